/** The members of an answer, each with what the contract says that it may be. */
import { type DocumentName, deref, document, type Json, type JsonObject } from './documents.js';
import type { Operation } from './operations.js';

export interface Member {
  /** What holds it. */
  owner: JsonObject;
  name: string;
  value: Json;
  /** Every schema that may apply, alternatives spread out. */
  schemas: readonly JsonObject[];
}

/** Of a good answer: none where the contract has no schema of it. */
export function membersOf(
  name: DocumentName,
  { path, method }: Pick<Operation, 'path' | 'method'>,
  status: number,
  body: Json,
): Member[] {
  const doc = document(name);
  const item = (doc.paths as JsonObject)[path] as JsonObject | undefined;
  const operation = item?.[method.toLowerCase()] as JsonObject | undefined;
  const response = deref(doc, (operation?.responses as JsonObject | undefined)?.[String(status)]);
  const json = (response?.content as JsonObject | undefined)?.['application/json'] as JsonObject | undefined;
  const found: Member[] = [];
  if (json?.schema) collect(doc, [json.schema], body, found);
  return found;
}

export const mayBeNull = (schemas: readonly JsonObject[]): boolean =>
  schemas.some(
    ({ type, enum: words }) => [type].flat().includes('null') || (Array.isArray(words) && words.includes(null)),
  );

/** The words of an enumeration that the value is one of; none where it is no enumeration. */
export function wordsOf(schemas: readonly JsonObject[], value: Json): readonly Json[] {
  const lists = schemas.map((schema) => schema.enum).filter((words) => Array.isArray(words));
  return lists.find((words) => words.length > 1 && words.includes(value)) ?? [];
}

function collect(doc: JsonObject, given: readonly Json[], value: Json, found: Member[]): void {
  if (typeof value !== 'object' || value === null) return;
  const schemas = given.flatMap((schema) => spread(doc, schema, value));
  if (Array.isArray(value)) {
    const items = schemas.flatMap((schema) => schema.items ?? []);
    for (const item of value) collect(doc, items, item, found);
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    const own = schemas.flatMap((schema) => (schema.properties as JsonObject | undefined)?.[name] ?? []);
    found.push({ owner: value, name, value: member, schemas: own.flatMap((schema) => spread(doc, schema, member)) });
    collect(doc, own, member, found);
  }
}

/** A schema with its references followed and its alternatives side by side; by a discriminator, the one that it names. */
function spread(doc: JsonObject, given: Json, value: Json): JsonObject[] {
  const schema = deref(doc, given);
  const { discriminator, oneOf, anyOf, allOf } = schema as Record<string, Json | undefined>;
  const named = branchNamed(discriminator as JsonObject | undefined, value);
  const alternatives =
    named === undefined ? [oneOf, anyOf].flatMap((list) => (list as Json[] | undefined) ?? []) : [named];
  const all = [...((allOf as Json[] | undefined) ?? []), ...alternatives];
  return [schema, ...all.flatMap((one) => spread(doc, one, value))];
}

function branchNamed(discriminator: JsonObject | undefined, value: Json): Json | undefined {
  if (!discriminator?.mapping || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const reference = (discriminator.mapping as JsonObject)[String(value[discriminator.propertyName as string])];
  return reference === undefined ? undefined : { $ref: reference };
}

/** An operation as its contract describes it: the parts that the reference shows and its form is made of. */
import { deref, document, type Json, type JsonObject } from '../contract/documents.js';
import { documentFor, OPERATIONS, type Operation } from '../contract/operations.js';
import type { V2Version } from '../versions.js';

export interface ParameterDoc {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description: string;
  /** `integer, 1 to 100`, `string, one of a, b`. */
  type: string;
  isList: boolean;
  /** What the form offers, where the values are few. */
  values: readonly string[];
  example: string;
}

export interface OperationDoc {
  operation: Operation;
  summary: string;
  description: string;
  parameters: readonly ParameterDoc[];
  /** By media type: the example to begin with, and the schema. */
  body: { type: string; example: string; schema: Json } | null;
  answers: readonly { status: string; description: string }[];
}

export function operationDoc(id: string, version: V2Version): OperationDoc | null {
  const operation = OPERATIONS.find((one) => one.id === id);
  if (!operation?.served) return null;
  const doc = document(documentFor(operation, version));
  const paths = doc.paths as JsonObject;
  const base = operation.api === 'v2' && paths[operation.path] === undefined ? operation.path.slice(3) : operation.path;
  const item = paths[base] as JsonObject | undefined;
  const described = item?.[operation.method.toLowerCase()] as JsonObject | undefined;
  if (!item || !described) return null;
  const listed = [...((item.parameters as Json[]) ?? []), ...((described.parameters as Json[]) ?? [])];
  return {
    operation,
    summary: String(described.summary ?? id),
    description: String(described.description ?? ''),
    parameters: listed.map((one) => parameterDoc(doc, deref(doc, one))),
    body: bodyDoc(doc, described.requestBody),
    answers: Object.entries(described.responses as JsonObject).map(([status, answer]) => ({
      status,
      description: String(deref(doc, answer).description ?? ''),
    })),
  };
}

function parameterDoc(doc: JsonObject, parameter: JsonObject): ParameterDoc {
  const schema = deref(doc, parameter.schema ?? {});
  const items = schema.type === 'array' ? deref(doc, schema.items ?? {}) : schema;
  return {
    name: String(parameter.name),
    in: parameter.in as ParameterDoc['in'],
    required: parameter.required === true,
    description: String(parameter.description ?? ''),
    type: typeWords(doc, schema),
    isList: schema.type === 'array',
    values: ((items.enum as Json[] | undefined) ?? []).map(String),
    example: exampleText(parameter.example ?? schema.example ?? ''),
  };
}

const exampleText = (value: Json): string => (typeof value === 'object' ? '' : String(value));

/** In a few words, for a column of a table. */
export function typeWords(doc: JsonObject, schema: JsonObject): string {
  if (schema.type === 'array') return `list of ${typeWords(doc, deref(doc, schema.items ?? {}))}`;
  const values = schema.enum as Json[] | undefined;
  if (values) return `one of ${values.slice(0, 8).map(String).join(', ')}${values.length > 8 ? ' …' : ''}`;
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : String(schema.type ?? 'any');
  const { minimum, maximum } = schema;
  if (minimum === undefined && maximum === undefined) return schema.format ? `${type}, ${schema.format}` : type;
  return `${type}, ${minimum ?? '…'} to ${maximum ?? '…'}`;
}

function bodyDoc(doc: JsonObject, body: Json | undefined): OperationDoc['body'] {
  if (!body) return null;
  const content = deref(doc, body).content as JsonObject;
  const type = 'application/json' in content ? 'application/json' : (Object.keys(content)[0] as string);
  const media = content[type] as JsonObject;
  const examples = Object.values((media.examples as JsonObject | undefined) ?? {});
  const first = examples[0] === undefined ? media.example : (deref(doc, examples[0]) as JsonObject).value;
  return { type, example: first === undefined ? '' : JSON.stringify(first, null, 2), schema: media.schema ?? {} };
}

/** Of an object, for a table. */
export type MemberDoc = Pick<ParameterDoc, 'name' | 'type' | 'required' | 'description'>;

/** The members of an object's schema: with what `allOf` adds, and once those that any of several kinds has. */
export function membersOf(doc: JsonObject, node: Json, depth = 0): MemberDoc[] {
  const schema = deref(doc, node);
  const parts = (schema.allOf as Json[] | undefined) ?? [];
  const inherited = depth > 4 ? [] : parts.flatMap((part) => membersOf(doc, part, depth + 1));
  const kinds = ((schema.oneOf ?? schema.anyOf) as Json[] | undefined) ?? [];
  const ofAny = depth > 4 ? [] : kinds.flatMap((kind) => membersOf(doc, kind, depth + 1));
  const required = new Set((schema.required as Json[] | undefined) ?? []);
  const own = Object.entries((schema.properties as JsonObject | undefined) ?? {}).map(([name, member]) => {
    const resolved = deref(doc, member);
    return {
      name,
      type: typeWords(doc, resolved),
      required: required.has(name),
      description: String((member as JsonObject).description ?? resolved.description ?? ''),
    };
  });
  const seen = new Map([...inherited, ...own].map((member) => [member.name, member]));
  for (const member of ofAny) {
    const ofName = ofAny.filter(({ name, required: isAsked }) => name === member.name && isAsked);
    if (!seen.has(member.name)) seen.set(member.name, { ...member, required: ofName.length >= kinds.length });
  }
  return [...seen.values()];
}

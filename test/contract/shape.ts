/**
 * Walks a body along its schema: which of the schema's alternatives it shows, and which of its members no schema declares.
 * The second also where a schema is open, which a validator lets pass.
 */
import { deref, document, type DocumentName, type Json, type JsonObject } from '../../src/contract/documents.js';
import type { Operation } from '../../src/contract/surface.js';

/** The schema of a success answer of an operation; null where it has no body. */
export function successSchema(name: DocumentName, { method, path }: Operation): JsonObject | null {
  const doc = document(name);
  const item = (doc.paths as JsonObject)[path] as JsonObject;
  const responses = (item[method.toLowerCase()] as JsonObject).responses as JsonObject;
  for (const [status, response] of Object.entries(responses)) {
    if (!status.startsWith('2')) continue;
    const content = deref(doc, response).content as JsonObject | undefined;
    return (content?.['application/json'] as JsonObject | undefined)?.schema as JsonObject | null;
  }
  return null;
}

/** A schema with the name under which its alternatives are told: that of the component it stands in, and the way from there. */
interface Named {
  schema: JsonObject;
  name: string;
}

function named(doc: JsonObject, node: Json | undefined, name: string): Named {
  const ref = (node as JsonObject | undefined)?.$ref;
  const last = typeof ref === 'string' ? (ref.split('/').at(-1) as string) : name;
  const schema = deref(doc, node);
  return { schema, name: last };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The tags of a union whose members name themselves by one of theirs; null for other schemas. */
function tagsOf(doc: JsonObject, schema: JsonObject): { member: string; byTag: Map<string, Json> } | null {
  const member = (schema.discriminator as JsonObject | undefined)?.propertyName as string | undefined;
  if (member === undefined) return null;
  const byTag = new Map<string, Json>();
  for (const alternative of schema.oneOf as Json[]) {
    const tag = deref(doc, (deref(doc, alternative).properties as JsonObject)[member]);
    for (const value of (tag.enum as string[] | undefined) ?? [tag.const as string]) byTag.set(value, alternative);
  }
  return { member, byTag };
}

const isNullSchema = (doc: JsonObject, node: Json) => deref(doc, node).type === 'null';

function isNullable(doc: JsonObject, schema: JsonObject): boolean {
  if (Array.isArray(schema.type)) return schema.type.includes('null');
  return Array.isArray(schema.oneOf) && schema.oneOf.some((alternative) => isNullSchema(doc, alternative));
}

/** Short enumerations of words: each is a case of its own. */
const wordsOf = ({ enum: words }: JsonObject): string[] =>
  Array.isArray(words) && words.length > 1 && words.length <= 8 && words.every((word) => typeof word !== 'number')
    ? words.filter((word): word is string => typeof word === 'string')
    : [];

export interface Explored {
  /** `FieldValue: person-multi`, `Company/domain: null`. */
  seen: Set<string>;
  /** Pointers of members that nothing declares. */
  undeclared: string[];
}

export function explore(doc: JsonObject, schema: JsonObject, body: unknown, into: Explored, at = '', name = 'body'): void {
  const { schema: own, name: ownName } = named(doc, schema, name);
  if (isNullable(doc, own)) into.seen.add(`${ownName}: ${body === null ? 'null' : 'a value'}`);
  if (body === null) return;
  for (const word of wordsOf(own)) if (body === word) into.seen.add(`${ownName}: ${word}`);
  const tags = tagsOf(doc, own);
  if (tags) {
    const tag = isObject(body) ? (body[tags.member] as string) : '';
    const alternative = tags.byTag.get(tag);
    if (alternative === undefined) return;
    into.seen.add(`${ownName}: ${tag}`);
    // Named after the tag, for one schema can serve several.
    if (isObject(body) && 'data' in body) into.seen.add(`${ownName}: ${tag} ${body.data === null ? 'empty' : 'filled'}`);
    explore(doc, alternative as JsonObject, body, into, at, ownName);
    return;
  }
  if (Array.isArray(own.oneOf)) {
    const fitting = own.oneOf.filter((alternative) => mayBe(deref(doc, alternative), body));
    const best = fitting.find((alternative) => isObject(body) && hasAll(deref(doc, alternative), body)) ?? fitting[0];
    if (best !== undefined) explore(doc, best as JsonObject, body, into, at, ownName);
    return;
  }
  if (Array.isArray(body)) {
    into.seen.add(`${ownName}: ${body.length === 0 ? 'no items' : 'items'}`);
    for (const [i, item] of body.entries()) explore(doc, own.items as JsonObject, item, into, `${at}/${i}`, `${ownName}[]`);
    return;
  }
  if (!isObject(body)) return;
  const properties = (own.properties ?? {}) as JsonObject;
  for (const [member, value] of Object.entries(body)) {
    const property = Object.hasOwn(properties, member) ? (properties[member] as JsonObject) : null;
    if (!property) into.undeclared.push(`${at}/${member}`);
    else {
      const isRequired = Array.isArray(own.required) && own.required.includes(member);
      if (!isRequired) into.seen.add(`${ownName}/${member}: there`);
      explore(doc, property, value, into, `${at}/${member}`, `${ownName}/${member}`);
    }
  }
  for (const member of Object.keys(properties)) {
    if (!Object.hasOwn(body, member)) into.seen.add(`${ownName}/${member}: absent`);
  }
}

function mayBe(schema: JsonObject, value: unknown): boolean {
  const types = [schema.type ?? (schema.oneOf ? 'object' : [])].flat();
  if (Array.isArray(value)) return types.includes('array');
  if (isObject(value)) return types.includes('object');
  if (typeof value === 'number') return types.includes('number') || types.includes('integer');
  return types.includes(typeof value);
}

/** Whether an object has what a schema requires and agrees with its constants. */
function hasAll(schema: JsonObject, value: Record<string, unknown>): boolean {
  const properties = (schema.properties ?? {}) as Record<string, JsonObject>;
  return ((schema.required ?? []) as string[]).every((member) => {
    const wanted = properties[member]?.const;
    return Object.hasOwn(value, member) && (wanted === undefined || wanted === value[member]);
  });
}

/** Every alternative that `explore` could see in bodies of a schema. */
export function alternatives(doc: JsonObject, schema: JsonObject): Set<string> {
  const all = new Set<string>();
  const done = new Set<string>();
  const visit = (node: Json | undefined, name: string) => {
    const { schema: own, name: ownName } = named(doc, node, name);
    if (done.has(ownName)) return;
    done.add(ownName);
    if (isNullable(doc, own)) for (const kind of ['null', 'a value']) all.add(`${ownName}: ${kind}`);
    for (const word of wordsOf(own)) all.add(`${ownName}: ${word}`);
    const tags = tagsOf(doc, own);
    if (tags) {
      for (const [tag, alternative] of tags.byTag) {
        all.add(`${ownName}: ${tag}`);
        if ('data' in (deref(doc, alternative).properties as JsonObject)) {
          for (const kind of ['empty', 'filled']) all.add(`${ownName}: ${tag} ${kind}`);
        }
        visit(alternative, ownName);
      }
      return;
    }
    if (Array.isArray(own.oneOf)) {
      for (const alternative of own.oneOf) if (!isNullSchema(doc, alternative)) visit(alternative, `${ownName} `);
      return;
    }
    if (own.items) {
      for (const kind of ['items', 'no items']) all.add(`${ownName}: ${kind}`);
      visit(own.items, `${ownName}[]`);
    }
    const required = (own.required ?? []) as string[];
    for (const [member, property] of Object.entries((own.properties ?? {}) as JsonObject)) {
      if (!required.includes(member)) for (const kind of ['there', 'absent']) all.add(`${ownName}/${member}: ${kind}`);
      visit(property, `${ownName}/${member}`);
    }
  };
  visit(schema, 'body');
  return all;
}

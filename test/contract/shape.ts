/**
 * Walks a body along its schema: which of the schema's alternatives it shows, and which of its members no schema declares.
 * The second also where a schema is open, which a validator lets pass.
 */
import { type DocumentName, deref, document, type Json, type JsonObject } from '../../src/contract/documents.js';
import type { Operation } from '../../src/contract/operations.js';

/** The schema of a success answer of an operation; null where it has no body. */
export function successSchema(name: DocumentName, { method, path }: Operation): JsonObject | null {
  const doc = document(name);
  const item = (doc.paths as JsonObject)[path] as JsonObject;
  const responses = (item[method.toLowerCase()] as JsonObject).responses as JsonObject;
  for (const [status, response] of Object.entries(responses)) {
    if (!status.startsWith('2')) continue;
    const content = deref(doc, response).content as JsonObject | undefined;
    return ((content?.['application/json'] as JsonObject | undefined)?.schema as JsonObject | undefined) ?? null;
  }
  return null;
}

/** A schema as this walk sees it; worked out once per schema. */
interface Node {
  /** The component it stands in, and the way from there. */
  name: string;
  isNullable: boolean;
  saying: { null: string; value: string };
  /** Members of a short enumeration of words: each is a case of its own. */
  words: readonly string[];
  /** A union whose members name themselves by one of theirs. */
  tagged: { member: string; byTag: ReadonlyMap<string, Json> } | null;
  /** A union without tags; null among its members is left out. */
  union: readonly Json[] | null;
  properties: Readonly<Record<string, Json>>;
  required: ReadonlySet<string>;
  items: Json | undefined;
  types: ReadonlySet<string>;
  constants: Readonly<Record<string, Json>>;
}

export class Shape {
  readonly #doc: JsonObject;
  /** By the very object, which stands in one place. */
  readonly #nodes = new Map<JsonObject, Node>();

  constructor(name: DocumentName) {
    this.#doc = document(name);
  }

  /** Adds what a body shows to `seen`, as `FieldValue: person-multi`, `Company/domain: null`; returns pointers of members that nothing declares. */
  explore(schema: Json, body: unknown, name: string, seen: Set<string>): string[] {
    const undeclared: string[] = [];
    this.#explore(this.#node(schema, name), body, [], seen, undeclared);
    return undeclared;
  }

  #explore(node: Node, body: unknown, at: string[], seen: Set<string>, undeclared: string[]): void {
    if (node.isNullable) seen.add(body === null ? node.saying.null : node.saying.value);
    if (body === null) return;
    if (node.tagged) {
      if (!isObject(body)) return;
      const tag = String(body[node.tagged.member]);
      seen.add(`${node.name}: ${tag}${emptiness(body)}`);
      const alternative = node.tagged.byTag.get(tag);
      if (alternative !== undefined) this.#explore(this.#node(alternative, node.name), body, at, seen, undeclared);
    } else if (node.union) {
      const fitting = node.union.find((alternative) => this.#fits(alternative, body, `${node.name} `));
      if (fitting !== undefined) this.#explore(this.#node(fitting, `${node.name} `), body, at, seen, undeclared);
    } else if (Array.isArray(body)) {
      if (node.items) this.#exploreItems(this.#node(node.items, `${node.name}[]`), body, at, seen, undeclared);
    } else if (isObject(body)) {
      for (const member in body) {
        const property = Object.hasOwn(node.properties, member) ? node.properties[member] : undefined;
        at.push(member);
        if (property === undefined) undeclared.push(`/${at.join('/')}`);
        else this.#explore(this.#node(property, node.name, member), body[member], at, seen, undeclared);
        at.pop();
        if (!node.required.has(member)) seen.add(`${node.name}/${member}: there`);
      }
    } else if (node.words.includes(body as string)) seen.add(`${node.name}: ${body}`);
  }

  #exploreItems(node: Node, items: readonly unknown[], at: string[], seen: Set<string>, undeclared: string[]): void {
    for (const [i, item] of items.entries()) {
      at.push(String(i));
      this.#explore(node, item, at, seen, undeclared);
      at.pop();
    }
  }

  /** Everything that `explore` could see in bodies of a schema. */
  alternatives(schema: Json, name: string, all = new Set<string>(), done = new Set<string>()): Set<string> {
    const node = this.#node(schema, name);
    if (done.has(node.name)) return all;
    done.add(node.name);
    const next = (to: Json, way: string) => this.alternatives(to, node.name + way, all, done);
    if (node.isNullable) for (const said of Object.values(node.saying)) all.add(said);
    for (const word of node.words) all.add(`${node.name}: ${word}`);
    for (const [tag, alternative] of node.tagged?.byTag ?? []) {
      const hasData = this.#node(alternative, node.name).properties.data !== undefined;
      for (const kind of hasData ? [' empty', ' filled'] : ['']) all.add(`${node.name}: ${tag}${kind}`);
      next(alternative, '');
    }
    for (const alternative of node.union ?? []) next(alternative, ' ');
    if (node.items) next(node.items, '[]');
    for (const [member, property] of Object.entries(node.properties)) {
      if (!node.required.has(member)) all.add(`${node.name}/${member}: there`);
      next(property, `/${member}`);
    }
    return all;
  }

  /** Whether a value is of the type of a union's member and agrees with its constants. */
  #fits(schema: Json, value: unknown, name: string): boolean {
    const { types, required, constants } = this.#node(schema, name);
    if (!types.has(typeOf(value))) return false;
    if (!isObject(value)) return true;
    const hasAll = [...required].every((member) => Object.hasOwn(value, member));
    return hasAll && Object.entries(constants).every(([member, constant]) => value[member] === constant);
  }

  #node(schema: Json, way: string, member?: string): Node {
    const known = this.#nodes.get(schema as JsonObject);
    if (known) return known;
    const ref = (schema as JsonObject).$ref;
    const name =
      typeof ref === 'string' ? (ref.split('/').at(-1) as string) : member === undefined ? way : `${way}/${member}`;
    const made = this.#read(this.#composed(deref(this.#doc, schema)), name);
    this.#nodes.set(schema as JsonObject, made);
    return made;
  }

  /** With the members of what it is composed of as its own. */
  #composed(schema: JsonObject): JsonObject {
    if (!Array.isArray(schema.allOf)) return schema;
    const parts = [...schema.allOf.map((part) => this.#composed(deref(this.#doc, part))), schema];
    return {
      ...schema,
      properties: Object.assign({}, ...parts.map((part) => part.properties ?? {})) as JsonObject,
      required: parts.flatMap((part) => (part.required ?? []) as Json[]),
    };
  }

  #read(schema: JsonObject, name: string): Node {
    const types = [schema.type ?? []].flat() as string[];
    const oneOf = (schema.oneOf ?? []) as Json[];
    const isNull = (alternative: Json) => deref(this.#doc, alternative).type === 'null';
    // Documents word a member that is always null as null beside nothing at all.
    const isNothing = (alternative: Json) => 'not' in (alternative as JsonObject);
    const others = oneOf.filter((alternative) => !isNull(alternative) && !isNothing(alternative));
    const words = Array.isArray(schema.enum) ? schema.enum.filter((word) => typeof word === 'string') : [];
    const properties = (schema.properties ?? {}) as Record<string, Json>;
    const tag = (schema.discriminator as JsonObject | undefined)?.propertyName as string | undefined;
    const constants = Object.entries(properties)
      .map(([member, property]) => [member, constantOf(deref(this.#doc, property))] as const)
      .filter((pair): pair is [string, Json] => pair[1] !== undefined);
    return {
      name,
      saying: { null: `${name}: null`, value: `${name}: a value` },
      // What is never anything but null has no alternatives.
      isNullable: (types.includes('null') && types.length > 1) || (others.length > 0 && others.length < oneOf.length),
      words: words.length > 1 && words.length <= 8 ? words : [],
      tagged: tag === undefined ? null : { member: tag, byTag: this.#byTag(others, tag) },
      union: tag === undefined && others.length > 0 ? others : null,
      properties,
      required: new Set((schema.required ?? []) as string[]),
      items: schema.items,
      types: new Set(types.includes('integer') ? [...types, 'number'] : others.length > 0 ? ['object'] : types),
      constants: Object.fromEntries(constants),
    };
  }

  #byTag(schemas: readonly Json[], member: string): ReadonlyMap<string, Json> {
    const byTag = new Map<string, Json>();
    for (const schema of schemas) {
      const tag = deref(this.#doc, (deref(this.#doc, schema).properties as JsonObject)[member]);
      for (const word of (tag.enum as string[] | undefined) ?? [tag.const as string]) byTag.set(word, schema);
    }
    return byTag;
  }
}

/** Documents word a constant as an enumeration of one. */
function constantOf({ const: constant, enum: values }: JsonObject): Json | undefined {
  return Array.isArray(values) && values.length === 1 ? values[0] : constant;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);

const emptiness = (body: Record<string, unknown>) =>
  Object.hasOwn(body, 'data') ? (body.data === null ? ' empty' : ' filled') : '';

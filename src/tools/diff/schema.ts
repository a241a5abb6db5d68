/**
 * Schemas in a form that does not depend on how they are written: `$ref` or in place, `allOf` or merged, `nullable` or a type
 * `null`, `const` or an enumeration of one, `oneOf` or `anyOf`, an array of types or alternatives.
 */
import type { Json, JsonObject } from '../../contract/documents.js';
import { arrayOr, isObject, NoOpenApi, objectOr, target, textOr, typeOf } from './read.js';

export interface Schema {
  /** Without `null`; none: any type. */
  types: ReadonlySet<string>;
  nullable: boolean;
  /** The values allowed, as JSON; null: any. */
  values: ReadonlySet<string> | null;
  /** Bounds, formats, patterns and whatever else narrows, by keyword. */
  limits: ReadonlyMap<string, Json>;
  properties: ReadonlyMap<string, Json>;
  required: ReadonlySet<string>;
  /** Whether members may be there that are not among `properties`; a schema: such ones. */
  others: Json;
  items: Json | undefined;
  /** Two or more, of which none has alternatives of its own. */
  alternatives: readonly Schema[] | null;
  default: Json | undefined;
  /** What only people read: it changes nothing. */
  words: ReadonlyMap<string, string>;
}

const ANYTHING: Schema = {
  types: new Set(),
  nullable: true,
  values: null,
  limits: new Map(),
  properties: new Map(),
  required: new Set(),
  others: true,
  items: undefined,
  alternatives: null,
  default: undefined,
  words: new Map(),
};

/** Not even null. */
const NOTHING: Schema = { ...ANYTHING, values: new Set(), nullable: false };

/** Handled by name, or saying nothing about what is valid. */
const NO_LIMITS = new Set([
  ...['$ref', 'type', 'nullable', 'enum', 'const', 'properties', 'required', 'items', 'default'],
  ...['allOf', 'oneOf', 'anyOf', 'if', 'then'],
  ...['additionalProperties', 'unevaluatedProperties', 'discriminator', 'title', 'description', 'example', 'examples'],
  ...['deprecated', 'readOnly', 'writeOnly', 'externalDocs', 'xml', '$comment', '$defs', '$id', '$schema', '$anchor'],
]);
/** Say no more than a type and its bounds do. */
const NUMBER_FORMATS = ['int32', 'int64', 'float', 'double'];
const WORDS = ['title', 'description'];

/** The limits of one type only; what is not listed here counts for every type. */
const LIMITS_OF: Record<string, readonly string[]> = {
  object: ['minProperties', 'maxProperties', 'patternProperties', 'propertyNames', 'dependentRequired'],
  array: ['minItems', 'maxItems', 'uniqueItems', 'prefixItems', 'contains', 'minContains', 'maxContains'],
  string: ['minLength', 'maxLength', 'pattern', 'format', 'contentEncoding', 'contentMediaType'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
};

/** Reads the schemas of one document; each is worked out once. */
export class SchemaReader {
  readonly #known = new Map<JsonObject, Schema | 'busy'>();

  constructor(readonly document: JsonObject) {}

  /** Throws `NoOpenApi` for a `$ref` that leads nowhere and for a schema that consists of itself. */
  read(schema: Json | undefined): Schema {
    if (!isObject(schema)) return schema === false ? NOTHING : ANYTHING;
    if (isObject(schema.not) && Object.keys(schema.not).length === 0) return NOTHING;
    const known = this.#known.get(schema);
    if (known === 'busy') throw new NoOpenApi('one of its schemas contains itself through $ref, allOf, oneOf or anyOf');
    if (known) return known;
    this.#known.set(schema, 'busy');
    try {
      const isAlias = typeof schema.$ref === 'string' && Object.keys(schema).length === 1;
      const made = isAlias ? this.read(target(this.document, schema.$ref as string)) : this.#make(schema);
      this.#known.set(schema, made);
      return made;
    } finally {
      // Asked again, it has the same to say.
      if (this.#known.get(schema) === 'busy') this.#known.delete(schema);
    }
  }

  #make(schema: JsonObject): Schema {
    const parts = [own(schema)];
    if (typeof schema.$ref === 'string') parts.push(this.read(target(this.document, schema.$ref)));
    for (const part of arrayOr(schema.allOf)) parts.push(this.read(part));
    // What is said of one type only: `if` names the type that the schema has.
    if (schema.if !== undefined && schema.then !== undefined) parts.push(this.read(schema.then));
    for (const union of [schema.oneOf, schema.anyOf]) {
      if (Array.isArray(union) && union.length > 0) parts.push(unite(union.map((each) => this.read(each))));
    }
    const merged = parts.reduce(both);
    return split(schema.nullable === true ? { ...merged, nullable: true } : merged);
  }
}

/** What a schema says by itself. */
function own(schema: JsonObject): Schema {
  const stated = [schema.type ?? []].flat().filter((type) => typeof type === 'string');
  const listed = schema.const !== undefined ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : null;
  const properties = new Map(Object.entries(objectOr(schema.properties)));
  const types = new Set(stated.length > 0 ? stated : inferred(listed, properties, schema));
  const allowsNull = types.delete('null');
  if (types.has('number')) types.delete('integer');
  const saysNothing = types.size === 0 && !allowsNull && listed === null;
  return {
    types,
    nullable: saysNothing || (allowsNull && (listed === null || listed.includes(null))) || schema.nullable === true,
    values: listed ? jsonOf(listed) : types.size === 0 && allowsNull ? new Set() : null,
    limits: limitsOf(schema),
    properties,
    required: new Set(arrayOr(schema.required).filter((name) => typeof name === 'string')),
    others: schema.unevaluatedProperties ?? schema.additionalProperties ?? true,
    items: schema.items,
    alternatives: null,
    default: schema.default ?? schema['x-default'],
    words: new Map(WORDS.flatMap((word) => (typeof schema[word] === 'string' ? [[word, schema[word]]] : []))),
  };
}

const jsonOf = (values: readonly Json[]) =>
  new Set(values.filter((value) => value !== null).map((value) => JSON.stringify(value)));

function inferred(listed: readonly Json[] | null, properties: ReadonlyMap<string, Json>, schema: JsonObject): string[] {
  if (listed) return listed.map(typeOf);
  if (properties.size > 0) return ['object'];
  return schema.items === undefined ? [] : ['array'];
}

function limitsOf(schema: JsonObject): Map<string, Json> {
  const limits = new Map(
    Object.entries(schema).filter(([keyword]) => !NO_LIMITS.has(keyword) && !keyword.startsWith('x-')),
  );
  if (NUMBER_FORMATS.includes(textOr(schema.format) ?? '')) limits.delete('format');
  if (schema.uniqueItems === false) limits.delete('uniqueItems');
  // OpenAPI 3.0 marks a bound as exclusive; 3.1 states the exclusive bound.
  for (const [mark, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof schema[mark] !== 'boolean') continue;
    limits.delete(mark);
    const value = limits.get(bound);
    if (schema[mark] !== true || value === undefined) continue;
    limits.delete(bound);
    limits.set(mark, value);
  }
  // Bounds at the edge of what JSON numbers and counts can be.
  for (const least of ['minLength', 'minItems', 'minProperties']) if (limits.get(least) === 0) limits.delete(least);
  return limits;
}

/** What fits both. Alternatives of one are alternatives of the whole. */
function both(a: Schema, b: Schema): Schema {
  const nullable = a.nullable && b.nullable;
  if (a.alternatives) {
    const alternatives = a.alternatives
      .map((each) => both(each, b))
      .flatMap((each) => each.alternatives ?? [each])
      .map((each) => ({ ...each, nullable: false, words: new Map() }));
    return { ...ANYTHING, nullable, alternatives, words: firstWords(a, b), default: a.default ?? b.default };
  }
  if (b.alternatives) return { ...both(b, a), words: firstWords(a, b), default: a.default ?? b.default };
  const properties = new Map(a.properties);
  for (const [name, schema] of b.properties) {
    const before = properties.get(name);
    properties.set(name, before === undefined ? schema : { allOf: [before, schema] });
  }
  const types = commonTypes(a.types, b.types);
  const isImpossible = types.size === 0 && a.types.size > 0 && b.types.size > 0;
  return {
    types,
    nullable,
    values: isImpossible ? new Set() : commonValues(a.values, b.values),
    limits: new Map([...b.limits, ...a.limits]),
    properties,
    required: new Set([...a.required, ...b.required]),
    others: a.others === true ? b.others : b.others === true || a.others === false ? a.others : b.others,
    items: a.items === undefined || b.items === undefined ? (a.items ?? b.items) : { allOf: [a.items, b.items] },
    alternatives: null,
    default: a.default ?? b.default,
    words: firstWords(a, b),
  };
}

/** What is written nearest to the place where a schema is used counts. */
const firstWords = (a: Schema, b: Schema) => new Map([...b.words, ...a.words]);

function commonTypes(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const narrower = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].filter((type) => other.has(type) || (type === 'integer' && other.has('number')));
  return new Set([...narrower(a, b), ...narrower(b, a)]);
}

const commonValues = (a: Schema['values'], b: Schema['values']) =>
  a && b ? new Set([...a].filter((value) => b.has(value))) : (a ?? b);

/** What fits one of them. Null is no alternative but a mark; alternatives of simple types are one. */
function unite(schemas: readonly Schema[]): Schema {
  const nullable = schemas.some((schema) => schema.nullable);
  const others = schemas.filter((schema) => !isOnlyNull(schema));
  const alternatives: Schema[] = [];
  for (const schema of others.flatMap((each) => each.alternatives ?? [each])) {
    const at = alternatives.findIndex((each) => canJoin(each, schema));
    const found = alternatives[at];
    if (found) alternatives[at] = joinSimple(found, schema);
    // Words of an alternative depend on how the union is nested.
    else alternatives.push({ ...schema, nullable: false, words: new Map() });
  }
  const [only] = alternatives;
  if (alternatives.length > 1) return { ...ANYTHING, nullable, alternatives };
  // With null as its only neighbour a schema keeps its words: it is the whole.
  return { ...(only ?? NOTHING), nullable, words: others.length === 1 ? (others[0] as Schema).words : new Map() };
}

const isOnlyNull = (schema: Schema) => schema.nullable && !schema.alternatives && schema.values?.size === 0;

const COMPOSITE = ['object', 'array'];
const isSimple = (schema: Schema) => schema.types.size > 0 && !COMPOSITE.some((type) => schema.types.has(type));

function canJoin(a: Schema, b: Schema): boolean {
  if (!isSimple(a) || !isSimple(b)) return false;
  if (a.values && b.values) return a.limits.size + b.limits.size === 0;
  return !a.values && !b.values && [...a.types].every((type) => !b.types.has(type));
}

const joinSimple = (a: Schema, b: Schema): Schema => ({
  ...a,
  types: new Set([...a.types, ...b.types]),
  values: a.values && b.values && new Set([...a.values, ...b.values]),
  limits: new Map([...a.limits, ...b.limits]),
  words: new Map(),
});

/** `type: [object, string]` is two alternatives; what is stated for types that cannot be counts for nothing. */
function split(schema: Schema): Schema {
  const types = [...schema.types];
  if (schema.alternatives || types.length === 0) return schema;
  const composite = types.filter((type) => COMPOSITE.includes(type));
  if (composite.length === 0 || types.length === 1 || schema.values) return only(schema, types);
  const simple = types.filter((type) => !composite.includes(type));
  const groups = [...composite.map((type) => [type]), ...(simple.length > 0 ? [simple] : [])];
  const alternatives = groups.map((group) => ({ ...only(schema, group), nullable: false, words: new Map() }));
  return { ...ANYTHING, nullable: schema.nullable, alternatives, default: schema.default, words: schema.words };
}

function only(schema: Schema, types: readonly string[]): Schema {
  const isFor = (keyword: string) => {
    const [type] = Object.entries(LIMITS_OF).find(([, keywords]) => keywords.includes(keyword)) ?? [];
    return type === undefined || types.includes(type) || (type === 'number' && types.includes('integer'));
  };
  const isObjects = types.includes('object');
  return {
    ...schema,
    types: new Set(types),
    limits: new Map([...schema.limits].filter(([keyword]) => isFor(keyword))),
    properties: isObjects ? schema.properties : new Map(),
    required: isObjects ? schema.required : new Set(),
    others: isObjects ? schema.others : true,
    items: types.includes('array') ? schema.items : undefined,
  };
}

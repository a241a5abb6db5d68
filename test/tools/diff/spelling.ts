/** The same contract written otherwise: what a diff must not see. */
import type { Json, JsonObject } from '../../../src/contract/documents.js';

export const clone = (doc: JsonObject): JsonObject => JSON.parse(JSON.stringify(doc));

type Rewrite = (schema: JsonObject, doc: JsonObject) => JsonObject;

/** Applies a rewrite to every schema of a document, inner ones first. */
export function rewriteSchemas(doc: JsonObject, rewrite: Rewrite): JsonObject {
  const copy = clone(doc);
  const schema = (node: Json): Json => {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
    const inner = { ...node };
    for (const holder of ['properties', '$defs']) {
      const members = inner[holder] as JsonObject | undefined;
      if (members)
        inner[holder] = Object.fromEntries(Object.entries(members).map(([name, each]) => [name, schema(each)]));
    }
    for (const one of ['items', 'additionalProperties', 'unevaluatedProperties', 'not', 'if', 'then', 'else']) {
      if (inner[one] !== undefined) inner[one] = schema(inner[one]);
    }
    for (const several of ['allOf', 'oneOf', 'anyOf']) {
      const list = inner[several];
      if (Array.isArray(list)) inner[several] = list.map(schema);
    }
    return rewrite(inner, copy);
  };
  const walk = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([name, value]) => [
        name,
        name === 'schema' ? schema(value) : name === 'examples' ? value : walk(value),
      ]),
    );
  };
  const components = copy.components as JsonObject;
  const schemas = components.schemas as JsonObject;
  const { schemas: _, ...others } = components;
  return {
    ...(walk({ ...copy, components: others }) as JsonObject),
    components: {
      ...(walk(others) as JsonObject),
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, each]) => [name, schema(each)])),
    },
  };
}

/** OpenAPI 3.0: `nullable`, enumerations in place of constants, exclusive bounds as marks. */
export function asOpenApi30(doc: JsonObject): JsonObject {
  const rewritten = rewriteSchemas(doc, (schema) => {
    const { const: constant, ...rest } = schema;
    const copy: JsonObject = constant === undefined ? rest : { ...rest, enum: [constant] };
    for (const [mark, bound] of [
      ['exclusiveMinimum', 'minimum'],
      ['exclusiveMaximum', 'maximum'],
    ] as const) {
      if (typeof copy[mark] === 'number') Object.assign(copy, { [bound]: copy[mark], [mark]: true });
    }
    for (const union of ['oneOf', 'anyOf'] as const) {
      const list = copy[union];
      if (!Array.isArray(list) || !list.some(isNull)) continue;
      const others = list.filter((each) => !isNull(each));
      delete copy[union];
      Object.assign(copy, { nullable: true, [others.length === 1 ? 'allOf' : union]: others });
    }
    const types = [copy.type ?? []].flat();
    if (types.length <= 1) return copy;
    const others = types.filter((type) => type !== 'null');
    if (types.includes('null')) copy.nullable = true;
    if (others.length === 1) return { ...copy, type: others[0] as Json };
    const { type: _, description, nullable, ...limits } = copy;
    const alternatives = others.map((type) => ({ type, ...limits }));
    return {
      ...(description !== undefined && { description }),
      ...(nullable !== undefined && { nullable }),
      anyOf: alternatives,
    };
  });
  return { ...rewritten, openapi: '3.0.3' };
}

const isNull = (schema: Json) =>
  typeof schema === 'object' && schema !== null && (schema as JsonObject).type === 'null';

/** Every reference wrapped in a composition of one. */
export const wrapped = (doc: JsonObject): JsonObject =>
  rewriteSchemas(doc, (schema) => {
    const { $ref, ...rest } = schema;
    return $ref === undefined ? schema : { ...rest, allOf: [{ $ref }] };
  });

/**
 * Every reference to a schema replaced by the schema, but for those of a schema to itself. A schema without such ones is one object
 * wherever it is used.
 */
export function inlined(doc: JsonObject): JsonObject {
  const schemas = (doc.components as JsonObject).schemas as JsonObject;
  const whole = new Map<string, JsonObject>();
  let cuts = 0;
  const schema = (ref: string, within: readonly string[]): JsonObject => {
    const known = whole.get(ref);
    if (known) return known;
    const before = cuts;
    const made = expand(schemas[ref.slice('#/components/schemas/'.length)] as Json, [...within, ref]) as JsonObject;
    if (cuts === before) whole.set(ref, made);
    return made;
  };
  const expand = (node: Json, within: readonly string[] = []): Json => {
    if (Array.isArray(node)) return node.map((item) => expand(item, within));
    if (typeof node !== 'object' || node === null) return node;
    const ref = node.$ref;
    if (typeof ref === 'string' && ref.startsWith('#/components/schemas/')) {
      if (!within.includes(ref)) {
        const { $ref: _, ...beside } = node;
        const target = schema(ref, within);
        return Object.keys(beside).length === 0 ? target : { ...beside, allOf: [target] };
      }
      cuts++;
    }
    return Object.fromEntries(
      Object.entries(node).map(([name, value]) => [
        name,
        name === 'examples' || name === 'mapping' ? value : expand(value, within),
      ]),
    );
  };
  return expand(doc) as JsonObject;
}

/** Members, alternatives, enumerations and required names in the reverse order; unions under the other name. */
export function reversed(doc: JsonObject): JsonObject {
  const turn = (node: Json, name = ''): Json => {
    if (Array.isArray(node)) {
      const items = node.map((item) => turn(item));
      return ['oneOf', 'anyOf', 'enum', 'required', 'type', 'parameters'].includes(name) ? items.reverse() : items;
    }
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node)
        .reverse()
        .map(([member, value]) => [
          member === 'oneOf' ? 'anyOf' : member,
          member === 'examples' ? value : turn(value, member),
        ]),
    );
  };
  return turn(doc) as JsonObject;
}

/** A server with a path, which the paths no longer start with; path parameters under other names. */
export function basedOnServer(doc: JsonObject): JsonObject {
  const paths = Object.fromEntries(
    Object.entries(doc.paths as JsonObject).map(([path, item]) => [path.replace(/^\/v2/, ''), item]),
  );
  return { ...doc, paths, servers: [{ url: 'https://api.affinity.co/v2/' }] };
}

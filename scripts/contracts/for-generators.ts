/**
 * Says what a document says in the words that code generators understand. Every step is neutral: the same values are valid before
 * and after. What asks for a name from a person is left as it is, for `generator-lint.ts` to find.
 */
import type { Document } from './document.js';

export type Node = Record<string, unknown>;

/** A copy of the document for code generators; the given one stays as it is. */
export function forGenerators(document: Document): Document {
  const copy = structuredClone(document);
  visit(copy, (node) => {
    enumOfOne(node);
    nullAlone(node);
    patternApart(node);
    defaultOfArray(node);
  });
  visit(copy, (node) => scalarInPlace(copy, node));
  namedDeliveries(copy);
  namesOfTheirOwn(copy);
  formsApart(copy);
  return copy;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members of a document that hold values of the API, not parts of the document. */
const VALUES = ['example', 'examples', 'enum', 'const', 'default', 'x-default'];

/** Every object of a document, the outer ones first, with its JSON pointer. */
export function visit(value: unknown, look: (node: Node, pointer: string) => void, pointer = ''): void {
  const named = /\/(properties|schemas|paths|webhooks|parameters|headers|responses)$/.test(pointer);
  if (isNode(value)) look(value, pointer);
  if (typeof value !== 'object' || value === null) return;
  for (const [member, inner] of Object.entries(value)) {
    if (VALUES.includes(member) && !named) continue;
    visit(inner, look, `${pointer}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

/** What counts for values of a type, said where validators read it and generators do not. */
const where = (type: string, schema: Node): Node =>
  Object.fromEntries([
    ['if', { type }],
    ['then', schema],
  ]);

/** Many pass over `const`, and then the first alternative of a union takes everything. */
function enumOfOne(schema: Node): void {
  // A member may be called `const`: then it is a schema, and no schema here is constantly an object.
  if (!('const' in schema) || isNode(schema.const)) return;
  const { const: only } = schema;
  delete schema.const;
  schema.type ??= Number.isInteger(only) ? 'integer' : typeof only;
  // An enumeration of true is no type anywhere.
  if (typeof only === 'boolean') Object.assign(schema, where('boolean', { enum: [only] }));
  else schema.enum = [only];
}

/** No language has a type for nothing but null. As an alternative beside nothing at all it is something that may be null. */
function nullAlone(node: Node): void {
  for (const [member, schema] of Object.entries(node)) {
    if (member === 'not' || !isNode(schema) || schema.type !== 'null') continue;
    delete schema.type;
    schema.oneOf = [{ type: 'null' }, { not: {} }];
  }
}

/** A text with a format becomes a type of its own, a date say, and a pattern cannot be held against that. */
function patternApart(schema: Node): void {
  const { pattern, format } = schema;
  if (typeof pattern !== 'string' || typeof format !== 'string') return;
  delete schema.pattern;
  Object.assign(schema, where('string', { pattern }));
}

/** Another name for a number or a text, with a description of its own, or one that may be null as well: taken for any object. */
function scalarInPlace(document: Document, node: Node): void {
  if (typeof node.$ref === 'string' && Object.keys(node).length > 1) {
    const { $ref, ...beside } = node;
    const target = scalarAt(document, $ref as string);
    if (!target) return;
    delete node.$ref;
    Object.assign(node, target, beside);
  }
  if (!Array.isArray(node.oneOf) || node.oneOf.length !== 2) return;
  const [one, other] = node.oneOf as Node[];
  if (other?.type !== 'null' || typeof one?.$ref !== 'string') return;
  const target = scalarAt(document, one.$ref);
  if (!target || typeof target.type !== 'string' || target.enum) return;
  const { oneOf: _, ...beside } = node;
  delete node.oneOf;
  Object.assign(node, target, { type: [target.type, 'null'] }, beside);
}

/** The component, where it is a number, a text or a boolean without names for its values. */
function scalarAt(document: Document, $ref: string): Node | undefined {
  const target = schemasOf(document)[$ref.slice('#/components/schemas/'.length)];
  if (!$ref.startsWith('#/components/schemas/') || !isNode(target) || target.enum) return undefined;
  const types = [target.type].flat();
  return types.every((type) => ['string', 'integer', 'number', 'boolean', 'null'].includes(type as string))
    ? structuredClone(target)
    : undefined;
}

/** Defaults of lists do not compile in most languages. `x-default` is read by the mock alone. */
function defaultOfArray({ in: place, schema }: Node): void {
  if (typeof place !== 'string' || !isNode(schema) || schema.type !== 'array' || schema.default === undefined) return;
  schema['x-default'] = schema.default;
  delete schema.default;
}

/**
 * What is posted to subscribers has a name of its own (`list_entry.created` is a ListEntryCreatedDelivery), and one for all of them
 * is what a subscription calls back with: components that only `webhooks` refers to are thrown away here and there.
 */
function namedDeliveries(document: Document): void {
  const schemas = schemasOf(document);
  const mapping: Record<string, string> = {};
  for (const [event, item] of Object.entries(document.webhooks ?? {})) {
    visit(item, (body) => {
      const { content } = body;
      const json = isNode(content) ? content['application/json'] : undefined;
      if (!isNode(json) || !isNode(json.schema) || '$ref' in json.schema) return;
      const words = event.split(/[^A-Za-z0-9]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
      const name = `${words.join('')}Delivery`;
      schemas[name] = json.schema;
      mapping[event] = `#/components/schemas/${name}`;
      json.schema = { $ref: mapping[event] };
      // openapi-generator forgets the type of what webhooks post in Python (`def received(self, delivery: ,`), unless it is told.
      body['x-py-typing'] = name;
    });
  }
  const subscribe = document.paths['/webhook/subscribe']?.post as Node | undefined;
  if (!subscribe || Object.keys(mapping).length === 0) return;
  schemas.Delivery = {
    discriminator: { propertyName: 'type', mapping },
    oneOf: Object.values(mapping).map(($ref) => ({ $ref })),
  };
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Delivery' } } };
  const post = {
    operationId: 'v1.deliveries.receive',
    tags: ['deliveries'],
    requestBody: { required: true, content },
    responses: { '2XX': { description: 'Received.' } },
  };
  subscribe.callbacks = { delivery: { '{$request.body#/webhook_url}': { post } } };
}

/** A body that comes as JSON or as a form: one type for both cannot be told apart, and a second one is only made here and there. */
function formsApart(document: Document): void {
  visit(document.paths, ({ content }) => {
    if (!isNode(content)) return;
    const form = content['application/x-www-form-urlencoded'];
    const json = content['application/json'];
    if (!isNode(form) || !isNode(json) || !isNode(form.schema) || !isNode(json.schema)) return;
    const $ref = json.schema.$ref;
    if (typeof $ref !== 'string' || form.schema.$ref !== $ref) return;
    const name = $ref.slice($ref.lastIndexOf('/') + 1);
    form.schema = { type: 'object', description: `The members of ${name}.`, ...where('object', { $ref }) };
  });
}

const schemasOf = (document: Document) => (document.components?.schemas ?? {}) as Node;

/** Names that a language or a generator has taken, and what the same is called in generated clients. */
const TAKEN: Record<string, string> = { List: 'ListRecord' };

/** No two components become one type, and none that which a generator makes for another. */
function namesOfTheirOwn(document: Document): void {
  const types = new Set<string>();
  const rename = (kind: string, newName: (name: string) => string) => {
    const parts = document.components?.[kind];
    if (!parts || !document.components) return;
    const names = new Map(Object.keys(parts).map((name) => [name, newName(name)]));
    for (const name of names.values()) types.add(typeName(name));
    document.components[kind] = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [names.get(name) ?? name, part]),
    );
    const prefix = `#/components/${kind}/`;
    const follow = (node: Node) => {
      for (const [member, value] of Object.entries(node)) {
        if (typeof value !== 'string' || !value.startsWith(prefix)) continue;
        node[member] = prefix + (names.get(value.slice(prefix.length)) ?? value.slice(prefix.length));
      }
    };
    visit(document, follow);
  };
  const schemas = new Set(Object.keys(schemasOf(document)));
  // Of a schema X, generators of Go make a type NullableX.
  const orNull = (name: string) =>
    name.startsWith('Nullable') && schemas.has(name.slice('Nullable'.length))
      ? `${name.slice('Nullable'.length)}OrNull`
      : name;
  rename('schemas', (name) => TAKEN[name] ?? orNull(name));
  const apart = (suffix: string) => (name: string) => (types.has(typeName(name)) ? `${name}-${suffix}` : name);
  rename('parameters', apart('parameter'));
  rename('headers', apart('header'));
}

/** What becomes of a component's name in most languages. */
export const typeName = (name: string) => name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();

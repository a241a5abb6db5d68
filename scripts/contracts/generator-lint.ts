/** What code generators cannot use in a document, each cause by its name. The documents that are served have none of it. */
import type { Document } from './document.js';
import { isNode, type Node, typeName, visit } from './for-generators.js';

/** The causes in words, each with the JSON pointer of its place; empty where there is none. */
export function unfitForGenerators(document: Document): string[] {
  const found: string[] = [];
  visit(document, (node, pointer) => {
    const at = (word: string) => found.push(`${pointer}: ${word}`);
    for (const word of [...ofPart(node), ...(isSchema(pointer) ? ofSchema(node, pointer) : [])]) at(word);
  });
  return [
    ...found,
    ...sharedNames(document),
    ...sharedValueNames(document),
    ...sharedTags(document),
    ...untypedDeliveries(document),
    ...ofHead(document),
  ];
}

const isSchema = (pointer: string) =>
  /\/(schema|items|not|then|else|additionalProperties)$|\/(schemas|properties)\/[^/]+$|\/(oneOf|anyOf|allOf)\/\d+$/.test(
    pointer,
  );
const isNamed = (pointer: string) => /^\/components\/schemas\/[^/]+$/.test(pointer);
const isAlternative = (pointer: string) => /\/(oneOf|anyOf)\/\d+$/.test(pointer);
const isList = (value: unknown): value is unknown[] => Array.isArray(value);

function ofPart({ in: where, schema, content }: Node): string[] {
  const found: string[] = [];
  if (typeof where === 'string' && isNode(schema) && schema.type === 'array' && schema.default !== undefined) {
    found.push('an array parameter with a default');
  }
  if (isNode(content)) {
    const refs = Object.values(content).flatMap((media) =>
      isNode(media) && isNode(media.schema) ? [media.schema.$ref] : [],
    );
    const named = refs.filter((ref) => ref !== undefined);
    if (new Set(named).size < named.length) found.push('one schema under two media types');
  }
  return found;
}

function ofSchema(schema: Node, pointer: string): string[] {
  const types = isList(schema.type) ? schema.type.filter((type) => type !== 'null') : [schema.type];
  const values = isList(schema.enum) ? schema.enum : [];
  const union = [schema.oneOf, schema.anyOf].find(isList) ?? [];
  const alternatives = union.filter((one) => isNode(one) && one.type !== 'null' && !isNothing(one));
  const isInteger = values.length > 0 && values.every((value) => Number.isInteger(value) || value === null);
  const names = schema['x-enum-varnames'];
  const causes: Record<string, boolean> = {
    'several types at once': types.length > 1,
    'null as the only type':
      (schema.type === 'null' || `${schema.type}` === 'null') && !isAlternative(pointer) && !pointer.endsWith('/not'),
    'a const, where an enum of one is understood': 'const' in schema && !pointer.endsWith('/then'),
    'an enumeration of booleans': values.some((value) => typeof value === 'boolean') && !pointer.endsWith('/then'),
    'integers without names (x-enum-varnames)': isInteger && !(isList(names) && names.length === values.length),
    'null among integers': isInteger && values.includes(null),
    'a union without a name': alternatives.length > 1 && !isNamed(pointer),
    'an object without a name as an item':
      pointer.endsWith('/items') && (schema.type === 'object' || 'properties' in schema),
    'a pattern beside a format': 'pattern' in schema && 'format' in schema,
    'a binary part that is not of the format binary': 'contentMediaType' in schema || 'contentEncoding' in schema,
  };
  return Object.keys(causes).filter((cause) => causes[cause]);
}

/** `not: {}`, which for-generators.ts puts beside null. */
const isNothing = ({ not }: Node) => isNode(not) && Object.keys(not).length === 0;

/** Components of any kind whose types would have one name. */
function sharedNames(document: Document): string[] {
  const users = new Map<string, string[]>();
  for (const kind of ['schemas', 'parameters', 'headers', 'responses', 'requestBodies']) {
    for (const name of Object.keys(document.components?.[kind] ?? {})) {
      users.set(typeName(name), [...(users.get(typeName(name)) ?? []), `/components/${kind}/${name}`]);
    }
  }
  return [...users.values()].filter(({ length }) => length > 1).map((all) => `${all.join(' and ')}: one name for two`);
}

/** Names of values that another enumeration or a schema has too: in Go they are all of one package. */
function sharedValueNames(document: Document): string[] {
  const taken = new Set(Object.keys(document.components?.schemas ?? {}));
  const found: string[] = [];
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    const names = isNode(schema) ? schema['x-enum-varnames'] : undefined;
    for (const value of isList(names) ? names.map(String) : []) {
      if (taken.has(value)) found.push(`/components/schemas/${name}: the name ${value} is taken`);
      taken.add(value);
    }
  }
  return found;
}

/** Operations and deliveries under one tag become one file, written twice. */
function sharedTags(document: Document): string[] {
  const tagsOf = (items: Document['paths'] = {}) =>
    new Set(Object.values(items).flatMap((item) => Object.values(item).flatMap(({ tags = [] }) => tags)));
  const ofPaths = tagsOf(document.paths);
  return [...tagsOf(document.webhooks)]
    .filter((tag) => ofPaths.has(tag))
    .map((tag) => `/webhooks: the tag ${tag} is one of operations as well`);
}

/** Python clients of openapi-generator do not parse where it is not told what a webhook posts. */
function untypedDeliveries({ webhooks = {} }: Document): string[] {
  const found: string[] = [];
  visit(webhooks, ({ content, 'x-py-typing': type }, pointer) => {
    if (pointer.endsWith('/requestBody') && isNode(content) && typeof type !== 'string')
      found.push(`/webhooks${pointer}: a delivery without a type`);
  });
  return found;
}

/** What a client takes from the document without being told: where to go, and which version to ask for. */
function ofHead({ servers = [], info, components }: Document): string[] {
  const found: string[] = [];
  if (!servers[0]?.url.startsWith('http://127.0.0.1')) found.push('/servers/0: not the mock');
  for (const [name, part] of Object.entries(components?.parameters ?? {})) {
    const { in: where, name: header, schema } = part as Node;
    if (where !== 'header' || `${header}`.toLowerCase() !== 'x-affinity-api-version') continue;
    if ((schema as Node).default !== info.version)
      found.push(`/components/parameters/${name}: its default is not the document's own version`);
  }
  return found;
}

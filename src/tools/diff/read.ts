/** An OpenAPI document that somebody downloaded, from its text. */

import type { Json, JsonObject } from '../../contract/documents.js';
import { getOrInsert } from '../../lib/memo.js';

/** The file holds no OpenAPI document that can be compared: why, in one line. */
export class NoOpenApi extends Error {}

/** JSON or YAML, OpenAPI 3.0 or later. Throws `NoOpenApi`, whose message never repeats what the file holds. */
export async function readOpenApi(text: string): Promise<JsonObject> {
  const root = await parse(text);
  if (!isObject(root)) throw new NoOpenApi('it is not an OpenAPI document: neither a JSON nor a YAML object');
  if (typeof root.swagger === 'string') {
    throw new NoOpenApi('it is a Swagger 2 document: convert it to OpenAPI 3.0 or 3.1 first');
  }
  if (typeof root.openapi !== 'string' || !root.openapi.startsWith('3.')) {
    throw new NoOpenApi('it is not an OpenAPI document: it has no member "openapi" that says 3.0 or 3.1');
  }
  if (!isObject(root.paths)) throw new NoOpenApi('it is not an OpenAPI document: its "paths" must be an object');
  return root;
}

async function parse(text: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch {
    const { parse: parseYaml } = await import('yaml');
    try {
      return parseYaml(text, { logLevel: 'error', prettyErrors: false });
    } catch {
      throw new NoOpenApi('it is not an OpenAPI document: neither JSON nor YAML');
    }
  }
}

export const isObject = (node: unknown): node is JsonObject =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/** The type of a value, as schemas call it. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

export const objectOr = (node: Json | undefined): JsonObject => (isObject(node) ? node : {});
export const arrayOr = (node: Json | undefined): Json[] => (Array.isArray(node) ? node : []);
export const textOr = (node: Json | undefined): string | undefined => (typeof node === 'string' ? node : undefined);

/** What a local `$ref` leads to. Throws `NoOpenApi` where it leads nowhere, to another file, or around in a circle. */
export function follow(doc: JsonObject, node: Json | undefined): JsonObject {
  let at = objectOr(node);
  for (let steps = 0; typeof at.$ref === 'string'; steps++) {
    if (steps > 50) throw new NoOpenApi(`its $ref ${at.$ref} leads to itself`);
    at = target(doc, at.$ref);
  }
  return at;
}

/** By document: what its references lead to. Thousands of places name some dozens of them. */
const targets = new WeakMap<JsonObject, Map<string, JsonObject>>();

/** One step: the schema behind a `$ref`. A document that was asked must not be changed any more. */
export function target(doc: JsonObject, ref: string): JsonObject {
  const known = getOrInsert(targets, doc, () => new Map());
  return getOrInsert(known, ref, () => lookUp(doc, ref));
}

function lookUp(doc: JsonObject, ref: string): JsonObject {
  if (!ref.startsWith('#/'))
    throw new NoOpenApi(`its $ref ${ref} is not local: bundle the document into one file first`);
  let at: Json | undefined = doc;
  for (const part of ref.slice(2).split('/')) {
    const name = unescaped(part);
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? (at as JsonObject)[name] : undefined;
  }
  if (!isObject(at)) throw new NoOpenApi(`its $ref ${ref} leads nowhere`);
  return at;
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return part;
  }
}

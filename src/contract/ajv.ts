import type { Ajv2020 } from 'ajv/dist/2020.js';
import { type DocumentName, document, type Json, type JsonObject } from './documents.js';
import { validationLibraries } from './libraries.js';

/** The id under which a document's components are known to its Ajv: schemas outside it refer to `contract#/components/…`. */
const DOCUMENT_ID = 'contract';

const ajvs = new Map<DocumentName, Ajv2020>();

/** One Ajv per document: JSON Schema 2020-12 with formats, the whole bundle added once and its `$ref`s kept. */
export function ajvFor(name: DocumentName): Ajv2020 {
  const known = ajvs.get(name);
  if (known) return known;
  const libraries = validationLibraries();
  // The documents are linted when they are bundled; checking them again would double the time of the first request.
  const options = { allErrors: true, discriminator: true, verbose: true, validateSchema: false };
  // No number is infinite, as 1e400 would be.
  const ajv = new libraries.Ajv2020({ ...options, strict: false, strictNumbers: true });
  libraries.addFormats(ajv);
  // OpenAPI's number formats say nothing that the bounds do not.
  for (const format of ['int32', 'int64', 'float', 'double']) ajv.addFormat(format, true);
  ajv.addSchema({ $id: DOCUMENT_ID, components: plain(document(name).components) as JsonObject });
  ajvs.set(name, ajv);
  return ajv;
}

/** A schema of the document as the document's Ajv takes it. */
export function schemaOf(schema: Json | undefined): JsonObject {
  return plain(schema ?? {}, true) as JsonObject;
}

/**
 * Copies without what Ajv does not take: `mapping` of discriminators (the constants tell the same), and the discriminator
 * itself where the alternatives are compositions. `x-first-if-present` names the members of which one at least tells the first of two alternatives.
 * With `outside`, local refs are pointed at the added document.
 */
function plain(node: Json | undefined, outside = false): Json {
  if (Array.isArray(node)) return node.map((item) => plain(item, outside));
  if (node === null || typeof node !== 'object') return node ?? null;
  const tellers = node['x-first-if-present'];
  if (Array.isArray(tellers) && Array.isArray(node.oneOf)) {
    const [first, second] = node.oneOf.map((alternative) => plain(alternative, outside));
    return Object.fromEntries([
      ['if', { type: 'object', anyOf: tellers.map((teller) => ({ required: [teller] })) }],
      ['then', first ?? null],
      ['else', second ?? null],
    ]);
  }
  const copy: JsonObject = {};
  for (const [member, value] of Object.entries(node)) {
    if (member === 'example' || member === 'examples') continue;
    if (member === '$ref' && outside && typeof value === 'string') copy[member] = DOCUMENT_ID + value;
    else if (member === 'discriminator' && typeof value === 'object') {
      const { propertyName } = value as JsonObject;
      if (!Array.isArray(node.oneOf)) continue;
      copy[member] = { propertyName: propertyName as string };
      // Ajv's discriminator has nothing to say about what is no object: null would fit every union.
      copy.type ??= 'object';
    } else copy[member] = plain(value, outside);
  }
  return copy;
}

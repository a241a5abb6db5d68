import { isDeepStrictEqual } from 'node:util';
import type { ValidateFunction } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { getOrInsert } from '../lib/memo.js';
import { type DocumentName, document, type Json, type JsonObject } from './documents.js';
import { ajvWithFormats } from './libraries.js';
import { componentNamed, familyOf, homeOf, knownBefore } from './shared-components.js';

/**
 * `closed`: objects have no members beyond the declared ones, also where the document leaves them open for what the API may add
 * one day. For answers, which the contract is meant to know whole; requests are taken as openly as Affinity takes them.
 */
export type Strictness = 'open' | 'closed';

const ajvs = new Map<string, { ajv: Ajv2020; documents: Set<DocumentName> }>();

/** `all` errors of a value, or the `first` alone: Ajv copies its list of errors for each item that is wrong. */
export type Thoroughness = 'all' | 'first';

/**
 * Ajvs per family of documents: JSON Schema 2020-12 with formats, each bundle added once and its `$ref`s kept. A document's name is its
 * id: schemas outside it refer to `v1#/components/…`. What an earlier one of the family has as well is not in it.
 */
export function ajvFor(name: DocumentName, strictness: Strictness = 'open', errors: Thoroughness = 'all'): Ajv2020 {
  const key = `${familyOf(name)} ${strictness} ${errors}`;
  const { ajv, documents } = getOrInsert(ajvs, key, () => ({ ajv: newAjv(errors), documents: new Set() }));
  if (documents.has(name)) return ajv;
  for (const added of [...knownBefore(name), name]) {
    if (documents.has(added)) continue;
    const components = ownComponents(added);
    ajv.addSchema({ $id: added, components: strictness === 'open' ? components : closedComponents(components) });
    documents.add(added);
  }
  return ajv;
}

function ownComponents(name: DocumentName): JsonObject {
  const { schemas = {}, ...rest } = document(name).components as { schemas?: JsonObject };
  const own = Object.entries(schemas).filter(([component]) => homeOf(name, component) === name);
  return plain(name, { ...(rest as JsonObject), schemas: Object.fromEntries(own) }) as JsonObject;
}

function newAjv(errors: Thoroughness): Ajv2020 {
  // The documents are linted when they are bundled; checking them again would double the time of the first request.
  const options = { allErrors: errors === 'all', discriminator: true, verbose: true, validateSchema: false };
  // No number is infinite, as 1e400 would be.
  const ajv = ajvWithFormats({ ...options, strictNumbers: true });
  // OpenAPI's number formats say nothing that the bounds do not.
  for (const format of ['int32', 'int64', 'float', 'double']) ajv.addFormat(format, true);
  return ajv;
}

const compiled = new Map<string, ValidateFunction>();

/** A schema of a document, compiled once for all that say the same: six answers in seven have one that another has too. */
export function validatorOf(
  name: DocumentName,
  schema: Json | undefined,
  strictness: Strictness,
  errors: Thoroughness = 'all',
): ValidateFunction {
  const taken = schemaOf(name, schema, strictness);
  const key = `${familyOf(name)} ${strictness} ${errors} ${JSON.stringify(taken)}`;
  return getOrInsert(compiled, key, () => ajvFor(name, strictness, errors).compile(taken));
}

/** A schema of the document as the document's Ajv of that strictness takes it. */
export function schemaOf(name: DocumentName, schema: Json | undefined, strictness: Strictness = 'open'): JsonObject {
  const copy = plain(name, schema ?? {}) as JsonObject;
  return strictness === 'open' ? copy : closed(copy, false);
}

/**
 * Copies without what Ajv does not take: `mapping` of discriminators (the constants tell the same), and the discriminator
 * itself where the alternatives are compositions. `x-first-if-present` names the members of which one at least tells the first of two alternatives.
 * Local refs are pointed at the added document that has what they name, so that each part of a schema can be compiled alone.
 */
function plain(name: DocumentName, node: Json | undefined): Json {
  if (Array.isArray(node)) return node.map((item) => plain(name, item));
  if (node === null || typeof node !== 'object') return node ?? null;
  const tellers = node['x-first-if-present'];
  if (Array.isArray(tellers) && Array.isArray(node.oneOf)) {
    const [first, second] = node.oneOf.map((alternative) => plain(name, alternative));
    return Object.fromEntries([
      ['if', { type: 'object', anyOf: tellers.map((teller) => ({ required: [teller] })) }],
      ['then', first ?? null],
      ['else', second ?? null],
    ]);
  }
  const copy: JsonObject = {};
  const told = asMeant(node);
  for (const [member, value] of Object.entries(told)) {
    if (member === 'example' || member === 'examples') continue;
    if (member === '$ref' && typeof value === 'string') copy[member] = homeOf(name, componentNamed(value)) + value;
    else if (member === 'discriminator' && typeof value === 'object') {
      const { propertyName } = value as JsonObject;
      if (!Array.isArray(told.oneOf)) continue;
      copy[member] = { propertyName: propertyName as string };
      // Ajv's discriminator has nothing to say about what is no object: null would fit every union.
      copy.type ??= 'object';
    } else copy[member] = plain(name, value);
  }
  return copy;
}

/**
 * What the document words for code generators (scripts/contracts/for-generators.ts), worded so that what is wrong is told best:
 * an enumeration of one is a constant, null beside nothing at all is null, and the bytes of an upload's part are no text.
 */
function asMeant(schema: JsonObject): JsonObject {
  const { enum: values, oneOf } = schema;
  if (Array.isArray(values) && values.length === 1 && typeof schema.type === 'string') {
    const { enum: _, ...rest } = schema;
    return { ...rest, const: values[0] ?? null };
  }
  if (Array.isArray(oneOf) && isDeepStrictEqual(oneOf, NULL_OR_NOTHING)) {
    const { oneOf: _, ...rest } = schema;
    return { ...rest, type: 'null' };
  }
  if (schema.format === 'binary') {
    const { type: _, format: __, ...rest } = schema;
    return rest;
  }
  return schema;
}

const NULL_OR_NOTHING = [{ type: 'null' }, { not: {} }];

/** Where the parts of compositions stand: their own members are closed, they themselves are not. */
const PARTS = 'parts';

function closedComponents(components: JsonObject): JsonObject {
  const { schemas = {}, ...rest } = components as { schemas?: JsonObject };
  const each = (isPart: boolean) =>
    Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, closed(schema, isPart)]));
  return { ...(rest as JsonObject), schemas: each(false), [PARTS]: each(true) };
}

const COMPOSING = ['allOf', 'oneOf', 'anyOf', 'if', 'then', 'else', '$ref'];

/** The schema with every object in it closed. A part of a composition knows some of the members only: the whole is closed. */
function closed(schema: Json, isPart: boolean): JsonObject {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema as never;
  const isWhole = 'properties' in schema || 'allOf' in schema;
  const copy: JsonObject = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'properties') copy[keyword] = mapValues(value as JsonObject, (member) => closed(member, false));
    else if (keyword === 'items' || keyword === 'additionalProperties') copy[keyword] = closed(value, false);
    else if (keyword === 'allOf') copy[keyword] = (value as Json[]).map((part) => closed(part, true));
    else if (keyword === '$ref') {
      copy[keyword] = isPart || isWhole ? (value as string).replace('/schemas/', `/${PARTS}/`) : value;
    } else if (keyword === 'oneOf' || keyword === 'anyOf') {
      copy[keyword] = (value as Json[]).map((one) => closed(one, isPart || isWhole));
    } else if (keyword === 'then' || keyword === 'else') copy[keyword] = closed(value, isPart || isWhole);
    else copy[keyword] = value;
  }
  const isOpen = !('additionalProperties' in schema || 'unevaluatedProperties' in schema);
  if (isWhole && isOpen && !isPart) {
    copy[COMPOSING.some((keyword) => keyword in schema) ? 'unevaluatedProperties' : 'additionalProperties'] = false;
  }
  return copy;
}

const mapValues = (members: JsonObject, change: (value: Json) => Json): JsonObject =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, change(value)]));

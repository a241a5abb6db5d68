/** What the contract says of an operation's request, and whether a request fits it. */

import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Document } from 'openapi-backend';
import { getOrInsert } from '../lib/memo.js';
import { ajvFor, schemaOf, type Thoroughness, validatorOf } from './ajv.js';
import { compiledInSteps, refersToMuch } from './compile-in-steps.js';
import { type DocumentName, deref, document, type Json, type JsonObject } from './documents.js';
import { validationLibraries } from './libraries.js';
import type { Operation } from './operations.js';
import type { RequestViolation } from './request-violation.js';
import { declaredIn, extraMember, kindOf, withoutUnions } from './schema-errors.js';
import { familyOf } from './shared-components.js';

export class RequestContract {
  readonly path: ReadonlyMap<string, Json>;
  readonly query: ReadonlyMap<string, Json>;
  /** Schema of the body; null where none is taken. */
  readonly body: JsonObject | null;
  /** Members of the body that some branch of its schema declares. */
  readonly members: ReadonlySet<string>;
  readonly bodyRequired: boolean;
  /** Media types of the body. */
  readonly mediaTypes: readonly string[];
  readonly doc: JsonObject;
  /** Whether some parameter must be given. */
  readonly #asksForOne: boolean;
  readonly #parameters: readonly JsonObject[];
  readonly #content: JsonObject | undefined;
  readonly #name: DocumentName;
  readonly #validators: { [T in Thoroughness]?: Validate } = {};
  readonly #closed: { [T in Thoroughness]?: ValidateFunction } = {};
  readonly #compiled = new Set<Thoroughness>();

  constructor(name: DocumentName, operation: Pick<Operation, 'method' | 'path'>) {
    const doc = document(name);
    this.doc = doc;
    this.#name = name;
    const item = (doc.paths as JsonObject)[operation.path] as JsonObject;
    const op = item[operation.method.toLowerCase()] as JsonObject;
    const parameters = [item.parameters ?? [], op.parameters ?? []].flat().map((parameter) => deref(doc, parameter));
    const named = (where: string) =>
      new Map(parameters.filter((p) => p.in === where).map((p) => [p.name as string, deref(doc, p.schema) as Json]));
    this.path = named('path');
    this.query = named('query');
    const body = op.requestBody ? deref(doc, op.requestBody) : null;
    const content = (body?.content ?? {}) as JsonObject;
    this.mediaTypes = Object.keys(content);
    this.bodyRequired = body?.required === true;
    const schema = Object.values(content)[0] as JsonObject | undefined;
    this.body = schema ? deref(doc, schema.schema) : null;
    this.members = new Set(this.body ? declared(doc, this.body) : []);
    this.#parameters = parameters;
    this.#asksForOne = parameters.some(({ in: where, required }) => where !== 'header' && required === true);
    this.#content = schema;
  }

  /**
   * Compiles in steps what `check` and `undeclared` of such a body need and would compile in one go: half a second for the searches.
   * Null where that was done, or is little.
   */
  compiling(body: unknown): Generator<void, void> | null {
    const errors = thoroughnessFor(body);
    if (this.#compiled.has(errors) || this.#content === undefined) return null;
    if (refersToMuch(this.#name, this.#content.schema)) return this.#compile(this.#content, errors);
    this.#compiled.add(errors);
    return null;
  }

  *#compile({ schema }: JsonObject, errors: Thoroughness): Generator<void, void> {
    for (const strictness of ['open', 'closed'] as const)
      yield* compiledInSteps(this.#name, schema, strictness, errors);
    this.#compiled.add(errors);
  }

  /**
   * Members of a body that nothing declares, so that Affinity ignores them or refuses them; of a large body the first. Of a union
   * those of the alternative that comes closest.
   */
  undeclared(body: unknown): RequestViolation[] {
    if (this.#content === undefined || body === undefined) return [];
    const errors = thoroughnessFor(body);
    const ajv = ajvFor(this.#name, 'closed', errors);
    this.#closed[errors] ??= validatorOf(this.#name, this.#content.schema, 'closed', errors);
    const closed = this.#closed[errors];
    if (closed(body)) return [];
    return withoutUnions(ajv, closed.errors ?? []).flatMap((error): RequestViolation[] => {
      const extra = extraMember(error);
      // A composition of which another part failed does not count that part's members as declared.
      if (extra === null || declaredIn(ajv, error.parentSchema).has(extra)) return [];
      return [{ where: 'body', pointer: error.instancePath, problem: 'undeclared', effect: 'ignored', error }];
    });
  }

  /**
   * Everything that is refused; of a large body the first thing. Values must have been coerced, unknown query parameters taken out.
   */
  check(params: object, query: object, body: unknown): RequestViolation[] {
    // Nothing was sent and nothing is wanted: whoami, and a first page of anything, need no validator to be loaded.
    const sends = Object.keys(params).length + Object.keys(query).length > 0;
    if (!sends && !this.#asksForOne && this.body === null) return [];
    const thoroughness = thoroughnessFor(body);
    this.#validators[thoroughness] ??= this.#validatorFor(thoroughness);
    const all: Record<string, unknown> = { ...query };
    for (const [name, value] of Object.entries(params)) all[asQuery(name)] = value;
    return this.#validators[thoroughness](all, body).map(violationOf);
  }

  #validatorFor(errors: Thoroughness): Validate {
    return validatorFor(this.#name, this.#parameters, this.#content, this.bodyRequired, errors);
  }
}

function* declared(doc: JsonObject, schema: JsonObject): Generator<string> {
  yield* Object.keys((schema.properties ?? {}) as JsonObject);
  for (const word of ['allOf', 'anyOf', 'oneOf']) {
    for (const branch of (schema[word] ?? []) as Json[]) yield* declared(doc, deref(doc, branch));
  }
}

/** Values in a body. What a person writes by hand is far below; told in an error are twenty places at most. */
const MOST_THOROUGH = 1_000;

function thoroughnessFor(body: unknown): Thoroughness {
  let left = MOST_THOROUGH;
  const open: unknown[] = [body];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    const members = Array.isArray(value) ? value : Object.values(value);
    left -= members.length;
    if (left < 0) return 'first';
    for (const member of members) open.push(member);
  }
  return 'all';
}

/**
 * openapi-backend cuts path parameters out of the path as text. Ours are typed already, so they are handed in among the
 * query parameters, in braces, where no query parameter can have their name.
 */
const asQuery = (name: string) => `{${name}}`;

function violationOf(error: ErrorObject): RequestViolation {
  const common = { problem: kindOf(error), effect: 'refused', error } as const;
  const [, where, name = '', ...rest] = error.instancePath.split('/');
  if (where !== 'query') return { where: 'body', pointer: error.instancePath.replace(/^\/requestBody/, ''), ...common };
  const isPath = name.startsWith('{');
  const pointer = ['', isPath ? name.slice(1, -1) : name, ...rest].join('/');
  return { where: isPath ? 'path' : 'query', pointer: name === '' ? '' : pointer, ...common };
}

type Validate = (query: Readonly<Record<string, unknown>>, body: unknown) => ErrorObject[];

/**
 * openapi-backend's validators of this one operation. It compiles with the document's own Ajv, so `$ref`s stay and nothing is
 * compiled before it is used. They are called here, since ours is read already: `validateRequest` parses and copies each request first,
 * which takes ten times as long as the validation itself.
 */
function validatorFor(
  name: DocumentName,
  parameters: readonly JsonObject[],
  body: JsonObject | undefined,
  required: boolean,
  errors: Thoroughness,
): Validate {
  const given = {
    parameters: parameters
      .filter((parameter) => parameter.in === 'path' || parameter.in === 'query')
      .map((parameter) => ({
        name: parameter.in === 'path' ? asQuery(parameter.name as string) : parameter.name,
        in: 'query',
        required: parameter.required ?? false,
        schema: schemaOf(name, deref(document(name), parameter.schema)),
      })),
    ...(body && {
      requestBody: { required, content: { 'application/json': { schema: schemaOf(name, body.schema) } } },
    }),
  };
  const key = `${familyOf(name)} ${errors} ${JSON.stringify(given)}`;
  const ajv = () => ajvFor(name, 'open', errors) as unknown as import('ajv').default;
  return getOrInsert(validators, key, () => validatorOfOperation(given, ajv()));
}

/** Many an operation takes what another does, in the versions of V2 above all. */
const validators = new Map<string, Validate>();

function validatorOfOperation(given: object, ajv: import('ajv').default): Validate {
  const { OpenAPIValidator: Validator } = validationLibraries();
  const operation = { operationId: 'one', ...given, responses: {} };
  const info = { title: 'one', version: '1' };
  const definition = { openapi: '3.1.0', info, paths: { '/': { post: operation } } } as unknown as Document;
  // Its own Ajv is made and thrown away: as little of it as can be.
  const ajvOpts = { meta: false, validateSchema: false };
  const validator = new Validator({ definition, ajvOpts, lazyCompileValidators: true, customizeAjv: () => ajv });
  const made = validator.getRequestValidatorsForOperation('one') ?? [];
  return (query, body) => {
    const input = { path: {}, query, header: {}, cookie: {}, ...(body !== undefined && { requestBody: body }) };
    return made.flatMap((validate) => (validate(input) ? [] : (validate.errors ?? [])));
  };
}

const contracts = new Map<string, RequestContract>();

/** Of an operation in a document; made once. */
export const requestContract = (
  name: DocumentName,
  operation: Pick<Operation, 'id' | 'method' | 'path'>,
): RequestContract => getOrInsert(contracts, `${name} ${operation.id}`, () => new RequestContract(name, operation));

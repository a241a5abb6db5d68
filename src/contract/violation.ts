/** Where a request or an answer departs from the contract, in words for whoever has to mend it. */
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { nearest } from '../lib/nearest.js';
import type { V2Version } from '../versions.js';
import type { JsonObject } from './documents.js';

/** What kind of departure it is. */
export type ViolationKind =
  | 'missing'
  | 'undeclared'
  | 'wrong-type'
  | 'wrong-value'
  | 'wrong-status'
  | 'wrong-version'
  | 'wrong-method'
  | 'wrong-scheme'
  | 'unknown-operation'
  | 'broken-paging'
  | 'lost-write';

export interface Violation {
  side: 'request' | 'answer';
  api: 'v1' | 'v2';
  /** `v2.companies.list`; null where the contract knows no such operation. */
  operationId: string | null;
  /** V2: the version that the exchange was held to. */
  version?: V2Version;
  /**
   * JSON pointer into the body (`''` is the whole of it), or `status`, `method`, `path`, `header NAME`, `query NAME`,
   * `path NAME`; a pointer into a parameter follows its name: `query ids/0`.
   */
  pointer: string;
  problem: ViolationKind;
  expected: string;
  /** What was there instead; only its type or shape where values are not to be told. */
  got: string;
  /** The documented name that comes closest. */
  nearest?: string;
}

/** The part of a violation that does not depend on where the exchange belongs. */
export type Departure = Pick<Violation, 'pointer' | 'problem' | 'expected' | 'got' | 'nearest'>;

export interface Telling {
  /** False: `got` tells types and shapes only, never values. True by default. */
  values?: boolean;
}

/** One line: `answer of v2.lists.get (2026-09-17), /id: expected integer, got "7" (wrong-type)`. */
export function violationText(violation: Violation): string {
  const { side, api, operationId, version } = violation;
  const whose = `${side} of ${operationId ?? `an unknown ${api.toUpperCase()} operation`}`;
  return `${whose}${version ? ` (${version})` : ''}, ${departureText(violation)}`;
}

/** `/id: expected integer, got "7" (wrong-type)`. */
export function departureText({ pointer, problem, expected, got, nearest: near }: Departure): string {
  const place = pointer === '' ? 'the body' : pointer;
  return `${place}: expected ${expected}, got ${got} (${problem})${near ? `; did you mean ${near}?` : ''}`;
}

const LONGEST = 100;

/** A value as `got` tells it. */
export function told(value: unknown, { values = true }: Telling = {}): string {
  if (value === undefined) return 'nothing';
  if (!values) return shapeOf(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function shapeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `array of ${value.length}`;
  if (typeof value === 'object') return `object with ${Object.keys(value).length} members`;
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/**
 * What a validator found, one departure a place. Of a union only the alternative that comes closest is told.
 * `within` is put before each pointer: `query `, `path `.
 *
 * @internal
 */
export function departures(ajv: Ajv2020, errors: readonly ErrorObject[], telling: Telling, within = ''): Departure[] {
  const byPlace = new Map<string, Departure>();
  for (const error of withoutUnions(ajv, errors)) {
    const departure = departureOf(ajv, error, telling, within);
    if (!departure) continue;
    const key = `${departure.pointer} ${departure.problem}`;
    if (!byPlace.has(key)) byPlace.set(key, departure);
  }
  return [...byPlace.values()];
}

type Schema = Record<string, unknown>;

function departureOf(ajv: Ajv2020, error: ErrorObject, telling: Telling, within: string): Departure | null {
  const { keyword, params, instancePath, parentSchema = {}, data } = error;
  const at = (member?: string) => within + (member === undefined ? instancePath : `${instancePath}/${escaped(member)}`);
  const missing = keyword === 'required' ? params.missingProperty : params.error === 'tag' ? params.tag : undefined;
  if (missing !== undefined && (data as JsonObject)[missing] === undefined) {
    const names = Object.keys((data as object | null) ?? {});
    const near = nearest(
      missing,
      names.filter((name) => !declaredIn(ajv, parentSchema).has(name)),
    );
    return {
      pointer: at(missing),
      problem: 'missing',
      expected: typeText(ajv, declaredIn(ajv, parentSchema).get(missing)) || 'a member of this name',
      got: near === null ? 'nothing' : `nothing, but ${near}`,
    };
  }
  const extra = params.additionalProperty ?? params.unevaluatedProperty;
  if (extra !== undefined) {
    const declared = declaredIn(ajv, parentSchema);
    // A composition of which another part failed does not count that part's members as declared.
    if (declared.has(extra)) return null;
    const near = nearest(extra, declared.keys());
    const names = [...declared.keys()];
    return {
      pointer: at(extra),
      problem: 'undeclared',
      expected: names.length === 0 ? 'no members' : `no member of this name, only ${listed(names)}`,
      got: told((data as JsonObject)[extra], telling),
      ...(near !== null && { nearest: near }),
    };
  }
  if (keyword === 'discriminator') {
    return {
      pointer: at(params.tag),
      problem: 'wrong-value',
      expected: `a known ${params.tag}`,
      got: told(params.tagValue, telling),
    };
  }
  const isType = keyword === 'type';
  const near =
    keyword === 'enum' && typeof data === 'string' && telling.values !== false
      ? nearest(
          data,
          params.allowedValues.filter((word: unknown) => typeof word === 'string'),
        )
      : null;
  return {
    pointer: at(),
    problem: isType ? 'wrong-type' : 'wrong-value',
    expected: isType ? [params.type].flat().join(' or ') : wanted(error),
    got: told(data, telling),
    ...(near !== null && { nearest: near }),
  };
}

function wanted({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'enum':
      return `one of ${listed(params.allowedValues.map((value: unknown) => JSON.stringify(value)))}`;
    case 'const':
      return JSON.stringify(params.allowedValue);
    case 'format':
      return `format ${params.format}`;
    case 'pattern':
      return `text that fits ${params.pattern}`;
    case 'minimum':
      return `at least ${params.limit}`;
    case 'maximum':
      return `at most ${params.limit}`;
    case 'false schema':
      return 'nothing here';
    case 'oneOf':
      return 'exactly one of the alternatives';
    default:
      return `what ${message ?? `fits ${keyword}`}`;
  }
}

/**
 * `string`, `integer or null`, `one of "a", "b"`; empty where a schema says nothing short.
 *
 * @internal
 */
export function typeText(ajv: Ajv2020, schema: unknown): string {
  if (typeof schema !== 'object' || schema === null) return '';
  const { type, enum: words, const: constant, format, $ref, oneOf } = schema as Schema;
  if (constant !== undefined) return JSON.stringify(constant);
  if (Array.isArray(words)) return `one of ${listed(words.map((word) => JSON.stringify(word)))}`;
  if (typeof $ref === 'string') return typeText(ajv, ajv.getSchema($ref)?.schema);
  if (Array.isArray(oneOf)) {
    return [...new Set(oneOf.map((one) => typeText(ajv, one)))].filter(Boolean).join(' or ');
  }
  if (type === undefined) return '';
  return [type].flat().join(' or ') + (typeof format === 'string' ? ` (${format})` : '');
}

const MOST_LISTED = 12;

export function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).join(', ');
  return names.length > MOST_LISTED ? `${shown} and ${names.length - MOST_LISTED} more` : shown;
}

const escaped = (member: string) => member.replaceAll('~', '~0').replaceAll('/', '~1');

/** Members that a schema declares, with their schemas: its own, and those of what it is composed of. */
function declaredIn(ajv: Ajv2020, schema: unknown, found = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof schema !== 'object' || schema === null) return found;
  const { properties, allOf, oneOf, anyOf, $ref, then, else: otherwise } = schema as Schema;
  for (const [name, property] of Object.entries((properties as object | undefined) ?? {})) found.set(name, property);
  for (const part of [allOf, oneOf, anyOf, then, otherwise].flat()) declaredIn(ajv, part, found);
  if (typeof $ref === 'string') declaredIn(ajv, ajv.getSchema($ref)?.schema, found);
  return found;
}

/** The errors with those of each failed union replaced by those of the alternative that comes closest. */
function withoutUnions(ajv: Ajv2020, errors: readonly ErrorObject[]): ErrorObject[] {
  const relevant = errors.filter(({ keyword }) => keyword !== 'if');
  // Outer unions are told after what they consist of.
  const unions: ErrorObject[] = [];
  for (const error of relevant.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf').reverse()) {
    if (!unions.some((outer) => isWithin(error, outer))) unions.push(error);
  }
  if (unions.length === 0) return relevant;
  const rest = relevant.filter((error) => !unions.some((union) => isWithin(error, union)));
  return [...rest, ...unions.flatMap((union) => closest(ajv, union))];
}

const isWithin = (inner: ErrorObject, outer: ErrorObject) =>
  inner.instancePath === outer.instancePath || inner.instancePath.startsWith(`${outer.instancePath}/`);

function closest(ajv: Ajv2020, union: ErrorObject): ErrorObject[] {
  const tries = (union.schema as object[]).map((alternative) => {
    const validate = alternativeOf(ajv, alternative);
    return validate(union.data) ? [] : withoutUnions(ajv, validate.errors ?? []);
  });
  // It fits more than one.
  if (tries.some((errors) => errors.length === 0)) return [union];
  const isOfType = (errors: readonly ErrorObject[]) =>
    !errors.some(({ keyword, instancePath }) => keyword === 'type' && instancePath === '');
  const fitting = tries.filter(isOfType).sort((a, b) => a.length - b.length)[0];
  if (!fitting) {
    const types = new Set(
      tries.flat().flatMap(({ keyword, instancePath, params }) => {
        return keyword === 'type' && instancePath === '' ? [params.type].flat() : [];
      }),
    );
    return [{ ...union, keyword: 'type', params: { type: [...types] } }];
  }
  return fitting.map((error) => ({ ...error, instancePath: union.instancePath + error.instancePath }));
}

const alternatives = new WeakMap<object, ValidateFunction>();

function alternativeOf(ajv: Ajv2020, schema: object): ValidateFunction {
  const known = alternatives.get(schema) ?? ajv.compile(schema);
  alternatives.set(schema, known);
  return known;
}

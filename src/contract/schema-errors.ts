/** The validator's errors, read: of a union those of the alternative that comes closest, and what a schema declares. */

import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { unique } from '../lib/lists.js';
import { getOrInsert } from '../lib/memo.js';
import type { ViolationKind } from './violation.js';

type Schema = Record<string, unknown>;

/** The member that an error misses: a required one, or the one that tells the alternatives of a union apart. */
export function missingMember({ keyword, params }: ErrorObject): string | null {
  if (keyword === 'required') return String(params.missingProperty);
  return keyword === 'discriminator' && params.error === 'tag' ? String(params.tag) : null;
}

/** The member that an error calls one too many. */
export function extraMember({ params }: ErrorObject): string | null {
  const name = params.additionalProperty ?? params.unevaluatedProperty;
  return typeof name === 'string' ? name : null;
}

export function kindOf(error: ErrorObject): ViolationKind {
  const missing = missingMember(error);
  if (missing !== null && (error.data as Schema | undefined)?.[missing] === undefined) return 'missing';
  if (extraMember(error) !== null) return 'undeclared';
  return error.keyword === 'type' ? 'wrong-type' : 'wrong-value';
}

export const escaped = (member: string) => member.replaceAll('~', '~0').replaceAll('/', '~1');

/** Members that a schema declares, with their schemas: its own, and those of what it is composed of. */
export function declaredIn(ajv: Ajv2020, schema: unknown, found = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof schema !== 'object' || schema === null) return found;
  const { properties, allOf, oneOf, anyOf, $ref, then, else: otherwise } = schema as Schema;
  for (const [name, property] of Object.entries((properties as object | undefined) ?? {})) found.set(name, property);
  for (const part of [allOf, oneOf, anyOf, then, otherwise].flat()) declaredIn(ajv, part, found);
  if (typeof $ref === 'string') declaredIn(ajv, ajv.getSchema($ref)?.schema, found);
  return found;
}

/** The errors with those of each failed union replaced by those of the alternative that comes closest. */
export function withoutUnions(ajv: Ajv2020, errors: readonly ErrorObject[]): ErrorObject[] {
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
  const isOfWhole = ({ keyword, instancePath }: ErrorObject) => keyword === 'type' && instancePath === '';
  const fitting = tries.filter((errors) => !errors.some(isOfWhole)).sort((a, b) => a.length - b.length)[0];
  if (!fitting) {
    const types = tries.flat().flatMap((error) => (isOfWhole(error) ? error.params.type : []));
    return [{ ...union, keyword: 'type', params: { type: unique(types) } }];
  }
  return fitting.map((error) => ({ ...error, instancePath: union.instancePath + error.instancePath }));
}

const alternatives = new WeakMap<object, ValidateFunction>();

const alternativeOf = (ajv: Ajv2020, schema: object): ValidateFunction =>
  getOrInsert(alternatives, schema, () => ajv.compile(schema));

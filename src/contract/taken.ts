/** What the kit says to callers without types: of an argument what it takes, what it got, and what to do about it. */
import { suggestion } from '../lib/nearest.js';
import { V2_VERSIONS, type V2Version } from '../versions.js';
import { OPERATIONS, operationById } from './operations.js';

/** Longer names are cut. */
const LONGEST = 100;

/** `takes` says it all: `findOperation takes a method and a path, …`. */
export function refusal(takes: string, given: unknown): TypeError {
  return new TypeError(`${takes}, and got ${kindOf(given)}${isPromise(given) ? ': await it first' : ''}`);
}

export const isPromise = (given: unknown): boolean =>
  typeof (given as { then?: unknown } | null | undefined)?.then === 'function';

/** An object with members by name: no list, and no promise of one. */
export const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given) && !isPromise(given);

/** A plain object: of a map, a mock or a class of somebody's what is asked for would not be seen, and all be passed over. */
export const isPlain = (given: unknown): given is Readonly<Record<string, unknown>> =>
  isRecord(given) && kindOf(given) === 'an object';

export function assertText(takes: string, given: unknown): asserts given is string {
  if (typeof given !== 'string') throw refusal(takes, given);
}

/** Throws for members that an argument has not got: what they ask for would be passed over. */
export function assertMembers(name: string, given: object, known: readonly string[]): void {
  const extra = Object.keys(given).find((member) => !known.includes(member));
  if (extra === undefined) return;
  const hint = suggestion(extra, known) || `: it takes ${known.join(', ')}`;
  throw new TypeError(`${name} has no member "${extra.slice(0, LONGEST)}"${hint}`);
}

/** Throws for a version that V2 has not got. */
export function assertVersion(version: unknown): asserts version is V2Version {
  if ((V2_VERSIONS as readonly unknown[]).includes(version)) return;
  const all = V2_VERSIONS.join(', ');
  if (typeof version !== 'string') throw refusal(`a version of V2 is one of the texts ${all}`, version);
  throw new TypeError(`V2 has no version ${JSON.stringify(version.slice(0, LONGEST))}: its versions are ${all}`);
}

/** Throws for an operation that there is not; `takes` is said of what is no text. */
export function assertOperation(takes: string, id: unknown): asserts id is string {
  assertText(takes, id);
  if (operationById(id)) return;
  const ids = OPERATIONS.map((operation) => operation.id);
  throw new TypeError(`the contract has no operation ${id.slice(0, LONGEST)}${suggestion(id, ids)}`);
}

/** Whether HTTP has such a status. */
export const isStatus = (given: unknown): given is number =>
  Number.isInteger(given) && (given as number) >= 100 && (given as number) <= 599;

/** `nothing`, `the number 7`, `a list`, `a Response`: what it is, never what is in it, which may be a key. */
export function kindOf(given: unknown): string {
  if (given === undefined) return 'nothing';
  if (given === null) return 'null';
  if (isPromise(given)) return 'a promise';
  if (Array.isArray(given)) return given.length === 0 ? 'an empty list' : 'a list';
  switch (typeof given) {
    case 'string':
      return given === '' ? 'an empty text' : 'a text';
    case 'number':
      return `the number ${given}`;
    case 'boolean':
      return String(given);
    case 'object':
      return kindOfObject(given);
    default:
      return `a ${typeof given}`;
  }
}

function kindOfObject(given: object): string {
  // By what they have: a bundler may give classes other names.
  const { requests, createAccount, constructor: made } = given as Record<string, unknown>;
  if (typeof requests === 'function') return 'an account';
  if (typeof createAccount === 'function') return 'a mock';
  const name = typeof made === 'function' ? made.name : '';
  if (name === '' || name === 'Object') return 'an object';
  return `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`;
}

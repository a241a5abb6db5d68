/** Where a request or an answer does not fit the contract. */
import type { V2Version } from '../versions.js';
import { isRecord, refusal } from './taken.js';

/** What is wrong at the place. */
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

/** What comes of it: the API refuses the request, or takes it as if that part of it had not been sent. */
export type Effect = 'refused' | 'ignored';

/** A violation in words for whoever has to mend it, whatever exchange it belongs to. */
export interface ViolationDetail {
  /**
   * JSON pointer into the body (`''` is the whole of it), or `status`, `method`, `path`, `header NAME`, `query NAME`,
   * `path NAME`; a pointer into a parameter follows its name: `query ids/0`.
   */
  pointer: string;
  /** What is wrong there. */
  problem: ViolationKind;
  /** What the contract asks for there, in words. */
  expected: string;
  /** What was there instead; only its type or shape where values are not to be told. */
  got: string;
  /** The documented name that comes closest. */
  nearest?: string;
}

export interface Violation extends ViolationDetail {
  /** Which half of the exchange does not fit. */
  side: 'request' | 'answer';
  /** V1 has paths without `/v2`. */
  api: 'v1' | 'v2';
  /** `v2.companies.list`; null where the contract knows no such operation. */
  operationId: string | null;
  /** V2: the version that the exchange was checked against. */
  version?: V2Version;
  /** Of a request: what the API makes of it. */
  effect?: Effect;
}

export interface Telling {
  /** False: `got` tells types and shapes only, never values. True by default. */
  values?: boolean;
}

/** What plain JavaScript gives. */
function assertViolation(given: unknown): void {
  if (isRecord(given) && typeof given.pointer === 'string' && typeof given.api === 'string') return;
  throw refusal('violationText takes a violation, as checkAnswer and checkRequest return them in a list', given);
}

/** One line: `answer of v2.lists.get (2026-09-17), /id: expected integer, got "7" (wrong-type)`. */
export function violationText(violation: Violation): string {
  assertViolation(violation);
  const { side, api, operationId, version } = violation;
  const whose = `${side} of ${operationId ?? `an unknown ${api.toUpperCase()} operation`}`;
  return `${whose}${version ? ` (${version})` : ''}, ${detailText(violation)}`;
}

/** `/id: expected integer, got "7" (wrong-type)`. */
export function detailText({ pointer, problem, expected, got, nearest: near }: ViolationDetail): string {
  const place = pointer === '' ? 'the body' : pointer;
  return `${place}: expected ${expected}, got ${got} (${problem})${near ? `; did you mean ${near}?` : ''}`;
}

const LONGEST = 100;

/** A value as `got` tells it. */
export function told(value: unknown, { values = true }: Telling = {}): string {
  if (value === undefined) return 'nothing';
  if (!values) return shapeOf(value);
  const text = (typeof value === 'bigint' ? undefined : jsonOf(value)) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Undefined for what JSON cannot hold, such as the big integers of some parsers. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? String(member) : member));
  } catch {
    return undefined;
  }
}

function shapeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `array of ${value.length}`;
  if (typeof value === 'object') return `object with ${Object.keys(value).length} members`;
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

const MOST_LISTED = 12;

export function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).join(', ');
  return names.length > MOST_LISTED ? `${shown} and ${names.length - MOST_LISTED} more` : shown;
}

/** Which requests a rule or a check is about. */
import { readValues } from '../lib/multi-values.js';

export type QueryValue = string | number | boolean;

/** Every member given has to fit; none given fits all. */
export interface RequestMatch {
  /** The HTTP method, in any case. */
  method?: string;
  /** The path as sent, without its query; with `*` at its end all that begin so. */
  path?: string;
  /** `v2.companies.list`; one, or any of several. One that there is not is refused. */
  operationId?: string | readonly string[];
  /** Whose key it is sent with: a persona's name, a user's id or email address. Rules keep it as the journal has it. */
  persona?: string | number;
  /** Parameters by name: each value given is among those sent. */
  query?: Readonly<Record<string, QueryValue | readonly QueryValue[]>>;
  /** Values by the name of a header, in any case; with `*` at its end all that begin so. */
  header?: Readonly<Record<string, string>>;
  /** A part of the body: members of objects, elements of lists. */
  body?: unknown;
}

export interface MatchTarget {
  method: string;
  path: string;
  /** Query string without `?`. */
  search: string;
  operationId: string | null;
  persona: string | null;
  /** By lower-case name. */
  header(name: string): string | undefined;
  /** Parsed; undefined where there is none, or none that can be read. */
  body(): unknown;
}

const begins = (pattern: string, text: string) =>
  pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : pattern === text;

const FITS: { [M in keyof RequestMatch]-?: (wanted: NonNullable<RequestMatch[M]>, target: MatchTarget) => boolean } = {
  method: (wanted, { method }) => wanted.toUpperCase() === method,
  path: (wanted, { path }) => begins(wanted, path),
  operationId: (wanted, { operationId }) => [wanted].flat().some((id) => id === operationId),
  persona: (wanted, { persona }) => wanted === persona,
  query: (wanted, { search }) => {
    const given = new Map([...readValues(search, { brackets: true })].map(([name, { values }]) => [name, values]));
    return Object.entries(wanted).every(([name, values]) => {
      const sent = given.get(name.replace(/\[\]$/, '')) ?? [];
      return [values].flat().every((value) => sent.includes(String(value)));
    });
  },
  header: (wanted, target) =>
    Object.entries(wanted).every(([name, value]) => {
      const sent = target.header(name.toLowerCase());
      return sent !== undefined && begins(value, sent);
    }),
  body: (wanted, target) => isPartOf(wanted, target.body()),
};

const MEMBERS = Object.keys(FITS) as (keyof RequestMatch)[];

/** The members of a match that a request does not fit. */
export function misses(match: RequestMatch, target: MatchTarget): string[] {
  return MEMBERS.filter((member) => match[member] !== undefined && !fits(member, match, target));
}

export const matches = (match: RequestMatch, target: MatchTarget): boolean =>
  MEMBERS.every((member) => match[member] === undefined || fits(member, match, target));

const fits = (member: keyof RequestMatch, match: RequestMatch, target: MatchTarget): boolean =>
  (FITS[member] as (wanted: unknown, target: MatchTarget) => boolean)(match[member], target);

/** Comparisons of one check: lists are looked through for each value wanted, so two long ones could cost their product. */
const MOST_STEPS = 100_000;

/**
 * Whether `part` is in `whole`: of objects the members given, each again a part; of lists each element is a part of one of theirs,
 * in any order; other values are equal. Where that cannot be told within 100,000 comparisons it is not.
 */
function isPartOf(part: unknown, whole: unknown): boolean {
  let left = MOST_STEPS;
  const within = (a: unknown, b: unknown): boolean => {
    if (--left < 0) return false;
    if (Array.isArray(a)) return Array.isArray(b) && a.every((one) => b.some((other) => within(one, other)));
    if (typeof a !== 'object' || a === null) return a === b;
    if (typeof b !== 'object' || b === null || Array.isArray(b)) return false;
    return Object.entries(a).every(([name, value]) => Object.hasOwn(b, name) && within(value, b[name as keyof object]));
  };
  return within(part, whole);
}

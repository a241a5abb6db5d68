/** Which requests a rule or a check is about. */
import { isPartOf } from '../lib/deep-subset.js';
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

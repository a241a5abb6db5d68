/** What a member of a row can be, as predicates: the model's types are read off them, and data files are held to them. */
import { isDay } from '../lib/calendar.js';

/** Whether a value is what the model says. */
export type Fit<T> = (value: unknown) => value is T;
/** The type of what fits. */
export type Fitted<F> = F extends Fit<infer T> ? T : never;

export const isFlag: Fit<boolean> = (value) => typeof value === 'boolean';
export const isText: Fit<string> = (value) => typeof value === 'string';
export const isNumber: Fit<number> = (value): value is number => Number.isFinite(value);
export const isWhole: Fit<number> = (value): value is number => Number.isSafeInteger(value);

/** Far above what a seed may pin, with room for what comes. */
const MOST_ID = 2 ** 53 - 2 ** 32;

/** As far as those of new rows, which lie above, stay exact. */
export const isId: Fit<number> = (value): value is number =>
  Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= MOST_ID;

/** Instants that need no calendar: big files have hundreds of thousands, most of them of this kind. */
export const PLAIN_INSTANT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

/** `2026-02-03T09:15:30.250Z` */
export const isInstant: Fit<string> = (value): value is string =>
  typeof value === 'string' && (PLAIN_INSTANT.test(value) || (INSTANT.test(value) && !Number.isNaN(Date.parse(value))));

/** `2026-02-03` */
export const isDate: Fit<string> = (value): value is string => typeof value === 'string' && isDay(value);

export const orNull =
  <T>(fits: Fit<T>): Fit<T | null> =>
  (value): value is T | null =>
    value === null || fits(value);

/** For members that rows may lack. */
export const orAbsent =
  <T>(fits: Fit<T>): Fit<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || fits(value);

/** For members that rows written by earlier versions lack. */
export const orNotYet = orAbsent as <T>(fits: Fit<T>) => Fit<T>;

export const isListOf =
  <T>(fits: Fit<T>): Fit<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(fits);

/** The words of a choice. */
export function among<const T extends string>(...words: T[]): Fit<T> {
  const known: ReadonlySet<unknown> = new Set(words);
  return (value): value is T => known.has(value);
}

type Members = Readonly<Record<string, unknown>>;

export const isObject: Fit<Members> = (value): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map);

type Kinds = Readonly<Record<string, Fit<unknown>>>;

/** What is made of such members; those that may be absent are optional. */
export type Made<K> = {
  [M in keyof K as undefined extends Fitted<K[M]> ? never : M]: Fitted<K[M]>;
} & { [M in keyof K as undefined extends Fitted<K[M]> ? M : never]?: Exclude<Fitted<K[M]>, undefined> };

/** An object whose members are what they can be; it may have others. */
export function isMade<const K extends Kinds>(kinds: K): Fit<Made<K>> {
  const members = Object.entries(kinds);
  return (value): value is Made<K> => isObject(value) && members.every(([member, fits]) => fits(value[member]));
}

/** An object of any members, all of one kind. */
export const isMapOf =
  <T>(fits: Fit<T>): Fit<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> =>
    isObject(value) && Object.values(value).every(fits);

// Kinds that several members of rows share, and those that are made of others.

export const isEntityType = among('person', 'company', 'opportunity');
export const isMergedType = among('person', 'company');

export const isNullableInstant = orNull(isInstant);

const isPlace = orNotYet(orNull(isText));
export const isLocation = isMade({
  streetAddress: isPlace,
  city: isPlace,
  state: isPlace,
  country: isPlace,
  continent: isPlace,
});
export type Location = Fitted<typeof isLocation>;

/**
 * One value of a cell; a multi-valued cell is several rows.
 * person, company: the id · dropdowns: the option's id · datetime: `YYYY-MM-DD` · the rest: as it reads.
 */
export type Scalar = string | number | Location;

export const isScalar: Fit<Scalar> = (value): value is Scalar => isText(value) || isNumber(value) || isLocation(value);

export const isValueType = among(
  'company',
  'company-multi',
  'datetime',
  'dropdown',
  'dropdown-multi',
  'filterable-text',
  'filterable-text-multi',
  'formula-number',
  'location',
  'location-multi',
  'number',
  'number-multi',
  'person',
  'person-multi',
  'ranked-dropdown',
  'text',
);

/** A company outside the account's data, as inferred connections name them. */
export const isOutside = isMade({ id: isWhole, name: orNull(isText), domain: orNull(isText) });
export type OutsideCompany = Fitted<typeof isOutside>;

/** A place that somebody has or had at a company. */
export const isDealRole = isMade({
  company: isOutside,
  title: orNull(isText),
  startDate: isDate,
  /** No end: still there. */
  endDate: orNull(isDate),
});
export type DealRole = Fitted<typeof isDealRole>;

/** The round by which an investor knows an executive. */
export const isDeal = isMade({
  amount: orNull(isNumber),
  /** ISO 4217. */
  currencyCode: orNull(isText),
  date: isDate,
  series: orNull(isText),
  investor: isDealRole,
  executive: isDealRole,
});
export type Deal = Fitted<typeof isDeal>;

/** Kinds of values that several members of rows share, and those that are made of others. */
import {
  among,
  type Fit,
  type Fitted,
  isDate,
  isInstant,
  isMade,
  isNumber,
  isText,
  isWhole,
  orNotYet,
  orNull,
} from './fits.js';

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

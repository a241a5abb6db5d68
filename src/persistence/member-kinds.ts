/** Kinds of values that several members of rows share, and those that are made of others. */
import type { DealRole, OutsideCompany } from '../store/inferred-connection.js';
import type * as model from '../store/model.js';
import { among, type Fit, isDate, isMade, isNumber, isText, isWhole, orAbsent, orNull } from './fits.js';

export const isEntityType = among<model.EntityType>({ person: true, company: true, opportunity: true });
export const isMergedType = among<model.Merge['entityType']>({ person: true, company: true });

export const isPlace = orAbsent(orNull(isText));
export const isLocation = isMade<model.Location>({
  streetAddress: isPlace,
  city: isPlace,
  state: isPlace,
  country: isPlace,
  continent: isPlace,
});
export const isScalar: Fit<model.Scalar> = (value): value is model.Scalar =>
  isText(value) || isNumber(value) || isLocation(value);

export const isValueType = among<model.ValueType>({
  company: true,
  'company-multi': true,
  datetime: true,
  dropdown: true,
  'dropdown-multi': true,
  'filterable-text': true,
  'filterable-text-multi': true,
  'formula-number': true,
  location: true,
  'location-multi': true,
  number: true,
  'number-multi': true,
  person: true,
  'person-multi': true,
  'ranked-dropdown': true,
  text: true,
});

export const isOutside = isMade<OutsideCompany>({ id: isWhole, name: orNull(isText), domain: orNull(isText) });
export const isDealRole = isMade<DealRole>({
  company: isOutside,
  title: orNull(isText),
  startDate: isDate,
  endDate: orNull(isDate),
});

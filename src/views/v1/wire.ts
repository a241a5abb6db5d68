/** Names of V1's schemas as types, and the numbers that V1 has for words of the store (v1.md §2). */
import type { components } from '../../contract/generated/v1.js';
import type { EntityType, ListRole, OptionColor, PersonType, ValueType } from '../../store/model.js';
import { singleOf } from '../../store/rules/scalars.js';

type Schemas = components['schemas'];
export type Wire<N extends keyof Schemas> = Schemas[N];

export const ENTITY_CODES = { person: 0, company: 1, opportunity: 8 } as const satisfies Record<EntityType, number>;

export const PERSON_CODES = { external: 0, internal: 1, collaborator: 2 } as const satisfies Record<PersonType, number>;

export const ROLE_CODES = { admin: 0, basic: 1, standard: 2 } as const satisfies Record<ListRole, number>;

/** Quirk `v1-option-colors`: as the vendor's client and V2 list them, which know no yellow; or as one SDK reads them. */
export const COLOR_CODES: Record<'vendor' | 'sdk', Record<OptionColor, number>> = {
  vendor: { white: 0, gray: 1, blue: 2, green: 3, purple: 4, orange: 5, red: 6, yellow: 7 },
  sdk: { gray: 0, white: 0, blue: 1, green: 2, yellow: 3, orange: 4, red: 5, purple: 6 },
};

export const VALUE_CODES = {
  person: 0,
  company: 1,
  dropdown: 2,
  number: 3,
  datetime: 4,
  location: 5,
  text: 6,
  'ranked-dropdown': 7,
  'filterable-text': 10,
} as const;

type SingleType = keyof typeof VALUE_CODES;
/** What fields are made with: 17 makes the same dropdown as 2 (corrections.md §3). */
export type ValueCode = (typeof VALUE_CODES)[SingleType] | 17;

/** A value type without its `-multi`; null for calculated numbers, for which V1 has no code. */
export const singleType = (type: ValueType): SingleType | null =>
  type === 'formula-number' ? null : (singleOf(type) as SingleType);

/** The code by which all that is of a type is known; what is shown of two types is a quirk (`fieldValueCode`). */
export function valueCode(type: ValueType): (typeof VALUE_CODES)[SingleType] | null {
  const single = singleType(type);
  return single === null ? null : VALUE_CODES[single];
}

/** The word that has a code. */
export const byCode = <W extends string>(codes: Record<W, number>, code: number): W =>
  (Object.keys(codes) as W[]).find((word) => codes[word] === code) as W;

/** Codes that the contract has checked → the store's words. */
export const entityType = (code: Wire<'EntityType'>): EntityType => byCode(ENTITY_CODES, code);
export const listRole = (code: Wire<'ListRole'>): ListRole => byCode(ROLE_CODES, code);
export const singleTypeOf = (code: ValueCode): SingleType =>
  byCode(VALUE_CODES, code === 17 ? VALUE_CODES.dropdown : code);

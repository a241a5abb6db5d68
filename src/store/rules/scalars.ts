/** What one value of a field is, and looks like as the store keeps it. Whether what it names is there is asked elsewhere. */
import { isDay } from '../../lib/calendar.js';
import { memoized } from '../../lib/memo.js';
import type { ValueType } from '../model.js';

type Single<T extends string> = T extends `${infer S}-multi` ? S : T;

const withoutMulti = memoized((type: string) => type.replace(/-multi$/, ''));

/** The type of one value where a field holds several. */
export const singleOf = <T extends string>(type: T) => withoutMulti(type) as Single<T>;

/** Where what a value of a type names is kept, by its id; null for values that say all themselves. */
export function tableNamedBy(type: ValueType): 'persons' | 'companies' | 'options' | null {
  if (type.includes('dropdown')) return 'options';
  if (type.startsWith('company')) return 'companies';
  return type.startsWith('person') ? 'persons' : null;
}

const MOST_SHOWN = 60;

/** A value in an error: as JSON, cut where it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** Why a value cannot be in a cell of this type; null when it can. */
export function scalarFault(type: ValueType, value: unknown): string | null {
  const wanted = wantedBy(type, value);
  return wanted === null ? null : `expected ${shown(value)} to be ${wanted}`;
}

function wantedBy(type: ValueType, value: unknown): string | null {
  switch (singleOf(type)) {
    case 'person':
    case 'company':
    case 'dropdown':
    case 'ranked-dropdown':
      return Number.isSafeInteger(value) ? null : 'a valid id';
    case 'number':
    case 'formula-number':
      return Number.isFinite(value) ? null : 'a number';
    case 'datetime':
      return typeof value === 'string' && isDay(value) ? null : 'a date such as 2026-10-05';
    case 'location':
      return typeof value === 'object' && value !== null ? null : 'a location object';
    case 'text':
    case 'filterable-text':
      return typeof value === 'string' ? null : 'a text';
  }
}

/** What one value of a field looks like as the store keeps it. Whether what it names is there is asked elsewhere. */
import { isDay } from '../../lib/calendar.js';
import type { ValueType } from '../model.js';

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
  switch (type) {
    case 'person':
    case 'person-multi':
    case 'company':
    case 'company-multi':
    case 'dropdown':
    case 'dropdown-multi':
    case 'ranked-dropdown':
      return Number.isSafeInteger(value) ? null : 'a valid id';
    case 'number':
    case 'number-multi':
    case 'formula-number':
      return Number.isFinite(value) ? null : 'a number';
    case 'datetime':
      return typeof value === 'string' && isDay(value) ? null : 'a date such as 2026-10-05';
    case 'location':
    case 'location-multi':
      return typeof value === 'object' && value !== null ? null : 'a location object';
    case 'text':
    case 'filterable-text':
    case 'filterable-text-multi':
      return typeof value === 'string' ? null : 'a text';
  }
}

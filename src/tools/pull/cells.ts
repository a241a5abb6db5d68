/** Cells of V2 → rows of values, made up by what their fields hold. */
import type { KnownField } from './known.js';
import type { MadeUp } from './made-up.js';
import { AnswerViolation, idOf, type Row, rowOf, typeOf } from './reading.js';

export interface CellPlace {
  entityType: string;
  entityId: number;
  /** For fields of a list. */
  listEntryId: number | null;
}

/** One row a value; the values of a cell stay different from each other. */
export function valueRows(made: MadeUp, field: KnownField, items: readonly unknown[], place: CellPlace): Row[] {
  const taken = new Set<string>();
  return items.flatMap((item) => {
    const value = distinct(taken, (turn) => standInOf(made, field.valueType, item, turn));
    const owner = field.listId === null ? {} : { listEntryId: place.listEntryId };
    const entity = field.listId === null ? { entityType: place.entityType, entityId: place.entityId } : {};
    return value === undefined ? [] : [{ fieldId: field.id, ...entity, ...owner, value }];
  });
}

const MOST_TURNS = 8;

function distinct(taken: Set<string>, make: (turn: number) => unknown): unknown {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const value = make(turn);
    const key = JSON.stringify(value);
    if (taken.has(key)) continue;
    taken.add(key);
    return value;
  }
  return undefined;
}

/** Of one value of a field of this type. `turn`: another one, where the first is taken. */
export function standInOf(made: MadeUp, valueType: string, item: unknown, turn = 0): unknown {
  switch (valueType.replace(/-multi$/, '')) {
    case 'person':
    case 'company':
      return idOf(rowOf(item, '/value'), 'id');
    case 'dropdown':
    case 'ranked-dropdown':
      return idOf(rowOf(item, '/value'), 'dropdownOptionId');
    case 'datetime':
      return made.day(held(item, 'string') as string);
    case 'number':
      return made.number(held(item, 'number') as number, turn);
    case 'formula-number':
      return made.number(held(rowOf(item, '/value').calculatedValue, 'number') as number, turn);
    case 'location':
      return made.location(rowOf(item, '/value'), turn);
    case 'text':
    case 'filterable-text':
      return made.text(held(item, 'string') as string, turn);
    default:
      // A type that is newer than this program: what it holds is nothing to keep.
      throw new AnswerViolation(`a value is of a type that is not known`);
  }
}

function held(value: unknown, type: 'string' | 'number'): unknown {
  if (typeof value === type) return value;
  throw new AnswerViolation(`/value/data is ${typeOf(value)}, not a ${type}`);
}

/** Cells → V2's `value` objects: `{type, data}`, empty as null, multi values cut at 100 with their full number beside (v2-core.md §5.4). */

import type { Location, Reminder } from '../../store/model.js';
import type { Cell } from '../../store/rules/cells.js';
import type { Column } from '../../store/rules/columns.js';
import { singleOf } from '../../store/rules/scalars.js';
import type { World } from '../../store/world.js';
import type { V2Version } from '../../versions.js';
import { fieldValueIn } from './changes.js';
import { interactionView } from './interaction.js';
import { baseNote } from './note.js';
import { companyData, option, personData } from './references.js';
import { dateValue, instant, instantOrNull } from './time.js';
import type { Schemas } from './wire.js';

type FieldValue = Schemas['FieldValue'];

/** Longer arrays are cut (v2-core.md §5.4). */
const MOST_VALUES = 100;

export function fieldValue(world: World, version: V2Version, column: Column, cell: Cell): FieldValue {
  return fieldValueIn(version, newest(world, column, cell));
}

/** The same without its data, for masked fields: the type stays what it is. */
export const maskedValue = (version: V2Version, column: Column): FieldValue => {
  const value = { type: column.valueType, data: null } as FieldValue;
  return fieldValueIn(version, value.type === 'interaction' ? { ...value, internalPerson: null } : value);
};

function newest(world: World, column: Column, cell: Cell): FieldValue {
  switch (cell.kind) {
    case 'instant':
      return { type: 'datetime', data: instantOrNull(cell.at) };
    case 'interaction': {
      const { interaction } = cell;
      const internal = interaction?.internalPersonId ?? null;
      return {
        type: 'interaction',
        data: interaction && interactionView(world, interaction),
        internalPerson: internal === null ? null : personData(world, internal),
      };
    }
    case 'lists':
      return multi('list-multi', cell.lists, listData) as FieldValue;
    case 'note':
      return { type: 'note', data: cell.note && baseNote(world, cell.note) };
    case 'reminder':
      return { type: 'reminder', data: cell.reminder && reminderData(cell.reminder) };
    case 'values':
      return stored(world, column, cell.values);
  }
}

type CountedList = Extract<Cell, { kind: 'lists' }>['lists'][number];

export const listData = ({ list, entityCount }: CountedList): Schemas['ListData'] => ({
  id: list.id,
  name: list.name,
  type: list.type,
  entityCount,
});

/** One item of a stored value, by its type without `-multi`. */
export function item(world: World, type: string, value: unknown): unknown {
  switch (type) {
    case 'person':
      return personData(world, value as number);
    case 'company':
      return companyData(world, value as number);
    case 'dropdown': {
      const { id, text } = option(world, value as number);
      return { dropdownOptionId: id, text };
    }
    case 'ranked-dropdown': {
      const { id, text, rank, color } = option(world, value as number);
      return { dropdownOptionId: id, text, rank, color };
    }
    case 'datetime':
      return dateValue(value as string);
    case 'location': {
      const { streetAddress, city, state, country, continent } = value as Location;
      return { streetAddress, city, state, country, continent };
    }
    case 'formula-number':
      return { calculatedValue: value };
    default:
      return value;
  }
}

function stored(world: World, { valueType }: Column, values: readonly unknown[]): FieldValue {
  if (valueType.endsWith('-multi')) {
    return multi(valueType, values, (value) => item(world, singleOf(valueType), value)) as FieldValue;
  }
  const [value] = values;
  return { type: valueType, data: value === undefined ? null : item(world, valueType, value) } as FieldValue;
}

function multi<T>(type: string, values: readonly T[], view: (value: T) => unknown) {
  const data = values.length === 0 ? null : values.slice(0, MOST_VALUES).map(view);
  return { type, data, totalCount: values.length };
}

const reminderData = (reminder: Reminder): Schemas['ReminderData'] => ({
  id: reminder.id,
  type: reminder.type,
  content: reminder.content,
  dueDate: instant(reminder.dueAt),
  createdAt: instant(reminder.createdAt),
});

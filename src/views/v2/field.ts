/** Fields with their values, `{type, data}`: empty as null, multi values cut at 100 with their full number beside (v2-core.md §5.4). */

import type { FieldSource, Location, Reminder } from '../../store/model.js';
import type { Cell, CellReader } from '../../store/rules/cells.js';
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

/** One field with its value, as it stands in `fields` (v2-core.md §5.4). */
export function fieldView(reader: CellReader, version: V2Version, column: Column): Schemas['Field'] {
  const value = fieldValueIn(version, newest(reader.ctx.world, column, reader.read(column)));
  return withValue(column, column.kind, value);
}

/** The same for a restricted opportunity: marked hidden, the value without its data, its type what it is (v2-core.md §7.3). */
export function hiddenFieldView(version: V2Version, column: Column): Schemas['Field'] {
  const value = { type: column.valueType, data: null } as FieldValue;
  const masked = value.type === 'interaction' ? { ...value, internalPerson: null } : value;
  return withValue(column, 'hidden', fieldValueIn(version, masked));
}

const withValue = ({ key, name, source }: Column, type: Schemas['Field']['type'], value: FieldValue) => ({
  id: key,
  name,
  type,
  enrichmentSource: enrichmentSource(source),
  value,
});

/** Sources that V2 names; the withheld ones never get as far as a view. */
export const enrichmentSource = (source: FieldSource | null): Schemas['EnrichmentSource'] =>
  source as Schemas['EnrichmentSource'];

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

export const listData = ({ list: { id, name, type }, entityCount }: CountedList): Schemas['ListData'] => ({
  id,
  name,
  type,
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

const reminderData = ({ id, type, content, dueAt, createdAt }: Reminder): Schemas['ReminderData'] => ({
  id,
  type,
  content,
  dueDate: instant(dueAt),
  createdAt: instant(createdAt),
});

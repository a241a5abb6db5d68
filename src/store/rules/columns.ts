/**
 * Everything V2 calls a field: the stored ones and those that Affinity computes, per entity type and per list, in the
 * order in which metadata and values are shown (by id, as text).
 */

import type { EntityType, Field, FieldKind, List, ValueType } from '../model.js';
import type { World } from '../world.js';
import { isWithheld } from './access.js';
import type { Contacts } from './interactions.js';

export type ColumnValueType = ValueType | 'interaction' | 'list-multi' | 'note' | 'reminder';

/** Interactions, notes and reminders are filtered and sorted by what they have, not by themselves (v2-2026-schemas.md §4). */
export const DATE_ATTRIBUTES: Partial<Record<ColumnValueType, { id: string; name: string }>> = {
  interaction: { id: 'date-of-activity', name: 'Date of Activity' },
  note: { id: 'created-date', name: 'Created Date' },
  reminder: { id: 'due-date', name: 'Due Date' },
};

/** A field that every account has and no table stores: Affinity computes its values (v2-core.md §5, v2-2026-09-17.md §4.2). */
interface BuiltInField {
  key: string;
  name: string;
  kind: FieldKind;
  valueType: ColumnValueType;
  /** Entity types whose own fields include it. */
  on: readonly EntityType[];
  /** List types whose rows show it; the same as `on` unless given. */
  onLists?: readonly EntityType[];
  /** List types where it counts as a field of the list. */
  listFieldOn?: readonly EntityType[];
  /** Only on lists with a Status column. */
  needsStatus?: boolean;
  /** Which contact it shows. */
  contact?: keyof Contacts;
}

const ALL: readonly EntityType[] = ['company', 'person', 'opportunity'];

function contact(key: string, name: string, which: keyof Contacts): BuiltInField {
  return { key, name, kind: 'relationship-intelligence', valueType: 'interaction', on: ALL, contact: which };
}

export const BUILT_IN_FIELDS: readonly BuiltInField[] = [
  contact('first-email', 'First Email', 'firstEmail'),
  contact('last-email', 'Last Email', 'lastEmail'),
  contact('first-event', 'First Event', 'firstEvent'),
  contact('last-event', 'Last Event', 'lastEvent'),
  contact('next-event', 'Next Event', 'nextEvent'),
  contact('first-chat-message', 'First Chat Message', 'firstChatMessage'),
  contact('last-chat-message', 'Last Chat Message', 'lastChatMessage'),
  contact('last-contact', 'Last Contact', 'lastContact'),
  // Associations: a field of the list on opportunity and person lists, an enriched one elsewhere (v2-core.md §5.1).
  {
    key: 'persons',
    name: 'People',
    kind: 'enriched',
    valueType: 'person-multi',
    on: ['company'],
    onLists: ['company', 'opportunity'],
    listFieldOn: ['opportunity'],
  },
  {
    key: 'companies',
    name: 'Organizations',
    kind: 'enriched',
    valueType: 'company-multi',
    on: ['person'],
    onLists: ['person', 'opportunity'],
    listFieldOn: ['person', 'opportunity'],
  },
  { key: 'created-at', name: 'Date Added', kind: 'enriched', valueType: 'datetime', on: [], onLists: ALL },
  {
    key: 'time-in-current-status',
    name: 'Time in Current Status',
    kind: 'enriched',
    valueType: 'datetime',
    on: [],
    onLists: ALL,
    needsStatus: true,
  },
  { key: 'lists', name: 'Lists', kind: 'global', valueType: 'list-multi', on: ['company', 'person'] },
  { key: 'notes', name: 'Notes', kind: 'global', valueType: 'note', on: ALL },
  { key: 'reminders', name: 'Reminders', kind: 'global', valueType: 'reminder', on: ALL },
];

export interface Column
  extends Pick<Field, 'key' | 'name' | 'kind' | 'source' | 'createdAt' | 'description' | 'isRequired'> {
  valueType: ColumnValueType;
  /** The stored field behind it; null for computed ones. */
  field: Field | null;
  builtIn: BuiltInField | null;
}

/** Fields of companies, persons or opportunities themselves, without any list's. */
export function columnsOfEntity(world: World, type: EntityType): readonly Column[] {
  return cached(world, type, () => [
    ...storedColumns(world.tables.fields.by('entityType', type)),
    ...builtInColumns((field) => field.on.includes(type)),
  ]);
}

/** Fields of a list's rows: the list's own and those of its entities. */
export function columnsOfList(world: World, list: List): readonly Column[] {
  return cached(world, `list ${list.id}`, () => {
    const own = world.tables.fields.by('list', list.id);
    const hasStatus = own.some((field) => field.role === 'status');
    return [
      ...storedColumns([...own, ...world.tables.fields.by('entityType', list.type)]),
      ...builtInColumns(
        (field) => (field.onLists ?? field.on).includes(list.type) && (hasStatus || !field.needsStatus),
      ).map((column) =>
        column.builtIn?.listFieldOn?.includes(list.type) ? { ...column, kind: 'list' as const } : column,
      ),
    ];
  });
}

function cached(world: World, key: string, make: () => Column[]): readonly Column[] {
  const known = world.columns.get(key);
  if (known) return known;
  const columns = make().sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  world.columns.set(key, columns);
  return columns;
}

function storedColumns(fields: readonly Field[]): Column[] {
  return fields
    .filter((field) => !isWithheld(field))
    .map((field) => {
      const { key, name, kind, source, valueType, createdAt, description, isRequired } = field;
      return { key, name, kind, source, valueType, createdAt, description, isRequired, field, builtIn: null };
    });
}

function builtInColumns(fits: (field: BuiltInField) => boolean): Column[] {
  const unset = { source: null, createdAt: null, description: null, isRequired: false, field: null };
  return BUILT_IN_FIELDS.filter(fits).map((builtIn) => {
    const { key, name, kind, valueType } = builtIn;
    return { key, name, kind, valueType, ...unset, builtIn };
  });
}

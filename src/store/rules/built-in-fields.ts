/** The fields that every account has and no table stores: Affinity computes their values (v2-core.md §5, v2-2026-09-17.md §4.2). */

import type { EntityType, FieldKind } from '../model.js';
import type { ColumnValueType } from './columns.js';
import type { Contacts } from './interactions.js';

export interface BuiltInField {
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

/** What became of a record, or why a persona does not see it: what an API's 404 does not tell. */
import { readData } from '../control/data.js';
import { ControlError } from '../control/error.js';
import { ownerKey } from '../store/indexes.js';
import type { Field } from '../store/model.js';
import { isWithheld } from '../store/rules/access.js';
import type { Visit } from './visit.js';

const TABLES = {
  lists: 'lists',
  companies: 'companies',
  persons: 'persons',
  opportunities: 'opportunities',
  notes: 'notes',
  reminders: 'reminders',
  files: 'files',
  emails: 'interactions',
  meetings: 'interactions',
  calls: 'interactions',
  'chat-messages': 'interactions',
} as const;

const MERGED = { companies: 'mergedCompanies', persons: 'mergedPersons' } as const;
const ENTITY_TYPES = { companies: 'company', persons: 'person', opportunities: 'opportunity' } as const;

export type RecordState =
  | { kind: 'seen' }
  /** It is there, but this persona may not see it. */
  | { kind: 'private' }
  | { kind: 'deleted' }
  | { kind: 'merged'; survivorId: number }
  | { kind: 'unknown' };

export function recordState({ account, persona }: Visit, collection: string, idText: string): RecordState {
  const id = Number(idText);
  const name = TABLES[collection as keyof typeof TABLES];
  if (name === undefined || !Number.isSafeInteger(id)) return { kind: 'unknown' };
  const { tables } = account.world;
  if (tables[name].get(id))
    return isSeen(() => readData(account, name, id, { as: persona })) ? { kind: 'seen' } : { kind: 'private' };
  const merged = collection in MERGED ? tables[MERGED[collection as keyof typeof MERGED]].get(id) : undefined;
  if (merged) return { kind: 'merged', survivorId: merged.survivorId };
  return { kind: tables[name].wasDeleted(id) ? 'deleted' : 'unknown' };
}

function isSeen(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof ControlError) return false;
    throw error;
  }
}

/** Fields in which the record has values that this persona is not shown, with why. */
export function hiddenFields(
  { account, persona }: Visit,
  collection: string,
  idText: string,
): { name: string; why: string }[] {
  const type = ENTITY_TYPES[collection as keyof typeof ENTITY_TYPES];
  if (type === undefined) return [];
  const { tables } = account.world;
  const key = ownerKey(type, Number(idText));
  const values = [
    ...tables.values.by('entity', key),
    ...tables.listEntries.by('entity', key).flatMap(({ id }) => tables.values.by('entry', id)),
  ];
  const hidden: { name: string; why: string }[] = [];
  for (const fieldId of new Set(values.map((value) => value.fieldId))) {
    const field = tables.fields.get(fieldId);
    if (!field || isSeen(() => readData(account, 'fields', fieldId, { as: persona }))) continue;
    hidden.push({
      name: field.name,
      why: isWithheld(field) ? 'no API shows partner data' : whyNot(field, tables.lists),
    });
  }
  return hidden;
}

const whyNot = ({ listId }: Field, lists: { get(id: number): { name: string } | undefined }): string =>
  `on the list “${listId === null ? '' : (lists.get(listId)?.name ?? listId)}”, which is private`;

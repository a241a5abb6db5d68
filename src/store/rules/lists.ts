import { type Context, timestamp } from '../context.js';
import type { Entry, Field, Given, List } from '../model.js';
import { insertField } from './fields.js';
import { assertInternal } from './find.js';
import { requiredName } from './names.js';

export type ListInput = Pick<List, 'name' | 'type' | 'isPublic'> & Given<Pick<List, 'ownerId' | 'permissions'>>;

/** A new list with the columns that every list starts with (product-rules.md §8.1). */
export function createList(ctx: Context, input: ListInput): List {
  requiredName(input.name);
  if (input.ownerId !== undefined) assertInternal(ctx, input.ownerId, 'ownerId');
  for (const { personId } of input.permissions ?? []) assertInternal(ctx, personId, 'permissions');
  const { lists } = ctx.world.tables;
  const list = lists.insert({
    id: lists.nextId(),
    name: input.name,
    type: input.type,
    isPublic: input.isPublic,
    ownerId: input.ownerId ?? ctx.userId,
    creatorId: ctx.userId,
    permissions: input.permissions ?? [],
    createdAt: timestamp(ctx),
  });
  createDefaultFields(ctx, list);
  ctx.world.emit({ type: 'list.created', list });
  return list;
}

const DEFAULT_STATUSES = [
  { text: 'New', category: 'open' },
  { text: 'In Progress', category: 'open' },
  { text: 'Won', category: 'won' },
  { text: 'Lost', category: 'lost' },
] as const;

/** Status, Owners, Amount (and Close Date on opportunity lists) get consecutive ids. */
function createDefaultFields(ctx: Context, list: List): void {
  const { fields, options } = ctx.world.tables;
  const defaults: Pick<Field, 'name' | 'valueType' | 'role'>[] = [
    { name: 'Status', valueType: 'ranked-dropdown', role: 'status' },
    { name: 'Owners', valueType: 'person-multi', role: 'owners' },
    { name: 'Amount', valueType: 'number', role: 'amount' },
  ];
  if (list.type === 'opportunity') defaults.push({ name: 'Close Date', valueType: 'datetime', role: 'close-date' });
  for (const [i, field] of defaults.entries()) {
    const id = fields.nextId(i === 0 ? 0 : 1);
    insertField(ctx, id, { ...field, entityType: list.type, listId: list.id });
    if (field.role !== 'status') continue;
    for (const [rank, status] of DEFAULT_STATUSES.entries()) {
      options.insert({ id: options.nextId(), fieldId: id, ...status, rank, color: 'gray', winRate: null });
    }
  }
}

/** A row, of whatever the list is of. */
export function insertEntry(ctx: Context, { id: listId, type }: List, entityId: number, creatorId = ctx.userId): Entry {
  const { listEntries } = ctx.world.tables;
  const row = { listId, entityType: type, entityId, creatorId, createdAt: timestamp(ctx) };
  return listEntries.insert({ id: listEntries.nextId(), ...row });
}

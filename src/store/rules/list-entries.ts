import { type Context, tellsCascades } from '../context.js';
import { Invalid } from '../errors.js';
import { ownerKey } from '../indexes.js';
import type { Entry, Field, List, Opportunity, Scalar } from '../model.js';
import { assertMayManage } from './access.js';
import { takeIntoUse } from './companies.js';
import { removeEntryRow, removeOwnerData } from './deletion.js';
import { carryOut, planCell } from './field-values.js';
import { assertInternal, findCompanies, findPersons } from './find.js';
import { insertEntry } from './lists.js';
import { createOpportunity, type NewOpportunity, removeOpportunityRow } from './opportunities.js';
import { optionsOf } from './options.js';

/** A new row for a person or company; the same one may be on a list several times (v1.md §4.4). */
export function addToList(ctx: Context, list: List, entityId: number, creatorId = ctx.userId): Entry {
  assertAddable(ctx, list, entityId, creatorId);
  const entry = insertEntry(ctx, list, entityId, creatorId);
  if (list.type === 'company') takeIntoUse(ctx, entityId);
  ctx.world.emit({ type: 'list-entry.created', entry });
  return entry;
}

/**
 * The same as the web app does it: Status begins with the first open one, Owners with the creator. Where another required field
 * of the list would stay empty, nothing is added (v2-2026-09-17.md §1.4).
 */
export function addToListFilled(ctx: Context, list: List, entityId: number, creatorId = ctx.userId): Entry {
  assertAddable(ctx, list, entityId, creatorId);
  const starting = startingValues(ctx, list, creatorId, 'entityId');
  const entry = addToList(ctx, list, entityId, creatorId);
  fill(ctx, entry, starting);
  return entry;
}

/** An opportunity whose row begins in the same way, and which is refused where `addToListFilled` is. */
export function createOpportunityFilled(ctx: Context, list: List, input: NewOpportunity): Opportunity {
  const starting = list.type === 'opportunity' ? startingValues(ctx, list, ctx.userId, 'listId') : NO_VALUES;
  const opportunity = createOpportunity(ctx, list, input);
  const entry = ctx.world.tables.listEntries.firstBy('entity', ownerKey('opportunity', opportunity.id));
  if (entry) fill(ctx, entry, starting);
  return opportunity;
}

type StartingValues = ReadonlyMap<Field, Scalar>;

const NO_VALUES: StartingValues = new Map();

/** `member` is the input to blame for a required field that would stay empty. */
function startingValues(ctx: Context, list: List, creatorId: number, member: string): StartingValues {
  const starting = new Map<Field, Scalar>();
  const fields = ctx.world.tables.fields.by('list', list.id);
  for (const field of fields) {
    const first = field.role === 'status' ? firstOpen(ctx, field)?.id : undefined;
    if (first !== undefined) starting.set(field, first);
    if (field.role === 'owners') starting.set(field, creatorId);
  }
  const empty = fields.filter((field) => field.isRequired && !starting.has(field)).map((field) => field.key);
  if (empty.length > 0) throw new Invalid(`the list requires a value of ${empty.join(', ')}`, member);
  return starting;
}

function fill(ctx: Context, entry: Entry, starting: StartingValues): void {
  const owner = { entityType: entry.entityType, entityId: entry.entityId, entry };
  carryOut([...starting].map(([field, value]) => planCell(ctx, { field, owner, values: [value], member: 'entityId' })));
}

function assertAddable(ctx: Context, list: List, entityId: number, creatorId: number): void {
  if (list.type === 'opportunity') {
    throw new Invalid('opportunities are created with their list and cannot be added to one', 'entityId');
  }
  if (list.type === 'person') findPersons(ctx, [entityId], 'entityId');
  else findCompanies(ctx, [entityId], 'entityId');
  assertInternal(ctx, creatorId, 'creatorId');
}

const firstOpen = (ctx: Context, status: Field) =>
  optionsOf(ctx.world, status.id).find((option) => option.category === 'open');

/** Deletes the row; on an opportunity list the opportunity with it, persons and companies stay (v1.md §4.5). */
export function removeFromList(ctx: Context, entry: Entry): void {
  if (entry.entityType !== 'opportunity') {
    removeEntryRow(ctx, entry);
    return;
  }
  const opportunity = ctx.world.tables.opportunities.get(entry.entityId);
  if (opportunity) assertMayManage(ctx, opportunity);
  removeEntryRow(ctx, entry);
  removeOwnerData(ctx, 'opportunity', entry.entityId);
  if (!opportunity) return;
  removeOpportunityRow(ctx, opportunity);
  if (tellsCascades(ctx)) ctx.world.emit({ type: 'opportunity.deleted', opportunity });
}

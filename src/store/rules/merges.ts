/**
 * Merging two companies or two persons (v2-core.md §8.10): a merge begins at once and ends a little later on the account's
 * clock. What is wrong with the ids shows only in how it ends.
 */
import { createHash } from 'node:crypto';
import { type Context, isAdmin, timestamp } from '../context.js';
import type { Table } from '../engine/table.js';
import { Forbidden, Invalid, NotFound } from '../errors.js';
import type { Company, Merge, MergedAway } from '../model.js';
import { takeIntoUse } from './companies.js';
import { moveCompany, movePerson } from './merge-moves.js';

export type MergedType = Merge['entityType'];

/** How long a merge runs, in ms of the account's clock (v2-core.md §10 no. 31). */
export const MERGE_TIME = 2_000;

/** Merges are for admins, whatever permissions a role was given besides (product-rules.md §2.3). */
export function assertMayMerge(ctx: Context): void {
  if (!isAdmin(ctx)) throw new Forbidden('Only admins of the organization may merge records.');
}

/**
 * Those whose tasks can be seen `lagMs` after they were made: a task shows late, as it is read from a copy (corrections.md §4).
 */
export const withSeenTasks = (ctx: Context, merges: readonly Merge[], lagMs: number): Merge[] =>
  merges.filter(({ startedAt }) => lagMs === 0 || Date.parse(startedAt) + lagMs <= ctx.now);

/** The newest first. */
export function mergesOf(ctx: Context, type: MergedType): Merge[] {
  const rows = ctx.world.tables.merges.by('entityType', type);
  return rows.sort((a, b) => (a.startedAt === b.startedAt ? b.id - a.id : a.startedAt < b.startedAt ? 1 : -1));
}

export function findMerge(ctx: Context, type: MergedType, id: number): Merge {
  const merge = ctx.world.tables.merges.get(id);
  if (merge?.entityType !== type) throw new NotFound('merge', id, 'mergeId');
  return merge;
}

/** Each task runs one merge. `lagMs`: see `withSeenTasks`. */
export function findMergeTask(ctx: Context, type: MergedType, taskId: string, lagMs: number): Merge {
  const named = ctx.world.tables.merges.firstBy('task', taskId.toLowerCase());
  const [merge] = named ? withSeenTasks(ctx, [named], lagMs) : [];
  if (merge?.entityType !== type) throw new NotFound('task', taskId, 'taskId');
  return merge;
}

/**
 * `finishMerge` is due `MERGE_TIME` later. A record is merged with itself at once, as nothing happens (corrections.md §4);
 * where quirk `v2-merge-with-itself` refuses that, `member` is the input to blame.
 */
export function beginMerge(
  ctx: Context,
  wanted: { type: MergedType; primaryId: number; duplicateId: number; member: string },
): Merge {
  const { type, primaryId, duplicateId, member } = wanted;
  assertMayMerge(ctx);
  const isSame = primaryId === duplicateId;
  if (isSame && ctx.quirk('v2-merge-with-itself') === 'reject') {
    throw new Invalid('a record cannot be merged into itself', member).by('v2-merge-with-itself');
  }
  const { merges } = ctx.world.tables;
  const id = merges.nextId();
  const isDone = isSame && tableOf(ctx, type).get(primaryId) !== undefined;
  return merges.insert({
    id,
    entityType: type,
    taskId: taskIdOf(ctx, id),
    status: isDone ? 'success' : 'in-progress',
    startedAt: timestamp(ctx),
    completedAt: isDone ? timestamp(ctx) : null,
    primaryId,
    duplicateId,
    errorMessage: null,
    starterId: ctx.userId,
  });
}

/** Ends a merge: moves everything and tells of it once, or notes why it could not be. `ctx` is of whoever began it. */
export function finishMerge(ctx: Context, id: number): void {
  const { merges } = ctx.world.tables;
  const merge = merges.get(id);
  if (merge?.status !== 'in-progress') return;
  const errorMessage = obstacle(ctx, merge);
  const status = errorMessage === null ? 'success' : 'failed';
  const completedAt = timestamp(ctx);
  merges.update({ ...merge, status, completedAt, errorMessage });
  if (errorMessage !== null || merge.primaryId === merge.duplicateId) return;
  if (merge.entityType === 'company') mergeCompanies(ctx, merge);
  else mergePersons(ctx, merge);
}

const tableOf = ({ world }: Context, type: MergedType) =>
  type === 'company' ? world.tables.companies : world.tables.persons;

function obstacle(ctx: Context, merge: Merge): string | null {
  const { persons } = ctx.world.tables;
  const { entityType, primaryId, duplicateId } = merge;
  const table = tableOf(ctx, entityType);
  if (!table.get(primaryId)) return `Primary ${entityType} not found`;
  if (!table.get(duplicateId)) return `Duplicate ${entityType} not found`;
  if (entityType === 'person' && persons.get(duplicateId)?.type === 'internal') {
    return 'Duplicate person is a user of the organization';
  }
  return wasBusy(ctx, merge) ? `Another merge of the same ${entityType} was in progress` : null;
}

/** Whether another merge of one of the two was running when this one began (v2-core.md §10 no. 32). */
function wasBusy(ctx: Context, merge: Merge): boolean {
  const ids = [merge.primaryId, merge.duplicateId];
  return ctx.world.tables.merges.by('entityType', merge.entityType).some((other) => {
    if (other.id >= merge.id || !(ids.includes(other.primaryId) || ids.includes(other.duplicateId))) return false;
    return other.completedAt === null || other.completedAt > merge.startedAt;
  });
}

function mergeCompanies(ctx: Context, { primaryId, duplicateId }: Merge): void {
  const { companies } = ctx.world.tables;
  const [primary, duplicate] = [companies.get(primaryId), companies.get(duplicateId)];
  if (!primary || !duplicate) return;
  const survivor = survivorOf(ctx, primary, duplicate);
  // The primary one goes first, so that its values count before the duplicate's.
  if (survivor.id !== primary.id) absorb(ctx, survivor.id, primary);
  absorb(ctx, survivor.id, duplicate);
}

/** A record of the shared directory cannot take another's data: the tenant gets one of its own (quirk `v2-global-merge`). */
function survivorOf(ctx: Context, primary: Company, duplicate: Company): Company {
  const { companies } = ctx.world.tables;
  if (!primary.isGlobal || ctx.quirk('v2-global-merge') === 'keep') return primary;
  const bringsDomain = duplicate.domains.some((domain) => !primary.domains.includes(domain));
  const local = { ...primary, isGlobal: false, directoryOnly: false };
  if (!duplicate.isGlobal && !bringsDomain) return companies.update(local);
  return companies.insert({ ...local, id: companies.nextId(), createdAt: timestamp(ctx) });
}

function absorb(ctx: Context, survivorId: number, removed: Company): void {
  const { companies, mergedCompanies } = ctx.world.tables;
  const company = moveCompany(ctx, survivorId, removed);
  takeIntoUse(ctx, survivorId);
  companies.remove(removed.id);
  noteMerged(mergedCompanies, removed.id, survivorId);
  ctx.world.emit({ type: 'company.merged', changerId: ctx.userId, removed, company, mergedAt: timestamp(ctx) });
}

function mergePersons(ctx: Context, { primaryId, duplicateId }: Merge): void {
  const { persons, mergedPersons } = ctx.world.tables;
  const removed = persons.get(duplicateId);
  if (!removed) return;
  const person = movePerson(ctx, primaryId, removed);
  persons.remove(removed.id);
  noteMerged(mergedPersons, removed.id, primaryId);
  ctx.world.emit({ type: 'person.merged', changerId: ctx.userId, removed, person, mergedAt: timestamp(ctx) });
}

/** A chain of merges points to the last survivor (v2-core.md §10 no. 33). */
function noteMerged(mergedAway: Table<MergedAway, 'survivor'>, id: number, survivorId: number): void {
  for (const earlier of mergedAway.by('survivor', id)) mergedAway.update({ ...earlier, survivorId });
  mergedAway.insert({ id, survivorId });
}

/** A UUID that is the same from run to run, as all ids are. */
function taskIdOf(ctx: Context, mergeId: number): string {
  const hex = createHash('sha256').update(`merge ${ctx.world.tenant.id} ${mergeId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

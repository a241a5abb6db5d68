/** The rows of an account as the store has them, and what is added to them: no request, so no limit and no journal. */
import type { Account } from '../account/account.js';
import { suggestion } from '../lib/nearest.js';
import type { Context } from '../store/context.js';
import { type SortedIds, walk } from '../store/engine/sorted-ids.js';
import type { TableName, Rows as TableRows } from '../store/model.js';
import { canSeeField, canSeeList, canSeeNote, isOnVisibleList, seenBy } from '../store/rules/access.js';
import { canSeeFile } from '../store/rules/files.js';
import { canSeeReminder } from '../store/rules/reminders.js';
import { canSeeView } from '../store/rules/saved-views.js';
import { canSeeWebhook } from '../store/rules/webhooks.js';
import { SeedError } from '../store/seed/seed.js';
import { addRows } from '../store/seed/seed-add.js';
import { badRequest, ControlError } from './error.js';
import { findUser, type UserReference } from './people.js';
import type { DataPage, DataQuery } from './schemas.js';
import { placed } from './seed-source.js';

type Row = { readonly id: number; readonly [member: string]: unknown };
type Seen = { [N in TableName]?: (ctx: Context, row: TableRows[N]) => boolean };

const ofField = (ctx: Context, { fieldId }: { fieldId: number }): boolean => {
  const field = ctx.world.tables.fields.get(fieldId);
  return field !== undefined && canSeeField(ctx, field);
};

/** Collections by the names that a seed has for them, with who sees a row; all do where nothing is said. */
const SEEN: Seen = {
  lists: canSeeList,
  opportunities: isOnVisibleList,
  listEntries: isOnVisibleList,
  fields: canSeeField,
  options: ofField,
  values: ofField,
  changes: ofField,
  notes: canSeeNote,
  reminders: canSeeReminder,
  files: canSeeFile,
  savedViews: canSeeView,
  webhooks: canSeeWebhook,
};

interface Rows {
  readonly size: number;
  ids(): SortedIds;
  get(id: number): Row | undefined;
}

const MOST_ROWS = 100;

/** A page of a collection, by id. Throws `not-found` for a collection or a person that there is not. */
export function listData(account: Account, collection: string, { as, limit = MOST_ROWS, after }: DataQuery): DataPage {
  const { table, sees } = opened(account, collection, as);
  const data: Row[] = [];
  let hasMore = false;
  walk(table.ids(), { after }, (id) => {
    const row = sees(table.get(id) as Row);
    if (row === null) return true;
    hasMore = data.length === limit;
    if (!hasMore) data.push(row);
    return !hasMore;
  });
  return { collection, total: table.size, data, next: hasMore ? (data.at(-1)?.id ?? null) : null };
}

/** One row. Throws `not-found`, also for what the person may not see. */
export function readData(account: Account, collection: string, id: number, { as }: Pick<DataQuery, 'as'>): Row {
  const { table, sees } = opened(account, collection, as);
  const row = table.get(id);
  const shown = row && sees(row);
  if (shown) return shown;
  const what = row ? `${as} may not see ${collection} ${id}` : `There is no ${id} among the ${collection}`;
  throw new ControlError('not-found', what, 'id');
}

/** The table, and a row as the person sees it: null where they do not. */
function opened(account: Account, collection: string, as: UserReference | undefined) {
  const { tables } = account.world;
  const names = Object.keys(tables).filter((name) => isTable(tables[name as TableName]));
  const name = collection === 'mergeRuns' ? 'merges' : collection;
  if (!names.includes(name)) {
    const hint = suggestion(collection, names) || `: the collections are ${names.join(', ')}`;
    throw new ControlError('not-found', `There is no collection "${collection}"${hint}`, 'collection');
  }
  const table = tables[name as TableName] as unknown as Rows;
  if (as === undefined) return { table, sees: (row: Row) => row };
  const ctx = account.contextFor(findUser(account, as, 'as'), account.clock.now());
  const isSeen = SEEN[name as TableName] as ((ctx: Context, row: Row) => boolean) | undefined;
  const sees = (row: Row): Row | null => {
    if (isSeen && !isSeen(ctx, row)) return null;
    return name === 'interactions' ? (seenBy(ctx, row as never) as never) : row;
  };
  return { table, sees };
}

const isTable = (table: object) => 'ids' in table && 'get' in table;

/** Rows of one call: they are put in at once, and nobody else is answered meanwhile. */
const MOST_ADDED = 2_000;

/** Ids by `ref`, of the rows that were added with one. */
export type AddedIds = { [ref: string]: number };

/**
 * Adds the rows of a seed: all, or none where something is wrong. Webhooks hear of them as if somebody had made them, unless `events`
 * is false. What V2 has not seen yet it sees from now on: these rows were always there. Throws `bad-seed` with the JSON pointer, and
 * `bad-request` for more rows than one call may add, `conflict` where a reset overtakes it.
 */
export async function addData(account: Account, rows: unknown, events = true): Promise<AddedIds> {
  assertFew(rows);
  const { generation } = account;
  // Brings the validator along.
  const { checkSeed } = await import('../store/seed/seed-check.js');
  if (account.generation !== generation) {
    throw new ControlError('conflict', 'the account was reset, restored or deleted meanwhile: nothing was added');
  }
  try {
    const file = checkSeed(rows);
    assertOnce(file);
    const added = addRows(account.world, file, (member, ref) => idNamed(account, member, ref));
    account.replica.catchUp();
    account.nameRows(added.refs);
    const { merges } = account.world.tables;
    account.goOnMerging(added.rows.merges.flatMap(({ id }) => merges.get(id as number) ?? []));
    if (events) for (const event of added.events) account.world.emit(event);
    return Object.fromEntries(added.refs.map(({ ref, id }) => [ref, id]));
  } catch (error) {
    if (error instanceof SeedError)
      throw new ControlError('bad-seed', placed(error.pointer, error.message), error.pointer);
    throw error;
  }
}

/** Looks at lengths alone: what they hold is not checked yet. */
function assertFew(rows: unknown): void {
  const lists = Object.values(Object(rows)).filter(Array.isArray);
  const count = lists.reduce((sum, { length }) => sum + length, 0);
  if (count <= MOST_ADDED) return;
  const ways = 'make several calls, or an account that begins with them as its seed';
  throw badRequest(undefined, `One call adds ${MOST_ADDED} rows at most, and these are ${count}: ${ways}`);
}

/** What is answered by ref has one id for each. */
function assertOnce(file: Readonly<Record<string, unknown>>): void {
  const places = new Map<string, string>();
  for (const [member, rows] of Object.entries(file)) {
    if (!Array.isArray(rows)) continue;
    for (const [i, { ref }] of (rows as { ref?: string }[]).entries()) {
      if (ref === undefined) continue;
      const first = places.get(ref);
      if (first !== undefined) {
        throw new SeedError({
          pointer: `/${member}/${i}/ref`,
          message: `the name "${ref}" is used at ${first} already`,
        });
      }
      places.set(ref, `/${member}/${i}`);
    }
  }
}

function idNamed({ addedRefs, world }: Account, member: string, ref: string): number | undefined {
  const refs = world.seed.about?.refs?.[member];
  return addedRefs.get(`${member} ${ref}`) ?? (refs && Object.hasOwn(refs, ref) ? refs[ref] : undefined);
}

/**
 * The id of the row that a seed, or what was added since, calls by a `ref`; `member` says of which kind (`companies`), where two have
 * one name. Throws `not-found`, with what is near, and `bad-request` where two kinds have the name.
 */
export function idOfRef(account: Account, ref: string, member?: string): number {
  if (typeof ref !== 'string') throw badRequest('ref', 'ref must be a text: the `ref` of a row');
  const names = namesOf(account).filter((name) => member === undefined || name.member === member);
  const found = names.filter((name) => name.ref === ref);
  const [first, second] = found;
  if (first && second) {
    const kinds = found.map((name) => `'${name.member}'`).join(' or ');
    throw badRequest('ref', `"${ref}" names rows of several kinds: say ${kinds} too`);
  }
  if (first) return first.id;
  const known = names.map((name) => name.ref);
  const whose = member === undefined ? 'no row' : `no row of ${member}`;
  throw new ControlError('not-found', `"${ref}" names ${whose}${suggestion(ref, known)}`, 'ref');
}

function namesOf({ addedRefs, world }: Account): { member: string; ref: string; id: number }[] {
  const seeded = Object.entries(world.seed.about?.refs ?? {}).flatMap(([member, refs]) =>
    Object.entries(refs).map(([ref, id]) => ({ member, ref, id })),
  );
  const added = [...addedRefs].map(([name, id]) => {
    const [member = '', ...rest] = name.split(' ');
    return { member, ref: rest.join(' '), id };
  });
  return [...seeded, ...added];
}

/** The rows of an account as the store has them: no request, so no limit and no journal. */
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
import { ControlError } from './error.js';
import { findUser, type UserReference } from './people.js';
import type { DataPage, DataQuery } from './schemas.js';

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

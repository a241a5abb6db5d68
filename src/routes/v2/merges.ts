import { parsedJson } from '../../lib/parsed-json.js';
import { accepted, ok } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import type { Merge } from '../../store/model.js';
import {
  assertMayMerge,
  beginMerge,
  findMerge,
  findMergeTask,
  MERGE_TIME,
  type MergedType,
  mergesOf,
  withSeenTasks,
} from '../../store/rules/merges.js';
import { companyMergeView, mergeTaskView, personMergeView } from '../../views/v2/merge.js';
import type { Call } from '../api-operations.js';
import type { V2 } from './api.js';
import { BASE64, collectionOf, invalidCursor } from './cursor.js';
import { filterOf, text, word } from './filters.js';
import { type FilteredQuery, linkTo, type PageQuery } from './page.js';

/** Merges and their tasks, the same for companies and persons (v2-core.md §8.10). */
export function merges(api: V2) {
  api.get('/company-merges', (call) => mergesPage(call, 'company', companyMergeView));
  api.get('/person-merges', (call) => mergesPage(call, 'person', personMergeView));

  api.post('/company-merges', ({ body, exchange }) =>
    begun(exchange, 'company', body.primaryCompanyId, body.duplicateCompanyId),
  );
  api.post('/person-merges', ({ body, exchange }) =>
    begun(exchange, 'person', body.primaryPersonId, body.duplicatePersonId),
  );

  api.get('/company-merges/{mergeId}', (call) => ok(companyMergeView(mergeOf(call, 'company'))));
  api.get('/person-merges/{mergeId}', (call) => ok(personMergeView(mergeOf(call, 'person'))));

  api.get('/tasks/company-merges', (call) => tasksPage(call, 'company'));
  api.get('/tasks/person-merges', (call) => tasksPage(call, 'person'));

  api.get('/tasks/company-merges/{taskId}', (call) => taskOf(call, 'company'));
  api.get('/tasks/person-merges/{taskId}', (call) => taskOf(call, 'person'));
}

const BY_STATUS = { status: word<Merge>(['in-progress', 'success', 'failed'], ({ status }) => status) };
const BY_STATUS_AND_TASK = { ...BY_STATUS, taskId: text<Merge>(['='], ({ taskId }) => taskId) };

function mergesPage<V>(call: Call<unknown, FilteredQuery>, type: MergedType, view: (merge: Merge) => V) {
  const { ctx, query } = call;
  assertMayMerge(ctx);
  return pageOfMerges(call, mergesOf(ctx, type), filterOf(query.filter, BY_STATUS_AND_TASK), view);
}

function mergeOf({ ctx, params }: Call<{ mergeId: number }>, type: MergedType): Merge {
  assertMayMerge(ctx);
  return findMerge(ctx, type, params.mergeId);
}

function tasksPage(call: Call<unknown, FilteredQuery>, type: MergedType) {
  const { ctx, exchange, query } = call;
  assertMayMerge(ctx);
  const merges = withSeenTasks(ctx, mergesOf(ctx, type), lagOf(exchange));
  return pageOfMerges(call, merges, filterOf(query.filter, BY_STATUS), mergeTaskView);
}

function taskOf({ ctx, exchange, params }: Call<{ taskId: string }>, type: MergedType) {
  assertMayMerge(ctx);
  return ok(mergeTaskView(findMergeTask(ctx, type, params.taskId, lagOf(exchange))));
}

const lagOf = ({ account }: Exchange) => account.settings.consistencyLagMs;

/** Runs on the account's clock, which resets and snapshots carry along. */
function begun(
  { account, context: ctx, user, incoming }: Exchange,
  type: MergedType,
  primaryId: number,
  duplicateId: number,
) {
  const member = type === 'company' ? '/duplicateCompanyId' : '/duplicatePersonId';
  const { id, taskId, status } = beginMerge(ctx, { type, primaryId, duplicateId, member });
  if (status === 'in-progress') account.finishMerge(ctx.now + MERGE_TIME, { userId: user.id, mergeId: id });
  return accepted({ taskUrl: `${incoming.origin()}/v2/tasks/${type}-merges/${taskId}` });
}

/**
 * Pages of merges and of their tasks, the newest first: of `all` those that fit. Their cursors are of a kind of their own: padded
 * base64 of `{"id":"<uuid>"}`, the task behind which the page starts (v2-core.md §4.2), and in `of` which list it belongs to. Merges
 * are never deleted, so a cursor always finds its own.
 */
function pageOfMerges<V>(
  { exchange, query: { cursor, limit = 100 } }: Call<unknown, PageQuery>,
  all: readonly Merge[],
  fits: (merge: Merge) => boolean,
  view: (merge: Merge) => V,
) {
  const from = cursor === undefined ? 0 : positionOf(exchange, all, cursor) + 1;
  const before = all.slice(0, from).filter(fits);
  const rest = all.slice(from).filter(fits);
  const items = rest.slice(0, limit);
  // The page before starts behind the row that is one further up than it is long; the first one starts behind none.
  const up = before.at(-limit - 1);
  const pagination = {
    prevUrl: before.length === 0 ? null : linkTo(exchange, up ? cursorOf(exchange, up) : null),
    nextUrl: rest.length > limit ? linkTo(exchange, cursorOf(exchange, items.at(-1) as Merge)) : null,
  };
  return ok({ data: items.map(view), pagination });
}

const cursorOf = (exchange: Exchange, { taskId }: Merge) =>
  Buffer.from(JSON.stringify({ id: taskId, of: collectionOf(exchange) })).toString('base64');

function positionOf(exchange: Exchange, all: readonly Merge[], cursor: string): number {
  const { id, of } = partsOf(cursor);
  // In the documented form a cursor tells no list.
  if (of !== undefined && of !== collectionOf(exchange)) throw invalidCursor();
  const at = typeof id === 'string' ? all.findIndex(({ taskId }) => taskId === id) : -1;
  if (at < 0) throw invalidCursor();
  return at;
}

function partsOf(cursor: string): { id?: unknown; of?: unknown } {
  const parsed = BASE64.test(cursor) ? parsedJson(Buffer.from(cursor, 'base64').toString('utf8')) : undefined;
  return typeof parsed === 'object' && parsed !== null ? parsed : {};
}

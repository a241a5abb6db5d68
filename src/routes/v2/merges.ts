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
import type { V2 } from './api.js';
import { filterOf, text, word } from './filters.js';
import { pageOfMerges } from './merge-page.js';
import { type FilteredQuery, pageBody } from './page.js';

/** Merges and their tasks, the same for companies and persons (v2-core.md §8.10). */
export function merges(api: V2) {
  api.get('/company-merges', ({ query, exchange }) =>
    ok(pageBody(mergesPage(exchange, query, 'company'), companyMergeView)),
  );
  api.get('/person-merges', ({ query, exchange }) =>
    ok(pageBody(mergesPage(exchange, query, 'person'), personMergeView)),
  );

  api.post('/company-merges', ({ body, exchange }) =>
    begun(exchange, 'company', body.primaryCompanyId, body.duplicateCompanyId),
  );
  api.post('/person-merges', ({ body, exchange }) =>
    begun(exchange, 'person', body.primaryPersonId, body.duplicatePersonId),
  );

  api.get('/company-merges/{mergeId}', ({ params, ctx }) => {
    assertMayMerge(ctx);
    return ok(companyMergeView(findMerge(ctx, 'company', params.mergeId)));
  });
  api.get('/person-merges/{mergeId}', ({ params, ctx }) => {
    assertMayMerge(ctx);
    return ok(personMergeView(findMerge(ctx, 'person', params.mergeId)));
  });

  api.get('/tasks/company-merges', ({ query, exchange }) =>
    ok(pageBody(tasksPage(exchange, query, 'company'), mergeTaskView)),
  );
  api.get('/tasks/person-merges', ({ query, exchange }) =>
    ok(pageBody(tasksPage(exchange, query, 'person'), mergeTaskView)),
  );

  api.get('/tasks/company-merges/{taskId}', ({ params, exchange }) => taskOf(exchange, 'company', params.taskId));
  api.get('/tasks/person-merges/{taskId}', ({ params, exchange }) => taskOf(exchange, 'person', params.taskId));
}

const BY_STATUS = { status: word<Merge>(['in-progress', 'success', 'failed'], ({ status }) => status) };
const BY_STATUS_AND_TASK = { ...BY_STATUS, taskId: text<Merge>(['='], ({ taskId }) => taskId) };

function mergesPage(exchange: Exchange, query: FilteredQuery, type: MergedType) {
  assertMayMerge(exchange.context);
  return pageOfMerges(exchange, query, mergesOf(exchange.context, type), filterOf(query.filter, BY_STATUS_AND_TASK));
}

function tasksPage(exchange: Exchange, query: FilteredQuery, type: MergedType) {
  assertMayMerge(exchange.context);
  const merges = withSeenTasks(exchange.context, mergesOf(exchange.context, type), lagOf(exchange));
  return pageOfMerges(exchange, query, merges, filterOf(query.filter, BY_STATUS));
}

function taskOf(exchange: Exchange, type: MergedType, taskId: string) {
  assertMayMerge(exchange.context);
  return ok(mergeTaskView(findMergeTask(exchange.context, type, taskId, lagOf(exchange))));
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

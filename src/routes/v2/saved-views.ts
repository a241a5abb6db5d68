import { ok } from '../../pipeline/answer.js';
import { Problem } from '../../pipeline/problem.js';
import { findList } from '../../store/rules/access.js';
import { columnsOfList } from '../../store/rules/columns.js';
import { canSeeView, findView, rowFilter } from '../../store/rules/saved-views.js';
import { columnsIn } from '../../views/v2/changes.js';
import { entryWithEntityText } from '../../views/v2/list-entry.js';
import { savedViewView } from '../../views/v2/saved-view.js';
import { textSelection } from '../../views/v2/selection.js';
import { whenDone } from '../unchanged.js';
import type { V2 } from './api.js';
import { pageBody, pageOfIds, pageOfSome, pageOfTexts } from './page.js';

/** Views that are shared with the caller or their own (v2-core.md §8.7). */
export function savedViews(api: V2) {
  api.get('/lists/{listId}/saved-views', ({ params, query, ctx, exchange }) => {
    const list = findList(ctx, params.listId);
    const { savedViews } = ctx.world.tables;
    const page = pageOfIds(exchange, query, savedViews.idsBy('list', list.id), (id) => {
      const view = savedViews.get(id);
      return view && canSeeView(ctx, view) ? view : undefined;
    });
    return ok(pageBody(page, savedViewView));
  });

  api.get('/lists/{listId}/saved-views/{viewId}', ({ params, ctx }) =>
    ok(savedViewView(findView(ctx, findList(ctx, params.listId), params.viewId))),
  );

  api.get('/lists/{listId}/saved-views/{viewId}/list-entries', ({ params, query, ctx, exchange }) => {
    const list = findList(ctx, params.listId);
    const view = findView(ctx, list, params.viewId);
    if (view.type !== 'sheet') {
      throw new Problem('bad-request', `Rows can be read of views of the type sheet alone, not ${view.type}.`);
    }
    const { version } = exchange;
    const shown = new Set(view.fieldKeys);
    const columns = columnsIn(version, columnsOfList(ctx.world, list)).filter(({ key }) => shown.has(key));
    const selection = textSelection(ctx, version, columns);
    const fits = rowFilter(ctx, view);
    const { listEntries } = ctx.world.tables;
    const ids = () => listEntries.idsBy('list', list.id);
    const page = pageOfSome(exchange, query, ids, (id) => {
      const entry = listEntries.get(id);
      return entry && fits(entry) ? entry : undefined;
    });
    return whenDone(page, (found) => ok(pageOfTexts(found, (entry) => entryWithEntityText(ctx, entry, selection))));
  });
}

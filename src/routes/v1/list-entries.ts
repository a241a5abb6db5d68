import { ok, RawJson } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import { walk } from '../../store/engine/sorted-ids.js';
import type { Entry } from '../../store/model.js';
import { findEntry, findList } from '../../store/rules/access.js';
import { addToList, removeFromList } from '../../store/rules/list-entries.js';
import { keptText, viewerKey } from '../../views/kept-text.js';
import { listEntry } from '../../views/v1/list-entry.js';
import type { Call } from '../api-operations.js';
import { DELETED, type V1 } from './api.js';
import { pageOf, pageOfTexts, requestOf } from './page-token.js';
import { assertMayExport } from './search.js';

/** v1.md §4 */
export function listEntries(api: V1) {
  api.get('/lists/{list_id}/list-entries', ({ ctx, params, query, exchange }) => {
    assertMayExport(exchange, 'Export data from Lists');
    const list = findList(ctx, params.list_id);
    const { listEntries } = ctx.world.tables;
    const ids = listEntries.idsBy('list', list.id);
    const key = `v1 ${viewerKey(ctx)}`;
    const show = (id: number) => entryText(ctx, listEntries.get(id) as Entry, key);
    if (isForAll(ctx, query)) {
      const all: string[] = [];
      walk(ids, { down: true }, (id) => all.push(show(id)) > 0);
      return ok(new RawJson(`[${all.join(',')}]`));
    }
    const page = pageOf(exchange, ids, requestOf(query, { list_id: String(list.id) }), show);
    return ok(pageOfTexts('list_entries', page));
  });

  api.get('/lists/{list_id}/list-entries/{list_entry_id}', (call) => ok(listEntry(call.ctx, find(call))));

  api.post('/lists/{list_id}/list-entries', ({ ctx, params, body }) => {
    const list = findList(ctx, params.list_id);
    return ok(listEntry(ctx, addToList(ctx, list, body.entity_id, body.creator_id)));
  });

  api.delete('/lists/{list_id}/list-entries/{list_entry_id}', (call) => {
    removeFromList(call.ctx, find(call));
    return ok(DELETED);
  });
}

const find = ({ ctx, params }: Call<{ list_id: number; list_entry_id: number }>): Entry =>
  findEntry(ctx, findList(ctx, params.list_id), params.list_entry_id);

const entryText = (ctx: Context, entry: Entry, key: string) =>
  keptText(ctx, 'entry', entry.id, key, () => ({
    text: JSON.stringify(listEntry(ctx, entry)),
    validUntil: Number.POSITIVE_INFINITY,
  }));

/** The presence of page_size decides the form; a token without it counts for nothing (v1.md §4.2, and two quirks that say otherwise). */
function isForAll(ctx: Context, query: { page_size?: number; page_token?: string }): boolean {
  if (query.page_size !== undefined || ctx.quirk('v1-list-entries-bare-array') === false) return false;
  return query.page_token === undefined || ctx.quirk('v1-list-entries-token-alone') !== false;
}

import { created, noContent, ok, RawJson } from '../../pipeline/answer.js';
import { findEntry, findList, isMaskedEntity } from '../../store/rules/access.js';
import { columnsOfList } from '../../store/rules/columns.js';
import { addToListFilled, removeFromList } from '../../store/rules/list-entries.js';
import { entryWithEntityText } from '../../views/v2/list-entry.js';
import { textSelection } from '../../views/v2/selection.js';
import type { Call } from '../api-operations.js';
import type { V2 } from './api.js';
import { type FieldHolder, fieldsPage, oneField, valuesPage, writeField, writeFields } from './field-holder.js';
import { pageOfIds, pageOfTexts } from './page.js';
import { pointed } from './pointed.js';
import { rowSelection } from './selection.js';

/** Rows of a list and their fields (v2-core.md §8.5, §8.6). */
export function listEntries(api: V2) {
  api.get('/lists/{listId}/list-entries', ({ params, query, ctx, exchange }) => {
    const list = findList(ctx, params.listId);
    const selection = rowSelection(exchange, query, list);
    const table = ctx.world.tables.listEntries;
    const page = pageOfIds(exchange, query, table.idsBy('list', list.id), (id) => table.get(id));
    return ok(pageOfTexts(page, (entry) => entryWithEntityText(ctx, entry, selection)));
  });

  api.post('/lists/{listId}/list-entries', ({ params, body, ctx, exchange }) => {
    const list = findList(ctx, params.listId);
    const entry = pointed({ entityId: '/entity/id', creatorId: '/creatorId' }, () =>
      addToListFilled(ctx, list, body.entity.id, body.creatorId),
    );
    // Without field data, but with the key that reads leave out then (v2-2026-09-17.md §1.4).
    return created(new RawJson(entryWithEntityText(ctx, entry, textSelection(ctx, exchange.version, []))));
  });

  api.get('/lists/{listId}/list-entries/{listEntryId}', (call) => {
    const { query, ctx, exchange } = call;
    const { list, entry } = find(call);
    return ok(new RawJson(entryWithEntityText(ctx, entry, rowSelection(exchange, query, list))));
  });

  api.delete('/lists/{listId}/list-entries/{listEntryId}', (call) => {
    removeFromList(call.ctx, find(call).entry);
    return noContent;
  });

  api.get('/lists/{listId}/list-entries/{listEntryId}/fields', (call) => fieldsPage(call, holder(call)));

  api.get('/lists/{listId}/list-entries/{listEntryId}/fields/{fieldId}', (call) => oneField(call, holder(call)));

  api.get('/lists/{listId}/list-entries/{listEntryId}/fields/{fieldId}/values', (call) =>
    valuesPage(call, holder(call)),
  );

  api.patch('/lists/{listId}/list-entries/{listEntryId}/fields', (call) => writeFields(call, holder(call)));

  api.post('/lists/{listId}/list-entries/{listEntryId}/fields/{fieldId}', (call) => writeField(call, holder(call)));
}

type OfRow = Call<{ listId: number; listEntryId: number }>;

function find({ ctx, params }: OfRow) {
  const list = findList(ctx, params.listId);
  return { list, entry: findEntry(ctx, list, params.listEntryId) };
}

function holder(call: OfRow): FieldHolder {
  const { ctx } = call;
  const { list, entry } = find(call);
  const owner = { entityType: entry.entityType, entityId: entry.entityId, entry };
  return { owner, columns: columnsOfList(ctx.world, list), isRestricted: isMaskedEntity(ctx, entry) };
}

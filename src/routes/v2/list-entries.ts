import { created, noContent, ok, RawJson } from '../../pipeline/answer.js';
import { Problem } from '../../pipeline/problem.js';
import { findEntry, findList } from '../../store/access.js';
import { CellReader } from '../../store/cells.js';
import { type Column, columnsOfList } from '../../store/columns.js';
import type { Context } from '../../store/context.js';
import { Forbidden, NotFound } from '../../store/errors.js';
import { type CellOwner, carryOut } from '../../store/field-values.js';
import { addToListFilled } from '../../store/list-entries.js';
import type { List } from '../../store/model.js';
import type { Entry } from '../../store/world.js';
import { hiddenFields } from '../../views/v2/changes/hidden-fields.js';
import { columnsIn, hasChange } from '../../views/v2/changes/index.js';
import type { Selection } from '../../views/v2/entities.js';
import { fieldView, hiddenFieldView } from '../../views/v2/field.js';
import { selectionKey } from '../../views/v2/fragment.js';
import { entryWithEntityText, isMaskedEntry } from '../../views/v2/list-entry.js';
import type { V2 } from './api.js';
import { plannedWrite } from './field-value-input.js';
import { pageBody, pageOfIds, pageOfRows, pageOfTexts } from './page.js';
import { pointed } from './pointed.js';
import { narrowed, type SelectionQuery, selected } from './selection.js';

type Version = Selection['version'];

/** Rows of a list and their fields (v2-core.md §8.5, §8.6). */
export function listEntries(api: V2) {
  api.get('/lists/{listId}/list-entries', ({ params, query, ctx, exchange }) => {
    const list = findList(ctx, params.listId);
    const selection = selectionOf(ctx, list, exchange.version, query);
    const key = selectionKey(ctx, selection);
    const table = ctx.world.tables.listEntries;
    const page = pageOfIds(exchange, query, table.idsBy('list', list.id), (id) => table.get(id));
    const items = page.items.map((entry) => entryWithEntityText(ctx, entry, selection, key));
    return ok(pageOfTexts({ ...page, items }));
  });

  api.post('/lists/{listId}/list-entries', ({ params, body, ctx, exchange }) => {
    const list = findList(ctx, params.listId);
    const entry = pointed({ entityId: '/entity/id', creatorId: '/creatorId' }, () =>
      addToListFilled(ctx, list, body.entity.id, body.creatorId),
    );
    // Without field data, but with the key that reads leave out then (v2-2026-09-17.md §1.4).
    const selection = { version: exchange.version, columns: [] };
    return created(new RawJson(entryWithEntityText(ctx, entry, selection, selectionKey(ctx, selection))));
  });

  api.get('/lists/{listId}/list-entries/{listEntryId}', ({ params, query, ctx, exchange }) => {
    const { list, entry } = find(ctx, params);
    const selection = selectionOf(ctx, list, exchange.version, query);
    return ok(new RawJson(entryWithEntityText(ctx, entry, selection, selectionKey(ctx, selection))));
  });

  api.get('/lists/{listId}/list-entries/{listEntryId}/fields', ({ params, query, ctx, exchange }) => {
    const { list, entry } = find(ctx, params);
    const columns = narrowed(ctx, columnsIn(exchange.version, columnsOfList(ctx.world, list)), query);
    const page = pageOfRows(exchange, { limit: 20, ...query }, columns, (column) => column.key);
    return ok(pageBody(page, fieldReader(ctx, entry, exchange.version)));
  });

  api.get('/lists/{listId}/list-entries/{listEntryId}/fields/{fieldId}', ({ params, ctx, exchange }) => {
    const { list, entry } = find(ctx, params);
    const column = findColumn(ctx, list, exchange.version, params.fieldId);
    return ok(fieldReader(ctx, entry, exchange.version)(column));
  });

  api.patch('/lists/{listId}/list-entries/{listEntryId}/fields', ({ params, body, ctx, exchange }) => {
    const { list, entry } = find(ctx, params);
    assertMayWrite(ctx, entry, exchange.version);
    const columns = columnsIn(exchange.version, columnsOfList(ctx.world, list));
    // Of a field named twice the last update counts, silently (v2-core.md §5.7).
    const updates = new Map(body.updates.map((update, i) => [update.id, { ...update, pointer: `/updates/${i}` }]));
    const writes = [...updates.values()].map(({ id, value, pointer }) =>
      plannedWrite(ctx, columns, ownerOf(entry), { fieldId: id, value, pointer }),
    );
    carryOut(writes);
    return ok({ operation: 'update-fields' as const });
  });

  api.post('/lists/{listId}/list-entries/{listEntryId}/fields/{fieldId}', ({ params, body, ctx, exchange }) => {
    const { list, entry } = find(ctx, params);
    assertMayWrite(ctx, entry, exchange.version);
    const column = findColumn(ctx, list, exchange.version, params.fieldId);
    carryOut([plannedWrite(ctx, [column], ownerOf(entry), { fieldId: column.key, value: body.value, pointer: '' })]);
    return noContent;
  });
}

const ownerOf = (entry: Entry): CellOwner => ({ entityType: entry.entityType, entityId: entry.entityId, entry });

function find(ctx: Context, { listId, listEntryId }: { listId: number; listEntryId: number }) {
  const list = findList(ctx, listId);
  return { list, entry: findEntry(ctx, list, listEntryId) };
}

function selectionOf(ctx: Context, list: List, version: Version, query: SelectionQuery): Selection {
  return { version, columns: selected(ctx, columnsIn(version, columnsOfList(ctx.world, list)), query) };
}

/** Fields of a masked opportunity read as hidden, in the versions that mask. */
function fieldReader(ctx: Context, entry: Entry, version: Version) {
  if (isMaskedEntry(ctx, entry) && hasChange(version, hiddenFields)) {
    return (column: Column) => hiddenFieldView(version, column);
  }
  const reader = new CellReader(ctx, entry.entityType, entry.entityId, entry);
  return (column: Column) => fieldView(reader, version, column);
}

function assertMayWrite(ctx: Context, entry: Entry, version: Version): void {
  if (isMaskedEntry(ctx, entry) && hasChange(version, hiddenFields))
    throw new Forbidden('This opportunity is restricted.');
}

const FIELD_ID = /^(field-[1-9]\d*|[a-z]+(-[a-z]+)*)$/;

/** A malformed id is a bad input (400), a well-formed one that the list lacks is not found (v2-core.md §5.3). */
function findColumn(ctx: Context, list: List, version: Version, key: string): Column {
  const column = columnsIn(version, columnsOfList(ctx.world, list)).find((candidate) => candidate.key === key);
  if (column) return column;
  if (!FIELD_ID.test(key)) throw new Problem('validation', `${JSON.stringify(key)} is not a field id`, 'fieldId');
  throw new NotFound('field', key, 'fieldId');
}

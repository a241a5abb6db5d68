/** How values came about: the changes that Affinity keeps of fields that are tracked. */
import { bounded } from './bounded.js';
import { standInOf } from './cells.js';
import type { Taken } from './part.js';
import { idOf, maybeId, type Row, rowOf, textOf, wordOf } from './reading.js';
import type { Run } from './run.js';

const ACTIONS = { add: 'created', update: 'updated', delete: 'deleted' } as const;

/** All of the account at once; of a copy of a few rows those of its rows, a call for each. */
export async function readHistory(run: Run): Promise<void> {
  const make = (row: Row): Taken[] => changeRows(run, row);
  if (run.asked.records === 'all') {
    const pages = (query: string) => run.source.pages('/v2/field-value-changes', query);
    return bounded(run, 'history', 'limit=100', pages, make, 'changes');
  }
  for (const [id, listId] of run.known.rowsOfLists) {
    const path = `/v2/lists/${listId}/list-entries/${id}/field-value-changes`;
    await run.step(`history of ${id}`, async () => {
      const rows = await run.source.all(path);
      return rows.flatMap((item) => [...run.made1('changes', () => make(rowOf(item)))]);
    });
    if (run.refused.has(path)) return;
  }
}

/** None of a field that the copy has not. */
function changeRows(run: Run, row: Row): Taken[] {
  const { id: key, entityType } = rowOf(row.field, '/field');
  const type = wordOf({ entityType }, 'entityType', ['person', 'company', 'opportunity']);
  const entry = row.listEntry === null ? null : rowOf(row.listEntry, '/listEntry');
  const field = run.known.field(String(key), type, entry === null ? null : idOf(entry, 'listId'));
  if (field === undefined) return [];
  const change = {
    id: idOf(row, 'id'),
    fieldId: field.id,
    entityType: type,
    entityId: idOf(rowOf(row.entity, '/entity'), 'id'),
    listEntryId: entry === null ? null : idOf(entry, 'id'),
    action: ACTIONS[wordOf(row, 'actionType', ['add', 'update', 'delete'])],
    changerId: maybeId((row.changer ?? {}) as Row, 'id'),
    changedAt: run.made.instant(textOf(row, 'changedAt')),
    value: standInOf(run.made, field.valueType, row.value),
  };
  return [['changes', change]];
}

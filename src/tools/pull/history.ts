/** How values came about: the changes that Affinity keeps of fields that are tracked. */
import { standInOf } from './cells.js';
import { idOf, maybeId, type Row, rowOf, textOf, wordOf } from './reading.js';
import type { Run } from './run.js';

const ACTIONS = { add: 'created', update: 'updated', delete: 'deleted' } as const;

/** All of the account at once; of a copy of a few rows those of its rows, a call for each. */
export async function readHistory(run: Run): Promise<void> {
  const make = (row: Row) => changeRow(run, row);
  if (run.asked.records === 'all')
    return run.bounded(['history', 'changes'], '/v2/field-value-changes', 'limit=100', make);
  for (const [id, listId] of run.known.rowsOfLists) {
    const path = `/v2/lists/${listId}/list-entries/${id}/field-value-changes`;
    await run.step(`history of ${id}`, async () => run.rows('changes', await run.source.all(path), make));
    if (run.refused.has(path)) return;
  }
}

/** None of a field that the copy has not. */
function changeRow(run: Run, row: Row): Row | undefined {
  const { id: key, entityType } = rowOf(row.field, '/field');
  const type = wordOf({ entityType }, 'entityType', ['person', 'company', 'opportunity']);
  const entry = row.listEntry === null ? null : rowOf(row.listEntry, '/listEntry');
  const field = run.known.field(String(key), type, entry === null ? null : idOf(entry, 'listId'));
  if (field === undefined) return undefined;
  return {
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
}

import type { FieldValueChange } from '../../src/store/model.js';
import type { Draft } from './draft.js';
import { DAY, earliest, later, Random } from './random.js';
import { TODAY } from './vocabulary.js';
import { byId, weave } from './weave.js';

const PER_TYPE = 3;

type Plan = Omit<FieldValueChange, 'id'>;

/** Changes of cells of every type that is tracked: how some values came in, and what stood there before and is gone. */
export function addMoreChanges(draft: Draft): void {
  const random = new Random('more changes');
  const { mara, tobin, ines } = draft.userIds;
  const told = new Set(draft.changes.map(({ fieldId, entityId }) => `${fieldId} ${entityId}`));
  const tracked = new Map(draft.fields.filter((field) => field.tracksChanges).map((field) => [field.id, field]));
  const types = [...new Set([...tracked.values()].map((field) => field.valueType))].sort();
  const plans: Plan[] = [];
  for (const type of types) {
    const cells = draft.values.filter(
      ({ fieldId, entityId }) => tracked.get(fieldId)?.valueType === type && !told.has(`${fieldId} ${entityId}`),
    );
    const isMulti = type.endsWith('-multi');
    for (const cell of random.sample(cells, PER_TYPE)) {
      const { id, createdAt, updatedAt, ...rest } = cell;
      const other = cells.find((each) => each.fieldId === cell.fieldId && !isHeld(draft, cell, each.value));
      const change = (action: Plan['action'], changedAt: string, value: Plan['value']) =>
        plans.push({ ...rest, action, changerId: random.pick([mara, tobin, ines]), changedAt, value });
      // Cells of one value are overwritten, those of several only gain and lose values.
      if (!isMulti && updatedAt !== null && other) {
        change('created', createdAt, other.value);
        change('updated', updatedAt, cell.value);
      } else {
        change('created', createdAt, cell.value);
      }
      if (!isMulti || !other) continue;
      change('created', createdAt, other.value);
      change('deleted', earliest(later(createdAt, 6 * DAY), TODAY), other.value);
    }
  }
  const woven = weave(
    'changes',
    draft.changes,
    (row) => row.changedAt,
    plans,
    (plan) => plan.changedAt,
    35_000,
  );
  draft.changes.push(...woven.map(({ id, plan }) => ({ id, ...plan })));
  draft.changes.sort(byId);
}

/** Whether the cell holds the value today. */
function isHeld(draft: Draft, cell: Omit<Plan, 'action' | 'changerId' | 'changedAt'>, value: Plan['value']): boolean {
  return draft.values.some(
    (each) =>
      each.fieldId === cell.fieldId &&
      each.entityId === cell.entityId &&
      each.listEntryId === cell.listEntryId &&
      JSON.stringify(each.value) === JSON.stringify(value),
  );
}

import { ok, RawJson } from '../../pipeline/answer.js';
import { Problem } from '../../pipeline/problem.js';
import type { Context } from '../../store/context.js';
import { Invalid } from '../../store/errors.js';
import { ownerKey } from '../../store/indexes.js';
import type { Field, FieldValueChange } from '../../store/model.js';
import { findEntryAnywhere } from '../../store/rules/access.js';
import { type ChangeOfField, changeKey, visibleChange } from '../../store/rules/changes.js';
import { ACTION_CODES, fieldValueChangeView } from '../../views/v1/field-value-change.js';
import { withFloats } from '../../views/v1/floats.js';
import { singleType } from '../../views/v1/wire.js';
import type { Query, V1 } from './api.js';
import { instantIn } from './dates.js';
import { findV1Field } from './fields.js';
import { assertOneOf, type NamedOrRow, RECORDS_OR_ROW, recordOf } from './tag-input.js';

/** More than this never comes at once (v2-2026-09-17.md §7 no. 33). */
const MOST = 10_000;

/** v1.md §10 */
export function fieldValueChanges(api: V1) {
  api.get('/field-value-changes', ({ ctx, query }) => {
    const field = findV1Field(ctx, query.field_id, 'fieldId');
    if (!field.tracksChanges) throw new Invalid(`expected ${field.id} to be a field that tracks changes`, 'fieldId');
    const window = windowOf(ctx, query);
    const rows = changesOf(ctx, field, query)
      .filter(({ action }) => query.action_type === undefined || ACTION_CODES[action] === query.action_type)
      .flatMap((change) => visibleChange(ctx, change) ?? [])
      .filter(({ change }) => window.holds(change))
      .sort(oldestFirst);
    if (!window.isOldestFirst) rows.reverse();
    const changes = rows.slice(0, window.limit).map((row) => fieldValueChangeView(ctx, row));
    const text = withFloats(ctx, changes, () => singleType(field.valueType) === 'number');
    return ok(text === null ? changes : new RawJson(text));
  });
}

function oldestFirst({ change: a }: ChangeOfField, { change: b }: ChangeOfField): number {
  return changeKey(a) < changeKey(b) ? -1 : 1;
}

/** Of the whole field, or at one record. */
function changesOf(ctx: Context, field: Field, selector: NamedOrRow): FieldValueChange[] {
  const { changes } = ctx.world.tables;
  const owner = ownerOf(ctx, field, selector);
  if (owner === undefined) return changes.by('field', field.id);
  if (owner === null) return [];
  return changes.by('entity', owner).filter((change) => change.fieldId === field.id);
}

/** The record to narrow to; undefined for none, null for one that has no such changes. */
function ownerOf(ctx: Context, field: Field, selector: NamedOrRow): string | null | undefined {
  assertOneOf(selector, RECORDS_OR_ROW, ctx.quirk('v1-change-selector') === 'required', 'may');
  const record = recordOf(ctx, selector);
  if (record) return ownerKey(record.type, record.id);
  if (selector.list_entry_id === undefined) return undefined;
  // A row stands for its entity, wherever else that is listed (v1.md §10.2).
  const { entityType, entityId } = findEntryAnywhere(ctx, selector.list_entry_id);
  // Changes of a global field belong to its record: asked for by a row there are none (v2-2026-09-17.md §7 no. 34).
  return field.listId === null ? null : ownerKey(entityType, entityId);
}

interface Window {
  limit: number;
  isOldestFirst: boolean;
  holds(change: FieldValueChange): boolean;
}

/** Which stretch of the history is wanted; what came in 2026 is unknown by quirk. */
function windowOf(ctx: Context, query: Query<'/field-value-changes'>): Window {
  if (ctx.quirk('v1-change-paging') === false) return { limit: MOST, isOldestFirst: false, holds: () => true };
  const { changed_after, limit = MOST, order_by = 'desc', after_id } = query;
  const since = instantIn(changed_after, 'changed_after');
  if (after_id !== undefined && (since === undefined || order_by !== 'asc')) {
    throw new Problem('validation', 'goes with changed_after and order_by=asc', 'after_id');
  }
  return {
    limit: Math.min(limit, MOST),
    isOldestFirst: order_by === 'asc',
    holds: ({ changedAt, id }) => {
      if (since === undefined) return true;
      const at = Date.parse(changedAt);
      return at > since || (at === since && (after_id === undefined || id > after_id));
    },
  };
}

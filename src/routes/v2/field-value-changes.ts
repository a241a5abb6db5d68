import type { FilterProperty } from '../../filter/filter.js';
import { atOnce } from '../../lib/turns.js';
import { ok } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import type { FieldValueChange } from '../../store/model.js';
import { findEntry, findList } from '../../store/rules/access.js';
import {
  type ChangeOfField,
  changeKey,
  changeOfKey,
  hasHistory,
  isChangeKey,
  visibleChange,
  walkChanges,
} from '../../store/rules/changes.js';
import type { V2Version } from '../../versions.js';
import { hasChange, hiddenFields } from '../../views/v2/changes.js';
import { CHANGE_ACTIONS, fieldValueChangeView } from '../../views/v2/field-value-change.js';
import type { V2 } from './api.js';
import { filterOf, instants, number, text, word } from './filters.js';
import { pageBody, pageInSteps, pageOfRows, type Walkable } from './page.js';

/** What was done to values of fields that keep a history (v2-2026-operations.md, Field Value Changes and Lists). */
export function fieldValueChanges(api: V2) {
  api.get('/field-value-changes', ({ query, ctx, exchange }) => {
    const fits = filterOf(query.filter, PROPERTIES);
    const isNewestFirst = query.orderBy?.[0] === '-changedAt';
    const page = pageInSteps(exchange, query, history(ctx, isNewestFirst), (key) => {
      const change = changeOfKey(ctx.world, key);
      const row = change && shownChange(ctx, exchange.version, change);
      return row && fits(row) ? row : undefined;
    });
    return ok(pageBody(atOnce(page), (row) => fieldValueChangeView(ctx.world, row)));
  });

  api.get('/lists/{listId}/list-entries/{listEntryId}/field-value-changes', ({ params, query, ctx, exchange }) => {
    const entry = findEntry(ctx, findList(ctx, params.listId), params.listEntryId);
    const { 'listEntry.id': _, ...properties } = PROPERTIES;
    const fits = filterOf(query.filter, properties);
    // Of global fields nothing: their changes are the company's or the person's (v2-2026-09-17.md §7 no. 34).
    const rows = ctx.world.tables.changes
      .by('entry', entry.id)
      .flatMap((change) => shownChange(ctx, exchange.version, change) ?? [])
      .filter(fits)
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    return ok(pageBody(pageOfRows(exchange, query, rows, keyOf), (row) => fieldValueChangeView(ctx.world, row)));
  });
}

const keyOf = ({ change }: ChangeOfField) => changeKey(change);

/** Restricted opportunities keep their history to themselves in the versions that mask their fields. */
function shownChange(ctx: Context, version: V2Version, change: FieldValueChange): ChangeOfField | undefined {
  const row = visibleChange(ctx, change, !hasChange(version, hiddenFields));
  return row && hasHistory(row.field) ? row : undefined;
}

function history(ctx: Context, isNewestFirst: boolean): Walkable<string> {
  return {
    parse: (text) => (isChangeKey(text) ? text : undefined),
    walk: ({ after, before, down = false }, visit) => {
      // What is behind a key in the order shown is before it in time when the newest come first.
      const from = isNewestFirst ? { after: before, before: after, down: !down } : { after, before, down };
      walkChanges(ctx.world, from, visit);
      return [];
    },
  };
}

const PROPERTIES = {
  'field.id': text(['='], ({ field }) => field.key),
  'listEntry.id': number(({ change }) => change.listEntryId),
  'changer.id': number(({ change }) => change.changerId),
  changedAt: instants(({ change }) => change.changedAt),
  actionType: word(Object.values(CHANGE_ACTIONS), ({ change }) => CHANGE_ACTIONS[change.action]),
} satisfies Readonly<Record<string, FilterProperty<ChangeOfField>>>;

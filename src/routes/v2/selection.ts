/** Which fields a caller wants to see: by id, by type, or by both (v2-core.md §5.3). */
import { getOrInsert, memoized } from '../../lib/memo.js';
import type { Exchange } from '../../pipeline/exchange.js';
import { Problem } from '../../pipeline/problem.js';
import type { Context } from '../../store/context.js';
import type { FieldKind, List } from '../../store/model.js';
import { type Column, columnsOfEntity, columnsOfList } from '../../store/rules/columns.js';
import { columnsIn } from '../../views/v2/changes.js';
import { type TextSelection, textSelection } from '../../views/v2/selection.js';

export interface SelectionQuery {
  fieldIds?: readonly string[];
  fieldTypes?: readonly FieldKind[];
}

export interface IdsOrTypes {
  ids?: readonly string[] | undefined;
  types?: readonly FieldKind[] | undefined;
}

/** What is selected of companies or persons. */
export function entitySelection(exchange: Exchange, query: SelectionQuery, type: 'company' | 'person'): TextSelection {
  return selectionOf(exchange, columnsOfEntity(exchange.context.world, type), query, type);
}

/** What is selected of the rows of a list. */
export function rowSelection(exchange: Exchange, query: SelectionQuery, list: List): TextSelection {
  return selectionOf(exchange, columnsOfList(exchange.context.world, list), query);
}

function selectionOf(
  { context: ctx, version }: Exchange,
  columns: readonly Column[],
  { fieldIds: ids, fieldTypes: types }: SelectionQuery,
  of?: 'company' | 'person',
): TextSelection {
  return textSelection(ctx, version, pick(ctx, columnsIn(version, columns), { ids, types }, 'fieldIds', of));
}

/** The same for the reads of a row's fields, where nothing selected means all of them. */
export function narrowed(ctx: Context, columns: readonly Column[], query: IdsOrTypes): readonly Column[] {
  return pick(ctx, columns, query, 'ids') ?? columns;
}

/** With companies and persons one excludes the other; with rows they add up (v2-core.md §5.3). */
export function assertEitherIdsOrTypes({ ids, types }: IdsOrTypes): void {
  if (ids && types) throw new Problem('validation', 'Use either ids or types, not both.', 'types');
}

/** The columns in their own order; null when nothing was selected. An id that names none is refused, or left out by quirk. */
function pick(
  ctx: Context,
  columns: readonly Column[],
  { ids, types }: IdsOrTypes,
  param: string,
  of?: 'company' | 'person',
): readonly Column[] | null {
  if (ids === undefined) return types === undefined ? null : ofTypes(columns, types);
  const wanted = new Set(ids);
  if (ctx.quirk('v2-unknown-field-ids') !== 'ignore') {
    const known = new Set(columns.map((column) => column.key));
    const unknown = [...wanted].filter((id) => !known.has(id));
    const [first] = unknown;
    if (first !== undefined) throw unknownField(unknown, first, param, of).because({ quirk: 'v2-unknown-field-ids' });
  }
  return columns.filter((column) => wanted.has(column.key) || types?.includes(column.kind));
}

/** Companies and persons have words of their own for it (corrections.md §2). */
function unknownField(ids: readonly string[], first: string, param: string, of?: 'company' | 'person'): Problem {
  const helpful = `${JSON.stringify(first)} is not a field that can be selected here`;
  if (of === undefined) return new Problem('validation', helpful, param);
  const live = `Invalid fieldIds must refer to non-list-specific ${of} fields: [${ids.slice(0, MOST_TOLD).join(', ')}].`;
  return new Problem('validation', live, param, [], {}, helpful);
}

/** Ids of one answer. */
const MOST_TOLD = 20;

/** Per columns, which are the same array until a field changes, and types: most reads select by types alone. */
const byTypes = memoized((_columns: readonly Column[]) => new Map<string, readonly Column[]>(), new WeakMap());

/** Of the parsed query, which is the same for the same URL. */
const keyOf = memoized((types: readonly FieldKind[]) => [...new Set(types)].sort().join(), new WeakMap());

const ofTypes = (columns: readonly Column[], types: readonly FieldKind[]): readonly Column[] =>
  getOrInsert(byTypes(columns), keyOf(types), () => columns.filter((column) => types.includes(column.kind)));

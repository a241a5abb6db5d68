/** The fields of one company, person or row: read by the page, one by one and value by value, written one by one or together. */

import { noContent, ok } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import { Problem } from '../../pipeline/problem.js';
import { Forbidden, NotFound } from '../../store/errors.js';
import { CellReader } from '../../store/rules/cells.js';
import type { Column } from '../../store/rules/columns.js';
import { type CellOwner, carryOut, cellRows, isMulti } from '../../store/rules/field-values.js';
import { singleOf } from '../../store/rules/scalars.js';
import { NEWEST_VERSION, type V2Version } from '../../versions.js';
import { columnsIn, hasChange, hiddenFields } from '../../views/v2/changes.js';
import { fieldView, hiddenFieldView, item, listData } from '../../views/v2/field.js';
import type { Schemas } from '../../views/v2/wire.js';
import type { Call } from '../api-operations.js';
import type {} from './api.js';
import { type FieldUpdates, plannedWrite, plannedWrites } from './field-value-input.js';
import { type PageQuery, pageBody, pageOfRows } from './page.js';
import { type IdsOrTypes, narrowed } from './selection.js';

export interface FieldHolder {
  owner: CellOwner;
  /** The fields that it has, whatever the version. */
  columns: readonly Column[];
  /** A restricted opportunity, to somebody who does not manage it (v2-core.md §7.3). */
  isRestricted: boolean;
}

export function fieldsPage({ exchange, query }: Call<unknown, PageQuery & IdsOrTypes>, holder: FieldHolder) {
  const columns = narrowed(exchange.context, columnsIn(exchange.version, holder.columns), query);
  const page = pageOfRows(exchange, { limit: 20, ...query }, columns, (column) => column.key);
  return ok(pageBody(page, fieldReader(exchange, holder)));
}

export interface FieldPath {
  fieldId: string;
}

interface FieldWrite {
  value?: Schemas['FieldValueUpdate'];
}

export function oneField({ exchange, params }: Call<FieldPath>, holder: FieldHolder) {
  return ok(fieldReader(exchange, holder)(columnOf(exchange.version, holder.columns, params.fieldId)));
}

/** All updates or none. */
export function writeFields(
  { ctx, exchange, body }: Call<unknown, unknown, { updates: FieldUpdates }>,
  holder: FieldHolder,
) {
  assertMayWrite(exchange, holder);
  const columns = columnsIn(exchange.version, holder.columns);
  carryOut(plannedWrites(ctx, columns, holder.owner, body.updates, '/updates'));
  return ok({ operation: 'update-fields' as const });
}

export function writeField({ ctx, exchange, params, body }: Call<FieldPath, unknown, FieldWrite>, holder: FieldHolder) {
  assertMayWrite(exchange, holder);
  const { fieldId } = params;
  const column = columnOf(exchange.version, holder.columns, fieldId);
  carryOut([plannedWrite(ctx, [column], holder.owner, { fieldId, value: body.value, pointer: '' })]);
  return noContent;
}

/** The value types that have pages (v2-2026-09-17.md §1.1). */
const PAGED: ReadonlySet<string> = new Set([
  'company',
  'company-multi',
  'dropdown',
  'dropdown-multi',
  'filterable-text',
  'filterable-text-multi',
  'list-multi',
  'location',
  'location-multi',
  'person',
  'person-multi',
  'ranked-dropdown',
]);

/** Every value of one field, also of one that holds more than other answers show. */
export function valuesPage({ exchange, query, params }: Call<FieldPath, PageQuery>, holder: FieldHolder) {
  const { fieldId } = params;
  // No other version lists this, so to those that ask all the same it answers as this one.
  const column = columnOf(NEWEST_VERSION, holder.columns, fieldId);
  if (holder.isRestricted) throw new NotFound('field', fieldId, 'fieldId');
  if (!PAGED.has(column.valueType)) {
    throw new Problem('validation', `values of the type ${column.valueType} have no pages`, 'fieldId');
  }
  const page = pageOfRows(exchange, query, keyedItems(exchange, column, holder), ({ key }) => key);
  const { data, pagination } = pageBody(page, ({ view }) => view());
  return ok({ type: column.valueType, data, pagination } as Schemas['FieldValuesPaged']);
}

interface KeyedItem {
  /** Ascending: where a page begins or ends. */
  key: number;
  view(): unknown;
}

/** In the order in which the field itself shows them. */
function keyedItems({ context: ctx }: Exchange, column: Column, { owner }: FieldHolder): KeyedItem[] {
  const viewOf = (value: unknown) => () => item(ctx.world, singleOf(column.valueType), value);
  const { field } = column;
  if (field) {
    const rows = cellRows(ctx, field, owner).map(({ id, value }) => ({ key: id, view: viewOf(value) }));
    return isMulti(field) ? rows : rows.slice(0, 1);
  }
  const cell = new CellReader(ctx, owner.entityType, owner.entityId, owner.entry).read(column);
  if (cell.kind === 'lists') return cell.lists.map((list) => ({ key: list.list.id, view: () => listData(list) }));
  if (cell.kind !== 'values') throw new Error(`${column.key} has no items`);
  // The persons of a company come by id. Other associations have an order of their own, where a place is all there is.
  return cell.values.map((value, i) => ({
    key: owner.entityType === 'company' ? (value as number) : i + 1,
    view: viewOf(value),
  }));
}

const FIELD_ID = /^(field-[1-9]\d*|[a-z]+(-[a-z]+)*)$/;

/** A malformed id is a bad input (400), a well-formed one that is not among the columns is not found (v2-core.md §5.3). */
export function columnOf(version: V2Version, columns: readonly Column[], key: string): Column {
  const column = columnsIn(version, columns).find((candidate) => candidate.key === key);
  if (column) return column;
  if (!FIELD_ID.test(key)) throw new Problem('validation', `${JSON.stringify(key)} is not a field id`, 'fieldId');
  throw new NotFound('field', key, 'fieldId');
}

/** Fields of a masked opportunity read as hidden, in the versions that mask. */
function fieldReader({ context, version }: Exchange, { owner, isRestricted }: FieldHolder) {
  if (isRestricted && hasChange(version, hiddenFields)) return (column: Column) => hiddenFieldView(version, column);
  const reader = new CellReader(context, owner.entityType, owner.entityId, owner.entry);
  return (column: Column) => fieldView(reader, version, column);
}

function assertMayWrite({ version }: Exchange, { isRestricted }: FieldHolder): void {
  if (isRestricted && hasChange(version, hiddenFields)) throw new Forbidden('This opportunity is restricted.');
}

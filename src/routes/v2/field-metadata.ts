import { ok } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import type { Column } from '../../store/rules/columns.js';
import { columnsIn } from '../../views/v2/changes.js';
import { fieldMetadata } from '../../views/v2/field-metadata.js';
import type { Query } from './api.js';
import { fieldFilter } from './field-filter.js';
import { pageBody, pageOfRows } from './page.js';

/** A page of field metadata: what companies, persons and lists have in common. */
export function metadataPage(exchange: Exchange, query: Query<'/lists/{listId}/fields'>, columns: readonly Column[]) {
  const { version, context } = exchange;
  const matching = columnsIn(version, columns).filter(fieldFilter(context, query.filter));
  const page = pageOfRows(exchange, query, matching, (column) => column.key);
  return ok(pageBody(page, (column) => fieldMetadata(context, version, column, query.includes)));
}

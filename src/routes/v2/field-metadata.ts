import { ok } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import type { Column } from '../../store/rules/columns.js';
import { columnsIn } from '../../views/v2/changes.js';
import { fieldMetadata } from '../../views/v2/field-metadata.js';
import type { Call } from '../api-operations.js';
import type { Query } from './api.js';
import { filterOf } from './filters.js';
import { pageBody, pageOfRows } from './page.js';

type MetadataQuery = Query<'/lists/{listId}/fields'>;

/** A page of field metadata: what companies, persons and lists have in common. */
export function metadataPage({ ctx, exchange, query }: Call<unknown, MetadataQuery>, columns: readonly Column[]) {
  const { version } = exchange;
  const matching = columnsIn(version, columns).filter(nameFilter(ctx, query.filter));
  const page = pageOfRows(exchange, query, matching, (column) => column.key);
  return ok(pageBody(page, (column) => fieldMetadata(ctx, version, column, query.includes)));
}

/** By name, the whole or a part of it (v2-core.md §6.3; case by v2-2026-09-17.md §9 no. 2). */
function nameFilter(ctx: Context, text: string | undefined): (column: Column) => boolean {
  const ignoresCase = ctx.quirk('v2-field-name-filter-ignores-case') === true;
  const fold = (word: string) => (ignoresCase ? word.toLowerCase() : word);
  return filterOf<Column>(text, {
    name: {
      operators: ['=', '=~'],
      matches: ({ name }, operator, word) => (operator === '=' ? name === word : fold(name).includes(fold(word))),
    },
  });
}

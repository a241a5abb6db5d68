/** `filter` on field metadata: by name, the whole or a part of it (v2-core.md §6.3; case by v2-2026-09-17.md §9 no. 2). */

import type { Context } from '../../store/context.js';
import type { Column } from '../../store/rules/columns.js';
import { filterOf } from './filters.js';

export function fieldFilter(ctx: Context, text: string | undefined): (column: Column) => boolean {
  const ignoresCase = ctx.quirk('v2-field-name-filter-ignores-case') === true;
  const fold = (word: string) => (ignoresCase ? word.toLowerCase() : word);
  return filterOf<Column>(text, {
    name: {
      operators: ['=', '=~'],
      matches: ({ name }, operator, word) => (operator === '=' ? name === word : fold(name).includes(fold(word))),
    },
  });
}

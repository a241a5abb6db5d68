import { created, ok } from '../../pipeline/answer.js';
import { assertMay } from '../../pipeline/permit.js';
import type { Context } from '../../store/context.js';
import { canSeeList, findList } from '../../store/rules/access.js';
import { createList } from '../../store/rules/lists.js';
import { listWithTypeView } from '../../views/v2/list.js';
import type { V2 } from './api.js';
import { pageBody, pageOfIds } from './page.js';
import { pointed } from './pointed.js';

/** Lists that the caller may view (v2-core.md §8.5). */
export function lists(api: V2) {
  api.get('/lists', ({ query, ctx, exchange }) => {
    const table = ctx.world.tables.lists;
    const fits = termFilter(ctx, query.term);
    const page = pageOfIds(exchange, query, table.ids(), (id) => {
      const list = table.get(id);
      return list && canSeeList(ctx, list) && fits(list.name) ? list : undefined;
    });
    return ok(pageBody(page, listWithTypeView));
  });

  api.post('/lists', ({ body, ctx, exchange }) => {
    const { name, type, isPublic = false } = body;
    if (isPublic) assertMay(exchange, 'Share accessible Lists globally');
    const list = pointed({ name: '/name' }, () => createList(ctx, { name, type, isPublic }));
    return created(listWithTypeView(list));
  });

  api.get('/lists/{listId}', ({ params, ctx }) => ok(listWithTypeView(findList(ctx, params.listId))));
}

/** A part of the name, in any case. */
function termFilter(ctx: Context, term: string | undefined): (name: string) => boolean {
  if (term === undefined) return () => true;
  const asciiOnly = ctx.quirk('v2-list-term-ascii-only') === true;
  const fold = (text: string) => (asciiOnly ? text.replace(/[^\x20-\x7e]/g, '') : text).toLowerCase();
  const wanted = fold(term);
  return (name) => fold(name).includes(wanted);
}

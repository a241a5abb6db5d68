/** Pages of the notes family: filtered, of what the caller may see, with the number of all on request (v2-core.md §4.3, §6.3). */
import type { FilterProperty } from '../../filter/filter.js';
import { atOnce } from '../../lib/turns.js';
import { ok } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import { type SortedIds, walkInSteps } from '../../store/engine/sorted-ids.js';
import type { Note } from '../../store/model.js';
import { canSeeNote } from '../../store/rules/access.js';
import { isInVersion } from '../../views/v2/note.js';
import { isMany, unchanged } from '../unchanged.js';
import { filterOf, instants, number } from './filters.js';
import { type Choice, type CountedQuery, pageBody, pageOfIds, pageOfIdsInSteps, withTotal } from './page.js';

/** A page by id; `totalCount` counts what `pick` lets through, on all pages. */
export function countedPage<T, V>(
  exchange: Exchange,
  query: CountedQuery,
  ids: SortedIds,
  pick: Choice<T>,
  view: (item: T) => V,
) {
  return withTotal(pageBody(pageOfIds(exchange, query, ids, pick), view), query, () => atOnce(countInSteps(ids, pick)));
}

function* countInSteps(ids: SortedIds, pick: Choice<unknown>): Generator<void, number> {
  let found = 0;
  yield* walkInSteps(ids, {}, (id) => {
    if (pick(id) !== undefined) found++;
    return true;
  });
  return found;
}

const BY_CREATOR_AND_TIME: Readonly<Record<string, FilterProperty<Note>>> = {
  'creator.id': number((note) => note.creatorId),
  createdAt: instants((note) => note.createdAt),
  updatedAt: instants((note) => note.updatedAt),
};
const BY_ID_TOO = { id: number<Note>((note) => note.id), ...BY_CREATOR_AND_TIME };

/** Notes of a table's ids that the caller may see and the filter lets through; only the list of all notes is filtered by id. */
export function notesPage<V>(
  exchange: Exchange,
  query: CountedQuery & { filter?: string },
  ids: () => SortedIds,
  view: (note: Note) => V,
  properties: 'with-id' | 'without-id' = 'without-id',
) {
  const fits = filterOf(query.filter, properties === 'with-id' ? BY_ID_TOO : BY_CREATOR_AND_TIME);
  const pick = (id: number) => shown(exchange, id, fits);
  if (!isMany(ids())) return ok(countedPage(exchange, query, ids(), pick, view));
  function* inSteps() {
    const page = yield* pageOfIdsInSteps(exchange, query, ids(), pick);
    const total = query.totalCount ? yield* countInSteps(ids(), pick) : 0;
    return withTotal(pageBody(page, view), query, () => total);
  }
  return unchanged(exchange, inSteps).then(ok);
}

function shown({ context: ctx, version }: Exchange, id: number, fits: (note: Note) => boolean): Note | undefined {
  const note = ctx.world.tables.notes.get(id);
  return note && canSeeNote(ctx, note) && isInVersion(ctx, version, note) && fits(note) ? note : undefined;
}

/** Pages of searches: by id, or as sorted, always from a place on rather than by number (v2-2026-operations.md §4). */
import { compileCriteria, type Search } from '../../filter/criteria/criteria.js';
import { CriteriaError, type SearchCriteria } from '../../filter/criteria/model.js';
import type { Order, Place, SortKey } from '../../filter/criteria/order.js';
import type { Sift } from '../../filter/criteria/sift.js';
import { Subject, type SubjectKind } from '../../filter/criteria/subject.js';
import { Best } from '../../lib/best.js';
import { parsedJson } from '../../lib/parsed-json.js';
import { type Answer, created, type RawJson } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import { printable } from '../../pipeline/input-problem.js';
import { Problem } from '../../pipeline/problem.js';
import { blocksOf, type SortedIds } from '../../store/engine/sorted-ids.js';
import type { Column } from '../../store/rules/columns.js';
import { buildFieldColumn } from '../../store/rules/field-columns.js';
import { ascendingBounds, hasChange } from '../../views/v2/changes.js';
import { goneThrough, isMany } from '../unchanged.js';
import { numericKey, readCursor } from './cursor.js';
import { type CountedQuery, links, type Page, pageInSteps, pageOfTexts } from './page.js';

interface SearchQuery extends CountedQuery {
  fieldIds?: readonly string[];
  fieldTypes?: readonly string[];
}

/** What is searched. */
export interface Searched {
  /** As they are when the search begins, which it may do anew. */
  ids(): SortedIds;
  kind: SubjectKind;
  columns: readonly Column[];
  /** The JSON text of what was found. */
  text(id: number): string;
}

/** `criteria` is undefined where no body was sent: then all is found, as by the plain list. A long search goes on in turns. */
export async function searchPage(
  exchange: Exchange,
  query: SearchQuery,
  criteria: unknown,
  searched: Searched,
): Promise<Answer<RawJson>> {
  if (query.fieldIds && query.fieldTypes) {
    throw new Problem('validation', 'Use either fieldIds or fieldTypes, not both.', 'fieldTypes');
  }
  if (query.cursor !== undefined && criteria === undefined) {
    throw new Problem('validation', 'The body of the search must be sent again with the cursor.', 'cursor');
  }
  const wanted = (criteria ?? {}) as SearchCriteria;
  const { ignoredSorts } = compiled(exchange, searched.columns, wanted);
  for (const { fieldId, attributeId } of ignoredSorts) {
    const name = attributeId === undefined ? fieldId : `${fieldId} by ${attributeId}`;
    exchange.warnings.push(`the sort by ${printable(exchange, name)} is ignored: there is nothing of that name here`);
  }
  return created(await goneThrough(exchange, searched.ids, () => found(exchange, query, wanted, searched)));
}

/** What is looked at is compiled anew each time: criteria hold on to columns as they were. */
function* found(
  exchange: Exchange,
  query: SearchQuery,
  criteria: SearchCriteria,
  searched: Searched,
): Generator<void, RawJson> {
  const first = compiled(exchange, searched.columns, criteria);
  // Few rows are read one by one.
  if (isMany(searched.ids())) for (const id of first.fields) yield* buildFieldColumn(exchange.context.world, id);
  const search = compiled(exchange, searched.columns, criteria);
  const sift = search.sifter(searched.kind);
  const { total, ...page } = yield* search.order
    ? sortedPage(exchange, query, searched, search.order, sift)
    : byId(exchange, query, searched.ids(), sift);
  const pagination = { ...page.pagination, ...(query.totalCount && { totalCount: total }) };
  return pageOfTexts({ ...page, pagination }, searched.text);
}

function compiled(exchange: Exchange, columns: readonly Column[], criteria: SearchCriteria): Search {
  const rules = {
    boundsMustAscend: hasChange(exchange.version, ascendingBounds),
    ignoresUnknownSorts: exchange.account.quirk('v2-unknown-sort') === 'ignore',
  };
  try {
    return compileCriteria(exchange.context, columns, criteria, rules);
  } catch (error) {
    if (!(error instanceof CriteriaError)) throw error;
    const { message, pointer, live } = error;
    if (live === undefined) throw new Problem('validation', message, pointer);
    throw new Problem('validation', live, pointer, [], {}, message);
  }
}

type CountedPage = Page<number> & { total: number };

/** Stops at a full page; only counting goes through all. */
function* byId(exchange: Exchange, query: SearchQuery, ids: SortedIds, sift: Sift): Generator<void, CountedPage> {
  let seen = 0;
  let last: number | undefined;
  const page = yield* pageInSteps(
    exchange,
    query,
    { parse: numericKey, walk: (from, visit) => walkFitting(ids, from, sift, visit) },
    (id) => {
      seen++;
      last = id;
      return id;
    },
  );
  if (!query.totalCount) return { ...page, total: 0 };
  // A first page has counted what it went by.
  const isFirst = query.cursor === undefined;
  if (isFirst && page.pagination.nextUrl === null) return { ...page, total: seen };
  let total = isFirst ? seen : 0;
  for (const block of blocksOf(ids, { after: isFirst ? last : undefined })) {
    total += sift(block).length;
    yield;
  }
  return { ...page, total };
}

function* walkFitting(
  ids: SortedIds,
  from: Parameters<typeof blocksOf>[1],
  sift: Sift,
  visit: (id: number) => boolean,
): Generator<void, void> {
  for (const block of blocksOf(ids, from)) {
    const fitting = sift(block);
    for (const id of from.down ? [...fitting].reverse() : fitting) if (!visit(id)) return;
    yield;
  }
}

/** Goes through all once and keeps no more than the page. */
function* sortedPage(
  exchange: Exchange,
  { cursor: text, limit = 100 }: SearchQuery,
  { ids, kind }: Searched,
  order: Order,
  sift: Sift,
): Generator<void, CountedPage> {
  const cursor = readCursor<string>(exchange, text, (key) => (placeOf(order, key) ? key : undefined));
  const from = cursor ? (placeOf(order, cursor.key) as Place) : null;
  const sign = cursor?.direction === 'before' ? -1 : 1;
  const nearest = new Best<Place>(limit + 1, (a, b) => sign * order.compare(a, b));
  let count = 0;
  let passed = 0;
  for (const block of blocksOf(ids(), {})) {
    for (const id of sift(block)) {
      count++;
      const place = order.place(id, new Subject(exchange.context, kind.entityType, id, kind.isRow));
      if (from && sign * order.compare(place, from) <= 0) passed++;
      else nearest.offer(place);
    }
    yield;
  }
  const places = nearest.found.slice(0, limit);
  const isMore = nearest.found.length > limit;
  if (sign < 0) places.reverse();
  const [hasBefore, hasAfter] = sign > 0 ? [passed > 0, isMore] : [isMore, passed > 0];
  const [first, last] = [places[0], places.at(-1)];
  return {
    items: places.map(({ id }) => id),
    pagination: links(
      exchange,
      first && hasBefore ? keyOf(order, first) : undefined,
      last && hasAfter ? keyOf(order, last) : undefined,
    ),
    total: count,
  };
}

const keyOf = (order: Order, { id, keys }: Place) => JSON.stringify([order.name, ...keys, id]);

/** Undefined for a cursor of another order. */
function placeOf(order: Order, text: string): Place | undefined {
  const parts = parsedJson(text);
  if (!Array.isArray(parts) || parts.length !== order.size + 2 || parts[0] !== order.name) return undefined;
  const id: unknown = parts.at(-1);
  const keys = parts.slice(1, -1) as unknown[];
  const isKey = (key: unknown): key is SortKey => key === null || typeof key === 'number' || typeof key === 'string';
  return Number.isSafeInteger(id) && keys.every(isKey) ? { id: id as number, keys } : undefined;
}

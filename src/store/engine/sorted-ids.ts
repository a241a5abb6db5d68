/**
 * A set of ids in ascending order, as a frozen base with a few ids added and removed on top: how a table or one key of an
 * index looks to an account. Every walk starts from a key by binary search, so the first and the last page cost the same.
 */
export interface SortedIds {
  readonly base: readonly number[];
  readonly added: readonly number[];
  isRemoved(id: number): boolean;
}

export const NO_IDS: readonly number[] = Object.freeze([]);

/** That of sets of which nothing was removed: walks tell them by it. */
export const notRemoved = () => false;

/** Ids that somebody names, each once. */
export const namedIds = (ids: readonly number[]): SortedIds => ({
  base: [...new Set(ids)].sort((a, b) => a - b),
  added: NO_IDS,
  isRemoved: notRemoved,
});

/** Position of the first key that is not below `key`. */
export function lowerBound<K extends number | string>(keys: readonly K[], key: K): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as K) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds in place, keeping the order; false when it was there. */
export function addSorted(ids: number[], id: number): boolean {
  const last = ids[ids.length - 1];
  if (last === undefined || last < id) {
    ids.push(id);
    return true;
  }
  const at = lowerBound(ids, id);
  if (ids[at] === id) return false;
  ids.splice(at, 0, id);
  return true;
}

/** Removes in place; false when it was not there. */
export function removeSorted(ids: number[], id: number): boolean {
  const at = lowerBound(ids, id);
  if (ids[at] !== id) return false;
  ids.splice(at, 1);
  return true;
}

/** Upwards from just above `after`, or downwards from just below `before`. Neither: the whole, upwards unless `down`. */
export interface Bounds<K = number> {
  after?: K | undefined;
  before?: K | undefined;
  down?: boolean | undefined;
}

/** Walks until `visit` returns false. */
export function walk(set: SortedIds, options: Bounds, visit: (id: number) => boolean): void {
  const { base, added } = set;
  if (options.down) {
    let i = (options.before === undefined ? base.length : lowerBound(base, options.before)) - 1;
    let j = (options.before === undefined ? added.length : lowerBound(added, options.before)) - 1;
    while (i >= 0 || j >= 0) {
      const a = i >= 0 ? (base[i] as number) : -1;
      const b = j >= 0 ? (added[j] as number) : -1;
      const id = Math.max(a, b);
      if (a >= b) i--;
      if (b >= a) j--;
      if (!set.isRemoved(id) && !visit(id)) return;
    }
    return;
  }
  const from = options.after === undefined ? 0 : options.after + 1;
  let i = from === 0 ? 0 : lowerBound(base, from);
  let j = from === 0 ? 0 : lowerBound(added, from);
  while (i < base.length || j < added.length) {
    const a = i < base.length ? (base[i] as number) : Number.POSITIVE_INFINITY;
    const b = j < added.length ? (added[j] as number) : Number.POSITIVE_INFINITY;
    const id = Math.min(a, b);
    if (a <= b) i++;
    if (b <= a) j++;
    if (!set.isRemoved(id) && !visit(id)) return;
  }
}

/** Ids that are visited in one step. */
const STEP = 512;

/** The same in steps, for work in turns: `visit` returns false to stop. Ids that come or go in between are seen as they are then. */
export function* walkInSteps(set: SortedIds, options: Bounds, visit: (id: number) => boolean): Generator<void, void> {
  const { down } = options;
  let { after, before } = options;
  for (let isMore = true; isMore; ) {
    let left = STEP;
    isMore = false;
    walk(set, { after, before, down }, (id) => {
      if (!visit(id)) return false;
      if (down) before = id;
      else after = id;
      isMore = --left === 0;
      return !isMore;
    });
    if (isMore) yield;
  }
}

/** The first block is small, for those who need no more. */
const FIRST_BLOCK = 64;

/**
 * The ids in blocks of a few hundred, for work on whole columns: each block is ascending; with `down` the block of the highest ids
 * comes first. Bounds are those of `walk`.
 */
export function* blocksOf(set: SortedIds, { down, ...bounds }: Bounds): Generator<number[], void> {
  let { after, before } = bounds;
  for (let size = FIRST_BLOCK; ; size = Math.min(2 * size, STEP)) {
    const block = down ? blockBelow(set, before, size) : blockAbove(set, after, size);
    if (block.length === 0) return;
    yield block;
    if (down) before = block[0];
    else after = block.at(-1);
  }
}

const isPlain = ({ added, isRemoved }: SortedIds) => added.length === 0 && isRemoved === notRemoved;

function blockAbove(set: SortedIds, after: number | undefined, size: number): number[] {
  if (!isPlain(set)) return walked(set, { after }, size);
  const from = after === undefined ? 0 : lowerBound(set.base, after + 1);
  return set.base.slice(from, from + size);
}

function blockBelow(set: SortedIds, before: number | undefined, size: number): number[] {
  if (!isPlain(set)) return walked(set, { before, down: true }, size).reverse();
  const end = before === undefined ? set.base.length : lowerBound(set.base, before);
  return set.base.slice(Math.max(0, end - size), end);
}

function walked(set: SortedIds, options: Bounds, size: number): number[] {
  const ids: number[] = [];
  walk(set, options, (id) => ids.push(id) < size);
  return ids;
}

/** Where a walk begins; undefined where there is nothing to walk. */
export const firstOf = (set: SortedIds, options: Bounds): number | undefined => walked(set, options, 1)[0];

/** How many ids there are to be walked, about: those that were removed count too. */
export const extentOf = ({ base, added }: SortedIds): number => base.length + added.length;

/** Short words for lists, most of them of ids. */
import { getOrInsert } from './memo.js';

export const without = (ids: readonly number[], id: number) => ids.filter((other) => other !== id);

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Of items that have one key the first. */
export function firstOfEach<T>(items: Iterable<T>, keyOf: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) getOrInsert(first, keyOf(item), () => item);
  return [...first.values()];
}

/** The items of all these lists, each list looked into when its turn comes. */
export function* oneByOne<T>(lists: Iterable<Iterable<T>>): Generator<T> {
  for (const list of lists) yield* list;
}

/** One id for another, which stands there once. */
export const replaced = (ids: readonly number[], from: number, to: number) =>
  unique(ids.map((id) => (id === from ? to : id)));

/** Short words for lists, most of them of ids. */

export const without = (ids: readonly number[], id: number) => ids.filter((other) => other !== id);

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** The items of all these lists, each list looked into when its turn comes. */
export function* oneByOne<T>(lists: Iterable<Iterable<T>>): Generator<T> {
  for (const list of lists) yield* list;
}

/** One id for another, which stands there once. */
export const replaced = (ids: readonly number[], from: number, to: number) =>
  unique(ids.map((id) => (id === from ? to : id)));

/** Short words for lists of ids. */

export const without = (ids: readonly number[], id: number) => ids.filter((other) => other !== id);

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** One id for another, which stands there once. */
export const replaced = (ids: readonly number[], from: number, to: number) =>
  unique(ids.map((id) => (id === from ? to : id)));

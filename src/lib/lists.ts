/** Short words for lists of ids. */

export const without = (ids: readonly number[], id: number) => ids.filter((other) => other !== id);

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** `orderBy` of collections that sort by name and by age (v2-2026-operations.md, Company / Person Duplicate Suggestions; v2-2026-09-17.md §1.3). */
import { alphabetical, ascending, descending, reverseAlphabetical } from './ordered-page.js';

export type NameOrAge = 'name' | '-name' | 'createdAt' | '-createdAt';

/** The place of a row: by each word in turn, then by id. `createdAt` in ms. */
export function placeOf(
  order: readonly NameOrAge[],
  { name, createdAt, id }: { name: string; createdAt: number; id: number },
): string {
  const parts = order.map((word) => {
    if (word === 'name') return alphabetical(name);
    if (word === '-name') return reverseAlphabetical(name);
    return word === 'createdAt' ? ascending(createdAt) : descending(createdAt);
  });
  return [...parts, ascending(id)].join(' ');
}

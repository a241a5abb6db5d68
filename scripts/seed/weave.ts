import type { FieldValue } from '../../src/store/model.js';
import type { Draft } from './draft.js';
import { compare, Random } from './random.js';

/**
 * Gives ids to new rows between those of rows that are there already, by when they came about: ids keep growing with time,
 * and the rows that were there keep theirs. `gap` is the usual distance of ids, for what lies before the first or after the last.
 */
export function weave<P, R extends { id: number }>(
  stream: string,
  rows: readonly R[],
  rowAt: (row: R) => string,
  plans: readonly P[],
  planAt: (plan: P) => string,
  gap: number,
): { id: number; plan: P }[] {
  const random = new Random(`weave ${stream}`);
  const inOrder = [...plans].sort((a, b) => compare(planAt(a), planAt(b)));
  const woven: { id: number; plan: P }[] = [];
  let before = 0;
  for (let from = 0; from < inOrder.length; ) {
    const start = planAt(inOrder[from] as P);
    while (before < rows.length && rowAt(rows[before] as R) <= start) before++;
    const next = rows[before];
    let to = from + 1;
    while (to < inOrder.length && !(next && rowAt(next) <= planAt(inOrder[to] as P))) to++;
    const count = to - from;
    const low = rows[before - 1]?.id ?? (next as R).id - gap * (count + 1);
    const high = next?.id ?? low + gap * (count + 1);
    const width = (high - low) / (count + 1);
    if (width < 2) throw new Error(`${stream}: no room for ${count} ids between ${low} and ${high}`);
    for (const [i, plan] of inOrder.slice(from, to).entries()) {
      const id = Math.floor(low + width * (i + 1) + width * 0.8 * (random.next() - 0.5));
      woven.push({ id, plan });
    }
    from = to;
  }
  return woven;
}

export const byId = (a: { id: number }, b: { id: number }): number => a.id - b.id;

/** Values of enriched fields that came when everything else had its id: they go between those that are there. */
export function weaveValues(draft: Draft, stream: string, cells: readonly Omit<FieldValue, 'id'>[]): void {
  const at = ({ createdAt }: { createdAt: string }) => createdAt;
  const woven = weave(stream, draft.values, at, cells, at, 4_500);
  draft.values.push(...woven.map(({ id, plan }) => ({ id, ...plan })));
  draft.values.sort(byId);
}

/** What the things that are read on demand have in common. */
import type { Taken } from './part.js';
import { maybeText, type Row, rowOf, textOf } from './reading.js';
import type { Run } from './run.js';
import type { Page } from './source.js';

/** At most as many rows as records were asked for. */
export async function bounded(
  run: Run,
  name: string,
  first: string,
  pages: (query: string) => AsyncGenerator<Page>,
  make: (row: Row) => readonly Taken[],
  member: string,
): Promise<void> {
  const most = typeof run.asked.records === 'number' ? run.asked.records : Number.POSITIVE_INFINITY;
  let room = most;
  await run.paged(name, first, pages, (rows) => {
    if (room <= 0) return null;
    const some = rows.slice(0, room);
    room -= some.length;
    return some.flatMap((item) => [...run.made1(member, () => make(rowOf(item)))]);
  });
}

export const times = (run: Run, row: Row): Row => ({
  createdAt: run.made.instant(textOf(row, 'createdAt')),
  updatedAt: run.made.maybeInstant(maybeText(row, 'updatedAt')),
});

export const subject = (run: Run, text: string | null): string | null => (text === null ? null : run.made.text(text));

/** The rows of a preview, such as those who took part. */
export const preview = (row: Row, member: string): unknown => ((row[member] ?? {}) as Row).data ?? [];

/** What things that are read on demand have in common. */
import { maybeText, type Row, textOf } from './reading.js';
import type { Run } from './run.js';

export const times = (run: Run, row: Row): Row => ({
  createdAt: run.made.instant(textOf(row, 'createdAt')),
  updatedAt: run.made.maybeInstant(maybeText(row, 'updatedAt')),
});

export const maybeMade = (run: Run, text: string | null): string | null => (text === null ? null : run.made.text(text));

/** The rows of a preview, such as those who took part. */
export const preview = (row: Row, member: string): unknown => ((row[member] ?? {}) as Row).data ?? [];

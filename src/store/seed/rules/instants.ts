/** Instants and days: the schema tells their form, the calendar whether there is such a one. */
import { type Fit, isInstant } from '../../fits.js';
import { isNullableInstant } from '../../member-kinds.js';
import type { TableName } from '../../model.js';
import { ROWS } from '../../rows.js';
import type { SeedProblem } from './problem.js';

/** By table the members that hold instants, kept as `2026-02-03T09:15:30.250Z`; tables without any are left out. */
export const INSTANTS: ReadonlyMap<TableName, readonly string[]> = new Map(
  Object.entries(ROWS).flatMap(([table, kinds]) => {
    const members = Object.entries<Fit<unknown>>(kinds).filter(
      ([, fits]) => fits === isInstant || fits === isNullableInstant,
    );
    return members.length === 0 ? [] : [[table as TableName, members.map(([member]) => member)]];
  }),
);

/** Characters of an instant with three digits of milliseconds. */
const WHOLE = 24;

/** With three digits of milliseconds, whose order as text is that of time; null where the calendar has no such instant. */
export function keptInstant(text: string): string | null {
  // A leap second; the year 0, whose first hours lie in no year of four digits elsewhere. The schema knows the rest.
  if (text.startsWith('60', 17) || text.startsWith('0000')) return null;
  return text.length === WHOLE ? text : `${text.slice(0, 19)}.${text.slice(20, -1).padEnd(3, '0')}Z`;
}

export const noInstant = (pointer: string, text: unknown): SeedProblem => ({
  pointer,
  message: `expected ${JSON.stringify(text)} to be an instant of the years 1 to 9999, without leap seconds`,
});

/** Numbers with a point, as live values have them: quirk `v1-number-floats`. */
import { randomUUID } from 'node:crypto';
import type { Context } from '../../store/context.js';

/** Stands around a number until the text is made; no data can hold it. */
const MARK = `float ${randomUUID()} `;
const MARKED = /"(float [0-9a-f-]{36} )([^"]{1,40})"/g;

/** What stands for a number in what will be JSON, which `withFloats` makes a text of. */
const marked = (value: number): string => `${MARK}${Number.isInteger(value) ? value.toFixed(1) : value}`;

/** The JSON of rows whose `value`, where the row is of a number field, prints with a point; null where none is asked for. */
export function withFloats<R extends { value: unknown }>(
  ctx: Context,
  body: R | readonly R[],
  isNumber: (row: R) => boolean,
): string | null {
  if (ctx.quirk('v1-number-floats') !== true) return null;
  const show = (row: R) =>
    typeof row.value === 'number' && isNumber(row) ? { ...row, value: marked(row.value) } : row;
  const rows = Array.isArray(body) ? body.map(show) : show(body as R);
  return JSON.stringify(rows).replace(MARKED, (text, mark, number) => (mark === MARK ? number : text));
}

/** Numbers with a point, as live values have them: quirk `v1-number-floats`. */
import { randomUUID } from 'node:crypto';
import type { Context } from '../../store/context.js';
import { VALUE_CODES, type Wire } from './wire.js';

/** Stands around a number until the text is made; no data can hold it. */
const MARK = `float ${randomUUID()} `;
const MARKED = /"(float [0-9a-f-]{36} )([^"]{1,40})"/g;

/** The row with what stands for its number in what will be JSON, until `textOf` makes a text of it. */
function marked<R extends { value: unknown }>(row: R): R {
  const { value } = row;
  if (typeof value !== 'number') return row;
  return { ...row, value: `${MARK}${withPoint(value)}` };
}

const withPoint = (value: number): string =>
  // Very large and very small ones are told with an exponent, as in 1e+21.
  (Number.isInteger(value) ? value.toFixed(1) : String(value)).replace(/^(-?\d+)(?=e)/, '$1.0');

/** The JSON of rows whose `value`, where the row is of a number field, prints with a point; null where none is asked for. */
export function withFloats<R extends { value: unknown }>(
  ctx: Context,
  body: R | readonly R[],
  isNumber: (row: R) => boolean,
): string | null {
  if (ctx.quirk('v1-number-floats') !== true) return null;
  const show = (row: R) => (isNumber(row) ? marked(row) : row);
  return textOf(Array.isArray(body) ? body.map(show) : show(body as R));
}

/** The JSON of what is posted to a subscriber, where it tells of a value of a number field: its number prints with a point. */
export function deliveryWithFloats<D extends { type: string; body: unknown }>(delivery: D): string {
  const { type, body } = delivery;
  if (!type.startsWith('field_value.')) return JSON.stringify(delivery);
  const row = body as Wire<'FieldValue'>;
  return textOf(row.value_type === VALUE_CODES.number ? { ...delivery, body: marked(row) } : delivery);
}

/** JSON, in which what stands for a number is one. */
const textOf = (value: unknown): string =>
  JSON.stringify(value).replace(MARKED, (text, mark, number) => (mark === MARK ? number : text));

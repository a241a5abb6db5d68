/** Whether two bodies mean the same record, though a stamp or the number of the try makes them differ. */

/** Of the words of both, so many are common. */
const LEAST_COMMON = 0.6;

/** By their values, whatever the members are called: V1 and V2 name them otherwise. Numbers are ids, and have to be the same. */
export function resembles(one: unknown, other: unknown): boolean {
  const [a, b] = [valuesOf(one), valuesOf(other)];
  if (sorted(a.numbers) !== sorted(b.numbers)) return false;
  const left = new Map<string, number>();
  for (const word of a.words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b.words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common++;
  }
  const all = a.words.length + b.words.length;
  return all === 0 ? a.numbers.length > 0 : (2 * common) / all >= LEAST_COMMON;
}

const sorted = (numbers: readonly number[]): string => [...numbers].sort((a, b) => a - b).join(' ');

interface Values {
  numbers: number[];
  /** Without those that have a digit in them: instants, random ids, numbers of the try. */
  words: string[];
}

function valuesOf(body: unknown, values: Values = { numbers: [], words: [] }): Values {
  if (typeof body === 'number') values.numbers.push(body);
  else if (typeof body === 'string') {
    const words = body.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    for (const word of words) if (word !== '' && !/\p{N}/u.test(word)) values.words.push(word);
  } else if (typeof body === 'object' && body !== null) {
    for (const value of Object.values(body)) valuesOf(value, values);
  }
  return values;
}

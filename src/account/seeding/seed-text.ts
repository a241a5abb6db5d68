/** A seed given as data → its JSON text, in turns. */
import { SeedError } from '../../store/seed/seed.js';

/** Rows that are written down in one step. */
const ROWS = 100;

/** The text in pieces, a step each. Throws `SeedError` for what JSON cannot hold: circles and big integers. */
export function* jsonPieces(seed: unknown): Generator<string, void> {
  if (!isPlain(seed)) {
    yield text('/', seed);
    return;
  }
  let before = '{';
  for (const [member, value] of Object.entries(seed)) {
    if (!Array.isArray(value)) {
      const written = text(`/${member}`, value, '');
      if (written === '') continue;
      yield `${before}${JSON.stringify(member)}:${written}`;
    } else {
      yield `${before}${JSON.stringify(member)}:[`;
      for (let i = 0; i < value.length; i += ROWS) {
        yield (i > 0 ? ',' : '') + text(`/${member}`, value.slice(i, i + ROWS)).slice(1, -1);
      }
      yield ']';
    }
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  typeof (value as { toJSON?: unknown }).toJSON !== 'function';

/** `nothing` stands for what JSON leaves out: undefined and functions. */
function text(pointer: string, value: unknown, nothing = 'null'): string {
  try {
    return JSON.stringify(value) ?? nothing;
  } catch (error) {
    const message = error instanceof RangeError ? 'is nested too deeply' : 'cannot be written as JSON';
    throw new SeedError({ pointer, message });
  }
}

/**
 * Whether data can never change: frozen all the way down, and without accessors. Such a seed is known again by itself. A step
 * an object.
 */
export function* isFrozenData(data: unknown): Generator<void, boolean> {
  const waiting = [data];
  const seen = new Set<object>();
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    const prototype = Object.getPrototypeOf(value);
    const isData = prototype === null || prototype === Object.prototype || Array.isArray(value);
    if (!isData || !Object.isFrozen(value)) return false;
    seen.add(value);
    for (const key of Reflect.ownKeys(value)) {
      const { get, value: member } = Object.getOwnPropertyDescriptor(value, key) as PropertyDescriptor;
      if (get) return false;
      waiting.push(member);
    }
    yield;
  }
  return true;
}

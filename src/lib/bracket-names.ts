/**
 * Names with keys in brackets, as form writers spell what JSON has lists and objects for: `emails[0]`, `value[city]`,
 * `attendees[0][id]`. Whether Affinity reads them is not known; that nothing of them may get lost is (corrections.md §3).
 */
import { type Given, readValues, toldBy } from './multi-values.js';

/** Keys that may follow a name; deeper ones are part of the last. */
const MOST_KEYS = 4;

/** `a[0][b]` → `['a', '0', 'b']`; null for a name without keys, and for one that is not written so. */
export function pathOf(name: string): readonly string[] | null {
  const open = name.indexOf('[');
  if (open < 1 || !name.endsWith(']')) return null;
  const keys = name.slice(open + 1, -1).split('][');
  return [name.slice(0, open), ...keys.slice(0, MOST_KEYS - 1), ...tail(keys)];
}

const tail = (keys: readonly string[]) => (keys.length < MOST_KEYS ? [] : [keys.slice(MOST_KEYS - 1).join('][')]);

/** What was given, those with keys put together. A name may be `__proto__`: it stays a plain member. */
export function nested(given: Iterable<[string, Given<unknown>]>): Record<string, unknown> {
  const root = new Branch();
  for (const [name, values] of given) root.put(pathOf(name) ?? [name], toldBy(values));
  return root.toObject();
}

class Branch {
  readonly #members = new Map<string, unknown>();

  /** A place that is taken holds both, as a list: whatever was meant, the contract has a word on it. */
  put(path: readonly string[], value: unknown): void {
    const [key = '', ...rest] = path;
    const there = this.#members.get(key);
    if (rest.length === 0) {
      this.#members.set(key, there === undefined ? value : [there, value]);
      return;
    }
    const branch = there instanceof Branch ? there : new Branch();
    branch.put(rest, value);
    if (there !== branch) this.#members.set(key, there === undefined ? branch : [there, branch]);
  }

  toObject(): Record<string, unknown> {
    return Object.fromEntries([...this.#members].map(([key, value]) => [key, shownOf(value)]));
  }

  /** A list where all keys are indexes, in their order; else an object. */
  toValue(): unknown {
    const keys = [...this.#members.keys()];
    if (!keys.every((key) => /^\d{0,9}$/.test(key))) return this.toObject();
    const place = (key: string) => (key === '' ? Number.POSITIVE_INFINITY : Number(key));
    return keys.sort((a, b) => (place(a) < place(b) ? -1 : 1)).map((key) => shownOf(this.#members.get(key)));
  }
}

function shownOf(value: unknown): unknown {
  if (value instanceof Branch) return value.toValue();
  return Array.isArray(value) ? value.map(shownOf) : value;
}

/** `a=1&b[]=x&b[]=y&c[0]=z&d[city]=Oslo`: repeated and bracketed names are lists, keys in brackets members of objects. */
export const parseForm = (text: string): Record<string, unknown> => nested(readValues(text, { brackets: true }));

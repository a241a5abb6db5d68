/**
 * Names that are given several times: query parameters, members of forms, parts of uploads. The one reader of them, for both
 * APIs, the control plane and the contract kit. Its work grows with what was sent, never with the square of it.
 */

/** Query parameters or form members of a request. No client needs so many, and Affinity tells no bound. */
export const MOST_VALUES = 10_000;

/** What was given under one name, in order. */
export interface Given<V> {
  values: V[];
  /** Written with brackets at least once: a list, also of one. */
  isList: boolean;
}

export class MultiValues<V> {
  readonly #given = new Map<string, Given<V>>();

  add(name: string, value: V, isList = false): void {
    const given = this.#given.get(name);
    if (!given) this.#given.set(name, { values: [value], isList });
    else {
      given.values.push(value);
      given.isList ||= isList;
    }
  }

  [Symbol.iterator](): IterableIterator<[string, Given<V>]> {
    return this.#given.entries();
  }

  /** Brackets at its end are no part of a name: `ids[]=1` is a member of the list `ids`. */
  addBracketed(name: string, value: V): void {
    const isList = name.endsWith('[]');
    this.add(isList ? name.slice(0, -2) : name, value, isList);
  }

  names(): string[] {
    return [...this.#given.keys()];
  }

  /** A list for what is one or was given several times. A name may be `__proto__`: it stays a plain member. */
  toObject(): Record<string, V | V[]> {
    return Object.fromEntries([...this.#given].map(([name, given]) => [name, toldBy(given)]));
  }
}

/** A list where it is one, or several were given. */
export const toldBy = <V>({ values, isList }: Given<V>): V | V[] =>
  isList || values.length > 1 ? values : (values[0] as V);

/** A query string or a form. `brackets`: `ids[]=1` is a member of the list `ids`; else brackets are part of a name. */
export function readValues(text: string, { brackets }: { brackets: boolean }): MultiValues<string> {
  const values = new MultiValues<string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (brackets) values.addBracketed(name, value);
    else values.add(name, value);
  }
  return values;
}

/** Whether a query string or a form has more members than are taken; told before any of them is read. */
export function hasTooManyValues(text: string): boolean {
  let count = 1;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) if (++count > MOST_VALUES) return true;
  return false;
}

/** The few best of all that are offered, in their order; the rest is not kept. */
export class Best<T> {
  readonly found: T[] = [];

  /** `compare` is below zero where the first of two is the better one. */
  constructor(
    readonly most: number,
    readonly compare: (a: T, b: T) => number,
  ) {}

  offer(one: T): void {
    const { found, most, compare } = this;
    if (found.length === most && (most === 0 || compare(one, found[most - 1] as T) > 0)) return;
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(found[middle] as T, one) < 0) low = middle + 1;
      else high = middle;
    }
    found.splice(low, 0, one);
    if (found.length > most) found.pop();
  }
}

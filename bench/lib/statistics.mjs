/** Medians, and median ratios of rounds that ran next to each other (robust against a machine that is busy for a while). */

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median over the rounds of `a` by `b`. */
export function medianRatio(a, b) {
  return median(a.map((value, round) => value / b[round]));
}

/** The contestants in another order each round, so that none always follows the same one. */
export function rotate(items, round) {
  const shift = round % items.length;
  return [...items.slice(shift), ...items.slice(0, shift)];
}

/** For latencies: what others do on the machine only ever adds to them. */
export function lowerQuartile(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 4)];
}

/** Comparisons of one check: lists are looked through for each value wanted, so two long ones could cost their product. */
const MOST_STEPS = 100_000;

/**
 * Whether `part` is in `whole`: of objects the members given, each again a part; of lists each element is a part of one of theirs,
 * in any order; other values are equal. Where that cannot be told within 100,000 comparisons it is not.
 */
export function isPartOf(part: unknown, whole: unknown): boolean {
  let left = MOST_STEPS;
  const within = (a: unknown, b: unknown): boolean => {
    if (--left < 0) return false;
    if (Array.isArray(a)) return Array.isArray(b) && a.every((one) => b.some((other) => within(one, other)));
    if (typeof a !== 'object' || a === null) return a === b;
    if (typeof b !== 'object' || b === null || Array.isArray(b)) return false;
    return Object.entries(a).every(([name, value]) => Object.hasOwn(b, name) && within(value, b[name as keyof object]));
  };
  return within(part, whole);
}

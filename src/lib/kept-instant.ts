const DAY = 86_400_000;

/**
 * An instant (ms since the epoch) as the store keeps it; null for one that no calendar date of four digits tells, or that a zone
 * could push beyond them.
 */
export function keptInstant(at: number): string | null {
  const isPrintable = at > Date.UTC(0, 0, 1) + DAY && at < Date.UTC(9999, 11, 31);
  return isPrintable ? new Date(at).toISOString() : null;
}

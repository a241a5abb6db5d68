import { distance } from 'fastest-levenshtein';

const LONGEST = 100;

/** ` (did you mean …?)` for a name that is close to a known one, else nothing; made to be put behind a sentence. */
export function suggestion(given: string, known: Iterable<string>): string {
  const best = nearest(given, known);
  return best === null ? '' : ` (did you mean ${best}?)`;
}

/** Null when nothing is near. */
export function nearest(given: string, known: Iterable<string>): string | null {
  if (given.length > LONGEST) return null;
  let best: { name: string; cost: number } | null = null;
  for (const name of known) {
    const cost = distance(given.toLowerCase(), name.toLowerCase());
    if (!best || cost < best.cost) best = { name, cost };
  }
  const most = Math.max(1, Math.round(given.length / 3));
  return best && best.cost <= most && best.cost < given.length ? best.name : null;
}

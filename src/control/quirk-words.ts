/** What is said of a quirk that there is not, or of a value that it does not take. */
import { QUIRKS } from '../contract/quirks.js';
import { suggestion } from '../lib/nearest.js';

/** Null where there is nothing wrong. The name comes first: what a quirk takes is of use to those who have the right one. */
export function quirkWords(id: string, value: unknown): string | null {
  const quirk = QUIRKS.find((known) => known.id === id);
  if (!quirk) {
    const ids = QUIRKS.map((known) => known.id);
    const hint = suggestion(id, ids) || `: the quirks are ${ids.join(', ')}`;
    return `There is no quirk "${id}"${hint}`;
  }
  if (quirk.values.some((known) => known === value)) return null;
  const allowed = quirk.values.map((known) => JSON.stringify(known)).join(' or ');
  // As the page of the quirks prints them: 2 for "2".
  const isUnquoted = typeof value === 'number' && quirk.values.some((known) => known === String(value));
  return `The quirk ${id} takes ${allowed}${isUnquoted ? ', as a text: put it in quotes' : ''}`;
}

import type { Account } from '../account/account.js';
import type { Quirks } from '../contract/generated/quirks.js';
import { QUIRKS, quirkDefaults } from '../contract/quirks.js';
import { suggestion } from '../lib/nearest.js';
import { badRequest } from './error.js';
import type { QuirkView, SettingsChange, SettingsView } from './schemas.js';

/** With every quirk as it stands, changed or not. */
export function settingsOf({ settings }: Account): SettingsView {
  return { ...settings, quirks: { ...quirkDefaults(), ...settings.quirks } };
}

/** All or nothing; what is absent stays, quirks too. Throws `bad-request` for an unknown quirk or a value that it does not take. */
export function changeSettings(account: Account, change: SettingsChange): SettingsView {
  for (const [id, value] of Object.entries(change.quirks ?? {})) assertQuirk(id, value);
  account.changeSettings(change);
  return settingsOf(account);
}

/** Every quirk, with what it is set to. */
export const listQuirks = (account: Account): QuirkView[] =>
  QUIRKS.map(({ id, summary, evidence, default: initial, values, fixed, operations }) => ({
    id,
    meaning: summary,
    default: initial,
    value: account.settings.quirks[id as keyof Quirks] ?? initial,
    values,
    evidence,
    ...(fixed !== undefined && { fixed }),
    operations,
  }));

function assertQuirk(id: string, value: string | boolean): void {
  const words = quirkWords(id, value);
  if (words !== null) throw badRequest(`quirks.${id}`, words);
}

/** Null where there is nothing wrong. The name comes first: what a quirk takes is of use to those who have the right one. */
export function quirkWords(id: string, value: unknown): string | null {
  const quirk = QUIRKS.find((known) => known.id === id);
  if (!quirk) {
    const ids = QUIRKS.map((known) => known.id);
    const hint = suggestion(id, ids) || `: the quirks are ${ids.join(', ')}`;
    return `There is no quirk "${id}"${hint}`;
  }
  if (quirk.values.some((known) => known === value)) return null;
  if (quirk.fixed !== undefined) return `${id} is a fact, no switch: it stays as it is`;
  const allowed = quirk.values.map((known) => JSON.stringify(known)).join(' or ');
  // As the page of the quirks prints them: 2 for "2".
  const isUnquoted = typeof value === 'number' && quirk.values.some((known) => known === String(value));
  return `The quirk ${id} takes ${allowed}${isUnquoted ? ', as a text: put it in quotes' : ''}`;
}

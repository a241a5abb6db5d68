/** Faults that everybody meets, by name. */
import type { FaultRule } from '../account/faults.js';
import { suggestion } from '../lib/nearest.js';
import { badRequest } from './error.js';

const PAGE = `<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
</body>
</html>
`;

/** As the live service fails a search now and then (corrections.md §4). */
const EMPTY_5XX = { status: 500, body: { errors: [{ code: 'server', message: '' }] } };
const SEARCHES = ['v2.companies.search', 'v2.persons.search', 'v2.lists.list-entries.search'];

export const PRESETS = {
  '429-minute': { respond: { status: 429, pool: 'minute' } },
  '429-month': { respond: { status: 429, pool: 'month' } },
  '429-concurrent': { respond: { status: 429, pool: 'concurrent' } },
  '500': { respond: { status: 500 } },
  'html-502': { respond: { status: 502, html: PAGE } },
  '503': { respond: { status: 503 } },
  '504-after-work': { respond: { status: 504 }, afterWork: true },
  slow: { delayMs: 5_000 },
  dropped: { drop: true },
  'dropped-after-work': { drop: true, afterWork: true },
  'dropped-midway': { alter: 'cut' },
  'new-members': { alter: 'new-members' },
  'new-word': { alter: 'new-word' },
  'new-value-type': { alter: 'new-value-type' },
  'hidden-values': { alter: 'hidden-values' },
  nulls: { alter: 'nulls' },
  'short-page': { alter: 'short-page' },
  'repeated-row': { alter: 'repeated-row' },
  'flaky-search': { match: { operationId: SEARCHES }, respond: EMPTY_5XX, share: 0.25 },
} satisfies Record<string, Partial<FaultRule>>;

export type PresetName = keyof typeof PRESETS;

/** What a name stands for. Throws `bad-request`. */
export function presetNamed(name: string): Partial<FaultRule> {
  if (Object.hasOwn(PRESETS, name)) return PRESETS[name as PresetName];
  const names = Object.keys(PRESETS);
  const hint = suggestion(name, names) || `: the presets are ${names.join(', ')}`;
  throw badRequest('preset', `There is no preset "${name}"${hint}`);
}

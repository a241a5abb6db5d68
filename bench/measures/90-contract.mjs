/** Processor time of holding an answer to the contract, as the matchers of the kit do. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runToLine } from '../lib/children.mjs';
import { median } from '../lib/statistics.mjs';

export const names = ['contract check of a company', 'contract check of 20 companies'];

export async function run({ library, contestants, time }) {
  const kit = join(dirname(library), 'kit/contract.js');
  if (!existsSync(kit)) throw new Error(`${kit} is not there; build first (npm run build)`);
  const args = [join(contestants, 'contract.mjs'), library, kit, String(time.rounds)];
  const { company, page } = await runToLine('contract', args, 60_000);
  const target = { of: 'mock', most: 50 };
  return [company, page].map((rounds, i) => ({ measure: names[i], unit: 'µs', mock: median(rounds), target, rounds }));
}

/** Upon which day a seed is laid: `seedAsOf`, `--seed-as-of`. */
import type { Registry } from '../account/registry.js';
import { asWritten, defaultSeedWeeks, seedAsOf } from '../account/seeding/seeding.js';
import { realNow } from '../lib/clock.js';
import { SeedError } from '../store/seed/seed.js';
import type { Seed } from '../store/world.js';
import { badRequest } from './error.js';
import { parseInstant } from './instant.js';

/** `today`: the day on which the account's clock starts. A number is an instant, ms. */
export type AsOf = 'today' | 'off' | number;

/** Throws `bad-request` for anything but `today`, `off` and an instant. */
export function parseAsOf(text: string): AsOf {
  if (text === 'today' || text === 'off') return text;
  try {
    return parseInstant(text, 'seedAsOf');
  } catch {
    throw badRequest('seedAsOf', 'seedAsOf must be today, off or an instant such as 2026-10-05T09:00:00Z');
  }
}

/** The seed as of then; `now` is where the account's clock starts, ms. Throws `bad-request` beyond the calendar. */
export async function laidUpon(seed: Seed, asOf: AsOf, now = realNow()): Promise<Seed> {
  if (asOf === 'off') return asWritten(seed);
  try {
    return await seedAsOf(seed, asOf === 'today' ? now : asOf);
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    throw badRequest('seedAsOf', `seedAsOf: the seed ${error.message}`);
  }
}

/** The weeks by which the built-in seed is moved on this server, where somebody names it. */
export function builtInWeeks({ options: { seedAsOf: asOf = 'off', now } }: Registry): number {
  if (asOf === 'off') return 0;
  return defaultSeedWeeks(asOf === 'today' ? (now ?? realNow()) : asOf);
}

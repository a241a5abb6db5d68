import type { components } from '../contract/generated/control.js';
import type { Quirks } from '../contract/generated/quirks.js';
import type { Limit } from '../limits/pools.js';

/** What `PATCH /_mock/settings` changes; of the quirks those that differ from their defaults in `contracts/quirks.yaml`. */
export type Settings = Omit<components['schemas']['Settings'], 'quirks'> & { quirks: Partial<Quirks> };

/** A plan, as it is named in options and answers (lower-case). */
export type Tier = Settings['tier'];

/** Calls a month that a plan includes (product-rules.md §3). Essential has no API at all. */
export const MONTHLY_CALLS: Record<Tier, Limit> = {
  essential: 0,
  scale: 100_000,
  advanced: 100_000,
  enterprise: 'unlimited',
};

export const hasApi = (tier: Tier, trial: boolean) => tier !== 'essential' && !trial;

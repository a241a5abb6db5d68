import type { Limit } from '../limits/pools.js';

export const TIERS = ['essential', 'scale', 'advanced', 'enterprise'] as const;
/** A plan, as it is named in options and answers (lower-case). */
export type Tier = (typeof TIERS)[number];

/** Calls a month that a plan includes (product-rules.md §3). Essential has no API at all. */
export const MONTHLY_CALLS: Record<Tier, Limit> = {
  essential: 0,
  scale: 100_000,
  advanced: 100_000,
  enterprise: 'unlimited',
};

export const hasApi = (tier: Tier, trial: boolean) => tier !== 'essential' && !trial;

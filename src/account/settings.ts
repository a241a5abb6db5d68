import type { Quirks } from '../contract/generated/quirks.js';
import type { Tier } from './tiers.js';

/** What `PATCH /_mock/settings` changes. */
export interface Settings {
  tier: Tier;
  /** A trial has no API access on any tier. */
  trial: boolean;
  /** Hold every answer to the contract and answer 500 with the violations where it does not fit. */
  strict: boolean;
  /** Which role permissions gate V2: those since 2026-03-02, or the older ones (`seed`). */
  permissionEra: 'current' | 'seed';
  /** How long what V1 wrote takes to show on V2, ms; 0: at once. */
  consistencyLagMs: number;
  /** Keep answers in the journal. */
  journalBodies: boolean;
  /** Switches that differ from their defaults in `contracts/quirks.yaml`. */
  quirks: Partial<Quirks>;
}

import { readAsset } from '../lib/asset.js';
import type { Quirks } from './generated/quirks.js';

/** A choice the mock makes where Affinity's behaviour is unknown or has changed: the run-time form of `contracts/quirks.yaml`. */
export interface Quirk {
  id: string;
  summary: string;
  evidence: string;
  default: string | boolean;
  values: readonly (string | boolean)[];
  /** Why there is nothing to switch, where there is one value alone. */
  fixed?: string;
  operations: readonly string[];
}

export const QUIRKS: readonly Quirk[] = JSON.parse(readAsset('contract/generated/quirks.json'));

export const quirkDefaults = (): Quirks =>
  Object.fromEntries(QUIRKS.map((quirk) => [quirk.id, quirk.default])) as unknown as Quirks;

import { readFileSync } from 'node:fs';
import type { V2Version } from '../account/personas.js';

/** One operation of Affinity's, served or not: the run-time form of `contracts/surface.yaml`. */
export interface Operation {
  id: string;
  api: 'v1' | 'v2';
  method: string;
  /** As documented: `/v2/companies/{companyId}`. */
  path: string;
  /** V2: the versions that list it. */
  versions?: readonly V2Version[];
  beta?: readonly V2Version[];
  /** Described by the contract and answered by a handler. */
  served: boolean;
  /** Role permissions that gate it, by era. */
  permission?: string;
  permissionSeedEra?: string;
  quirks?: readonly string[];
  evidence?: string;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`./generated/${name}`, import.meta.url), 'utf8'));

/** Every operation of both APIs, in the order of `contracts/surface.yaml`. */
export const OPERATIONS: readonly Operation[] = read('surface.json');

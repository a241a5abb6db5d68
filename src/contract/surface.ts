import { readAsset } from '../lib/asset.js';
import type { V2Version } from '../versions.js';
import type { DocumentName } from './documents.js';

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
  /** The vendor's gate: while it is closed the operation has no route, documented or not (corrections.md §1). */
  gate?: string;
  /** Role permissions that gate it, by era. */
  permission?: string;
  permissionSeedEra?: string;
  quirks?: readonly string[];
  evidence?: string;
}

/** Every operation of both APIs, in the order of `contracts/surface.yaml`. */
export const OPERATIONS: readonly Operation[] = JSON.parse(readAsset('contract/generated/surface.json'));

/**
 * The document that an operation's requests and answers are held to: the version's own, or that of the nearest one that lists
 * the operation (which the quirk `v2-unlisted-operation` can serve all the same).
 */
export function documentFor({ api, versions }: Operation, version: V2Version): DocumentName {
  if (api === 'v1') return 'v1';
  if (!versions || versions.includes(version)) return `v2-${version}`;
  // Ascending, as the dates they are.
  return `v2-${versions.find((listed) => listed > version) ?? (versions.at(-1) as V2Version)}`;
}

import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Registry } from '../account/registry.js';
import { readPackageFile } from '../lib/asset.js';
import { once } from '../lib/memo.js';
import type { HealthView } from './schemas.js';

/** Differs from process to process. */
export const INSTANCE = randomUUID();

/** The version of the package. */
export const packageVersion = once((): string => JSON.parse(readPackageFile('package.json')).version);

let intercept: HealthView['intercept'];

/** Tells where programs with the host built in are led to this process; undefined: nowhere. */
export function announceIntercept(way: HealthView['intercept']): void {
  intercept = way;
}

export const health = (registry: Registry): HealthView => ({
  status: 'ok',
  instance: INSTANCE,
  version: packageVersion(),
  accounts: registry.accounts.length,
  uptimeMs: Math.round(performance.now()),
  ...(registry.shard !== undefined && { shard: registry.shard }),
  ...(intercept && { intercept }),
});

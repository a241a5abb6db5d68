import type { Operation } from '../contract/surface.js';
import type { Exchange } from './exchange.js';
import { readsOnly } from './permit.js';

/** Lets what V1 writes take its time to show on V2: setting `consistencyLagMs` (v1.md §1.11). Nothing to do while it is 0. */
export function lag(exchange: Exchange, { api, method, id }: Operation): void {
  const { settings, replica } = exchange.account;
  const { consistencyLagMs } = settings;
  if (consistencyLagMs === 0) return;
  const reads = readsOnly(method, id);
  if (api === 'v2' && reads) exchange.world = replica.world(consistencyLagMs);
  // A write through V2 works on all there is, so its answer and the reads after it have seen all there is.
  else if (api === 'v2') replica.catchUp();
  else if (!reads) replica.startLagging(consistencyLagMs);
}

import type { Operation } from '../contract/operations.js';
import type { Exchange } from './exchange.js';
import { readsOnly } from './permit.js';

/**
 * Lets what V1 writes take its time to show on V2, and in V1's own searches and fields: setting `consistencyLagMs` (v1.md §1.11;
 * corrections.md §3). Nothing to do while it is 0.
 */
export function lag(exchange: Exchange, { api, method, id }: Operation): void {
  const { settings, replica } = exchange.account;
  const { consistencyLagMs } = settings;
  if (consistencyLagMs === 0) return;
  const reads = readsOnly(method, id);
  if (reads && (api === 'v2' || isLate(exchange, id))) exchange.world = replica.world(consistencyLagMs);
  // A write through V2 works on all there is, so its answer and the reads after it have seen all there is.
  else if (api === 'v2') replica.catchUp();
  else if (!reads) replica.startLagging(consistencyLagMs);
}

/** For a write that had to wait before it began: meanwhile all there was may have arrived, or others may have written. */
export function lagAnew(exchange: Exchange, operation: Operation): void {
  if (!readsOnly(operation.method, operation.id)) lag(exchange, operation);
}

/** What V1 reads from an index rather than from the records: searches by a term, and the fields of all places. */
const isLate = ({ query }: Exchange, id: string): boolean =>
  id === 'v1.fields.list' || (SEARCHES.has(id) && typeof query.term === 'string' && query.term.trim() !== '');

const SEARCHES = new Set(['v1.persons.search', 'v1.organizations.search', 'v1.opportunities.search']);

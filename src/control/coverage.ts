/** Which operations were called, in which versions, how they were answered, and what was wrong with the requests. */
import type { Account } from '../account/account.js';
import type { JournalEntry } from '../account/journal.js';
import { checkRequest } from '../contract/check-request.js';
import { findOperation } from '../contract/find-operation.js';
import { OPERATIONS } from '../contract/surface.js';
import { departureText } from '../contract/violation.js';
import { V2_VERSIONS, type V2Version } from '../versions.js';
import type { CoverageView } from './schemas.js';

/** The contract's types are for reading; these are counted up. */
type Counted<T> = { -readonly [K in keyof T]: T[K] };
type Row = Counted<Omit<CoverageView['operations'][number], 'violations'>> & {
  violations: Counted<CoverageView['operations'][number]['violations'][number]>[];
};
type Unknown = Counted<CoverageView['unknown'][number]>;

/** Of the requests that the journal still holds. */
export function coverageOf(account: Account): CoverageView {
  const rows = new Map(everyRow().map((row) => [keyOf(row.operationId, row.version), row]));
  const unknown = new Map<string, Unknown>();
  for (const entry of account.journal.list()) {
    const row = entry.operationId === null ? undefined : rows.get(keyOf(entry.operationId, entry.apiVersion));
    if (row) add(row, entry);
    else addUnknown(unknown, entry);
  }
  const operations = [...rows.values()];
  const seen = operations.filter(({ requests }) => requests > 0).length;
  // What has no route here cannot be covered; asked for all the same, it counts.
  const isOpen = account.quirk('v2-entities-gate') === 'open';
  const of = operations.filter(({ gate, requests }) => gate === null || isOpen || requests > 0).length;
  return { seen, of, operations, unknown: [...unknown.values()] };
}

const keyOf = (operationId: string, version: string | null) => `${operationId} ${version ?? ''}`;

function everyRow(): Row[] {
  return OPERATIONS.flatMap(({ id, api, method, path, versions = V2_VERSIONS, beta = [], gate = null }) => {
    const row = (version: V2Version | null): Row => ({
      operationId: id,
      version,
      method,
      path,
      beta: version !== null && beta.includes(version),
      gate,
      requests: 0,
      statuses: {},
      violations: [],
    });
    return api === 'v1' ? [row(null)] : versions.map(row);
  });
}

function add(row: Row, entry: JournalEntry): void {
  row.requests++;
  count(row.statuses, entry.status);
  for (const { pointer, problem, ...rest } of requestViolations(entry)) {
    const message = departureText({ pointer, problem, ...rest });
    const known = row.violations.find((violation) => violation.pointer === pointer && violation.problem === problem);
    if (known) known.requests++;
    else row.violations.push({ pointer, problem, message, requests: 1 });
  }
}

/** Keys are never journaled: whether one came in the right scheme shows in the status alone. */
function requestViolations({ method, path, search, requestHeaders, requestBody, isCut, apiVersion }: JournalEntry) {
  // What is left of it would be called broken.
  if (isCut) return [];
  return checkRequest({
    method,
    url: search === '' ? path : `${path}?${search}`,
    headers: { ...requestHeaders, authorization: 'Bearer key' },
    ...(requestBody !== null && { body: requestBody }),
    ...(apiVersion !== null && { version: apiVersion as V2Version }),
  });
}

const MOST_UNKNOWN = 100;

function addUnknown(unknown: Map<string, Unknown>, { method, path, status }: JournalEntry): void {
  const shape = path.replace(/(?<=\/)\d+(?=\/|$)/g, '{}').slice(0, 200);
  const key = `${method} ${shape}`;
  let row = unknown.get(key);
  if (!row) {
    if (unknown.size >= MOST_UNKNOWN) return;
    const match = findOperation(method, path);
    const nearest = match.found ? [] : match.nearest.map((one) => `${one.method} ${one.path}`);
    row = { method, path: shape, requests: 0, statuses: {}, nearest };
    unknown.set(key, row);
  }
  row.requests++;
  count(row.statuses, status);
}

/** What was dropped has no status. */
function count(statuses: { [status: string]: number }, status: number | null): void {
  if (status === null) return;
  statuses[status] = (statuses[status] ?? 0) + 1;
}

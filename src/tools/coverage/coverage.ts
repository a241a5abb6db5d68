/** What a client, or the tests of one, used of the API, and what of that another version would take away. */

import { type DocumentName, document } from '../../contract/documents.js';
import { documentFor, OPERATIONS, type Operation, operationById } from '../../contract/operations.js';
import { requestContract } from '../../contract/request-contract.js';
import { parseForm } from '../../lib/bracket-names.js';
import { getOrInsert } from '../../lib/memo.js';
import { NEWEST_VERSION, V2_VERSIONS, type V2Version } from '../../versions.js';
import { type Change, diffContracts } from '../diff/diff.js';
import { objectOr } from '../diff/read.js';
import type { JournalRow } from './journal.js';
import { addValueTypes } from './value-types.js';

export interface CoverageReport {
  requests: number;
  /** Operations of each API: of V2 those of the newest version that was used, without those behind a gate that were not called. */
  v1: { used: number; of: number };
  v2: { used: number; of: number; versions: V2Version[] };
  /** In the order of the contract. */
  operations: OperationCoverage[];
  /** Ids of operations that were not used. */
  unused: string[];
  /** Calls of what the API does not have, ids as `{}`. */
  unknown: { method: string; path: string; requests: number }[];
  /** Warnings of the mock (`x-mock-warnings`), by how often. */
  warnings: { warning: string; requests: number }[];
}

export interface OperationCoverage {
  operationId: string;
  method: string;
  path: string;
  /** The vendor's gate: while it is closed the live service has no route for it. */
  gate?: string;
  requests: number;
  /** V2: the versions that answered. */
  versions: V2Version[];
  /** Of them: those that call the operation beta. */
  beta: V2Version[];
  /** By status: how often. */
  statuses: Record<string, number>;
  /** Documented, and never answered. */
  statusesUnseen: string[];
  parameters: string[];
  parametersUnused: string[];
  /** Names of value types in what was sent and, where the journal kept it, answered. */
  valueTypes: string[];
  /** V2: what would be otherwise under the versions that were not used. */
  otherwise: OtherVersion[];
}

export interface OtherVersion {
  version: V2Version;
  /** The version lists no such operation. */
  gone: boolean;
  /** Breaking changes that touch what was used: parameters and members that were sent, and all of the answer. */
  changes: Change[];
}

export function coverageOf(journal: readonly JournalRow[]): CoverageReport {
  const byOperation = new Map<Operation, JournalRow[]>();
  const unknown = new Map<string, { method: string; path: string; requests: number }>();
  const warnings = new Map<string, number>();
  for (const row of journal) {
    for (const warning of row.warnings ?? []) warnings.set(String(warning), (warnings.get(String(warning)) ?? 0) + 1);
    const operation = row.operationId ? operationById(row.operationId) : undefined;
    if (operation) getOrInsert(byOperation, operation, () => []).push(row);
    else count(unknown, row);
  }
  const used = OPERATIONS.filter((operation) => byOperation.has(operation));
  const versions = versionsOf(journal);
  const isOf = (api: 'v1' | 'v2') => (operation: Operation) =>
    operation.api === api &&
    (operation.gate === undefined || byOperation.has(operation)) &&
    (api === 'v1' || (operation.versions ?? V2_VERSIONS).includes(versions.at(-1) ?? NEWEST_VERSION));
  const all = { v1: OPERATIONS.filter(isOf('v1')), v2: OPERATIONS.filter(isOf('v2')) };
  return {
    requests: journal.length,
    v1: { used: all.v1.filter((operation) => byOperation.has(operation)).length, of: all.v1.length },
    v2: { used: all.v2.filter((operation) => byOperation.has(operation)).length, of: all.v2.length, versions },
    operations: used.map((operation) => operationCoverage(operation, byOperation.get(operation) ?? [])),
    unused: [...all.v1, ...all.v2].filter((operation) => !byOperation.has(operation)).map(({ id }) => id),
    unknown: [...unknown.values()],
    warnings: [...warnings]
      .map(([warning, requests]) => ({ warning, requests }))
      .sort((a, b) => b.requests - a.requests),
  };
}

function count(
  unknown: Map<string, { method: string; path: string; requests: number }>,
  { method, path }: JournalRow,
): void {
  const shape = path.replace(/\/(\d+|field-\d+)(?=\/|$)/g, '/{}');
  const key = `${method} ${shape}`;
  getOrInsert(unknown, key, () => ({ method, path: shape, requests: 0 })).requests++;
}

/** Oldest first. */
const versionsOf = (rows: readonly JournalRow[]): V2Version[] =>
  V2_VERSIONS.filter((version) => rows.some((row) => row.apiVersion === version));

function operationCoverage(operation: Operation, rows: readonly JournalRow[]): OperationCoverage {
  const { id, api, method, path, gate } = operation;
  const versions = api === 'v2' ? versionsOf(rows) : [];
  const newest = documentFor(operation, versions.at(-1) ?? NEWEST_VERSION);
  const statuses: Record<string, number> = {};
  const valueTypes = new Set<string>();
  const sent = { query: new Set<string>(), body: new Set<string>() };
  for (const row of rows) {
    // A dropped connection has none.
    const status = row.status ?? 'none';
    statuses[status] = (statuses[status] ?? 0) + 1;
    for (const name of Object.keys(row.query ?? {})) sent.query.add(api === 'v1' ? name.replace(/\[\]$/, '') : name);
    const body = bodyOf(row);
    for (const name of Object.keys(body ?? {})) sent.body.add(name);
    for (const each of [body, row.responseBody]) addValueTypes(each, api, valueTypes);
  }
  const documented = [...requestContract(newest, operation).query.keys()];
  return {
    operationId: id,
    method,
    path,
    ...(gate && { gate }),
    requests: rows.length,
    versions,
    beta: versions.filter((version) => operation.beta?.includes(version)),
    statuses,
    statusesUnseen: documentedStatuses(newest, operation).filter((status) => !(status in statuses)),
    parameters: documented.filter((name) => sent.query.has(name)),
    parametersUnused: documented.filter((name) => !sent.query.has(name)),
    valueTypes: [...valueTypes].sort(),
    otherwise: api === 'v2' ? otherVersions(operation, versions, sent) : [],
  };
}

function documentedStatuses(name: DocumentName, { path, method }: Operation): string[] {
  const operation = objectOr(objectOr(objectOr(document(name).paths)[path])[method.toLowerCase()]);
  return Object.keys(objectOr(operation.responses)).filter((status) => status !== 'default');
}

/** A JSON object or a form; nothing else has members. */
function bodyOf({ requestBody, requestHeaders }: JournalRow): object | null {
  const isForm = requestHeaders?.['content-type']?.startsWith('application/x-www-form-urlencoded');
  const body: unknown = typeof requestBody === 'string' && isForm ? parseForm(requestBody) : requestBody;
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : null;
}

interface SentNames {
  query: ReadonlySet<string>;
  body: ReadonlySet<string>;
}

function otherVersions(operation: Operation, used: readonly V2Version[], sent: SentNames): OtherVersion[] {
  const from = used.at(-1);
  if (from === undefined) return [];
  return V2_VERSIONS.filter((version) => !used.includes(version)).flatMap((version): OtherVersion[] => {
    if (!(operation.versions ?? V2_VERSIONS).includes(version)) return [{ version, gone: true, changes: [] }];
    const changes = changesBetween(documentFor(operation, from), `v2-${version}`).get(operation.id) ?? [];
    const touching = changes.filter((change) => change.severity === 'breaking' && touches(change, sent));
    return touching.length === 0 ? [] : [{ version, gone: false, changes: touching }];
  });
}

/** What was never sent cannot break. */
function touches({ at }: Change, { query, body }: SentNames): boolean {
  const [where, name = ''] = at.split(/[.{[]/);
  if (where === 'query') return query.has(name);
  return where === 'body' && name !== '' ? body.has(name) : true;
}

const known = new Map<string, ReadonlyMap<string, readonly Change[]>>();

/** By operation id. The two documents name their operations alike. */
function changesBetween(from: DocumentName, to: DocumentName): ReadonlyMap<string, readonly Change[]> {
  return getOrInsert(known, `${from} ${to}`, () => {
    const { operations } = diffContracts(document(from), document(to));
    return new Map(operations.map(({ operationId, changes }) => [operationId ?? '', changes]));
  });
}

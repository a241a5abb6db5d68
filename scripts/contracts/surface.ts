import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Document, type Operation, operationsOf } from './document.js';

interface Listed {
  operationId: string;
  api: 'v1' | 'v2';
  method: string;
  path: string;
  section: string;
  versions?: string[];
  beta?: string[];
}

/** An operation of Affinity's as the runtime knows it. */
export interface SurfaceRow {
  id: string;
  api: 'v1' | 'v2';
  method: string;
  path: string;
  section: string;
  versions?: string[];
  beta?: string[];
  /** It is in the contract. */
  served: boolean;
  /** The vendor's gate that keeps it from being routed. */
  gate?: string;
  permission?: string;
  permissionSeedEra?: string;
  quirks?: string[];
  evidence?: string;
}

/** The operations of `contracts/surface.yaml`, in its order. */
export const readSurface = (file: string): Listed[] =>
  (parse(readFileSync(file, 'utf8')) as { operations: Listed[] }).operations;

/** What the surface and the bundled documents say together. */
export function surfaceRows(surface: readonly Listed[], newest: readonly Document[]): SurfaceRow[] {
  const contract = new Map<string, Operation>(
    newest.flatMap(operationsOf).map(({ operation }) => [operation.operationId ?? '', operation]),
  );
  return surface.map(({ operationId, api, method, path, section, versions, beta }) => {
    const operation = contract.get(operationId);
    return {
      id: operationId,
      api,
      method,
      path,
      section,
      ...(versions && { versions }),
      ...(beta && { beta }),
      served: operation !== undefined,
      ...pick(operation, 'x-gate', 'gate'),
      ...pick(operation, 'x-permission', 'permission'),
      ...pick(operation, 'x-permission-seed-era', 'permissionSeedEra'),
      ...pick(operation, 'x-quirks', 'quirks'),
      ...pick(operation, 'x-evidence', 'evidence'),
    };
  });
}

const pick = (operation: Operation | undefined, from: keyof Operation, to: keyof SurfaceRow) =>
  operation?.[from] === undefined ? {} : { [to]: operation[from] };

/** Where the surface and the documents contradict each other, in words; `v2` is by version, `v1` may be missing. */
export function contradictions(
  surface: readonly Listed[],
  v1: Document | undefined,
  v2: ReadonlyMap<string, Document>,
): string[] {
  const found: string[] = [];
  const ids = surface.map((row) => row.operationId);
  for (const id of ids.filter((id, i) => ids.indexOf(id) !== i)) found.push(`surface.yaml: ${id} stands there twice`);
  const listed = new Map(surface.map((row) => [row.operationId, row]));
  const served = new Set<string>();

  const compare = (document: Document, api: 'v1' | 'v2', version?: string) => {
    for (const { method, path, operation } of operationsOf(document)) {
      const row = listed.get(operation.operationId ?? '');
      const where = `${version ?? api}: ${method} ${path}`;
      if (!row) found.push(`${where}: surface.yaml knows no operationId ${operation.operationId}`);
      else if (row.api !== api || row.method !== method || row.path !== path)
        found.push(`${where}: in surface.yaml ${row.operationId} is ${row.api} ${row.method} ${row.path}`);
      else {
        served.add(row.operationId);
        if (!operation['x-evidence']) found.push(`${where}: no x-evidence`);
        if (!version) continue;
        if (!row.versions?.includes(version)) found.push(`${where}: surface.yaml does not list it in this version`);
        if ((operation['x-stability-level'] === 'beta') !== (row.beta?.includes(version) ?? false))
          found.push(`${where}: x-stability-level and surface.yaml differ`);
      }
    }
  };
  if (v1) compare(v1, 'v1');
  for (const [version, document] of v2) compare(document, 'v2', version);

  for (const [version, document] of v2) {
    const here = new Set(operationsOf(document).map(({ operation }) => operation.operationId));
    for (const row of surface)
      if (
        row.api === 'v2' &&
        served.has(row.operationId) &&
        row.versions?.includes(version) &&
        !here.has(row.operationId)
      )
        found.push(`${version}: ${row.operationId} is missing, though surface.yaml lists it in this version`);
  }
  return found;
}

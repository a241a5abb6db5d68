/** Affinity's operations, and to which of them a request's method and path lead: one table for the mock and the kit. */

import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';
import { tryDecodeURIComponent } from 'hono/utils/url';
import { readAsset } from '../lib/asset.js';
import { getOrInsert, once, remembered } from '../lib/memo.js';
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

/** The operations that share a path, by method. */
export type Route = ReadonlyMap<string, Operation>;

/** What a path leads to, with the parameters in it, decoded; a path has one route, whatever the method. */
export interface Found {
  route: Route | null;
  params: Readonly<Record<string, string>>;
}

/** `/v2` and all below it is V2; anything else is V1. */
export const apiOf = (path: string): 'v1' | 'v2' => (path === '/v2' || path.startsWith('/v2/') ? 'v2' : 'v1');

/** The operation of an id, such as `v2.lists.get`. */
export const operationById = (id: string): Operation | undefined => byId().get(id);
const byId = once(() => new Map(OPERATIONS.map((operation) => [operation.id, operation])));

/** Of those that share a path, the one that answers a method. HEAD is answered as GET. */
export const operationOf = (route: Route | null, method: string): Operation | null =>
  route?.get(method === 'HEAD' ? 'GET' : method) ?? null;

/** Whether a version lists it; all of V1 are listed. */
export const isListedIn = ({ versions }: Operation, version: V2Version): boolean => versions?.includes(version) ?? true;

const NOTHING: Found = { route: null, params: {} };

/** What a path leads to, for the mock and the kit alike. `path` is as in the URL, without its query. */
export const findRoute: (path: string) => Found = remembered(look);

/** Hono's router over the paths of both APIs; fixed segments before parameters, so that `/persons/fields` is no id. */
const router = once(() => {
  const byPath = new Map<string, Map<string, Operation>>();
  for (const operation of [...OPERATIONS].sort((a, b) => (rank(a.path) < rank(b.path) ? -1 : 1))) {
    getOrInsert(byPath, operation.path, () => new Map()).set(operation.method, operation);
  }
  const made = new SmartRouter<Route>({ routers: [new RegExpRouter(), new TrieRouter()] });
  for (const [path, route] of byPath) made.add('ALL', path.replace(/\{([^{}]*)\}/g, ':$1'), route);
  return made;
});

/** By code point `~` comes after every letter; `localeCompare` would put it first. */
const rank = (path: string) => path.replace(/\{[^{}]*\}/g, '~');

function look(path: string): Found {
  const [matches, stash] = router().match('ALL', path);
  const first = matches[0];
  if (!first) return NOTHING;
  const params: Record<string, string> = {};
  for (const name in first[1]) {
    const at = first[1][name] as number | string;
    const text = stash ? (stash[at as number] as string) : (at as string);
    params[name] = text.includes('%') ? tryDecodeURIComponent(text) : text;
  }
  return { route: first[0], params };
}

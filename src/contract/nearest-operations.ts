/** For a path that neither API has: what was probably meant. Told in the mock's `x-mock-hint` and by the kit. */
import { distance } from 'fastest-levenshtein';
import { apiOf, OPERATIONS, type Operation } from './operations.js';

export interface NearOperations {
  /** Best first, three at most; none where nothing is near. */
  operations: readonly Operation[];
  /** The same in words; null where nothing is near. */
  hint: string | null;
}

const MOST = 3;
const LONGEST = 200;

/** Words that the two APIs have for the same thing. */
const TO_V2: Record<string, string> = {
  organizations: 'companies',
  organisations: 'companies',
  'entity-files': 'files',
  webhook: 'webhooks',
};
const TO_V1: Record<string, string> = { companies: 'organizations', files: 'entity-files', webhooks: 'webhook' };

/** Paths that published clients ask for, though there never were any (corrections.md §3), and what to ask for instead, by its paths. */
const TOLD: readonly [path: RegExp, hint: string][] = [
  [/^(\/v1|\/api(\/v1)?)?\/(whoami|auth)$/, 'did you mean /auth/whoami?'],
  [/^\/v2\/(auth\/(current-user|me|user)|whoami|auth)$/, 'did you mean /v2/auth/whoami?'],
  [/^\/list-entries\/\{\}$/, 'entries are below their list: /lists/{list_id}/list-entries/{list_entry_id}'],
  [/^\/list-entries(\/|$)/, 'entries are below their list: /lists/{list_id}/list-entries'],
  [/^\/people(\/\{\})?$/, 'V1 calls them persons: /persons, /persons/{person_id}'],
  [
    /^\/v2\/search$/,
    'each kind has a search of its own: POST /v2/companies/search, /v2/persons/search, /v2/lists/{listId}/list-entries/search',
  ],
  [
    /^\/v2\/lists\/\{\}\/list-entries\/\{\}\/fields$/,
    'several fields at once are changed by PATCH /v2/lists/{listId}/list-entries/{listEntryId}/fields',
  ],
  [
    /^\/webhook-subscriptions?(\/|$)/,
    'subscriptions are below /webhook: POST /webhook/subscribe, PUT and DELETE /webhook/{webhook_subscription_id}',
  ],
];

/** The path may be of any length: a long one is near nothing. */
export function nearestOperations(method: string, path: string): NearOperations {
  if (path.length > LONGEST) return NOTHING;
  const on = (paths: readonly string[], hint: string): NearOperations => ({ operations: onPaths(method, paths), hint });
  const isSlashed = path.length > 1 && path.endsWith('/');
  const unslashed = isSlashed ? pathNamed(shapeOfRequest(path.slice(0, -1))) : undefined;
  if (unslashed) return on([unslashed], `paths do not end in a slash: ${method} ${path.slice(0, -1)}`);
  const told = toldOperations(method, path);
  if (told) return told;
  const api = apiOf(path);
  const [words, otherWords] = api === 'v2' ? [TO_V2, TO_V1] : [TO_V1, TO_V2];
  const renamed = pathNamed(shapeOfRequest(translated(path, words)));
  if (renamed) return on([renamed], `did you mean ${renamed}?`);
  const other = api === 'v2' ? path.slice(3) : `/v2${path}`;
  const elsewhere = pathNamed(shapeOfRequest(other)) ?? pathNamed(shapeOfRequest(translated(other, otherWords)));
  if (elsewhere) return on([elsewhere], `${apiOf(elsewhere).toUpperCase()} has it: ${elsewhere}`);
  return spelledAlike(method, shapeOfRequest(path), api);
}

/** What is known of a path that clients ask for in vain; null for others. */
export function toldOperations(method: string, asked: string): NearOperations | null {
  if (asked.length > LONGEST) return null;
  const path = shapeOfRequest(asked);
  const [, hint] = TOLD.find(([pattern]) => pattern.test(path)) ?? [];
  if (hint !== undefined) return { operations: onPaths(method, hint.match(/\/[\w{}/-]+/g) ?? []), hint };
  // `/lists.json`, `/api/lists`: a known path in the dress of another API.
  const bare = path.replace(/\.(json|xml)$/, '').replace(/^\/(api|v1|api\/v1)(?=\/)/, '');
  const known = bare === path ? undefined : pathNamed(bare);
  return known === undefined ? null : { operations: onPaths(method, [known]), hint: `did you mean ${known}?` };
}

const NOTHING: NearOperations = { operations: [], hint: null };

/** What has no route on the live service is nothing to send anybody to. */
const ROUTED = OPERATIONS.filter(({ gate }) => gate === undefined);

const shape = (path: string) => path.replace(/\{[^{}]*\}/g, '{}');
const eachPart = (path: string, change: (part: string) => string | undefined) => path.split('/').map(change).join('/');
const shapeOfRequest = (path: string) => eachPart(path, (part) => (/^(\d+|field-\d+)$/.test(part) ? '{}' : part));
const translated = (path: string, words: Record<string, string>) =>
  eachPart(path, (part) => (Object.hasOwn(words, part) ? words[part] : part));

const pathNamed = (wanted: string): string | undefined => ROUTED.find(({ path }) => shape(path) === wanted)?.path;

/** In the order of the paths; on a path the one of the method first. */
function onPaths(method: string, paths: readonly string[]): Operation[] {
  const otherMethod = (operation: Operation) => (operation.method === method ? 0 : 1);
  return paths
    .flatMap((wanted) => ROUTED.filter(({ path }) => path === wanted).sort((a, b) => otherMethod(a) - otherMethod(b)))
    .slice(0, MOST);
}

function spelledAlike(method: string, path: string, api: 'v1' | 'v2'): NearOperations {
  const most = Math.max(3, path.length / 3);
  const near = ROUTED.filter((operation) => operation.api === api)
    .map((operation) => ({ operation, cost: distance(path, shape(operation.path)) }))
    .filter(({ cost }) => cost <= most)
    .map(({ operation, cost }) => ({ operation, cost: cost + (operation.method === method ? 0 : 0.5) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST)
    .map(({ operation }) => operation);
  const [best] = near;
  return best ? { operations: near, hint: `did you mean ${best.path}?` } : NOTHING;
}

/** For a path that neither API has: what was probably meant. Sent as `x-mock-hint`. */
import { distance } from 'fastest-levenshtein';
import { OPERATIONS, type Operation } from '../contract/surface.js';

/** Words that the two APIs have for the same thing. */
const TO_V2: Record<string, string> = { organizations: 'companies', 'entity-files': 'files', webhook: 'webhooks' };
const TO_V1: Record<string, string> = { companies: 'organizations', files: 'entity-files', webhooks: 'webhook' };

const shape = (path: string) => path.replace(/\{[^{}]*\}/g, '{}');
const shapeOfRequest = (path: string) =>
  path
    .split('/')
    .map((part) => (/^(\d+|field-\d+)$/.test(part) ? '{}' : part))
    .join('/');

const translate = (path: string, words: Record<string, string>) =>
  path
    .split('/')
    .map((part) => (Object.hasOwn(words, part) ? words[part] : part))
    .join('/');

/** Null when nothing is near. */
export function hintFor(method: string, path: string): string | null {
  if (path.length > 200) return null;
  if (path.length > 1 && path.endsWith('/') && find(shapeOfRequest(path.slice(0, -1)))) {
    return `paths do not end in a slash: ${method} ${path.slice(0, -1)}`;
  }
  const told = toldHint(path);
  if (told !== null) return told;
  const isV2 = path === '/v2' || path.startsWith('/v2/');
  const words = isV2 ? TO_V2 : TO_V1;
  const other = isV2 ? path.slice(3) : `/v2${path}`;
  const otherWords = isV2 ? TO_V1 : TO_V2;
  const renamed = find(shapeOfRequest(translate(path, words)));
  if (renamed) return `did you mean ${renamed.path}?`;
  const elsewhere = find(shapeOfRequest(other)) ?? find(shapeOfRequest(translate(other, otherWords)));
  if (elsewhere) return `${elsewhere.api.toUpperCase()} has it: ${elsewhere.path}`;
  return nearest(shapeOfRequest(path), isV2 ? 'v2' : 'v1');
}

/** Nobody is sent to what has no route on the live service. */
const ROUTED = OPERATIONS.filter(({ gate }) => gate === undefined);

/** Paths that published clients ask for, though there never were any (corrections.md §3), and what to ask for instead. */
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

/** What is known of a path that clients ask for in vain; null for others. */
export function toldHint(asked: string): string | null {
  if (asked.length > 200) return null;
  const path = shapeOfRequest(asked);
  const found = TOLD.find(([pattern]) => pattern.test(path));
  if (found) return found[1];
  // `/lists.json`, `/api/lists`: a known path in the dress of another API.
  const bare = path.replace(/\.(json|xml)$/, '').replace(/^\/(api|v1|api\/v1)(?=\/)/, '');
  const operation = bare === path ? undefined : find(bare);
  return operation ? `did you mean ${operation.path}?` : null;
}

const find = (wanted: string): Operation | undefined => ROUTED.find((operation) => shape(operation.path) === wanted);

function nearest(path: string, api: 'v1' | 'v2'): string | null {
  let best: { operation: Operation; cost: number } | null = null;
  for (const operation of ROUTED) {
    if (operation.api !== api) continue;
    const cost = distance(path, shape(operation.path));
    if (!best || cost < best.cost) best = { operation, cost };
  }
  return best && best.cost <= Math.max(3, path.length / 3) ? `did you mean ${best.operation.path}?` : null;
}

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

/** Good requests of an operation, for tests that turn them into bad ones. */
import type { Mock } from '../../src/index.js';
import { pathOf, type Request, refresh, send, type Target, versionHeader } from './harness.js';
import { hasBody } from './minimal.js';
import { REQUESTS } from './requests.js';
import type { Builder, Step } from './steps.js';

/** A request of an operation that is answered well; of several the one that says most. */
export const goodStep = async (mock: Mock, target: Target): Promise<Step> => (await goodSteps(mock, target))[0];

/** Kinds of bodies that are tried of one operation. */
const MOST_KINDS = 6;

/** Requests of an operation that are answered well; of those with a body one of each kind, the one that says most first. */
export async function goodSteps(mock: Mock, { operation, version }: Target): Promise<[Step, ...Step[]]> {
  const headers = { 'x-affinity-api-version': version };
  const build = REQUESTS[operation.id] as Builder;
  const steps = build(
    async (path, body, method = body === undefined ? 'GET' : 'POST') =>
      (await send(mock, { method, path, body, headers })).body,
  );
  const kinds = new Map<string, Step>();
  for (let turn = await steps.next(), n = 0; !turn.done && n < 60; n++) {
    const step = turn.value;
    if (!kinds.has(kindOf(step.body))) kinds.set(kindOf(step.body), step);
    if (!hasBody(operation)) break;
    turn = await steps.next(await send(mock, requestOf({ operation, version, name: '' }, step)));
  }
  refresh(mock);
  const size = ({ body }: Step) => (typeof body === 'object' ? JSON.stringify(body).length : 0);
  const [best = {}, ...others] = [...kinds.values()].sort((a, b) => size(b) - size(a));
  return [best, ...others.filter(({ body }) => typeof body === 'object').slice(0, MOST_KINDS - 1)];
}

/** What tells bodies apart: their members, and the words by which alternatives are told. */
function kindOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return typeof body;
  if (Array.isArray(body)) return `[${body.length === 0 ? '' : kindOf(body[0])}]`;
  const members = Object.entries(body).map(([name, value]) =>
    /^(type|valueType|operator)$/.test(name) && typeof value === 'string'
      ? `${name}=${value}`
      : `${name}:${kindOf(value)}`,
  );
  return `{${members.sort().join()}}`;
}

export function requestOf(target: Target, step: Step): Request {
  const { params, query, ...rest } = step;
  const path = pathOf(target.operation, params) + (query ? `?${query}` : '');
  return { ...rest, method: target.operation.method, path, headers: { ...versionHeader(target), ...rest.headers } };
}

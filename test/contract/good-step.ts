/** One good request of an operation, for tests that turn it into bad ones. */
import type { Mock } from '../../src/index.js';
import { pathOf, type Request, refresh, send, type Target, versionHeader } from './harness.js';
import { hasBody } from './minimal.js';
import { REQUESTS } from './requests.js';
import type { Builder, Step } from './steps.js';

/** A request of an operation that is answered well; of several the one that says most. */
export async function goodStep(mock: Mock, { operation, version }: Target): Promise<Step> {
  const headers = { 'x-affinity-api-version': version };
  const build = REQUESTS[operation.id] as Builder;
  const steps = build(
    async (path, body, method = body === undefined ? 'GET' : 'POST') =>
      (await send(mock, { method, path, body, headers })).body,
  );
  let best: Step = {};
  const size = (step: Step) => (typeof step.body === 'object' ? JSON.stringify(step.body).length : 0);
  for (let turn = await steps.next(), n = 0; !turn.done && n < 30; n++) {
    const step = turn.value;
    if (n === 0 || size(step) > size(best)) best = step;
    if (!hasBody(operation)) break;
    turn = await steps.next(await send(mock, requestOf({ operation, version, name: '' }, step)));
  }
  refresh(mock);
  return best;
}

export function requestOf(target: Target, step: Step): Request {
  const { params, query, ...rest } = step;
  const path = pathOf(target.operation, params) + (query ? `?${query}` : '');
  return { ...rest, method: target.operation.method, path, headers: { ...versionHeader(target), ...rest.headers } };
}

/** Sends the valid requests of an operation, one after the other, each built on what was answered before. */
import type { Mock } from '../../src/index.js';
import { type Answer, pathOf, type Request, refresh, type Send, send, type Target, versionHeader } from './harness.js';
import { REQUESTS } from './requests.js';
import type { Step } from './steps.js';

export interface Walker {
  /** How requests are sent: `send` where it is left out. */
  by?: Send;
  /** Called before the first request: what the account is set to. */
  starting?(): void;
  /** Called before each request of the operation. */
  asking?(request: Request & { path: string; method: string }, step: Step): void | Promise<void>;
  /** Called with each request of the operation and its answer. */
  answered(request: Request & { path: string; method: string }, answer: Answer, step: Step): void | Promise<void>;
  /** Called with each request that was sent to find or to make what the operation needs. */
  found?(request: Request & { path: string; method: string }, answer: Answer): void | Promise<void>;
}

/** From a fresh account. The number of requests of the operation itself. */
export async function walkOperation(mock: Mock, target: Target, walker: Walker): Promise<number> {
  const { operation, version } = target;
  const build = REQUESTS[operation.id];
  if (!build) throw new Error(`${operation.id} has no requests: add a builder for it`);
  refresh(mock);
  const by = walker.by ?? send;
  walker.starting?.();
  const headers = { 'x-affinity-api-version': version };
  const steps = build(async (path, body, method = body === undefined ? 'GET' : 'POST') => {
    const request = { method, path, body, headers };
    const answer = await by(mock, request);
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status} ${answer.text}`);
    await walker.found?.(request, answer);
    return answer.body;
  });
  let requests = 0;
  for (let turn = await steps.next(); !turn.done; requests++) {
    const { params, query, ...rest } = turn.value;
    const path = pathOf(operation, params) + (query ? `?${query}` : '');
    const request = { method: operation.method, path, ...rest, headers: { ...versionHeader(target), ...rest.headers } };
    await walker.asking?.(request, turn.value);
    const answer = await by(mock, request);
    await walker.answered(request, answer, turn.value);
    turn = await steps.next(answer);
  }
  return requests;
}

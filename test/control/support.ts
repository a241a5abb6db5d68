/** Calls to the control plane whose every answer is held to its contract. */
import { expect } from 'vitest';
import { answerViolations } from '../../src/contract/answer-contract.js';
import { document, type JsonObject } from '../../src/contract/documents.js';
import type { Mock } from '../../src/index.js';

export interface Answered {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers member by member
  body: any;
  headers: Headers;
}

export type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answered>;

/** `call('PATCH', '/limits?account=scale', { perMinute: 5 })`; a text is sent as it is. */
export function control(mock: Mock): Send {
  return async (method, path, body, headers = {}) => {
    const response = await mock.fetch(`http://mock/_mock${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isPlain = response.headers.get('content-type')?.startsWith('text/plain') === true;
    const answered = {
      status: response.status,
      body: text === '' ? undefined : isPlain ? text : JSON.parse(text),
      headers: response.headers,
    };
    holdToContract(method, path, answered);
    return answered;
  };
}

/** Every operation of the control plane's contract. */
export function operations(): { id: string; method: string; path: string }[] {
  return Object.entries(document('control').paths as JsonObject).flatMap(([path, item]) =>
    Object.entries(item as JsonObject)
      .filter(([method]) => ['get', 'put', 'post', 'patch', 'delete'].includes(method))
      .map(([method, operation]) => ({
        id: (operation as JsonObject).operationId as string,
        method: method.toUpperCase(),
        path,
      })),
  );
}

const shape = (path: string) => new RegExp(`^${path.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
const OPERATIONS = operations().map((operation) => ({ ...operation, shape: shape(operation.path) }));

function holdToContract(method: string, url: string, { status, body, headers }: Answered): void {
  const [path = ''] = url.split('?');
  const found = OPERATIONS.find((operation) => operation.method === method && operation.shape.test(`/_mock${path}`));
  if (!found) return;
  const violations = answerViolations('control', found, { status, body, headers: Object.fromEntries(headers) });
  // A whole account is written down only where there is something to say of it.
  if (violations.length > 0) expect(violations, `${method} ${url} → ${status} ${JSON.stringify(body)}`).toEqual([]);
}

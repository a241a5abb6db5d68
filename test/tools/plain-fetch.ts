/**
 * `fetch` for tools whose point is not the transport: by the plain door, with no more of a `Response` than the tools' client and these
 * tests read. That the tools speak with what a real `fetch` gives is held where they ask a server: by the commands, and by the
 * foreign servers.
 */
import type { Mock } from '../../src/index.js';
import type { Fetch } from '../../src/tools/check/client.js';
import { askPlainly, type PlainAnswer, type PlainRequest, takesPlainly } from '../support/plain-door.js';

/** `text`, under the status and headers of another answer or under its own. */
export function plainResponse(text: string, { status = 200, headers = new Map() }: Partial<Headed> = {}): Response {
  const response = {
    status,
    headers,
    body: [Buffer.from(text)],
    text: async () => text,
    json: async () => JSON.parse(text),
  };
  return response as unknown as Response;
}

interface Headed {
  status: number;
  headers: Headers | ReadonlyMap<string, string>;
}

const requestOf = (url: string, { method = 'GET', headers = {}, body }: RequestInit) =>
  ({ method, url, headers, ...(body && { body }) }) as PlainRequest;

const responseOf = ({ status, headers, text }: PlainAnswer) =>
  plainResponse(text, { status, headers: new Map(Object.entries(headers)) });

export function plainFetch(mock: Mock): Fetch {
  return async (url, init) => {
    const request = requestOf(url, init);
    return takesPlainly(request) ? responseOf(await askPlainly(mock, request)) : mock.fetch(url, init);
  };
}

/** The same for a mock that nothing changes any more and whose clock stands still: it is asked once for what is read again and again. */
export function rememberingFetch(mock: Mock): Fetch {
  const known = new Map<string, Promise<PlainAnswer>>();
  const others = plainFetch(mock);
  return async (url, init) => {
    const request = requestOf(url, init);
    if (request.method !== 'GET' || !takesPlainly(request)) return others(url, init);
    const key = JSON.stringify([url, request.headers]);
    const answer = known.get(key) ?? askPlainly(mock, request);
    known.set(key, answer);
    return responseOf(await answer);
  };
}

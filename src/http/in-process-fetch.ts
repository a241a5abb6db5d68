/** `fetch` without a socket, as the Fetch standard tells it: signals, redirects, network errors, and what a `Response` says of itself. */
import { STATUS_CODES } from 'node:http';
import { Line } from './line.js';

export type Door = (request: Request, line: Line) => Response | Promise<Response>;

/** As the global one is called: `(url or request, init?)`. */
export type Fetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

export interface FetchSurroundings {
  door: Door;
  /** Whether a URL's host is one that the mock answers. */
  answers(url: URL): boolean;
  /** Why nothing is answered any more; null while it is. */
  closed(): string | null;
}

/** As many as the standard allows. */
const MOST_REDIRECTS = 20;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const WITHOUT_BODY: ReadonlySet<number> = new Set([101, 204, 205, 304]);
/** What describes a body that is left behind. */
const OF_BODY = ['content-encoding', 'content-language', 'content-location', 'content-type', 'content-length'];
/** What is for the origin that it was meant for. */
const OF_ORIGIN = ['authorization', 'proxy-authorization', 'cookie', 'host'];

/** Rejects with the signal's reason, or with a `TypeError` whose `cause` says why there is no answer. */
export function createFetch(around: FetchSurroundings): Fetch {
  return async (input, init) => {
    let request = requestFrom(input, init);
    const signal = (init?.signal === undefined && isRequest(input) ? input.signal : init?.signal) ?? null;
    signal?.throwIfAborted();
    // Such a body can be sent but once.
    const isStream = request.body !== null && isStreamed(init?.body);
    // Somebody else's code makes it then; nothing tells what the body of a `Request` was made of.
    const mayFail = isStream || (request.body !== null && isRequest(input) && (init?.body ?? null) === null);
    for (let count = 0; ; count++) {
      const mayFollow = request.redirect === 'follow';
      const spare = mayFollow && request.body !== null && !isStream ? request.clone() : null;
      const response = await exchange(around, request, signal, mayFail);
      const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
      if (location === null || request.redirect === 'manual') return finish(response, request, count > 0, signal);
      await response.body?.cancel();
      if (request.redirect === 'error') throw networkError('unexpected redirect', 'the request says redirect: error');
      if (count >= MOST_REDIRECTS) throw networkError('redirect count exceeded', `${MOST_REDIRECTS} redirects at most`);
      request = redirected(request, spare, response.status, location);
    }
  };
}

/** The request that a redirect leads to. */
function redirected(request: Request, spare: Request | null, status: number, location: string): Request {
  if (!URL.canParse(location, request.url)) throw networkError(`invalid URL in location: ${location}`);
  const [from, to] = [new URL(request.url), new URL(location, request.url)];
  if (!/^https?:$/.test(to.protocol)) throw networkError('URL scheme must be a HTTP(S) scheme', to.protocol);
  if (to.hash === '') to.hash = from.hash;
  const { method } = request;
  const hadBody = request.body !== null;
  if (hadBody && !spare && status !== 303) throw networkError('a stream cannot be sent again', `${status} ${location}`);
  const headers = new Headers(request.headers);
  const losesBody =
    ((status === 301 || status === 302) && method === 'POST') ||
    (status === 303 && method !== 'GET' && method !== 'HEAD');
  if (losesBody) for (const name of OF_BODY) headers.delete(name);
  if (from.origin !== to.origin) for (const name of OF_ORIGIN) headers.delete(name);
  const body = losesBody ? null : (spare?.body ?? null);
  return new Request(to, {
    method: losesBody ? 'GET' : method,
    headers,
    redirect: 'follow',
    ...(body && { body, duplex: 'half' }),
  } as RequestInit);
}

/** One request and its answer. */
function exchange(
  around: FetchSurroundings,
  request: Request,
  signal: AbortSignal | null,
  mayFail: boolean,
): Promise<Response> {
  const url = new URL(request.url);
  if (!/^https?:$/.test(url.protocol)) {
    return Promise.reject(networkError(`unknown scheme ${url.protocol}`, 'unknown scheme'));
  }
  const closed = around.closed();
  if (closed !== null) return Promise.reject(networkError(closed, closed, 'ECONNREFUSED'));
  if (!around.answers(url)) {
    const why = `affinity-mock does not answer ${url.host}: it takes api.affinity.co, localhost, 127.0.0.1 and the host of its base URL`;
    return Promise.reject(networkError(why, why, 'ENOTFOUND'));
  }
  return new Promise((resolve, reject) => {
    const line = new Line(() => reject(networkError('other side closed', 'other side closed', 'UND_ERR_SOCKET')));
    const abort = () => {
      reject(signal?.reason);
      line.end();
    };
    signal?.addEventListener('abort', abort, { once: true });
    const settle = (act: () => void) => {
      signal?.removeEventListener('abort', abort);
      act();
    };
    const broken = (error: unknown) => {
      reject(isAbort(error) ? error : new TypeError('fetch failed', { cause: error }));
      line.end();
    };
    try {
      const answer = around.door(mayFail ? watched(request, broken) : request, line);
      if (!(answer instanceof Promise)) settle(() => resolve(answer));
      else
        answer.then(
          (response) => settle(() => resolve(response)),
          (error) => settle(() => reject(error)),
        );
    } catch (error) {
      settle(() => reject(error));
    }
  });
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';

/** With a body whose failure is told, and whose pieces are what a socket takes: bytes, and text as UTF-8. */
function watched(request: Request, broken: (error: unknown) => void): Request {
  const { body } = request;
  if (!body) return request;
  const reader = body.getReader();
  const watchedBody = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(bytesOf(value));
        } catch (error) {
          broken(error);
          controller.error(error);
          reader.cancel(error).catch(() => {});
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  const { url, method, headers, redirect } = request;
  return new Request(url, { method, headers, redirect, body: watchedBody, duplex: 'half' } as RequestInit);
}

function bytesOf(piece: unknown): Uint8Array {
  if (typeof piece === 'string') return Buffer.from(piece);
  if (ArrayBuffer.isView(piece)) return new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength);
  throw new TypeError('the pieces of a request body must be text, Buffers, TypedArrays or DataViews');
}

/** `message` begins as Node's own does, which clients look for. */
function networkError(why: string, detail = why, code?: string): TypeError {
  const cause = Object.assign(new Error(detail), code !== undefined && { code });
  return new TypeError(code === 'UND_ERR_SOCKET' ? 'fetch failed' : `fetch failed: ${why}`, { cause });
}

function finish(answered: Response, request: Request, redirected: boolean, signal: AbortSignal | null): Response {
  const isEmpty = request.method === 'HEAD' || WITHOUT_BODY.has(answered.status);
  const { status, headers, body } = answered;
  const response =
    signal && body && !isEmpty
      ? new Response(until(signal, body), { status, headers })
      : isEmpty && body
        ? new Response(null, { status, headers })
        : answered;
  const facts = { url: bare(request.url), redirected, type: 'basic', statusText: STATUS_CODES[status] ?? '' };
  return dressed(response, facts);
}

/** What only a `fetch` can write into a `Response`; clones say the same. */
function dressed(response: Response, facts: Readonly<Record<string, unknown>>): Response {
  const clone = () => dressed(Response.prototype.clone.call(response), facts);
  for (const [name, value] of Object.entries({ ...facts, clone })) {
    Object.defineProperty(response, name, { value, configurable: true });
  }
  return response;
}

/** A body that breaks off where the signal is aborted before all of it was read. */
function until(signal: AbortSignal, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let abort: () => void;
  const over = () => signal.removeEventListener('abort', abort);
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        abort = () => {
          controller.error(signal.reason);
          reader.cancel(signal.reason).catch(() => {});
        };
        if (signal.aborted) abort();
        else signal.addEventListener('abort', abort, { once: true });
      },
      async pull(controller) {
        const { done, value } = await reader.read();
        if (signal.aborted) return;
        if (value) controller.enqueue(value);
        if (!done) return;
        over();
        controller.close();
      },
      cancel(reason) {
        over();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** A `Request`, of whatever realm's making. */
const isRequest = (input: unknown): input is Request =>
  input instanceof Request ||
  (typeof input === 'object' && input !== null && 'url' in input && 'method' in input && 'headers' in input);

function requestFrom(input: Request | URL | string, init: RequestInit | undefined): Request {
  // The signal is heeded here: one of another realm would be refused.
  const { signal: _, ...others } = init ?? {};
  if (!isRequest(input)) return new Request(input, others);
  if (input instanceof Request) return init ? new Request(input, others) : input;
  const { url, method, headers, body, redirect } = input as Request;
  return new Request(url, {
    method,
    headers: [...headers],
    redirect,
    ...(body && { body, duplex: 'half' }),
    ...others,
  } as RequestInit);
}

const isStreamed = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && (body instanceof ReadableStream || Symbol.asyncIterator in body);

/** Without the fragment, as `Response.url` is told. */
const bare = (url: string) => url.split('#', 1)[0] as string;

/** What the tests of both APIs share: a mock at a known time, and short ways to call it. */
import { createMock, type Mock, type MockOptions } from '../src/index.js';
import { askPlainly, type PlainRequest, takesPlainly } from './support/plain-door.js';

/** The default seed's last day. */
export const NOW = '2026-10-15T12:00:00.000Z';

/** A mock whose accounts stand still at `NOW`, and which answers 500 where an answer does not fit the contract. */
export async function frozenMock(options: Pick<MockOptions, 'seed'> = {}): Promise<Mock> {
  // Clocks run until they are frozen and never go back.
  const mock = await createMock({ ...options, now: new Date(Date.parse(NOW) - 60_000).toISOString(), strict: true });
  for (const account of mock.accounts) account.clock.set({ now: NOW, mode: 'frozen' });
  return mock;
}

interface Answered {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers member by member
  body: any;
  headers: Headers;
}

type HeaderRecord = Record<string, string>;

export interface Api {
  get(path: string, headers?: HeaderRecord): Promise<Answered>;
  post(path: string, body?: unknown, headers?: HeaderRecord): Promise<Answered>;
  put(path: string, body?: unknown, headers?: HeaderRecord): Promise<Answered>;
  patch(path: string, body?: unknown, headers?: HeaderRecord): Promise<Answered>;
  delete(path: string, headers?: HeaderRecord): Promise<Answered>;
}

export type Persona = keyof ReturnType<Mock['account']>['keys'];

/** Its JSON is read, and its `Headers` made, where somebody looks: `strict` has read each already. */
class Received implements Answered {
  #body: { value: Answered['body'] } | undefined;
  #headers: Headers | undefined;

  constructor(
    readonly status: number,
    readonly text: string,
    readonly sent: HeaderRecord,
  ) {}

  get body(): Answered['body'] {
    this.#body ??= { value: this.#read() };
    return this.#body.value;
  }

  #read(): Answered['body'] {
    if (this.sent['content-type']?.startsWith('text/')) return this.text;
    return this.text === '' ? undefined : JSON.parse(this.text);
  }

  get headers(): Headers {
    this.#headers ??= new Headers(this.sent);
    return this.#headers;
  }
}

async function asked(mock: Mock, request: PlainRequest): Promise<Answered> {
  if (takesPlainly(request)) {
    const { status, headers, text } = await askPlainly(mock, request);
    return new Received(status, text, headers);
  }
  const { url, ...init } = request;
  const response = await mock.fetch(url, { ...init, redirect: 'manual' } as RequestInit);
  return new Received(response.status, await response.text(), Object.fromEntries(response.headers));
}

/** Both APIs with the key of a persona: Bearer below `/v2`, Basic elsewhere. By the door of tests that ask a great deal. */
export function api(mock: Mock, persona: Persona = 'admin', account = 'scale'): Api {
  const key = mock.account(account).keys[persona];
  const call = async (method: string, path: string, body: unknown, headers: HeaderRecord = {}): Promise<Answered> => {
    const authorization = path.startsWith('/v2') ? `Bearer ${key}` : `Basic ${btoa(`:${key}`)}`;
    const isText = typeof body === 'string' || body instanceof URLSearchParams;
    return asked(mock, {
      method,
      url: `http://mock${path}`,
      headers: {
        authorization,
        ...(!isText && body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
    });
  };
  return {
    get: (path, headers) => call('GET', path, undefined, headers),
    post: (path, body, headers) => call('POST', path, body, headers),
    put: (path, body, headers) => call('PUT', path, body, headers),
    patch: (path, body, headers) => call('PATCH', path, body, headers),
    delete: (path, headers) => call('DELETE', path, undefined, headers),
  };
}

/**
 * A door for tests that ask a great deal: what the socket's door does with Node's objects, with plain ones. `Request`, `Response` and
 * their streams take a third of the time of an answer. That it answers as the others do is held by test/http/doors.test.ts.
 */
import { Delays } from '../../src/http/delays.js';
import { assertNotPacked, tooLarge } from '../../src/http/fetch-request.js';
import { collapse } from '../../src/http/request-target.js';
import type { Api } from '../../src/http/router.js';
import { Mock } from '../../src/index.js';
import { Head, type Incoming } from '../../src/pipeline/exchange.js';
import { believedOrigin } from '../../src/pipeline/origin.js';
import type { Sent } from '../../src/pipeline/respond.js';

export interface PlainRequest {
  method: string;
  /** `http://mock/v2/lists?limit=1` */
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string | Uint8Array | URLSearchParams;
}

export interface PlainAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);
/** What no header may hold: a `Response` refuses it, and so does a socket. */
const NO_HEADER_VALUE = /[^\t\x20-\x7e\x80-\xff]/;

/** Whether a request is of the API and of a kind that this door takes; all others go by `fetch`. */
export const takesPlainly = ({ method, url, body }: PlainRequest): boolean =>
  METHODS.has(method) && !/^https?:\/\/[^/]*\/(?:_|$)/.test(url) && (body === undefined || method !== 'GET');

/** Halves of characters, which on the way become something else, and whole ones: most texts have neither, which costs nothing to see. */
const HALF = /[\ud800-\udfff]/;

const asSent = (text: string) => (HALF.test(text) ? Buffer.from(text).toString() : text);

/** One request to a mock, or to an API of a test's own, and its answer; redirects are not followed. */
export function askPlainly(whom: Mock | Api, request: PlainRequest): Promise<PlainAnswer> {
  const api = whom instanceof Mock ? Mock.apiOf(whom) : whom;
  return new Promise((resolve, reject) => {
    const incoming = new PlainIncoming(request, () => reject(new TypeError('fetch failed')));
    Promise.resolve(api(incoming))
      .then(({ status, headers, text, isCut }: Sent) => {
        if (isCut) throw new TypeError('terminated');
        if (text !== null && WITHOUT_BODY.has(status)) throw new TypeError(`an answer of ${status} has a body`);
        for (const name in headers) {
          if (NO_HEADER_VALUE.test(headers[name] as string))
            throw new TypeError(`${name} cannot be sent: ${headers[name]}`);
        }
        resolve({ status, headers, text: asSent(text ?? '') });
      }, reject)
      .catch(reject);
  });
}

const delays = new Delays();

class PlainIncoming implements Incoming {
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly pathAndSearch: string;
  readonly drop: () => void;
  readonly #origin: string;
  readonly #headers: Record<string, string> = {};
  readonly #body: PlainRequest['body'];
  #waiting: (() => void)[] = [];

  constructor({ method, url, headers, body }: PlainRequest, drop: () => void) {
    const { origin, pathname, search } = new URL(url);
    this.method = method;
    this.path = collapse(pathname);
    this.search = search.slice(1);
    this.pathAndSearch = `${this.path}?${this.search}`;
    this.drop = drop;
    this.#origin = origin;
    for (const name in headers) {
      const value = headers[name]?.trim() as string;
      if (NO_HEADER_VALUE.test(value)) throw new TypeError(`${name} cannot be sent: ${value}`);
      this.#headers[name.toLowerCase()] = value;
    }
    const isForm = body instanceof URLSearchParams;
    if (isForm) this.#headers['content-type'] ??= 'application/x-www-form-urlencoded;charset=UTF-8';
    if (typeof body === 'string') this.#headers['content-type'] ??= 'text/plain;charset=UTF-8';
    this.#body = isForm ? body.toString() : body;
  }

  origin(): string {
    return believedOrigin(this.#origin);
  }

  header(name: string): string | undefined {
    return this.#headers[name];
  }

  head(): Head {
    return new Head(this.#headers);
  }

  headerCount(): number {
    return Object.keys(this.#headers).length;
  }

  hasBody(): boolean {
    return this.#body !== undefined;
  }

  async body(limit: number): Promise<Uint8Array> {
    if (this.#body === undefined) return new Uint8Array();
    assertNotPacked(this.#headers['content-encoding']);
    const bytes = Buffer.from(this.#body as string);
    if (bytes.length > limit) throw tooLarge(limit);
    return bytes;
  }

  address(): undefined {}

  onSent(callback: () => void): void {
    this.#waiting.push(callback);
  }

  handOver(): void {
    for (const told of this.#waiting.splice(0)) told();
  }

  delay(milliseconds: number): Promise<void> {
    return delays.wait(milliseconds);
  }
}

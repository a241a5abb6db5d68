/** What the contract tests share: each served operation in each of its versions, ways to call it, and what to hold answers to. */

import { answerViolations } from '../../src/contract/answer-contract.js';
import { documentFor, OPERATIONS, type Operation } from '../../src/contract/operations.js';
import { detailText } from '../../src/contract/violation.js';
import type { Mock, MockOptions } from '../../src/index.js';
import { V2_VERSIONS, type V2Version } from '../../src/versions.js';
import { askPlainly, type PlainRequest, takesPlainly } from '../support/plain-door.js';
import { frozenMock, NOW, type Persona } from '../support.js';

/** An operation in one version of its API; V1 has one, whose number stands in for nothing. */
export interface Target {
  operation: Operation;
  version: V2Version;
  /** `v2.lists.get 2024-01-01`, `v1.lists.get`. */
  name: string;
}

const versionsOf = ({ api, versions }: Operation): readonly V2Version[] =>
  api === 'v1' ? ['2026-09-17'] : (versions ?? V2_VERSIONS);

const targetsOf = (operation: Operation): Target[] =>
  versionsOf(operation).map((version) => ({
    operation,
    version,
    name: operation.api === 'v1' ? operation.id : `${operation.id} ${version}`,
  }));

export const SERVED: readonly Target[] = OPERATIONS.filter((operation) => operation.served).flatMap(targetsOf);
export const UNSERVED: readonly Target[] = OPERATIONS.filter((operation) => !operation.served).flatMap(targetsOf);

export type AccountName = 'scale' | 'advanced' | 'enterprise' | 'essential';
type HeaderRecord = Record<string, string>;

export interface Request {
  method?: string;
  /** With its query string. */
  path: string;
  /** Sent as JSON; a string or bytes go as they are. */
  body?: unknown;
  headers?: HeaderRecord;
  persona?: Persona;
  account?: AccountName;
  /** Null: no key at all. */
  authorization?: string | null;
}

export interface Answer {
  status: number;
  headers: HeaderRecord;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers member by member
  body: any;
  text: string;
}

/** A mock at a known time that nothing keeps from answering: no limits, and answers are not judged on their way out. */
export async function contractMock(options: Pick<MockOptions, 'seed'> = {}): Promise<Mock> {
  return unlimited(await frozenMock(options));
}

/** Sets a mock up as `contractMock` does. */
export function unlimited(mock: Mock): Mock {
  for (const account of mock.accounts) {
    account.clock.set({ now: NOW, mode: 'frozen' });
    account.limits.set({ perMinute: 1_000_000, monthly: account.tier === 'enterprise' ? 'unlimited' : 1_000_000_000 });
    account.settings.set({ strict: false, quirks: { 'v1-webhook-validation': 'off', 'v2-entities-gate': 'open' } });
    account.snapshot('start');
  }
  return mock;
}

/** All accounts as `contractMock` made them. */
export function refresh(mock: Mock): void {
  for (const account of mock.accounts) account.restore('start');
}

/** What sends a request to a mock. */
export type Send = (mock: Mock, request: Request) => Promise<Answer>;

/** By a door without `Request` and `Response`: for tests whose point is not how a request arrives. */
export const send: Send = async (mock, request) => {
  const sent = sentTo(mock, request);
  if (!takesPlainly(sent)) return fetched(mock, sent);
  const { status, headers, text } = await askPlainly(mock, sent);
  return new Received(status, headers, text);
};

/** As users of the library send it. */
export const sendByFetch: Send = (mock, request) => fetched(mock, sentTo(mock, request));

async function fetched(mock: Mock, { url, body, ...init }: PlainRequest): Promise<Answer> {
  const given = { ...init, redirect: 'manual', ...(body !== undefined && { body }) } as RequestInit;
  const response = await mock.fetch(url, given);
  return new Received(response.status, Object.fromEntries(response.headers), await response.text());
}

function sentTo(mock: Mock, request: Request): PlainRequest {
  const { method = 'GET', path, body, persona = 'admin', account = 'scale' } = request;
  const key = mock.account(account).keys[persona];
  const own = path.startsWith('/v2') ? `Bearer ${key}` : `Basic ${btoa(`:${key}`)}`;
  const authorization = request.authorization === undefined ? own : request.authorization;
  const isRaw = typeof body === 'string' || body instanceof Uint8Array || body instanceof URLSearchParams;
  return {
    method,
    url: `http://mock${path}`,
    headers: {
      ...(authorization !== null && { authorization }),
      ...(body !== undefined && !(body instanceof URLSearchParams) && { 'content-type': 'application/json' }),
      ...request.headers,
    },
    ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
  };
}

/** Many an answer is compared as a text alone: its JSON is read when somebody asks for it. */
class Received implements Answer {
  #body: { value: Answer['body'] } | undefined;

  constructor(
    readonly status: number,
    readonly headers: HeaderRecord,
    readonly text: string,
  ) {}

  get body(): Answer['body'] {
    this.#body ??= { value: this.#read() };
    return this.#body.value;
  }

  #read(): Answer['body'] {
    const type = this.headers['content-type'] ?? '';
    if (type.startsWith('application/json') && this.text !== '') return JSON.parse(this.text);
    return type.startsWith('text/') ? this.text : undefined;
  }
}

export const versionHeader = ({ operation, version }: Target): HeaderRecord =>
  operation.api === 'v2' ? { 'x-affinity-api-version': version } : {};

/** The path of an operation with its parameters filled in, as text and unescaped beyond need. */
export function pathOf(operation: Operation, params: Record<string, string | number> = {}): string {
  return operation.path.replace(/\{([^}]*)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${operation.id} needs ${name}`);
    return encodeURIComponent(value);
  });
}

const RATE_HEADERS = ['user', 'org'].flatMap((pool) =>
  ['', '-remaining', '-reset'].map((part) => `x-ratelimit-limit-${pool}${part}`),
);
const RATE_NAMES = new Set(RATE_HEADERS);
const OTHER_HEADERS = new Set([
  'allow',
  'content-type',
  'location',
  'retry-after',
  'www-authenticate',
  'x-affinity-api-version',
  'x-mock-hint',
  'x-mock-not-emulated',
  'x-mock-warnings',
  'x-request-id',
  'date',
]);

export interface Expectation {
  /** Whether the pools were asked, which the rate headers tell; by default they were. */
  admitted?: boolean;
  /** The account has no monthly limit. */
  unlimitedMonth?: boolean;
}

const JSON_TYPE = 'application/json; charset=utf-8';
/** V1's plain texts. */
const PLAIN: Record<string, string> = {
  'v1 401 Unauthorized API Key.': 'text/html;charset=utf-8',
  'v1 404 Unknown API endpoint': 'text/plain;charset=utf-8',
};

/** All that is wrong with an answer's headers, whatever the operation. */
export function headerFaults(
  answer: Answer,
  target: Pick<Target, 'version'> & { api: 'v1' | 'v2' },
  expected: Expectation,
) {
  const { headers } = answer;
  const faults: string[] = [];
  const { admitted = true, unlimitedMonth = false } = expected;
  for (const name of RATE_HEADERS) {
    const wanted = admitted && !(unlimitedMonth && name.includes('-org'));
    if (wanted !== Object.hasOwn(headers, name)) faults.push(`${name} is ${wanted ? 'missing' : 'there'}`);
    if (wanted && !/^\d+$/.test(headers[name] ?? '')) faults.push(`${name} is ${headers[name]}`);
  }
  for (const name of Object.keys(headers)) {
    if (!RATE_NAMES.has(name) && !OTHER_HEADERS.has(name)) faults.push(`${name} is unheard of`);
  }
  // Its second is that of the account's clock.
  if (!headers.date?.endsWith(' GMT') || Number.isNaN(Date.parse(headers.date))) faults.push(`date is ${headers.date}`);
  if (!/^[0-9a-f-]{36}$/.test(headers['x-request-id'] ?? '')) faults.push(`x-request-id is ${headers['x-request-id']}`);
  const version = target.api === 'v2' ? target.version : undefined;
  if (headers['x-affinity-api-version'] !== version) faults.push(`the version is ${headers['x-affinity-api-version']}`);
  const type = answer.text === '' ? undefined : (PLAIN[`${target.api} ${answer.status} ${answer.text}`] ?? JSON_TYPE);
  if (headers['content-type'] !== type) faults.push(`content-type is ${headers['content-type']}`);
  return faults;
}

/** All that is wrong with an answer of a served operation: status, headers and body against its version's document. */
export function faultsOf(target: Target, answer: Answer, expected: Expectation = {}): string[] {
  const { operation, version } = target;
  const violations = answerViolations(documentFor(operation, version), operation, answer);
  return [...violations.map(detailText), ...headerFaults(answer, { api: operation.api, version }, expected)];
}

/** What callers without types give: each function and each matcher says in one line what it takes. */
import { beforeAll, describe, it, expect as plain } from 'vitest';
import { type AccountHandle, createMock, type Mock } from '../../src/index.js';
import * as kit from '../../src/kit/contract.js';
import { expect } from '../../src/kit/vitest.js';

type Any = never;

const HOST = 'https://api.affinity.co';
const REQUEST = { method: 'GET', url: '/v2/lists', headers: { authorization: 'Bearer key' } };
const ANSWER = { operationId: 'v2.lists.list', status: 200, headers: {}, body: {} } as const;
const CALLS = [{ method: 'GET', path: '/v2/lists' }];
const REPORT = { url: HOST, pairs: [], calls: 0, durationMs: 0, waitedMs: 0, stopped: null, leftBehind: [], notes: [] };
const VIOLATION = kit.checkRequest({ ...REQUEST, url: '/v2/listz' })[0] as kit.Violation;
const response = () => new Response('{}', { headers: { 'content-type': 'application/json' } });

let mock: Mock;
let account: AccountHandle;
beforeAll(async () => {
  mock = await createMock();
  account = await mock.createAccount();
  await mock.fetch(`${HOST}/v2/lists`, { headers: { authorization: `Bearer ${account.keys.admin}` } });
});

/** Of each kind one; `object` stands for one of another kind than is wanted. */
const KINDS = {
  null: () => null,
  undefined: () => undefined,
  number: () => 7,
  text: () => 'nonsense',
  list: () => [7],
  promise: () => Promise.resolve(7),
  object: () => ({ nonsense: 7 }),
  account: () => account,
  mock: () => mock,
  Map: () => new Map([[1, 2]]),
} satisfies Record<string, () => unknown>;
type Kind = keyof typeof KINDS;

interface Row {
  call: (...args: Any[]) => unknown;
  good: () => unknown[];
  /** What is taken all the same, by position. */
  takes?: Kind[][];
}

const FUNCTIONS: Record<string, Row> = {
  bodyOf: { call: kit.bodyOf, good: () => ['{}'], takes: [['text']] },
  checkAnswer: { call: (one) => kit.checkAnswer(one), good: () => [ANSWER] },
  checkRequest: { call: kit.checkRequest, good: () => [REQUEST] },
  findOperation: {
    call: kit.findOperation,
    good: () => ['GET', '/v2/lists', { version: '2026-09-17' }],
    takes: [['text'], ['text'], ['undefined']],
  },
  violationText: { call: kit.violationText, good: () => [VIOLATION] },
  violationsText: { call: kit.violationsText, good: () => [[VIOLATION]] },
  reportText: { call: kit.reportText, good: () => [REPORT, 'json'] },
  checkServer: { call: kit.checkServer, good: () => [] },
  recorder: { call: kit.recorder, good: () => [fetch, {}], takes: [[], ['undefined']] },
  answerOf: { call: kit.answerOf, good: () => [response(), { operationId: 'v2.lists.list' }] },
  requestOf: { call: kit.requestOf, good: () => [new Request(HOST)] },
  expectAnswer: { call: (one) => kit.expectAnswer(one), good: () => [] },
  expectResponse: { call: kit.expectResponse, good: () => [] },
  expectRequest: { call: kit.expectRequest, good: () => [REQUEST] },
  undocumented: { call: kit.undocumented, good: () => [CALLS] },
  expectDocumented: { call: kit.expectDocumented, good: () => [CALLS] },
  missingInSequence: { call: kit.missingInSequence, good: () => [CALLS, ['v2.lists.list']] },
  expectSequence: { call: kit.expectSequence, good: () => [CALLS, ['v2.lists.list']] },
};

/** Of a matcher the first argument is what is expected of. */
const matcher = (name: string) =>
  ((received: unknown, ...args: unknown[]) =>
    (expect(received) as unknown as Record<string, (...given: unknown[]) => unknown>)[name]?.(...args)) as Row['call'];

const MATCHERS: Record<string, Row> = {
  toFitOperation: { call: matcher('toFitOperation'), good: () => [], takes: [[], [], ['undefined']] },
  toHaveStatus: { call: matcher('toHaveStatus'), good: () => [response(), 200] },
  toBeValidRequest: { call: matcher('toBeValidRequest'), good: () => [REQUEST] },
  toBeDocumented: { call: matcher('toBeDocumented'), good: () => [CALLS] },
  toHaveRequested: {
    call: matcher('toHaveRequested'),
    good: () => [account, { operationId: 'v2.lists.list' }, { exactly: 1 }],
    takes: [['account'], [], ['undefined']],
  },
  toHoldSequence: { call: matcher('toHoldSequence'), good: () => [CALLS, ['v2.lists.list']] },
  toHaveAskedAgain: { call: matcher('toHaveAskedAgain'), good: () => [], takes: [['account']] },
  toHaveCreatedOnce: { call: matcher('toHaveCreatedOnce'), good: () => [], takes: [['account']] },
  toHaveStoppedWhenRefused: { call: matcher('toHaveStoppedWhenRefused'), good: () => [], takes: [['account']] },
  toPassDrill: { call: matcher('toPassDrill'), good: () => [], takes: [[], [], ['undefined']] },
};

/** Where the good ones would take seconds, or fail of themselves. */
const OTHERS: Record<string, () => unknown[]> = {
  checkServer: () => [{ url: 'http://127.0.0.1:1', key: 'key' }],
  expectAnswer: () => [ANSWER],
  expectResponse: () => [response(), { operationId: 'v2.lists.list' }],
  toFitOperation: () => [response(), 'v2.lists.list', '2026-09-17'],
  toPassDrill: () => [() => {}, 'outages/timeout', {}],
  toHaveAskedAgain: () => [account],
  toHaveCreatedOnce: () => [account],
  toHaveStoppedWhenRefused: () => [account],
};

/** What it threw, or rejected with. */
async function thrown(call: () => unknown): Promise<Error | null> {
  try {
    await call();
    return null;
  } catch (error) {
    return error as Error;
  }
}

/** What the engine says, not we. */
const RAW = /is not a function|cannot read|is not iterable|cannot use|cannot destructure|cannot convert|reading '|\n/i;

const ROWS = Object.entries({ ...FUNCTIONS, ...MATCHERS });

describe('every function and every matcher', () => {
  it('is in the table', () => {
    const functions = Object.entries(kit).filter(([name, one]) => typeof one === 'function' && /^[a-z]/.test(name));
    plain(Object.keys(FUNCTIONS).sort()).toEqual(functions.map(([name]) => name).sort());
  });

  it.each(ROWS)('%s takes what it takes', async (name, { call, good }) => {
    if (good().length > 0) plain(await thrown(() => call(...(good() as Any[]))), name).toSatisfy(isOwn);
  });

  it.each(ROWS)('%s says in one line what it takes', async (name, { call, good, takes = [] }) => {
    const args = (OTHERS[name] ?? good)();
    for (const at of args.keys()) {
      for (const kind of Object.keys(KINDS) as Kind[]) {
        if (takes[at]?.includes(kind)) continue;
        const given = args.map((arg, i) => (i === at ? KINDS[kind]() : arg));
        const error = await thrown(() => call(...(given as Any[])));
        const told = [name, at, kind, error?.name, error?.message];
        plain(told, 'is refused').toEqual([
          name,
          at,
          kind,
          plain.stringMatching(/^(TypeError|ControlError)$/),
          plain.any(String),
        ]);
        plain(error?.message, told.join(' ')).not.toMatch(RAW);
        if (kind === 'promise') plain(error?.message, told.join(' ')).toMatch(/a promise.*await/);
      }
    }
  });

  it.each(ROWS)('%s says so of nothing at all', async (name, { call }) => {
    const error = await thrown(() => call());
    plain([name, error?.name]).toEqual([name, 'TypeError']);
    plain(error?.message).not.toMatch(RAW);
  });
});

/** Nothing, or what the assertion is for. */
const isOwn = (error: Error | null) => error === null || error instanceof kit.ContractError;

describe('the members of what is checked', () => {
  const { null: none, undefined: _, number, text, list, promise, object } = KINDS;
  const bad = { none, number, text, list, promise, object };
  const without = (...names: (keyof typeof bad)[]) =>
    Object.entries(bad).filter(([name]) => !(names as string[]).includes(name));

  it.each([
    ['checkAnswer', 'operationId', without()],
    ['checkAnswer', 'status', without('number')],
    ['checkAnswer', 'headers', without('object')],
    ['checkAnswer', 'version', without()],
    ['checkAnswer', 'method', without('text')],
    ['checkAnswer', 'url', without('text')],
    ['checkAnswer', 'body', without('none', 'number', 'text', 'list', 'object')],
    ['checkRequest', 'method', without('text')],
    ['checkRequest', 'url', without('text')],
    ['checkRequest', 'headers', without('object')],
    ['checkRequest', 'version', without()],
    ['checkRequest', 'body', without('none', 'number', 'text', 'list', 'object')],
  ] as const)('%s: %s', async (name, member, values) => {
    const [check, good] = name === 'checkAnswer' ? [kit.checkAnswer, ANSWER] : [kit.checkRequest, REQUEST];
    for (const [kind, value] of values) {
      const error = await thrown(() => check({ ...good, [member]: value() } as Any));
      plain([kind, error?.name], error?.message).toEqual([kind, 'TypeError']);
      plain(error?.message).not.toMatch(RAW);
      if (kind === 'promise') plain(error?.message).toContain('a promise');
    }
  });

  it('are named by what is missing', () => {
    plain(() => kit.checkRequest({ url: '/v2/lists', headers: {} } as Any)).toThrow(
      'the method is a text, and got nothing',
    );
    plain(() => kit.checkRequest({ method: 'GET', url: '/v2/lists' } as Any)).toThrow('{} for none');
    plain(() => kit.checkRequest(new Request(HOST) as Any)).toThrow('checkRequest(await requestOf(request))');
    plain(() => kit.findOperation('GET', new URL(HOST) as Any)).toThrow('of a URL its href), and got a URL');
    plain(() => kit.checkAnswer({ ...ANSWER, headers: ['Content-Type', 'text/html'] as Any })).toThrow('headers are');
  });

  it('of options are told with the name that was meant', async () => {
    plain(() => kit.recorder(fetch, { onViolations: () => {} } as Any)).toThrow('(did you mean onViolation?)');
    const report = kit.checkServer({ url: 'http://127.0.0.1:1', key: 'key', write: true } as Any);
    await plain(report).rejects.toThrow('(did you mean writes?)');
    await plain(kit.checkServer({ url: 'http://127.0.0.1:1', key: 'key', writes: 'false' } as Any)).rejects.toThrow(
      'writes is true or false, and got a text',
    );
    await plain(expect(() => {}).toPassDrill('outages/timeout', { patience: 5 } as Any)).rejects.toThrow(
      '(did you mean patienceMs?)',
    );
  });

  it('of accounts and mocks are told by what they are', () => {
    plain(() => expect(account).toBeDocumented()).toThrow(
      'toBeDocumented takes a list of calls, as account.requests() gives it, and got an account',
    );
    plain(() => expect(account).toHoldSequence(['v2.lists.list'])).toThrow('account.requests()');
    plain(() => expect(mock).toHaveRequested({ operationId: 'v2.lists.list' })).toThrow(
      'toHaveRequested takes an account, expect(account).toHaveRequested({ operationId }), and got a mock',
    );
  });
});

it('reads a Response of another class than the global one, unless its body is gone', async () => {
  const other = { clone: () => response(), status: 200, headers: response().headers };
  plain(await kit.answerOf(other as Any, { operationId: 'v2.lists.list' })).toMatchObject({ status: 200, body: {} });
  const read = response();
  await read.text();
  await plain(kit.answerOf(read, { operationId: 'v2.lists.list' })).rejects.toThrow('read already');
});

import { describe } from 'vitest';
import { expect, test } from '../../src/kit/vitest.js';

const HOST = 'https://api.affinity.co';
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

describe('The fixture', () => {
  let name: string;

  test('gives a mock, and an account of its own', async ({ mock, account }) => {
    name = account.name;
    const response = await mock.fetch(`${HOST}/v2/lists`, { headers: bearer(account.keys.admin) });
    expect(response.status).toBe(200);
    expect(account.requests()).toHaveLength(1);
  });

  test('gives another account to the next test', ({ account }) => {
    expect(account.name).not.toBe(name);
    expect(account.requests()).toEqual([]);
  });
});

describe('The matchers', () => {
  test('toHaveStatus tells why, with the hint and the body, and leaves the body unread', async ({ mock, account }) => {
    const basic = { authorization: `Basic ${btoa(`:${account.keys.admin}`)}` };
    const refused = await mock.fetch(`${HOST}/v2/lists`, { headers: basic });
    await expect(refused).toHaveStatus(401);
    await expect(expect(refused).toHaveStatus(200)).rejects.toThrow(
      /^expected 200, got 401\nwhy: The key is good, but V2 takes it as a Bearer token alone.*\nbody: \{"errors"/,
    );
    await expect(expect(refused).not.toHaveStatus(401)).rejects.toThrow('the status is 401, which it should not be');
    expect(await refused.json()).toHaveProperty('errors');
  });

  test('toHaveRequested counts what an account was asked, and tells the nearest request', async ({ mock, account }) => {
    await mock.fetch(`${HOST}/v2/lists?limit=2`, { headers: bearer(account.keys.admin) });
    expect(account).toHaveRequested({ operationId: 'v2.lists.list' });
    expect(account).toHaveRequested({ operationId: 'v2.lists.list', query: { limit: '2' } }, { exactly: 1 });
    expect(account).not.toHaveRequested({ operationId: 'v2.lists.get' });
    expect(() => expect(account).toHaveRequested({ operationId: 'v2.lists.list', query: { limit: '3' } })).toThrow(
      /^expected min 1 of .*, found 0\nnearest: GET \/v2\/lists, answered 200, differs in query\nits query: \{"limit":"2"\}$/,
    );
    const headers = { ...bearer(account.keys.admin), 'content-type': 'application/json' };
    const body = JSON.stringify({ first_name: 'Aria', last_name: 'Fernhollow' });
    await mock.fetch(`${HOST}/persons`, { method: 'POST', headers, body });
    expect(() => expect(account).toHaveRequested({ path: '/persons', body: { first_name: 'Bo' } })).toThrow(
      /differs in body\nits body: \{"first_name":"Aria","last_name":"Fernhollow"\}$/,
    );
    expect(() => expect(account).toHaveRequested({ operationId: 'v2.list.list' as never })).toThrow('v2.lists.list');
  });

  test('toHaveStatus says what to do about a promise, and toHaveRequested about a bare id', async ({
    mock,
    account,
  }) => {
    const answer = mock.fetch(`${HOST}/v2/lists`, { headers: bearer(account.keys.admin) });
    await expect(expect(answer).toHaveStatus(200)).rejects.toThrow('await expect(await fetch(…)).toHaveStatus(200)');
    await answer;
    await expect(expect({ status: 200 }).toHaveStatus(200)).rejects.toThrow('toHaveStatus takes a Response');
    expect(() => expect(account).toHaveRequested('v2.lists.list' as never)).toThrow('{ operationId: "v2.lists.list" }');
  });

  test('toHaveStatus says of a key that no account has where the good ones are', async ({ mock }) => {
    for (const path of ['/v2/lists', '/lists']) {
      const refused = await mock.fetch(HOST + path, { headers: bearer('nope') });
      await expect(expect(refused).toHaveStatus(200)).rejects.toThrow('GET /_mock/keys');
    }
  });

  test('toFitOperation', async ({ mock, account }) => {
    const response = await mock.fetch(`${HOST}/v2/lists`, { headers: bearer(account.keys.admin) });
    await expect(response).toFitOperation('v2.lists.list');
    await expect(response).toFitOperation('v2.lists.list', '2026-09-17');
    await expect(response).not.toFitOperation('v2.lists.get');
    await expect(expect(response).toFitOperation('v2.lists.list', '2024-01-01')).rejects.toThrow(
      'answer of v2.lists.list (2024-01-01), header x-affinity-api-version: expected 2024-01-01, got 2026-09-17 (wrong-version)',
    );
    await expect(expect(response).not.toFitOperation('v2.lists.list')).rejects.toThrow(
      'fits v2.lists.list, which it should not',
    );
    const { status, headers } = response;
    const body = await response.json();
    await expect({ status, headers, body }).toFitOperation('v2.lists.list');
    await expect(expect({ status, headers, body: {} }).toFitOperation('v2.lists.list')).rejects.toThrow(
      '/data: expected array, got nothing',
    );
  });

  test('toBeValidRequest', async () => {
    await expect(new Request(`${HOST}/v2/lists?limit=5`, { headers: bearer('key') })).toBeValidRequest();
    await expect({ method: 'GET', url: '/v2/lists', headers: {} }).not.toBeValidRequest();
    const request = { method: 'GET', url: '/v2/lists?limits=5', headers: bearer('key') };
    await expect(expect(request).toBeValidRequest()).rejects.toThrow('query limits');
    await expect(expect(request).toBeValidRequest()).rejects.toThrow('did you mean limit?');
  });

  test('what could not fail is refused, with not and without', async ({ mock, account }) => {
    await mock.fetch(`${HOST}/v2/lists`, { headers: bearer(account.keys.admin) });
    const calls = account.requests();
    for (const one of [expect(calls), expect(calls).not]) {
      expect(() => one.toHoldSequence([{ operation: 'v2.lists.list' } as never])).toThrow('did you mean operationId?');
      expect(() => one.toHoldSequence([{}])).toThrow('every call fits');
      expect(() => one.toHoldSequence(['v2.persons.list', 'v2.list.list' as never])).toThrow(
        'did you mean v2.lists.list?',
      );
    }
    for (const one of [expect(account), expect(account).not]) {
      expect(() => one.toHaveRequested({ operationId: undefined as never })).toThrow(
        'operationId of the match is undefined',
      );
      expect(() => one.toHaveRequested({ operationId: 'v2.lists.get' }, { min: 0 })).toThrow('fits { min: 0 }');
      expect(() => one.toHaveRequested({ operationId: 'v2.lists.get' }, { min: undefined as never })).toThrow(
        'undefined',
      );
    }
    expect(account).not.toHaveRequested({}, { exactly: 2 });
    const answer = await mock.fetch(`${HOST}/v2/lists`, { headers: bearer(account.keys.admin) });
    for (const status of ['404', 999, undefined] as never[]) {
      await expect(expect(answer).not.toHaveStatus(status)).rejects.toThrow('a whole number from 100 to 599');
    }
    await expect(expect(answer).not.toFitOperation('v2.lists.get', '2025-01-01' as never)).rejects.toThrow(
      'V2 has no version "2025-01-01"',
    );
    await expect(expect({ ...answer, method: 'GET' }).not.toFitOperation(undefined as never)).rejects.toThrow(
      'the id of an operation',
    );
  });

  test('toBeDocumented and toHoldSequence', async ({ mock, account }) => {
    const headers = bearer(account.keys.admin);
    for (const path of ['/v2/auth/whoami', '/v2/lists']) await mock.fetch(HOST + path, { headers });
    expect(account.requests()).toBeDocumented();
    expect(account.requests()).toHoldSequence(['v2.auth.whoami', 'v2.lists.list']);
    expect(account.requests()).not.toHoldSequence(['v2.lists.list', 'v2.auth.whoami']);
    expect(() => expect(account.requests()).toHoldSequence(['v2.users.list'])).toThrow(
      'call 1 of the sequence, v2.users.list',
    );
    await mock.fetch(`${HOST}/v2/listings`, { headers });
    expect(account.requests()).not.toBeDocumented();
    expect(() => expect(account.requests()).toBeDocumented()).toThrow(
      'GET /v2/listings: expected a documented path of V2',
    );
  });
});

/** Quirks of V1's keys, routes, bodies and limits, and of those it shares with V2. */
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../src/contract/check-answer.js';
import { api } from '../../support.js';
import { INBOX, subject } from './support.js';

const on = await subject();

const EMPTY = { data: [], pagination: { prevUrl: null, nextUrl: null } };

const call = async (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) => {
  const response = await on.mock.fetch(`http://mock${path}`, init);
  const text = await response.text();
  const isPlain = response.headers.get('content-type')?.startsWith('text/');
  return {
    status: response.status,
    body: isPlain ? text : text === '' ? null : JSON.parse(text),
    headers: response.headers,
  };
};

const basic = (credentials: string) => ({ authorization: `Basic ${btoa(credentials)}` });

describe('Keys', () => {
  it('v1-bearer: a key comes as bearer token or by Basic', async () => {
    const key = on.mock.account('scale').keys.standard;
    for (const headers of [{ authorization: `Bearer ${key}` }, basic(`:${key}`), basic(`anybody:${key}`)]) {
      const { status, body } = await call('/auth/whoami', { headers });
      expect([status, body.user.firstName]).toEqual([200, 'Ines']);
    }
  });

  it('v1-key-as-user-name: is no key, or one where there is no password', async () => {
    const key = on.mock.account('scale').keys.standard;
    const whoami = async (credentials: string) => (await call('/auth/whoami', { headers: basic(credentials) })).status;
    expect(await whoami(`${key}:`)).toBe(401);
    on.flip('v1-key-as-user-name', true);
    expect(await whoami(`${key}:`)).toBe(200);
    expect(await whoami(`:${key}`)).toBe(200);
    for (const wrong of [`${key}:x`, `${key.slice(0, -1)}:`, ':', key]) expect(await whoami(wrong), wrong).toBe(401);
    const elsewhere = on.mock.account('advanced').keys.standard;
    expect(await whoami(`${elsewhere}:`)).toBe(401);
  });

  it('a key that came as the user name is told so, in the account that it is of', async () => {
    const account = on.mock.account('advanced');
    const hintOf = async (path: string, credentials: string) =>
      (await call(path, { headers: basic(credentials) })).headers.get('x-mock-hint');
    for (const path of ['/auth/whoami', '/v2/auth/whoami']) {
      for (const password of ['', 'x', ':'])
        expect(await hintOf(path, `${account.keys.standard}:${password}`)).toMatch(
          /^The key came as the user name of Basic: /,
        );
      expect(await hintOf(path, `${account.keys.standard.slice(0, -1)}:`)).toMatch(
        /^No account of this mock has this key/,
      );
    }
    expect(account.requests().map(({ status, decision }) => [status, decision.code])).toEqual(
      Array(8).fill([401, 'unknown-key']),
    );
    expect(JSON.stringify(account.requests())).not.toContain(account.keys.standard);
  });

  it('v1-whoami-camel-case: names in camelCase, email and scope', async () => {
    const { body } = await on.client.get('/auth/whoami');
    expect([Object.keys(body.user), Object.keys(body.grant)]).toEqual([
      ['id', 'firstName', 'lastName', 'email'],
      ['type', 'scope', 'createdAt'],
    ]);
    const v2 = (await on.client.get('/v2/auth/whoami')).body;
    expect([v2.user.emailAddress, 'scopes' in v2.grant]).toEqual([body.user.email, true]);
  });
});

describe('Routes and bodies', () => {
  it('v1-unknown-route: is 404 with a plain text', async () => {
    for (const path of ['/nowhere', '/list-entries/1', '/persons/1/notes', '/persons/']) {
      const { status, body, headers } = await on.client.get(path);
      expect([status, body], path).toEqual([404, 'Unknown API endpoint']);
      expect(headers.get('content-type')).toBe('text/plain;charset=utf-8');
    }
  });

  it('v1-wrong-verb: is an unknown route, or 405', async () => {
    const wrong = () => [on.client.patch('/persons/1', {}), on.client.delete('/lists/1'), on.client.put('/notes', {})];
    for (const { status, body, headers } of await Promise.all(wrong())) {
      expect([status, body]).toEqual([404, 'Unknown API endpoint']);
      expect(headers.get('x-mock-hint')).toContain('this path takes ');
    }
    on.flip('v1-wrong-verb', 'not-allowed');
    const answers = await Promise.all(wrong());
    expect(answers.map(({ status, headers }) => [status, headers.get('allow')])).toEqual([
      [405, 'GET, PUT, DELETE'],
      [405, 'GET'],
      [405, 'GET, POST'],
    ]);
    expect(answers[0]?.body).toBe('PATCH is not supported here.');
    expect((await on.client.get('/nowhere')).body).toBe('Unknown API endpoint');
    on.flip('v1-error-style', 'object');
    expect((await on.client.patch('/persons/1', {})).body.errors[0].code).toBe('method-not-allowed');
  });

  it('v1-malformed-body: what cannot be read is 422, or 400', async () => {
    const json = { 'content-type': 'application/json' };
    const bad = () => [
      on.client.post('/persons', '{"first_name":', json),
      on.client.post('/persons', '{}{}', json),
      on.client.post('/persons', `${'['.repeat(500)}${']'.repeat(500)}`, json),
      on.client.post('/entity-files', '--y', { 'content-type': 'multipart/form-data; boundary=x' }),
    ];
    for (const { status, body } of await Promise.all(bad()))
      expect([status, body]).toEqual([422, [expect.any(String)]]);
    on.flip('v1-malformed-body', 'bad-request');
    for (const { status, body } of await Promise.all(bad())) expect([status, body]).toEqual([400, expect.any(String)]);
    expect((await on.client.post('/persons', {})).status).toBe(422);
    on.flip('v1-error-style', 'object');
    expect((await on.client.post('/persons', '{', json)).body.errors[0].code).toBe('bad-request');
  });
});

describe('Limits', () => {
  const HEADERS = ['user', 'org'].flatMap((pool) =>
    ['', '-remaining', '-reset'].map((part) => `x-ratelimit-limit-${pool}${part}`),
  );
  const shown = (headers: Headers) => [...headers.keys()].filter((name) => name.includes('ratelimit')).sort();

  it('both-rate-headers: six whole numbers in lower case; without a monthly cap three, or the word for it', async () => {
    for (const path of [`/lists/${INBOX}`, '/persons/5', '/nowhere', '/v2/lists', '/v2/nowhere']) {
      const { headers } = await on.client.get(path);
      expect(shown(headers), path).toEqual([...HEADERS].sort());
      for (const name of HEADERS) expect(headers.get(name), `${path} ${name}`).toMatch(/^\d+$/);
      const unlimited = await api(on.mock, 'admin', 'enterprise').get(path);
      expect(shown(unlimited.headers), path).toEqual(HEADERS.filter((name) => name.includes('user')).sort());
    }
    on.mock.account('enterprise').settings.set({ quirks: { 'both-rate-headers': 'unlimited' } });
    for (const path of ['/lists', '/v2/lists']) {
      const { status, headers } = await api(on.mock, 'admin', 'enterprise').get(path);
      expect(status).toBe(200);
      const months = ['', '-remaining', '-reset'].map((part) => headers.get(`x-ratelimit-limit-org${part}`));
      expect(months).toEqual(['unlimited', 'unlimited', null]);
      const told = Object.fromEntries(headers);
      expect(
        checkAnswer({
          operationId: path === '/lists' ? 'v1.lists.list' : 'v2.lists.list',
          status,
          headers: told,
          body: path === '/lists' ? [] : EMPTY,
        }),
      ).toEqual([]);
    }
    on.mock.account('enterprise').settings.set({ quirks: { 'both-rate-headers': 'absent' } });
  });

  it('both-month-zone: the month ends in UTC, or at midnight Pacific', async () => {
    const account = on.mock.account('scale');
    const month = async () => (await on.client.get('/rate-limit')).body.rate.org_monthly;
    const secondsTo = (iso: string) => (Date.parse(iso) - Date.parse(account.clock.now())) / 1000;
    await on.client.get('/lists');
    const utc = await month();
    expect([utc.used, utc.reset]).toEqual([1, secondsTo('2026-11-01T00:00:00Z')]);
    on.flip('both-month-zone', 'pacific');
    const pacific = await month();
    expect([pacific.used, pacific.reset]).toEqual([1, secondsTo('2026-11-01T07:00:00Z')]);
    account.clock.set({ now: '2026-11-01T06:59:59.000Z' });
    expect(await month()).toMatchObject({ used: 1, reset: 1 });
    account.clock.advance(1000);
    expect(await month()).toMatchObject({ used: 0, reset: secondsTo('2026-12-01T08:00:00Z') });
    account.restore('start');
    expect((await month()).reset).toBe(secondsTo('2026-11-01T00:00:00Z'));
    expect(account.settings.get().quirks['both-month-zone']).toBe('utc');
  });
});

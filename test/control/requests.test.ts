import { beforeEach, describe, expect, it } from 'vitest';
import { SECRET_NAME } from '../../src/account/secrets.js';
import { createMock, type Mock } from '../../src/index.js';
import { api } from '../support.js';
import { control, type Send } from './support.js';

let mock: Mock;
let call: Send;
beforeEach(async () => {
  mock = await createMock({ now: '2026-10-05T09:00:00Z' });
  call = control(mock);
  await call('PUT', '/clock', { now: '2026-10-05T09:01:00Z', mode: 'frozen' });
});

describe('journal', () => {
  it('shows a request as it was judged and answered', async () => {
    const answer = await api(mock).get('/v2/companies?limit=1&ids=1&ids=2&__proto__=x', { 'x-trace': 'abc' });
    const { status, body } = await call('GET', '/requests');
    expect(status).toBe(200);
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({
      id: answer.headers.get('x-request-id'),
      at: '2026-10-05T09:01:00.000Z',
      account: 'scale',
      persona: 'admin',
      method: 'GET',
      path: '/v2/companies',
      query: { limit: '1', ids: ['1', '2'] },
      operationId: 'v2.companies.list',
      status: answer.status,
      apiVersion: '2026-09-17',
      limits: {
        perMinute: { limit: 900, used: 1, remaining: 899, resetSeconds: 60 },
        monthly: { limit: 100_000, used: 1, remaining: 99_999 },
        concurrent: { limit: 20, used: 1, remaining: 19 },
      },
      requestHeaders: { 'x-trace': 'abc' },
      requestBody: null,
    });
    expect(Object.getOwnPropertyDescriptor(body[0].query, '__proto__')?.value).toBe('x');
    expect(body[0].warnings.join()).toContain('__proto__');
    expect(body[0]).not.toHaveProperty('fault');
    expect(body[0]).not.toHaveProperty('responseBody');
  });

  it('never holds a key', async () => {
    await api(mock).get('/v2/lists');
    await api(mock).get('/lists');
    await mock.fetch('http://mock/v2/lists', { headers: { authorization: 'Bearer not-a-key' } });
    const text = JSON.stringify((await call('GET', '/requests')).body);
    for (const key of Object.values(mock.account('scale').keys)) {
      expect(text).not.toContain(key);
      expect(text).not.toContain(btoa(`:${key}`));
    }
    expect(text).not.toMatch(/authorization|not-a-key/i);
  });

  it('never holds a key of any account, wherever and however it is written', async () => {
    const { keys } = await mock.createAccount({ account: 'other' });
    const key = keys.admin;
    const percent = [...key].map((one) => `%${one.charCodeAt(0).toString(16)}`).join('');
    const basic = btoa(`:${key}`);
    const other = btoa(mock.account('advanced').keys.standard);
    mock.account().settings.set({ journalBodies: true });
    await api(mock).get(`/v2/companies/${percent}?cursor=${encodeURIComponent(basic)}&x=${key}&${key}=1`, {
      referer: `https://app.example/?key=short&k=${percent}`,
      'x-forwarded-for': basic,
      'x-trace': `Basic ${other}`,
    });
    await api(mock).post('/persons', { first_name: basic, last_name: `${'x'.repeat(65_430)}${key}`, emails: [key] });
    const text = JSON.stringify([mock.account().requests(), mock.account().coverage()]);
    for (const secret of [key, percent, basic, encodeURIComponent(basic), other]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(secret.slice(0, 30));
    }
    const [first, second] = mock.account().requests();
    expect(second?.requestBody).toMatch(/x\[key\]$/);
    // Cut, and not called broken for it.
    const rows = mock.account().coverage().operations;
    expect(rows.find(({ operationId }) => operationId === 'v1.persons.create')?.violations).toEqual([]);
    expect(first?.path).toBe('/v2/companies/[key]');
    // A key is random, and may by chance be called like a credential.
    expect(first?.query).toMatchObject({ x: '[key]', '[key]': SECRET_NAME.test(key) ? '[hidden]' : '1' });
  });

  it('leaves out headers and parameters that are called like a credential, and page_token stays', async () => {
    const names = [
      'x-api-key',
      'X-Forwarded-Authorization',
      'x-auth',
      'my-token',
      'client-secret',
      'cookie',
      'set-cookie2',
    ];
    const headers = Object.fromEntries(names.map((name) => [name, 'hush-hush']));
    await api(mock).get('/persons?page_token=abc&api_key=hush-hush&pass%77ord=hush-hush&term=x', {
      ...headers,
      'x-trace': 'abc',
    });
    const [entry] = mock.account().requests();
    expect(JSON.stringify(entry)).not.toContain('hush-hush');
    expect(Object.keys(entry?.requestHeaders ?? {})).toEqual(['x-trace']);
    expect(entry?.query).toEqual({ page_token: 'abc', api_key: '[hidden]', password: '[hidden]', term: 'x' });
  });

  it('never holds the control token of a server', async () => {
    const server = await mock.listen({ controlToken: 'hush-hush-hush' });
    const authorization = `Bearer ${mock.account().keys.admin}`;
    await fetch(`${server.url}/v2/lists?x=hush-hush-hush`, {
      headers: { authorization, 'x-trace': 'hush%2dhush-hush' },
    });
    expect(mock.account().requests()).toMatchObject([
      { query: { x: '[key]' }, requestHeaders: { 'x-trace': '[key]' } },
    ]);
    await server.close();
  });

  it('keeps bodies: what was sent always, what was answered when told to', async () => {
    await api(mock).post('/persons', { first_name: 'A', last_name: 'B', emails: [] });
    await api(mock).post('/persons', new URLSearchParams({ first_name: 'C' }));
    await api(mock).post('/persons', '{broken', { 'content-type': 'application/json' });
    await call('PATCH', '/settings', { journalBodies: true });
    await api(mock).get('/v2/auth/whoami');
    const { body } = await call('GET', '/requests');
    expect(body.map((entry: { requestBody: unknown }) => entry.requestBody)).toEqual([
      { first_name: 'A', last_name: 'B', emails: [] },
      'first_name=C',
      '{broken',
      null,
    ]);
    expect(body[3].responseBody).toMatchObject({ tenant: { name: 'Quaymoss Partners' } });
  });

  it('keeps the bodies of calls that were refused by a limit or answered by a fault', async () => {
    const account = mock.account();
    const post = (first_name: string) => api(mock).post('/persons', { first_name });
    account.faults.add({ match: { method: 'POST' }, respond: { status: 504 }, times: 1 });
    account.faults.add({ match: { method: 'POST' }, drop: true, times: 1 });
    await post('A');
    await expect(post('B')).rejects.toThrow(TypeError);
    account.limits.set({ perMinute: 0 });
    await post('C');
    await api(mock).post('/persons', 'x'.repeat(2 ** 20 + 1), { 'content-type': 'application/json' });
    const seen = account.requests().map(({ status, requestBody }) => [status, requestBody]);
    expect(seen).toEqual([
      [504, { first_name: 'A' }],
      [null, { first_name: 'B' }],
      [429, { first_name: 'C' }],
      [429, null],
    ]);
  });

  it.each([
    ['perMinute', { perMinute: 1, windowSeconds: 30 }, { limit: 1, used: 1, remaining: 0, resetSeconds: 30 }],
    ['monthly', { monthly: 1 }, { limit: 1, used: 1, remaining: 0 }],
    ['concurrent', { concurrent: 0 }, { limit: 0, used: 0, remaining: 0 }],
  ] as const)('shows which pool refused a call: %s', async (pool, limits, expected) => {
    const account = mock.account();
    account.limits.set(limits);
    await api(mock).get('/v2/lists');
    await api(mock).get('/v2/lists');
    const refused = account.requests().at(-1);
    expect(refused?.status).toBe(429);
    expect(refused?.limits?.[pool]).toMatchObject(expected);
    const others = Object.entries(refused?.limits ?? {}).filter(([name]) => name !== pool);
    for (const [, { remaining }] of others) expect(remaining).toBeGreaterThan(0);
  });

  it('files a refused key under the account that its beginning names, else under scale', async () => {
    const send = (key: string) => mock.fetch('http://mock/v2/lists', { headers: { authorization: `Bearer ${key}` } });
    await send(mock.account('advanced').keys.revoked);
    await send('x'.repeat(43));
    const advanced = await call('GET', '/requests?account=advanced');
    expect(advanced.body).toMatchObject([{ account: 'advanced', persona: null, status: 401, limits: null }]);
    expect((await call('GET', '/requests')).body).toMatchObject([{ account: 'scale', persona: null, status: 401 }]);
  });

  it('is filtered by operation, status, person and time', async () => {
    await api(mock).get('/v2/lists');
    await api(mock, 'standard').get('/lists');
    await call('POST', '/clock/advance', { milliseconds: 1000 });
    await api(mock, 'standard').get('/nowhere');
    const paths = async (query: string) =>
      (await call('GET', `/requests?${query}`)).body.map((entry: { path: string }) => entry.path);
    expect(await paths('operationId=v1.lists.list')).toEqual(['/lists']);
    expect(await paths('status=404')).toEqual(['/nowhere']);
    expect(await paths('persona=standard')).toEqual(['/lists', '/nowhere']);
    expect(await paths('persona=ines.farrow@quaymoss.example&status=200')).toEqual(['/lists']);
    expect(await paths('persona=legacy')).toEqual([]);
    expect(await paths('since=2026-10-05T09:01:00.001Z')).toEqual(['/nowhere']);
    expect(await paths('since=2026-10-05T11:01:00%2B02:00')).toHaveLength(3);
    expect((await call('GET', '/requests?persona=nobody')).status).toBe(404);
    for (const bad of ['status=abc', 'status=7', 'since=yesterday', 'operationId=', 'path=/x']) {
      expect([bad, (await call('GET', `/requests?${bad}`)).status]).toEqual([bad, 400]);
    }
  });

  it('is emptied by DELETE', async () => {
    await api(mock).get('/v2/lists');
    expect((await call('DELETE', '/requests')).status).toBe(204);
    expect((await call('GET', '/requests')).body).toEqual([]);
  });

  it('holds no calls of the control plane', async () => {
    await call('GET', '/health');
    await call('GET', '/nowhere');
    expect((await call('GET', '/requests')).body).toEqual([]);
  });
});

describe('verify', () => {
  const verify = (body: unknown) => call('POST', '/requests/verify', body);

  it('counts what fits and compares', async () => {
    for (let i = 0; i < 3; i++) await api(mock).get('/v2/lists');
    await api(mock, 'standard').get('/lists');
    const all = { match: { operationId: 'v2.lists.list' } };
    expect((await verify({ ...all, count: { exactly: 3 } })).body).toMatchObject({ ok: true, count: 3 });
    expect((await verify({ ...all, count: { min: 1, max: 3 } })).body).toMatchObject({ ok: true, count: 3 });
    expect((await verify({ ...all, count: { max: 2 } })).body).toMatchObject({ ok: false, count: 3 });
    expect((await verify({ match: { persona: 'standard' }, count: { min: 1 } })).body.count).toBe(1);
    expect((await verify({ match: { path: '/v2/*' }, count: { min: 0 } })).body.count).toBe(3);
    expect((await verify({ match: {}, count: { exactly: 4 } })).body.ok).toBe(true);
  });

  it('shows the nearest miss where too few fit', async () => {
    await api(mock).get('/v2/companies/1');
    await api(mock).get('/v2/lists');
    await api(mock, 'standard').post('/persons', {});
    const { body } = await verify({ match: { method: 'GET', path: '/v2/list' }, count: { min: 1 } });
    expect(body).toMatchObject({ ok: false, count: 0, nearest: { path: '/v2/lists' } });
    const byPerson = await verify({
      match: { persona: 'standard', operationId: 'v1.persons.update' },
      count: { min: 1 },
    });
    expect(byPerson.body.nearest).toMatchObject({ persona: 'standard', operationId: 'v1.persons.create' });
  });

  it('shows none where there is none', async () => {
    expect((await verify({ match: {}, count: { min: 1 } })).body).toEqual({
      ok: false,
      count: 0,
      expected: { match: {}, count: { min: 1 } },
      matched: [],
    });
  });

  it.each([
    [{}, 'match'],
    [{ match: {}, count: {} }, 'count'],
    [{ match: {}, count: { exactly: -1 } }, 'count.exactly'],
    [{ match: {}, count: { least: 1 } }, 'count.least'],
    [{ match: { status: 200 }, count: { min: 1 } }, 'match.status'],
    [{ match: {}, count: { min: 2, max: 1 } }, 'count.min'],
    [{ match: {}, count: { exactly: 1, min: 1 } }, 'count.exactly'],
    [{ match: {}, count: { exactly: 0, max: 1 } }, 'count.exactly'],
    [{ match: { path: '/v2/*/x' }, count: { min: 1 } }, 'match.path'],
    [{ match: { header: { 'a b': 'x' } }, count: { max: 0 } }, 'match.header'],
  ])('refuses %j', async (body, param) => {
    const answer = await verify(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.param).toBe(param);
  });

  it('holds no key, wherever a client put it', async () => {
    const { admin, standard } = mock.account().keys;
    mock.account().settings.set({ journalBodies: true });
    const app = mock.account().apps.create({ name: 'Own', user: 'tobin.ash@quaymoss.example' });
    for (const key of [admin, standard, app.secret]) {
      await mock.fetch(`http://mock/persons/${key}?api_key=${key}&${key}=1`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'x-api-key': key, cookie: key, 'content-type': 'application/json' },
        body: JSON.stringify({ first_name: key, emails: [key] }),
      });
      await api(mock).post('/persons', { first_name: key, last_name: 'Key', emails: [] });
      // With a letter too many it is nobody's.
      await mock.fetch(`http://mock/v2/lists?key=${key}`, { headers: { authorization: `Bearer ${key}x` } });
    }
    const { body } = await call('GET', '/requests');
    expect(body).toHaveLength(9);
    const text = JSON.stringify(body);
    for (const key of [admin, standard, app.secret]) expect(text).not.toContain(key.slice(8));
    expect(body[0]).toMatchObject({
      path: '/persons/[key]',
      requestHeaders: expect.not.objectContaining({ 'x-api-key': expect.anything() }),
    });
  });
});

/** The journal by pages, of all accounts, as an HTTP archive; checks that say what they saw; rows beside the API. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { api, frozenMock } from '../support.js';
import { control, type Send } from './support.js';

let mock: Mock;
let call: Send;
beforeEach(async () => {
  mock = await frozenMock();
  call = control(mock);
});
afterEach(() => mock.close());

const scale = () => mock.account('scale');
const paths = (body: { path: string }[]) => body.map(({ path }) => path);

describe('The journal', () => {
  beforeEach(async () => {
    for (const n of [1, 2, 3, 4, 5]) await api(mock).get(`/v2/nowhere/${n}`);
  });

  it('is read by pages, from its beginning or its end', async () => {
    const first = (await call('GET', '/requests?limit=2')).body;
    expect(paths(first)).toEqual(['/v2/nowhere/1', '/v2/nowhere/2']);
    const next = (await call('GET', `/requests?limit=2&after=${first[1].id}`)).body;
    expect(paths(next)).toEqual(['/v2/nowhere/3', '/v2/nowhere/4']);
    const newest = (await call('GET', '/requests?limit=2&order=desc')).body;
    expect(paths(newest)).toEqual(['/v2/nowhere/5', '/v2/nowhere/4']);
    const older = (await call('GET', `/requests?order=desc&after=${newest[1].id}`)).body;
    expect(paths(older)).toEqual(['/v2/nowhere/3', '/v2/nowhere/2', '/v2/nowhere/1']);
    const gone = await call('GET', '/requests?after=gone');
    expect([gone.status, gone.body.error.param]).toEqual([404, 'after']);
  });

  it('is filtered by a status, all of a hundred, or none', async () => {
    await api(mock).get('/v2/lists');
    scale().faults.add({ preset: 'dropped', times: 1 });
    await api(mock)
      .get('/v2/lists')
      .catch(() => null);
    expect((await call('GET', '/requests?status=4xx')).body).toHaveLength(5);
    expect((await call('GET', '/requests?status=404')).body).toHaveLength(5);
    expect((await call('GET', '/requests?status=200')).body).toHaveLength(1);
    expect((await call('GET', '/requests?status=none')).body).toMatchObject([{ status: null }]);
    expect(scale().requests({ status: 404 })).toEqual(scale().requests({ status: '4xx' }));
    for (const status of ['6xx', 'xx', '4x', '99']) {
      expect((await call('GET', `/requests?status=${status}`)).body.error.param).toBe('status');
    }
  });

  it('of all accounts is in the order in which the requests came', async () => {
    await mock.account('advanced').clock.advance(3_600_000);
    await api(mock, 'admin', 'advanced').get('/v2/nowhere/6');
    await api(mock).get('/v2/nowhere/7');
    const { body } = await call('GET', '/requests?account=*');
    expect(paths(body)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `/v2/nowhere/${n}`));
    expect(body.map(({ account }: { account: string }) => account).slice(5)).toEqual(['advanced', 'scale']);
    expect((await call('GET', '/requests?account=*&persona=admin&limit=1&order=desc')).body[0].path).toBe(
      '/v2/nowhere/7',
    );
    expect((await call('GET', '/requests?account=*&persona=nobody')).status).toBe(404);
  });

  it('is an HTTP archive by format=har, without credentials', async () => {
    await api(mock).post('/persons?x=1', { first_name: 'Ada', last_name: 'Lorne' });
    scale().faults.add({ preset: 'dropped', times: 1 });
    await api(mock)
      .get('/lists')
      .catch(() => null);
    const { body } = await call('GET', '/requests?format=har&order=desc&limit=2');
    expect(body.log).toMatchObject({ version: '1.2', creator: { name: 'affinity-mock' } });
    expect(body.log.entries).toMatchObject([
      {
        request: { method: 'GET', url: 'https://api.affinity.co/lists' },
        response: { status: 0 },
        _mock: { status: null },
      },
      {
        request: {
          method: 'POST',
          url: 'https://api.affinity.co/persons?x=1',
          queryString: [{ name: 'x', value: '1' }],
          postData: { mimeType: 'application/json' },
        },
        response: { status: 200 },
      },
    ]);
    expect(scale().har({ order: 'desc', limit: 2 })).toEqual(body);
    expect(JSON.stringify(body)).not.toContain(scale().keys.admin);
    expect(JSON.stringify(body).toLowerCase()).not.toContain('authorization');
  });
});

describe('A check on the journal', () => {
  it('tells what was expected, what fitted (ten at most), and how the nearest differs', async () => {
    for (let i = 0; i < 12; i++) await api(mock).get('/v2/lists?limit=1');
    const match = { operationId: 'v2.lists.list', query: { limit: 1 } };
    const good = (await call('POST', '/requests/verify', { match, count: { exactly: 12 } })).body;
    expect(good).toMatchObject({ ok: true, count: 12, expected: { match, count: { exactly: 12 } } });
    expect(good.matched).toHaveLength(10);
    expect(good.matched[9].id).toBe(scale().requests().at(-1)?.id);
    expect(good).not.toHaveProperty('nearest');
    const wrong = { operationId: 'v2.lists.list', query: { limit: 2 }, persona: 'standard' };
    const bad = (await call('POST', '/requests/verify', { match: wrong, count: { min: 1 } })).body;
    expect(bad).toMatchObject({ ok: false, count: 0, matched: [] });
    expect(bad.nearest).toMatchObject({ path: '/v2/lists', differs: ['persona', 'query'] });
  });

  it('looks at headers and into bodies', async () => {
    await api(mock).post('/persons', { first_name: 'Ada', last_name: 'Lorne', emails: [] }, { 'x-run': 'seven' });
    const count = (match: object) => scale().verify({ match, count: { min: 1 } }).count;
    expect(count({ header: { 'X-Run': 'sev*' }, body: { first_name: 'Ada' } })).toBe(1);
    expect(count({ body: { first_name: 'Bo' } })).toBe(0);
    expect(count({ header: { 'x-other': '*' } })).toBe(0);
  });
});

describe('Beside the API', () => {
  it('quirks are listed with what they mean and are set to', async () => {
    scale().settings.set({ quirks: { 'v1-error-style': 'object' } });
    const { body } = await call('GET', '/quirks');
    expect(body.find(({ id }: { id: string }) => id === 'v1-error-style')).toEqual({
      id: 'v1-error-style',
      meaning: expect.stringContaining('Form of error bodies'),
      default: 'array',
      value: 'object',
      values: ['array', 'object'],
      evidence: 'v1.md §1.4',
      operations: ['v1.*'],
    });
    expect(body).toHaveLength(Object.keys(scale().settings.get().quirks).length);
  });

  it('webhooks are listed with how they do', async () => {
    scale().settings.set({ quirks: { 'v1-webhook-validation': 'off' } });
    await api(mock).post('/webhook/subscribe', {
      webhook_url: 'http://127.0.0.1:1/',
      subscriptions: ['person.created'],
    });
    expect(scale().webhooks()).toMatchObject([{ state: 'active', underWay: 0, creator: { name: 'Mara Quill' } }]);
    await api(mock).post('/persons', { first_name: 'Ada', last_name: 'Lorne' });
    await scale().settled();
    expect((await call('GET', '/webhooks')).body).toMatchObject([
      {
        url: 'http://127.0.0.1:1/',
        subscriptions: ['person.created'],
        state: 'active',
        nextAttemptAt: '2026-10-15T12:00:30.000Z',
        lastAttempt: { id: 'delivery-1', event: 'person.created', error: expect.any(String) },
      },
    ]);
    await scale().clock.advance(11 * 3_600_000);
    expect(scale().webhooks()).toMatchObject([{ state: 'disabled' }]);
    expect(scale().webhooks()[0]).not.toHaveProperty('nextAttemptAt');
  });

  it('rows are read by pages, as anybody sees them, without touching limits or journal', async () => {
    const used = scale().limits.get().perMinute.used;
    const ids: number[] = [];
    for (let after: number | null = 0, pages = 0; after !== null && pages < 100; pages++) {
      const { body } = await call('GET', `/data/companies?limit=50&after=${after}`);
      ids.push(...body.data.map(({ id }: { id: number }) => id));
      expect(body.total).toBeGreaterThan(0);
      after = body.next;
    }
    expect(ids).toHaveLength(scale().data.list('companies').total);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    const notes = (as?: string) =>
      scale()
        .data.list('notes', { ...(as && { as }) })
        .data.map(({ id }) => id);
    const hidden = notes().filter((id) => !notes('standard').includes(id));
    expect(hidden.length).toBeGreaterThan(0);
    expect((await call('GET', `/data/notes/${hidden[0]}`)).status).toBe(200);
    expect((await call('GET', `/data/notes/${hidden[0]}?as=standard`)).status).toBe(404);
    expect((await call('GET', '/data/compnies')).body.error.message).toContain('did you mean companies?');
    expect([scale().requests(), scale().limits.get().perMinute.used]).toEqual([[], used]);
  });

  it('every collection can be read by everybody', () => {
    for (const [name, rows] of Object.entries(scale().export())) {
      if (!Array.isArray(rows)) continue;
      expect(
        scale()
          .data.list(name)
          .data.map(({ id }) => id),
        name,
      ).toEqual(rows.slice(0, 100).map(({ id }) => id));
      for (const as of ['admin', 'standard', 'no-export']) scale().data.list(name, { as });
    }
  });

  it('every method of an account may be passed on by itself', () => {
    const { usage, requests, reset, webhooks } = scale();
    expect([usage().used, requests(), webhooks(), reset()]).toEqual([0, [], [], undefined]);
  });
});

/** What rules match, how often they apply, and the ready-made ones. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PRESETS, type PresetName } from '../../src/control/fault-presets.js';
import type { Mock } from '../../src/index.js';
import { api, frozenMock } from '../support.js';
import { control } from './support.js';

let mock: Mock;
beforeEach(async () => {
  mock = await frozenMock();
});
afterEach(() => mock.close());

const scale = () => mock.account('scale');
const lists = async (headers = {}) => (await api(mock).get('/v2/lists?limit=1&type=company', headers)).status;
const person = (body: object) => api(mock).post('/persons', { first_name: 'Ada', last_name: 'Lorne', ...body });
const respond = { status: 503 };

describe('A fault matches', () => {
  it('by parameters of the query', async () => {
    scale().faults.add({ match: { query: { limit: 1 } }, respond });
    expect(await lists()).toBe(503);
    scale().faults.remove();
    scale().faults.add({ match: { query: { limit: '2' } }, respond });
    expect(await lists()).toBe(200);
  });

  it('by headers, whatever their case, also by how they begin', async () => {
    scale().faults.add({ match: { header: { 'X-Run': 'seven', accept: 'application/*' } }, respond });
    expect(await lists({ 'x-run': 'seven', accept: 'application/json' })).toBe(503);
    expect(await lists({ 'x-run': 'eight', accept: 'application/json' })).toBe(200);
    expect(await lists({ accept: 'application/json' })).toBe(200);
  });

  it('by a part of the body, JSON or form, and leaves it to the operation otherwise', async () => {
    scale().faults.add({ match: { body: { last_name: 'Vale', emails: ['a@tarn.example'] } }, respond });
    expect((await person({ last_name: 'Vale', emails: ['b@tarn.example', 'a@tarn.example'] })).status).toBe(503);
    const { status, body } = await person({ emails: ['c@tarn.example'] });
    expect([status, body.last_name]).toEqual([200, 'Lorne']);
    const form = new URLSearchParams({ first_name: 'Ada', last_name: 'Vale', 'emails[]': 'a@tarn.example' });
    expect((await api(mock).post('/persons', form)).status).toBe(503);
    expect((await api(mock).post('/persons', '{', { 'content-type': 'application/json' })).status).toBe(422);
    expect((await api(mock).post('/persons', 'x'.repeat(2 ** 21))).status).toBe(413);
    expect((await api(mock).get('/v2/lists')).status).toBe(200);
  });

  it('by any of several operations', async () => {
    scale().faults.add({ match: { operationId: ['v2.lists.list', 'v2.companies.list'] }, respond });
    expect([await lists(), (await api(mock).get('/v2/companies')).status]).toEqual([503, 503]);
    expect((await api(mock).get('/v2/persons')).status).toBe(200);
  });

  it.each<[string, object, string, string]>([
    ['an operation', { operationId: 'v2.list.list' }, 'match.operationId', 'did you mean v2.lists.list?'],
    [
      'one of several operations',
      { operationId: ['v2.lists.list', 'v2.nothing'] },
      'match.operationId',
      'no operation',
    ],
    ['a path', { path: '/v2/lists?limit=1' }, 'match.path', 'match.query'],
    ['a template of a path', { path: '/v2/companies/{companyId}' }, 'match.path', 'operationId'],
    ['a person', { persona: 'standart' }, 'match.persona', 'did you mean standard?'],
    ['a credential', { header: { Authorization: 'Bearer x' } }, 'match.header.Authorization', 'credential'],
    ['a path of another operation', { operationId: 'v1.lists.list', path: '/v2/persons' }, 'match.path', 'GET /lists'],
    [
      'a path that only begins like another operation’s',
      { operationId: ['v1.lists.list', 'v1.lists.get'], path: '/v2/*' },
      'match.path',
      'v1.lists.list (GET /lists) or v1.lists.get (GET /lists/{list_id}): no request could fit both',
    ],
    ['a method of another operation', { operationId: 'v1.lists.list', method: 'POST' }, 'match.method', 'GET /lists'],
    [
      'a path and a method of two operations',
      { operationId: ['v1.lists.list', 'v1.persons.create'], path: '/lists', method: 'POST' },
      'match.method',
      'leave one of them out',
    ],
    ['a member', { pth: '/v2/lists' }, 'match.pth', 'did you mean path?'],
  ])('but not %s that nothing could ever fit', async (_what, match, param, words) => {
    const call = control(mock);
    for (const [path, rule] of [
      ['/faults', { match, respond }],
      ['/requests/verify', { match, count: { exactly: 0 } }],
    ] as const) {
      const { status, body } = await call('POST', path, rule);
      expect([path, status, body.error.param]).toEqual([path, status, param]);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body.error.message).toContain(words);
    }
  });

  it('nor a path that is misspelled, which checks may ask about all the same', async () => {
    const call = control(mock);
    for (const [path, words] of [
      ['/v2/companie', 'did you mean /v2/companies?'],
      ['/organization', 'did you mean /organizations?'],
      ['/v2/auth/current-user', 'did you mean /v2/auth/whoami?'],
      ['/v2/lists/', 'paths do not end in a slash'],
    ] as const) {
      const { status, body } = await call('POST', '/faults', { match: { path }, respond });
      expect([path, status, body.error.param]).toEqual([path, 400, 'match.path']);
      expect(body.error.message).toContain(words);
      const asked = await call('POST', '/requests/verify', { match: { path }, count: { exactly: 0 } });
      expect([path, asked.status]).toEqual([path, 200]);
    }
    for (const path of ['/v2/companie*', '/nothing/of/this/kind', '/v2/companies/1', '/persons/fields'])
      expect([path, (await call('POST', '/faults', { match: { path }, respond })).status]).toEqual([path, 201]);
    await call('DELETE', '/faults');
  });

  it('nor an event or a preset that there is not', async () => {
    const call = control(mock);
    const event = await call('POST', '/faults', { match: { event: 'person.create' }, deliver: 'twice' });
    expect(event.body.error).toMatchObject({
      param: 'match.event',
      message: expect.stringContaining('person.created?'),
    });
    const preset = await call('POST', '/faults', { preset: 'html-503' });
    expect(preset.body.error).toMatchObject({ param: 'preset', message: expect.stringContaining('html-502?') });
    const filter = await call('GET', '/requests?operationId=v2.list.list');
    expect(filter.body.error).toMatchObject({
      param: 'operationId',
      message: expect.stringContaining('v2.lists.list?'),
    });
    expect((await call('POST', '/faults', { respond })).body.error.param).toBe('match');
  });
});

describe('A fault applies', () => {
  const hit = async (calls: number) => {
    const seen: boolean[] = [];
    for (let i = 0; i < calls; i++) seen.push((await lists()) === 503);
    return seen;
  };

  it('to a share of the calls: the same ones in each run', async () => {
    scale().limits.set({ perMinute: 'unlimited' });
    scale().faults.add({ match: {}, respond, share: 0.2 });
    const seen = await hit(300);
    const hits = seen.filter(Boolean).length;
    expect(hits).toBeGreaterThan(40);
    expect(hits).toBeLessThan(80);
    expect(scale().faults.list()[0]).toMatchObject({ hits, state: 'active', left: {} });
    const other = await frozenMock();
    other.account('scale').limits.set({ perMinute: 'unlimited' });
    other.account('scale').faults.add({ match: {}, respond, share: 0.2 });
    for (const was of seen) expect((await api(other).get('/v2/lists')).status === 503).toBe(was);
    await other.close();
  });

  it('from a time on and for a while, by the account’s clock', async () => {
    scale().faults.add({ match: {}, respond, afterMs: 60_000, forMs: 30_000 });
    expect(await lists()).toBe(200);
    expect(scale().faults.list()[0]).toMatchObject({ state: 'waiting', hits: 0, left: { ms: 30_000 } });
    await scale().clock.advance(60_000);
    expect(await lists()).toBe(503);
    await scale().clock.advance(10_000);
    expect(scale().faults.list()[0]).toMatchObject({ state: 'active', hits: 1, left: { ms: 20_000 } });
    await scale().clock.advance(20_000);
    expect(await lists()).toBe(200);
    expect(scale().faults.list()[0]).toMatchObject({ state: 'over', hits: 1, left: { ms: 0 } });
  });

  it('so often, of the share that is drawn', async () => {
    scale().faults.add({ match: {}, respond, share: 0.5, times: 3, skip: 2 });
    const seen = await hit(40);
    expect(seen.slice(0, 2)).toEqual([false, false]);
    expect(seen.filter(Boolean)).toHaveLength(3);
    expect(scale().faults.list()[0]).toMatchObject({ hits: 3, state: 'over', left: { times: 0 } });
  });

  it('as it did, after a snapshot was restored', async () => {
    scale().faults.add({ match: {}, respond, times: 2 });
    await lists();
    scale().snapshot('one');
    await lists();
    scale().restore('one');
    expect(scale().faults.list()[0]).toMatchObject({ hits: 1, left: { times: 1 } });
    expect(await hit(2)).toEqual([true, false]);
  });
});

describe('A ready-made fault', () => {
  const WANTED: Record<PresetName, object> = {
    '429-minute': { status: 429 },
    '429-month': { status: 429 },
    '429-concurrent': { status: 429 },
    '500': { status: 500 },
    'html-502': { status: 502, body: expect.stringContaining('<h1>502 Bad Gateway</h1>') },
    '503': { status: 503 },
    '504-after-work': { status: 504 },
    slow: { status: 200 },
    dropped: {},
    'dropped-after-work': {},
    'dropped-midway': {},
    'new-members': { status: 200, body: { unheardOf: 'new' } },
    'new-word': {
      status: 200,
      body: { data: expect.arrayContaining([expect.objectContaining({ type: 'unheard-of' })]) },
    },
    // Of lists nothing of the kind is told: below there are answers that have it.
    'new-value-type': { status: 200 },
    'hidden-values': { status: 200 },
    nulls: { status: 200 },
    'short-page': { status: 200 },
    'repeated-row': { status: 200 },
    'flaky-search': { status: 500, body: { errors: [{ code: 'server', message: '' }] } },
  };

  it.each(Object.keys(PRESETS) as PresetName[])('%s', async (preset) => {
    const fault = scale().faults.add({
      preset,
      times: 1,
      ...(preset === 'slow' && { delayMs: 5 }),
      ...(preset === 'flaky-search' && { share: 1 }),
    });
    expect(fault).toMatchObject({
      preset,
      times: 1,
      hits: 0,
      ...PRESETS[preset],
      ...(preset === 'slow' && { delayMs: 5 }),
      ...(preset === 'flaky-search' && { share: 1 }),
    });
    const ask = () =>
      preset === 'flaky-search' ? api(mock).post('/v2/companies/search', {}) : api(mock).get('/v2/lists');
    const answer = await ask().catch(() => ({}));
    expect(answer).toMatchObject(WANTED[preset]);
    expect(scale().requests().at(-1)?.fault).toBe('fault-1');
    expect((await ask()).status).toBeLessThan(300);
  });

  it.each(['/lists', '/v2/lists'])('429 of a pool is as the pool’s own: %s', async (path) => {
    const real = async (change: object, undo: object) => {
      scale().limits.set(change);
      const refused = await api(mock).get(path);
      scale().limits.set(undo);
      return refused;
    };
    const rate = (headers: Headers) =>
      Object.fromEntries([...headers].filter(([name]) => name.startsWith('x-ratelimit')));
    await api(mock).get(path);
    const minute = await real({ perMinute: 1 }, { perMinute: 900 });
    scale().faults.add({ preset: '429-minute', times: 1 });
    const injected = await api(mock).get(path);
    expect([injected.status, injected.body]).toEqual([minute.status, minute.body]);
    expect(Object.keys(rate(injected.headers))).toEqual(Object.keys(rate(minute.headers)));
    expect(injected.headers.get('x-ratelimit-limit-user-remaining')).toBe('0');
    expect(Number(injected.headers.get('x-ratelimit-limit-org-remaining'))).toBeGreaterThan(0);
    expect(scale().requests().at(-1)?.limits?.perMinute?.remaining).toBe(0);
    const month = await real({ monthly: 1 }, { monthly: 100_000 });
    scale().faults.add({ preset: '429-month', times: 1 });
    const spent = await api(mock).get(path);
    expect([spent.status, spent.body]).toEqual([month.status, month.body]);
    expect(spent.headers.get('x-ratelimit-limit-org-remaining')).toBe('0');
    expect(Number(spent.headers.get('x-ratelimit-limit-user-remaining'))).toBeGreaterThan(0);
    const slots = await real({ concurrent: 0 }, { concurrent: 20 });
    scale().faults.add({ preset: '429-concurrent', times: 1 });
    const busy = await api(mock).get(path);
    expect([busy.status, busy.body]).toEqual([slots.status, slots.body]);
  });

  it('504 after the work leaves what was done', async () => {
    scale().faults.add({ preset: '504-after-work', match: { method: 'POST' }, times: 1 });
    expect((await person({ emails: ['done@tarn.example'] })).status).toBe(504);
    const { body } = await api(mock).get('/persons?term=done@tarn.example');
    expect(body.persons).toHaveLength(1);
    expect(scale().requests().at(-2)).toMatchObject({ status: 504, decision: { stage: 'fault', code: 'injected' } });
    // What the operation refuses is lost with its answer, too.
    scale().faults.add({ preset: '504-after-work', times: 1 });
    expect((await api(mock).get('/v2/lists/1')).status).toBe(504);
  });

  it.each([
    ['afterWork', { match: {}, delayMs: 1, afterWork: true }],
    ['respond.pool', { match: {}, respond: { status: 500, pool: 'minute' as const } }],
    ['respond.pool', { match: {}, respond: { status: 429, pool: 'month' as const, body: 1 } }],
    ['deliver', { match: {}, deliver: 'twice' as const, afterWork: true }],
    ['share', { match: {}, respond, share: 0 }],
    ['forMs', { match: {}, respond, forMs: -1 }],
  ])('is refused where it could not be meant: %s', (param, rule) => {
    expect(() => scale().faults.add(rule)).toThrow(expect.objectContaining({ code: 'bad-request', param }));
  });
});

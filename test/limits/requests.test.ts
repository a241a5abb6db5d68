/** The limits as a client meets them: headers, 429s, and time that passes on the account's clock. */
import { get as httpGet, type IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import type { Persona } from '../support.js';
import { caller } from '../v2/support.js';

const { mock } = await useMock({ perMinute: 1_000_000 });

const NAMES = [
  'limit-user',
  'limit-user-remaining',
  'limit-user-reset',
  'limit-org',
  'limit-org-remaining',
  'limit-org-reset',
];
const rates = (headers: Headers) =>
  NAMES.map((name) => headers.get(`x-ratelimit-${name}`)).map((text) => (text === null ? null : Number(text)));

const MONTH_LEFT = (Date.parse('2026-11-01T00:00:00Z') - Date.parse('2026-10-15T12:00:00Z')) / 1000;

const call = (path: string, persona: Persona = 'admin', account = 'scale') =>
  caller(mock, persona, undefined, account).get(path);

describe('Rate headers', () => {
  it('count down over both APIs, keys and statuses', async () => {
    mock.account('scale').limits.set({ perMinute: 10, monthly: 100 });
    expect(rates((await call('/v2/lists')).headers)).toEqual([10, 9, 60, 100, 99, MONTH_LEFT]);
    mock.account('scale').clock.advance(20_000);
    expect(rates((await call('/lists')).headers)).toEqual([10, 8, 40, 100, 98, MONTH_LEFT - 20]);
    // Refused for what they ask, and paid for all the same.
    expect(rates((await call('/v2/lists/1')).headers)).toEqual([10, 7, 40, 100, 97, MONTH_LEFT - 20]);
    expect(rates((await call('/nowhere')).headers).slice(0, 2)).toEqual([10, 6]);
    expect(rates((await call('/v2/teams')).headers).slice(0, 2)).toEqual([10, 5]);
    expect(rates((await call('/v2/lists?limit=0')).headers).slice(0, 2)).toEqual([10, 4]);
    // Another user: a minute of their own, the same month.
    expect(rates((await call('/lists', 'standard')).headers)).toEqual([10, 9, 60, 100, 93, MONTH_LEFT - 20]);
  });

  it.each([true, false])('are left out without a limit, which is no misfit: strict %s', async (strict) => {
    mock.account('scale').settings.set({ strict });
    mock.account('scale').limits.set({ perMinute: 'unlimited', monthly: 'unlimited' });
    for (const path of ['/lists', '/persons', '/rate-limit', '/auth/whoami', '/v2/lists', '/v2/auth/whoami']) {
      const { status, headers } = await call(path);
      expect([path, status, rates(headers)]).toEqual([path, 200, Array(6).fill(null)]);
    }
    expect((await call('/persons/1')).status).toBe(422);
  });

  it('of whoami and rate-limit count by the minute alone', async () => {
    for (const path of ['/auth/whoami', '/v2/auth/whoami', '/rate-limit', '/v2/rate-limit']) await call(path);
    const { perMinute, monthly } = mock.account('scale').limits.get();
    expect([perMinute.used, monthly.used]).toEqual([4, 0]);
  });

  it('are missing where a call draws from no pool', async () => {
    const { fetch } = {
      fetch: (path: string, headers: Record<string, string>) => mock.fetch(`http://mock${path}`, { headers }),
    };
    for (const answer of [
      await fetch('/v2/lists', {}),
      await fetch('/lists', { authorization: 'Bearer nobody' }),
      await call('/v2/lists', 'admin', 'essential'),
      await caller(mock).get('/v2/lists', { 'x-affinity-api-version': '1999-01-01' }),
    ]) {
      expect(rates(answer.headers)).toEqual(NAMES.map(() => null));
    }
    expect(mock.account('scale').limits.get().perMinute.used).toBe(0);
  });

  it('leave out the month on Enterprise, whose minute counts', async () => {
    const { headers } = await call('/lists', 'admin', 'enterprise');
    expect(rates(headers)).toEqual([1_000_000, 999_999, 60, null, null, null]);
    const { body } = await call('/v2/rate-limit', 'admin', 'enterprise');
    expect(Object.keys(body)).toEqual(['callerPerMinute']);
  });

  it('agree with what rate-limit says, on both APIs', async () => {
    mock.account('scale').limits.set({ perMinute: 10, monthly: 100 });
    await call('/lists');
    mock.account('scale').clock.advance(1_500);
    const v2 = await call('/v2/rate-limit');
    expect(v2.body).toEqual({
      callerPerMinute: { limit: 10, remaining: 8, reset: 59, used: 2 },
      orgPerMonth: { limit: 100, remaining: 99, reset: Math.ceil(MONTH_LEFT - 1.5), used: 1 },
    });
    expect(rates(v2.headers)).toEqual([10, 8, 59, 100, 99, Math.ceil(MONTH_LEFT - 1.5)]);
    const v1 = await call('/rate-limit');
    expect(v1.body.rate).toEqual({
      api_key_per_minute: { limit: 10, remaining: 7, reset: 59, used: 3 },
      org_monthly: { limit: 100, remaining: 99, reset: Math.ceil(MONTH_LEFT - 1.5), used: 1 },
    });
  });
});

describe('429', () => {
  it.each([
    ['minute', { perMinute: 1 }, 'minute'],
    ['month', { monthly: 1 }, 'monthly'],
  ] as const)('says on both APIs that the %s is used up, until it is over', async (_, limits, word) => {
    mock.account('scale').limits.set(limits);
    expect((await call('/lists')).status).toBe(200);
    const v1 = await call('/lists');
    expect([v1.status, typeof v1.body]).toEqual([429, 'string']);
    expect(v1.body).toContain(word);
    const v2 = await call('/v2/lists');
    expect([v2.status, v2.body.errors]).toEqual([429, [{ code: 'rate-limit', message: v1.body }]]);
    expect(rates(v2.headers)).toEqual(rates(v1.headers));
    expect(v2.headers.get('retry-after')).toBeNull();

    const reset = Number(v2.headers.get(`x-ratelimit-limit-${word === 'minute' ? 'user' : 'org'}-reset`));
    mock.account('scale').clock.advance(reset * 1000 - 1);
    expect((await call('/lists')).status).toBe(429);
    mock.account('scale').clock.advance(1);
    expect((await call('/lists')).status).toBe(200);
  });

  it('costs nothing and is told in the journal', async () => {
    mock.account('scale').limits.set({ perMinute: 1 });
    for (let i = 0; i < 5; i++) await call('/v2/lists');
    expect(mock.account('scale').limits.get()).toMatchObject({ perMinute: { used: 1 }, monthly: { used: 1 } });
    expect(mock.account('scale').requests({ status: 429 }).length).toBe(4);
  });

  it('names the seconds to wait when told to, not for the month', async () => {
    const { limits, clock } = mock.account('scale');
    limits.set({ perMinute: 1, retryAfter: true });
    await call('/lists');
    clock.advance(18_000);
    expect((await call('/v2/lists')).headers.get('retry-after')).toBe('42');
    expect((await call('/lists')).headers.get('retry-after')).toBe('42');
    limits.set({ perMinute: 100, monthly: 1 });
    expect((await call('/lists')).status).toBe(429);
    expect((await call('/lists')).headers.get('retry-after')).toBeNull();
    limits.set({ monthly: 100, concurrent: 0 });
    expect((await call('/lists')).headers.get('retry-after')).toBe('1');
  });

  it('waits for a window of another length', async () => {
    const { limits, clock } = mock.account('scale');
    limits.set({ perMinute: 1, windowSeconds: 2 });
    expect(rates((await call('/lists')).headers).slice(0, 3)).toEqual([1, 0, 2]);
    expect((await call('/lists')).status).toBe(429);
    clock.advance(2_000);
    expect((await call('/lists')).status).toBe(200);
  });

  it('never meets an Affinity Help key', async () => {
    mock.account('scale').limits.set({ perMinute: 0, monthly: 0, concurrent: 0 });
    expect((await call('/lists', 'help')).status).toBe(200);
    expect((await call('/v2/companies?limit=1', 'help')).status).toBe(200);
    expect((await call('/lists')).status).toBe(429);
    expect(mock.account('scale').limits.get('help').perMinute.used).toBe(0);
  });

  it('hits no other account', async () => {
    mock.account('scale').limits.set({ perMinute: 0 });
    expect((await call('/lists')).status).toBe(429);
    expect((await call('/lists', 'admin', 'advanced')).status).toBe(200);
  });
});

/** Looks at every turn of the event loop: how long it takes is the machine's affair. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

/** Tries with ever longer delays until what must happen within one did, which a busy machine may be too slow for. */
async function withinDelay(attempt: (delayMs: number) => Promise<boolean>): Promise<void> {
  for (let delayMs = 60; !(await attempt(delayMs)); ) delayMs *= 3;
}

describe('A slot', () => {
  it('is held while an answer is delayed, and free afterwards', async () => {
    const { limits, faults } = mock.account('scale');
    limits.set({ concurrent: 2 });
    await withinDelay(async (delayMs) => {
      faults.remove();
      faults.add({ match: { path: '/v2/lists' }, delayMs });
      const slow = [call('/v2/lists'), call('/v2/lists')];
      await until(() => limits.get().concurrent.used === 2);
      const other = await call('/persons?page_size=1', 'standard');
      expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200]);
      if (other.status === 429) expect(other.body).toEqual(expect.stringContaining('concurrent'));
      return other.status === 429;
    });
    expect((await call('/persons?page_size=1', 'standard')).status).toBe(200);
    expect(limits.get().concurrent).toEqual({ limit: 2, used: 0, remaining: 2 });
  });

  it('is held on a socket until the answer has been sent or the client is gone', async () => {
    const scale = mock.account('scale');
    scale.limits.set({ concurrent: 1 });
    const server = await mock.listen();
    const headers = { authorization: `Bearer ${scale.keys.admin}` };
    const get = (path: string, init: RequestInit = {}) => fetch(server.url + path, { headers, ...init });
    const used = () => scale.limits.get().concurrent.used;
    try {
      await withinDelay(async (delayMs) => {
        scale.faults.add({ match: { path: '/v2/lists' }, delayMs, times: 1 });
        const slow = get('/v2/lists').then((response) => response.text());
        await until(() => used() === 1);
        const other = await get('/v2/companies?limit=1');
        const { errors } = (await other.json()) as { errors?: { code: string }[] };
        await slow;
        await until(() => used() === 0);
        if (other.status === 429) expect(errors?.[0]?.code).toBe('rate-limit');
        return other.status === 429;
      });

      scale.faults.add({ match: { path: '/v2/persons' }, delayMs: 40, times: 1 });
      // Not `fetch`, which would open a connection in place of the one it gives up.
      const leaving = httpGet(`${server.url}/v2/persons`, { headers });
      const gone = new Promise((resolve) => leaving.on('error', resolve));
      await until(() => used() === 1);
      leaving.destroy();
      await gone;
      await until(() => used() === 0);
      const last = await get('/v2/companies?limit=1');
      expect([last.status, typeof (await last.text())]).toEqual([200, 'string']);
    } finally {
      await server.close();
    }
  });

  it('is held while a client is slow to read what it is sent', async () => {
    const scale = mock.account('scale');
    const server = await mock.listen();
    // Some twenty megabytes: more than fits into the buffers on the way.
    const client = caller(mock);
    const { data } = (await client.get(`/v2/lists/${SEED.lists.pipeline}/list-entries?limit=20`)).body;
    for (const { id } of data) {
      const value = { type: 'text', data: 'x'.repeat(1_000_000) };
      expect(
        (await client.post(`/v2/lists/${SEED.lists.pipeline}/list-entries/${id}/fields/field-3366835`, { value }))
          .status,
      ).toBe(204);
    }
    const used = () => scale.limits.get().concurrent.used;
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        const headers = { authorization: `Bearer ${scale.keys.admin}` };
        httpGet(
          `${server.url}/v2/lists/${SEED.lists.pipeline}/list-entries?fieldIds=field-3366835`,
          { headers },
          resolve,
        ).on('error', reject);
      });
      response.pause();
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect([response.statusCode, used()]).toEqual([200, 1]);
      response.destroy();
      await until(() => used() === 0);
      expect(used()).toBe(0);
    } finally {
      await server.close();
    }
  });

  it('is given back whatever comes of the call', async () => {
    mock.account('scale').limits.set({ concurrent: 1 });
    const client = caller(mock);
    await call('/v2/lists/1');
    await call('/v2/lists?limit=0');
    await client.post(`/v2/lists/${SEED.lists.pipeline}/list-entries/1/fields/x`, '{');
    await call('/v2/teams');
    mock.account('scale').faults.add({ match: { path: '/lists' }, respond: { status: 503 }, times: 1 });
    expect((await call('/lists')).status).toBe(503);
    expect((await call('/lists')).status).toBe(200);
  });
});

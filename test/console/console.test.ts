/** The console's pages as programs see them: who may have them, whose forms are taken, and what they weigh. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';

let mock: Mock;
const BASE = 'http://127.0.0.1:4010';
const page = (path: string, init?: RequestInit) =>
  mock.fetch(`${BASE}/_mock/console/${path}`, { redirect: 'manual', ...init });
const admin = (path: string) =>
  mock.fetch(BASE + path, { headers: { authorization: `Bearer ${mock.account().keys.admin}` } });

beforeEach(async () => {
  mock = await createMock();
});

const tokenIn = (html: string) => /name="token" value="([\w-]+)"/.exec(html)?.[1] ?? '';
const post = async (
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
) => {
  const token = tokenIn(await (await page('scale/clock')).text());
  return page(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ token, ...fields }).toString(),
  });
};

describe('ways in', () => {
  it.each(['/', '/_mock', '/_mock/'])('a browser at %s is led to the console', async (path) => {
    const answer = await mock.fetch(BASE + path, { headers: { accept: 'text/html,*/*' }, redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/_mock/console/']);
  });

  it('a program at / and /_mock gets what it got', async () => {
    expect((await mock.fetch(`${BASE}/`)).status).toBe(401);
    expect(await (await mock.fetch(`${BASE}/_mock`)).json()).toMatchObject({ name: 'affinity-mock' });
  });

  it('what a browser asks for by itself is not journaled', async () => {
    for (const path of ['/favicon.ico', '/'])
      for (const method of ['GET', 'HEAD']) expect((await mock.fetch(BASE + path, { method })).status).toBe(401);
    expect(mock.account().requests()).toEqual([]);
  });

  it('an unknown account or page is a 404 page', async () => {
    const odd = ['%00', '%0d%0aX:1', 'a%0ab', '%E6%97%A5', '%2f%2fevil.example', '%5cevil'];
    for (const path of ['nobody/requests', 'scale/nothing', 'scale/requests/nope', '%E0%A4%A/requests', ...odd]) {
      const answer = await page(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers.get('content-type')).toContain('text/html');
    }
  });
});

describe('safety', () => {
  it('every page carries the policy', async () => {
    for (const path of ['scale/requests', 'scale/nothing', 'assets/console.js']) {
      const { headers } = await page(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    }
  });

  it.each([
    ['without a word of where it is from', {}],
    ['of another site', { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' }],
    ['of another origin', { origin: 'http://evil.example' }],
    ['of a page without an address elsewhere', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['of a neighbouring site', { 'sec-fetch-site': 'same-site' }],
  ])('a form %s is refused and does nothing', async (_, headers) => {
    const answer = await post('scale/clock/mode', { mode: 'frozen' }, headers as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(mock.account().clock.get().mode).toBe('real');
  });

  it('a form with a wrong token is refused', async () => {
    expect((await post('scale/clock/mode', { mode: 'frozen', token: 'guess' })).status).toBe(403);
    expect(
      (await post('scale/clock/mode', { mode: 'frozen' }, { 'sec-fetch-site': 'same-origin', origin: 'null' })).status,
    ).toBe(303);
    expect(mock.account().clock.get().mode).toBe('frozen');
  });

  it('no page but that of a new app shows a key', async () => {
    await admin('/v2/lists');
    const [request] = mock.account().requests();
    const keys = Object.values(mock.account().keys);
    for (const path of [
      'requests',
      `requests/${request?.id}`,
      'usage',
      'settings',
      'data/users',
      'requests/export?format=json',
    ]) {
      const html = await (await page(`scale/${path}`)).text();
      for (const key of keys) expect(html).not.toContain(key);
    }
  });
});

describe('what it shows', () => {
  it('the filters of requests obey the address', async () => {
    await admin('/v2/lists');
    await admin('/v2/nope');
    await mock.fetch(`${BASE}/lists`);
    const rows = async (query: string) =>
      [...(await (await page(`scale/requests?${query}`)).text()).matchAll(/data-row/g)].length;
    expect(await rows('')).toBe(3);
    expect(await rows('status=4xx')).toBe(2);
    expect(await rows('status=401')).toBe(1);
    expect(await rows('unknown=1')).toBe(1);
    expect(await rows('q=LISTS&status=2xx')).toBe(1);
    expect(await rows('persona=%E2%80%93')).toBe(1);
    expect(await rows('since=1')).toBe(3);
    expect(await rows('q=zzz')).toBe(0);
  });

  it.each([
    ['since=zzz', 'Since: give minutes, such as 5'],
    ['since=2026-10-05T09:00:00Z', 'Since: give minutes, such as 5'],
    ['since=0', 'Since: give minutes'],
    ['since=-5', 'Since: give minutes'],
    ['since=1e999', 'Since: give minutes'],
    ['status=zzz', 'Status: give one such as 404'],
    ['status=4x', 'Status: give one such as 404'],
    ['refused=yes', 'Refused: give 1 or leave it out'],
  ])('a filter that is none, %s, is told on the page and refused for an export', async (query, words) => {
    await admin('/v2/lists');
    const answer = await page(`scale/requests?${query}`);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(/role="alert">([^<]*)</.exec(html)?.[1]).toContain(words);
    expect(/role="alert">([^<]*)</.exec(html)?.[1]).toContain('It filters nothing now.');
    expect(html).toContain('data-row');
    const exported = await page(`scale/requests/export?format=json&${query}`);
    expect(exported.status).toBe(422);
    expect(await exported.text()).toContain(words);
  });

  it.each([
    'since=1',
    'since=0.5',
    'since=1440',
    'status=4xx',
    'status=cut',
    'status=404',
    'refused=1',
    'refused=0',
    'since=',
  ])('a filter that is one, %s, is taken', async (query) => {
    const answer = await page(`scale/requests?${query}`);
    expect([answer.status, (await answer.text()).includes('role="alert"')]).toEqual([200, false]);
  });

  it('what the filters leave is exported as JSON and as an archive, without keys', async () => {
    await admin('/v2/lists?limit=1');
    await admin('/v2/nope');
    const har = (await (await page('scale/requests/export?format=har&status=4xx')).json()) as {
      log: { version: string; entries: { request: { url: string } }[] };
    };
    expect(har.log.version).toBe('1.2');
    expect(har.log.entries.map(({ request }) => request.url)).toEqual(['https://api.affinity.co/v2/nope']);
    expect(await (await page('scale/requests/export?format=json')).json()).toHaveLength(2);
    expect(JSON.stringify(har)).not.toContain(mock.account().keys.admin);
  });

  it('an account that nobody asked says where its keys are, and leads to the screen that makes one', async () => {
    const html = await (await page('scale/requests')).text();
    expect(html).toContain('GET /_mock/keys?account=scale');
    expect(html).toMatch(/A key of your own[^<]*<a href="\/_mock\/console\/scale\/usage"/);
  });

  it('an account that nobody asked says which others were, and the switch of accounts counts them', async () => {
    const { keys } = mock.account('advanced');
    for (let i = 0; i < 3; i++)
      await mock.fetch(`${BASE}/v2/lists`, { headers: { authorization: `Bearer ${keys.admin}` } });
    for (const screen of ['requests', 'coverage']) {
      const html = await (await page(`scale/${screen}`)).text();
      expect(html).toMatch(
        new RegExp(
          `href="/_mock/console/advanced/${screen}">advanced</a> <span class="soft">3 requests, the last just now`,
        ),
      );
      expect(html).toMatch(/<option value="advanced">advanced · 3<\/option>/);
      expect(html).toMatch(/<option value="enterprise">enterprise<\/option>/);
    }
    await admin('/v2/lists');
    expect(await (await page('scale/requests')).text()).not.toContain('Other accounts were asked');
  });

  it('news are counted by the filters of the page', async () => {
    await admin('/v2/lists');
    const [first] = mock.account().requests();
    await admin('/v2/nope?page=lists');
    await admin('/lists');
    const count = async (query: string) => {
      const answer = await page(`scale/requests/news?after=${first?.id}&${query}`);
      return ((await answer.json()) as { count: number }).count;
    };
    expect([await count(''), await count('status=4xx'), await count('q=lists'), await count('method=POST')]).toEqual([
      2, 1, 2, 0,
    ]);
  });

  it('a refused request shows what was wrong beside the member, and the pools before and after it', async () => {
    await mock.fetch(`${BASE}/organizations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${mock.account().keys.admin}`, 'content-type': 'application/json' },
      body: JSON.stringify({ domain: 'a.example', name: 5 }),
    });
    const html = await (await page(`scale/requests/${mock.account().requests()[0]?.id}`)).text();
    expect(html).toMatch(/&quot;name&quot;: 5.*<mark class="wrong">← expected 5 to be a string<\/mark>/);
    expect(html.replace(/\s+/g, ' ')).toMatch(
      />Minute <\/th><td class="num">900<\/td><td class="num">900<\/td><td class="num">899</,
    );
  });

  it('a record says that it was deleted, merged, or is private', async () => {
    const made = await mock.fetch(`${BASE}/organizations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${mock.account().keys.admin}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Shortlived' }),
    });
    const { id } = (await made.json()) as { id: number };
    expect((await post(`scale/data/companies/${id}/delete`, {})).headers.get('location')).toContain('done=deleted');
    expect(await (await page(`scale/data/companies/${id}`)).text()).toContain('Deleted: it was there');
    expect(await (await page('scale/data/companies/1')).text()).toContain('No record of this id');
  });

  it('reading data counts in no limit and stands in no journal', async () => {
    mock.account().clock.set({ mode: 'frozen' });
    const before = mock.account().limits.get();
    for (const path of ['data/companies', 'data/lists', 'data/users'])
      expect((await page(`scale/${path}`)).status).toBe(200);
    expect(mock.account().limits.get()).toEqual(before);
    expect(mock.account().requests()).toEqual([]);
  });

  it('data is shown as the persona sees it', async () => {
    const html = await (await page('scale/data/emails?as=no-export')).text();
    expect(html).toContain('As persona');
    const list = /data\/lists\/(\d+)/.exec(await (await page('scale/data/lists?as=no-export')).text())?.[1];
    expect(await (await page(`scale/data/lists/${list}?as=no-export`)).text()).toContain('Without values');
  });

  it('a wrong value in a form is told on the page, and nothing changes', async () => {
    const answer = await post('scale/limits/set', {
      perMinute: 'many',
      windowSeconds: '60',
      monthly: '1',
      concurrent: '1',
      used: '0',
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('perMinute');
    expect(mock.account().limits.get().perMinute.limit).toBe(900);
  });
});

describe('what it weighs', () => {
  const size = (text: string) => gzipSync(text).length;

  it('script and style are small', () => {
    expect(size(readFileSync('src/console/assets/console.js', 'utf8'))).toBeLessThan(15_000);
    expect(size(readFileSync('src/console/assets/console.css', 'utf8'))).toBeLessThan(8_000);
  });

  it('a page of 100 rows is below 40 kB packed', async () => {
    for (let i = 0; i < 100; i++) await admin(`/v2/lists?limit=${i + 1}&frob=${i}`);
    const html = await (await page('scale/requests')).text();
    expect([...html.matchAll(/data-row/g)]).toHaveLength(100);
    expect(size(html)).toBeLessThan(40_000);
  });
});

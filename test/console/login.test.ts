/** The console of a server with a control token: who gets in, by what, and for how long. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { banner, readyLine } from '../../src/cli/banner.js';
import { createMock, type Mock, type MockServer } from '../../src/index.js';

const TOKEN = 'T0ken-of-this-test';
let mock: Mock;
let server: MockServer;
let other: MockServer;

beforeAll(async () => {
  mock = await createMock();
  [server, other] = await Promise.all([
    mock.listen({ controlToken: TOKEN }),
    mock.listen({ controlToken: 'another-token-1' }),
  ]);
});
afterAll(() => mock.close());

const get = (target: string, headers: Record<string, string> = {}) => fetch(target, { headers, redirect: 'manual' });
const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
const REQUESTS = '/_mock/console/scale/requests';

async function showToken(secret: string): Promise<Response> {
  const html = await (await get(`${server.url}/_mock/login`)).text();
  const token = /name="token" value="([\w-]+)"/.exec(html)?.[1] ?? '';
  return fetch(`${server.url}/_mock/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.url },
    body: new URLSearchParams({ token, secret }),
  });
}

describe('with a control token', () => {
  it('a page leads whoever has not shown the token to the form for it', async () => {
    const answer = await get(server.url + REQUESTS);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/_mock/login']);
  });

  it('the token lets a browser in by a cookie that scripts and other sites cannot use', async () => {
    const answer = await showToken(TOKEN);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/_mock/console/']);
    expect(answer.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/_mock$/);
    expect(answer.headers.get('set-cookie')).not.toContain(TOKEN);
    expect((await get(server.url + REQUESTS, { cookie: cookieOf(answer) })).status).toBe(200);
  });

  it('a wrong token is told, and gives no cookie', async () => {
    const answer = await showToken('guess');
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
    expect(await answer.text()).toContain('not the control token');
  });

  it('the cookie is good for the server that gave it alone', async () => {
    const cookie = cookieOf(await showToken(TOKEN));
    expect((await get(other.url + REQUESTS, { cookie })).status).toBe(302);
    expect((await get(`${other.url}/_mock/limits`, { cookie })).status).toBe(403);
  });

  it('the cookie reads what the pages show, and changes nothing by itself', async () => {
    const cookie = cookieOf(await showToken(TOKEN));
    expect((await get(`${server.url}/_mock/limits`, { cookie })).status).toBe(200);
    expect((await fetch(`${server.url}/_mock/reset`, { method: 'POST', headers: { cookie } })).status).toBe(403);
    expect((await get(`${server.url}/_mock/limits`, { cookie, origin: 'http://evil.example' })).status).toBe(403);
  });

  it('a link of the banner lets one browser in, once', async () => {
    const link = server.consoleLink();
    const first = await get(link);
    expect([first.status, first.headers.get('location')]).toEqual([303, '/_mock/console/']);
    expect((await get(server.url + REQUESTS, { cookie: cookieOf(first) })).status).toBe(200);
    const second = await get(link);
    expect([second.status, second.headers.get('set-cookie')]).toEqual([200, null]);
    expect(await second.text()).toContain('Control token');
  });

  it('a link of another server lets nobody in', async () => {
    const code = new URL(other.consoleLink()).search;
    expect((await get(`${server.url}/_mock/login${code}`)).headers.get('set-cookie')).toBeNull();
  });
});

describe('what serve prints', () => {
  const shown = () => ({ server, accounts: mock.accounts, instance: 'i' });

  it('people get the link, programs the plain address', async () => {
    const link = /Console +(\S+)/.exec(banner({ ...shown(), isGuarded: true }))?.[1] ?? '';
    expect(cookieOf(await get(link))).not.toBe('');
    const line = readyLine(shown());
    expect(JSON.parse(line).console).toBe(`${server.url}/_mock/console/`);
    expect(line).not.toContain('once');
  });

  it('without a token the address is the console’s own', async () => {
    const plain = await mock.listen();
    expect(plain.consoleLink()).toBe(`${plain.url}/_mock/console/`);
    expect(banner({ ...shown(), server: plain })).toContain(`Console        ${plain.url}/_mock/console/\n`);
  });
});

describe('several servers that share the accounts', () => {
  it('take the login and the forms of one another, where they have the same control token', async () => {
    const shards = await Promise.all(['shard-0', 'shard-1'].map((shardName) => createMock({ shardName })));
    const [one, two] = await Promise.all(shards.map((shard) => shard.listen({ controlToken: TOKEN })));
    const html = await (await get(`${one?.url}/_mock/login`)).text();
    const token = /name="token" value="([\w-]+)"/.exec(html)?.[1] ?? '';
    expect(token).not.toBe('');
    const answer = await fetch(`${two?.url}/_mock/login`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: two?.url ?? '' },
      body: new URLSearchParams({ token, secret: TOKEN }),
    });
    const cookie = cookieOf(answer);
    const statuses = async (cookie: string) =>
      Promise.all([one, two].map(async (shard) => (await get(`${shard?.url}${REQUESTS}`, { cookie })).status));
    expect(await statuses(cookie)).toEqual([200, 200]);
    expect(cookie).not.toContain(TOKEN);
    const later = cookie.replace(/=\d+/, (until) => `=${Number(until.slice(1)) + 1}`);
    for (const forged of [later, `${cookie}x`, 'affinity-mock-login=', 'affinity-mock-login=9999999999999.']) {
      expect(await statuses(forged)).toEqual([302, 302]);
    }
    const stranger = await createMock({ shardName: 'shard-2' });
    const closed = await stranger.listen({ controlToken: 'another-token-1' });
    expect((await get(closed.url + REQUESTS, { cookie })).status).toBe(302);
    await Promise.all([...shards, stranger].map((shard) => shard.close()));
  });
});

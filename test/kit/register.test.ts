import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountHandle, createMock, type Mock, type MockServer } from '../../src/index.js';
import { type Ended, node } from '../support/child.js';
import { program } from './support.js';

let mock: Mock;
let server: MockServer;
let account: AccountHandle;
beforeAll(async () => {
  mock = await createMock();
  server = await mock.listen();
  account = mock.account();
});
afterAll(() => mock.close());

const preloaded = (file: string, env: NodeJS.ProcessEnv = {}) =>
  node(['--import', 'affinity-mock/register', program(file)], {
    AFFINITY_V1_BASE_URL: server.url,
    AFFINITY_API_KEY: account.keys.admin,
    ...env,
  }).ended;

describe('affinity-mock/register', () => {
  let hardCoded: Promise<Ended>;
  beforeAll(() => {
    hardCoded = preloaded('hard-coded.mjs');
  });

  it('takes an ES module with the host built in to the mock, by fetch, undici, https and axios', async () => {
    const { stdout, stderr, code } = await hardCoded;
    expect([code, stderr]).toEqual([0, '']);
    const { v1, ...pages } = JSON.parse(stdout);
    expect(v1.tenant.name).toBe('Quaymoss Partners');
    expect(Object.keys(pages)).toHaveLength(9);
    for (const [way, page] of Object.entries(pages)) expect([way, page]).toEqual([way, pages.fetch]);
    expect(pages.fetch.data).toHaveLength(1);
  });

  it('leaves links on the host that the program knows', async () => {
    const { stdout } = await hardCoded;
    expect(JSON.parse(stdout).fetch.pagination.nextUrl).toMatch(/^https:\/\/api\.affinity\.co\/v2\/lists\?/);
  });

  it('takes a CommonJS program there, by plain http too', async () => {
    const { stdout, stderr, code } = await preloaded('hard-coded.cjs');
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ https: 200, http: 200, axios: 200, fetch: 200, plainFetch: 200 });
  });

  it('takes no proxy on the way', async () => {
    const proxy = 'http://127.0.0.1:9';
    const { stdout, code } = await preloaded('hard-coded.cjs', {
      HTTPS_PROXY: proxy,
      HTTP_PROXY: proxy,
      NO_PROXY: 'a.example',
    });
    expect([code, JSON.parse(stdout).axios]).toEqual([0, 200]);
  });

  it('leaves other hosts alone', async () => {
    const { stdout, code } = await preloaded('other-hosts.mjs');
    expect([code, JSON.parse(stdout)]).toEqual([0, { fetch: true, first: 22 }]);
  });

  it.each([
    ['', /set AFFINITY_V1_BASE_URL to the mock's origin, such as http:/],
    ['not a url', /must be the mock's http origin/],
    ['https://127.0.0.1:1', /must be the mock's http origin/],
    ['http://api.affinity.co', /names Affinity itself/],
  ])('starts no program with AFFINITY_V1_BASE_URL=%j', async (origin, expected) => {
    const { code, stdout, stderr } = await preloaded('hard-coded.cjs', { AFFINITY_V1_BASE_URL: origin });
    expect(stderr).toMatch(/^affinity-mock\/register: [^\n]+\n$/);
    expect(stderr).toMatch(expected);
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('A program with the host built in, whose look-ups are trapped', () => {
  const heard: string[] = [];
  let canary: Server;
  beforeAll(async () => {
    canary = createServer((socket) => {
      socket.on('data', (bytes) => heard.push(bytes.toString('latin1'))).on('error', () => {});
    }).listen(0, '127.0.0.1');
    await once(canary, 'listening');
  });
  afterAll(() => canary.close());

  const trapped = async (ways: readonly string[]) => {
    heard.length = 0;
    const { port } = canary.address() as AddressInfo;
    const trap = ['--require', program('trapped-lookups.cjs'), '--import', 'affinity-mock/register'];
    const { process: child, ended } = node([...trap, program('ways-out.cjs'), ways.join(), String(port)], {
      AFFINITY_V1_BASE_URL: server.url,
      AFFINITY_API_KEY: account.keys.admin,
      NODE_OPTIONS: '',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), 25_000);
    const { code, stdout, stderr } = await ended;
    clearTimeout(timer);
    return { code, stdout, stderr };
  };

  const LED = [
    ...['socket', 'socket-options', 'net-own-lookup', 'tls-host-differs', 'tls-name-differs', 'tls-over-socket'],
    ...['tls-over-led-socket', 'https-host-header', 'https-own-lookup', 'https-own-connection', 'http-own-connection'],
    ...['undici-connect', 'fetch-dispatcher', 'lookup', 'lookup-callback', 'lookup-all', 'lookup-6', 'resolve'],
    ...['resolver', 'resolver-promises', 'resolve-any', 'thread-of-text', 'thread-with-options', 'thread-in-thread'],
    ...['child', 'built-in-address'],
  ];

  describe('is led, and', () => {
    let ended: Awaited<ReturnType<typeof trapped>>;
    let came: ReadonlyMap<string, string>;
    const arrived: string[] = [];
    beforeAll(async () => {
      ended = await trapped(LED);
      arrived.push(...heard);
      came = new Map([...ended.stdout.matchAll(/^(\S+) (.*)$/gm)].map(([, way = '', seen = '']) => [way, seen]));
    });

    // A way that leads to nobody keeps those behind it waiting: the first to fail is the one.
    it.each(LED)('reaches the mock by %s', (way) => expect([way, came.get(way)]).toEqual([way, '200']));

    it('reaches nobody else by any of them, and ends well', () => {
      expect([ended.code, ended.stderr, arrived]).toEqual([0, '', []]);
    });
  });

  it.each(['http2', 'tls-socket', 'tls-socket-connect', 'written-by-hand', 'plain-proxy'])(
    'ends rather than reach anybody by %s',
    async (way) => {
      const { code, stdout, stderr } = await trapped([way]);
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(/^affinity-mock\/register: [^\n]+\n$/)]);
      expect(stderr).not.toContain(account.keys.admin);
      expect(heard.join('')).not.toMatch(/authorization|api\.affinity\.co/i);
    },
  );
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AccountHandle, createMock, type Mock } from '../../src/index.js';
import { makeCertificates } from '../../src/intercept/authority.js';
import { type Interception, openInterception } from '../../src/intercept/open.js';
import { ask, connect, firstOf, secure, wholeOf } from './support.js';

let mock: Mock;
let account: AccountHandle;
let way: Interception;
let port: number;
let ca: string;
/** URLs that the proxy meant to send out to: whatever is Affinity's must never be among them. */
const wentOut: string[] = [];
const refusals: [string, string][] = [];
/** Where what goes out is sent instead of anywhere. */
let callersProxy: URL | undefined;

beforeAll(async () => {
  mock = await createMock();
  account = mock.account();
  const { url: origin } = await mock.listen();
  way = await openInterception({
    origin,
    caller: { PATH: '' },
    onRefusal: (code, agent) => refusals.push([code, agent]),
    proxyFor: (url) => {
      wentOut.push(url);
      return callersProxy;
    },
    patienceMs: 500,
  });
  port = Number(new URL(way.url).port);
  ca = readFileSync(way.ca, 'utf8');
});
afterAll(async () => {
  await way.close();
  await mock.close();
});
beforeEach(() => {
  wentOut.length = refusals.length = 0;
  callersProxy = undefined;
  account.clearRequests();
});

const bearer = () => ({ Authorization: `Bearer ${account.keys.admin}` });
const listening = async (server: net.Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

describe('a tunnel to Affinity', () => {
  it.each([
    'api.affinity.co:443',
    'API.Affinity.CO:443',
    'api.affinity.co.:443',
    'api.affinity.co..:443',
    'api%2eaffinity.co:443',
    'api.affinity.co:80',
    'api.affinity.co:8443',
  ])('CONNECT %s ends at the mock, with a certificate for the host', async (target) => {
    const { status, socket } = await connect(port, target);
    expect(status).toBe(200);
    const secured = await secure(socket, { ca, servername: 'api.affinity.co', ALPNProtocols: ['h2', 'http/1.1'] });
    expect([secured.authorized, secured.alpnProtocol]).toEqual([true, 'http/1.1']);
    const answer = await ask(secured, '/v2/lists?limit=1', bearer());
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('https://api.affinity.co/v2/lists?');
    expect([account.requests().length, wentOut]).toEqual([1, []]);
  });

  it('takes plain HTTP in it as well', async () => {
    const { socket } = await connect(port, 'api.affinity.co:80');
    expect((await ask(socket, '/lists', bearer())).status).toBe(200);
    expect(wentOut).toEqual([]);
  });

  it.each([
    'user@api.affinity.co:443',
    'api.affinity.co',
    'api.affinity.co:',
    'api.affinity.co:0',
    'api.affinity.co:99999',
    'api.affinity.co:443@other.example:443',
    'api.affinity.co:443/path',
    'http://api.affinity.co:443',
    'other.example\\@api.affinity.co:443',
    '[::1:443',
    ':443',
  ])('CONNECT %s is refused, and nothing leaves', async (target) => {
    const { status } = await connect(port, target);
    expect([status, wentOut]).toEqual([400, []]);
  });

  it('is found by the name in the greeting where the target is an address', async () => {
    for (const target of ['192.0.2.1:443', '[2001:db8::1]:443']) {
      const { status, socket } = await connect(port, target);
      expect(status).toBe(200);
      const secured = await secure(socket, { ca, servername: 'api.affinity.co' });
      expect((await ask(secured, '/v2/lists', bearer())).status).toBe(200);
    }
    expect(wentOut).toEqual([]);
  });

  it('is found by the Host of a plain request where the target is an address', async () => {
    const { socket } = await connect(port, '192.0.2.1:80');
    expect((await ask(socket, '/lists', bearer())).status).toBe(200);
    expect(wentOut).toEqual([]);
  });

  it('is found by the name in the greeting behind the name of another host, also in pieces', async () => {
    const got: string[] = [];
    const far = net.createServer((socket) =>
      socket.on('data', (bytes) => got.push(bytes.toString('latin1'))).on('error', () => {}),
    );
    const { socket } = await connect(port, `localhost:${await listening(far)}`);
    // Through a relay that sends a few bytes at a time.
    const relay = net.createServer((client) => {
      client.on('data', (bytes) => {
        for (let i = 0; i < bytes.length; i += 50) socket.write(bytes.subarray(i, i + 50));
      });
      client.on('error', () => {});
      socket.pipe(client);
    });
    const relayed = net.connect(await listening(relay), '127.0.0.1');
    const secured = await secure(relayed, { ca, servername: 'api.affinity.co' });
    expect((await ask(secured, '/v2/lists', bearer())).status).toBe(200);
    expect(got).toEqual([]);
    far.close();
    relay.close();
  });

  it('tells which client did not trust the certificate', async () => {
    const { socket } = await connect(port, 'api.affinity.co:443', 'curl/8.0');
    await expect(secure(socket, { servername: 'api.affinity.co' })).rejects.toThrow();
    socket.destroy();
    await new Promise<void>((resolve) => {
      const look = () => (refusals.length > 0 ? resolve() : setTimeout(look, 10));
      look();
    });
    expect(refusals).toEqual([[expect.stringMatching(/^(ERR_SSL_|ECONNRESET|SILENT)/), 'curl/8.0']]);
  });
});

describe('a whole URL', () => {
  const get = async (url: string, headers: Record<string, string> = {}) =>
    ask(net.connect(port, '127.0.0.1'), url, { ...bearer(), ...headers });

  it.each([
    'https://api.affinity.co/v2/lists',
    'http://api.affinity.co/v2/lists',
    'HTTP://API.affinity.co./v2/lists',
    'https://api.affinity.co:8443/v2/lists',
    'http://api.affinity.co:/v2/lists',
    '/v2/lists',
  ])('GET %s is answered by the mock', async (url) => {
    expect((await get(url)).status).toBe(200);
    expect([account.requests().length, wentOut]).toEqual([1, []]);
  });

  it('brings the body, the headers and the path as they were sent', async () => {
    const body = JSON.stringify({ name: 'By Proxy', domain: 'by-proxy.example' });
    const socket = net.connect(port, '127.0.0.1');
    socket.write(
      `POST http://api.affinity.co/organizations?a=%2f HTTP/1.1\r\nHost: x\r\nX-Own: 1\r\nProxy-Connection: close\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: Bearer ${account.keys.admin}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    expect(await wholeOf(socket)).toMatch(/^HTTP\/1\.1 200[\s\S]*By Proxy/);
    const [{ requestHeaders, query } = { requestHeaders: {}, query: {} }] = account.requests();
    expect(query).toEqual({ a: '/' });
    expect(requestHeaders).toMatchObject({ host: 'api.affinity.co', 'x-own': '1' });
    expect(requestHeaders).not.toHaveProperty('proxy-connection');
  });

  it.each([
    'http://user:pw@api.affinity.co/lists',
    'http://other.example\\@api.affinity.co/lists',
    'ftp://api.affinity.co/lists',
    'http:///lists',
    '*',
  ])('GET %s is refused, and nothing leaves', async (url) => {
    expect((await get(url, { Host: 'x' })).status).toBe(400);
    expect(wentOut).toEqual([]);
  });

  it('of another host goes there, whatever Host says', async () => {
    const seen: string[] = [];
    const other = http.createServer((incoming, outgoing) => {
      seen.push(`${incoming.headers.host} ${incoming.url}`);
      outgoing.end('other');
    });
    const at = await listening(other);
    expect((await get(`http://localhost:${at}/x?y=1`, { Host: 'api.affinity.co' })).text).toMatch(/other/);
    expect([seen, account.requests()]).toEqual([[`localhost:${at} /x?y=1`], []]);
    other.close();
  });
});

describe('another host', () => {
  it('is passed through over TLS, with its own certificate', async () => {
    const own = await makeCertificates('other.example', Date.now());
    const server = tls.createServer({ cert: own.certificate, key: own.key }, (socket) => socket.end('hello'));
    const { socket } = await connect(port, `localhost:${await listening(server)}`);
    const secured = await secure(socket, { ca: own.ca, servername: 'other.example' });
    expect(await wholeOf(secured)).toBe('hello');
    server.close();
  });

  it('may speak first, and what it sends last arrives', async () => {
    const server = net.createServer((socket) => {
      socket.write('220 ready\r\n');
      socket.once('data', () => socket.end('x'.repeat(1_000_000)));
    });
    const { socket, text } = await connect(port, `localhost:${await listening(server)}`);
    // It may come right behind the answer.
    expect(text.split('\r\n\r\n')[1] || (await firstOf(socket))).toBe('220 ready\r\n');
    socket.write('QUIT\r\n');
    expect((await wholeOf(socket)).length).toBe(1_000_000);
    server.close();
  });

  it('that refuses is told as 502', async () => {
    const server = net.createServer();
    const closed = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    const { status, socket } = await connect(port, `localhost:${closed}`);
    expect(status).toBe(502);
    socket.destroy();
    const plain = await ask(net.connect(port, '127.0.0.1'), `http://localhost:${closed}/`);
    expect(plain.status).toBe(502);
    expect(plain.text).toMatch(/affinity-mock: localhost:\d+ cannot be reached \(ECONNREFUSED\)/);
  });

  it('that is the proxy itself is told as 508, by whatever name', async () => {
    for (const host of ['127.0.0.1', 'localhost', '0.0.0.0']) {
      const { status, text } = await connect(port, `${host}:${port}`);
      expect([host, status]).toEqual([host, 508]);
      expect(text).toContain('this proxy itself');
      const plain = await ask(net.connect(port, '127.0.0.1'), `http://${host}:${port}/`);
      expect([host, plain.status]).toEqual([host, 508]);
    }
    // Whoever has us for a proxy asked for the tunnel.
    callersProxy = new URL(`http://localhost:${port}`);
    expect((await connect(port, 'other.example:443')).status).toBe(508);
    expect((await ask(net.connect(port, '127.0.0.1'), 'http://other.example/')).status).toBe(508);
  });

  it('that does not answer is told as 502 in time', async () => {
    const silent = net.createServer(() => {});
    callersProxy = new URL(`http://127.0.0.1:${await listening(silent)}`);
    const { status, text } = await connect(port, 'slow.example:443');
    expect([status, text]).toEqual([
      502,
      expect.stringMatching(/slow\.example:443 cannot be reached by the proxy .*0\.5 s/),
    ]);
    silent.close();
  });

  it("is reached by the caller's own proxy, with its credentials", async () => {
    const asked: string[] = [];
    const outer = http.createServer((incoming, outgoing) => {
      asked.push(`${incoming.method} ${incoming.url} ${incoming.headers['proxy-authorization']}`);
      outgoing.end('by the outer one');
    });
    outer.on('connect', (incoming, socket) => {
      asked.push(`${incoming.method} ${incoming.url} ${incoming.headers['proxy-authorization']}`);
      socket.end('HTTP/1.1 200 OK\r\n\r\nfar');
    });
    callersProxy = new URL(`http://u%40x:p@127.0.0.1:${await listening(outer)}`);
    const { status, socket, text } = await connect(port, 'other.example:443');
    expect(status).toBe(200);
    const rest = text.split('\r\n\r\n')[1] || (await firstOf(socket));
    expect(rest).toBe('far');
    const plain = await ask(net.connect(port, '127.0.0.1'), 'http://other.example/a');
    expect(plain.text).toMatch(/by the outer one/);
    const basic = `Basic ${btoa('u@x:p')}`;
    expect(asked).toEqual([`CONNECT other.example:443 ${basic}`, `GET http://other.example:80/a ${basic}`]);
    // Affinity does not go that way.
    const { socket: led } = await connect(port, 'api.affinity.co:443');
    await ask(await secure(led, { ca, servername: 'api.affinity.co' }), '/lists', bearer());
    expect(asked).toHaveLength(2);
    outer.close();
  });

  it('that the proxy refuses is told as 502, without the credentials', async () => {
    const outer = http.createServer();
    outer.on('connect', (_, socket) =>
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n'),
    );
    callersProxy = new URL(`http://user:S3cret@127.0.0.1:${await listening(outer)}`);
    const { status, text } = await connect(port, 'other.example:443');
    expect([status, text]).toEqual([502, expect.stringMatching(/answered 407/)]);
    expect(text).not.toContain('S3cret');
    outer.close();
  });
});

describe('the files of a run', () => {
  it('are for their owner alone, hold no private key, and are gone at the end', async () => {
    const opened = await openInterception({ origin: 'http://127.0.0.1:1', caller: { PATH: '' } });
    const folder = dirname(opened.ca);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
    for (const file of files.filter((name) => statSync(name).isFile())) {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file, 'latin1')).not.toContain('PRIVATE');
    }
    await opened.close();
    expect(() => statSync(folder)).toThrow(/ENOENT/);
  });

  it('name an authority that is new each time, and good for one host', async () => {
    const [one, two] = await Promise.all([
      makeCertificates('api.affinity.co', 0),
      makeCertificates('api.affinity.co', 0),
    ]);
    expect(one?.ca).not.toBe(two?.ca);
  });
});

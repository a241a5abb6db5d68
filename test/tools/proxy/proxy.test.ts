/** Where the proxy's calls go, whatever a client writes. The socket is the point: request lines that no library would send. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type ContractProxy, openProxy } from '../../../src/tools/proxy/proxy.js';

const KEY = 'the-key-of-the-client';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Heard {
  port: number;
  /** What came, as it came; of the server one entry for each request. */
  heard: string[];
}

/** Answers with the path that it was asked for. */
async function server(answer?: Parameters<typeof createServer>[1]): Promise<Heard> {
  const heard: string[] = [];
  const listening: Server = createServer((incoming, outgoing) => {
    heard.push(`${incoming.method} ${incoming.url} host=${incoming.headers.host} ${incoming.headers.authorization}`);
    if (answer) answer(incoming, outgoing as never);
    else outgoing.setHeader('content-type', 'application/json').end(JSON.stringify(incoming.url));
  }).listen(0, '127.0.0.1');
  await once(listening, 'listening');
  closing.push(() => {
    listening.closeAllConnections();
    listening.close();
  });
  return { port: (listening.address() as AddressInfo).port, heard };
}

/** Nobody has any business there: whatever comes is kept. */
async function canary(): Promise<Heard> {
  const heard: string[] = [];
  const listening = createTcpServer((socket) => {
    heard.push('a connection');
    socket.on('data', (bytes) => heard.push(bytes.toString('latin1'))).on('error', () => {});
  }).listen(0, '127.0.0.1');
  await once(listening, 'listening');
  closing.push(() => listening.close());
  return { port: (listening.address() as AddressInfo).port, heard };
}

async function proxyTo(to: string): Promise<ContractProxy> {
  const proxy = await openProxy({ to: new URL(to) });
  closing.push(() => proxy.close());
  return proxy;
}

/** Sends bytes as they are, and gives what came back until the other side closed. */
async function raw(port: number, head: string, rest = ''): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (bytes) => (text += bytes.toString('latin1'))).on('error', () => {});
  socket.write(`${head}\r\nauthorization: Bearer ${KEY}\r\nconnection: close\r\n${rest}\r\n`, 'latin1');
  await once(socket, 'close');
  return text;
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

describe('A call through the proxy', () => {
  it.each([
    ['//127.0.0.1:PORT/x', '//127.0.0.1:PORT/x'],
    ['///127.0.0.1:PORT/x', '///127.0.0.1:PORT/x'],
    ['/\\127.0.0.1:PORT/x', '/\\127.0.0.1:PORT/x'],
    ['//persons', '//persons'],
    ['/v2//companies', '/v2//companies'],
    ['//[', '//['],
    ['//key@127.0.0.1:PORT/x', '//key@127.0.0.1:PORT/x'],
    ['/@127.0.0.1:PORT/x', '/@127.0.0.1:PORT/x'],
    ['/:PORT/x', '/:PORT/x'],
    ['/../..//127.0.0.1:PORT/x', '/../..//127.0.0.1:PORT/x'],
    ['/v2/lists?next=http://127.0.0.1:PORT/x', '/v2/lists?next=http://127.0.0.1:PORT/x'],
    ['/%ff%', '/%ff%'],
  ])('for %s goes to the server, as it is', async (asked, expected) => {
    const { port, heard } = await server();
    const elsewhere = await canary();
    const proxy = await proxyTo(`http://127.0.0.1:${port}`);
    const path = asked.replace('PORT', String(elsewhere.port));
    const answer = await raw(proxy.port, `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${proxy.port}`);
    expect(statusOf(answer)).toBe(200);
    expect(heard).toEqual([
      `GET ${expected.replace('PORT', String(elsewhere.port))} host=127.0.0.1:${proxy.port} Bearer ${KEY}`,
    ]);
    expect(elsewhere.heard).toEqual([]);
  });

  it.each([
    ['GET', 'http://127.0.0.1:PORT/x', 421],
    ['POST', 'https://127.0.0.1:PORT/x', 421],
    ['GET', 'http://api.affinity.co@127.0.0.1:PORT/x', 421],
    ['GET', 'http://127.0.0.1:PORT', 421],
    ['GET', 'ftp://127.0.0.1:PORT/x', 400],
    ['GET', '*', 400],
    ['CONNECT', '127.0.0.1:PORT', 405],
    ['CONNECT', 'api.affinity.co:443', 405],
  ])('of %s %s is refused, and reaches nobody', async (method, asked, status) => {
    const { port, heard } = await server();
    const elsewhere = await canary();
    const proxy = await proxyTo(`http://127.0.0.1:${port}`);
    const target = asked.replace('PORT', String(elsewhere.port));
    const answer = await raw(proxy.port, `${method} ${target} HTTP/1.1\r\nhost: 127.0.0.1:${elsewhere.port}`);
    expect(statusOf(answer)).toBe(status);
    expect(answer).toMatch(/\r\n\r\naffinity-mock proxy: .*ask for a path, such as \/v2\/lists\n$/);
    expect([heard, elsewhere.heard]).toEqual([[], []]);
    expect(proxy.summary()).toMatchObject({ exchanges: 0, unanswered: 0 });
  });

  it('that names the server, the proxy or Affinity in a whole URL goes to the server', async () => {
    const { port, heard } = await server();
    const proxy = await proxyTo(`http://127.0.0.1:${port}`);
    const names = [`127.0.0.1:${port}`, `localhost:${proxy.port}`, 'api.affinity.co', 'API.affinity.co:80'];
    for (const name of names) await raw(proxy.port, `GET http://${name}/v2/lists?a=1#top HTTP/1.1\r\nhost: ${name}`);
    expect(heard.map((one) => one.split(' ')[1])).toEqual(names.map(() => '/v2/lists?a=1'));
  });

  it('leads below the path of --to, whatever slashes it has', async () => {
    const { port, heard } = await server();
    const elsewhere = await canary();
    for (const base of ['/mock', '/mock/', `//127.0.0.1:${elsewhere.port}/`]) {
      const proxy = await proxyTo(`http://127.0.0.1:${port}${base}`);
      await raw(proxy.port, `GET //127.0.0.1:${elsewhere.port}/x HTTP/1.1\r\nhost: x`);
      await raw(proxy.port, 'OPTIONS * HTTP/1.1\r\nhost: x');
    }
    expect(elsewhere.heard).toEqual([]);
    expect(heard.map((one) => one.split(' ')[1])).toEqual(
      ['/mock', '/mock', `//127.0.0.1:${elsewhere.port}`].flatMap((base) => [
        `${base}//127.0.0.1:${elsewhere.port}/x`,
        base,
      ]),
    );
  });

  it('that wants another protocol is answered in this one', async () => {
    const { port, heard } = await server();
    const proxy = await proxyTo(`http://127.0.0.1:${port}`);
    const answer = await raw(proxy.port, 'GET /v2/lists HTTP/1.1\r\nhost: x\r\nupgrade: websocket');
    expect([statusOf(answer), heard.length]).toEqual([200, 1]);
  });

  it('carries one host, and never a foreign one to a server elsewhere', async () => {
    const { port, heard } = await server();
    // A name for this machine that is not one of loopback's: a server elsewhere, as far as the proxy knows.
    const proxy = await proxyTo(`http://0.0.0.0:${port}`);
    await raw(proxy.port, 'GET /v2/lists HTTP/1.1\r\nhost: evil.example\r\nHost: evil.example');
    expect(heard).toEqual([`GET /v2/lists host=0.0.0.0:${port} Bearer ${KEY}`]);
  });
});

describe('The proxy lives through', () => {
  const answering = async (bytes: string): Promise<string> => {
    const listening = createTcpServer((socket) => {
      socket.on('error', () => {}).once('data', () => socket.end(bytes, 'latin1'));
    }).listen(0, '127.0.0.1');
    await once(listening, 'listening');
    closing.push(() => listening.close());
    return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  };

  it.each([
    ['a status that is none', 'HTTP/1.1 099 Odd\r\ncontent-length: 0\r\n\r\n', 502],
    ['a change of protocol', 'HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n', 502],
    ['what is no HTTP', 'nonsense\r\n\r\n', 502],
    ['an end without an answer', '', 502],
    ['headers in other letters', 'HTTP/1.1 200 OK\r\nx-n\xe9: 1\r\ncontent-length: 0\r\n\r\n', 502],
    ['values in other letters', 'HTTP/1.1 200 OK\r\nx-n: \xe9\r\ncontent-length: 0\r\n\r\n', 200],
    ['packed bytes that are none', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 1\r\n\r\nx', 200],
  ])('%s', async (_name, bytes, status) => {
    const proxy = await proxyTo(await answering(bytes));
    expect(statusOf(await raw(proxy.port, 'GET /v2/lists HTTP/1.1\r\nhost: x'))).toBe(status);
    expect(statusOf(await raw(proxy.port, 'GET //[ HTTP/1.1\r\nhost: x'))).toBe(status);
    expect(proxy.summary().unchecked).toBe(0);
  });

  it.each([
    ['a control character', 'GET /\x01 HTTP/1.1\r\nhost: x'],
    ['a tab', 'GET /\ta HTTP/1.1\r\nhost: x'],
    ['letters that are not escaped', 'GET /\xe9 HTTP/1.1\r\nhost: x'],
    ['no path', 'GET  HTTP/1.1\r\nhost: x'],
    ['no host', 'GET / HTTP/1.1\r\na: b'],
    ['an unfit host', 'GET //[ HTTP/1.1\r\nhost: ['],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked'],
  ])('%s in a request', async (_name, head) => {
    const { port, heard } = await server();
    const proxy = await proxyTo(`http://127.0.0.1:${port}`);
    const answer = await raw(proxy.port, head);
    expect(statusOf(answer)).toBeLessThan(500);
    await raw(proxy.port, 'GET /v2/lists HTTP/1.1\r\nhost: x');
    expect(heard.at(-1)).toContain('GET /v2/lists');
  });

  it('an answer nested too deep to look into', async () => {
    const deep = '['.repeat(200_000);
    const { port } = await server((_, outgoing) =>
      outgoing.setHeader('content-type', 'application/json').end(`${deep}${deep.replaceAll('[', ']')}`),
    );
    const proxy = await proxyTo(`http://127.0.0.1:${port}`);
    expect(statusOf(await raw(proxy.port, 'GET /v2/lists HTTP/1.1\r\nhost: x'))).toBe(200);
    const { exchanges } = proxy.summary();
    expect(exchanges).toBe(1);
  });

  it('a listener of violations that throws', async () => {
    const { port } = await server();
    const proxy = await openProxy({
      to: new URL(`http://127.0.0.1:${port}`),
      onViolation: () => {
        throw new Error('of the caller');
      },
    });
    closing.push(() => proxy.close());
    expect(statusOf(await raw(proxy.port, 'GET /v2/lists?trem=1 HTTP/1.1\r\nhost: x'))).toBe(200);
    expect(proxy.summary().unchecked).toBe(1);
  });
});

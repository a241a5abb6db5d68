/** A server that speaks HTTPS by itself. */
import { request } from 'node:https';
import { connect, type Socket } from 'node:net';
import { connect as secureConnect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock, type MockServer } from '../../src/index.js';
import { makeCertificates } from '../../src/intercept/authority.js';
import { until } from '../support/until.js';

let mock: Mock;
let server: MockServer;
let ca: string;
let tls: { cert: string; key: string };
beforeAll(async () => {
  mock = await createMock();
  const made = await makeCertificates('localhost', Date.now());
  ca = made.ca;
  tls = { cert: made.certificate, key: made.key };
  server = await mock.listen({ tls });
});
afterAll(() => mock.close());

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** As a client that trusts the authority. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: server.port,
      servername: 'localhost',
      path,
      headers,
      method,
      ca,
      agent: false,
    };
    const asked = request(options as object, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    asked.on('error', reject).end();
  });
}

const bearer = () => ({ authorization: `Bearer ${mock.account().keys.admin}` });

describe('over HTTPS', () => {
  it('both APIs, the control plane and the console answer, and their addresses say https', async () => {
    expect(server.url).toBe(`https://127.0.0.1:${server.port}`);
    expect(server.consoleLink()).toBe(`${server.url}/_mock/console/`);
    const basic = { authorization: `Basic ${btoa(`:${mock.account().keys.admin}`)}` };
    expect((await ask('/lists', basic)).status).toBe(200);
    expect((await ask('/v2/lists', bearer())).status).toBe(200);
    expect((await ask('/_mock/health')).status).toBe(200);
    expect((await ask('/_mock/console/')).status).toBe(302);
  });

  it.each([
    ['the Host that was asked', 'localhost:4010', 'https://localhost:4010/'],
    ['no port where it is the usual one', 'localhost:443', 'https://localhost/'],
    ['Affinity where a client believes to be there', 'api.affinity.co', 'https://api.affinity.co/'],
  ])('links in answers are https, with %s', async (_name, host, start) => {
    const { text } = await ask('/v2/companies?limit=1', { ...bearer(), host });
    expect(JSON.parse(text).pagination.nextUrl.slice(0, start.length)).toBe(start);
  });

  it('a file is downloaded by an https link', async () => {
    const [file] = JSON.parse(
      (await ask('/entity-files', { authorization: `Basic ${btoa(`:${mock.account().keys.admin}`)}` })).text,
    ).entity_files;
    const { status, headers } = await ask(`/entity-files/download/${file.id}`, {
      authorization: `Basic ${btoa(`:${mock.account().keys.admin}`)}`,
    });
    expect([status, String(headers.location).slice(0, server.url.length)]).toEqual([302, server.url]);
  });

  it('a foreign Host and a foreign Origin are refused, as over HTTP', async () => {
    expect((await ask('/v2/lists', { ...bearer(), host: 'evil.example' })).status).toBe(403);
    expect((await ask('/v2/lists', { ...bearer(), origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask('/v2/lists', { ...bearer(), origin: server.url, host: server.url.slice(8) })).status).toBe(200);
  });

  it('a client that speaks plain HTTP is told so, one that breaks off in the greeting is hung up on, and others are served', async () => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'CONNECT']) {
      const plain = open(`${method} /lists HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      let answer = '';
      plain.on('data', (piece) => {
        answer += piece;
      });
      await new Promise((resolve) => plain.once('close', resolve));
      expect(answer, method).toMatch(
        /^HTTP\/1\.1 400 Bad Request\r\n(.+\r\n)*connection: close\r\n\r\nThis port speaks HTTPS .*https:\/\/\n$/,
      );
    }
    open('\x16\x03\x01').destroy();
    expect((await ask('/_mock/health')).status).toBe(200);
  });
});

const opened: Socket[] = [];
afterAll(() => {
  for (const socket of opened) socket.destroy();
});

function open(bytes: string, port = server.port): Socket {
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
  socket.on('error', () => {}).resume();
  opened.push(socket);
  return socket;
}

describe('a server that stops', () => {
  it('does not wait for connections that are idle or in the midst of the greeting', async () => {
    const stopping = await mock.listen({ tls });
    const greeting = open('\x16\x03\x01\x02\x00\x01', stopping.port);
    const idle = secureConnect({ port: stopping.port, host: '127.0.0.1', ca, servername: 'localhost' });
    idle.on('error', () => {});
    await new Promise((resolve) => idle.once('secureConnect', resolve));
    let closed = 0;
    for (const socket of [greeting, idle]) socket.once('close', () => closed++);
    await stopping.close();
    await until(() => closed === 2);
  });

  it('ends an answer that is on its way', async () => {
    const stopping = await mock.listen({ tls });
    mock.account().faults.add({ match: { path: '/v2/lists' }, delayMs: 60_000, times: 1 });
    const options = { host: '127.0.0.1', port: stopping.port, servername: 'localhost', path: '/v2/lists', ca };
    const answered = new Promise<number | undefined>((resolve, reject) => {
      const headers = { ...bearer(), host: 'localhost' };
      request({ ...options, headers } as object, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
    await until(() => mock.account().limits.get().concurrent.used === 1);
    await stopping.close();
    expect(await answered).toBe(200);
  });
});

describe('listen({ tls }) refuses', () => {
  const listen = (given: { cert: string; key: string }) =>
    mock.listen({ tls: given }).then(
      () => 'listens',
      (error: { param?: string; message: string }) => `${error.param}: ${error.message}`,
    );

  it('what is no certificate or no key, and a key of another certificate, without repeating them', async () => {
    const other = await makeCertificates('localhost', Date.now());
    const body = tls.key.split('\n')[1] as string;
    const broken = tls.key.replace(body, `${body.slice(0, 20)}\n`);
    expect(await listen({ ...tls, cert: 'secret' })).toBe('tls.cert: there is no certificate in PEM in it');
    expect(await listen({ ...tls, cert: '' })).toMatch(/^tls.cert: /);
    expect(await listen({ ...tls, key: 'secret' })).toBe('tls.key: there is no private key in PEM in it');
    expect(await listen({ cert: tls.key, key: tls.cert })).toMatch(/^tls.cert: /);
    expect(await listen({ ...tls, key: other.key })).toMatch(/^tls.key: this is not the key of the certificate/);
    expect(await listen({ ...tls, key: broken })).toMatch(/^tls.key: TLS cannot use this key \(/);
    expect(await listen({ ...tls, key: broken })).not.toContain(body.slice(0, 12));
    const locked = tls.key.replace(/PRIVATE/g, 'ENCRYPTED PRIVATE');
    expect(await listen({ ...tls, key: locked })).toMatch(/^tls.key: the key is locked by a passphrase/);
  });
});

/** Raw requests over a socket: the server answers or hangs up, and is there for the next one. */
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { fuzzMock, partsOf, runs } from './support.js';

let mock: Mock;
let port = 0;
let url = '';
beforeAll(async () => {
  mock = await fuzzMock();
  const server = await mock.listen({ port: 0 });
  ({ url } = server);
  port = Number(new URL(server.url).port);
});
afterAll(() => mock.close());

/** Everything that comes back until the server hangs up, or until it waits for more than was sent. */
function exchange(text: string): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(text, 'latin1'));
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(received));
  });
}

const TARGETS = [
  '/',
  '//',
  '/v2',
  '/v2//lists',
  '/_mock/health',
  '/persons',
  '//127.0.0.1/x',
  'http://[/',
  '//[',
  '/\\',
  '/%',
  '/%ff',
  '/%00',
  '*',
  '?',
  '#',
  '/_files/x',
  '/a/../b',
  '/\ud83d',
  'a',
];
const HEADERS = [
  'host: localhost',
  'host: [',
  'host: a b',
  'host:',
  'content-length: 5',
  'content-length: -1',
  'transfer-encoding: chunked',
  'expect: 100-continue',
  'upgrade: h2c',
  'connection: close',
  'authorization: Bearer \u00ff',
  'authorization: Basic %%%',
  'content-type: application/json',
  'content-type: multipart/form-data',
  'content-encoding: gzip',
  'accept: \t',
  'range: bytes=0-',
  ': x',
  'x',
];

it('raw requests are answered without 5xx, and the server lives on', async () => {
  const request = fc
    .record({
      method: fc.constantFrom(
        'GET',
        'POST',
        'PUT',
        'PATCH',
        'DELETE',
        'HEAD',
        'OPTIONS',
        'TRACE',
        'CONNECT',
        'get',
        'X',
      ),
      target: fc
        .tuple(fc.constantFrom(...TARGETS), partsOf(['/', '%2', '?', '&', '=', ';', '\\'], 4))
        .map((all) => all.join('')),
      version: fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', ''),
      headers: fc.array(fc.constantFrom(...HEADERS), { maxLength: 4 }),
      body: fc.constantFrom('', '{}', '{"a":', '5\r\nhello\r\n0\r\n\r\n', 'zz\r\n', '\0\0\0\0\0'),
    })
    .map(
      ({ method, target, version, headers, body }) =>
        `${method} ${target} ${version}\r\n${headers.map((one) => `${one}\r\n`).join('')}\r\n${body}`,
    );
  await fc.assert(
    fc.asyncProperty(request, async (text) => {
      const received = await exchange(text);
      // The mock has no 5xx but 501, which tells what it does not emulate.
      expect(received, text).not.toMatch(/^HTTP\/1\.1 5(?!01)/m);
    }),
    runs(300),
  );
  expect((await fetch(`${url}/_mock/health`)).status).toBe(200);
});

it('a path of 14,000 slashes is no defect', async () => {
  const received = await exchange(`GET ${'/'.repeat(14_000)} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
  expect(received).toMatch(/^HTTP\/1\.1 4/);
});

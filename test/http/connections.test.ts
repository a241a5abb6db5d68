/** What is in work on a server's connections: slots that end, and a stop that does not wait for nothing. */
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTrackedServer, drain } from '../../src/http/connections.js';
import { createMock, type Mock, type MockServer } from '../../src/index.js';
import { until } from '../support/until.js';

let mock: Mock;
let server: MockServer;
const opened = new Set<Socket>();
beforeEach(async () => {
  mock = await createMock();
  server = await mock.listen({ port: 0 });
});
afterEach(async () => {
  for (const socket of opened) socket.destroy();
  opened.clear();
  await mock.close();
});

const scale = () => mock.account('scale');
const used = () => scale().limits.get().concurrent.used;

/** Connected, with some bytes sent; what comes back is not read before `resume`. */
function open(bytes = '', port = server.port): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      opened.add(socket);
      socket.off('error', reject).on('error', () => {});
      if (bytes === '') resolve(socket);
      else socket.write(bytes, () => resolve(socket));
    });
    socket.once('error', reject);
  });
}

/** All that comes back until the end. */
function answers(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    socket.once('close', () => resolve(text));
  });
}

const head = (line: string, more = '') =>
  `${line} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${scale().keys.admin}\r\n${more}\r\n`;
const v1 = (line: string, more = '') =>
  head(line, more).replace(/Bearer \S+/, `Basic ${btoa(`:${scale().keys.admin}`)}`);

const HOURS = 60_000;

/** Requests for more than the sockets' buffers hold. */
function unread(): string {
  scale().limits.set({ concurrent: 'unlimited' });
  scale().faults.add({ match: { path: '/lists' }, respond: { status: 200, body: 'x'.repeat(1_000_000) } });
  return v1('GET /lists').repeat(40);
}

describe('a slot', () => {
  it('ends with the client when requests wait behind a delayed one on the same connection', async () => {
    scale().faults.add({ match: { path: '/auth/whoami' }, delayMs: HOURS, times: 1 });
    // Long answers, so that a good deal waits to be sent.
    const socket = await open(v1('GET /auth/whoami') + v1('GET /fields').repeat(4));
    await until(() => used() === 5);
    socket.destroy();
    await until(() => used() === 0);
  });

  it('ends with a connection that is reset while its pages are not read', async () => {
    const socket = await open(unread());
    await until(() => used() > 20);
    socket.resetAndDestroy();
    await until(() => used() === 0);
  });

  it('ends with a connection that a fault drops, for the requests behind it too', async () => {
    scale().faults.add({ match: { path: '/auth/whoami' }, delayMs: 30, drop: true, times: 1 });
    const socket = await open(v1('GET /auth/whoami') + v1('GET /lists').repeat(4));
    expect(await answers(socket)).toBe('');
    await until(() => used() === 0);
  });

  it('ends with a client that goes while it waits for a fault or sends its body', async () => {
    scale().faults.add({ match: { path: '/persons' }, delayMs: HOURS, times: 1 });
    const body = 'Content-Type: application/json\r\nContent-Length: 100\r\n';
    const delayed = await open(v1('POST /persons', body));
    const sending = await open(`${v1('POST /notes', body)}{"x`);
    await until(() => used() === 2);
    delayed.destroy();
    sending.resetAndDestroy();
    await until(() => used() === 0);
  });

  it('is there for whoever comes next, and no longer than the answer', async () => {
    const socket = await open(v1('GET /lists').repeat(50) + v1('GET /lists', 'Connection: close\r\n'));
    // Twenty at a time: those that come while twenty are unsent are refused.
    const statuses = (await answers(socket)).match(/HTTP\/1\.1 \d+/g);
    expect(statuses).toHaveLength(51);
    expect(statuses?.[0]).toBe('HTTP/1.1 200');
    await until(() => used() === 0);
  });
});

describe('a server that closes', () => {
  it('cuts connections that sent nothing, half a head, or nothing more', async () => {
    const silent = await open();
    const half = await open('GET /lists HTTP/1.1\r\nHost: loc');
    const kept = await open(v1('GET /lists'));
    const [a, b, c] = [answers(silent), answers(half), answers(kept)];
    await until(() => scale().requests().length === 1 && used() === 0);
    await sleep(20);
    await server.close();
    expect([await a, await b, (await c).slice(0, 12)]).toEqual(['', '', 'HTTP/1.1 200']);
  });

  it('answers what is in work, at once where a fault delays it, and says that the connection ends', async () => {
    scale().faults.add({ match: { path: '/lists' }, delayMs: HOURS, times: 2 });
    const [first, second] = [await open(v1('GET /lists')), await open(v1('GET /lists') + v1('GET /auth/whoami'))];
    const [a, b] = [answers(first), answers(second)];
    await until(() => used() === 3);
    await server.close();
    expect(await a).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*connection: close\r\n/i);
    expect((await b).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
  });

  it('ends delays of requests in the same process too', async () => {
    scale().faults.add({ match: { path: '/lists' }, delayMs: HOURS, times: 1 });
    const authorization = `Bearer ${scale().keys.admin}`;
    const answer = mock.fetch('http://localhost/lists', { headers: { authorization } });
    await until(() => used() === 1);
    await mock.close();
    expect((await answer).status).toBe(200);
  });

  it('waits for a body that goes on arriving', async () => {
    const body = JSON.stringify({ first_name: 'Slow', last_name: 'Sender', emails: [] });
    const more = `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
    const socket = await open(v1('POST /persons', more) + body.slice(0, 10));
    const text = answers(socket);
    await until(() => used() === 1);
    const closed = server.close();
    socket.write(body.slice(10));
    await closed;
    expect(await text).toMatch(/^HTTP\/1\.1 200/);
  });

  it('does not wait for long for a client that neither sends its body nor reads its answer', async () => {
    const more = 'Content-Type: application/json\r\nContent-Length: 100\r\n';
    await open(v1('POST /persons', more));
    await open(unread());
    await until(() => used() > 20);
    await server.close();
    await until(() => used() === 0);
  });

  it('ends open streams', async () => {
    const streams = createTrackedServer((_, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
    });
    await new Promise<void>((resolve) => streams.listen(0, '127.0.0.1', resolve));
    const socket = await open(head('GET /events'), (streams.address() as { port: number }).port);
    let isOpen = false;
    socket.once('data', () => {
      isOpen = true;
    });
    await until(() => isOpen);
    await drain(streams);
  });
});

/** How a served process stops and what it keeps of clients that are gone, with the sockets of real ones. */
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type Served, scratch, serve } from './server.js';

/** What a stop with nothing in work may take, milliseconds. */
const AT_ONCE_MS = 300;

const opened = new Set<Socket>();
afterEach(() => {
  for (const socket of opened) socket.destroy();
  opened.clear();
});

function open(server: Served, bytes = ''): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      opened.add(socket);
      socket.off('error', reject).on('error', () => {});
      if (bytes === '') resolve(socket);
      else socket.write(bytes, () => resolve(socket));
    });
    socket.once('error', reject);
  });
}

const get = (server: Served, path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic ${btoa(`:${server.key}`)}\r\n\r\n`;

const used = async (server: Served): Promise<number> => (await server.control('GET', '/limits')).body.concurrent.used;

async function slots(server: Served, isRight: (used: number) => boolean): Promise<void> {
  while (!isRight(await used(server))) await sleep(20);
}

/** Ends with 0, and says how long it took. */
async function stop(server: Served, signal: NodeJS.Signals): Promise<number> {
  const started = performance.now();
  expect(await server.kill(signal)).toEqual({ code: 0, signal: null, stderr: '' });
  return performance.now() - started;
}

describe('a served process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends at once on %s beside connections with nothing in work',
    async (signal) => {
      const server = await serve(['--data', join(scratch(), 'mock.data')]);
      for (let i = 0; i < 50; i++) {
        await open(server);
        await open(server, 'GET /lists HTTP/1.1\r\nHost: local');
        await open(server, get(server, '/lists'));
      }
      await slots(server, (count) => count === 0);
      expect(await stop(server, signal)).toBeLessThan(AT_ONCE_MS);
    },
  );

  it.each([
    ['a page of the console', '/_mock/console/scale/live'],
    ['a follower of its events', '/_mock/events?account=scale'],
  ])('ends at once while %s listens, which sees the end', async (_, path) => {
    const server = await serve(['--data', join(scratch(), 'mock.data')]);
    const streams = await Promise.all(Array.from({ length: 4 }, () => fetch(server.url + path)));
    const ends = streams.map((answer) => answer.text().catch(String));
    await server.call('GET', '/lists');
    // Below what a stop waits for clients that do not read, of which a listener is none.
    const took = await stop(server, 'SIGTERM');
    expect(took).toBeLessThan(3 * AT_ONCE_MS);
    await Promise.all(ends);
  });

  it('ends at once beside requests that faults delay, and answers them', async () => {
    const server = await serve([]);
    await server.call('GET', '/lists');
    await server.control('POST', '/faults', { match: { path: '/lists' }, delayMs: 60_000 });
    const answers = Array.from({ length: 10 }, () => server.call('GET', '/lists'));
    await slots(server, (count) => count === 10);
    expect(await stop(server, 'SIGTERM')).toBeLessThan(2 * AT_ONCE_MS);
    for (const { status } of await Promise.all(answers)) expect(status).toBe(200);
  });

  it('waits a second, not five, for clients that neither send nor read', async () => {
    const server = await serve([]);
    for (let i = 0; i < 5; i++) {
      await open(
        server,
        get(server, '/persons').replace('GET', 'POST').replace('\r\n\r\n', '\r\nContent-Length: 9\r\n\r\n'),
      );
    }
    await slots(server, (count) => count === 5);
    expect(await stop(server, 'SIGTERM')).toBeLessThan(3_000);
  });

  it('keeps no slot for clients that went, whatever they left behind', async () => {
    const server = await serve([]);
    await server.control('PATCH', '/limits', { perMinute: 'unlimited', monthly: 'unlimited', concurrent: 'unlimited' });
    await server.control('POST', '/faults', { match: { path: '/auth/whoami' }, delayMs: 60_000 });
    const large = { status: 200, body: 'x'.repeat(1_000_000) };
    await server.control('POST', '/faults', { match: { path: '/lists' }, respond: large });
    for (let round = 0; round < 20; round++) {
      const delayed = await open(server, get(server, '/auth/whoami') + get(server, '/fields').repeat(4));
      const unread = await open(server, get(server, '/lists').repeat(25));
      const both = await open(server, get(server, '/lists').repeat(15) + get(server, '/auth/whoami').repeat(3));
      await slots(server, (count) => count > 10);
      await sleep(round * 3);
      delayed.destroy();
      unread.resetAndDestroy();
      if (round % 2) both.destroy();
      else both.resetAndDestroy();
      await slots(server, (count) => count === 0);
    }
    await stop(server, 'SIGTERM');
  });
});

/** Clients that mean harm, or are merely slow: the process stays, and others are served. */
import { spawnSync } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Served, scratch, serve } from './server.js';

const LIMITS = { perMinute: 'unlimited', monthly: 'unlimited', concurrent: 'unlimited' };

/** Sockets of the running test. */
const opened = new Set<Socket>();
afterEach(() => {
  for (const socket of opened) socket.destroy();
  opened.clear();
});

async function start(): Promise<Served> {
  const server = await serve(['--data', join(scratch(), 'mock.data')]);
  await server.control('PATCH', '/limits', LIMITS);
  return server;
}

function open(server: Served): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
    opened.add(socket);
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      // What becomes of the sockets is the server's business from here on.
      socket.on('error', () => {});
      socket.resume();
      resolve(socket);
    });
  });
}

const many = async (server: Served, count: number): Promise<Socket[]> => {
  const sockets: Socket[] = [];
  // In lots: the queue of connections that wait to be accepted is short.
  while (sockets.length < count) {
    const lot = Math.min(200, count - sockets.length);
    sockets.push(...(await Promise.all(Array.from({ length: lot }, () => open(server)))));
  }
  return sockets;
};

/** All that comes back until the other side is done; half a minute at most. */
function answerTo(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    socket.on('end', () => socket.end());
    socket.setTimeout(30_000, () => socket.destroy());
  });
}

const head = (server: Served, more = '') =>
  `POST /persons HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nAuthorization: Bearer ${server.key}\r\nContent-Type: application/json\r\n${more}`;

/** Reads and writes of a well-behaved client, none of which may take long. */
async function others(server: Served, what: string): Promise<void> {
  const started = performance.now();
  for (let i = 0; i < 10; i++) {
    expect((await server.call('GET', '/lists')).status, what).toBe(200);
    const person = { first_name: 'Well', last_name: 'Behaved', emails: [] };
    expect((await server.call('POST', '/persons', person)).status, what).toBe(200);
  }
  expect((await server.control('GET', '/health')).body.status, what).toBe('ok');
  expect(performance.now() - started, what).toBeLessThan(30_000);
}

/** Waits until the account has as many requests under way as it should. */
async function slots(server: Served, isRight: (used: number) => boolean): Promise<void> {
  const used = async () => (await server.control('GET', '/limits')).body.concurrent.used;
  while (!isRight(await used())) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function endsWell(server: Served): Promise<void> {
  const started = performance.now();
  expect(await server.kill('SIGTERM')).toEqual({ code: 0, signal: null, stderr: '' });
  expect(performance.now() - started).toBeLessThan(30_000);
}

/** How many connections the test and the server may have each. */
function mostConnections(): number {
  const { stdout } = spawnSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' });
  const limit = stdout.trim() === 'unlimited' ? Number.POSITIVE_INFINITY : Number(stdout);
  return Math.min(10_000, Math.max(100, limit - 500));
}

describe('a server', () => {
  it('serves others beside broken framing', async () => {
    const server = await start();
    const broken: [string, string][] = [
      ['no HTTP', 'HELLO THERE\r\n\r\n'],
      ['a chunk that is no number', head(server, 'Transfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n')],
      ['a chunk longer than it says', head(server, 'Transfer-Encoding: chunked\r\n\r\n2\r\n{}{}{}\r\n0\r\n\r\n')],
      ['a chunk beyond measure', head(server, 'Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n')],
      ['two ways of framing', head(server, 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n')],
      ['two lengths', head(server, 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}')],
      ['a negative length', head(server, 'Content-Length: -2\r\n\r\n{}')],
      ['a coding nobody knows', head(server, 'Transfer-Encoding: chunked, cow\r\n\r\n0\r\n\r\n')],
      ['a folded header', head(server, 'X-A: 1\r\n 2\r\nContent-Length: 2\r\n\r\n{}')],
      ['a bare line feed', head(server).replaceAll('\r\n', '\n')],
      ['a name with a blank', head(server, 'Content Length: 2\r\n\r\n{}')],
    ];
    for (const [what, bytes] of broken) {
      const socket = await open(server);
      const answer = answerTo(socket);
      socket.write(bytes);
      socket.end();
      const status = Number((await answer).slice(9, 12));
      expect([400, 408, 411, 413, 422, 501], `${what}: ${status}`).toContain(status);
    }
    await others(server, 'after broken framing');
    const sockets = await many(server, 300);
    for (const [i, socket] of sockets.entries()) socket.write((broken[i % broken.length] as [string, string])[1]);
    await others(server, 'beside broken framing');
    await endsWell(server);
  });

  it('serves others beside slow bodies and bodies that never come', async () => {
    const server = await start();
    const sockets = await many(server, 400);
    for (const [i, socket] of sockets.entries()) {
      socket.write(head(server, i % 2 ? 'Content-Length: 5000\r\n\r\n' : 'Transfer-Encoding: chunked\r\n\r\n'));
    }
    const drip = setInterval(() => {
      for (const [i, socket] of sockets.entries()) if (socket.writable) socket.write(i % 2 ? ' ' : '1\r\n \r\n');
    }, 100);
    try {
      await others(server, 'beside slow bodies');
      await slots(server, (used) => used === sockets.length);
      await others(server, 'beside as many as there are');
    } finally {
      clearInterval(drip);
    }
    for (const socket of sockets) socket.destroy();
    await others(server, 'after slow bodies');
    await slots(server, (used) => used === 0);
    await endsWell(server);
  });

  it('forgets sockets that are closed on their side, or gone, before the request is there or the answer', async () => {
    const server = await start();
    const body = JSON.stringify({ first_name: 'Half', last_name: 'Closed', emails: [] });
    const whole = await many(server, 200);
    const ends = whole.map((socket) => answerTo(socket));
    for (const socket of whole) socket.end(head(server, `Content-Length: ${body.length}\r\n\r\n${body}`));
    for (const socket of await many(server, 200)) {
      ends.push(answerTo(socket));
      socket.end(head(server, 'Content-Length: 1000\r\n\r\n{"first'));
    }
    for (const socket of await many(server, 200)) {
      socket.write(head(server, 'Content-Length: 1000\r\n\r\n{"first'));
      socket.resetAndDestroy();
    }
    await others(server, 'beside half-closed sockets');
    // None is left open.
    await Promise.all(ends);
    await slots(server, (used) => used === 0);
    await endsWell(server);
  });

  it('serves others beside floods of headers', async () => {
    const server = await start();
    const floods: [string, string, number[]][] = [
      ['one that is too long', `X-A: ${'a'.repeat(100_000)}\r\n\r\n`, [431]],
      ['many that are short', `${Array.from({ length: 20_000 }, (_, i) => `X-${i}: ${i}\r\n`).join('')}\r\n`, [431]],
      [
        'as many as fit',
        `${Array.from({ length: 900 }, (_, i) => `X-${i}: ${i}\r\n`).join('')}Content-Length: 2\r\n\r\n{}`,
        [422],
      ],
      ['the same again and again', `${'X-A: 1\r\n'.repeat(1_500)}Content-Length: 2\r\n\r\n{}`, [422]],
    ];
    for (const [what, bytes, expected] of floods) {
      const socket = await open(server);
      const answer = answerTo(socket);
      socket.write(head(server, bytes));
      socket.end();
      expect(expected, what).toContain(Number((await answer).slice(9, 12)));
    }
    const sockets = await many(server, 200);
    // Headers that never end.
    const drip = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write(`X-${performance.now()}: ${'a'.repeat(200)}\r\n`);
    }, 50);
    for (const socket of sockets) socket.write(head(server));
    try {
      await others(server, 'beside floods of headers');
    } finally {
      clearInterval(drip);
    }
    await endsWell(server);
  });

  it('serves others beside as many idle connections as it may have, up to 10,000', async () => {
    const server = await start();
    const sockets = await many(server, mostConnections());
    await others(server, `beside ${sockets.length} idle connections`);
    expect(sockets.filter(({ destroyed }) => destroyed)).toHaveLength(0);
    await endsWell(server);
  });

  it('finishes what it began when it is told to stop, beside all of these', async () => {
    const server = await start();
    await many(server, 200);
    for (const socket of await many(server, 50)) socket.write(head(server, 'Content-Length: 50\r\n\r\n'));
    await server.control('POST', '/faults', { match: { path: '/persons' }, delayMs: 500, times: 51 });
    const answer = server.call('POST', '/persons', { first_name: 'Last', last_name: 'One', emails: [] });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const ended = endsWell(server);
    expect((await answer).status).toBe(200);
    await ended;
  });
});

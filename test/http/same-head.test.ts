/** What a client sends again on its connection is read once: nothing of one request must show in another. */
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyPrefix } from '../../src/account/keys.js';
import { createMock, type Mock, type MockServer } from '../../src/index.js';

let mock: Mock;
let server: MockServer;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
beforeAll(async () => {
  mock = await createMock();
  server = await mock.listen();
});
afterAll(async () => {
  agent.destroy();
  await mock.close();
});

const scale = () => mock.account('scale');
const newest = () => scale().requests().at(-1)?.requestHeaders;

/** On one connection. */
function send(headers: Record<string, string>, path = '/v2/auth/whoami'): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, agent, headers }, async (response) => {
      resolve({ status: response.statusCode ?? 0, body: await text(response) });
    });
    sent.on('error', reject).end();
  });
}

const keyOf = (persona: 'admin' | 'standard') => ({ authorization: `Bearer ${scale().keys[persona]}` });

describe('requests of one connection', () => {
  it('are answered and journaled with the headers that each of them has', async () => {
    const seen = [];
    for (const headers of [
      { ...keyOf('admin'), 'x-turn': 'one' },
      { ...keyOf('admin'), 'x-turn': 'one' },
      { ...keyOf('admin'), 'x-turn': 'two' },
      { ...keyOf('standard'), 'x-turn': 'two' },
      keyOf('standard'),
    ]) {
      const { body } = await send(headers);
      seen.push([JSON.parse(body).user.firstName, newest()?.['x-turn']]);
    }
    expect(seen.map(([, turn]) => turn)).toEqual(['one', 'one', 'two', 'two', undefined]);
    const names = seen.map(([name]) => name);
    expect(names).toEqual([names[0], names[0], names[0], names[3], names[3]]);
    expect(names[3]).not.toBe(names[0]);
  });

  it('do not change the journal of others when what is shown of one is changed', async () => {
    await send({ ...keyOf('admin'), 'x-turn': 'mine' });
    await send({ ...keyOf('admin'), 'x-turn': 'mine' });
    Object.assign(newest() ?? {}, { 'x-turn': 'changed' });
    expect(
      scale()
        .requests()
        .slice(-2)
        .map(({ requestHeaders }) => requestHeaders['x-turn']),
    ).toEqual(['mine', 'mine']);
  });

  it('hide a key that became one since the same headers were sent before', async () => {
    const key = `${keyPrefix('later')}${'k'.repeat(35)}`;
    const headers = { ...keyOf('admin'), 'x-note': key };
    await send(headers);
    expect(newest()?.['x-note']).toBe(key);
    await mock.createAccount({ account: 'later' });
    await send(headers);
    expect(newest()?.['x-note']).toBe('[key]');
  });

  it('are of the host that each target names', async () => {
    const socket = connect(server.port, '127.0.0.1');
    const head = `Host: localhost\r\nAuthorization: Bearer ${scale().keys.admin}\r\n`;
    const end = `Connection: close\r\n`;
    socket.write(`GET http://127.0.0.1/v2/auth/whoami HTTP/1.1\r\n${head}\r\n`);
    socket.write(`GET /v2/auth/whoami HTTP/1.1\r\n${head}\r\n`);
    socket.write(`GET http://127.0.0.1/v2/auth/whoami HTTP/1.1\r\n${head}${end}\r\n`);
    await text(socket);
    const hosts = scale()
      .requests()
      .slice(-3)
      .map(({ requestHeaders }) => requestHeaders.host);
    expect(hosts).toEqual(['127.0.0.1', 'localhost', '127.0.0.1']);
  });
});

describe('a target that is asked for again', () => {
  it.each(['/v2/auth/whoami', '/v2//auth/whoami', '//v2/auth/whoami', '/v2/auth/whoami?'])(
    'is read as before: %s',
    async (path) => {
      const twice = [await send(keyOf('admin'), path), await send(keyOf('admin'), path)];
      expect(twice.map(({ status }) => status)).toEqual([200, 200]);
      expect(twice[1]).toEqual(twice[0]);
    },
  );

  it('is checked by each version on its own', async () => {
    const ask = (version: string) =>
      send({ ...keyOf('admin'), 'x-affinity-api-version': version }, '/v2/companies?limit=1&page=2');
    for (const version of ['2024-01-01', '2026-09-17', '2024-01-01']) {
      await ask(version);
      expect(scale().requests().at(-1)).toMatchObject({
        apiVersion: version,
        warnings: [expect.stringContaining('page')],
      });
    }
  });
});

describe('an answer', () => {
  it.each(['plain', 'süß', '€ 5', '雪 😀'])('arrives whole with %s in it', async (name) => {
    const answer = await fetch(`${server.url}/organizations`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`:${scale().keys.admin}`)}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
    expect(await answer.json()).toMatchObject({ name });
  });
});

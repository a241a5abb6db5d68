/** Webhooks that no client could have made, and receivers that misbehave: the server outlives them, and tells of each attempt. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { scratch, serve } from './server.js';

const PERSON = { first_name: 'Ada', last_name: 'Mock', emails: [] };

it('refuses seeds whose webhooks lead nowhere, and goes on, with a data file too', async () => {
  const data = ['--data', join(scratch(), 'mock.data')];
  const server = await serve(data);
  for (const url of ['ftp://127.0.0.1/x', 'ws://127.0.0.1/x', 'http://127.0.0.1:65536/x', 'http://%ff@/x', 'x']) {
    const seed = { webhooks: [{ url, subscriptions: [] }] };
    const { status, body } = await server.control('POST', '/accounts', { seed });
    expect([status, body.error.code, body.error.param], url).toEqual([422, 'bad-seed', '/webhooks/0/url']);
  }
  expect((await server.call('POST', '/persons', PERSON)).status).toBe(200);
  await server.kill('SIGKILL');
  const again = await serve(data);
  expect((await again.call('POST', '/persons', PERSON)).status).toBe(200);
});

it('sends an event to a receiver that hangs up as often as the deliveries tell, and serves others', async () => {
  let seen = 0;
  const receiver = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      // The sample that tries the address is not counted.
      if (text.includes('person.created')) seen++;
      // The first leaves a connection that is used again; each one after it is hung up on once it has been read.
      if (seen <= 1) response.end();
      else request.socket.destroy();
    });
  });
  onTestFinished(() => void receiver.close());
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  const server = await serve([]);
  // Nothing is sent again by the schedule.
  await server.control('PUT', '/clock', { mode: 'frozen' });
  const webhook_url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const subscriptions = ['person.created'];
  expect((await server.call('POST', '/webhook/subscribe', { webhook_url, subscriptions })).status).toBe(200);
  const deliveries = async () => {
    const attempts = (await server.control('GET', '/webhooks/deliveries')).body as { event: string }[];
    return attempts.filter(({ event }) => event === 'person.created');
  };
  for (let persons = 1; persons <= 3; persons++) {
    expect((await server.call('POST', '/persons', PERSON)).status).toBe(200);
    while ((await deliveries()).length < persons) await sleep(20);
  }
  expect(seen).toBe((await deliveries()).length);
});

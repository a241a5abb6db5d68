/** Whoever moved the clock, or wrote something, can wait until the deliveries that fell due are through. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { Clock } from '../../src/lib/clock.js';
import { Deliveries } from '../../src/webhooks/deliveries.js';
import { control } from '../control/support.js';
import { api, frozenMock } from '../support.js';
import { eventsOf, Receiver } from './receiver.js';

let mock: Mock;
let receiver: Receiver;
beforeEach(async () => {
  mock = await frozenMock();
  receiver = await Receiver.start();
  await api(mock).post('/webhook/subscribe', { webhook_url: receiver.url(), subscriptions: [] });
});
afterEach(async () => {
  await receiver.close();
  await mock.close();
});

const scale = () => mock.account('scale');
const person = (name: string) => api(mock).post('/persons', { first_name: name, last_name: 'Lorne' });

describe('Deliveries have come to rest', () => {
  it('when settled() resolves: as many rows as were sent', async () => {
    for (let i = 0; i < 20; i++) await person(`Ada ${i}`);
    expect(await scale().settled()).toEqual(scale().clock.get());
    expect(eventsOf(scale())).toHaveLength(20);
    expect(receiver.of('person.created')).toHaveLength(20);
  });

  it('when advance() resolves: every retry on the way, until the webhook is switched off', async () => {
    receiver.status = 503;
    for (let i = 0; i < 8; i++) await person(`Ada ${i}`);
    await scale().settled();
    expect(await scale().clock.advance(30_000)).toEqual(scale().clock.get());
    expect(eventsOf(scale())).toHaveLength(16);
    await scale().clock.advance(11 * 3_600_000);
    expect(scale().mailbox()).toHaveLength(1);
    expect(await scale().settled()).toEqual(scale().clock.get());
  });

  it('when the call over HTTP answers', async () => {
    receiver.status = 503;
    await person('Ada');
    await scale().settled();
    receiver.status = 200;
    const { body } = await control(mock)('POST', '/clock/advance', { milliseconds: 30_000 });
    expect(body).toEqual(scale().clock.get());
    expect(eventsOf(scale()).map(({ status }) => status)).toEqual([503, 200]);
  });

  it('and what is not due yet is not waited for', async () => {
    receiver.status = 503;
    await person('Ada');
    await scale().settled();
    scale().faults.add({ match: {}, deliver: 'late', times: 1 });
    await person('Bo');
    await scale().settled();
    expect(eventsOf(scale())).toMatchObject([{ attempt: 1, nextAttemptAt: expect.any(String) }]);
  });

  it('in a moment where there is nothing to send, and after a reset', async () => {
    expect(await mock.account('advanced').settled()).toEqual(mock.account('advanced').clock.get());
    await person('Ada');
    const settled = scale().settled();
    scale().reset();
    await settled;
  });
});

it('Who waits for a receiver that does not answer is told how many are left', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((done) => silent.once('listening', done));
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
  const webhook = { id: 1, url, disabled: false, subscriptions: [] };
  const webhooks = { size: 1, get: () => webhook, [Symbol.iterator]: () => [webhook].values() };
  const rules = {
    failedAnswers: () => 'any' as const,
    floats: () => false,
    astray: () => undefined,
    allowedHosts: new Set<string>(),
  };
  const deliveries = new Deliveries({ tables: { webhooks } } as never, new Clock(0, 'frozen'), rules);
  for (let i = 0; i < 10; i++) deliveries.publish({ type: 'person.created', body: i, sent_at: 0 });
  expect(await deliveries.settled(50)).toBe(10);
  deliveries.end();
  expect(await deliveries.settled()).toBe(0);
  silent.closeAllConnections();
  silent.close();
});

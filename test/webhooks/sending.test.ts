/** How each request to a receiver ends, whatever the receiver does: once, and listed. */
import diagnostics from 'node:diagnostics_channel';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import timers from 'node:timers';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Clock } from '../../src/lib/clock.js';
import { Deliveries } from '../../src/webhooks/deliveries.js';
import { send } from '../../src/webhooks/send.js';
import { exchange } from '../support/exchanged.js';
import { until } from '../support/until.js';
import { api, frozenMock } from '../support.js';
import { eventsOf } from './receiver.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A receiver that keeps connections open, and does with the request of each number (from 1) what it is told. */
async function receiver(answer: (response: ServerResponse, count: number) => void) {
  let count = 0;
  const taken = (request: IncomingMessage, response: ServerResponse) => {
    request.resume();
    request.on('end', () => answer(response, ++count));
  };
  const server = createServer(taken).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((done) => server.once('listening', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, count: () => count };
}

const NONE: ReadonlySet<string> = new Set();
const aWhile = () => new Promise((next) => setTimeout(next, 100));

describe('A receiver that hangs up without an answer', () => {
  it('gets an event once for each attempt that is listed, also on a connection that it kept open', async () => {
    const mock = await frozenMock();
    const account = mock.account('scale');
    const { url, count } = await receiver((response, n) => (n <= 2 ? response.end() : response.socket?.destroy()));
    await api(mock).post('/webhook/subscribe', { webhook_url: url, subscriptions: ['person.created'] });
    for (const name of ['Ada', 'Bo', 'Cy']) {
      await api(mock).post('/persons', { first_name: name, last_name: 'Lorne', emails: [] });
      const { length } = eventsOf(account);
      await until(() => eventsOf(account).length > length || count() > length + 1);
    }
    await until(() => eventsOf(account).length === 3);
    await aWhile();
    expect(eventsOf(account).map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 200],
      [1, undefined],
      [1, undefined],
    ]);
    // The sample event, and three.
    expect(count()).toBe(4);
    account.replay('delivery-3');
    await until(() => eventsOf(account).length === 4);
    await aWhile();
    expect(count()).toBe(5);
    await mock.close();
  });

  it('on subscribing is told of by the answer, and is sent the sample event once', async () => {
    const mock = await frozenMock();
    const { url, count } = await receiver((response, n) => (n === 1 ? response.end() : response.socket?.destroy()));
    const subscribe = (webhook_url: string) => api(mock).post('/webhook/subscribe', { webhook_url, subscriptions: [] });
    expect((await subscribe(url)).status).toBe(200);
    const refused = await subscribe(`${url}/other`);
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('socket hang up');
    await aWhile();
    expect(count()).toBe(2);
    expect(mock.account('scale').deliveries()).toMatchObject([
      { event: 'sample.webhook', attempt: 1, status: 200, webhookId: expect.any(Number) },
      { event: 'sample.webhook', attempt: 1, error: 'socket hang up', webhookId: null },
    ]);
    expect(() => mock.account('scale').replay('delivery-2')).toThrow(
      expect.objectContaining({ code: 'conflict', param: 'id' }),
    );
    await mock.close();
  });
});

describe('A receiver that never comes to an end', () => {
  it('holds no more connections than deliveries are made at a time, also where it begins to answer', async () => {
    // The second that the rest of an answer is waited for, made shorter; the first eight persons are made in less by far.
    const shorter = (then: () => void, ms: number) => setTimeout(then, ms === 1_000 ? 500 : ms);
    onTestFinished(exchange(timers, { setTimeout: shorter as typeof setTimeout }));
    const mock = await frozenMock();
    // Asked of the sender: the receiver may hear of the next connection before it hears that the one before was closed.
    const sockets: Socket[] = [];
    let most = 0;
    const opened = (message: unknown) => {
      sockets.push((message as { socket: Socket }).socket);
      most = Math.max(most, sockets.filter(({ destroyed }) => !destroyed).length);
    };
    diagnostics.subscribe('net.client.socket', opened);
    onTestFinished(() => void diagnostics.unsubscribe('net.client.socket', opened));
    const { url } = await receiver((response, n) => {
      if (n === 1) return void response.end();
      response.writeHead(200, { 'content-length': 1000 }).write('x');
    });
    await api(mock).post('/webhook/subscribe', { webhook_url: url, subscriptions: ['person.created'] });
    for (let i = 0; i < 30; i++) {
      await api(mock).post('/persons', { first_name: `Ada ${i}`, last_name: 'Lorne', emails: [] });
    }
    await until(() => eventsOf(mock.account('scale')).length >= 10);
    expect(most).toBe(8);
    expect(eventsOf(mock.account('scale'))[0]).toMatchObject({ status: 200 });
    await mock.close();
  });

  it('lets 10,000 deliveries wait; what comes then is listed as not sent', () => {
    const webhook = { id: 1, url: 'http://127.0.0.1:1/', disabled: false, subscriptions: [] };
    const webhooks = { size: 1, get: () => webhook, [Symbol.iterator]: () => [webhook].values() };
    const rules = {
      failedAnswers: () => 'any' as const,
      astray: () => undefined,
      floats: () => false,
      allowedHosts: NONE,
    };
    const deliveries = new Deliveries({ tables: { webhooks } } as never, new Clock(0, 'frozen'), rules);
    for (let i = 0; i < 10_003; i++) deliveries.publish({ type: 'person.created', body: i, sent_at: 0 });
    expect(deliveries.list().map(({ body, error }) => [body.body, error])).toEqual(
      [10_000, 10_001, 10_002].map((i) => [i, expect.stringMatching(/^not sent: 10000 deliveries/)]),
    );
    expect(deliveries.snapshot().pending.size).toBe(10_000);
    deliveries.end();
  });
});

describe('A request to a receiver ends once', () => {
  it('with its status where the connection breaks behind it', async () => {
    const { url, count } = await receiver((response) => {
      response.writeHead(202, { 'content-length': 10 }).write('12345', () => response.socket?.resetAndDestroy());
    });
    for (let i = 0; i < 3; i++) expect(await send(url, {}, NONE)).toEqual({ status: 202 });
    await aWhile();
    expect(count()).toBe(3);
  });

  it('with the time-out where the answer comes too late', async () => {
    const { url, count } = await receiver((response) => setTimeout(() => response.end(), 120));
    expect(await send(url, {}, NONE, 40)).toEqual({ error: 'no answer within 0.04 s' });
    await new Promise((done) => setTimeout(done, 200));
    expect(count()).toBe(1);
  });

  it('with the redirect, which is not followed', async () => {
    const other = await receiver((response) => response.end());
    const { url } = await receiver((response) => response.writeHead(307, { location: other.url }).end());
    expect(await send(url, {}, NONE)).toEqual({ status: 307 });
    expect(other.count()).toBe(0);
  });

  it('with an error where the receiver speaks another protocol', async () => {
    const { url } = await receiver((response) =>
      response.writeHead(101, { connection: 'upgrade', upgrade: 'x' }).end(),
    );
    expect(await send(url, {}, NONE)).toEqual({ error: expect.any(String) });
  });

  it.each([
    'ftp://127.0.0.1/x',
    'ws://127.0.0.1/x',
    'http://127.0.0.1:70000/',
    'http://%ff@127.0.0.1:1/',
    'http://[',
    'nowhere',
    '',
  ])('with an error where the address is none: %j', async (url) => {
    expect(await send(url, {}, NONE)).toEqual({ error: expect.stringMatching(/./) });
  });

  it('with an error where the event cannot be written', async () => {
    const { url, count } = await receiver((response) => response.end());
    expect(await send(url, { id: 1n }, NONE)).toEqual({ error: expect.stringContaining('BigInt') });
    expect(count()).toBe(0);
  });
});

describe('Deliveries', () => {
  /** On an account whose webhooks have these addresses, with ids from 1. */
  const deliveriesTo = (urls: readonly string[], failedAnswers = () => 'any' as const) => {
    const webhooks = new Map(urls.map((url, i) => [i + 1, { id: i + 1, url, disabled: false, subscriptions: [] }]));
    const table = {
      get: (id: number) => webhooks.get(id),
      size: webhooks.size,
      [Symbol.iterator]: () => webhooks.values(),
    };
    const world = { tables: { webhooks: table } } as never;
    const clock = new Clock(0, 'frozen');
    return {
      clock,
      deliveries: new Deliveries(world, clock, {
        failedAnswers,
        astray: () => undefined,
        floats: () => false,
        allowedHosts: NONE,
      }),
    };
  };
  const event = { type: 'list.created', body: {}, sent_at: 0 };

  it('go on, and are not sent once more, where the data that they tell of is taken back', async () => {
    const held: ServerResponse[] = [];
    const slow = await receiver((response) => held.push(response));
    const failing = await receiver((response) => response.writeHead(500).end());
    const { clock, deliveries } = deliveriesTo([slow.url, failing.url]);
    deliveries.publish(event);
    const before = { ...deliveries.snapshot(), clock: clock.snapshot() };
    await until(() => deliveries.list().length === 1 && held.length === 1);
    // As the keeper of a data file that cannot be written does.
    clock.restore(before.clock);
    deliveries.restore({ ...before, attempts: deliveries.list() });
    await aWhile();
    expect([slow.count(), failing.count()]).toEqual([1, 1]);
    held[0]?.end();
    await until(() => deliveries.list().length === 2);
    clock.advance(30_000);
    await until(() => deliveries.list().length === 3);
    await aWhile();
    expect([slow.count(), failing.count()]).toEqual([1, 2]);
    expect(deliveries.list().map(({ id, attempt }) => [id, attempt])).toEqual([
      ['delivery-1', 1],
      ['delivery-2', 1],
      ['delivery-3', 2],
    ]);
  });

  it('on their way when an account returns to a snapshot are made anew, and how the old ones go is not taken for it', async () => {
    const held: ServerResponse[] = [];
    const { url, count } = await receiver((response) => held.push(response));
    const { deliveries } = deliveriesTo([url]);
    const start = deliveries.snapshot();
    deliveries.publish(event);
    await until(() => held.length === 1);
    const kept = deliveries.snapshot();
    deliveries.restore(start);
    deliveries.restore(kept);
    await until(() => held.length === 2);
    held[0]?.end();
    await aWhile();
    expect(deliveries.list()).toEqual([]);
    held[1]?.writeHead(204).end();
    await until(() => deliveries.list().length === 1);
    expect(deliveries.list()[0]).toMatchObject({ status: 204, attempt: 1 });
    expect(count()).toBe(2);
  });

  it('that fail within the mock are said, and hold up neither the next nor the process', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { url } = await receiver((response) => response.end());
    let times = 0;
    const { deliveries } = deliveriesTo([url], () => {
      if (times++ === 0) throw new Error('no rule');
      return 'any';
    });
    deliveries.publish(event);
    deliveries.publish(event);
    await until(() => deliveries.list().length === 2);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('a delivery could not be settled'), expect.any(Error));
    said.mockRestore();
  });
});

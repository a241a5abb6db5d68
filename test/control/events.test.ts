/** What happens in accounts, as a stream of server-sent events. */
import timers from 'node:timers';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { exchange } from '../support/exchanged.js';
import { api, frozenMock } from '../support.js';

// A stream looks four times a second for what happened.
const oftener = (look: () => void, ms: number) => setInterval(look, ms === 250 ? 10 : ms);
afterAll(exchange(timers, { setInterval: oftener as typeof setInterval }));

let mock: Mock;
beforeEach(async () => {
  mock = await frozenMock();
});
afterEach(() => mock.close());

interface Told {
  id: string;
  event: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it member by member
  data: any;
}

/** Reads events until there are so many of one kind. */
async function read(response: Response, kind: string, count: number): Promise<Told[]> {
  const events: Told[] = [];
  let text = '';
  const decoder = new TextDecoder();
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  while (events.filter(({ event }) => event === kind).length < count) {
    const { value, done } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    const frames = text.split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) {
      const lines = Object.fromEntries(frame.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
      if (lines.event) events.push({ id: lines.id, event: lines.event, data: JSON.parse(lines.data) });
    }
  }
  await reader.cancel();
  return events;
}

const follow = (query = '', headers = {}) => mock.fetch(`http://mock/_mock/events${query}`, { headers });

describe('The stream of events', () => {
  it('ends where the last of its accounts is deleted, when all that happened has been told', async () => {
    const account = await mock.createAccount({ account: 'brief' });
    const [one, all] = await Promise.all([follow('?account=brief'), follow('?account=*')]);
    await mock.fetch('http://mock/v2/lists', { headers: { authorization: `Bearer ${account.keys.admin}` } });
    mock.deleteAccount('brief');
    const told = await read(one, 'request', Infinity);
    expect(told.filter(({ event }) => event === 'request')).toHaveLength(1);
    await all.body?.cancel();
    expect((await follow('?account=brief')).status).toBe(404);
  });

  it('tells of requests with the limits, of changes, deliveries and the clock', async () => {
    const account = mock.account('scale');
    account.settings.set({ quirks: { 'v1-webhook-validation': 'off' } });
    const stream = await follow();
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    await api(mock).post('/webhook/subscribe', { webhook_url: 'http://127.0.0.1:1/', subscriptions: [] });
    await api(mock).post('/persons', { first_name: 'Ada', last_name: 'Lorne' });
    await account.settled();
    await account.clock.advance(1_000);
    const events = await read(stream, 'clock', 1);
    const of = (kind: string) => events.filter(({ event }) => event === kind).map(({ data }) => data[kind]);
    expect(of('request').map(({ path }) => path)).toEqual(['/webhook/subscribe', '/persons']);
    expect(of('limits').at(-1)).toMatchObject({ perMinute: { used: 2 }, monthly: { used: 2 } });
    expect(of('change')).toEqual([{ type: 'person.created', ids: { person: expect.any(Number) } }]);
    expect(of('delivery')).toMatchObject([{ event: 'person.created', attempt: 1 }]);
    expect(of('clock')).toEqual([account.clock.get()]);
    expect(events.every(({ id, data }) => /^\w+-\d+$/.test(id) && data.account === 'scale')).toBe(true);
    expect(JSON.stringify(events)).not.toContain(account.keys.admin);
  });

  it('goes on where it was left, and knows nothing of another process', async () => {
    const stream = await follow();
    for (const n of [1, 2]) await api(mock).get(`/v2/nowhere/${n}`);
    const [first] = (await read(stream, 'request', 2)).filter(({ event }) => event === 'request');
    await api(mock).get('/v2/nowhere/3');
    const rest = await read(await follow('', { 'last-event-id': first?.id }), 'request', 2);
    expect(rest.filter(({ event }) => event === 'request').map(({ data }) => data.request.path)).toEqual([
      '/v2/nowhere/2',
      '/v2/nowhere/3',
    ]);
    const anew = await follow('', { 'last-event-id': 'other-1' });
    await api(mock).get('/v2/nowhere/4');
    const [only] = await read(anew, 'request', 1);
    expect(only?.data.request.path).toBe('/v2/nowhere/4');
  });

  it('is of one account, or of all', async () => {
    const [one, all] = [await follow('?account=advanced'), await follow('?account=*')];
    await api(mock).get('/v2/nowhere/1');
    await api(mock, 'admin', 'advanced').get('/v2/nowhere/2');
    const accounts = (events: Told[]) =>
      events.filter(({ event }) => event === 'request').map(({ data }) => data.account);
    expect(accounts(await read(one, 'request', 1))).toEqual(['advanced']);
    expect(accounts(await read(all, 'request', 2))).toEqual(['scale', 'advanced']);
    expect((await follow('?account=none')).status).toBe(404);
  });

  it('is ended by a server that stops', async () => {
    const server = await mock.listen();
    const stream = await fetch(`${server.url}/_mock/events`);
    const reader = (stream.body as ReadableStream).getReader();
    await reader.read();
    const ended = reader.read().then(
      ({ done }) => done,
      () => true,
    );
    await server.close();
    expect(await ended).toBe(true);
  });
});

/** A reset, a restore or a deletion while requests are on their way: nothing of the earlier life reaches the new one. */
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { until } from '../support/until.js';
import { api, frozenMock } from '../support.js';
import { Receiver } from '../webhooks/receiver.js';

let mock: Mock;
beforeEach(async () => {
  mock = await frozenMock();
});
afterEach(() => mock.close());

const slots = () => mock.account().limits.get().concurrent.used;
const person = { first_name: 'Late', last_name: 'Comer', emails: ['late@quaymoss.example'] };
const late = async () => (await api(mock).get('/persons?term=late@quaymoss.example')).body.persons;

/** A POST whose body ends when told to. */
async function slowly(url: string, text: string): Promise<{ finish: () => Promise<{ status: number; body: string }> }> {
  const authorization = `Basic ${btoa(`:${mock.account().keys.admin}`)}`;
  const headers = { authorization, 'content-type': 'application/json', 'content-length': text.length };
  const sent = request(url, { method: 'POST', headers });
  const answer = new Promise<{ status: number; body: string }>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
  });
  sent.write(text.slice(0, 5));
  await until(() => slots() > 0);
  expect(slots()).toBe(1);
  return {
    finish: () => {
      sent.end(text.slice(5));
      return answer;
    },
  };
}

describe('a request that is under way', () => {
  it('writes nothing into the account’s new life, whose slots and journal know nothing of it', async () => {
    const server = await mock.listen();
    const { finish } = await slowly(`${server.url}/persons`, JSON.stringify(person));
    mock.account().reset();
    expect(slots()).toBe(0);
    const { status, body } = await finish();
    expect(status).toBe(503);
    expect(body).toContain('was reset');
    expect(mock.account().requests()).toEqual([]);
    expect(slots()).toBe(0);
    expect(await late()).toEqual([]);
  });

  it('goes through where nothing happens meanwhile', async () => {
    const server = await mock.listen();
    const { finish } = await slowly(`${server.url}/persons`, JSON.stringify(person));
    expect((await finish()).status).toBe(200);
    expect(mock.account().requests()).toHaveLength(1);
    expect(await late()).toHaveLength(1);
  });

  it('gives its slot back to those pools alone that it came from', async () => {
    mock.account().limits.set({ concurrent: 1 });
    mock.account().snapshot('one-at-a-time');
    mock.account().faults.add({ match: { path: '/lists' }, delayMs: 60 });
    const early = api(mock).get('/lists');
    expect((await api(mock).get('/fields')).status).toBe(429);
    mock.account().restore('one-at-a-time');
    mock.account().faults.add({ match: { path: '/fields' }, delayMs: 120 });
    const second = api(mock).get('/fields');
    expect(slots()).toBe(1);
    expect((await early).status).toBe(503);
    expect(slots()).toBe(1);
    expect((await api(mock).get('/lists')).status).toBe(429);
    expect((await second).status).toBe(200);
    expect(slots()).toBe(0);
  });

  it('subscribes nothing after a reset, though its address was tried before', async () => {
    const receiver = await Receiver.start();
    try {
      const subscribing = [
        api(mock).post('/webhook/subscribe', { webhook_url: receiver.url('/1'), subscriptions: [] }),
        api(mock).post('/v2/webhooks', { url: receiver.url('/2'), subscriptions: [] }),
      ];
      await new Promise((done) => setImmediate(done));
      mock.account().reset();
      for (const { status } of await Promise.all(subscribing)) expect(status).toBe(503);
      expect((await api(mock).get('/webhook')).body).toEqual([]);
    } finally {
      await receiver.close();
    }
  });

  it('does not outlive its account', async () => {
    const server = await mock.listen();
    const account = await mock.createAccount({ account: 'short-lived' });
    account.faults.add({ match: {}, delayMs: 50 });
    const authorization = `Bearer ${account.keys.admin}`;
    const answer = fetch(`${server.url}/v2/lists`, { headers: { authorization } });
    while (account.limits.get().concurrent.used === 0) await new Promise((done) => setTimeout(done, 2));
    mock.deleteAccount('short-lived');
    expect((await answer).status).toBe(503);
    expect((await fetch(`${server.url}/v2/lists`, { headers: { authorization } })).status).toBe(401);
  });
});

describe('snapshots, restores and resets under load', () => {
  it('never show half a write: two values set together stay together', async () => {
    const account = mock.account();
    account.limits.set({ perMinute: 'unlimited', concurrent: 'unlimited', monthly: 'unlimited' });
    const admin = api(mock);
    const list = (await admin.get('/v2/lists?limit=100')).body.data.find(
      (row: { name: string }) => row.name === 'Portfolio',
    );
    const fields = (await admin.get(`/v2/lists/${list.id}/fields?limit=100`)).body.data as {
      id: string;
      valueType: string;
      type: string;
    }[];
    const [one, two] = fields.filter(({ valueType, type }) => type === 'list' && valueType === 'number');
    if (!one || !two) throw new Error('the list has too few fields of numbers');
    const entry = (await admin.get(`/v2/lists/${list.id}/list-entries?limit=1`)).body.data[0];
    const path = `/v2/lists/${list.id}/list-entries/${entry.id}/fields`;
    const set = (data: number) =>
      admin.patch(path, {
        operation: 'update-fields',
        updates: [one, two].map(({ id }) => ({ id, value: { type: 'number', data } })),
      });
    const values = async () => {
      const { body, status } = await admin.get(`${path}?ids=${one.id}&ids=${two.id}`);
      return status === 503 ? [] : body.data.map((field: { value: { data: number | null } }) => field.value.data);
    };
    expect((await set(0)).status).toBe(200);
    account.snapshot('zero');
    const statuses = new Map<number, number>();
    let done = false;
    const write = async (first: number) => {
      for (let i = 0; i < 60; i++) {
        const { status } = await set(first + i);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    const read = async () => {
      while (!done) {
        const [a, b] = await values();
        expect(a).toBe(b);
        await new Promise((next) => setImmediate(next));
      }
    };
    const disturb = async () => {
      for (let i = 0; !done; i++) {
        if (i % 3 === 0) account.snapshot('some');
        else account.restore(i % 3 === 1 ? 'zero' : 'some');
        await new Promise((next) => setImmediate(next));
      }
    };
    const others = [read(), read(), disturb()];
    await Promise.all([write(1_000), write(2_000), write(3_000), write(4_000)]);
    done = true;
    await Promise.all(others);
    expect([...statuses.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(statuses.get(200)).toBeGreaterThan(0);
    account.restore('zero');
    expect(await values()).toEqual([0, 0]);
    expect(slots()).toBe(0);
  });
});

/** Answers that a fault changes: what is new to a client, rows that come and go while it pages, a body that breaks off. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { SEED } from '../support/seed.js';
import { until } from '../support/until.js';
import { api, frozenMock } from '../support.js';

let mock: Mock;
beforeEach(async () => {
  mock = await frozenMock();
});
afterEach(() => mock.close());
const scale = () => mock.account('scale');

const COMPANIES = '/v2/companies?limit=3&fieldTypes=global';
const body = async (path: string) => (await api(mock).get(path)).body;

describe('An answer that a fault changes', () => {
  it('has members that no contract has, in each object', async () => {
    scale().faults.add({ preset: 'new-members' });
    const { data, pagination } = await body(COMPANIES);
    for (const object of [data[0], data[2], pagination]) expect(object.unheardOf).toBe('new');
    const [list] = await body('/lists');
    expect(list.unheardOf).toBe('new');
  });

  it('has words that their enumerations have not, in the last row alone', async () => {
    const before = await body('/v2/persons?limit=3');
    scale().faults.add({ preset: 'new-word' });
    const after = await body('/v2/persons?limit=3');
    expect(after.data.slice(0, 2)).toEqual(before.data.slice(0, 2));
    expect(after.data[2]).toEqual({ ...before.data[2], type: 'unheard-of' });
    // V1 counts instead.
    expect((await body('/lists')).at(-1).type).toBe(99);
    expect((await body('/persons?page_size=2')).persons[1].type).toBe(99);
  });

  it('has a value of a type unheard of, in the last row alone', async () => {
    const before = await body(COMPANIES);
    scale().faults.add({ preset: 'new-value-type' });
    const { data } = await body(COMPANIES);
    expect(data.slice(0, 2)).toEqual(before.data.slice(0, 2));
    expect(data[2].fields[0].value).toEqual({ type: 'unheard-of', data: { 'unheard-of': true } });
  });

  it('has masked fields: the type of the value stays', async () => {
    const before = await body(COMPANIES);
    scale().faults.add({ preset: 'hidden-values' });
    const { data } = await body(COMPANIES);
    const [was, is] = [before.data[2].fields[0], data[2].fields[0]];
    expect(is).toEqual({ ...was, type: 'hidden', value: { type: was.value.type, data: null } });
  });

  it('has null wherever the contract allows it, and nowhere else', async () => {
    scale().faults.add({ preset: 'nulls' });
    const { data, pagination } = await body(COMPANIES);
    expect(data[2]).toMatchObject({ id: expect.any(Number), name: expect.any(String), domain: null });
    expect(pagination.nextUrl).toEqual(expect.any(String));
  });

  it('lacks the last row of a page that another follows, and not of the last page', async () => {
    const first = await body('/v2/companies?limit=3');
    const all = await body('/v2/lists');
    const v1 = await body('/persons?page_size=3');
    scale().faults.add({ preset: 'short-page' });
    expect(await body('/v2/companies?limit=3')).toEqual({ ...first, data: first.data.slice(0, 2) });
    expect((await body('/persons?page_size=3')).persons).toEqual(v1.persons.slice(0, 2));
    expect(await body('/v2/lists')).toEqual(all);
  });

  it.each([
    [
      '/v2/companies?limit=3',
      'data',
      (page: { pagination: { nextUrl: string } }) => page.pagination.nextUrl.split('mock')[1],
    ],
    [
      '/persons?page_size=3',
      'persons',
      (page: { next_page_token: string }) => `/persons?page_size=3&page_token=${page.next_page_token}`,
    ],
  ])('begins with the last row of the page before: %s', async (path, rows, next) => {
    scale().faults.add({ preset: 'repeated-row' });
    const first = await body(path);
    const second = await body(next(first) as string);
    expect(second[rows][0]).toEqual(first[rows][2]);
    expect(second[rows]).toHaveLength(4);
    // The rule goes on from there, and another walk begins anew.
    expect((await body(next(second) as string))[rows][0]).toEqual(second[rows][3]);
    expect(await body(path)).toEqual(first);
  });

  it('breaks off in its midst, after the operation did its work', async () => {
    scale().faults.add({ preset: 'dropped-midway', times: 1 });
    await expect(api(mock).get('/v2/lists')).rejects.toThrow('terminated');
    const server = await mock.listen();
    scale().faults.add({ preset: 'dropped-midway', match: { method: 'POST' } });
    const headers = { authorization: `Bearer ${scale().keys.admin}`, 'content-type': 'application/json' };
    const person = { first_name: 'Aria', last_name: 'Fernhollow', emails: ['aria@fernhollow.example'] };
    const answer = await fetch(`${server.url}/persons`, { method: 'POST', headers, body: JSON.stringify(person) });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
    expect((await body('/persons?term=aria@fernhollow.example')).persons).toHaveLength(1);
    await server.close();
  });

  it('is named in the journal, and stays as it was where it has nothing of the kind', async () => {
    scale().faults.add({ preset: 'short-page' });
    await body('/v2/companies?limit=3');
    await body('/v2/lists');
    expect(
      scale()
        .requests()
        .map(({ decision, fault }) => [decision.code, fault]),
    ).toEqual([
      ['altered', 'fault-1'],
      ['served', 'fault-1'],
    ]);
    expect((await api(mock).get(`/v2/companies/${SEED.people.ines * 1000}`)).status).toBe(404);
  });

  it('is one thing alone', () => {
    expect(() => scale().faults.add({ match: {}, alter: 'nulls', drop: true })).toThrow('`alter` changes the answer');
    expect(() => scale().faults.add({ match: {}, alter: 'nulls', deliver: 'twice' })).toThrow('`deliver` is for');
    expect(scale().faults.list()).toEqual([]);
  });
});

// Each waits for an answer of its own mock.
it.concurrent('The journal tells when a client hung up on a slow answer', async () => {
  const slow = await createMock();
  const { url, close } = await slow.listen();
  slow.account().faults.add({ match: {}, delayMs: 400 });
  const headers = { authorization: `Bearer ${slow.account().keys.admin}` };
  const client = new AbortController();
  const given = fetch(`${url}/v2/lists`, { headers, signal: client.signal }).catch((error: Error) => error.name);
  // Not by a time: loading `fetch` alone may take that long.
  await until(() => slow.account().limits.get().concurrent.used === 1);
  client.abort();
  expect(await given).toBe('AbortError');
  expect((await fetch(`${url}/v2/lists`, { headers })).status).toBe(200);
  const [left, stayed] = slow.account().requests();
  expect(left?.goneAfterMs).toBeLessThan(400);
  expect(stayed).not.toHaveProperty('goneAfterMs');
  await close();
  await slow.close();
});

it.concurrent('What a client sent before it hung up on a slow answer is done', async () => {
  const slow = await createMock();
  const { url, close } = await slow.listen();
  const account = slow.account();
  account.faults.add({ match: { operationId: 'v1.persons.create' }, delayMs: 400, times: 1 });
  const sent = fetch(`${url}/persons`, {
    method: 'POST',
    headers: { authorization: `Bearer ${account.keys.admin}`, 'content-type': 'application/json' },
    body: JSON.stringify({ first_name: 'Ada', last_name: 'Lorne', emails: ['ada@lorne.example'] }),
    signal: AbortSignal.timeout(150),
  });
  await expect(sent).rejects.toThrow();
  await until(() => account.requests().length === 1);
  expect(account.requests()[0]).toMatchObject({ status: 200, goneAfterMs: expect.any(Number) });
  const found = await api(slow).get('/persons?term=ada@lorne.example');
  expect(found.body.persons).toMatchObject([{ first_name: 'Ada' }]);
  await close();
  await slow.close();
});

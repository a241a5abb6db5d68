import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { expectDeepEqual } from '../support/deep-equal.js';
import { api } from '../support.js';
import { control, type Send } from './support.js';

let mock: Mock;
let call: Send;
beforeEach(async () => {
  mock = await createMock({ now: '2026-10-05T09:00:00Z' });
  call = control(mock);
});

const addPerson = async (account = 'scale') =>
  (await api(mock, 'admin', account).post('/persons', { first_name: 'New', last_name: 'One', emails: [] })).body.id;
const hasPerson = async (id: number, account = 'scale') =>
  (await api(mock, 'admin', account).get(`/persons/${id}`)).status === 200;

/** Everything of an account that a reset and a snapshot are about. */
async function disturb(): Promise<void> {
  await addPerson();
  await call('PATCH', '/settings', { tier: 'enterprise', quirks: { 'v1-error-style': 'object' } });
  await call('PATCH', '/limits', { perMinute: 3, used: { monthly: 77 } });
  await call('PUT', '/clock', { now: '2027-01-01T00:00:00Z', mode: 'frozen' });
  await call('POST', '/faults', { match: { path: '/nowhere' }, drop: true });
}

const paths = ['/settings', '/faults', '/requests', '/export'];
const state = async () => ({
  ...Object.fromEntries(await Promise.all(paths.map(async (path) => [path, (await call('GET', path)).body]))),
  perMinute: (await call('GET', '/limits')).body.perMinute.limit,
  used: (await call('GET', '/limits')).body.monthly.used,
  clock: (await call('GET', '/clock')).body.now.slice(0, 16),
});

describe('reset', () => {
  it('returns everything to the start', async () => {
    const before = await state();
    await disturb();
    expect(await state()).not.toEqual(before);
    expect((await call('POST', '/reset')).status).toBe(204);
    expectDeepEqual(await state(), before);
  });

  it('is about one account, or with * about every one', async () => {
    const [scale, advanced] = [await addPerson('scale'), await addPerson('advanced')];
    await call('POST', '/reset?account=scale');
    expect([await hasPerson(scale), await hasPerson(advanced, 'advanced')]).toEqual([false, true]);
    await call('POST', '/reset?account=*');
    expect(await hasPerson(advanced, 'advanced')).toBe(false);
    expect((await call('POST', '/reset?account=none')).status).toBe(404);
  });

  it('keeps named snapshots', async () => {
    const id = await addPerson();
    await call('PUT', '/snapshots/with-person');
    await call('POST', '/reset');
    await call('POST', '/snapshots/with-person/restore');
    expect(await hasPerson(id)).toBe(true);
  });
});

describe('snapshots', () => {
  it('return everything to when they were kept, more than once', async () => {
    await disturb();
    await call('PUT', '/snapshots/one');
    const kept = await state();
    for (let i = 0; i < 2; i++) {
      await addPerson();
      await call('PATCH', '/settings', { tier: 'advanced' });
      await call('DELETE', '/faults');
      expect((await call('POST', '/snapshots/one/restore')).status).toBe(204);
      expectDeepEqual(await state(), kept);
    }
  });

  it('are listed oldest first, by the account’s clock; a replaced one is new', async () => {
    await call('PUT', '/clock', { now: '2026-11-01T00:00:00Z', mode: 'frozen' });
    await call('PUT', '/snapshots/a');
    await call('POST', '/clock/advance', { milliseconds: 1000 });
    await call('PUT', '/snapshots/b');
    await call('PUT', '/snapshots/a');
    expect((await call('GET', '/snapshots')).body).toEqual([
      { name: 'b', createdAt: '2026-11-01T00:00:01.000Z' },
      { name: 'a', createdAt: '2026-11-01T00:00:01.000Z' },
    ]);
    expect((await call('GET', '/snapshots?account=advanced')).body).toEqual([]);
  });

  it('are forgotten by DELETE', async () => {
    await call('PUT', '/snapshots/one');
    expect((await call('DELETE', '/snapshots/one')).status).toBe(204);
    expect((await call('DELETE', '/snapshots/one')).status).toBe(404);
    expect((await call('POST', '/snapshots/one/restore')).status).toBe(404);
    expect((await call('PUT', '/snapshots/-bad')).status).toBe(400);
  });
});

describe('export', () => {
  it('gives an untouched account’s seed as it came', async () => {
    const folder = new URL('../../fixtures/quaymoss/', import.meta.url);
    const seed = Object.fromEntries(
      readdirSync(folder).map((file) => [file.slice(0, -5), JSON.parse(readFileSync(new URL(file, folder), 'utf8'))]),
    );
    const { body } = await call('GET', '/export');
    expectDeepEqual(byId(body), byId(seed));
  });

  it('loads again into an equal account, also after writes and deletions', async () => {
    const v1 = api(mock);
    const lists = (await v1.get('/lists')).body as { id: number; type: number; name: string }[];
    const organizations = (await v1.get('/organizations?page_size=20')).body.organizations as {
      id: number;
      global: boolean;
    }[];
    const own = organizations.filter((row) => !row.global);
    const persons = (await v1.get('/persons?page_size=60')).body.persons as { id: number; type: number }[];
    for (const { id } of persons.filter(({ type }) => type !== 1).slice(0, 15)) await v1.delete(`/persons/${id}`);
    for (const { id } of own.slice(0, 5)) expect((await v1.delete(`/organizations/${id}`)).status).toBe(200);
    for (const { id } of lists) {
      const entries = (await v1.get(`/lists/${id}/list-entries?page_size=5`)).body.list_entries as { id: number }[];
      for (const entry of entries.slice(0, 2)) await v1.delete(`/lists/${id}/list-entries/${entry.id}`);
    }
    const fields = (await v1.get('/fields')).body as { id: number }[];
    for (const { id } of fields.slice(0, 8)) await v1.delete(`/fields/${id}`);
    const list = lists.find(({ type }) => type === 0);
    await v1.post(`/lists/${list?.id}/list-entries`, { entity_id: await addPerson() });
    await v1.post('/organizations', { name: 'Fresh Start', domain: 'fresh-start.example' });

    const { body } = await call('GET', '/export');
    const made = await call('POST', '/accounts', { account: 'copy', seed: body });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    expectDeepEqual((await call('GET', '/export?account=copy')).body, body);
    for (const path of ['/v2/companies?limit=100', '/v2/persons?limit=100', '/v2/lists']) {
      const [one, other] = [await api(mock).get(path), await api(mock, 'admin', 'copy').get(path)];
      expectDeepEqual(other.body.data, one.body.data);
    }
  });

  it('fits the schema that is served with it', async () => {
    const schema = await call('GET', '/seed.schema.json');
    expect(schema.status).toBe(200);
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const validate = ajv.compile(schema.body);
    await addPerson();
    validate((await call('GET', '/export')).body);
    expect(validate.errors).toBeNull();
  });
});

type Rows = { id: number }[];

/** Rows in one order: a seed file may have them in any. */
function byId(seed: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(seed).map(([name, rows]) => [
      name,
      Array.isArray(rows) ? [...(rows as Rows)].sort((a, b) => a.id - b.id) : rows,
    ]),
  );
}

describe('The snapshots of an account', () => {
  it('are a hundred at most: the next is 409 and says what to do, and one of them can still be replaced', async () => {
    for (let i = 0; i < 100; i++) expect((await call('PUT', `/snapshots/s${i}`)).status).toBe(204);
    const { status, body } = await call('PUT', '/snapshots/more');
    expect([status, body.error.code, body.error.param]).toEqual([409, 'conflict', 'name']);
    expect(body.error.message).toContain('delete one first');
    expect(() => mock.account().snapshot('more')).toThrow(expect.objectContaining({ code: 'conflict' }));
    expect((await call('PUT', '/snapshots/s7')).status).toBe(204);
    expect((await call('PUT', '/snapshots/more?account=advanced')).status).toBe(204);
    await call('DELETE', '/snapshots/s0');
    expect((await call('PUT', '/snapshots/more')).status).toBe(204);
  });
});

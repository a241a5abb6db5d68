import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { SEED } from '../support/seed.js';
import { type Api, api, frozenMock, NOW } from '../support.js';
import { Receiver } from '../webhooks/receiver.js';

const COPPERLANE = 80649289;
const COPPERLANE_TWIN = 149646573;
const BRIGHTKEEL = 69171770;
const ROWAN = SEED.people.rowan;
const ROWAN_TWIN = 224222341;
const MARA = SEED.people.mara;
const NOWHERE = 999;
/** Of the shared directory, and used by the tenant. */
const KINDLELOOM = SEED.companies.global;
const MALLOWFORGE = 8419199;

interface Merged {
  removed_company: { id: number };
  company: { id: number };
}

let mock: Mock;
let client: Api;
let receiver: Receiver | undefined;
beforeEach(async () => {
  mock = await frozenMock();
  client = api(mock);
});
afterEach(async () => {
  await receiver?.close();
  receiver = undefined;
  await mock.close();
});

const pathOf = (url: string) => url.slice('http://mock'.length);
const mergeCompanies = (primaryCompanyId: number, duplicateCompanyId: number, by = client) =>
  by.post('/v2/company-merges', { primaryCompanyId, duplicateCompanyId });
const mergePersons = (primaryPersonId: number, duplicatePersonId: number) =>
  client.post('/v2/person-merges', { primaryPersonId, duplicatePersonId });
const wait = () => mock.account().clock.advance(2_000);
const taskOf = async (begun: { body: { taskUrl: string } }) => (await client.get(pathOf(begun.body.taskUrl))).body;
const stateOf = async (begun: { body: { taskUrl: string } }, path = 'company-merges') => {
  const filter = encodeURIComponent(`taskId=${begun.body.taskUrl.split('/').at(-1)}`);
  const { data } = (await client.get(`/v2/${path}?filter=${filter}`)).body;
  expect(data).toHaveLength(1);
  return data[0];
};

describe('POST /v2/company-merges', () => {
  it('runs for a while on the account’s clock, and its task tells how it went', async () => {
    const begun = await mergeCompanies(COPPERLANE, COPPERLANE_TWIN);
    expect(begun.status).toBe(202);
    expect(begun.body.taskUrl).toMatch(/^http:\/\/mock\/v2\/tasks\/company-merges\/[0-9a-f-]{36}$/);
    const running = { total: 1, inProgress: 1, success: 0, failed: 0 };
    expect(await taskOf(begun)).toMatchObject({ status: 'in-progress', resultsSummary: running });
    expect(await stateOf(begun)).toMatchObject({ status: 'in-progress', completedAt: null, errorMessage: null });
    expect((await client.get(`/v2/companies/${COPPERLANE_TWIN}`)).status).toBe(200);
    wait();
    expect(await taskOf(begun)).toMatchObject({ status: 'success', resultsSummary: { inProgress: 0, success: 1 } });
    const state = await stateOf(begun);
    expect(state).toMatchObject({
      status: 'success',
      primaryCompanyId: COPPERLANE,
      duplicateCompanyId: COPPERLANE_TWIN,
      startedAt: '2026-10-15T12:00:00Z',
      completedAt: '2026-10-15T12:00:02Z',
      errorMessage: null,
    });
    expect((await client.get(`/v2/company-merges/${state.id}`)).body).toEqual(state);
  });

  it('leaves one company with the domains of both; the other is 422 to both APIs', async () => {
    await mergeCompanies(COPPERLANE, COPPERLANE_TWIN);
    wait();
    const message = `${COPPERLANE_TWIN} no longer exists as it has been merged into ${COPPERLANE}`;
    for (const rest of ['', '/lists', '/list-entries']) {
      const gone = await client.get(`/v2/companies/${COPPERLANE_TWIN}${rest}`);
      expect(gone).toMatchObject({ status: 422, body: { errors: [{ code: 'unprocessable-entity', message }] } });
    }
    const v1 = await client.get(`/organizations/${COPPERLANE_TWIN}`);
    expect([v1.status, v1.body]).toEqual([422, [`Field organization_id: ${message}`]]);
    expect((await client.get(`/v2/companies?ids=${COPPERLANE_TWIN}`)).body.data).toEqual([]);
    const domains = ['copperlanepay.example', 'copperlane.example'];
    expect((await client.get(`/v2/companies/${COPPERLANE}`)).body).toMatchObject({ domain: domains[0], domains });
    expect((await client.get(`/organizations/${COPPERLANE}`)).body.domains).toEqual(domains);
    const { data } = (await client.get('/v2/duplicates/company-suggestions?term=copperlane')).body;
    expect(data).toEqual([]);
  });

  it('moves rows, files and reminders, and keeps the value of the primary one', async () => {
    const rows = async (id: number) => (await client.get(`/v2/companies/${id}/list-entries`)).body.data;
    const files = async (id: number) => (await client.get(`/entity-files?organization_id=${id}`)).body.entity_files;
    const fields = async (id: number) => (await client.get(`/v2/companies/${id}?fieldTypes=enriched`)).body.fields;
    const reminder = await client.post('/v2/reminders', {
      type: 'one-time',
      owner: { id: MARA },
      entity: { type: 'company', id: BRIGHTKEEL },
      dueDate: '2026-12-01T00:00:00Z',
    });
    const [own, moved] = [await rows(COPPERLANE), await rows(BRIGHTKEEL)];
    const allFiles = [...(await files(COPPERLANE)), ...(await files(BRIGHTKEEL))];
    const before = await fields(COPPERLANE);
    expect(moved.length).toBeGreaterThan(0);
    await mergeCompanies(COPPERLANE, BRIGHTKEEL);
    wait();
    const ids = (list: { id: number }[]) => list.map(({ id }) => id).sort((a, b) => a - b);
    expect(ids(await rows(COPPERLANE))).toEqual(ids([...own, ...moved]));
    expect(ids(await files(COPPERLANE))).toEqual(ids(allFiles));
    expect((await client.get(`/v2/reminders/${reminder.body.id}`)).body.company).toEqual({ id: COPPERLANE });
    const after = await fields(COPPERLANE);
    for (const [i, field] of before.entries()) {
      if (field.value.data !== null && !Array.isArray(field.value.data)) expect(after[i]).toEqual(field);
    }
  });

  it('names the last survivor of a chain', async () => {
    await mergeCompanies(COPPERLANE_TWIN, BRIGHTKEEL);
    wait();
    await mergeCompanies(COPPERLANE, COPPERLANE_TWIN);
    wait();
    const [{ message }] = (await client.get(`/v2/companies/${BRIGHTKEEL}`)).body.errors;
    expect(message).toBe(`${BRIGHTKEEL} no longer exists as it has been merged into ${COPPERLANE}`);
  });

  it('tells what is wrong with the ids in the state alone', async () => {
    const lost = await mergeCompanies(NOWHERE, COPPERLANE);
    const alone = await mergeCompanies(BRIGHTKEEL, NOWHERE);
    expect([lost.status, alone.status]).toEqual([202, 202]);
    wait();
    expect(await stateOf(lost)).toMatchObject({
      status: 'failed',
      completedAt: '2026-10-15T12:00:02Z',
      errorMessage: 'Primary company not found',
    });
    expect(await stateOf(alone)).toMatchObject({ status: 'failed', errorMessage: 'Duplicate company not found' });
    expect(await taskOf(alone)).toMatchObject({ status: 'failed', resultsSummary: { total: 1, failed: 1 } });
  });

  it('fails for a company that another merge is moving', async () => {
    const first = await mergeCompanies(COPPERLANE, COPPERLANE_TWIN);
    const second = await mergeCompanies(BRIGHTKEEL, COPPERLANE);
    wait();
    expect((await stateOf(first)).status).toBe('success');
    expect((await stateOf(second)).status).toBe('failed');
    expect((await client.get(`/v2/companies/${COPPERLANE}`)).status).toBe(200);
    const third = await mergeCompanies(BRIGHTKEEL, COPPERLANE);
    wait();
    expect((await stateOf(third)).status).toBe('success');
  });

  it('refuses unknown members and missing ones, and begins nothing', async () => {
    const before = (await client.get('/v2/company-merges')).body.data;
    const bodies = [{}, { primaryCompanyId: COPPERLANE }, { primaryCompanyId: 1, duplicateCompanyId: 2, force: true }];
    for (const body of bodies) expect((await client.post('/v2/company-merges', body)).status).toBe(400);
    wait();
    expect((await client.get('/v2/company-merges')).body.data).toEqual(before);
  });

  it('is undone by a reset, and goes on after a snapshot taken while it ran', async () => {
    await mergeCompanies(COPPERLANE, COPPERLANE_TWIN);
    mock.account().snapshot('running');
    wait();
    expect((await client.get(`/v2/companies/${COPPERLANE_TWIN}`)).status).toBe(422);
    mock.account().restore('running');
    expect((await client.get(`/v2/companies/${COPPERLANE_TWIN}`)).status).toBe(200);
    wait();
    expect((await client.get(`/v2/companies/${COPPERLANE_TWIN}`)).status).toBe(422);
    mock.account().restore('running');
    mock.account().reset();
    mock.account().clock.advance(60_000);
    expect((await client.get(`/v2/companies/${COPPERLANE_TWIN}`)).status).toBe(200);
  });

  it('sends one organization.merged', async () => {
    receiver = await Receiver.start();
    await client.post('/webhook/subscribe', { webhook_url: receiver.url(), subscriptions: ['organization.merged'] });
    await mergeCompanies(COPPERLANE, COPPERLANE_TWIN);
    wait();
    expect(await receiver?.until('organization.merged', 1)).toHaveLength(1);
    expect(receiver.of('organization.merged')[0]?.body).toMatchObject({
      changer: { id: MARA },
      removed_company: { id: COPPERLANE_TWIN },
      company: { id: COPPERLANE, domains: ['copperlanepay.example', 'copperlane.example'] },
      merged_at: '2026-10-15T05:00:02.000-07:00',
    });
  });
});

const NOBODY = 999_999_999;

describe('A merge of a record with itself', () => {
  it('v2-merge-with-itself: is accepted and changes nothing, or refused', async () => {
    receiver = await Receiver.start();
    await client.post('/webhook/subscribe', { webhook_url: receiver.url(), subscriptions: ['organization.merged'] });
    const paths = [`/v2/companies/${COPPERLANE}`, `/organizations/${COPPERLANE}`, `/v2/persons/${ROWAN}`];
    const seen = () => Promise.all(paths.map(async (path) => (await client.get(path)).body));
    const before = await seen();
    for (const [path, begun] of [
      ['company-merges', await mergeCompanies(COPPERLANE, COPPERLANE)],
      ['person-merges', await mergePersons(ROWAN, ROWAN)],
    ] as const) {
      expect(begun.status).toBe(202);
      expect(await taskOf(begun)).toMatchObject({ status: 'success', resultsSummary: { total: 1, success: 1 } });
      expect(await stateOf(begun, path)).toMatchObject({ status: 'success', errorMessage: null });
    }
    // Nothing was in progress that another merge had to wait for.
    const real = await mergeCompanies(BRIGHTKEEL, COPPERLANE_TWIN);
    wait();
    expect((await stateOf(real)).status).toBe('success');
    expect(await seen()).toEqual(before);
    expect(await receiver?.until('organization.merged', 1)).toHaveLength(1);
    mock.account().settings.set({ quirks: { 'v2-merge-with-itself': 'reject' } });
    const company = await mergeCompanies(COPPERLANE, COPPERLANE);
    expect([company.status, company.body.errors[0].param]).toEqual([400, '/duplicateCompanyId']);
    const person = await mergePersons(ROWAN, ROWAN);
    expect([person.status, person.body.errors[0].param]).toEqual([400, '/duplicatePersonId']);
  });

  it('fails, as others do, where there is no such record', async () => {
    const begun = {
      'company-merges': await mergeCompanies(NOBODY, NOBODY),
      'person-merges': await mergePersons(NOBODY, NOBODY),
    };
    const states = () => Promise.all(Object.entries(begun).map(([path, one]) => stateOf(one, path)));
    expect((await states()).map(({ status }) => status)).toEqual(['in-progress', 'in-progress']);
    wait();
    expect((await states()).map(({ status, errorMessage }) => [status, errorMessage])).toEqual([
      ['failed', 'Primary company not found'],
      ['failed', 'Primary person not found'],
    ]);
  });

  it('is exported, and its export loads', async () => {
    const begun = await mergeCompanies(COPPERLANE, COPPERLANE);
    const copy = await createMock({ seed: JSON.parse(JSON.stringify(mock.account().export())), now: NOW });
    try {
      expect((await api(copy).get(pathOf(begun.body.taskUrl))).body).toEqual(await taskOf(begun));
    } finally {
      await copy.close();
    }
  });
});

describe('A merge into a company of the shared directory', () => {
  const company = async (id: number) => (await client.get(`/v2/companies/${id}`)).body;
  /** Where reads of a merged company are sent. */
  const survivorOf = async (id: number) => {
    const { status, body } = await client.get(`/v2/companies/${id}`);
    expect(status).toBe(422);
    return Number(/merged into (\d+)$/.exec(body.errors[0].message)?.[1]);
  };
  const rowsOf = async (id: number): Promise<number[]> =>
    (await client.get(`/v2/companies/${id}/list-entries`)).body.data.map((row: { id: number }) => row.id).sort();

  it.each([
    ['its duplicate brings a domain of its own', COPPERLANE],
    ['both are of the directory', MALLOWFORGE],
  ])('v2-global-merge: is a new company with a new id where %s, or stays what it is', async (_, duplicate) => {
    receiver = await Receiver.start();
    await client.post('/webhook/subscribe', { webhook_url: receiver.url(), subscriptions: ['organization.merged'] });
    const [primary, other] = [await company(KINDLELOOM), await company(duplicate)];
    const rows = [...(await rowsOf(KINDLELOOM)), ...(await rowsOf(duplicate))].sort();
    const persons = (await client.get(`/organizations/${KINDLELOOM}`)).body.person_ids;
    mock.account().snapshot('before');
    const begun = await mergeCompanies(KINDLELOOM, duplicate);
    wait();
    expect(await stateOf(begun)).toMatchObject({ status: 'success', primaryCompanyId: KINDLELOOM });
    const id = await survivorOf(KINDLELOOM);
    expect([KINDLELOOM, duplicate]).not.toContain(id);
    expect(await survivorOf(duplicate)).toBe(id);
    const domains = [...primary.domains, ...other.domains];
    expect(await company(id)).toMatchObject({ name: primary.name, domain: primary.domain, domains, isGlobal: false });
    expect(await rowsOf(id)).toEqual(rows);
    const v1 = (await client.get(`/organizations/${id}`)).body;
    expect(v1.global).toBe(false);
    expect(v1.person_ids).toEqual(expect.arrayContaining(persons));
    expect((await client.get(`/v2/companies?ids=${id}`)).body.data).toHaveLength(1);
    // Receivers learn what became of both.
    expect(await receiver?.until('organization.merged', 2)).toHaveLength(2);
    expect(receiver.of('organization.merged').map(({ body }) => (body as Merged).removed_company.id)).toEqual([
      KINDLELOOM,
      duplicate,
    ]);
    expect(receiver.of('organization.merged').map(({ body }) => (body as Merged).company.id)).toEqual([id, id]);
    mock.account().restore('before');
    mock.account().settings.set({ quirks: { 'v2-global-merge': 'keep' } });
    await mergeCompanies(KINDLELOOM, duplicate);
    wait();
    expect(await company(KINDLELOOM)).toMatchObject({ id: KINDLELOOM, isGlobal: true, domains });
  });

  it('makes it the tenant’s own, with its id, where the duplicate brings no domain', async () => {
    const { body: bare } = await client.post('/organizations', { name: 'Kindle Loom' });
    const [domain] = (await company(KINDLELOOM)).domains;
    const { body: same } = await client.post('/organizations', { name: 'Kindleloom Ltd', domain });
    const before = await company(KINDLELOOM);
    for (const duplicate of [bare.id, same.id]) {
      await mergeCompanies(KINDLELOOM, duplicate);
      wait();
      expect(await survivorOf(duplicate)).toBe(KINDLELOOM);
      expect(await company(KINDLELOOM)).toEqual({ ...before, isGlobal: false });
    }
    // Now it can be changed, as any of the tenant's.
    expect((await client.put(`/organizations/${KINDLELOOM}`, { name: 'Loom' })).body.name).toBe('Loom');
  });

  it('leaves a company of the tenant’s what it is, whatever is merged into it', async () => {
    await mergeCompanies(COPPERLANE, KINDLELOOM);
    wait();
    expect(await survivorOf(KINDLELOOM)).toBe(COPPERLANE);
    expect((await company(COPPERLANE)).isGlobal).toBe(false);
  });

  it('is exported, and its export loads', async () => {
    await mergeCompanies(KINDLELOOM, MALLOWFORGE);
    wait();
    const id = await survivorOf(KINDLELOOM);
    const copy = await createMock({ seed: JSON.parse(JSON.stringify(mock.account().export())), now: NOW });
    try {
      for (const path of [`/v2/companies/${id}`, `/v2/companies/${KINDLELOOM}`, `/organizations/${MALLOWFORGE}`]) {
        const [there, here] = [await api(copy).get(path), await client.get(path)];
        expect([there.status, there.body]).toEqual([here.status, here.body]);
      }
    } finally {
      await copy.close();
    }
  });
});

describe('The task of a merge', () => {
  it('v2-merge-task-lag: is there at once, or 404 for a moment while reads lag', async () => {
    const task = async (begun: { body: { taskUrl: string } }) => (await client.get(pathOf(begun.body.taskUrl))).status;
    const listed = async () => (await client.get('/v2/tasks/person-merges')).body.data.length;
    expect(await task(await mergeCompanies(COPPERLANE, COPPERLANE_TWIN))).toBe(200);
    mock.account().settings.set({ consistencyLagMs: 300 });
    const before = await listed();
    const begun = await mergePersons(ROWAN, ROWAN_TWIN);
    const same = await mergePersons(ROWAN, ROWAN);
    expect([begun.status, await task(begun), await task(same), await listed()]).toEqual([202, 404, 404, before]);
    mock.account().clock.advance(299);
    expect([await task(begun), await task(same)]).toEqual([404, 404]);
    mock.account().clock.advance(1);
    expect([await task(begun), await task(same), await listed()]).toEqual([200, 200, before + 2]);
  });
});

describe('POST /v2/person-merges', () => {
  it('unites the addresses, and moves rows and ties', async () => {
    const { data: rows } = (await client.get(`/v2/persons/${ROWAN_TWIN}/list-entries`)).body;
    const begun = await mergePersons(ROWAN, ROWAN_TWIN);
    wait();
    expect(await stateOf(begun, 'person-merges')).toMatchObject({ status: 'success', primaryPersonId: ROWAN });
    expect((await client.get(`/v2/persons/${ROWAN}`)).body).toMatchObject({
      primaryEmailAddress: 'rowan.tally@kindleloom.example',
      emailAddresses: ['rowan.tally@kindleloom.example', 'rowan.tally@mail.example'],
    });
    expect((await client.get(`/v2/persons/${ROWAN}/list-entries`)).body.data).toMatchObject(
      rows.map(({ id }: { id: number }) => ({ id })),
    );
    const message = `${ROWAN_TWIN} no longer exists as it has been merged into ${ROWAN}`;
    const v1 = await client.get(`/persons/${ROWAN_TWIN}`);
    expect([v1.status, v1.body]).toEqual([422, [`Field person_id: ${message}`]]);
    expect((await client.get(`/v2/persons/${ROWAN_TWIN}`)).status).toBe(422);
  });

  it('fails for users as duplicates, and for ids that name nobody', async () => {
    const user = await mergePersons(ROWAN, MARA);
    const lost = await mergePersons(NOWHERE, ROWAN_TWIN);
    wait();
    expect((await stateOf(user, 'person-merges')).status).toBe('failed');
    expect((await stateOf(lost, 'person-merges')).errorMessage).toBe('Primary person not found');
    expect((await client.get(`/v2/persons/${MARA}`)).status).toBe(200);
  });
});

describe('Lists of merges and tasks', () => {
  it('show the newest first and walk both ways, by cursors of their own', async () => {
    const { data } = (await client.get('/v2/company-merges')).body;
    const starts = data.map(({ startedAt }: { startedAt: string }) => startedAt);
    expect(starts).toEqual([...starts].sort().reverse());
    const first = (await client.get('/v2/company-merges?limit=2')).body;
    expect(first.pagination.prevUrl).toBeNull();
    const cursor = new URL(first.pagination.nextUrl).searchParams.get('cursor') ?? '';
    expect(JSON.parse(Buffer.from(cursor, 'base64').toString())).toMatchObject({ id: data[1].taskId });
    const second = (await client.get(pathOf(first.pagination.nextUrl))).body;
    expect([...first.data, ...second.data]).toEqual(data);
    expect(second.pagination.nextUrl).toBeNull();
    expect((await client.get(pathOf(second.pagination.prevUrl))).body).toEqual(first);
    // The list of tasks has cursors of its own, though its rows are the same.
    expect((await client.get(`/v2/tasks/company-merges?cursor=${cursor}`)).status).toBe(400);
  });

  it('take 25 persons by default, 100 companies', async () => {
    for (let i = 0; i < 27; i++) {
      await mergeCompanies(1, 2);
      await mergePersons(1, 2);
    }
    for (const path of ['', 'tasks/']) {
      expect((await client.get(`/v2/${path}person-merges`)).body.data).toHaveLength(25);
      expect((await client.get(`/v2/${path}company-merges`)).body.data).toHaveLength(31);
    }
  });

  it('filter by status and task, and refuse other filters and cursors', async () => {
    const failed = (await client.get('/v2/tasks/company-merges?filter=status%3Dfailed')).body.data;
    expect(failed).toHaveLength(2);
    const bad = {
      filter: ['status=done', 'status!=failed', 'taskId=~a', 'id=1', '=('],
      cursor: ['x', 'ICAgICAgIGFmdGVyOjo6NA', Buffer.from('{"id":"no"}').toString('base64'), 'bnVsbA=='],
    };
    for (const [param, texts] of Object.entries(bad)) {
      for (const text of texts) {
        const answer = await client.get(`/v2/company-merges?${param}=${encodeURIComponent(text)}`);
        expect([answer.status, answer.body.errors[0].param]).toEqual([400, param]);
      }
    }
    expect((await client.get('/v2/tasks/person-merges?filter=taskId%3Da')).status).toBe(400);
  });

  it('know companies from persons', async () => {
    const [person] = (await client.get('/v2/person-merges')).body.data;
    expect((await client.get(`/v2/company-merges/${person.id}`)).status).toBe(404);
    expect((await client.get(`/v2/tasks/company-merges/${person.taskId}`)).status).toBe(404);
    expect((await client.get(`/v2/tasks/person-merges/${person.taskId.toUpperCase()}`)).status).toBe(200);
    expect((await client.get('/v2/tasks/person-merges/nothing')).status).toBe(400);
  });

  it('are for admins with the permission', async () => {
    const standard = api(mock, 'standard');
    for (const path of ['company-merges', 'person-merges', 'tasks/company-merges', 'tasks/person-merges']) {
      expect((await standard.get(`/v2/${path}`)).status).toBe(403);
    }
    expect((await mergeCompanies(COPPERLANE, COPPERLANE_TWIN, standard)).status).toBe(403);
    expect((await api(mock, 'read-only').post('/v2/company-merges', {})).status).toBeGreaterThanOrEqual(400);
  });
});

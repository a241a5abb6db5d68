import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { type Api, api } from '../support.js';

const MARA = SEED.people.mara;
const INES = SEED.people.ines;
const FERNPATH = SEED.companies.fernpath;
const ROWAN = SEED.people.rowan;
const FUND_DEAL = 16683623;
const HERONLIGHT = 59027868;

const { mock, admin: client } = await useMock();

const in2026 = { 'x-affinity-api-version': '2026-07-15' };
const in2024 = { 'x-affinity-api-version': '2024-01-01' };

interface Row {
  id: number;
  type: string;
  status: string;
  dueDate: string;
  completedAt: string | null;
  owner: { id: number };
}
const list = async (query = '', by: Api = client): Promise<Row[]> =>
  (await by.get(`/v2/reminders${query && `?${query}`}`)).body.data;
const filtered = (filter: string) => list(`filter=${encodeURIComponent(filter)}`);

const ABOUT = { owner: { id: MARA }, entity: { type: 'company', id: FERNPATH } };
const ONCE = { ...ABOUT, type: 'one-time', dueDate: '2026-11-30T09:00:00Z' };
const AGAIN = { ...ABOUT, type: 'recurring', recurrence: { resetTrigger: 'interaction', periodDays: 30 } };
const make = (body: object, headers?: Record<string, string>) => client.post('/v2/reminders', body, headers);
const read = async (id: number) => (await client.get(`/v2/reminders/${id}`)).body;
const change = (id: number, body: object, by: Api = client) => by.post(`/v2/reminders/${id}`, body);

describe('GET /v2/reminders', () => {
  it('is in the order of due dates, and walks both ways', async () => {
    const all = await list();
    expect(all).toHaveLength(38);
    expect(all.map(({ dueDate }) => dueDate)).toEqual(all.map(({ dueDate }) => dueDate).sort());
    const first = (await client.get('/v2/reminders?limit=30&totalCount=true')).body;
    expect(first.pagination).toMatchObject({ totalCount: 38, prevUrl: null });
    const second = (await client.get(first.pagination.nextUrl.slice('http://mock'.length))).body;
    expect([...first.data, ...second.data]).toEqual(all);
    expect(second.pagination).toMatchObject({ totalCount: 38, nextUrl: null });
    const back = (await client.get(second.pagination.prevUrl.slice('http://mock'.length))).body;
    expect(back.data).toEqual(first.data);
    expect((await client.get('/v2/reminders')).body.pagination).toEqual({ prevUrl: null, nextUrl: null });
  });

  it('loses and repeats nothing when one is made meanwhile', async () => {
    const all = await list();
    const { nextUrl } = (await client.get('/v2/reminders?limit=10')).body.pagination;
    await make({ ...ONCE, dueDate: '2026-01-01T00:00:00Z' });
    const rest = (await client.get(`${nextUrl.slice('http://mock'.length)}&limit=100`)).body.data;
    expect(rest).toEqual(all.slice(10));
  });

  it('filters', async () => {
    const all = await list();
    const fits = async (filter: string, test: (row: Row) => boolean) => {
      const found = await filtered(filter);
      expect(found, filter).toEqual(all.filter(test));
      expect(found.length, filter).toBeGreaterThan(0);
    };
    await fits('id=17780', (row) => row.id === 17780);
    for (const type of ['one-time', 'recurring']) await fits(`type=${type}`, (row) => row.type === type);
    for (const state of ['active', 'overdue', 'completed'])
      await fits(`status=${state}`, (row) => row.status === state);
    await fits(`owner.id!=${MARA}`, (row) => row.owner.id !== MARA);
    await fits(`status=active & owner.id=${MARA}`, (row) => row.status === 'active' && row.owner.id === MARA);
    await fits('dueDate>=2026-06-07T07:30:00Z&dueDate<2027-01-01T00:00:00Z', ({ dueDate }) => {
      return dueDate >= '2026-06-07T07:30:00Z' && dueDate < '2027-01-01';
    });
    await fits('completedAt>2026-07-01T00:00:00Z', (row) => row.completedAt !== null && row.completedAt > '2026-07-01');
    await fits(
      '!(type=recurring)|company.id=66010929',
      (row) => row.type === 'one-time' || [21580, 27525].includes(row.id),
    );
    expect((await filtered(`company.id=${FERNPATH}`)).map(({ id }) => id)).toEqual([17780, 27488]);
    expect((await filtered('resetTrigger=event')).every(({ type }) => type === 'recurring')).toBe(true);
  });

  it.each([
    'content=x',
    'status=done',
    'id=abc',
    'id!=5',
    'owner.id>5',
    'dueDate>2026-01-01',
    'dueDate>soon',
    'type=*',
    'x',
    'id=',
  ])('refuses the filter %s', async (filter) => {
    const { status, body } = await client.get(`/v2/reminders?filter=${encodeURIComponent(filter)}`);
    expect(status).toBe(400);
    expect(body.errors[0]).toMatchObject({ code: 'validation', param: 'filter' });
  });

  it('hides those of opportunities on lists out of sight', async () => {
    const { id } = (await make({ ...ONCE, entity: { type: 'opportunity', id: FUND_DEAL } })).body;
    const ines = api(mock, 'standard');
    expect((await list('', ines)).map((row) => row.id)).not.toContain(id);
    for (const call of [ines.get, ines.delete]) expect((await call(`/v2/reminders/${id}`)).status).toBe(404);
    expect((await change(id, {}, ines)).status).toBe(404);
    await change(id, { owner: { id: INES } });
    expect((await ines.get(`/v2/reminders/${id}`)).body.opportunity).toEqual({ id: FUND_DEAL });
  });
});

describe('POST /v2/reminders', () => {
  it('makes a one-time one, which V1 has at once', async () => {
    const { status, body } = await make({ ...ONCE, content: 'Send deck' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(Number),
      type: 'one-time',
      content: 'Send deck',
      dueDate: '2026-11-30T09:00:00Z',
      status: 'active',
      completedAt: null,
      recurrence: null,
      owner: { id: MARA },
      creator: { id: MARA },
      completer: null,
      company: { id: FERNPATH },
      person: null,
      opportunity: null,
      createdAt: '2026-10-15T12:00:00Z',
      updatedAt: null,
    });
    expect((await client.get(`/reminders/${body.id}`)).body).toMatchObject({ content: 'Send deck', status: 1 });
  });

  it('makes a recurring one, due after its period unless a date is given', async () => {
    expect((await make(AGAIN)).body).toMatchObject({
      dueDate: '2026-11-14T12:00:00Z',
      status: 'active',
      completedAt: null,
      recurrence: { resetTrigger: 'interaction', periodDays: 30 },
    });
    const overdue = (await make({ ...AGAIN, dueDate: '2026-01-01T00:00:00+01:00' })).body;
    expect(overdue).toMatchObject({ dueDate: '2025-12-31T23:00:00Z', status: 'overdue' });
  });

  it.each([
    [{ ...ONCE, dueDate: undefined }, '/dueDate'],
    [{ ...ONCE, dueDate: '2026-11-30' }, '/dueDate'],
    [{ ...ONCE, dueDate: '2016-12-31T23:59:60Z' }, '/dueDate'],
    [{ ...ONCE, owner: { id: ROWAN } }, '/owner/id'],
    [{ ...ONCE, owner: { id: 5 } }, '/owner/id'],
    [{ ...ONCE, entity: { type: 'company', id: 5 } }, '/entity/id'],
    [{ ...ONCE, entity: { type: 'person', id: MARA } }, '/entity/id'],
    [{ ...ONCE, entity: { type: 'opportunity', id: 5 } }, '/entity/id'],
    [{ ...AGAIN, recurrence: undefined }, '/recurrence'],
    [{ ...AGAIN, recurrence: { resetTrigger: 'call', periodDays: 30 } }, '/recurrence/resetTrigger'],
    [{ ...AGAIN, recurrence: { resetTrigger: 'email', periodDays: 0 } }, '/recurrence/periodDays'],
    [{ ...ONCE, entity: undefined }, '/entity'],
    [{ ...ONCE, recurrence: AGAIN.recurrence }, '/recurrence'],
  ])('refuses %j for %s, and makes nothing', async (body, param) => {
    const answer = await make(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0]).toMatchObject({ code: 'validation', param });
    expect(await list()).toHaveLength(38);
  });

  it('takes an opportunity out of sight for unknown, one restricted to others is 403, a merged company 422', async () => {
    const about = (type: string, id: number) => ({ ...ONCE, entity: { type, id } });
    const ines = api(mock, 'standard');
    const hidden = await ines.post('/v2/reminders', about('opportunity', FUND_DEAL));
    expect(hidden.status).toBe(400);
    expect(hidden.body.errors[0].param).toBe('/entity/id');
    expect((await ines.post('/v2/reminders', about('opportunity', HERONLIGHT))).status).toBe(403);
    expect((await make(about('company', 66012133))).status).toBe(422);
    expect(await list()).toHaveLength(38);
  });

  it('bounds periods and due dates since 2026-09-17, and not before', async () => {
    const long = { ...AGAIN, recurrence: { resetTrigger: 'email', periodDays: 3651 } };
    expect((await make(long)).body.errors[0].param).toBe('/recurrence/periodDays');
    for (const headers of [in2026, in2024]) {
      expect((await make(long, headers)).body.recurrence.periodDays).toBe(3651);
    }
    for (const dueDate of ['1999-12-31T23:59:59Z', '2000-01-01T00:00:00+01:00', '9999-01-01T00:00:00Z']) {
      expect((await make({ ...ONCE, dueDate })).body.errors?.[0].param, dueDate).toBe('/dueDate');
      expect((await make({ ...ONCE, dueDate }, in2026)).status, dueDate).toBe(201);
    }
    expect((await make({ ...ONCE, dueDate: '2000-01-01T00:00:00Z' })).status).toBe(201);
    // A period that leads past all dates is refused there, too.
    const endless = { ...AGAIN, recurrence: { resetTrigger: 'email', periodDays: 2_147_483_647 } };
    expect((await make(endless, in2024)).body.errors[0].param).toBe('/recurrence/periodDays');
  });
});

describe('POST /v2/reminders/{reminderId}', () => {
  it('changes what is named and nothing else', async () => {
    const before = (await make({ ...ONCE, content: 'Call' })).body;
    mock.account().clock.advance(60_000);
    const { status, body } = await change(before.id, { dueDate: '2027-01-01T00:00:00Z', owner: { id: INES } });
    expect([status, body]).toEqual([204, undefined]);
    const after = await read(before.id);
    expect(after).toEqual({
      ...before,
      dueDate: '2027-01-01T00:00:00Z',
      owner: { id: INES },
      updatedAt: '2026-10-15T12:01:00Z',
    });
    await change(before.id, { content: null });
    expect((await read(before.id)).content).toBeNull();
  });

  it('completes and opens a one-time one', async () => {
    const { id } = (await make(ONCE)).body;
    await change(id, { completedAt: '2026-10-01T10:00:00+02:00' });
    expect(await read(id)).toMatchObject({
      status: 'completed',
      completedAt: '2026-10-01T08:00:00Z',
      completer: { id: MARA },
    });
    await change(id, { completedAt: null });
    expect(await read(id)).toMatchObject({ status: 'active', completedAt: null, completer: null });
  });

  it('moves a recurring one on by its period, which can change in the same call', async () => {
    const { id } = (await make({ ...AGAIN, dueDate: '2026-10-20T00:00:00Z' })).body;
    await change(id, { completedAt: '2026-10-15T00:00:00Z' });
    const moved = { dueDate: '2026-11-19T00:00:00Z', completedAt: null, status: 'active', completer: { id: MARA } };
    expect(await read(id)).toMatchObject(moved);
    await change(id, { recurrence: { periodDays: 1 } });
    expect(await read(id)).toMatchObject({ ...moved, recurrence: { resetTrigger: 'interaction', periodDays: 1 } });
    await change(id, { completedAt: '2026-10-15T00:00:00Z', recurrence: { resetTrigger: 'email', periodDays: 2 } });
    expect((await read(id)).dueDate).toBe('2026-11-21T00:00:00Z');
  });

  it.each([
    ['one-time', { recurrence: { periodDays: 3 } }, '/recurrence'],
    ['recurring', { completedAt: null }, '/completedAt'],
    ['recurring', { recurrence: { periodDays: 3651 } }, '/recurrence/periodDays'],
    ['one-time', { owner: { id: ROWAN }, content: 'Half done?' }, '/owner/id'],
    ['one-time', { dueDate: '9999-01-01T00:00:00Z' }, '/dueDate'],
    ['one-time', { type: 'recurring' }, '/type'],
  ])('refuses of a %s one %j', async (type, body, param) => {
    const before = (await make(type === 'recurring' ? AGAIN : ONCE)).body;
    const answer = await change(before.id, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].param).toBe(param);
    expect(await read(before.id)).toEqual(before);
  });

  it('is for the creator and the owner alone, and so is deleting', async () => {
    const ines = api(mock, 'standard');
    const { id } = (await make(ONCE)).body;
    expect((await change(id, { content: 'Mine' }, ines)).status).toBe(403);
    expect((await ines.delete(`/v2/reminders/${id}`)).status).toBe(403);
    await change(id, { owner: { id: INES } });
    expect((await change(id, { content: 'Mine' }, ines)).status).toBe(204);
    expect((await change(id, { content: 'Ours' })).status).toBe(204);
    expect((await ines.delete(`/v2/reminders/${id}`)).status).toBe(204);
    for (const call of [client.get, client.delete]) expect((await call(`/v2/reminders/${id}`)).status).toBe(404);
    expect((await client.get(`/reminders/${id}`)).status).toBe(422);
  });

  it('exists since 2026-09-17, reading and deleting one since 2026-07-15', async () => {
    expect((await client.post('/v2/reminders/17780', {}, in2026)).status).toBe(405);
    expect((await client.get('/v2/reminders/17780', in2026)).status).toBe(200);
    expect((await client.get('/v2/reminders/17780', in2024)).status).toBe(404);
    expect((await client.get('/v2/reminders', in2024)).status).toBe(200);
  });
});

describe('the field Reminders', () => {
  const path = `/v2/companies/${FERNPATH}?fieldIds=reminders`;
  const shown = async () => (await client.get(path)).body.fields[0].value.data?.id ?? null;

  it('follows every change at once, on the company and on its rows', async () => {
    expect(await shown()).toBe(27488);
    const { id } = (await make(ONCE)).body;
    expect(await shown()).toBe(id);
    const entry = (await client.post(`/lists/${SEED.lists.inbox}/list-entries`, { entity_id: FERNPATH })).body;
    const rowPath = `/v2/lists/${SEED.lists.inbox}/list-entries/${entry.id}?fieldIds=reminders`;
    const inRow = async () => (await client.get(rowPath)).body.entity.fields[0].value.data;
    expect((await inRow()).id).toBe(id);
    await change(id, { content: 'Now' });
    expect((await inRow()).content).toBe('Now');
    await change(id, { completedAt: '2026-10-15T00:00:00Z' });
    expect(await shown()).toBe(27488);
    await change(id, { completedAt: null });
    expect(await shown()).toBe(id);
    await client.delete(`/v2/reminders/${id}`);
    expect(await shown()).toBe(27488);
    expect((await inRow()).id).toBe(27488);
  });

  it('turns to the next one as time passes', async () => {
    const { id } = (await make({ ...ONCE, dueDate: '2026-10-15T12:00:10Z' })).body;
    const later = (await make({ ...ONCE, dueDate: '2026-10-15T13:00:00Z' })).body;
    expect(await shown()).toBe(id);
    mock.account().clock.advance(11_000);
    expect(await shown()).toBe(later.id);
  });
});

import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { type Api, api } from '../support.js';

const MARA = SEED.people.mara;
const TOBIN = SEED.people.tobin;
const FERNPATH = SEED.companies.fernpath;
const ROWAN = SEED.people.rowan;
/** On Fund III Raise, which Ines does not see. */
const FUND_DEAL = 16683623;
/** On Deal Pipeline, restricted to Mara and Orla. */
const HERONLIGHT = 59027868;
const DAY = 86_400_000;

const { mock, admin: client } = await useMock();

const quirk = (id: string, value: string | boolean) => mock.account().settings.set({ quirks: { [id]: value } });
const decode = (token: string) => JSON.parse(Buffer.from(token, 'base64url').toString());
const at = (iso: string) => new Date(iso).toISOString();

const oneTime = (more: object = {}) =>
  client.post('/reminders', { owner_id: MARA, type: 0, due_date: '2026-11-30', organization_id: FERNPATH, ...more });
const recurring = (more: object = {}) =>
  client.post('/reminders', {
    owner_id: MARA,
    type: 1,
    reset_type: 0,
    reminder_days: 30,
    organization_id: FERNPATH,
    ...more,
  });

interface Row {
  id: number;
  type: number;
  status: number;
  due_date: string;
  reset_type: number | null;
  creator: { id: number };
  owner: { id: number };
  completer: { id: number } | null;
  opportunity: { id: number; name: string } | null;
}
const list = async (query = '', by: Api = client): Promise<Row[]> =>
  (await by.get(`/reminders${query && `?${query}`}`)).body.reminders;

describe('GET /reminders', () => {
  it('has those of the whole tenant, highest id first', async () => {
    const all = await list();
    expect(all).toHaveLength(38);
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort((a, b) => b - a));
  });

  it('narrows by record, people, kind, reset, state and due date, all at once', async () => {
    const all = await list();
    const fits = async (query: string, test: (row: Row) => boolean) => {
      const found = await list(query);
      expect(found, query).toEqual(all.filter(test));
      expect(found.length, query).toBeGreaterThan(0);
    };
    await fits(`creator_id=${MARA}`, (row) => row.creator.id === MARA);
    await fits(`owner_id=${TOBIN}`, (row) => row.owner.id === TOBIN);
    await fits(`completer_id=${TOBIN}`, (row) => row.completer?.id === TOBIN);
    await fits('type=1', (row) => row.type === 1);
    await fits('type=1&reset_type=2', (row) => row.reset_type === 2);
    for (const status of [0, 1, 2]) await fits(`status=${status}`, (row) => row.status === status);
    await fits(`owner_id=${MARA}&type=1&status=2`, (r) => r.owner.id === MARA && r.type === 1 && r.status === 2);
    const due = (row: Row) => Date.parse(row.due_date);
    const [from, to] = ['2026-06-07T07:30:00Z', '2026-09-05T15:15:00.000Z'];
    await fits(`due_after=${from}&due_before=${to}`, (row) => due(row) > Date.parse(from) && due(row) < Date.parse(to));
    expect((await list(`organization_id=${FERNPATH}`)).map(({ id }) => id)).toEqual([27488, 17780]);
    expect(await list('opportunity_id=75623693&type=1')).toEqual([]);
  });

  it.each([
    ['person_id=5', 'person_id'],
    ['organization_id=66012133', 'organization_id'],
    ['opportunity_id=5', 'opportunity_id'],
    ['owner_id=5', 'owner_id'],
    ['type=2', 'type'],
    ['status=7', 'status'],
    ['due_before=soon', 'due_before'],
    ['page_size=0', 'page_size'],
  ])('refuses %s', async (query, param) => {
    const { status, body } = await client.get(`/reminders?${query}`);
    expect(status).toBe(422);
    expect(body[0]).toMatch(new RegExp(`^Field ${param}: `));
  });

  it('refuses two records at once', async () => {
    expect((await client.get(`/reminders?person_id=${ROWAN}&organization_id=${FERNPATH}`)).status).toBe(422);
  });

  it('walks by tokens that name every filter, unset ones as null', async () => {
    const all = await list('type=0');
    const first = (await client.get('/reminders?type=0&page_size=20')).body;
    expect(first.reminders).toEqual(all.slice(0, 20));
    const token = decode(first.next_page_token);
    expect(token).toMatchObject({ page_size: 20, offset: 20 });
    expect(token.params).toEqual({
      person_id: null,
      organization_id: null,
      opportunity_id: null,
      creator_id: null,
      owner_id: null,
      completer_id: null,
      type: '0',
      reset_type: null,
      status: null,
      due_before: null,
      due_after: null,
    });
    // Neither a new nor a deleted one shifts the rest.
    await oneTime();
    await client.delete(`/reminders/${all[0]?.id}`);
    const next = `page_size=20&page_token=${first.next_page_token}`;
    const second = (await client.get(`/reminders?type=0&${next}`)).body;
    expect(second).toEqual({ reminders: all.slice(20), next_page_token: null });
    expect((await client.get(`/reminders?${next}`)).body).toEqual(['Invalid page_token variable']);
  });

  it('v1-page-size-over-max: cuts to 500, or refuses', async () => {
    expect((await client.get('/reminders?page_size=501')).status).toBe(200);
    quirk('v1-page-size-over-max', 'reject');
    expect((await client.get('/reminders?page_size=501')).body).toEqual([
      'Field page_size: expected 501 to be at most 500',
    ]);
    expect((await client.get('/reminders?page_size=500')).status).toBe(200);
  });

  it('v1-reminder-visibility: shows all of the tenant, or those made or owned', async () => {
    const ines = api(mock, 'standard');
    const all = await list('', ines);
    const isOwn = (row: Row) => row.creator.id === SEED.people.ines || row.owner.id === SEED.people.ines;
    const other = all.find((row) => !isOwn(row)) as Row;
    quirk('v1-reminder-visibility', 'own');
    const own = await list('', ines);
    expect(own).toEqual(all.filter(isOwn));
    expect(own.length).toBeLessThan(all.length);
    for (const call of [ines.get, ines.delete]) expect((await call(`/reminders/${other.id}`)).status).toBe(403);
    expect((await ines.put(`/reminders/${other.id}`, { content: 'Mine' })).status).toBe(403);
    expect((await ines.get(`/reminders/${own[0]?.id}`)).status).toBe(200);
  });

  it('hides those of opportunities on lists out of sight, but not from who made or owns them', async () => {
    const { id } = (await oneTime({ organization_id: null, opportunity_id: FUND_DEAL })).body;
    const ines = api(mock, 'standard');
    expect((await list('', ines)).map((row) => row.id)).not.toContain(id);
    expect((await ines.get(`/reminders/${id}`)).status).toBe(403);
    expect((await ines.get(`/reminders?opportunity_id=${FUND_DEAL}`)).status).toBe(403);
    quirk('v1-unshared-list', 'hidden');
    expect((await ines.get(`/reminders/${id}`)).body).toEqual([
      `Field reminder_id: expected ${id} to be a valid id for model Affinity::Models::Reminder`,
    ]);
    await client.put(`/reminders/${id}`, { owner_id: SEED.people.ines });
    expect((await list('', ines)).map((row) => row.id)).toContain(id);
  });
});

describe('one reminder', () => {
  it('embeds people and what it is about, with the time in the tenant’s offset', async () => {
    const { body } = await client.get('/reminders/17780');
    expect(body).toMatchObject({
      type: 0,
      due_date: '2026-03-25T08:30:00.000-07:00',
      completed_at: '2026-03-23T19:44:23.093-07:00',
      status: 0,
      reset_type: null,
      reminder_days: null,
      owner: { id: TOBIN, type: 1 },
      completer: { id: TOBIN },
      person: null,
      organization: { id: FERNPATH, crunchbase_uuid: null, global: false },
      opportunity: null,
    });
    quirk('v1-timestamp-zone-mix', false);
    expect((await client.get('/reminders/17780')).body.due_date).toBe('2026-03-25T15:30:00.000Z');
  });

  it('is overdue once its time has passed, on the account’s clock', async () => {
    const { id } = (await oneTime({ due_date: '2026-10-15T12:00:01Z' })).body;
    const status = async () => (await client.get(`/reminders/${id}`)).body.status;
    expect(await status()).toBe(1);
    mock.account().clock.advance(1_000);
    expect(await status()).toBe(1);
    mock.account().clock.advance(1);
    expect(await status()).toBe(2);
    await client.put(`/reminders/${id}`, { is_completed: true });
    expect(await status()).toBe(0);
  });

  it('is 422 when its id was never issued or was deleted, by quirk v1-path-id-404 always 404', async () => {
    expect((await client.get('/reminders/5')).body).toEqual([
      'Field reminder_id: expected 5 to be a valid id for model Affinity::Models::Reminder',
    ]);
    const { id } = (await oneTime()).body;
    expect((await client.delete(`/reminders/${id}`)).body).toEqual({ success: true });
    for (const call of [client.get, client.delete]) expect((await call(`/reminders/${id}`)).status).toBe(422);
    quirk('v1-path-id-404', true);
    expect((await client.put('/reminders/5', { content: 'x' })).status).toBe(404);
    expect((await client.get(`/reminders/${id}`)).status).toBe(404);
  });

  it('masks the name of a restricted opportunity', async () => {
    const { id } = (await oneTime({ organization_id: null, opportunity_id: HERONLIGHT, owner_id: SEED.people.ines }))
      .body;
    expect((await client.get(`/reminders/${id}`)).body.opportunity.name).toBe('Project Heronlight');
    expect((await api(mock, 'standard').get(`/reminders/${id}`)).body.opportunity.name).toBe('[Hidden]');
  });

  it('v1-embedded-collaborators: may be about a collaborator, type 2', async () => {
    const { persons } = (await client.get('/persons')).body;
    const collaborator = persons.find((person: { type: number }) => person.type === 2);
    const { body } = await oneTime({ organization_id: null, person_id: collaborator.id });
    expect(body.person).toMatchObject({ id: collaborator.id, type: 2 });
  });
});

describe('POST /reminders', () => {
  it('makes a one-time one; a bare date is midnight Pacific', async () => {
    const { status, body } = await oneTime({ content: 'Send deck', owner_id: TOBIN });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      type: 0,
      content: 'Send deck',
      due_date: '2026-11-30T00:00:00.000-08:00',
      created_at: '2026-10-15T05:00:00.000-07:00',
      completed_at: null,
      status: 1,
      creator: { id: MARA },
      owner: { id: TOBIN },
      completer: null,
    });
    expect((await client.get(`/v2/reminders/${body.id}`)).body).toMatchObject({
      type: 'one-time',
      dueDate: '2026-11-30T08:00:00Z',
      company: { id: FERNPATH },
    });
    expect((await oneTime({ due_date: '2021-11-30' })).body.status).toBe(2);
  });

  it('makes a recurring one, due its days from now unless a date is given', async () => {
    const { body } = await recurring();
    expect(body).toMatchObject({ type: 1, reset_type: 0, reminder_days: 30, status: 1 });
    expect(at(body.due_date)).toBe('2026-11-14T12:00:00.000Z');
    expect(at((await recurring({ due_date: '2026-10-20T00:00:00Z' })).body.due_date)).toBe('2026-10-20T00:00:00.000Z');
  });

  it('takes a form, and one that is done already', async () => {
    const form = new URLSearchParams({ owner_id: String(MARA), type: '0', due_date: '2026-11-30' });
    form.set('person_id', String(ROWAN));
    form.set('is_completed', '1');
    const { body } = await client.post('/reminders', form);
    expect(body).toMatchObject({ status: 0, completer: { id: MARA }, person: { id: ROWAN } });
    expect(at(body.completed_at)).toBe('2026-10-15T12:00:00.000Z');
  });

  it.each([
    [{ owner_id: null }, 'owner_id'],
    [{ type: null }, 'type'],
    [{ owner_id: ROWAN }, 'owner_id'],
    [{ owner_id: 5 }, 'owner_id'],
    [{ due_date: null }, 'due_date'],
    [{ due_date: '2026-02-30' }, 'due_date'],
    [{ type: 1, reminder_days: 3 }, 'reset_type'],
    [{ type: 1, reset_type: 0 }, 'reminder_days'],
    [{ type: 1, reset_type: 3, reminder_days: 3 }, 'reset_type'],
    [{ type: 1, reset_type: 0, reminder_days: 0 }, 'reminder_days'],
    [{ type: 1, reset_type: 0, reminder_days: 9_000_000, due_date: null }, 'reminder_days'],
    [{ reminder_days: 3 }, 'reminder_days'],
    [{ organization_id: 5 }, 'organization_id'],
    [{ organization_id: null, person_id: 176721596 }, 'person_id'],
    [{ organization_id: null, opportunity_id: 5 }, 'opportunity_id'],
    [{ is_completed: 2 }, 'is_completed'],
  ])('refuses %j for its %s, and makes nothing', async (more, param) => {
    const { status, body } = await oneTime(more);
    expect(status).toBe(422);
    expect(body[0]).toMatch(new RegExp(`^Field ${param}: `));
    expect(await list()).toHaveLength(38);
  });

  it('refuses opportunities that are not shared, or restricted to others', async () => {
    const ines = api(mock, 'standard');
    const about = (opportunity_id: number) =>
      ines.post('/reminders', { owner_id: MARA, type: 0, due_date: '2026-11-30', opportunity_id });
    expect((await about(FUND_DEAL)).status).toBe(403);
    expect((await about(HERONLIGHT)).status).toBe(403);
    expect(await list()).toHaveLength(38);
  });

  it('v1-reminder-needs-record: is about exactly one record, or about none as documented', async () => {
    expect((await oneTime({ organization_id: null })).status).toBe(422);
    expect((await oneTime({ person_id: ROWAN })).status).toBe(422);
    quirk('v1-reminder-needs-record', false);
    const { status, body } = await oneTime({ organization_id: null });
    expect(status).toBe(200);
    expect([body.person, body.organization, body.opportunity]).toEqual([null, null, null]);
    expect((await oneTime({ person_id: ROWAN })).status).toBe(422);
  });
});

describe('PUT /reminders/{reminder_id}', () => {
  it('v1-reminder-loose-members: changes one member alone', async () => {
    const before = (await recurring({ content: 'Call' })).body;
    const change = async (body: object) => (await client.put(`/reminders/${before.id}`, body)).body;
    expect(await change({ content: 'Write' })).toEqual({ ...before, content: 'Write' });
    expect(await change({ owner_id: TOBIN })).toMatchObject({ owner: { id: TOBIN }, content: 'Write' });
    expect(await change({ reset_type: 2 })).toMatchObject({ reset_type: 2, reminder_days: 30 });
    // A null counts as not given, so a text cannot be taken away.
    expect(await change({ content: null })).toMatchObject({ content: 'Write' });
    expect((await client.get(`/v2/reminders/${before.id}`)).body.updatedAt).toBe('2026-10-15T12:00:00Z');
  });

  it('moves the due date with the days, counted from the last reset', async () => {
    const { id } = (await recurring()).body;
    const { body } = await client.put(`/reminders/${id}`, { reminder_days: 70 });
    expect(body.reminder_days).toBe(70);
    expect(Date.parse(body.due_date)).toBe(Date.parse('2026-10-15T12:00:00Z') + 70 * DAY);
  });

  it('changes the kind, given what the new one needs', async () => {
    const { id } = (await oneTime()).body;
    expect((await client.put(`/reminders/${id}`, { type: 1 })).body[0]).toMatch(/^Field reset_type: /);
    const { body } = await client.put(`/reminders/${id}`, { type: 1, reset_type: 1, reminder_days: 2 });
    expect(body).toMatchObject({ type: 1, reset_type: 1, reminder_days: 2 });
    expect(at(body.due_date)).toBe('2026-10-17T12:00:00.000Z');
    const back = (await client.put(`/reminders/${id}`, { type: 0, due_date: '2026-12-01' })).body;
    expect(back).toMatchObject({ type: 0, reset_type: null, reminder_days: null });
    expect((await client.put(`/reminders/${id}`, { reminder_days: 3 })).body[0]).toMatch(/^Field reminder_days: /);
  });

  it('completes once, and opens again', async () => {
    const { id } = (await oneTime()).body;
    const done = (await client.put(`/reminders/${id}`, { is_completed: 1 })).body;
    expect(done).toMatchObject({ status: 0, completer: { id: MARA } });
    expect(at(done.completed_at)).toBe('2026-10-15T12:00:00.000Z');
    mock.account().clock.advance(DAY);
    const again = (await client.put(`/reminders/${id}`, { is_completed: true })).body;
    expect(again).toEqual(done);
    const open = (await client.put(`/reminders/${id}`, { is_completed: false })).body;
    expect(open).toMatchObject({ status: 1, completed_at: null, completer: null });
  });

  it('v1-recurring-completion: is refused, starts over from now, from the due date, or is done', async () => {
    const complete = async () => {
      const { id } = (await recurring({ due_date: '2026-10-20T00:00:00Z' })).body;
      return (await client.put(`/reminders/${id}`, { is_completed: true })).body;
    };
    for (const is_completed of [true, false]) {
      const made = await recurring({ is_completed });
      expect([made.status, made.body[0]]).toEqual([422, expect.stringContaining('Field is_completed: ')]);
    }
    expect((await complete())[0]).toMatch(/^Field is_completed: /);
    quirk('v1-recurring-completion', 'from-now');
    const fromNow = await complete();
    expect(fromNow).toMatchObject({ status: 1, completed_at: null, completer: { id: MARA } });
    expect(at(fromNow.due_date)).toBe('2026-11-14T12:00:00.000Z');
    quirk('v1-recurring-completion', 'from-due-date');
    const fromDue = await complete();
    expect(fromDue).toMatchObject({ status: 1, completed_at: null });
    expect(at(fromDue.due_date)).toBe('2026-11-19T00:00:00.000Z');
    quirk('v1-recurring-completion', 'completed');
    const done = await complete();
    expect(done.status).toBe(0);
    expect(at(done.completed_at)).toBe('2026-10-15T12:00:00.000Z');
    expect(at(done.due_date)).toBe('2026-10-20T00:00:00.000Z');
    // V2 knows no completed ones that recur.
    expect((await client.get(`/v2/reminders/${done.id}`)).body).toMatchObject({ status: 'active', completedAt: null });
  });

  it('is for its creator and its owner alone, like its deletion', async () => {
    const { id } = (await oneTime()).body;
    const other = api(mock, 'standard');
    const before = (await other.get(`/reminders/${id}`)).body;
    expect((await other.put(`/reminders/${id}`, { content: 'Ours' })).status).toBe(403);
    expect((await other.delete(`/reminders/${id}`)).status).toBe(403);
    expect((await client.get(`/reminders/${id}`)).body).toEqual(before);
    const { user } = (await other.get('/auth/whoami')).body;
    await client.put(`/reminders/${id}`, { owner_id: user.id });
    expect((await other.put(`/reminders/${id}`, { content: 'Ours' })).body.content).toBe('Ours');
    expect((await other.delete(`/reminders/${id}`)).body).toEqual({ success: true });
  });

  it('changes nothing when refused', async () => {
    const { id } = (await oneTime()).body;
    const path = `/reminders/${id}`;
    const before = (await client.get(path)).body;
    expect((await client.put(path, { content: 'Theirs', owner_id: ROWAN })).status).toBe(422);
    expect((await client.get(path)).body).toEqual(before);
  });
});

describe('a record that is deleted', () => {
  it('takes the reminders about it along', async () => {
    const { id } = (await oneTime({ organization_id: null, person_id: ROWAN })).body;
    await client.delete(`/persons/${ROWAN}`);
    expect((await client.get(`/reminders/${id}`)).status).toBe(422);
    expect((await client.get(`/v2/reminders/${id}`)).status).toBe(404);
  });

  it('cannot be a colleague: reminders are about people outside', async () => {
    const { status, body } = await oneTime({ organization_id: null, person_id: MARA });
    expect([status, body]).toEqual([422, [`Field person_id: expected ${MARA} to be a person outside the account`]]);
  });
});

import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { api } from '../support.js';

const { mock, admin: client } = await useMock();

const MARA = SEED.people.mara;
const INES = SEED.people.ines;
const COLLABORATOR = SEED.people.collaborator;
/** Nobody of the account had anything to do with this person. */
const OUTSIDER = 171544063;
const OUTSIDER_COMPANY = 11780366;
/** Wrote and received four emails. */
const CORRESPONDENT = SEED.people.correspondent;
const YEAR = 'start_time=2025-10-15&end_time=2026-10-15';
const PAST_YEARS = [2024, 2025, 2026].map((year) => `start_time=${year}-01-01&end_time=${year}-12-31`);

const setQuirk = (id: string, value: string | boolean) =>
  mock.account('scale').settings.set({ quirks: { [id]: value } });

interface Logged {
  id: number;
  type: number;
  date: string;
}

const MEETING = { type: 0, person_ids: [MARA, OUTSIDER], content: 'Pilot is on', date: '2026-10-01T10:00:00Z' };
const log = async (body: object = {}) => (await client.post('/interactions', { ...MEETING, ...body })).body;
const listed = async (query: string): Promise<Logged[]> => {
  const { status, body } = await client.get(`/interactions?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body[Object.keys(body)[0] as string];
};
const notes = () => mock.account('scale').export().notes as { id: number; interactionId: number | null }[];

describe('POST /interactions', () => {
  it('logs a meeting whose text is a note, seen at once on both APIs', async () => {
    const { status, body } = await client.post('/interactions', MEETING);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      type: 0,
      date: '2026-10-01T03:00:00.000-07:00',
      start_time: body.date,
      end_time: null,
      updated_at: null,
      title: 'Manually logged event',
      manual_creator_id: MARA,
      logging_type: 1,
      persons: [{ id: MARA }, { id: OUTSIDER }],
    });
    expect(body.attendees).toEqual(body.persons.map((person: { primary_email: string }) => person.primary_email));
    expect(body).not.toHaveProperty('content');
    expect(notes().find((note) => note.id === body.notes[0])).toMatchObject({
      kind: 'interaction',
      format: 'plain',
      content: 'Pilot is on',
      creatorId: MARA,
      interactionId: body.id,
      personIds: [],
    });
    const meeting = await client.get(`/v2/meetings/${body.id}`);
    expect(meeting.body).toMatchObject({
      id: body.id,
      startTime: '2026-10-01T10:00:00Z',
      loggingType: 'manual',
      creator: { person: { id: MARA } },
      organizer: null,
    });
    const person = await client.get(`/persons/${OUTSIDER}?with_interaction_dates=true`);
    expect(person.body.interaction_dates.last_event_date).toBe(body.date);
  });

  it('moves the interaction fields of the persons’ companies, those already shown too', async () => {
    const path = `/v2/companies/${OUTSIDER_COMPANY}?fieldIds=last-contact`;
    const before = await client.get(path);
    const { id } = await log({ date: '2026-10-15T11:00:00Z' });
    const after = await client.get(path);
    expect(after.body.fields[0].value.data).toMatchObject({ id, startTime: '2026-10-15T11:00:00Z' });
    expect(after.body).not.toEqual(before.body);
    await client.delete(`/interactions/${id}?type=0`);
    expect((await client.get(path)).body).toEqual(before.body);
  });

  it('logs chat messages with a direction, calls without', async () => {
    const chat = await log({ type: 2, direction: 1 });
    expect(chat).toMatchObject({ type: 2, direction: 1, persons: [{ id: MARA }, { id: OUTSIDER }] });
    expect(chat).not.toHaveProperty('title');
    expect(await log({ type: 2 })).toMatchObject({ direction: 0 });
    const call = await log({ type: 1, direction: 1 });
    expect(call).toMatchObject({ type: 1, title: 'Manually logged event' });
    expect(call).not.toHaveProperty('direction');
    const { body } = await client.get(`/v2/chat-messages?filter=id=${chat.id}`);
    expect(body.data).toMatchObject([{ id: chat.id, direction: 'received', creator: { id: MARA } }]);
  });

  it.each([
    ['an email', { type: 3 }, 'type'],
    ['nobody', { person_ids: [] }, 'person_ids'],
    ['outsiders alone', { person_ids: [OUTSIDER] }, 'at least one internal person'],
    [
      'an unknown person',
      { person_ids: [MARA, 1] },
      'Field person_ids: expected 1 to be a valid id for model Affinity::Models::Person',
    ],
    ['a merged person', { person_ids: [MARA, 176721596] }, 'has been merged into 176721279'],
    ['no text', { content: '' }, 'content'],
    ['no date', { date: 'soon' }, 'Field date: expected "soon" to be an ISO 8601 date'],
    ['a day that no zone can show', { date: '0000-01-01' }, 'Field date'],
    ['a direction that does not exist', { type: 2, direction: 2 }, 'direction'],
  ])('refuses %s, and makes no note', async (_, body, text) => {
    const before = notes().length;
    const answer = await client.post('/interactions', { ...MEETING, ...body });
    expect(answer.status).toBe(422);
    expect(answer.body.join()).toContain(text);
    expect(notes()).toHaveLength(before);
  });

  it('v1-interaction-needs-external: asks for somebody from outside as well, or not', async () => {
    const body = { ...MEETING, person_ids: [MARA, INES] };
    expect((await client.post('/interactions', body)).status).toBe(200);
    setQuirk('v1-interaction-needs-external', true);
    const { status, body: errors } = await client.post('/interactions', body);
    expect(status).toBe(422);
    expect(errors).toEqual(['Field person_ids: expected at least one external or collaborator person']);
    expect((await client.post('/interactions', { ...body, person_ids: [INES, COLLABORATOR] })).status).toBe(200);
  });

  it('takes the person for one, however often named', async () => {
    expect((await log({ person_ids: [OUTSIDER, MARA, OUTSIDER] })).persons).toHaveLength(2);
  });
});

describe('GET /interactions', () => {
  it('names the page by kind and shows that kind alone, newest first', async () => {
    for (const type of [0, 1, 2]) await log({ type });
    for (const [type, key] of ['events', 'events', 'chat_messages', 'emails'].entries()) {
      const { body } = await client.get(`/interactions?person_id=${OUTSIDER}&type=${type}&${YEAR}`);
      expect(Object.keys(body)).toEqual([key, 'next_page_token']);
      expect(body[key].map((row: Logged) => row.type)).toEqual(type === 3 ? [] : [type]);
    }
    const byYear = await Promise.all(PAST_YEARS.map((year) => listed(`person_id=${CORRESPONDENT}&type=3&${year}`)));
    const dates = byYear.reverse().flatMap((rows) => rows.map(({ date }) => Date.parse(date)));
    expect(dates).toHaveLength(4);
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
  });

  it('asks by organization and by opportunity for their people', async () => {
    const { id } = await log();
    const ids = (rows: Logged[]) => rows.map((row) => row.id);
    expect(ids(await listed(`organization_id=${OUTSIDER_COMPANY}&type=0&${YEAR}`))).toContain(id);
    const other = await log({ person_ids: [MARA, 174901923] });
    expect(ids(await listed(`opportunity_id=7156315&type=0&${YEAR}`))).toContain(other.id);
    const restricted = await log({ person_ids: [MARA, SEED.people.rowan] });
    const path = `opportunity_id=59027868&type=0&${YEAR}`;
    expect(ids(await listed(path))).toContain(restricted.id);
    const masked = await api(mock, 'standard').get(`/interactions?${path}`);
    expect(masked.body.events ?? []).toEqual([]);
  });

  it('v1-interactions-end: leaves out what lies at the very end of the window, or not', async () => {
    const { id } = await log({ date: '2026-10-01T10:00:00Z' });
    const window = (start: string, end: string) =>
      listed(`person_id=${OUTSIDER}&type=0&start_time=${start}&end_time=${end}`);
    expect(await window('2026-09-01T10:00:00Z', '2026-10-01T10:00:00Z')).toEqual([]);
    expect(await window('2026-10-01T10:00:00Z', '2026-10-02T10:00:00Z')).toMatchObject([{ id }]);
    setQuirk('v1-interactions-end', 'inclusive');
    expect(await window('2026-09-01T10:00:00Z', '2026-10-01T10:00:00Z')).toMatchObject([{ id }]);
  });

  it('narrows by colleague, by hand or not, and by direction where there is one', async () => {
    const chats = [
      await log({ type: 2, direction: 0 }),
      await log({ type: 2, direction: 1, person_ids: [INES, OUTSIDER] }),
    ];
    const of = async (more: string, type = 2) =>
      (await listed(`person_id=${OUTSIDER}&type=${type}&${YEAR}&${more}`)).map(({ id }) => id);
    expect(await of('direction=0')).toEqual([chats[0].id]);
    expect(await of('direction=1')).toEqual([chats[1].id]);
    expect(await of(`internal_person_id=${INES}`)).toEqual([chats[1].id]);
    expect(await of('logging_type=1')).toHaveLength(2);
    const meeting = await log();
    expect(await of('direction=1', 0)).toEqual([meeting.id]);
    const emails = `person_id=${CORRESPONDENT}&type=3&${PAST_YEARS[1]}`;
    expect(await listed(`${emails}&logging_type=1`)).toEqual([]);
    expect(await listed(`${emails}&logging_type=0`)).toEqual(await listed(emails));
  });

  it('pages by token, of which the last is null, whatever is logged meanwhile', async () => {
    for (const hour of ['08', '09', '10', '11']) await log({ date: `2026-10-01T${hour}:00:00Z` });
    const query = `person_id=${OUTSIDER}&type=0&${YEAR}&page_size=2`;
    const first = (await client.get(`/interactions?${query}`)).body;
    expect(first.events.map(({ date }: Logged) => date.slice(11, 13))).toEqual(['04', '03']);
    expect(JSON.parse(Buffer.from(first.next_page_token, 'base64url').toString())).toMatchObject({
      params: { person_id: String(OUTSIDER), type: '0', start_time: '2025-10-15', end_time: '2026-10-15' },
      page_size: 2,
      offset: 2,
    });
    await log({ date: '2026-10-02T10:00:00Z' });
    await client.delete(`/interactions/${first.events[1].id}?type=0`);
    const second = (await client.get(`/interactions?${query}&page_token=${first.next_page_token}`)).body;
    expect(second.events.map(({ date }: Logged) => date.slice(11, 13))).toEqual(['02', '01']);
    const last = (await client.get(`/interactions?${query}&page_token=${second.next_page_token}`)).body;
    expect(last).toEqual({ events: [], next_page_token: null });
    for (const bad of [`${query}&direction=1&page_token=${first.next_page_token}`, `${query}&page_token=nonsense`]) {
      expect((await client.get(`/interactions?${bad}`)).body).toEqual(['Invalid page_token variable']);
    }
  });

  it('v1-page-size-over-max: counts more than 100 as 100, or refuses it', async () => {
    for (let i = 0; i < 101; i++) await log({ date: `2026-09-${10 + (i % 20)}T10:00:00Z` });
    const query = `person_id=${OUTSIDER}&type=0&${YEAR}&page_size=500`;
    expect(await listed(query)).toHaveLength(100);
    setQuirk('v1-page-size-over-max', 'reject');
    expect((await client.get(`/interactions?${query}`)).body).toEqual([
      'Field page_size: expected 500 to be at most 100',
    ]);
  });

  it('v1-timestamp-zone-mix: times end in the tenant’s offset, or in Z', async () => {
    const { id } = await log();
    const get = async () => (await client.get(`/interactions/${id}?type=0`)).body.date;
    expect(await get()).toBe('2026-10-01T03:00:00.000-07:00');
    setQuirk('v1-timestamp-zone-mix', false);
    expect(await get()).toBe('2026-10-01T10:00:00.000Z');
  });

  it.each([
    ['no type', `person_id=${OUTSIDER}&${YEAR}`, 'type'],
    ['nobody', `type=0&${YEAR}`, 'Exactly one of person_id, organization_id, opportunity_id'],
    ['a colleague alone', `type=0&${YEAR}&internal_person_id=${MARA}`, 'Exactly one of'],
    ['two at once', `type=0&${YEAR}&person_id=${OUTSIDER}&organization_id=${OUTSIDER_COMPANY}`, 'Exactly one of'],
    ['a colleague', `type=0&${YEAR}&person_id=${MARA}`, 'Person is not an external or collaborator'],
    [
      'an unknown person',
      `type=0&${YEAR}&person_id=1`,
      'Field person_id: expected 1 to be a valid id for model Affinity::Models::Person',
    ],
    [
      'an outsider as colleague',
      `type=0&${YEAR}&person_id=${OUTSIDER}&internal_person_id=${OUTSIDER}`,
      'internal_person_id',
    ],
    [
      'an end before the begin',
      `type=0&person_id=${OUTSIDER}&start_time=2026-02-01&end_time=2026-01-01`,
      'before its end',
    ],
    ['an empty window', `type=0&person_id=${OUTSIDER}&start_time=2026-02-01&end_time=2026-02-01`, 'before its end'],
    [
      'no date',
      `type=0&person_id=${OUTSIDER}&start_time=soon&end_time=2026-02-01`,
      'Field start_time: expected "soon"',
    ],
  ])('refuses %s', async (_, query, text) => {
    const { status, body } = await client.get(`/interactions?${query}`);
    expect(status).toBe(422);
    expect(body.join()).toContain(text);
  });

  it('takes a window of 365 days and none longer', async () => {
    const path = `/interactions?type=0&person_id=${OUTSIDER}&start_time=2025-01-01T00:00:00Z&end_time=2026-01-01T00:00:`;
    expect((await client.get(`${path}00Z`)).status).toBe(200);
    expect((await client.get(`${path}01Z`)).body).toEqual([
      'Field start_time: expected the date range to be within 1 year',
    ]);
  });

  it('shows a private subject to those alone who took part', async () => {
    const get = async (persona: 'admin' | 'standard') =>
      (await api(mock, persona).get('/interactions/8269?type=3')).body.subject;
    expect(await get('admin')).toBe('********');
    expect(await get('standard')).toBe('Re: reference calls');
  });

  it('keeps emails of a person that was deleted', async () => {
    const before = (await client.get('/interactions/6823?type=3')).body;
    expect(before.from.id).toBe(244558692);
    await client.delete('/persons/244558692');
    const { status, body } = await client.get('/interactions/6823?type=3');
    expect(status).toBe(200);
    expect(body.from).toEqual({
      id: 244558692,
      type: 0,
      first_name: null,
      last_name: null,
      primary_email: null,
      emails: [],
    });
    expect(body.to).toEqual(before.to);
  });
});

describe('GET /interactions/{id}', () => {
  it('needs the kind, which is part of the address', async () => {
    const { id } = await log();
    expect((await client.get(`/interactions/${id}?type=0`)).status).toBe(200);
    expect((await client.get(`/interactions/${id}`)).status).toBe(422);
    expect((await client.get(`/interactions/${id}?type=4`)).status).toBe(422);
    expect((await client.get(`/interactions/${id}?type=1`)).body).toEqual([
      `Field id: expected ${id} to be a valid id`,
    ]);
  });

  it('v1-path-id-404: an id that was never issued is 422, or 404', async () => {
    expect((await client.get('/interactions/1?type=0')).status).toBe(422);
    setQuirk('v1-path-id-404', true);
    expect((await client.get('/interactions/1?type=0')).status).toBe(404);
  });
});

describe('PUT /interactions/{id}', () => {
  it('changes what is given: the time, the people, the text of the note', async () => {
    const made = await log();
    const put = (body: object) => client.put(`/interactions/${made.id}`, { type: 0, ...body });
    const moved = (await put({ date: '2026-10-03T10:00:00Z' })).body;
    expect(moved).toMatchObject({ date: '2026-10-03T03:00:00.000-07:00', start_time: moved.date, notes: made.notes });
    expect(moved.updated_at).toBe('2026-10-15T05:00:00.000-07:00');
    expect((await put({ person_ids: [INES] })).body.persons).toMatchObject([{ id: INES }]);
    const { body } = await put({ content: 'Pilot is off' });
    expect(body).toMatchObject({ date: moved.date, notes: made.notes, persons: [{ id: INES }] });
    expect(notes().find((note) => note.id === made.notes[0])).toMatchObject({
      content: 'Pilot is off',
      updatedAt: '2026-10-15T12:00:00.000Z',
    });
    expect(await listed(`person_id=${OUTSIDER}&type=0&${YEAR}`)).toEqual([]);
  });

  it('turns a chat message around', async () => {
    const { id } = await log({ type: 2 });
    expect((await client.put(`/interactions/${id}`, { type: 2, direction: 1 })).body.direction).toBe(1);
  });

  it('does nothing at all when a part of it is refused', async () => {
    const made = await log();
    const bodies = [
      { person_ids: [OUTSIDER], content: 'No' },
      { person_ids: [1], content: 'No' },
      { date: 'soon', content: 'No' },
      { content: '', date: '2026-10-03' },
    ];
    for (const body of bodies) {
      expect((await client.put(`/interactions/${made.id}`, { type: 0, ...body })).status).toBe(422);
    }
    expect((await client.get(`/interactions/${made.id}?type=0`)).body).toEqual(made);
    expect(notes().find((note) => note.id === made.notes[0])).toMatchObject({ content: 'Pilot is on' });
    expect((await client.put(`/interactions/${made.id}`, { content: 'No kind' })).status).toBe(422);
    expect((await client.put(`/interactions/${made.id}`, { type: 1, content: 'Wrong kind' })).status).toBe(422);
  });

  it('v1-interaction-update-persons: may leave the people out, or may not', async () => {
    const { id } = await log();
    expect((await client.put(`/interactions/${id}`, { type: 0, content: 'More' })).status).toBe(200);
    setQuirk('v1-interaction-update-persons', 'required');
    expect((await client.put(`/interactions/${id}`, { type: 0, content: 'More' })).body).toEqual([
      'Field person_ids: is required',
    ]);
  });

  it('v1-synced-interactions: what came from a calendar stays as it is, or is changed like others', async () => {
    const synced = 7598;
    const put = () => client.put(`/interactions/${synced}`, { type: 0, date: '2024-02-07T15:00:00Z' });
    expect((await put()).body).toEqual([`Field id: expected ${synced} to be an interaction that was logged by hand`]);
    expect((await client.delete(`/interactions/${synced}?type=0`)).status).toBe(422);
    setQuirk('v1-synced-interactions', 'editable');
    const { body } = await put();
    // It takes as long as before.
    expect(Date.parse(body.end_time) - Date.parse(body.start_time)).toBe(90 * 60_000);
    expect((await client.delete(`/interactions/${synced}?type=0`)).body).toEqual({ success: true });
  });
});

describe('DELETE /interactions/{id}', () => {
  it('takes the notes on it with it', async () => {
    const made = await log();
    expect((await client.delete(`/interactions/${made.id}?type=1`)).status).toBe(422);
    expect((await client.delete(`/interactions/${made.id}`)).status).toBe(422);
    expect((await client.delete(`/interactions/${made.id}?type=0`)).body).toEqual({ success: true });
    expect(notes().some((note) => note.id === made.notes[0])).toBe(false);
    expect((await client.get(`/interactions/${made.id}?type=0`)).status).toBe(422);
    expect((await client.get(`/v2/meetings/${made.id}`)).status).toBe(404);
  });

  it('leaves no note, reply or transcript that hangs in the air', async () => {
    setQuirk('v1-synced-interactions', 'editable');
    const account = mock.account('scale');
    const ai = (account.export().notes as { kind: string; interactionId: number | null }[]).find(
      ({ kind, interactionId }) => kind === 'ai-notetaker' && interactionId !== null,
    );
    expect((await client.delete(`/interactions/${ai?.interactionId}?type=0`)).status).toBe(200);
    // Ids that lead nowhere would be refused.
    await expect(mock.createAccount({ seed: account.export() })).resolves.toBeDefined();
  });
});

describe('GET /relationships-strengths', () => {
  const path = `/relationships-strengths?external_id=${OUTSIDER}`;

  it('lists one row for each colleague who had contact, as V2 does', async () => {
    const { body } = await client.get(`/relationships-strengths?external_id=${CORRESPONDENT}`);
    expect(body).toHaveLength(5);
    const v2 = await client.get(`/v2/persons/${CORRESPONDENT}/relationships`);
    const scores = v2.body.data.map((row: { person1: { id: number }; interactionScore: number }) => ({
      internal_id: row.person1.id,
      external_id: CORRESPONDENT,
      strength: row.interactionScore,
    }));
    const byColleague = (a: { internal_id: number }, b: { internal_id: number }) => a.internal_id - b.internal_id;
    expect([...body].sort(byColleague)).toEqual(scores.sort(byColleague));
    const one = body[0].internal_id;
    const narrow = await client.get(`/relationships-strengths?external_id=${CORRESPONDENT}&internal_id=${one}`);
    expect(narrow.body).toEqual([body[0]]);
  });

  it('has nobody for those without contact, LinkedIn or not, until something is logged', async () => {
    expect((await client.get(path)).body).toEqual([]);
    expect((await client.get('/relationships-strengths?external_id=173079198')).body).toEqual([]);
    await log();
    const { body } = await client.get(path);
    expect(body).toMatchObject([{ internal_id: MARA, external_id: OUTSIDER }]);
    await log({ type: 2 });
    expect((await client.get(path)).body[0].strength).toBeGreaterThan(body[0].strength);
    await log({ date: '2026-12-01', person_ids: [INES, OUTSIDER] });
    expect((await client.get(`${path}&internal_id=${INES}`)).body).toEqual([]);
  });

  it.each([
    ['nobody', ''],
    ['a colleague', `?external_id=${MARA}`],
    ['an organization', `?external_id=${OUTSIDER_COMPANY}`],
    ['an outsider as colleague', `?external_id=${OUTSIDER}&internal_id=${CORRESPONDENT}`],
    ['an unknown colleague', `?external_id=${OUTSIDER}&internal_id=1`],
    ['a merged person', '?external_id=176721596'],
  ])('refuses %s', async (_, query) => {
    expect((await client.get(`/relationships-strengths${query}`)).status).toBe(422);
  });
});

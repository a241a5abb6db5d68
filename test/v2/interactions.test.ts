import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { api } from '../support.js';

const { mock, admin: client } = await useMock();

const MARA = SEED.people.mara;
const OUTSIDER = 171544063;
const COLLECTIONS = ['calls', 'chat-messages', 'emails', 'meetings'];
const timeOf = (collection: string) => (/calls|meetings/.test(collection) ? 'startTime' : 'sentAt');

interface Record {
  id: number;
  [time: string]: unknown;
}

const data = async (path: string): Promise<Record[]> => {
  const { status, body } = await client.get(path);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.data;
};
const filtered = (collection: string, filter: string) => data(`/v2/${collection}?filter=${encodeURIComponent(filter)}`);

describe('Meetings of a tenant without unified events', () => {
  it('v2-unified-events: are 404 as a whole, beside calls, chat messages and emails', async () => {
    const [{ id }] = (await data('/v2/meetings?limit=1')) as [Record];
    mock.account('scale').settings.set({ quirks: { 'v2-unified-events': false } });
    for (const path of ['/v2/meetings', `/v2/meetings/${id}`, '/v2/meetings?limit=1']) {
      const { status, body, headers } = await client.get(path);
      expect([status, body.errors[0].code], path).toEqual([404, 'not-found']);
      expect(headers.get('x-mock-hint')).toContain('v2-unified-events');
    }
    for (const collection of COLLECTIONS.filter((name) => name !== 'meetings')) {
      expect((await data(`/v2/${collection}`)).length).toBeGreaterThan(0);
    }
  });
});

describe.each(COLLECTIONS)('GET /v2/%s', (collection) => {
  it('pages by ascending id, forth and back', async () => {
    const all: number[] = (await data(`/v2/${collection}`)).map(({ id }) => id);
    expect(all).toEqual([...all].sort((a, b) => a - b));
    const first = (await client.get(`/v2/${collection}?limit=5`)).body;
    expect(first.data.map(({ id }: Record) => id)).toEqual(all.slice(0, 5));
    expect(first.pagination.prevUrl).toBeNull();
    const next = new URL(first.pagination.nextUrl);
    const second = (await client.get(next.pathname + next.search)).body;
    expect(second.data.map(({ id }: Record) => id)).toEqual(all.slice(5, 10));
    const prev = new URL(second.pagination.prevUrl);
    expect((await client.get(prev.pathname + prev.search)).body.data).toEqual(first.data);
  });

  it('filters by id and by its times', async () => {
    const all = await data(`/v2/${collection}`);
    const [one, two] = all as [Record, Record];
    expect((await filtered(collection, `id=${one.id} | id=${two.id}`)).map(({ id }) => id)).toEqual([one.id, two.id]);
    const time = timeOf(collection);
    const at = two[time] as string;
    const ids = (rows: Record[]) => rows.map(({ id }) => id);
    expect(ids(await filtered(collection, `${time}>=${at} & ${time}<=${at}`))).toContain(two.id);
    expect(ids(await filtered(collection, `${time}>${at}`))).not.toContain(two.id);
    const offset = at.replace('Z', '+00:00');
    expect(ids(await filtered(collection, `${time}>=${offset}&id=${two.id}`))).toEqual([two.id]);
    const created = `createdAt<=${one.createdAt} & createdAt>=${one.createdAt}`;
    expect(ids(await filtered(collection, created))).toContain(one.id);
    const touched = await filtered(collection, 'updatedAt>2000-01-01T00:00:00Z');
    expect(touched.every(({ updatedAt }) => updatedAt !== null)).toBe(true);
  });

  it.each([
    'id>5',
    'id=abc',
    'title=~Lunch',
    'createdAt=2026-01-01T00:00:00Z',
    'createdAt>2026-01-01',
    'createdAt>2026-01-01T00:00:00.000Z',
    'id=*',
    'id=',
  ])('refuses the filter %s', async (filter) => {
    const { status, body } = await client.get(`/v2/${collection}?filter=${encodeURIComponent(filter)}`);
    expect(status).toBe(400);
    expect(body.errors[0]).toMatchObject({ code: 'validation', param: 'filter' });
  });

  it('has its own name for the time', async () => {
    const other = timeOf(collection) === 'sentAt' ? 'startTime' : 'sentAt';
    const { status } = await client.get(`/v2/${collection}?filter=${other}>2026-01-01T00:00:00Z`);
    expect(status).toBe(400);
  });
});

describe('Emails', () => {
  it('have ******** for a private subject, except for those who took part', async () => {
    const subjects = async (persona: 'admin' | 'standard') =>
      (await api(mock, persona).get('/v2/emails?filter=id=8269|id=9908|id=6823')).body.data.map(
        ({ subject }: { subject: string }) => subject,
      );
    expect(await subjects('admin')).toEqual(['********', '********', '********']);
    // Ines got the second and sent the third.
    expect(await subjects('standard')).toEqual(['********', 'Re: reference calls', 'Catching up after the summit']);
  });

  it('mask private subjects in fields as well', async () => {
    const { body } = await client.get('/v2/persons/244558692?fieldIds=first-email');
    const { data } = body.fields[0].value;
    const [listed] = await filtered('emails', `id=${data.id}`);
    expect(data.subject).toBe(listed?.subject);
  });

  it('name sender and recipients, a deleted one as nobody', async () => {
    const [before] = await filtered('emails', 'id=9908');
    expect(before).toMatchObject({
      direction: 'sent',
      loggingType: 'automated',
      from: { emailAddress: 'ines.farrow@quaymoss.example', person: { id: SEED.people.ines, type: 'internal' } },
      toParticipantsPreview: { data: [{ person: { id: 198232512 } }], totalCount: 1 },
      ccParticipantsPreview: { data: [{ person: { id: SEED.people.tobin } }], totalCount: 1 },
    });
    await client.delete('/persons/198232512');
    const [after] = await filtered('emails', 'id=9908');
    expect(after?.toParticipantsPreview).toEqual({ data: [{ emailAddress: null, person: null }], totalCount: 1 });
  });
});

describe('Meetings', () => {
  it('preview a hundred attendees and tell how many there are', async () => {
    const { data: persons } = (await client.get('/v2/persons?limit=100')).body;
    const more = (await client.get('/v2/persons?limit=100&cursor=ICAgICAgIGFmdGVyOjo6MjAwMDAwMDAw')).body.data;
    const ids = [MARA, ...[...persons, ...more].map(({ id }: Record) => id)];
    const person_ids = [...new Set(ids)];
    const made = await client.post('/interactions', { type: 0, person_ids, content: 'All', date: '2026-10-01' });
    const { body } = await client.get(`/v2/meetings/${made.body.id}`);
    expect(body.attendeesPreview.data).toHaveLength(100);
    expect(body.attendeesPreview.totalCount).toBe(person_ids.length);
    expect(person_ids.length).toBeGreaterThan(100);
  });

  it('lie ahead as well, and are made by whose calendar they came from', async () => {
    const ahead = await filtered('meetings', 'startTime>2026-10-15T12:00:00Z');
    expect(ahead.length).toBeGreaterThan(0);
    for (const meeting of await data('/v2/meetings')) {
      if (meeting.loggingType === 'automated') expect(meeting.creator).toEqual(meeting.organizer);
    }
  });

  it('one by one are those of that kind alone', async () => {
    expect((await client.get('/v2/meetings/7598')).body).toMatchObject({ id: 7598, title: 'Diligence session' });
    for (const id of ['3159', '1']) {
      const { status, body } = await client.get(`/v2/meetings/${id}`);
      expect(status).toBe(404);
      expect(body.errors[0].code).toBe('not-found');
    }
    expect((await client.get('/v2/meetings/abc')).status).toBe(400);
    const old = await client.get('/v2/meetings/7598', { 'x-affinity-api-version': '2024-01-01' });
    expect(old.status).toBe(404);
  });
});

interface Tie {
  person1: { id: number };
  person2: { id: number };
  interactionScore: number;
  linkedIn: { connectedOn: string } | null;
}

const ties = async (path: string): Promise<Tie[]> => (await client.get(path)).body.data;
const scores = (rows: readonly Tie[]) => rows.map(({ interactionScore }) => interactionScore);

describe.each([
  ['companies', 312881515],
  ['persons', MARA],
])('GET /v2/%s/{id}/relationships', (collection, id) => {
  const path = `/v2/${collection}/${id}/relationships`;

  it('starts with the strongest, or the weakest', async () => {
    const down = await ties(`${path}?limit=100`);
    expect(down.length).toBeGreaterThan(5);
    expect(scores(down)).toEqual(scores(down).sort((a, b) => b - a));
    expect(await ties(`${path}?limit=100&orderBy=-interactionScore`)).toEqual(down);
    const up = await ties(`${path}?limit=100&orderBy=interactionScore`);
    expect(scores(up)).toEqual(scores(down).reverse());
    expect((await client.get(`${path}?orderBy=name`)).status).toBe(400);
  });

  it('pages without loss or repeat, and counts on request', async () => {
    const all = await ties(`${path}?limit=100`);
    const walked: Tie[] = [];
    let at: string | null = `${path}?limit=3&totalCount=true`;
    let prevUrl: string | null = null;
    while (at !== null) {
      const { body } = await client.get(at);
      expect(body.pagination.totalCount).toBe(all.length);
      walked.push(...body.data);
      prevUrl = body.pagination.prevUrl;
      const next: URL | null = body.pagination.nextUrl && new URL(body.pagination.nextUrl);
      at = next && next.pathname + next.search;
    }
    expect(walked).toEqual(all);
    expect(prevUrl).not.toBeNull();
    expect((await client.get(path)).body.pagination).not.toHaveProperty('totalCount');
    expect((await client.get(`${path}?cursor=ICAgICAgIGFmdGVyOjo6NA`)).body.errors[0]).toMatchObject({
      code: 'validation',
      param: 'cursor',
    });
  });

  it('filters by score', async () => {
    const all = await ties(`${path}?limit=100`);
    const strong = await ties(`${path}?limit=100&filter=${encodeURIComponent('interactionScore>=0.4')}`);
    const weak = await ties(`${path}?limit=100&filter=${encodeURIComponent('interactionScore < 0.4')}`);
    expect([...strong, ...weak]).toEqual(all);
    for (const filter of ['interactionScore=0.4', 'interactionScore>much', 'strength>0']) {
      const { status, body } = await client.get(`${path}?filter=${encodeURIComponent(filter)}`);
      expect(status).toBe(400);
      expect(body.errors[0].param).toBe('filter');
    }
  });
});

describe('Relationships', () => {
  it('are between a colleague and the person, LinkedIn ones without score among them', async () => {
    const [tie, ...rest] = await ties('/v2/persons/173079198/relationships');
    expect(rest).toEqual([]);
    expect(tie).toMatchObject({ person2: { id: 173079198 }, interactionScore: 0 });
    expect(tie?.linkedIn?.connectedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(tie?.person1).not.toHaveProperty('type');
    const back = await ties(`/v2/persons/${tie?.person1.id}/relationships?limit=100&orderBy=interactionScore`);
    expect(back).toContainEqual(tie);
  });

  it('come of interactions logged since, for the person and their company', async () => {
    expect(await ties(`/v2/persons/${OUTSIDER}/relationships`)).toEqual([]);
    const body = { type: 1, person_ids: [MARA, OUTSIDER], content: 'Hello', date: '2026-10-14' };
    await client.post('/interactions', body);
    const [tie] = await ties(`/v2/persons/${OUTSIDER}/relationships`);
    expect(tie).toMatchObject({ person1: { id: MARA }, person2: { id: OUTSIDER }, linkedIn: null });
    expect(tie?.interactionScore).toBeGreaterThan(0.4);
    expect(await ties('/v2/companies/11780366/relationships?limit=100')).toContainEqual(tie);
    // Those of the colleague say the same.
    const own = await ties(
      `/v2/persons/${MARA}/relationships?limit=100&filter=interactionScore>=${tie?.interactionScore}`,
    );
    expect(own).toContainEqual(tie);
  });

  it('are 404 for nobody, 422 for one merged away', async () => {
    expect((await client.get('/v2/persons/1/relationships')).status).toBe(404);
    expect((await client.get('/v2/companies/1/relationships')).status).toBe(404);
    expect((await client.get('/v2/persons/176721596/relationships')).status).toBe(422);
    expect((await client.get('/v2/companies/66012133/relationships')).status).toBe(422);
  });
});

/** Valid requests of interactions and of who knows whom, on both APIs. */
import { type Builder, type Find, joined, pages, type Step, type Steps, whole } from '../steps.js';

const MOST_RECENT = { start_time: '2025-10-15T00:00:00Z', end_time: '2026-10-15T00:00:00Z' };
const WINDOW = new URLSearchParams(MOST_RECENT).toString();
/** Holds all that is still to come. */
const AHEAD = 'start_time=2026-10-15&end_time=2027-10-14';
const KINDS = [0, 1, 2, 3];

interface Email {
  from: { person: { id: number; type: string } };
  toParticipantsPreview: { data: { person: { id: number; type: string } }[] };
}

/** People whom somebody of the account wrote to or heard from. */
async function outsiders(find: Find): Promise<number[]> {
  const { data } = await find('/v2/emails');
  const people = (data as Email[]).flatMap((email) => [
    email.from.person,
    ...email.toParticipantsPreview.data.map(({ person }) => person),
  ]);
  return [...new Set(people.filter(({ type }) => type === 'external').map(({ id }) => id))];
}

const colleague = async (find: Find): Promise<number> => (await find('/auth/whoami')).user.id;

/** Ids of one kind, the oldest first. */
async function idsOf(find: Find, kind: number): Promise<number[]> {
  const path = ['meetings', 'calls', 'chat-messages', 'emails'][kind];
  return (await find(`/v2/${path}`)).data.map(({ id }: { id: number }) => id);
}

async function* logged(find: Find): AsyncGenerator<{ id: number; type: number }> {
  const person_ids = [await colleague(find), ...(await outsiders(find)).slice(0, 1)];
  for (const type of [0, 1, 2]) {
    yield await find('/interactions', { type, person_ids, content: 'Walked', date: '2026-10-01T10:00:00Z' });
  }
}

async function* list(find: Find): Steps {
  const people = await outsiders(find);
  const organizations = new Set<number>();
  for (const id of people.slice(0, 12)) {
    for (const organization of (await find(`/persons/${id}`)).organization_ids) organizations.add(organization);
  }
  const lists: { id: number; type: number }[] = await find('/lists');
  const deals = lists.find(({ type }) => type === 8);
  const [row] = await find(`/lists/${deals?.id}/list-entries`);
  const selectors = [
    ...people.slice(0, 12).map((id) => `person_id=${id}`),
    ...[...organizations].slice(0, 12).map((id) => `organization_id=${id}`),
    `opportunity_id=${row.entity_id}`,
  ];
  let query = '';
  for (const selector of selectors) {
    for (const kind of KINDS) {
      for (const window of [WINDOW, AHEAD]) {
        const asked = joined(selector, `type=${kind}`, window);
        const { body } = yield { query: asked };
        if (body.emails?.length > 0) query = asked;
      }
    }
  }
  const internal = await colleague(find);
  for (const more of [
    `internal_person_id=${internal}`,
    'logging_type=0',
    'logging_type=1',
    'direction=0',
    'direction=1',
  ])
    yield { query: joined(query, more) };
  yield { query: joined(query, 'page_size=1000') };
  for (let token = '', next: string | null = ''; next !== null; token = `page_token=${next}`) {
    next = (yield { query: joined(query, 'page_size=1', token) }).body.next_page_token;
  }
}

/** Nothing but conditions that the collection admits, each time name with its own. */
async function* records(timeName: string): Steps {
  yield {};
  yield* pages({});
  const { body } = yield { query: 'limit=2' };
  const ids = body.data.map(({ id }: { id: number }) => `id=${id}`).join('|');
  const filters = [ids, `!(${ids})`, `${timeName}>=2026-01-01T00:00:00Z & ${timeName}<2026-06-01T00:00:00Z`];
  for (const name of [timeName, 'createdAt', 'updatedAt']) {
    for (const operator of ['>', '<', '>=', '<=']) filters.push(`${name} ${operator} 2026-01-01T00:00:00Z`);
  }
  for (const filter of filters) yield* whole({ query: `filter=${encodeURIComponent(filter)}` });
  yield* whole({ persona: 'standard' });
}

const change = (find: Find, id: number, type: number) =>
  find(`/interactions/${id}`, { type, content: 'Walked back' }, 'PUT');

/** Those that came from the API, and were changed since, among the others. */
async function* changed(find: Find, timeName: string): Steps {
  for await (const { id, type } of logged(find)) await change(find, id, type);
  yield* records(timeName);
}

async function* relationships(steps: readonly Step[]): Steps {
  for (const step of steps) {
    yield step;
    yield* whole(step);
    yield { ...step, query: 'totalCount=true' };
    for (const order of ['interactionScore', '-interactionScore']) {
      const { body } = yield { ...step, query: `orderBy=${order}&limit=1` };
      const next: string | null = body.pagination.nextUrl;
      if (next === null) continue;
      const second = yield { ...step, query: next.slice(next.indexOf('?') + 1) };
      const back: string = second.body.pagination.prevUrl;
      yield { ...step, query: back.slice(back.indexOf('?') + 1) };
    }
    for (const filter of ['interactionScore>=0.4', 'interactionScore<0.4', 'interactionScore>1', 'interactionScore<=0'])
      yield { ...step, query: `filter=${encodeURIComponent(filter)}` };
  }
}

export const REQUESTS: Record<string, Builder> = {
  'v1.interactions.list': list,
  'v1.interactions.get': async function* (find) {
    for (const type of KINDS) {
      const ids = await idsOf(find, type);
      for (const id of ids) yield { params: { id }, query: `type=${type}` };
    }
    for await (const { id, type } of logged(find)) yield { params: { id }, query: `type=${type}` };
  },
  'v1.interactions.create': async function* (find) {
    const [outsider] = await outsiders(find);
    const person_ids = [await colleague(find), outsider];
    const body = { person_ids, content: 'Went through the numbers', date: '2026-10-01T10:00:00-07:00' };
    for (const type of [0, 1, 2]) yield { body: { ...body, type } };
    yield { body: { ...body, type: 0, person_ids: person_ids.slice(0, 1), date: '2026-12-24', direction: 1 } };
    for (const direction of [0, 1]) yield { body: { ...body, type: 2, direction } };
    const form = new URLSearchParams({ type: '1', content: 'By form', date: '2026-10-02' });
    for (const id of person_ids) form.append('person_ids[]', String(id));
    yield { body: form.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  },
  'v1.interactions.update': async function* (find) {
    const person_ids = [await colleague(find)];
    for await (const { id, type } of logged(find)) {
      const params = { id };
      yield { params, body: { type } };
      yield { params, body: { type, content: 'And again' } };
      yield { params, body: { type, date: '2026-09-30T08:30:00Z' } };
      yield {
        params,
        body: { type, person_ids, content: 'All of it', date: '2026-10-03T00:00:00.000Z', direction: 1 },
      };
    }
  },
  'v1.interactions.delete': async function* (find) {
    for await (const { id, type } of logged(find)) yield { params: { id }, query: `type=${type}` };
  },
  'v1.relationship-strengths.list': async function* (find) {
    const internal = await colleague(find);
    for (const id of (await outsiders(find)).slice(0, 20)) {
      yield { query: `external_id=${id}` };
      yield { query: `external_id=${id}&internal_id=${internal}` };
    }
  },
  'v2.calls.list': (find) => changed(find, 'startTime'),
  'v2.chat-messages.list': () => records('sentAt'),
  'v2.emails.list': async function* (find) {
    // Of whom an email came from, nothing is left then.
    const [outsider] = await outsiders(find);
    await find(`/persons/${outsider}`, undefined, 'DELETE');
    yield* records('sentAt');
  },
  'v2.meetings.list': (find) => changed(find, 'startTime'),
  'v2.meetings.get': async function* (find) {
    for await (const { id, type } of logged(find)) await change(find, id, type);
    for (const meetingId of await idsOf(find, 0)) yield { params: { meetingId } };
  },
  'v2.companies.relationships.list': async function* (find) {
    const { data } = await find('/v2/companies?limit=60');
    yield* relationships(data.map(({ id }: { id: number }) => ({ params: { companyId: id } })));
  },
  'v2.persons.relationships.list': async function* (find) {
    const ids = [await colleague(find), ...(await outsiders(find)).slice(0, 10)];
    yield* relationships(ids.map((personId) => ({ params: { personId } })));
  },
};

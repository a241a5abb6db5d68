/** Valid requests of notes and transcripts, on both APIs. */
import { type Builder, type Find, joined, pages, type Step, type Steps, whole } from '../steps.js';

interface Identified {
  id: number;
}
interface Note extends Identified {
  type: string;
  creator: Identified;
  mentions: unknown[];
  interaction?: Identified;
}

const INCLUDES = ['companiesPreview', 'personsPreview', 'opportunitiesPreview', 'repliesCount'];
const ALL_INCLUDES = INCLUDES.map((name) => `includes=${name}`).join('&');
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const me = async (find: Find): Promise<number> => (await find('/auth/whoami')).user.id;

async function allNotes(find: Find, also = ''): Promise<Note[]> {
  const notes: Note[] = [];
  for (let query = joined('limit=100', also); query !== ''; ) {
    const { data, pagination } = await find(`/v2/notes?${query}`);
    notes.push(...data);
    query = pagination.nextUrl === null ? '' : pagination.nextUrl.slice(pagination.nextUrl.indexOf('?') + 1);
  }
  return notes;
}

/** An interaction that no note is on; where there is none, an own note is taken off one. */
async function unnoted(find: Find, path: string): Promise<number> {
  const { data } = await find(`${path}?limit=100`);
  const ids = new Set((data as Identified[]).map(({ id }) => id));
  const own = await me(find);
  const notes = (await allNotes(find)).filter(({ interaction }) => ids.has(interaction?.id ?? 0));
  for (const { interaction } of notes) ids.delete(interaction?.id ?? 0);
  const [free] = ids;
  if (free !== undefined) return free;
  const note = notes.find(({ creator }) => creator.id === own);
  await find(`/v2/notes/${note?.id}`, undefined, 'DELETE');
  return note?.interaction?.id ?? 0;
}

/** One root note of each type, and the replies of the one that has most. */
async function samples(find: Find): Promise<{ roots: Note[]; replies: Note[] }> {
  const roots = await allNotes(find);
  const replies: Note[] = [];
  for (const root of roots.filter(({ type }) => type === 'ai-notetaker')) {
    replies.push(...(await find(`/v2/notes/${root.id}/replies`)).data);
  }
  const types = [...new Set(roots.map(({ type }) => type))];
  const mentioning = roots.filter(({ mentions }) => mentions.length > 0).slice(0, 1);
  const ofTypes = types.flatMap((type) => roots.filter((note) => note.type === type).slice(0, 1));
  return { roots: [...new Set([...ofTypes, ...mentioning])], replies };
}

async function records(find: Find) {
  const { data: persons } = await find('/v2/persons?limit=100');
  const { organizations } = await find('/organizations?page_size=2');
  const { data: lists } = await find('/v2/lists');
  const deals = lists.find((list: { type: string }) => list.type === 'opportunity');
  const { data: rows } = await find(`/v2/lists/${deals.id}/list-entries?limit=100`);
  return {
    person: persons.find((person: { type: string }) => person.type === 'external').id as number,
    company: organizations[0].id as number,
    opportunity: rows.find((row: { entity: { isRestricted: boolean } }) => !row.entity.isRestricted).entity
      .id as number,
  };
}

/** A note of the key's user. */
async function ownNote(find: Find): Promise<number> {
  const { person } = await records(find);
  const persons = [{ id: person }];
  return (await find('/v2/notes', { type: 'entities', content: { html: '<p>Walked</p>' }, persons })).id;
}

const filters = (...texts: string[]): Step[] => texts.map((text) => ({ query: `filter=${encodeURIComponent(text)}` }));

async function* v1List(find: Find): Steps {
  yield {};
  let query = 'page_size=40';
  while (query !== '') {
    const { body } = yield { query };
    query = body.next_page_token === null ? '' : joined('page_size=40', `page_token=${body.next_page_token}`);
  }
  const { person, company, opportunity } = await records(find);
  const creator = await me(find);
  yield { query: `person_id=${person}` };
  yield { query: `organization_id=${company}` };
  yield { query: `opportunity_id=${opportunity}` };
  yield { query: `creator_id=${creator}` };
  yield { query: `person_id=${person}&creator_id=${creator}` };
  yield { query: 'page_size=9999', persona: 'standard' };
}

async function* v1Get(find: Find): Steps {
  const { roots, replies } = await samples(find);
  for (const { id } of [...roots, ...replies]) yield { params: { note_id: id } };
}

async function* v1Create(find: Find): Steps {
  const { person, company, opportunity } = await records(find);
  const made = yield { body: { content: 'Plain_text', person_ids: [person] } };
  yield {
    body: {
      content: '<p>All <strong>of</strong> it</p>',
      type: 2,
      person_ids: [person, person],
      organization_ids: [company],
      opportunity_ids: [opportunity],
      creator_id: await me(find),
      created_at: '2026-01-05T09:00:00-08:00',
    },
  };
  yield { body: { content: 'A reply', parent_id: made.body.id, person_ids: [1] } };
  yield { body: `content=By+form&person_ids[]=${person}&type=0`, headers: FORM };
}

async function* v1Update(find: Find): Steps {
  const params = { note_id: await ownNote(find) };
  yield { params, body: { content: '<p>New <em>words</em></p>' } };
  yield { params, body: 'content=By+form', headers: FORM };
}

async function* v1Delete(find: Find): Steps {
  yield { params: { note_id: await ownNote(find) } };
}

async function* list(find: Find): Steps {
  yield {};
  yield* pages({});
  yield* pages({ query: 'totalCount=true' });
  yield { query: 'limit=0' };
  yield { query: 'limit=0&totalCount=true' };
  for (const name of INCLUDES) yield { query: `includes=${name}&limit=5` };
  yield* whole({ query: ALL_INCLUDES });
  yield* whole({ query: ALL_INCLUDES, persona: 'standard' });
  const [first, second] = await allNotes(find);
  const creator = await me(find);
  yield* filters(
    `id=${first?.id}|id=${second?.id}`,
    `creator.id=${creator}`,
    `creator.id=${creator}&createdAt>2026-01-01T00:00:00Z&createdAt<=2026-09-01T00:00:00+02:00`,
    'updatedAt>=2020-01-01T00:00:00Z|!(createdAt<2025-01-01T00:00:00Z)',
    'id=1',
  );
}

async function* get(find: Find): Steps {
  const { roots, replies } = await samples(find);
  for (const { id } of [...roots, ...replies]) {
    yield { params: { noteId: id } };
    yield { params: { noteId: id }, query: ALL_INCLUDES };
  }
}

async function* create(find: Find): Steps {
  const { person, company, opportunity } = await records(find);
  const content = { html: '<p>With <a href="https://tarn.example/a?b=1&amp;c=2">a link</a></p>' };
  const made = yield { body: { type: 'entities', content, persons: [{ id: person }] } };
  yield {
    body: {
      type: 'entities',
      content,
      persons: [{ id: person }],
      companies: [{ id: company }],
      opportunities: [{ id: opportunity }],
      creator: { id: await me(find) },
      createdAt: '2026-01-05T09:00:00Z',
    },
  };
  yield { body: { type: 'user-reply', content, parent: { id: made.body.id } } };
  for (const [path, type] of [
    ['meetings', 'meeting'],
    ['calls', 'call'],
    ['chat-messages', 'chat-message'],
  ]) {
    yield { body: { type: 'interaction', content, interaction: { type, id: await unnoted(find, `/v2/${path}`) } } };
  }
}

async function* update(find: Find): Steps {
  const params = { noteId: await ownNote(find) };
  const { person, company, opportunity } = await records(find);
  yield { params, body: {} };
  yield { params, body: { content: { html: '<p>Other<br>words</p>' } } };
  yield { params, body: { persons: [], companies: [{ id: company }], opportunities: [{ id: opportunity }] } };
  yield { params, body: { persons: [{ id: person }], companies: [] } };
}

async function* remove(find: Find): Steps {
  yield { params: { noteId: await ownNote(find) } };
}

async function* search(find: Find): Steps {
  const { company } = await records(find);
  const notes = await allNotes(find);
  yield { body: { prompt: 'pilot' } };
  yield { body: { prompt: 'summary of the next steps', limit: 100 } };
  yield { body: { prompt: 'forwarding the note, deck and numbers', limit: 100 } };
  yield { body: { prompt: 'can we move the call, sent the link', limit: 100 } };
  yield { body: { prompt: 'nothingofthekind' } };
  yield { body: { prompt: 'pilot', limit: 1, noteIds: notes.slice(0, 100).map(({ id }) => id) } };
  yield { body: { prompt: 'pilot', noteIds: [] } };
  yield { body: { prompt: 'the of and', companyId: company } };
  yield { body: { prompt: 'pilot' }, persona: 'read-only' };
}

interface Preview {
  data: { isRedacted?: boolean }[];
  totalCount: number;
}

/** Notes on the most records of a kind, on a masked one, and on none. */
const attached = (preview: 'companiesPreview' | 'personsPreview' | 'opportunitiesPreview'): Builder =>
  async function* (find) {
    const notes = (await allNotes(find, `includes=${preview}`)) as (Note & Record<typeof preview, Preview>)[];
    const byCount = notes.sort((a, b) => b[preview].totalCount - a[preview].totalCount);
    const masked = notes.filter((note) => note[preview].data.some(({ isRedacted }) => isRedacted));
    for (const { id } of [...byCount.slice(0, 12), ...byCount.slice(-1), ...masked]) {
      yield { params: { noteId: id } };
      yield* whole({ params: { noteId: id } });
    }
    const params = { noteId: byCount[0]?.id as number };
    yield* pages({ params, query: 'totalCount=true' });
    yield { params, query: 'limit=0&totalCount=true' };
  };

async function* replies(find: Find): Steps {
  const { roots, replies } = await samples(find);
  for (const { id } of [...roots, ...replies]) yield* pages({ params: { noteId: id }, query: 'totalCount=true' });
  const answered = (await allNotes(find, 'includes=repliesCount')) as (Note & { repliesCount: number })[];
  for (const { id } of answered.filter(({ repliesCount }) => repliesCount > 0)) yield { params: { noteId: id } };
  for (const step of filters('creator.id=1', 'createdAt>2020-01-01T00:00:00Z')) {
    yield { ...step, params: { noteId: roots[0]?.id as number } };
  }
}

const ofRecord = (
  member: 'companyId' | 'personId' | 'opportunityId',
  ids: (find: Find) => Promise<number[]>,
): Builder =>
  async function* (find) {
    for (const id of await ids(find)) {
      const params = { [member]: id };
      yield { params };
      yield* whole({ params });
      yield* pages({ params, query: 'totalCount=true' });
      for (const step of filters(`creator.id=${await me(find)}`, 'updatedAt<2026-01-01T00:00:00Z')) {
        yield { ...step, params };
      }
    }
  };

/** Records that notes of each type hang on. */
const holders = (path: string, own: 'company' | 'person' | 'opportunity') => async (find: Find) => {
  const { roots } = await samples(find);
  const found: number[] = [(await records(find))[own]];
  for (const { id } of roots) {
    for (const one of (await find(`/v2/notes/${id}/${path}`)).data) {
      if (one.isRedacted !== true) found.push(one.id);
    }
  }
  return [...new Set(found)].slice(0, 8);
};

/** People whose notes are of all types: those who took part in meetings that the notetaker was in. */
async function peopleWithNotes(find: Find): Promise<number[]> {
  const { notes } = await find('/notes');
  const summaries = notes.filter((note: { type: number }) => note.type === 3);
  const people = summaries.flatMap((note: { person_ids: number[] }) => note.person_ids);
  return [...new Set<number>([...people, ...(await holders('attached-persons', 'person')(find))])].slice(0, 8);
}

async function* transcripts(find: Find): Steps {
  yield {};
  yield* pages({ query: 'totalCount=true' });
  yield { query: 'limit=0&totalCount=true' };
  const { data } = await find('/v2/transcripts');
  yield* filters(`id=${data[0].id}`, 'createdAt>2025-01-01T00:00:00Z', 'id=1');
  yield { persona: 'standard' };
}

const transcriptIds = async (find: Find): Promise<number[]> =>
  (await find('/v2/transcripts')).data.map(({ id }: Identified) => id);

async function* transcript(find: Find): Steps {
  for (const id of await transcriptIds(find)) yield { params: { transcriptId: id } };
}

async function* fragments(find: Find): Steps {
  for (const id of await transcriptIds(find)) yield* pages({ params: { transcriptId: id }, query: 'totalCount=true' });
}

async function* removeTranscript(find: Find): Steps {
  const { data } = await find('/v2/transcripts');
  const creator = await me(find);
  const own = data.find((one: { note: Note }) => one.note.creator.id === creator);
  yield { params: { transcriptId: own.id } };
}

export const REQUESTS: Record<string, Builder> = {
  'v1.notes.list': v1List,
  'v1.notes.get': v1Get,
  'v1.notes.create': v1Create,
  'v1.notes.update': v1Update,
  'v1.notes.delete': v1Delete,
  'v2.notes.list': list,
  'v2.notes.get': get,
  'v2.notes.create': create,
  'v2.notes.update': update,
  'v2.notes.delete': remove,
  'v2.notes.search': search,
  'v2.notes.replies.list': replies,
  'v2.notes.attached-companies.list': attached('companiesPreview'),
  'v2.notes.attached-persons.list': attached('personsPreview'),
  'v2.notes.attached-opportunities.list': attached('opportunitiesPreview'),
  'v2.companies.notes.list': ofRecord('companyId', holders('attached-companies', 'company')),
  'v2.persons.notes.list': ofRecord('personId', peopleWithNotes),
  'v2.opportunities.notes.list': ofRecord('opportunityId', holders('attached-opportunities', 'opportunity')),
  'v2.transcripts.list': transcripts,
  'v2.transcripts.get': transcript,
  'v2.transcripts.fragments.list': fragments,
  'v2.transcripts.delete': removeTranscript,
};

import { beforeEach, describe, expect, it } from 'vitest';
import { createMock } from '../../src/index.js';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { type Api, NOW } from '../support.js';
import { caller } from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000 });
let admin: Api;
let standard: Api;
beforeEach(() => {
  admin = caller(mock);
  standard = caller(mock, 'standard');
});

const MARA = SEED.people.mara;
const INES = SEED.people.ines;
const UNSHARED_LIST = SEED.lists.fundIII;
/** Managed by Mara and her twin; its list is public. */
const RESTRICTED = 59027868;

interface Identified {
  id: number;
}
type Body = Record<string, unknown>;

const html = (text: string) => ({ html: text });
const refs = (...ids: number[]) => ids.map((id) => ({ id }));
const ids = (rows: Identified[]) => rows.map(({ id }) => id);
const filter = (text: string) => `filter=${encodeURIComponent(text)}`;

const person = async () => (await admin.post('/persons', { first_name: 'Noor', last_name: 'Pell' })).body.id as number;
const company = async () => (await admin.post('/organizations', { name: 'Tarn' })).body.id as number;
const opportunityOn = async (list: number) =>
  (await admin.get(`/v2/lists/${list}/list-entries?limit=1`)).body.data[0].entity.id as number;

const write = async (body: Body, by = admin) => {
  const answer = await by.post('/v2/notes', { type: 'entities', content: html('<p>x</p>'), ...body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};

/** Every page of a collection. */
async function all(path: string, by = admin): Promise<(Body & Identified)[]> {
  const rows: (Body & Identified)[] = [];
  let next: string | null = path;
  while (next !== null) {
    const { body }: Awaited<ReturnType<Api['get']>> = await by.get(next);
    rows.push(...body.data);
    next = body.pagination.nextUrl === null ? null : body.pagination.nextUrl.replace(/^https?:\/\/[^/]+/, '');
  }
  return rows;
}

/** An interaction that no note is on, of which there may be none before. */
async function unnoted(path: string): Promise<number> {
  const notes = (await all('/v2/notes?limit=100')) as unknown as (Identified & {
    creator: Identified;
    interaction?: Identified;
  })[];
  const interactions = ids(await all(path));
  const noted = new Set(notes.map(({ interaction }) => interaction?.id));
  const free = interactions.find((id) => !noted.has(id));
  if (free !== undefined) return free;
  const own = notes.find(
    ({ creator, interaction }) => creator.id === MARA && interactions.includes(interaction?.id ?? 0),
  );
  expect((await admin.delete(`/v2/notes/${own?.id}`)).status).toBe(204);
  return own?.interaction?.id as number;
}

describe('GET /v2/notes', () => {
  it('has every root note once, 20 a page, by id', async () => {
    expect((await admin.get('/v2/notes')).body.data).toHaveLength(20);
    const rows = await all('/v2/notes?limit=100');
    expect(ids(rows)).toEqual([...new Set(ids(rows))].sort((a, b) => a - b));
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['entities', 'interaction', 'ai-notetaker']));
    expect(ids(await all('/v2/notes?limit=7'))).toEqual(ids(rows));
  });

  it('counts all when asked, with a page of none too', async () => {
    const rows = await all('/v2/notes?limit=100');
    const { body } = await admin.get('/v2/notes?limit=0&totalCount=true');
    expect(body).toEqual({ data: [], pagination: { prevUrl: null, nextUrl: null, totalCount: rows.length } });
    expect((await admin.get('/v2/notes')).body.pagination).not.toHaveProperty('totalCount');
    const own = `creator.id=${MARA}`;
    const counted = (await admin.get(`/v2/notes?limit=1&totalCount=true&${filter(own)}`)).body.pagination.totalCount;
    expect(counted).toBe(rows.filter(({ creator }) => (creator as Identified).id === MARA).length);
    expect((await admin.get('/v2/notes?limit=101')).status).toBe(400);
  });

  it('filters by id, creator and times of whole seconds', async () => {
    const rows = await all('/v2/notes?limit=100');
    const [a, , c] = ids(rows);
    const found = async (text: string) => ids(await all(`/v2/notes?limit=100&${filter(text)}`));
    expect(await found(`id=${a}|id=${c}`)).toEqual([a, c]);
    const moment = rows[30]?.createdAt as string;
    const later = rows.filter(({ createdAt }) => (createdAt as string) > moment);
    expect(await found(`createdAt>${moment}`)).toEqual(ids(later));
    expect(await found(`createdAt>=${moment}&createdAt<=${moment}`)).toContain(rows[30]?.id);
    const edited = rows.filter(({ updatedAt }) => updatedAt !== null);
    expect(await found('updatedAt>2000-01-01T00:00:00Z')).toEqual(ids(edited));
    expect(await found(`!(creator.id=${INES})`)).not.toContain(
      rows.find(({ creator }) => (creator as Identified).id === INES)?.id,
    );
  });

  it.each([
    'content=x',
    'id>1',
    'id=abc',
    'creator.id!=1',
    'createdAt=2026-01-01T00:00:00Z',
    'createdAt>2026-01-01',
    'createdAt>2026-01-01T00:00:00.5Z',
    'id=',
  ])('refuses the filter %s', async (text) => {
    const { status, body } = await admin.get(`/v2/notes?${filter(text)}`);
    expect([status, body.errors[0].code, body.errors[0].param]).toEqual([400, 'validation', 'filter']);
  });

  it('adds what includes ask for, and to replies nothing', async () => {
    const [p, c, o] = [await person(), await company(), await opportunityOn(SEED.lists.pipeline)];
    const root = await write({ persons: refs(p), companies: refs(c), opportunities: refs(o) });
    const reply = await write({ type: 'user-reply', parent: { id: root.id } });
    const includes =
      'includes=companiesPreview&includes=personsPreview&includes=opportunitiesPreview&includes=repliesCount';
    const { body } = await admin.get(`/v2/notes/${root.id}?${includes}`);
    expect(body).toMatchObject({
      personsPreview: { data: [{ id: p, firstName: 'Noor' }], totalCount: 1 },
      companiesPreview: { data: [{ id: c, name: 'Tarn', domain: null }], totalCount: 1 },
      opportunitiesPreview: { data: [{ id: o, listId: SEED.lists.pipeline, isRedacted: false }], totalCount: 1 },
      repliesCount: 1,
    });
    expect(root).not.toHaveProperty('repliesCount');
    expect((await admin.get(`/v2/notes/${reply.id}?${includes}`)).body).toEqual(reply);
    expect((await admin.get('/v2/notes?includes=repliesCount&includes=repliesCount')).status).toBe(400);
    expect((await admin.get('/v2/notes?includes=permissions')).status).toBe(400);
  });

  it('leaves out what is not shared, and knows it nowhere else', async () => {
    const hidden = await write({ opportunities: refs(await opportunityOn(UNSHARED_LIST)) });
    const seen = ids(await all('/v2/notes?limit=100', standard));
    // Private of Del with a reply, shared by Orla with Mara, private of Ines, shared by Mara with Ines.
    for (const id of [hidden.id, 20552565, 21696449]) expect(seen).not.toContain(id);
    for (const id of [20813577, 21715038]) expect(seen).toContain(id);
    for (const path of ['', '/replies', '/attached-persons', '/attached-companies', '/attached-opportunities']) {
      for (const id of [hidden.id, 20552565, 20593274]) {
        expect((await standard.get(`/v2/notes/${id}${path}`)).status, `${id}${path}`).toBe(404);
      }
    }
    expect((await standard.post(`/v2/notes/${hidden.id}`, { persons: [] })).status).toBe(404);
    expect((await standard.delete(`/v2/notes/${hidden.id}`)).status).toBe(404);
    const found = await standard.post('/v2/notes/search', { prompt: 'a the of', limit: 100, noteIds: [20552565] });
    expect(found.body.data).toEqual([]);
  });

  it.each(['2024-01-01', '2026-07-15'] as const)(
    '%s has no form for summaries without a transcript',
    async (version) => {
      const rows = await all('/v2/notes?limit=100');
      const bare = rows.filter(({ transcriptId }) => transcriptId === null);
      expect(ids(bare)).toEqual([21441131]);
      const older = caller(mock, 'admin', version);
      expect(ids(await all('/v2/notes?limit=100', older))).toEqual(ids(rows).filter((id) => id !== 21441131));
      for (const path of ['/21441131', '/21441131/replies', '/21442443']) {
        const { status, headers } = await older.get(`/v2/notes${path}`);
        expect([status, headers.get('x-mock-hint')]).toEqual([404, expect.stringContaining(version)]);
        expect((await admin.get(`/v2/notes${path}`)).status).toBe(200);
      }
    },
  );
});

describe('POST /v2/notes', () => {
  it('makes notes on records, which V1 shows as HTML', async () => {
    const p = await person();
    const note = await write({
      content: html('<p>Met <strong>Noor</strong></p>'),
      persons: refs(p),
      creator: { id: INES },
      createdAt: '2026-01-05T09:00:00+01:00',
    });
    expect(note).toEqual({
      id: note.id,
      type: 'entities',
      content: html('<p>Met <strong>Noor</strong></p>'),
      mentions: [],
      creator: expect.objectContaining({ id: INES, type: 'internal' }),
      createdAt: '2026-01-05T08:00:00Z',
      updatedAt: null,
    });
    expect((await admin.get(`/v2/notes/${note.id}`)).body).toEqual(note);
    const v1 = (await admin.get(`/notes/${note.id}`)).body;
    expect(v1).toMatchObject({ content: 'Met **Noor**', type: 2, person_ids: [p], creator_id: INES });
  });

  it('makes notes on meetings, calls and chat messages', async () => {
    for (const [path, type] of [
      ['meetings', 'meeting'],
      ['calls', 'call'],
      ['chat-messages', 'chat-message'],
    ]) {
      const id = await unnoted(`/v2/${path}?limit=100`);
      const note = await write({ type: 'interaction', interaction: { type, id } });
      expect(note).toMatchObject({ type: 'interaction', interaction: { type, id } });
      const wrong = { type: type === 'call' ? 'meeting' : 'call', id };
      const { status, body } = await admin.post('/v2/notes', {
        type: 'interaction',
        content: html('x'),
        interaction: wrong,
      });
      expect([status, body.errors[0].param]).toEqual([400, '/interaction/id']);
    }
    const { id } = (await admin.get('/v2/emails?limit=1')).body.data[0];
    const email = { type: 'interaction', content: html('x'), interaction: { type: 'email', id } };
    expect((await admin.post('/v2/notes', email)).status).toBe(400);
  });

  it('v2-interaction-note-once: refuses a second note on one, and names the first, which still takes replies', async () => {
    for (const [path, type] of [
      ['meetings', 'meeting'],
      ['calls', 'call'],
      ['chat-messages', 'chat-message'],
    ]) {
      const interaction = { type, id: await unnoted(`/v2/${path}?limit=100`) };
      const first = await write({ type: 'interaction', interaction });
      const again = { type: 'interaction', content: html('<p>y</p>'), interaction };
      for (const by of [admin, standard]) {
        const { status, body } = await by.post('/v2/notes', again);
        expect([status, body.errors[0].param]).toEqual([400, '/interaction/id']);
        expect(body.errors[0].message).toContain(String(first.id));
      }
      await write({ type: 'user-reply', parent: { id: first.id } });
      expect((await admin.delete(`/v2/notes/${first.id}`)).status).toBe(204);
      await write(again);
    }
  });

  it('keeps the id of a note on a meeting from those who may not see it', async () => {
    const seed = mock.account('scale').export();
    const id = await unnoted('/v2/calls?limit=100');
    const note = await write({ type: 'interaction', interaction: { type: 'call', id } });
    const own = { sharing: 'private' };
    const notes = (mock.account('scale').export().notes as Identified[]).map((row) =>
      row.id === note.id ? { ...row, ...own } : row,
    );
    const hidden = await createMock({ seed: { ...seed, notes }, now: NOW });
    try {
      const again = { type: 'interaction', content: html('x'), interaction: { type: 'call', id } };
      const messages = await Promise.all(
        (['admin', 'standard'] as const).map(async (persona) => {
          const { status, body } = await caller(hidden, persona).post('/v2/notes', again);
          expect(status).toBe(400);
          return body.errors[0].message as string;
        }),
      );
      expect(messages.map((text) => text.includes(String(note.id)))).toEqual([true, false]);
    } finally {
      await hidden.close();
    }
  });

  it('makes replies, to roots alone', async () => {
    const root = await write({ persons: refs(MARA) });
    const reply = await write({ type: 'user-reply', parent: { id: root.id } }, standard);
    expect(reply).toMatchObject({ type: 'user-reply', parent: { id: root.id }, creator: { id: INES } });
    const nested = await admin.post('/v2/notes', { type: 'user-reply', content: html('x'), parent: { id: reply.id } });
    expect([nested.status, nested.body.errors[0].param]).toEqual([400, '/parent/id']);
    expect(ids((await admin.get(`/v2/notes/${root.id}/replies`)).body.data)).toEqual([reply.id]);
    expect(await all(`/v2/notes/${reply.id}/replies`)).toEqual([]);
    expect(ids(await all('/v2/notes?limit=100'))).not.toContain(reply.id);
  });

  it.each([
    ['nothing to be on', { type: 'entities', content: html('x') }, '/persons'],
    ['an unknown person', { type: 'entities', content: html('x'), persons: refs(12) }, '/persons'],
    ['an unknown company', { type: 'entities', content: html('x'), companies: refs(12) }, '/companies'],
    ['an unknown opportunity', { type: 'entities', content: html('x'), opportunities: refs(12) }, '/opportunities'],
    ['an unknown parent', { type: 'user-reply', content: html('x'), parent: { id: 12 } }, '/parent/id'],
    [
      'a creator who left',
      { type: 'entities', content: html('x'), persons: refs(MARA), creator: { id: 46989089 } },
      '/creator/id',
    ],
    ['a reply with records', { type: 'user-reply', content: html('x'), parent: { id: 12 }, persons: refs(MARA) }, /./],
    ['a type of the notetaker', { type: 'ai-notetaker', content: html('x') }, /./],
    ['no content', { type: 'entities', persons: refs(MARA) }, /content/],
    ['content of nothing', { type: 'entities', persons: refs(MARA), content: {} }, /content/],
  ])('refuses %s', async (_, body, param) => {
    const before = (await admin.get('/notes')).body.notes.length;
    const answer = await admin.post('/v2/notes', body);
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'validation']);
    expect(answer.body.errors[0].param).toMatch(param);
    expect((await admin.get('/notes')).body.notes.length).toBe(before);
  });

  it('writes on restricted opportunities for those who manage them only', async () => {
    await write({ opportunities: refs(RESTRICTED) });
    const body = { type: 'entities', content: html('x'), opportunities: refs(RESTRICTED) };
    expect((await standard.post('/v2/notes', body)).status).toBe(403);
    const unshared = { ...body, opportunities: refs(await opportunityOn(UNSHARED_LIST)) };
    expect((await standard.post('/v2/notes', unshared)).status).toBe(400);
  });
});

describe('The HTML of notes', () => {
  const saved = async (text: string) => (await write({ content: html(text), persons: refs(MARA) })).content.html;

  it.each([
    '',
    'plain words, 1 < 2 & 3 > 2',
    '<p>a<br>b<br/>c</p><ol><li>x</li></ol><ul><li><span>y</span></li></ul>',
    '<P><STRONG>a</STRONG> <em>b</em> <u>c</u></P>',
  ])('is kept as it is: %s', async (text) => {
    expect(await saved(text)).toBe(text);
  });

  it('has links that open safely', async () => {
    const safe = 'rel="noopener noreferrer" target="_blank"';
    expect(await saved('<p><a href="https://tarn.example/?a=1&amp;b=2">x</a></p>')).toBe(
      `<p><a href="https://tarn.example/?a=1&amp;b=2" ${safe}>x</a></p>`,
    );
    expect(await saved("<a href='mailto:noor@tarn.example'>x</a>")).toBe(
      `<a href="mailto:noor@tarn.example" ${safe}>x</a>`,
    );
    expect(await saved('<a>x</a>')).toBe(`<a ${safe}>x</a>`);
  });

  it.each([
    '<p style="color: red">x</p>',
    '<p class="x">x</p>',
    '<span style="color: red">x</span>',
    '<a href="https://tarn.example" target="_self">x</a>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="/relative">x</a>',
    `<span data-type="note-mention" data-note-mention-type="person" data-note-mention-person-id="${SEED.people.mara}">M</span>`,
    '<p>x</p onclick="y">',
    '<b>x</b>',
    '<p',
    '<!-- x -->',
    '<!doctype html>',
    ...['img', 'script', 'iframe', 'style', 'blockquote', 'hr', 's', 'pre', 'code', 'font', 'div', 'h1'].map(
      (name) => `a <${name}>b`,
    ),
  ])('is refused: %s', async (text) => {
    const body = { type: 'entities', content: html(text), persons: refs(MARA) };
    const created = await admin.post('/v2/notes', body);
    expect([created.status, created.body.errors[0].param]).toEqual([400, '/content/html']);
    const note = await write({ persons: refs(MARA) });
    const changed = await admin.post(`/v2/notes/${note.id}`, { content: html(text) });
    expect([changed.status, changed.body.errors[0].param]).toEqual([400, '/content/html']);
    expect((await admin.get(`/v2/notes/${note.id}`)).body).toEqual(note);
  });
});

describe('POST /v2/notes/{noteId}', () => {
  const links = async (id: number) => {
    const { body } = await admin.get(
      `/v2/notes/${id}?includes=personsPreview&includes=companiesPreview&includes=opportunitiesPreview`,
    );
    const of = (preview: { data: Identified[] }) => ids(preview.data);
    return [of(body.personsPreview), of(body.companiesPreview), of(body.opportunitiesPreview)];
  };

  it('changes what is named, replaces whole sets, and clears them', async () => {
    const [p, c, o] = [await person(), await company(), await opportunityOn(SEED.lists.pipeline)];
    const note = await write({ persons: refs(p, MARA), companies: refs(c) });
    expect((await admin.post(`/v2/notes/${note.id}`, {})).status).toBe(204);
    expect((await admin.get(`/v2/notes/${note.id}`)).body).toEqual(note);
    const content = html('<p>y</p>');
    expect((await admin.post(`/v2/notes/${note.id}`, { content, opportunities: refs(o) })).status).toBe(204);
    expect((await admin.get(`/v2/notes/${note.id}`)).body).toEqual({
      ...note,
      content,
      updatedAt: '2026-10-15T12:00:00Z',
    });
    expect(await links(note.id)).toEqual([[MARA, p].sort((a, b) => a - b), [c], [o]]);
    await admin.post(`/v2/notes/${note.id}`, { persons: refs(p), companies: [], opportunities: [] });
    expect(await links(note.id)).toEqual([[p], [], []]);
    await admin.post(`/v2/notes/${note.id}`, { persons: [], opportunities: refs(o) });
    expect(await links(note.id)).toEqual([[], [], [o]]);
    expect((await admin.get(`/notes/${note.id}`)).body).toMatchObject({ person_ids: [], content: 'y' });
  });

  it('v2-note-last-association: refuses to take the last record from a note, and changes nothing then', async () => {
    const [p, c, o] = [await person(), await company(), await opportunityOn(SEED.lists.pipeline)];
    for (const [name, id] of Object.entries({ persons: p, companies: c, opportunities: o })) {
      const note = await write({ [name]: refs(id) });
      const { status, body } = await admin.post(`/v2/notes/${note.id}`, { content: html('<p>y</p>'), [name]: [] });
      expect([status, body.errors[0]]).toEqual([
        400,
        { code: 'validation', message: 'Cannot remove all associations', param: `/${name}` },
      ]);
      expect((await admin.get(`/v2/notes/${note.id}`)).body).toEqual(note);
    }
    const both = await write({ persons: refs(p), companies: refs(c) });
    expect((await admin.post(`/v2/notes/${both.id}`, { persons: [], companies: [] })).status).toBe(400);
    expect(
      (await admin.post(`/v2/notes/${both.id}`, { persons: [], companies: [], opportunities: refs(o) })).status,
    ).toBe(204);
    // Its meeting stays, whatever else it is on.
    const interaction = { type: 'call', id: await unnoted('/v2/calls?limit=100') };
    const onCall = await write({ type: 'interaction', interaction, persons: refs(p) });
    expect((await admin.post(`/v2/notes/${onCall.id}`, { persons: [] })).status).toBe(204);
    // Its record is gone: there is nothing to take.
    await write({ persons: refs(p) });
    const orphan = await write({ companies: refs(c) });
    await admin.delete(`/organizations/${c}`);
    expect((await admin.post(`/v2/notes/${orphan.id}`, { companies: [] })).status).toBe(204);
  });

  it('changes nothing at all when a part is wrong', async () => {
    const note = await write({ persons: refs(MARA) });
    const body = { content: html('<p>y</p>'), persons: [], companies: refs(12) };
    expect((await admin.post(`/v2/notes/${note.id}`, body)).body.errors[0].param).toBe('/companies');
    expect((await admin.get(`/v2/notes/${note.id}`)).body).toEqual(note);
    expect(await links(note.id)).toEqual([[MARA], [], []]);
  });

  it('takes new content alone for replies', async () => {
    const root = await write({ persons: refs(MARA) });
    const reply = await write({ type: 'user-reply', parent: { id: root.id } });
    expect((await admin.post(`/v2/notes/${reply.id}`, { content: html('<p>y</p>') })).status).toBe(204);
    const refused = await admin.post(`/v2/notes/${reply.id}`, { persons: [] });
    expect([refused.status, refused.body.errors[0].param]).toEqual([400, '/persons']);
  });

  it('leaves the content of notes with mentions alone, but not their records', async () => {
    const note = (await all('/v2/notes?limit=100')).find(
      ({ mentions, creator }) => (mentions as []).length > 0 && (creator as Identified).id === MARA,
    ) as Body & { id: number; mentions: { id: number; type: string; person: Identified }[]; content: { html: string } };
    expect(note.content.html).toContain(`data-note-mention-person-id="${note.mentions[0]?.person.id}"`);
    const refused = await admin.post(`/v2/notes/${note.id}`, { content: html('<p>y</p>') });
    expect([refused.status, refused.body.errors[0].param]).toEqual([400, '/content/html']);
    expect((await admin.post(`/v2/notes/${note.id}`, { persons: refs(MARA) })).status).toBe(204);
  });

  it('changes summaries, which stay what they are', async () => {
    const summary = (await all('/v2/notes?limit=100')).find(({ type }) => type === 'ai-notetaker') as Identified;
    expect((await admin.post(`/v2/notes/${summary.id}`, { content: html('<p><em>y</em></p>') })).status).toBe(204);
    expect((await admin.get(`/notes/${summary.id}`)).body).toMatchObject({ type: 3, content: '*y*' });
  });

  it('is for the creator and admins', async () => {
    const note = await write({ persons: refs(MARA) });
    const change = { content: html('<p>y</p>') };
    expect((await standard.post(`/v2/notes/${note.id}`, change)).status).toBe(403);
    const hers = await write({ persons: refs(MARA) }, standard);
    expect((await standard.post(`/v2/notes/${hers.id}`, change)).status).toBe(204);
    expect((await admin.post(`/v2/notes/${hers.id}`, change)).status).toBe(204);
  });
});

describe('DELETE /v2/notes/{noteId}', () => {
  it('is for the creator, and takes the replies along', async () => {
    const root = await write({ persons: refs(MARA) }, standard);
    const reply = await write({ type: 'user-reply', parent: { id: root.id } });
    const other = await write({ type: 'user-reply', parent: { id: root.id } });
    expect((await admin.delete(`/v2/notes/${root.id}`)).status).toBe(403);
    expect((await admin.delete(`/v2/notes/${other.id}`)).status).toBe(204);
    expect(ids(await all(`/v2/notes/${root.id}/replies`))).toEqual([reply.id]);
    expect((await standard.delete(`/v2/notes/${root.id}`)).status).toBe(204);
    for (const { id } of [root, reply]) expect((await admin.get(`/v2/notes/${id}`)).status).toBe(404);
    expect((await standard.delete(`/v2/notes/${root.id}`)).status).toBe(404);
  });

  it('takes transcripts along', async () => {
    const { data } = (await admin.get('/v2/transcripts?limit=100')).body;
    const own = data.find(({ note }: { note: { creator: Identified } }) => note.creator.id === MARA);
    expect((await admin.delete(`/v2/notes/${own.note.id}`)).status).toBe(204);
    expect((await admin.get(`/v2/transcripts/${own.id}`)).status).toBe(404);
    expect((await admin.get(`/v2/transcripts/${own.id}/fragments`)).status).toBe(404);
  });
});

describe('What a note is attached to', () => {
  it('comes in pages, with totals on request', async () => {
    const people = [await person(), await person(), await person()];
    const note = await write({ persons: refs(...people, ...people), companies: refs(await company()) });
    const sorted = people.sort((a, b) => a - b);
    const rows = await all(`/v2/notes/${note.id}/attached-persons?limit=2`);
    expect(ids(rows)).toEqual(sorted);
    expect(Object.keys(rows[0] as object)).toEqual(['id', 'firstName', 'lastName', 'primaryEmailAddress', 'type']);
    const { body } = await admin.get(`/v2/notes/${note.id}/attached-persons?limit=0&totalCount=true`);
    expect(body).toEqual({ data: [], pagination: { prevUrl: null, nextUrl: null, totalCount: 3 } });
    const companies = (await admin.get(`/v2/notes/${note.id}/attached-companies`)).body;
    expect(companies.data).toEqual([{ id: expect.any(Number), name: 'Tarn', domain: null }]);
    expect(companies.pagination).not.toHaveProperty('totalCount');
  });

  it('masks restricted opportunities and leaves unshared ones out', async () => {
    const unshared = await opportunityOn(UNSHARED_LIST);
    const note = await write({ persons: refs(MARA), opportunities: refs(RESTRICTED, unshared) });
    const path = `/v2/notes/${note.id}/attached-opportunities?totalCount=true`;
    const mine = (await admin.get(path)).body;
    expect(mine.pagination.totalCount).toBe(2);
    const hers = (await standard.get(path)).body;
    expect(hers.data).toMatchObject([{ id: RESTRICTED, name: '[Hidden]', isRestricted: true, isRedacted: true }]);
    expect(hers.pagination.totalCount).toBe(1);
  });
});

describe('Notes of a record', () => {
  it('of a company: its own and those of its persons, roots only, each once', async () => {
    const c = await company();
    const p = await person();
    await admin.put(`/persons/${p}`, { organization_ids: [c] });
    const direct = await write({ companies: refs(c), persons: refs(p) });
    const through = await write({ persons: refs(p) });
    await write({ type: 'user-reply', parent: { id: direct.id } });
    expect(ids(await all(`/v2/companies/${c}/notes`))).toEqual([direct.id, through.id]);
    expect(ids(await all(`/v2/companies/${c}/notes?limit=1`))).toEqual([direct.id, through.id]);
    const { body } = await admin.get(`/v2/companies/${c}/notes?limit=0&totalCount=true`);
    expect(body.pagination.totalCount).toBe(2);
    expect(await all(`/v2/companies/${c}/notes?${filter(`creator.id=${INES}`)}`)).toEqual([]);
    expect((await admin.get(`/v2/companies/${c}/notes?${filter(`id=${direct.id}`)}`)).status).toBe(400);
  });

  it('of a person: attached, on what they took part in, and mentioning them', async () => {
    const rows = await all('/v2/notes?limit=100');
    const mentioning = rows.find(({ mentions }) => (mentions as []).length > 0) as Body & {
      id: number;
      mentions: { person: Identified }[];
    };
    const mentioned = mentioning.mentions[0]?.person.id as number;
    expect(ids(await all(`/v2/persons/${mentioned}/notes?limit=100`))).toContain(mentioning.id);
    const { notes } = (await admin.get('/notes')).body;
    const onMeeting = notes.find(
      (note: { is_meeting: boolean; parent_id: null }) => note.is_meeting && note.parent_id === null,
    );
    for (const id of onMeeting.interaction_person_ids) {
      expect(ids(await all(`/v2/persons/${id}/notes?limit=100`))).toContain(onMeeting.id);
    }
    const p = await person();
    const direct = await write({ persons: refs(p) });
    expect(ids(await all(`/v2/persons/${p}/notes`))).toEqual([direct.id]);
  });

  it('of an opportunity: its own and those of its persons; refused for restricted ones', async () => {
    const p = await person();
    const made = await admin.post('/opportunities', {
      name: 'Tarn seed',
      list_id: SEED.lists.pipeline,
      person_ids: [p],
    });
    const o = made.body.id as number;
    const direct = await write({ opportunities: refs(o) });
    const through = await write({ persons: refs(p) });
    expect(ids(await all(`/v2/opportunities/${o}/notes`))).toEqual([direct.id, through.id]);
    expect((await admin.get(`/v2/opportunities/${RESTRICTED}/notes`)).status).toBe(200);
    expect((await standard.get(`/v2/opportunities/${RESTRICTED}/notes`)).status).toBe(403);
    expect((await standard.get(`/v2/opportunities/${await opportunityOn(UNSHARED_LIST)}/notes`)).status).toBe(404);
  });

  it('of a merged record: names the survivor', async () => {
    expect((await admin.get('/v2/persons/176721596/notes')).status).toBe(422);
    expect((await admin.get('/v2/companies/66012133/notes')).status).toBe(422);
  });
});

describe('POST /v2/notes/search', () => {
  const search = async (body: Body, by = admin) => {
    const answer = await by.post('/v2/notes/search', body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body.data as { note: { id: number; kind: string }; preview: string }[];
  };

  it('finds the best first, each once, with the passage that fits', async () => {
    const p = await person();
    const both = await write({
      content: html('<p>Weather</p><p>The <strong>zeppelin</strong> hangar &amp; crew</p>'),
      persons: refs(p),
    });
    const one = await write({ content: html('<p>zeppelin zeppelins</p>'), persons: refs(p) });
    const prefix = await write({ content: html('<p>All zeppelinesque</p>'), persons: refs(p) });
    const found = await search({ prompt: 'Where is the zeppelin hangar?' });
    expect(found.map(({ note }) => note.id)).toEqual([both.id, one.id, prefix.id]);
    expect(found[0]).toEqual({ note: { id: both.id, kind: 'note' }, preview: 'The zeppelin hangar & crew' });
    expect(await search({ prompt: 'zeppelin', limit: 1 })).toHaveLength(1);
    expect(await search({ prompt: 'zeppelin', noteIds: [one.id, 12] })).toHaveLength(1);
    expect(await search({ prompt: 'zeppelin', noteIds: [] })).toEqual([]);
    expect(await search({ prompt: 'qqqqzz' })).toEqual([]);
  });

  it('looks through one company, in at most 2,000 characters', async () => {
    const c = await company();
    const long = await write({ content: html(`<p>zeppelin ${'long '.repeat(900)}</p>`), companies: refs(c) });
    await write({ content: html('<p>zeppelin</p>'), persons: refs(MARA) });
    const found = await search({ prompt: 'zeppelin', companyId: c });
    expect(found.map(({ note }) => note.id)).toEqual([long.id]);
    expect(found[0]?.preview).toHaveLength(2000);
    const unknown = await admin.post('/v2/notes/search', { prompt: 'zeppelin', companyId: 12 });
    expect([unknown.status, unknown.body.errors[0].param]).toEqual([400, '/companyId']);
  });

  it('tells kinds apart', async () => {
    const kinds = new Set<string>();
    for (const prompt of ['call', 'summary', 'thanks note deck', 'moved', 'sent', 'pilot', 'quick']) {
      for (const { note } of await search({ prompt, limit: 100 })) kinds.add(note.kind);
    }
    expect([...kinds].sort()).toEqual([
      'ai-summary',
      'chat-message-note',
      'email-note',
      'meeting-ai-summary',
      'meeting-note',
      'note',
    ]);
  });

  it.each([
    {},
    { prompt: 'ab' },
    { prompt: 'x'.repeat(501) },
    { prompt: 'pilot', limit: 0 },
    { prompt: 'pilot', limit: 101 },
    { prompt: 'pilot', noteIds: [1], companyId: 2 },
    { prompt: 'pilot', other: 1 },
  ])('refuses %j', async (body) => {
    expect((await admin.post('/v2/notes/search', body)).status).toBe(400);
  });

  it('is a read: tokens that may only read may search', async () => {
    expect((await search({ prompt: 'pilot' }, caller(mock, 'read-only'))).length).toBeGreaterThan(0);
  });
});

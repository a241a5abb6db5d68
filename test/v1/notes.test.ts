import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';

const { mock, admin: client, standard } = await useMock();

const MARA = SEED.people.mara;
const INES = SEED.people.ines;
/** Somebody outside. */
const PERSON = 200363853;
/** A list of opportunities that the standard persona does not see. */
const UNSHARED_LIST = SEED.lists.fundIII;

const quirk = (id: string, value: string | boolean) => mock.account('scale').settings.set({ quirks: { [id]: value } });
const person = async () => (await client.post('/persons', { first_name: 'Noor', last_name: 'Pell' })).body.id as number;
const opportunityOn = async (list: number) =>
  (await client.get(`/lists/${list}/list-entries`)).body[0].entity_id as number;

const write = async (body: object, by = client) => {
  const answer = await by.post('/notes', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const html = async (content: string) => write({ content, type: 2, person_ids: [await person()] });
const idsIn = (answer: { body: { notes: { id: number }[] } }) => answer.body.notes.map(({ id }) => id);

describe('POST /notes', () => {
  it('answers with all sixteen members, made by the key and now unless said otherwise', async () => {
    const id = await person();
    const note = await write({ content: 'Plain words', person_ids: [id] });
    expect(note).toEqual({
      id: expect.any(Number),
      creator_id: MARA,
      person_ids: [id],
      associated_person_ids: [id],
      interaction_person_ids: [],
      interaction_id: null,
      interaction_type: null,
      is_meeting: false,
      mentioned_person_ids: [],
      organization_ids: [],
      opportunity_ids: [],
      parent_id: null,
      content: 'Plain words',
      type: 0,
      created_at: '2026-10-15T05:00:00.000-07:00',
      updated_at: null,
    });
    const other = await write({
      content: 'Of Ines',
      person_ids: [id],
      creator_id: INES,
      created_at: '2026-01-05T09:00:00Z',
    });
    expect(other).toMatchObject({ creator_id: INES, created_at: '2026-01-05T01:00:00.000-08:00' });
  });

  it.each([
    ['no content', { person_ids: [1] }, /^Field content: /],
    ['no record', { content: 'x' }, /^Field person_ids: a note must be on/],
    ['only empty lists', { content: 'x', person_ids: [], organization_ids: [] }, /^Field person_ids: /],
    [
      'an unknown person',
      { content: 'x', person_ids: [12] },
      /^Field person_ids: expected 12 to be a valid id for model Affinity::Models::Person$/,
    ],
    ['an unknown company', { content: 'x', organization_ids: [12] }, /^Field organization_ids: expected 12/],
    ['an unknown opportunity', { content: 'x', opportunity_ids: [12] }, /^Field opportunity_ids: expected 12/],
    [
      'an unknown parent',
      { content: 'x', parent_id: 12 },
      /^Field parent_id: expected 12 to be a valid id for model Affinity::Models::Note$/,
    ],
    ['another type', { content: 'x', person_ids: [MARA], type: 3 }, /^Field type: /],
    ['a time to come', { content: 'x', person_ids: [MARA], created_at: '2026-10-15T12:00:01Z' }, /^Field created_at: /],
    ['no time', { content: 'x', person_ids: [MARA], created_at: 'soon' }, /^Field created_at: /],
    ['an outsider as creator', { content: 'x', person_ids: [MARA], creator_id: PERSON }, /^Field creator_id: /],
    ['somebody who left', { content: 'x', person_ids: [MARA], creator_id: 46989089 }, /^Field creator_id: /],
  ])('refuses %s', async (_, body, text) => {
    const before = idsIn(await client.get('/notes'));
    const { status, body: errors } = await client.post('/notes', body);
    expect(status).toBe(422);
    expect(errors[0]).toMatch(text);
    expect(idsIn(await client.get('/notes'))).toEqual(before);
  });

  it('v1-reply-without-records: a reply is on nothing but its note, whatever is sent along', async () => {
    const root = await write({ content: 'Root', person_ids: [await person()] });
    const reply = await write({ content: 'Reply', parent_id: root.id, person_ids: [MARA], organization_ids: [12] });
    expect(reply).toMatchObject({
      parent_id: root.id,
      person_ids: [],
      associated_person_ids: [],
      organization_ids: [],
      opportunity_ids: [],
    });
    const again = await client.post('/notes', { content: 'x', parent_id: reply.id });
    expect(again.status).toBe(422);
    expect(again.body[0]).toMatch(/^Field parent_id: /);
  });

  it('takes a form as well as JSON', async () => {
    const id = await person();
    const { status, body } = await client.post(
      '/notes',
      new URLSearchParams([
        ['content', 'By form'],
        ['person_ids[]', String(id)],
        ['type', '2'],
      ]),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ content: 'By form', type: 2, person_ids: [id] });
  });

  it('does not attach what the user cannot see', async () => {
    const id = await opportunityOn(UNSHARED_LIST);
    const { status, body } = await standard.post('/notes', { content: 'x', opportunity_ids: [id] });
    expect([status, body]).toEqual([
      422,
      [`Field opportunity_ids: expected ${id} to be a valid id for model Affinity::Models::Opportunity`],
    ]);
  });
});

describe('What notes say', () => {
  it('v1-note-html-as-markdown: HTML reads as Markdown', async () => {
    const content =
      '<p>Intro call:&nbsp;<strong>two founders</strong> &amp; <strong><em>a dog</em></strong></p><ul><li>1</li><li><p>2</p></li></ul><ol><li>one</li><li>two</li></ol><p>a<br>b</p>';
    const note = await html(content);
    expect(note.type).toBe(2);
    expect(note.content).toBe('Intro call: **two founders** & ***a dog***\n\n* 1\n\n* 2\n\n1. one\n\n2. two\n\na\nb');
    quirk('v1-note-html-as-markdown', false);
    expect((await client.get(`/notes/${note.id}`)).body.content).toBe(content);
  });

  it('v1-note-escaped-underscores: in plain text as in HTML', async () => {
    const plain = await write({ content: 'see memo_v2', person_ids: [MARA] });
    const rich = await html('<p>memo_v3</p>');
    expect([plain.content, rich.content]).toEqual(['see memo\\_v2', 'memo\\_v3']);
    quirk('v1-note-escaped-underscores', false);
    expect((await client.get(`/notes/${plain.id}`)).body.content).toBe('see memo_v2');
    expect((await client.get(`/notes/${rich.id}`)).body.content).toBe('memo_v3');
  });

  it('keeps the text alone of markup that it does not know', async () => {
    quirk('v1-note-html-as-markdown', false);
    const note = await html(
      '<p class="x">A <a href="https://tarn.example">link</a>, <b>bold</b><script>alert("x")</script> <span style="color: red; font-size: 9px">red</span> 1 < 2</p>',
    );
    expect(note.content).toBe('<p>A link, bold <span style="color: red">red</span> 1 < 2</p>');
  });

  it('V2 has the same note as HTML', async () => {
    const rich = await html('<p>With <strong>HTML</strong> a_b</p>');
    const plain = await write({ content: 'burn < 2 & up\nnext_line\n\nlast', person_ids: [MARA] });
    const shown = async (id: number) => (await client.get(`/v2/notes/${id}`)).body.content.html;
    expect(await shown(rich.id)).toBe('<p>With <strong>HTML</strong> a_b</p>');
    expect(await shown(plain.id)).toBe('<p>burn &lt; 2 &amp; up<br>next_line</p><p>last</p>');
  });

  it('tells the interaction that a note is on, and who took part', async () => {
    const notes = mock.account().export().notes as { interactionId: number | null }[];
    const noted = new Set(notes.map(({ interactionId }) => interactionId));
    const { data } = (await client.get('/v2/meetings?limit=100')).body;
    const meeting = data.find(({ id }: { id: number }) => !noted.has(id));
    const made = await client.post('/v2/notes', {
      type: 'interaction',
      content: { html: '<p>Met</p>' },
      interaction: { type: 'meeting', id: meeting.id },
      persons: [{ id: PERSON }],
    });
    const { body } = await client.get(`/notes/${made.body.id}`);
    expect(body).toMatchObject({
      interaction_id: meeting.id,
      interaction_type: 0,
      is_meeting: true,
      associated_person_ids: [PERSON],
      type: 2,
    });
    expect(body.interaction_person_ids.length).toBeGreaterThan(0);
    expect(new Set(body.person_ids)).toEqual(new Set([PERSON, ...body.interaction_person_ids]));
    for (const id of body.person_ids) expect(idsIn(await client.get(`/notes?person_id=${id}`))).toContain(body.id);
  });

  it('knows summaries and notes from emails, whose text is fixed', async () => {
    const { notes } = (await client.get('/notes')).body;
    expect(new Set(notes.map((note: { type: number }) => note.type))).toEqual(new Set([0, 1, 2, 3]));
    const email = notes.find((note: { type: number }) => note.type === 1);
    const { status, body } = await client.put(`/notes/${email.id}`, { content: 'x' });
    expect(status).toBe(422);
    expect(body[0]).toMatch(/^Field content: /);
  });
});

describe('PUT /notes/{note_id}', () => {
  it('changes the content and tells when', async () => {
    const note = await write({ content: 'Before', person_ids: [MARA] });
    const { status, body } = await client.put(`/notes/${note.id}`, { content: 'After', type: 2 });
    expect(status).toBe(200);
    expect(body).toEqual({ ...note, content: 'After', updated_at: '2026-10-15T05:00:00.000-07:00' });
    expect((await client.get(`/v2/notes/${note.id}`)).body.updatedAt).toBe('2026-10-15T12:00:00Z');
  });

  it('v1-note-update-turns-plain: HTML comes back as type 0 with its markup', async () => {
    const note = await html('<p>Before</p>');
    const { body } = await client.put(`/notes/${note.id}`, { content: '<p><strong>After</strong></p>' });
    expect([body.type, body.content]).toEqual([0, '<p><strong>After</strong></p>']);
    expect((await client.get(`/v2/notes/${note.id}`)).body.content.html).toBe('<p><strong>After</strong></p>');
    quirk('v1-note-update-turns-plain', false);
    const sane = (await client.get(`/notes/${note.id}`)).body;
    expect([sane.type, sane.content]).toEqual([2, '**After**']);
  });

  it('refuses notes that mention people, and an empty content', async () => {
    const { notes } = (await client.get('/notes')).body;
    const mentioning = notes.find((note: { mentioned_person_ids: number[] }) => note.mentioned_person_ids.length > 0);
    const { status, body } = await client.put(`/notes/${mentioning.id}`, { content: 'x' });
    expect([status, body]).toEqual([422, ['Field content: the content of a note with mentions cannot be changed']]);
    expect((await client.get(`/notes/${mentioning.id}`)).body).toEqual(mentioning);
    expect((await client.put(`/notes/${mentioning.id}`, { content: '' })).status).toBe(422);
    expect((await client.put(`/notes/${mentioning.id}`, {})).status).toBe(422);
  });
});

describe('DELETE /notes/{note_id}', () => {
  it('takes the replies along', async () => {
    const root = await write({ content: 'Root', person_ids: [MARA] });
    const reply = await write({ content: 'Reply', parent_id: root.id }, standard);
    expect((await client.delete(`/notes/${root.id}`)).body).toEqual({ success: true });
    for (const { id } of [root, reply]) expect((await client.get(`/notes/${id}`)).status).toBe(422);
    expect((await client.get(`/v2/notes/${root.id}`)).status).toBe(404);
  });

  it('v1-creator-only-status: nobody but the creator may', async () => {
    const note = await write({ content: 'Mine', person_ids: [MARA] }, standard);
    expect((await client.delete(`/notes/${note.id}`)).status).toBe(403);
    quirk('v1-creator-only-status', 'unprocessable');
    const { status, body } = await client.delete(`/notes/${note.id}`);
    expect([status, body]).toEqual([422, ['Field note_id: only the creator of a note may delete it']]);
    expect((await standard.delete(`/notes/${note.id}`)).body).toEqual({ success: true });
  });

  it('v1-path-id-404: an unknown id is 422', async () => {
    expect((await client.get('/notes/12')).body).toEqual([
      'Field note_id: expected 12 to be a valid id for model Affinity::Models::Note',
    ]);
    quirk('v1-path-id-404', true);
    expect((await client.get('/notes/12')).status).toBe(404);
  });
});

describe('GET /notes', () => {
  it('v1-notes-page: pages of an object, the highest id first, all of them once', async () => {
    const all = await client.get('/notes');
    expect(Object.keys(all.body)).toEqual(['notes', 'next_page_token']);
    expect(all.body.next_page_token).toBeNull();
    const ids: number[] = [];
    let token: string | null = null;
    do {
      const answer = await client.get(`/notes?page_size=50${token ? `&page_token=${token}` : ''}`);
      ids.push(...idsIn(answer));
      token = answer.body.next_page_token;
    } while (token !== null);
    expect(ids).toEqual(idsIn(all));
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(ids.length).toBeGreaterThan(200);
  });

  it('narrows by record and creator, all of which must hold, and takes its token to one filter only', async () => {
    const id = await person();
    const company = (await client.post('/organizations', { name: 'Tarn' })).body.id;
    const opportunity = await opportunityOn(UNSHARED_LIST);
    const links = { person_ids: [id], organization_ids: [company], opportunity_ids: [opportunity] };
    const mine = await write({ content: 'Mine', ...links });
    const hers = await write({ content: 'Hers', ...links, creator_id: INES });
    for (const filter of [
      `person_id=${id}`,
      `organization_id=${company}`,
      `organization_id=${company}&person_id=${id}`,
    ]) {
      expect(idsIn(await client.get(`/notes?${filter}`)), filter).toEqual([hers.id, mine.id]);
    }
    const both = `opportunity_id=${opportunity}&creator_id=${INES}`;
    expect(idsIn(await client.get(`/notes?${both}`))).toContain(hers.id);
    expect(idsIn(await client.get(`/notes?${both}`))).not.toContain(mine.id);
    const { body } = await client.get(`/notes?person_id=${id}&page_size=1`);
    expect(idsIn({ body })).toEqual([hers.id]);
    const next = await client.get(`/notes?person_id=${id}&page_token=${body.next_page_token}`);
    expect(idsIn(next)).toEqual([mine.id]);
    const wrong = await client.get(`/notes?organization_id=${company}&page_token=${body.next_page_token}`);
    expect([wrong.status, wrong.body]).toEqual([422, ['Invalid page_token variable']]);
  });

  it('v1-note-list-replies: replies are there, but not where it is narrowed to a record', async () => {
    const id = await person();
    const root = await write({ content: 'Root', person_ids: [id] });
    const reply = await write({ content: 'Reply', parent_id: root.id });
    expect(idsIn(await client.get('/notes'))).toContain(reply.id);
    expect(idsIn(await client.get(`/notes?creator_id=${MARA}`))).toContain(reply.id);
    expect(idsIn(await client.get(`/notes?person_id=${id}`))).toEqual([root.id]);
    quirk('v1-note-list-replies', false);
    expect(idsIn(await client.get('/notes'))).not.toContain(reply.id);
    expect((await client.get(`/notes/${reply.id}`)).status).toBe(200);
  });

  it('refuses ids that lead nowhere, and bad sizes by v1-page-size-over-max', async () => {
    for (const name of ['person_id', 'organization_id', 'opportunity_id', 'creator_id']) {
      const { status, body } = await client.get(`/notes?${name}=12`);
      expect([status, body]).toEqual([
        422,
        [expect.stringMatching(`^Field ${name}: expected 12 to be a valid id for model Affinity::Models::`)],
      ]);
    }
    expect((await client.get('/notes?page_size=501')).status).toBe(200);
    quirk('v1-page-size-over-max', 'reject');
    expect((await client.get('/notes?page_size=501')).status).toBe(422);
  });

  it('hides private notes, those shared with others, and those on deals of unshared lists', async () => {
    const hidden = await write({ content: 'Secret', opportunity_ids: [await opportunityOn(UNSHARED_LIST)] });
    const mixed = await write({
      content: 'Half',
      opportunity_ids: [await opportunityOn(UNSHARED_LIST)],
      person_ids: [MARA],
    });
    const seen = idsIn(await standard.get('/notes'));
    // Private ones of Del, with a reply; one that Orla shares with Mara; one of Ines herself.
    for (const id of [hidden.id, 20552565, 20593274, 21696449]) expect(seen).not.toContain(id);
    for (const id of [20813577, 21715038]) expect(seen).toContain(id);
    expect(idsIn(await client.get('/notes'))).not.toContain(20813577);
    expect((await standard.get(`/notes/${hidden.id}`)).status).toBe(403);
    expect((await standard.get(`/notes/${mixed.id}`)).body.opportunity_ids).toEqual([]);
    expect((await standard.put(`/notes/${hidden.id}`, { content: 'x' })).status).toBe(403);
    expect((await standard.post('/notes', { content: 'x', parent_id: hidden.id })).body).toEqual([
      `Field parent_id: expected ${hidden.id} to be a valid id for model Affinity::Models::Note`,
    ]);
  });
});

describe('Notes elsewhere', () => {
  it('show in the column Notes at once', async () => {
    const id = await person();
    const column = async () =>
      (await client.get(`/v2/persons/${id}?fieldIds=notes`)).body.fields[0].value.data?.content.html ?? null;
    expect(await column()).toBeNull();
    const first = await write({ content: 'First', person_ids: [id] });
    expect(await column()).toBe('<p>First</p>');
    await client.put(`/notes/${first.id}`, { content: 'Changed' });
    expect(await column()).toBe('<p>Changed</p>');
    await client.delete(`/notes/${first.id}`);
    expect(await column()).toBeNull();
  });
});

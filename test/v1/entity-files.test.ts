import { describe, expect, it } from 'vitest';
import type { MockServer } from '../../src/index.js';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { type Api, api, type Persona } from '../support.js';

const MARA = SEED.people.mara;
const FERNPATH = SEED.companies.fernpath;
const ROWAN = SEED.people.rowan;
/** On Fund III Raise, which Ines does not see; its file is 48102. */
const FUND_DEAL = 16683623;
/** On Deal Pipeline, restricted to Mara and Orla; its file is 49251. */
const HERONLIGHT = 59027868;

const { mock, admin: client } = await useMock();

const quirk = (id: string, value: string | boolean) => mock.account().settings.set({ quirks: { [id]: value } });
const bearer = (persona: Persona = 'admin') => ({ authorization: `Bearer ${mock.account().keys[persona]}` });

interface Row {
  id: number;
  name: string;
  organization_id: number | null;
  uploader_id: number;
}
const list = async (query = '', by: Api = client): Promise<Row[]> =>
  (await by.get(`/entity-files${query && `?${query}`}`)).body.entity_files;

type Part = [name: string, value: string | File];
const textFile = (name: string, text: string, type = 'text/plain') => new File([text], name, { type });

async function upload(parts: readonly Part[], persona: Persona = 'admin', query = '') {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  return send(form, bearer(persona), query);
}

async function send(body: FormData | string | Uint8Array, headers: Record<string, string>, query = '') {
  const response = await mock.fetch(`http://mock/entity-files${query}`, { method: 'POST', body, headers });
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers member by member
  return { status: response.status, body: (await response.json()) as any };
}

const download = (id: number, persona: Persona = 'admin') =>
  mock.fetch(`http://mock/entity-files/download/${id}`, { headers: bearer(persona), redirect: 'manual' });
const linkOf = async (id: number) => (await download(id)).headers.get('location') as string;

describe('GET /entity-files', () => {
  it('lists all that the user may see, highest id first, or those of one record', async () => {
    const all = await list();
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort((a, b) => b - a));
    expect(all).toHaveLength(17);
    expect((await list(`organization_id=${FERNPATH}`)).map(({ name }) => name)).toEqual(['intro.md']);
    expect((await list(`person_id=${ROWAN}`)).map(({ name }) => name)).toEqual(['CV Rowan Tally.pdf']);
    expect((await list(`opportunity_id=${FUND_DEAL}`)).map(({ id }) => id)).toEqual([48102]);
    const seen = (await list('', api(mock, 'standard'))).map(({ id }) => id);
    expect(all.map(({ id }) => id).filter((id) => !seen.includes(id))).toEqual([49251, 48102]);
  });

  it('v1-file-owner-keys: names the owner in snake case, the others as null, or not at all', async () => {
    expect((await client.get('/entity-files/43283')).body).toEqual({
      id: 43283,
      name: 'intro.md',
      size: 51,
      person_id: null,
      organization_id: FERNPATH,
      opportunity_id: null,
      created_at: '2024-03-11T02:04:12.310-07:00',
      uploader_id: MARA,
    });
    quirk('v1-timestamp-zone-mix', false);
    expect((await client.get('/entity-files/43283')).body.created_at).toBe('2024-03-11T09:04:12.310Z');
    for (const file of await list()) expect(file.uploader_id, file.name).toEqual(expect.any(Number));
    quirk('v1-file-owner-keys', 'own');
    const { person_id, opportunity_id, ...owned } = (await client.get('/entity-files/43283')).body;
    expect([person_id, opportunity_id, owned.organization_id]).toEqual([undefined, undefined, FERNPATH]);
  });

  it('pages by tokens that belong to one filter', async () => {
    const all = await list();
    const first = (await client.get('/entity-files?page_size=10')).body;
    const next = `page_size=10&page_token=${first.next_page_token}`;
    const second = (await client.get(`/entity-files?${next}`)).body;
    expect([...first.entity_files, ...second.entity_files]).toEqual(all);
    expect(second.next_page_token).toBeNull();
    expect((await client.get(`/entity-files?person_id=${ROWAN}&${next}`)).body).toEqual([
      'Invalid page_token variable',
    ]);
    quirk('v1-page-size-over-max', 'reject');
    expect((await client.get('/entity-files?page_size=501')).status).toBe(422);
  });

  it.each([
    ['organization_id=5', 'organization_id: expected 5 to be a valid id for model Affinity::Models::Organization'],
    ['organization_id=66012133', 'organization_id: 66012133 no longer exists as it has been merged into 66010929'],
    ['person_id=x', 'person_id: '],
  ])('refuses %s', async (query, said) => {
    const { status, body } = await client.get(`/entity-files?${query}`);
    expect(status).toBe(422);
    expect(body[0]).toContain(said);
  });

  it('refuses two records at once, and opportunities out of sight', async () => {
    expect((await client.get(`/entity-files?person_id=${ROWAN}&organization_id=${FERNPATH}`)).status).toBe(422);
    const ines = api(mock, 'standard');
    expect((await ines.get(`/entity-files?opportunity_id=${FUND_DEAL}`)).status).toBe(403);
    for (const id of [48102, 49251]) {
      expect((await ines.get(`/entity-files/${id}`)).status).toBe(403);
      expect((await download(id, 'standard')).status).toBe(403);
    }
    expect((await client.get('/entity-files/5')).body).toEqual([
      'Field entity_file_id: expected 5 to be a valid id for model Affinity::Models::EntityFile',
    ]);
    expect((await download(5)).status).toBe(422);
    quirk('v1-path-id-404', true);
    expect((await download(5)).status).toBe(404);
  });
});

describe('POST /entity-files', () => {
  it('v1-upload-part-names: takes one file as file, several as files[]', async () => {
    const one = await upload([
      ['organization_id', String(FERNPATH)],
      ['file', textFile('minutes.txt', 'Agreed.')],
    ]);
    expect(one.status).toBe(200);
    expect(one.body).toEqual({
      success: true,
      entity_files: [
        {
          id: expect.any(Number),
          name: 'minutes.txt',
          size: 7,
          person_id: null,
          organization_id: FERNPATH,
          opportunity_id: null,
          created_at: '2026-10-15T05:00:00.000-07:00',
          uploader_id: MARA,
        },
      ],
    });
    const several = await upload([
      ['files[]', textFile('one.txt', '1')],
      ['person_id', String(ROWAN)],
      ['files[]', textFile('two.txt', '')],
      ['file', textFile('zero.txt', '00')],
    ]);
    const made = several.body.entity_files.map(({ name, size }: { name: string; size: number }) => [name, size]);
    expect(made).toEqual([
      ['zero.txt', 2],
      ['one.txt', 1],
      ['two.txt', 0],
    ]);
    expect((await list(`person_id=${ROWAN}`)).map(({ name }) => name)).toEqual([
      'two.txt',
      'one.txt',
      'zero.txt',
      'CV Rowan Tally.pdf',
    ]);
  });

  it('v1-upload-answers-files: lists what was made, or only says that it was', async () => {
    quirk('v1-upload-answers-files', false);
    const parts: Part[] = [
      ['organization_id', String(FERNPATH)],
      ['file', textFile('minutes.txt', 'Agreed.')],
    ];
    expect((await upload(parts)).body).toEqual({ success: true });
    quirk('v1-upload-answers-files', true);
    expect((await upload(parts)).body.entity_files).toHaveLength(1);
    expect(await list(`organization_id=${FERNPATH}`)).toHaveLength(3);
  });

  it('keeps every byte, the type and any name, and V2 has it at once', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7919) % 256);
    const name = 'Übersicht "Q3" – 日本.bin';
    const form = new FormData();
    form.append('organization_id', String(FERNPATH));
    form.append('file', new File([bytes, '\r\n--x--\r\n'], name, { type: 'application/x-thing' }));
    const { body } = await send(form, bearer());
    const [file] = body.entity_files;
    expect(file).toMatchObject({ name, size: 70_009 });
    const got = await mock.fetch(await linkOf(file.id));
    expect(got.headers.get('content-type')).toBe('application/x-thing');
    expect(got.headers.get('content-length')).toBe('70009');
    expect(got.headers.get('content-disposition')).toBe(
      `attachment; filename="_bersicht _Q3_ _ __.bin"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    expect(Buffer.compare(Buffer.from(await got.arrayBuffer()).subarray(0, 70_000), bytes)).toBe(0);
    expect((await client.get(`/v2/files/${file.id}`)).body).toMatchObject({ name, type: 'application/x-thing' });
  });

  it('takes the record from the query, too, as V1 does', async () => {
    const { status } = await upload([['file', textFile('a.txt', 'a')]], 'admin', `?organization_id=${FERNPATH}`);
    expect(status).toBe(200);
  });

  it('tells the journal of all but the bytes', async () => {
    await upload([
      ['organization_id', String(FERNPATH)],
      ['file', textFile('minutes.txt', 'Agreed.')],
    ]);
    expect(mock.account().requests().at(-1)?.requestBody).toEqual({
      organization_id: String(FERNPATH),
      file: { name: 'minutes.txt', contentType: 'text/plain', size: 7 },
    });
  });

  const A_FILE: Part = ['file', textFile('a.txt', 'a')];
  it.each<[string, Part[], number, string]>([
    ['no file', [['organization_id', String(FERNPATH)]], 422, 'Field file: '],
    [
      'a text for a file',
      [
        ['organization_id', '1'],
        ['file', 'text'],
      ],
      422,
      'Field file: ',
    ],
    ['a text among the files', [['organization_id', '1'], A_FILE, ['files[]', 'text']], 422, 'Field files[]: '],
    ['no record', [A_FILE], 422, 'Exactly one of '],
    [
      'two records',
      [['organization_id', String(FERNPATH)], ['person_id', String(ROWAN)], A_FILE],
      422,
      'Exactly one of ',
    ],
    ['an unknown record', [['organization_id', '5'], A_FILE], 422, 'Field organization_id: expected 5'],
    ['a merged one', [['person_id', '176721596'], A_FILE], 422, 'Field person_id: 176721596 no longer exists'],
    ['no id', [['person_id', 'Rowan'], A_FILE], 422, 'Field person_id: '],
    ['a file for an id', [['person_id', textFile('5', '5')], A_FILE], 422, 'Field person_id: '],
  ])('refuses %s, and stores nothing', async (_, parts, status, said) => {
    const answer = await upload(parts);
    expect(answer.status).toBe(status);
    expect(answer.body[0]).toContain(said);
    expect(await list()).toHaveLength(17);
  });

  it('refuses opportunities that are not shared, or restricted to others', async () => {
    for (const id of [FUND_DEAL, HERONLIGHT]) {
      expect((await upload([['opportunity_id', String(id)], A_FILE], 'standard')).status).toBe(403);
      expect((await upload([['opportunity_id', String(id)], A_FILE])).status).toBe(200);
    }
  });

  it('refuses what is no multipart, or broken', async () => {
    const type = (text: string) => ({ ...bearer(), 'content-type': text });
    const json = await send(JSON.stringify({ organization_id: FERNPATH }), type('application/json'));
    expect([json.status, json.body]).toEqual([422, ['Field file: is required, as a part of multipart/form-data']]);
    expect((await send('x', type('text/plain'))).status).toBe(415);
    for (const header of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
      const broken = await send('--y\r\n\r\nnothing', type(header));
      expect([broken.status, broken.body], header).toEqual([422, ['Field body: is not valid multipart/form-data']]);
    }
    const token = await upload([['organization_id', String(FERNPATH)], A_FILE], 'read-only');
    expect(token.status).toBe(403);
    expect(await list()).toHaveLength(17);
  });

  it('takes more than other bodies may have, and less than too much', async () => {
    const two = await upload([
      ['organization_id', String(FERNPATH)],
      ['file', textFile('big.txt', 'x'.repeat(2 * 1024 * 1024))],
    ]);
    expect(two.body.entity_files[0].size).toBe(2 * 1024 * 1024);
    const headers = { ...bearer(), 'content-type': 'multipart/form-data; boundary=x', 'content-length': '106000000' };
    const { status, body } = await send('--x--', headers);
    expect([status, body]).toEqual([422, ['Field file: expected files of 100 MiB at most, all together']]);
    expect(await list()).toHaveLength(18);
  });
});

describe('GET /entity-files/download/{entity_file_id}', () => {
  it('v1-download-redirect: leads to a link on the mock’s own origin that needs no key, for 60 seconds', async () => {
    const answer = await download(43283);
    expect(answer.status).toBe(302);
    expect(await answer.text()).toBe('');
    const link = answer.headers.get('location') as string;
    expect(link).toMatch(/^http:\/\/mock\/_files\/scale\/[\w.-]+$/);
    const got = await mock.fetch(link);
    expect(got.status).toBe(200);
    expect(got.headers.get('content-type')).toBe('text/markdown');
    expect(await got.text()).toBe('# Fernpath Energy\n\nHeat pumps for *old* buildings.\n');
    mock.account().clock.advance(59_999);
    expect((await mock.fetch(link)).status).toBe(200);
    mock.account().clock.advance(1);
    expect((await mock.fetch(link)).status).toBe(403);
    expect((await mock.fetch(await linkOf(43283))).status).toBe(200);
  });

  it('signs links for one file of one account, and nobody else can', async () => {
    const link = await linkOf(43283);
    for (const forged of [
      link.replace('43283', '43582'),
      link.replace(/\.(\d+)\./, (_, at) => `.${Number(at) + 60_000}.`),
      link.replace('/scale/', '/advanced/'),
      link.replace('/scale/', '/nobody/'),
      link.slice(0, -1),
      'http://mock/_files/scale/43283',
    ]) {
      expect((await mock.fetch(forged)).status, forged).toBe(403);
    }
  });

  it('draws on no pool and leaves no journal entry beyond the redirect', async () => {
    const link = await linkOf(43283);
    const used = mock.account().limits.get().perMinute.used;
    const entries = mock.account().requests().length;
    await mock.fetch(link);
    expect(mock.account().limits.get().perMinute.used).toBe(used);
    expect(mock.account().requests()).toHaveLength(entries);
  });

  it('is followed by fetch over a socket', async () => {
    const server: MockServer = await mock.listen();
    try {
      const form = new FormData();
      form.append('organization_id', String(FERNPATH));
      form.append('files[]', textFile('minutes.txt', 'Agreed.'));
      const sent = await fetch(`${server.url}/entity-files`, { method: 'POST', body: form, headers: bearer() });
      const { entity_files: files } = (await sent.json()) as { entity_files: Row[] };
      const got = await fetch(`${server.url}/entity-files/download/${files[0]?.id}`, { headers: bearer() });
      expect(got.redirected).toBe(true);
      expect(got.url.startsWith(`${server.url}/_files/scale/`)).toBe(true);
      expect(await got.text()).toBe('Agreed.');
      expect((await fetch(got.url, { method: 'HEAD' })).headers.get('content-length')).toBe('7');
    } finally {
      await server.close();
    }
  });
});

describe('a record that is deleted', () => {
  it('both-files-go-with-record: leaves its files behind, without the link, or takes them along', async () => {
    const link = await linkOf(44630);
    mock.account().snapshot('before');
    quirk('both-files-go-with-record', true);
    await client.delete(`/persons/${ROWAN}`);
    expect((await client.get('/entity-files/44630')).status).toBe(422);
    expect((await mock.fetch(link)).status).toBe(404);
    mock.account().restore('before');
    await client.delete(`/persons/${ROWAN}`);
    expect((await client.get('/entity-files/44630')).body).toMatchObject({ id: 44630, person_id: null });
    expect((await client.get('/v2/files/44630')).status).toBe(200);
    expect((await mock.fetch(link)).status).toBe(200);
  });
});

import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { type Api, api } from '../support.js';

const MARA = SEED.people.mara;
const FERNPATH = SEED.companies.fernpath;
const QUILLSTACK = 66010929;

const { mock, admin: client } = await useMock();

interface Row {
  id: number;
  createdAt: string;
  creator: { id: number } | null;
}
const list = async (query = '', by: Api = client): Promise<Row[]> =>
  (await by.get(`/v2/files${query && `?${query}`}`)).body.data;

async function upload(name: string, content: string | Uint8Array<ArrayBuffer>, type = '') {
  const form = new FormData();
  form.append('organization_id', String(FERNPATH));
  form.append('file', new File([content], name, { type }));
  const headers = { authorization: `Bearer ${mock.account().keys.admin}` };
  const response = await mock.fetch('http://mock/entity-files', { method: 'POST', body: form, headers });
  return ((await response.json()) as { entity_files: { id: number }[] }).entity_files[0]?.id as number;
}

describe('GET /v2/files', () => {
  it('has the newest first, does not tell whose they are, and walks both ways', async () => {
    const all = await list();
    expect(all).toHaveLength(17);
    expect(all.map(({ createdAt }) => createdAt)).toEqual(
      all
        .map(({ createdAt }) => createdAt)
        .sort()
        .reverse(),
    );
    expect(all.find(({ id }) => id === 49251)).toEqual({
      id: 49251,
      type: 'text/plain',
      name: 'valuation memo.txt',
      size: 60,
      creator: { id: MARA },
      createdAt: '2026-07-09T10:20:30Z',
      updatedAt: '2026-07-10T08:00:00Z',
    });
    expect(all.find(({ id }) => id === 47535)).toMatchObject({ type: null, creator: { id: 45506133 } });
    const first = (await client.get('/v2/files?limit=12&totalCount=true')).body;
    expect(first.pagination.totalCount).toBe(17);
    await upload('newer.txt', 'newer');
    const second = (await client.get(first.pagination.nextUrl.slice('http://mock'.length))).body;
    expect([...first.data, ...second.data]).toEqual(all);
    const back = (await client.get(second.pagination.prevUrl.slice('http://mock'.length))).body;
    expect(back.data).toEqual(first.data);
    expect(back.pagination.prevUrl).not.toBeNull();
  });

  it('filters by creator and time, and by nothing else', async () => {
    const all = await list();
    const filtered = (filter: string) => list(`filter=${encodeURIComponent(filter)}`);
    expect(await filtered(`creator.id=${MARA}`)).toEqual(all.filter(({ creator }) => creator?.id === MARA));
    const spring = 'createdAt>=2026-03-19T09:59:59Z&createdAt<2026-07-01T00:00:00Z';
    expect((await filtered(spring)).map(({ id }) => id)).toEqual([48588, 48280]);
    for (const filter of ['name=x', 'creator.id!=5', 'createdAt=2026-01-01', 'company.id=5']) {
      const { status, body } = await client.get(`/v2/files?filter=${encodeURIComponent(filter)}`);
      expect(status, filter).toBe(400);
      expect(body.errors[0].param).toBe('filter');
    }
  });

  it('leaves out files of opportunities that the caller does not see, or not all of', async () => {
    const ines = api(mock, 'standard');
    expect(await list('', ines)).toHaveLength(15);
    expect((await ines.get('/v2/files/48102')).status).toBe(404);
    expect((await ines.get('/v2/files/49251')).status).toBe(403);
    expect((await client.get('/v2/files/49251')).status).toBe(200);
  });

  it('exists since 2026-09-17', async () => {
    const older = { 'x-affinity-api-version': '2026-07-15' };
    for (const path of ['/v2/files', '/v2/files/43283']) expect((await client.get(path, older)).status).toBe(404);
  });
});

describe('GET /v2/files/{fileId}', () => {
  it('has a link to the bytes that works for 60 seconds of the account’s time', async () => {
    const { body } = await client.get('/v2/files/43283');
    expect(body).toMatchObject({ id: 43283, name: 'intro.md', type: 'text/markdown', size: 51 });
    expect(await (await mock.fetch(body.downloadUrl)).text()).toContain('Heat pumps');
    mock.account().clock.advance(60_000);
    expect((await mock.fetch(body.downloadUrl)).status).toBe(403);
    expect((await client.get('/v2/files/5')).status).toBe(404);
    expect((await client.get('/v2/files/2147483648')).status).toBe(400);
  });
});

describe('POST /v2/files/search', () => {
  const search = async (body: object, by: Api = client) => (await by.post('/v2/files/search', body)).body.data;
  const names = async (body: object, by: Api = client) =>
    (await search(body, by)).map(({ file }: { file: { name: string } }) => file.name);

  it('finds the text in files, each once with its best passage and its page', async () => {
    const { status } = await client.post('/v2/files/search', { prompt: 'heat pumps' });
    expect(status).toBe(201);
    expect(await search({ prompt: 'What is the PRICING for a month?' })).toEqual([
      {
        file: { id: 44123, name: 'Quillstack deck.pdf' },
        pageNumber: 2,
        preview: 'Pricing: four hundred a month, paid a year ahead',
      },
    ]);
    expect(await search({ prompt: 'läuft seit März' })).toMatchObject([{ file: { id: 44981 }, pageNumber: null }]);
    expect(await search({ prompt: 'board seat pro rata' })).toMatchObject([
      { preview: 'Term sheet Pre-money 18 million, pro rata, one board seat.' },
      { file: { name: 'board pack October.pdf' } },
    ]);
    expect(await search({ prompt: 'xylophone' })).toEqual([]);
  });

  it('reads what was uploaded a moment ago, compressed pages too', async () => {
    await upload('glass.txt', 'The glasshouse has its own boiler.', 'text/plain');
    expect(await names({ prompt: 'glasshouse' })).toEqual(['glass.txt']);
    const page = deflateSync(Buffer.from('BT /F1 12 Tf [(The gla) 20 (sshouse)] TJ (on \\(page\\) \\062) Tj ET'));
    const pdf = Buffer.concat([
      Buffer.from(
        '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R 4 0 R] >>\nendobj\n' +
          '3 0 obj\n<< /Type /Page >>\nendobj\n4 0 obj\n<< /Type /Page /Contents [5 0 R] >>\nendobj\n' +
          `5 0 obj\n<< /Filter /FlateDecode /Length ${page.length} >>\nstream\n`,
      ),
      page,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
    const id = await upload('plan.pdf', new Uint8Array(pdf), 'application/pdf');
    const found = await search({ prompt: 'glasshouse', fileIds: [id] });
    expect(found).toEqual([{ file: { id, name: 'plan.pdf' }, pageNumber: 2, preview: 'The glasshouse on (page) 2' }]);
  });

  it('narrows to files or to a company, and stops at the limit', async () => {
    const prompt = 'heat pumps pricing million';
    const all = await names({ prompt });
    expect(all.length).toBeGreaterThan(2);
    expect(await names({ prompt, limit: 1 })).toEqual(all.slice(0, 1));
    expect(await names({ prompt, fileIds: [43283, 5] })).toEqual(['intro.md']);
    expect(await names({ prompt, companyId: QUILLSTACK })).toEqual(['Quillstack deck.pdf']);
    expect(await names({ prompt, fileIds: [] })).toEqual([]);
  });

  it('keeps previews short and whole', async () => {
    await upload('long.txt', `${'word '.repeat(3_000)}glasshouse ${'🙂'.repeat(2_000)}`);
    const [{ preview }] = await search({ prompt: 'glasshouse' });
    expect(preview).toContain('glasshouse');
    expect(preview.length).toBeLessThanOrEqual(2_000);
    expect(Buffer.from(preview).toString()).toBe(preview);
  });

  it('shows nobody what they may not see', async () => {
    expect(await names({ prompt: 'comparable rounds' })).toEqual(['valuation memo.txt']);
    const ines = api(mock, 'standard');
    expect(await names({ prompt: 'comparable rounds' }, ines)).toEqual([]);
    expect(await names({ prompt: 'comparable rounds', fileIds: [49251, 48102] }, ines)).toEqual([]);
    expect(await names({ prompt: 'heat pumps' }, api(mock, 'read-only'))).toContain('intro.md');
  });

  it.each([
    [{}, '/prompt'],
    [{ prompt: 'ab' }, '/prompt'],
    [{ prompt: 'x'.repeat(501) }, '/prompt'],
    [{ prompt: 'pumps', limit: 101 }, '/limit'],
    [{ prompt: 'pumps', fileIds: [1], companyId: 1 }, undefined],
    [{ prompt: 'pumps', companyId: 5 }, '/companyId'],
  ])('refuses %j', async (body, param) => {
    const answer = await client.post('/v2/files/search', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].code).toBe('validation');
    if (param) expect(answer.body.errors.map((error: { param: string }) => error.param)).toContain(param);
  });

  it('is there in every version', async () => {
    for (const version of ['2024-01-01', '2026-07-15']) {
      const headers = { 'x-affinity-api-version': version };
      expect((await client.post('/v2/files/search', { prompt: 'heat pumps' }, headers)).status).toBe(201);
    }
  });
});

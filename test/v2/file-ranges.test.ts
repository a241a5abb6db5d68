/** Signed links lead to an object store: what clients that read a file in parts, or go on where they broke off, get from them. */
import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';

const FERNPATH = SEED.companies.fernpath;
const INTRO = 43283;
const TEXT = '# Fernpath Energy\n\nHeat pumps for *old* buildings.\n';

const { mock, admin: client } = await useMock();

const linkOf = async (id: number): Promise<string> => (await client.get(`/v2/files/${id}`)).body.downloadUrl;

async function get(headers: Record<string, string> = {}, { id = INTRO, method = 'GET' } = {}) {
  const response = await mock.fetch(await linkOf(id), { method, headers });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers };
}

async function upload(content: string | Uint8Array<ArrayBuffer>): Promise<number> {
  const form = new FormData();
  form.append('organization_id', String(FERNPATH));
  form.append('file', new File([content], 'part.bin'));
  const headers = { authorization: `Bearer ${mock.account().keys.admin}` };
  const response = await mock.fetch('http://mock/entity-files', { method: 'POST', body: form, headers });
  return ((await response.json()) as { entity_files: [{ id: number }] }).entity_files[0].id;
}

describe('A signed link asked for a part of a file', () => {
  it.each([
    ['bytes=0-4', 0, 5],
    ['bytes=4-', 4, TEXT.length],
    ['bytes=-6', TEXT.length - 6, TEXT.length],
    ['bytes=50-50', 50, 51],
    ['bytes=2-9999', 2, TEXT.length],
    ['bytes=-9999', 0, TEXT.length],
    ['BYTES=7-11', 7, 12],
  ])('sends %s and where it lies', async (range, from, to) => {
    const { status, text, headers } = await get({ range });
    expect([status, text]).toEqual([206, TEXT.slice(from, to)]);
    expect(headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/${TEXT.length}`);
    expect(headers.get('content-length')).toBe(String(to - from));
    expect(headers.get('content-type')).toBe('text/markdown');
  });

  it.each(['bytes=51-', 'bytes=51-60', 'bytes=99999999999999999999999-', 'bytes=-0'])(
    'says 416 and how long the file is to %s, which lies past the end',
    async (range) => {
      const { status, text, headers } = await get({ range });
      expect([status, headers.get('content-range')]).toEqual([416, `bytes */${TEXT.length}`]);
      expect(text).toContain('<Code>InvalidRange</Code>');
    },
  );

  it.each([
    ['several parts', 'bytes=0-1,4-5'],
    ['the wrong way round', 'bytes=9-4'],
    ['another unit', 'lines=1-2'],
    ['no numbers', 'bytes=-'],
    ['words', 'bytes=a-b'],
  ])('sends all of it where the range makes no sense to an object store: %s', async (_, range) => {
    const { status, text, headers } = await get({ range });
    expect([status, text, headers.get('content-range')]).toEqual([200, TEXT, null]);
  });

  it('tells before that it can: of the whole file, and to HEAD, which has no part', async () => {
    const whole = await get();
    expect([whole.status, whole.text, whole.headers.get('accept-ranges')]).toEqual([200, TEXT, 'bytes']);
    const head = await get({ range: 'bytes=4-8' }, { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    for (const name of ['accept-ranges', 'content-length', 'etag', 'last-modified', 'content-disposition']) {
      expect(head.headers.get(name), name).toBe(whole.headers.get(name));
    }
    expect(head.headers.get('content-length')).toBe(String(TEXT.length));
  });

  it('goes on where a client broke off while the file is the same (If-Range), else begins anew', async () => {
    const { headers } = await get();
    const [etag, modified] = [headers.get('etag') ?? '', headers.get('last-modified') ?? ''];
    for (const same of [etag, modified]) expect((await get({ range: 'bytes=4-', 'if-range': same })).status).toBe(206);
    for (const other of ['"another"', `W/${etag}`, 'Thu, 01 Jan 2015 00:00:00 GMT']) {
      const answer = await get({ range: 'bytes=4-', 'if-range': other });
      expect([answer.status, answer.text], other).toEqual([200, TEXT]);
    }
    expect((await get({ range: 'bytes=99-', 'if-range': '"another"' })).status).toBe(200);
  });

  it('has no part of an empty file', async () => {
    const id = await upload('');
    expect((await get({}, { id })).status).toBe(200);
    expect((await get({ range: 'bytes=0-' }, { id })).status).toBe(416);
    expect((await get({ range: 'bytes=-1' }, { id })).status).toBe(416);
  });

  it('gives the file byte for byte when it is read in pieces of any size', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => (i * 37) % 256);
    const link = await linkOf(await upload(bytes));
    for (const size of [1, 2, 3, 4, 7, 64, 255]) {
      const pieces: number[] = [];
      while (pieces.length < bytes.length) {
        const range = `bytes=${pieces.length}-${pieces.length + size - 1}`;
        const part = await mock.fetch(link, { headers: { range } });
        expect(part.status).toBe(206);
        pieces.push(...new Uint8Array(await part.arrayBuffer()));
      }
      expect(pieces).toEqual([...bytes]);
    }
  });

  it('is as strict about the signature and the time as for the whole', async () => {
    const link = await linkOf(INTRO);
    const headers = { range: 'bytes=0-1' };
    expect((await mock.fetch(link.slice(0, -1), { headers })).status).toBe(403);
    mock.account().clock.advance(60_000);
    expect((await mock.fetch(link, { headers })).status).toBe(403);
  });

  it('works over a socket, on links of V1 and V2', async () => {
    const server = await mock.listen();
    try {
      const bearer = { authorization: `Bearer ${mock.account().keys.admin}` };
      const v1 = await fetch(`${server.url}/entity-files/download/${INTRO}`, { headers: bearer, redirect: 'manual' });
      const v2 = (await (await fetch(`${server.url}/v2/files/${INTRO}`, { headers: bearer })).json()) as {
        downloadUrl: string;
      };
      for (const link of [v1.headers.get('location') ?? '', v2.downloadUrl]) {
        const part = await fetch(link, { headers: { range: 'bytes=4-' } });
        expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
          206,
          `bytes 4-${TEXT.length - 1}/${TEXT.length}`,
          TEXT.slice(4),
        ]);
        const head = await fetch(link, { method: 'HEAD' });
        expect([head.status, head.headers.get('content-length')]).toEqual([200, String(TEXT.length)]);
        expect((await fetch(link, { headers: { range: 'bytes=51-' } })).status).toBe(416);
      }
    } finally {
      await server.close();
    }
  });
});

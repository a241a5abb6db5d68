import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../../src/index.js';
import { FOREIGN_KEY, type ForeignAccount, foreignAccount } from './foreign-account.js';
import { ask, pulled } from './support.js';

let foreign: ForeignAccount;
let source: Awaited<ReturnType<typeof pulled>>;
let copy: Mock;

beforeAll(async () => {
  foreign = await foreignAccount();
  const own = { url: foreign.url, key: FOREIGN_KEY };
  source = await pulled(null, { ...own, include: ['notes', 'history', 'merges'] });
  copy = await createMock({ seed: source.seed, strict: true });
});
afterAll(async () => {
  await foreign?.close();
  await copy?.close();
});

/** Ids of all pages, by the same requests. */
async function idsAt(path: string, read: (path: string) => Promise<unknown>): Promise<unknown[]> {
  const ids: unknown[] = [];
  for (let at: string | null = `${path}?limit=100`; at !== null; ) {
    const { data, pagination } = (await read(at)) as {
      data: { id: unknown; entity?: { id: unknown } }[];
      pagination: { nextUrl: string | null };
    };
    ids.push(...data.map(({ id, entity }) => [id, entity?.id]));
    at = pagination.nextUrl === null ? null : path + new URL(pagination.nextUrl).search;
  }
  return ids;
}

const ofForeign = async (path: string) =>
  (await fetch(foreign.url + path, { headers: { authorization: `Bearer ${FOREIGN_KEY}` } })).json();
const ofCopy = async (path: string) => (await ask(copy, path)).body;

describe('A V2 server that shares no code with the mock, and knows no V1', () => {
  it('gives a seed that loads, and is told what it did not give', () => {
    expect(source.report).toMatchObject({ stopped: null, skipped: {}, leftOut: {} });
    expect(source.report.counts).toMatchObject({ lists: 3, listEntries: 254, companies: 250, opportunities: 2 });
    expect(Object.keys(source.report.refused)).toEqual(
      expect.arrayContaining(['/fields', '/lists/31', '/persons', '/v2/field-value-changes', '/v2/company-merges']),
    );
    expect(new Set(foreign.asked.map((call) => call.split(' ')[0]))).toEqual(new Set(['GET']));
  });

  it.each([
    '/v2/lists',
    '/v2/lists/31/list-entries',
    '/v2/lists/32/list-entries',
    '/v2/lists/33/list-entries',
    '/v2/lists/31/saved-views',
    '/v2/lists/31/fields/field-311/dropdown-options',
    '/v2/companies',
    '/v2/persons',
    '/v2/opportunities',
    '/v2/users',
  ])('has the ids of %s, in order', async (path) => {
    const known = await idsAt(path, ofForeign);
    expect((await idsAt(path, ofCopy)).slice(0, known.length)).toEqual(known);
  });

  it('has the fields of the lists besides those that are computed', async () => {
    const fields = async (read: (path: string) => Promise<unknown>) =>
      (await idsAt('/v2/lists/31/fields', read)).flat().filter((id) => String(id).startsWith('field-'));
    expect((await fields(ofCopy)).sort()).toEqual((await fields(ofForeign)).sort());
  });

  it('holds nothing of what it said', () => {
    expect(source.text).not.toMatch(/company\d|motto of|Deal 5|First1|noor|tarn|1000\.5/i);
  });
});

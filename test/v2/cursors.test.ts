/** Cursors of V2 and page tokens of V1 belong to where they came from: the operation, its path, its order. */
import { beforeAll, describe, expect, it } from 'vitest';
import { SEED } from '../support/seed.js';
import { type Api, api, frozenMock } from '../support.js';

let client: Api;
beforeAll(async () => {
  const mock = await frozenMock();
  mock.account('scale').limits.set({ perMinute: 100_000 });
  client = api(mock);
});

interface Collection {
  path: string;
  query?: string;
  /** Of a search. */
  body?: object;
}

const PATHS =
  'calls chat-messages companies companies/fields companies/8419199/fields companies/8419199/list-entries ' +
  `companies/8419199/lists companies/12107362/notes companies/${SEED.companies.global}/relationships company-merges tasks/company-merges ` +
  `duplicates/company-suggestions duplicates/person-suggestions emails field-value-changes files lists/${SEED.lists.pipeline}/list-entries ` +
  `lists lists/${SEED.lists.pipeline}/fields lists/${SEED.lists.pipeline}/saved-views meetings notes notes/19101241/attached-persons notes/20888460/replies ` +
  `opportunities opportunities/7156315/notes person-merges tasks/person-merges persons persons/fields persons/${SEED.people.mara}/fields ` +
  `persons/176111170/list-entries persons/176111170/lists persons/${SEED.people.mara}/notes persons/${SEED.people.mara}/relationships reminders ` +
  'teams teams/410/accessible-lists teams/410/members transcripts transcripts/64031/fragments users';

const COLLECTIONS: readonly Collection[] = [
  ...PATHS.split(' ').map((path) => ({ path: `/v2/${path}` })),
  // The same operation on another path, or in another order.
  { path: `/v2/lists/${SEED.lists.events}/list-entries` },
  { path: `/v2/lists/${SEED.lists.events}/fields` },
  { path: '/v2/field-value-changes', query: 'orderBy=-changedAt' },
  { path: '/v2/teams', query: 'orderBy=-name' },
  { path: '/v2/companies/search', body: {} },
  { path: '/v2/persons/search', body: {} },
  { path: `/v2/lists/${SEED.lists.pipeline}/list-entries/search`, body: {} },
];

const nameOf = ({ path, query }: Collection) => (query ? `${path}?${query}` : path);

function page(collection: Collection, more: string) {
  const url = `${collection.path}?${[collection.query, more].filter(Boolean).join('&')}`;
  return collection.body ? client.post(url, collection.body) : client.get(url);
}

async function cursorOf(collection: Collection): Promise<string> {
  const { body } = await page(collection, 'limit=1');
  expect(body.pagination?.nextUrl, nameOf(collection)).toEqual(expect.any(String));
  return new URL(body.pagination.nextUrl).searchParams.get('cursor') ?? '';
}

describe('A cursor', () => {
  it('is taken by the collection that gave it, and refused by each other one', async () => {
    const cursors = await Promise.all(COLLECTIONS.map(cursorOf));
    const wrong: string[] = [];
    for (const [i, from] of COLLECTIONS.entries()) {
      for (const to of COLLECTIONS) {
        const answer = await page(to, `limit=1&cursor=${encodeURIComponent(cursors[i] as string)}`);
        const isRefused = answer.status === 400 && answer.body.errors[0].param === 'cursor';
        if (from === to ? answer.status >= 300 : !isRefused) {
          wrong.push(`${nameOf(from)} → ${nameOf(to)}: ${answer.status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('goes on with another limit, filter or selection, in another version, and where the default order is named', async () => {
    const takes = async (path: string, first: string, second: string, headers = {}) => {
      const cursor = await cursorOf({ path, query: first });
      const answer = await client.get(`${path}?${second}&cursor=${encodeURIComponent(cursor)}`, headers);
      expect(answer.status, `${path} ${second}`).toBe(200);
    };
    await takes('/v2/companies', 'fieldTypes=global', 'limit=7&fieldTypes=enriched');
    await takes('/v2/companies', '', '', { 'x-affinity-api-version': '2024-01-01' });
    await takes('/v2/meetings', '', 'filter=id%3D1');
    await takes('/v2/lists', 'term=e', 'term=a');
    await takes('/v2/field-value-changes', '', 'orderBy=changedAt');
  });

  it('in the documented form, which tells no collection, goes by its key', async () => {
    const { body } = await client.get('/v2/persons?limit=2');
    const cursor = Buffer.from(`       after:::${body.data[0].id}`).toString('base64url');
    expect((await client.get(`/v2/persons?limit=1&cursor=${cursor}`)).body.data[0].id).toBe(body.data[1].id);
  });
});

describe('A page token', () => {
  const LISTS = [
    '/persons?page_size=1',
    '/organizations?page_size=1',
    '/opportunities?page_size=1',
    '/notes?page_size=1',
    '/entity-files?page_size=1',
    '/reminders?page_size=1',
    `/lists/${SEED.lists.pipeline}/list-entries?page_size=1`,
    `/lists/${SEED.lists.events}/list-entries?page_size=1`,
  ];

  it('is taken by the collection that gave it, and refused by each other one', async () => {
    const wrong: string[] = [];
    for (const from of LISTS) {
      const token = (await client.get(from)).body.next_page_token;
      expect(token, from).toEqual(expect.any(String));
      for (const to of LISTS) {
        const { status, body } = await client.get(`${to}&page_token=${token}`);
        const isRefused = status === 422 && JSON.stringify(body).includes('Invalid page_token variable');
        if (from === to ? status !== 200 : !isRefused) wrong.push(`${from} → ${to}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** Pages of V2 put together: the whole, once each, in order, from either end, whatever is written in between. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { contractMock, refresh, send } from '../contract/harness.js';
import { SEED } from '../support/seed.js';

type Key = number | string;

interface Page {
  data: { id: Key }[];
  pagination: { prevUrl: string | null; nextUrl: string | null };
}

interface Collection {
  name: string;
  path: string;
  /** Another parameter, which the links must keep. */
  query: string;
  /** Adds one, through V1. */
  add(n: number): Promise<void>;
  /** Removes one, through V1; false for what cannot be removed. */
  remove(id: Key): Promise<boolean>;
}

let mock: Mock;
beforeAll(async () => {
  mock = await contractMock();
});

const post = async (path: string, body: unknown) => {
  const answer = await send(mock, { method: 'POST', path, body });
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
};
const remove = async (path: string) => (await send(mock, { method: 'DELETE', path })).status === 200;

const PERSON = SEED.people.rowan;
const COMPANY = 8419199;
const EVENTS = SEED.lists.events;
const INBOX = SEED.lists.inbox;
const PORTFOLIO = SEED.lists.portfolio;

const COLLECTIONS: readonly Collection[] = [
  {
    name: 'lists',
    path: '/v2/lists',
    query: 'term=e',
    add: (n) => post('/lists', { name: `Tern ${n}`, type: 0, is_public: false }),
    // Neither API deletes lists.
    remove: async () => false,
  },
  {
    name: 'list entries',
    path: `/v2/lists/${EVENTS}/list-entries`,
    query: 'fieldTypes=list',
    add: () => post(`/lists/${EVENTS}/list-entries`, { entity_id: PERSON }),
    remove: (id) => remove(`/lists/${EVENTS}/list-entries/${id}`),
  },
  {
    name: 'persons',
    path: '/v2/persons',
    query: 'fieldTypes=global',
    add: (n) => post('/persons', { first_name: 'Noor', last_name: `Pell ${n}` }),
    remove: (id) => remove(`/persons/${id}`),
  },
  {
    name: 'companies',
    path: '/v2/companies',
    query: 'fieldIds=affinity-data-location',
    add: (n) => post('/organizations', { name: `Tarn ${n}` }),
    remove: (id) => remove(`/organizations/${id}`),
  },
  {
    name: "a list's fields",
    path: `/v2/lists/${PORTFOLIO}/fields`,
    query: 'includes=sortability',
    add: (n) => post('/fields', { name: `Tarn ${n}`, entity_type: 1, value_type: 3, list_id: PORTFOLIO }),
    remove: (id) => remove(`/fields/${String(id).replace('field-', '')}`),
  },
  {
    name: "a company's rows",
    path: `/v2/companies/${COMPANY}/list-entries`,
    query: 'anything=1',
    add: () => post(`/lists/${INBOX}/list-entries`, { entity_id: COMPANY }),
    remove: (id) => remove(`/lists/${INBOX}/list-entries/${id}`),
  },
];

async function get(path: string): Promise<Page> {
  const { status, body, text } = await send(mock, { path });
  expect(status, text).toBe(200);
  return body;
}

const pathOf = (url: string) => url.replace('http://mock', '');

/** Follows the links of one direction to their end; `between` runs after every page. */
async function follow(
  first: Page,
  direction: 'nextUrl' | 'prevUrl',
  between: (page: Page, turn: number) => Promise<void> = async () => {},
): Promise<Page[]> {
  const pages = [first];
  for (let page = first, turn = 0; ; turn++) {
    await between(page, turn);
    const url = page.pagination[direction];
    if (url === null) return pages;
    page = await get(pathOf(url));
    pages.push(page);
  }
}

const idsOf = (pages: readonly Page[]) => pages.flatMap(({ data }) => data.map(({ id }) => id));
const ordered = (ids: readonly Key[]) => [...ids].sort((a, b) => (a < b ? -1 : 1));

describe.each(COLLECTIONS)('Pages of $name', (collection) => {
  const { path, query } = collection;
  const whole = async () => (await follow(await get(`${path}?${query}`), 'nextUrl')).flatMap(({ data }) => data);

  it('of any size are the whole, forwards and backwards', async () => {
    refresh(mock);
    // A few rows on top of the seed's, so that both are walked.
    for (let n = 0; n < 7; n++) await collection.add(n);
    const all = await whole();
    const text = JSON.stringify(all);
    /** As texts first: hundreds of rows, again and again. */
    const expectAll = (pages: readonly Page[]) => {
      const rows = pages.flatMap(({ data }) => data);
      if (JSON.stringify(rows) !== text) expect(rows).toEqual(all);
    };
    expect(all.length).toBeGreaterThanOrEqual(9);
    expect(all.map(({ id }) => id)).toEqual(ordered(all.map(({ id }) => id)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100 }), async (limit) => {
        const first = await get(`${path}?${query}&limit=${limit}`);
        const pages = await follow(first, 'nextUrl');
        expectAll(pages);
        expect(pages.slice(0, -1).every(({ data }) => data.length === limit)).toBe(true);
        const last = pages.at(-1) as Page;
        expect(last.data.length > 0 && last.data.length <= limit).toBe(true);
        expect([first.pagination.prevUrl, last.pagination.nextUrl]).toEqual([null, null]);

        const back = await follow(last, 'prevUrl');
        expectAll(back.reverse());
        expect(back.slice(1, -1).every(({ data }) => data.length === limit)).toBe(true);
        // And forwards again, from wherever the way back has ended.
        expectAll(await follow(back[0] as Page, 'nextUrl'));
      }),
      { numRuns: 6, examples: [[1], [100], [all.length > 100 ? 50 : all.length]] },
    );
  });

  it('link with every other parameter, the cursor last', async () => {
    refresh(mock);
    for (let n = 0; n < 3; n++) await collection.add(n);
    const { pagination } = await get(`${path}?${query}&limit=2`);
    expect(pagination.nextUrl).toMatch(new RegExp(`^http://mock${path}\\?${query}&limit=2&cursor=[A-Za-z0-9+/%]+$`));
    const second = await get(pathOf(pagination.nextUrl as string));
    expect(second.pagination.prevUrl).toMatch(
      new RegExp(`^http://mock${path}\\?${query}&limit=2&cursor=[A-Za-z0-9+/%]+$`),
    );
  });

  const turn = fc.record({
    adds: fc.integer({ min: 0, max: 2 }),
    /** Which rows to remove, as a share of the whole; `edge` takes those on which the page ends. */
    removes: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 3 }),
    edge: fc.boolean(),
  });

  it.each(['nextUrl', 'prevUrl'] as const)(
    'neither lose nor repeat a row under writes between them: %s',
    async (direction) => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 40 }),
          fc.array(turn, { minLength: 1, maxLength: 6 }),
          async (limit, turns) => {
            refresh(mock);
            const before = (await whole()).map(({ id }) => id);
            const gone = new Set<Key>();
            const removeIfThere = async (id: Key | undefined) => {
              if (id !== undefined && !gone.has(id) && (await collection.remove(id))) gone.add(id);
            };
            let first = await get(`${path}?${query}&limit=${limit}`);
            if (direction === 'prevUrl') first = (await follow(first, 'nextUrl')).at(-1) as Page;
            const start = direction === 'prevUrl' ? first.data : [];
            const pages = await follow(first, direction, async ({ data }, n) => {
              // Not for ever: two rows more for each page of one would have no end.
              const planned = turns[n];
              if (!planned) return;
              const { adds, removes, edge } = planned;
              for (let i = 0; i < adds; i++) await collection.add(n * 10 + i);
              for (const share of removes) await removeIfThere(before[Math.floor(share * before.length)]);
              if (edge) for (const row of [data[0], data.at(-1)]) await removeIfThere(row?.id);
            });
            const seen = idsOf(direction === 'prevUrl' ? pages.reverse() : pages);
            expect(seen).toEqual(ordered(seen));
            expect(new Set(seen).size).toBe(seen.length);
            const throughout = before.filter((id) => !gone.has(id));
            expect(throughout.filter((id) => !seen.includes(id))).toEqual([]);
            expect(start.every(({ id }) => seen.includes(id))).toBe(true);
          },
        ),
        { numRuns: 8 },
      );
    },
  );
});

describe('A page', () => {
  it('whose neighbours are gone has no link to them', async () => {
    refresh(mock);
    const path = `/v2/lists/${EVENTS}/list-entries?limit=2`;
    const first = await get(path);
    const next = pathOf(first.pagination.nextUrl as string);
    const second = await get(next);
    expect(second.pagination.prevUrl).not.toBeNull();
    for (const { id } of first.data) expect(await remove(`/lists/${EVENTS}/list-entries/${id}`)).toBe(true);
    expect(await get(next)).toEqual({ ...second, pagination: { ...second.pagination, prevUrl: null } });

    const last = (await follow(await get(path), 'nextUrl')).at(-1) as Page;
    const before = pathOf(last.pagination.prevUrl as string);
    const lastButOne = await get(before);
    expect(lastButOne.pagination.nextUrl).not.toBeNull();
    for (const { id } of last.data) expect(await remove(`/lists/${EVENTS}/list-entries/${id}`)).toBe(true);
    expect(await get(before)).toEqual({ ...lastButOne, pagination: { ...lastButOne.pagination, nextUrl: null } });
  });

  it('past the end, or of an empty collection, is empty and has no links', async () => {
    refresh(mock);
    const end = Buffer.from('       after:::9007199254740991').toString('base64');
    for (const path of [
      `/v2/lists?cursor=${end}`,
      '/v2/persons?ids=1',
      `/v2/lists/${EVENTS}/fields?filter=name%3DNothing`,
    ]) {
      expect(await get(path)).toEqual({ data: [], pagination: { prevUrl: null, nextUrl: null } });
    }
  });
});

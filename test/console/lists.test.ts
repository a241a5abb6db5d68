/** The lists of data: newest first, 100 rows a page at most, to the last row, and searched by what they show. */
import { beforeAll, expect, it } from 'vitest';
import { COLLECTIONS } from '../../src/console/collections.js';
import { createMock, type Mock } from '../../src/index.js';

const BASE = 'http://127.0.0.1:4010';
let mock: Mock;
/** The list with the most entries. */
let longest: number;

const read = async (path: string, key = mock.account().keys.admin) =>
  (await mock.fetch(BASE + path, { headers: { authorization: `Bearer ${key}` } })).json();
const write = async (path: string, body: object) => {
  const headers = { authorization: `Bearer ${mock.account().keys.admin}`, 'content-type': 'application/json' };
  const { status } = await mock.fetch(BASE + path, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(status).toBe(200);
};
const html = async (address: string) => {
  const answer = await mock.fetch(`${BASE}${address}`);
  return answer.text();
};
const at = (path: string) => `/_mock/console/scale/data/${path}`;
const idsIn = (text: string) =>
  [...text.matchAll(/<tr><t[hd][^>]* class="mono(?: soft)?">(?:<a [^>]*>)?(\d+)/g)].map(([, id]) => Number(id));
const nextIn = (text: string) => /href="([^"]*)">next page/.exec(text)?.[1]?.replaceAll('&amp;', '&');

/** The ids of each page, from the first one on, by the links. */
async function pages(path: string): Promise<number[][]> {
  const found: number[][] = [];
  for (let next: string | undefined = at(path); next !== undefined; ) {
    const text = await html(next);
    found.push(idsIn(text));
    next = nextIn(text);
    expect(found.length).toBeLessThan(200);
  }
  return found;
}

beforeAll(async () => {
  mock = await createMock();
  const people = Array.from({ length: 130 }, (_, i) => `uma-${i}`);
  const seed = {
    persons: people.map((ref, i) => ({ ref, type: 'internal', firstName: 'Uma', lastName: `Holt ${i}` })),
    users: people.map((id) => ({ id })),
  };
  await mock.createAccount({ account: 'many', seed: ['quaymoss', seed] });
  const lists = (await read('/lists')) as { id: number; list_size: number }[];
  longest = lists.toSorted((a, b) => b.list_size - a.list_size)[0]?.id as number;
  for (let i = 0; i < 130; i++) await write('/lists', { name: `List ${i}`, type: 0, is_public: true });
});

interface Row {
  id: number;
  [member: string]: unknown;
}

/** All that V2 has, by its own pages. */
async function rowsOf(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let next: string | null | undefined = path; next; ) {
    const { data, pagination } = (await read(next)) as { data: Row[]; pagination: { nextUrl: string | null } };
    rows.push(...data);
    next = pagination.nextUrl?.replace(/^https?:\/\/[^/]*/, '');
  }
  return rows;
}

const all = async (path: string) => (await rowsOf(path)).map(({ id }) => id);

const descending = (ids: readonly number[]) => ids.toSorted((a, b) => b - a);

it.each(COLLECTIONS.map(({ name }) => name))('%s: newest first, to the last one', async (name) => {
  const found = await pages(name);
  for (const page of found) expect(page.length).toBeLessThanOrEqual(100);
  const ids = found.flat();
  expect(ids.length).toBeGreaterThan(0);
  expect(ids).toEqual(descending([...new Set(ids)]));
  if (!['companies', 'persons', 'notes', 'reminders'].includes(name))
    expect(ids).toEqual(descending(await all(`/v2/${name}?limit=100`)));
});

it.each(['admin', 'no-export'])('the entries of a list, for %s: newest first, to the last one', async (persona) => {
  const found = await pages(`lists/${longest}?as=${persona}`);
  expect(found.length).toBeGreaterThan(1);
  expect(found.flat()).toEqual(descending(await all(`/v2/lists/${longest}/list-entries?limit=100`)));
});

it('users: newest first, a hundred a page', async () => {
  const people = [...(await html(at('users'))).matchAll(/data\/persons\/(\d+)/g)].map(([, id]) => Number(id));
  expect(people.length).toBeGreaterThan(5);
  expect(people).toEqual(descending(people));
});

it.each([...COLLECTIONS.map(({ name }) => name), 'list grid', 'users'])('%s can be searched', async (name) => {
  const path = name === 'list grid' ? `lists/${longest}` : name;
  expect(await html(at(path))).toContain('type="search"');
  const none = await html(at(`${path}?q=zzqqzz`));
  expect(none).toMatch(/Nothing here has “zzqqzz”/);
  expect(none).not.toContain('<table');
});

it.each([
  ['notes', 'content', '/notes'],
  ['files', 'name', '/entity-files'],
  ['reminders', 'content', '/reminders'],
  ['emails', 'subject', '/v2/emails?limit=100'],
  ['lists', 'name', '/v2/lists?limit=100'],
])('%s are found by their %s, and no others', async (name, member, path) => {
  const rows = path.startsWith('/v2/')
    ? await rowsOf(path)
    : (Object.values((await read(path)) as Record<string, Row[]>)[0] ?? []);
  const textOf = (row: Row | undefined) => String(row?.[member]).toLowerCase();
  const oldest = rows.toSorted((a, b) => a.id - b.id)[0];
  const [word = ''] = (textOf(oldest).match(/[a-z]{4,}/g) ?? []).toSorted((a, b) => b.length - a.length);
  const found = (await pages(`${name}?q=${word.toUpperCase()}`)).flat();
  expect(found).toContain(oldest?.id);
  expect(found).toEqual(descending(rows.filter((row) => textOf(row).includes(word)).map(({ id }) => id)));
});

it('what is rare is looked for further with each page, and the page says how far', async () => {
  mock.account().limits.set({ perMinute: 'unlimited', monthly: 'unlimited' });
  const before = (await pages('notes')).flat();
  const companyId = ((await read('/organizations?page_size=1')) as { organizations: Row[] }).organizations[0]?.id;
  for (let i = 0; i < 2_000; i++) await write('/notes', { content: `Weather ${i}`, organization_ids: [companyId] });
  const first = await html(at(`notes?q=${before.at(-1)}`));
  expect(first).toContain(`None of the 2,000 rows looked through has “${before.at(-1)}”`);
  expect(idsIn(first)).toEqual([]);
  expect((await pages(`notes?q=${before.at(-1)}`)).flat()).toEqual([before.at(-1)]);
  const many = await pages('notes?q=weather');
  expect(many.map((page) => page.length)).toEqual([...Array(20).fill(100), ...many.slice(20).map(() => 0)]);
});

it('the entries of a list are found by a value that they show, on whichever page', async () => {
  const ids = await all(`/v2/lists/${longest}/list-entries?limit=100`);
  const oldest = Math.min(...ids);
  const last = (await pages(`lists/${longest}`)).length;
  expect(last).toBeGreaterThan(1);
  expect((await pages(`lists/${longest}?q=${oldest}`)).flat()).toEqual([oldest]);
});

it('the apps of the account: newest first, a hundred a page', async () => {
  const user = String(mock.account().users.list()[0]?.id);
  for (let i = 0; i < 120; i++) mock.account().apps.create({ name: `App ${i}`, user });
  const ids = mock
    .account()
    .apps.list()
    .map(({ id }) => id);
  const shown = async (page: number) =>
    [...(await html(`/_mock/console/scale/usage?page=${page}`)).matchAll(/id="app-(\d+)"/g)].map(([, id]) =>
      Number(id),
    );
  const both = [await shown(1), await shown(2)];
  expect(both.map((page) => page.length)).toEqual([100, ids.length - 100]);
  expect(both.flat()).toEqual(descending(ids));
});

it.each(['data/users', 'settings', 'limits'])('the users of %s: newest first, a hundred a page', async (path) => {
  const account = mock.account('many');
  const names = account.users.list().map(({ name }) => name);
  const shown = async (page: number) =>
    [
      ...(await html(`/_mock/console/many/${path}?page=${page}`)).matchAll(
        /<th scope="row"[^>]*>(?:<a [^>]*>)?([^<]+)</g,
      ),
    ]
      .map(([, name]) => name as string)
      .filter((name) => names.includes(name));
  const both = [await shown(1), await shown(2)];
  expect(both.map((page) => page.length)).toEqual([100, names.length - 100]);
  expect(both.flat()).toEqual(names.toReversed());
});

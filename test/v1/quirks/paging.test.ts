/** Quirks of V1's pages (v1.md §1.6): all eight operations that have any walk through the same checks. */
import { describe, expect, it } from 'vitest';
import { SEED } from '../../support/seed.js';
import { CORRESPONDENT, EVENTS, FERNPATH, INBOX, subject } from './support.js';

const on = await subject();

interface Paged {
  path: string;
  key: string;
  /** The same operation, asked for something else. */
  other: string;
}

const YEAR = 'start_time=2025-01-01&end_time=2025-12-31';

const PAGED: readonly Paged[] = [
  { path: `/lists/${INBOX}/list-entries?`, key: 'list_entries', other: `/lists/${EVENTS}/list-entries?` },
  { path: '/persons?term=an', key: 'persons', other: '/persons?term=e' },
  { path: '/organizations?term=en', key: 'organizations', other: '/organizations?term=a' },
  { path: '/opportunities?', key: 'opportunities', other: '/opportunities?term=e' },
  {
    path: `/interactions?type=3&person_id=${CORRESPONDENT}&${YEAR}`,
    key: 'emails',
    other: `/interactions?type=0&person_id=${CORRESPONDENT}&${YEAR}`,
  },
  { path: '/notes?', key: 'notes', other: `/notes?creator_id=${SEED.people.mara}` },
  { path: '/entity-files?', key: 'entity_files', other: `/entity-files?organization_id=${FERNPATH}` },
  { path: '/reminders?', key: 'reminders', other: '/reminders?type=0' },
];

interface Page {
  items: { id: number }[];
  token: string | null;
  members: string[];
}

async function page({ path, key }: Pick<Paged, 'path' | 'key'>, size: number, token?: string | null): Promise<Page> {
  const { status, body } = await on.client.get(
    `${path}&page_size=${size}${token ? `&page_token=${encodeURIComponent(token)}` : ''}`,
  );
  expect(status, JSON.stringify(body)).toBe(200);
  return { items: body[key], token: body.next_page_token, members: Object.keys(body) };
}

const sizeOf = (one: Paged) => (one.key === 'emails' ? 100 : 500);
const ids = (items: { id: number }[]) => items.map(({ id }) => id);
const decode = (token: string | null) => JSON.parse(Buffer.from(token ?? '', 'base64url').toString());

describe('Pages', () => {
  it('v1-token-on-full-page: a full page has a token and the last may be empty, or none leads to nothing', async () => {
    for (const one of PAGED) {
      const all = (await page(one, sizeOf(one))).items;
      expect(all.length, one.path).toBeGreaterThan(1);
      const full = await page(one, all.length);
      expect(ids(full.items)).toEqual(ids(all));
      const after = await page(one, all.length, full.token);
      expect([full.token === null, after.items, after.token], one.path).toEqual([false, [], null]);
    }
    on.flip('v1-token-on-full-page', false);
    for (const one of PAGED) {
      const all = (await page(one, sizeOf(one))).items;
      expect((await page(one, all.length)).token, one.path).toBeNull();
      // Pages in between are as they were.
      const first = await page(one, all.length - 1);
      expect(ids(first.items)).toEqual(ids(all).slice(0, -1));
      const last = await page(one, all.length - 1, first.token);
      expect([ids(last.items), last.token], one.path).toEqual([ids(all).slice(-1), null]);
    }
  });

  it('v1-token-null-at-end: the last page says null and leaves nothing out', async () => {
    for (const one of PAGED) {
      const last = await page(one, sizeOf(one));
      expect([last.members, last.token], one.path).toEqual([[one.key, 'next_page_token'], null]);
    }
  });

  it('v1-token-readable: JSON in base64url, with filter, size and offset, good for its own filter alone', async () => {
    for (const one of PAGED) {
      const { token } = await page(one, 1);
      expect(token, one.path).toMatch(/^[A-Za-z0-9_-]+$/);
      const second = await page(one, 1, token);
      expect([decode(token).offset, decode(token).page_size], one.path).toEqual([1, 1]);
      expect([decode(second.token).offset, decode(second.token).params]).toEqual([2, decode(token).params]);
      for (const value of Object.values(decode(token).params)) {
        expect(value === null || typeof value === 'string', one.path).toBe(true);
      }
      const { status, body } = await on.client.get(`${one.other}&page_size=1&page_token=${token}`);
      expect([status, body], one.other).toEqual([422, ['Invalid page_token variable']]);
    }
    expect(decode((await page(PAGED[0] as Paged, 1)).token).params).toEqual({ list_id: String(INBOX) });
    expect(decode((await page({ path: '/persons?', key: 'persons' }, 1)).token).params).toEqual({ term: '' });
  });

  it('v1-token-page-size: a token goes with any size, or with its own alone', async () => {
    for (const one of PAGED) {
      const { token, items } = await page(one, 1);
      expect(ids((await page(one, 2, token)).items), one.path).not.toContain(items[0]?.id);
    }
    on.flip('v1-token-page-size', 'locked');
    for (const one of PAGED) {
      const { token } = await page(one, 1);
      expect((await page(one, 1, token)).items, one.path).toHaveLength(1);
      const { status, body } = await on.client.get(`${one.path}&page_size=2&page_token=${token}`);
      expect([status, body], one.path).toEqual([422, ['Invalid page_token variable']]);
    }
  });

  it('v1-no-page-token-in-answers: no page has a member page_token', async () => {
    for (const one of PAGED) {
      for (const size of [1, sizeOf(one)])
        expect((await page(one, size)).members, one.path).not.toContain('page_token');
    }
  });

  it('v1-page-size-over-max: more than the most is cut to it, or refused, on each', async () => {
    const sizes = await Promise.all(PAGED.map(async (one) => (await page(one, 100_000)).items.length));
    expect(sizes.every((size, i) => size > 0 && size <= sizeOf(PAGED[i] as Paged))).toBe(true);
    on.flip('v1-page-size-over-max', 'reject');
    for (const one of PAGED) {
      const most = sizeOf(one);
      expect((await page(one, most)).items.length).toBeGreaterThan(0);
      const { status, body } = await on.client.get(`${one.path}&page_size=${most + 1}`);
      expect([status, body]).toEqual([422, [`Field page_size: expected ${most + 1} to be at most ${most}`]]);
    }
  });
});

describe('List entries', () => {
  const path = `/lists/${INBOX}/list-entries`;

  it('v1-list-entries-bare-array: all in a bare array without page_size, or always a page', async () => {
    const all = (await on.client.get(path)).body;
    expect(all).toHaveLength(130);
    const paged = (await on.client.get(`${path}?page_size=500`)).body;
    expect(paged).toEqual({ list_entries: all, next_page_token: null });
    on.flip('v1-list-entries-bare-array', false);
    expect((await on.client.get(path)).body).toEqual(paged);
    const { next_page_token: token } = (await on.client.get(`${path}?page_size=100`)).body;
    const rest = (await on.client.get(`${path}?page_token=${token}`)).body;
    expect(rest).toEqual({ list_entries: all.slice(100), next_page_token: null });
  });

  it('v1-list-entries-token-alone: ignored without page_size, or followed', async () => {
    const { next_page_token: token } = (await on.client.get(`${path}?page_size=100`)).body;
    const all = (await on.client.get(path)).body;
    expect((await on.client.get(`${path}?page_token=${token}`)).body).toEqual(all);
    expect((await on.client.get(`${path}?page_token=nonsense`)).body).toEqual(all);
    on.flip('v1-list-entries-token-alone', false);
    expect((await on.client.get(path)).body).toEqual(all);
    expect((await on.client.get(`${path}?page_token=${token}`)).body).toEqual({
      list_entries: all.slice(100),
      next_page_token: null,
    });
    expect((await on.client.get(`${path}?page_token=nonsense`)).body).toEqual(['Invalid page_token variable']);
  });
});

describe('Envelopes', () => {
  it('v1-notes-page: a page object with and without page_size, or the documented bare array', async () => {
    const all = (await on.client.get('/notes')).body;
    expect(Object.keys(all)).toEqual(['notes', 'next_page_token']);
    expect((await on.client.get('/notes?page_size=500')).body).toEqual(all);
    on.flip('v1-notes-page', false);
    expect((await on.client.get('/notes')).body).toEqual(all.notes);
    expect((await on.client.get('/notes?page_size=2')).body).toEqual(all.notes.slice(0, 2));
  });

  it('v1-interaction-page-keys: events for meetings and for calls, chat_messages, emails', async () => {
    const keys = [];
    for (const type of [0, 1, 2, 3]) {
      const { body } = await on.client.get(`/interactions?type=${type}&person_id=${CORRESPONDENT}&${YEAR}`);
      const [key = ''] = Object.keys(body);
      keys.push(key);
      expect(body[key].every((item: { type: number }) => item.type === type)).toBe(true);
    }
    expect(keys).toEqual(['events', 'events', 'chat_messages', 'emails']);
  });

  it('v1-bare-arrays: what has no pages comes without an envelope', async () => {
    const paths = [
      '/lists',
      '/fields',
      '/persons/fields',
      '/organizations/fields',
      `/field-values?organization_id=${FERNPATH}`,
      '/field-value-changes?field_id=4178724',
      `/relationships-strengths?external_id=${CORRESPONDENT}`,
    ];
    for (const path of paths) {
      const { status, body } = await on.client.get(path);
      expect([status, Array.isArray(body), body.length > 0], path).toEqual([200, true, true]);
    }
    expect((await on.client.get('/webhook')).body).toEqual([]);
  });
});

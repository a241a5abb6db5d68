/** In which order a request is judged, and what every answer carries whatever became of it. */
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '../../src/account/account.js';
import type { JournalEntry } from '../../src/account/journal.js';
import { Registry } from '../../src/account/registry.js';
import { loadDefaultSeed } from '../../src/account/seeding/seeding.js';
import { quirkDefaults } from '../../src/contract/quirks.js';
import { createApp } from '../../src/http/app.js';
import { createApi } from '../../src/http/router.js';
import type { Mock } from '../../src/index.js';
import { contractMock, refresh, send } from '../contract/harness.js';
import { SEED } from '../support/seed.js';

let mock: Mock;
beforeAll(async () => {
  mock = await contractMock();
});
beforeEach(() => refresh(mock));

const FIELD = `/v2/lists/${SEED.lists.pipeline}/list-entries/133814778/fields/field-2928693`;

describe('A request with everything wrong', () => {
  /** From the first thing that is judged to the last: each is put right before the next shows. */
  it('is refused for one thing after the other, in the order of the pipeline', async () => {
    const scale = mock.account('scale');
    const wrong = {
      method: 'POST',
      path: `${FIELD}?limit=0`,
      body: '{',
      headers: { accept: 'text/csv', 'content-type': 'text/plain', 'x-affinity-api-version': '1999-01-01' } as Record<
        string,
        string
      >,
    };
    const status = async (change: Parameters<typeof send>[1] = wrong) => (await send(mock, change)).status;
    scale.settings.set({ trial: true });
    scale.limits.set({ perMinute: 0 });
    scale.faults.add({ match: {}, respond: { status: 503 } });

    expect(await status({ ...wrong, authorization: null })).toBe(401);
    expect(await status({ ...wrong, persona: 'revoked' })).toBe(401);
    expect(await status()).toBe(403);
    scale.settings.set({ trial: false });
    expect(await status()).toBe(400);
    wrong.headers['x-affinity-api-version'] = 'current';
    expect(await status()).toBe(429);
    scale.limits.set({ perMinute: 1_000 });
    expect(await status()).toBe(503);
    scale.faults.remove();
    expect(await status({ ...wrong, path: '/v2/nowhere' })).toBe(404);
    expect(await status({ ...wrong, method: 'PUT' })).toBe(405);
    expect(await status({ ...wrong, persona: 'no-export' })).toBe(406);
    delete wrong.headers.accept;
    expect(await status({ ...wrong, persona: 'no-export' })).toBe(415);
    wrong.headers['content-type'] = 'application/json';
    const broken = await send(mock, { ...wrong, persona: 'no-export' });
    expect([broken.status, broken.body.errors[0].code]).toEqual([400, 'bad-request']);
    const misfit = await send(mock, { ...wrong, persona: 'no-export', body: '{"value":1}' });
    expect([misfit.status, misfit.body.errors[0].param]).toEqual([400, '/value']);
    const good = { ...wrong, body: '{"value":{"type":"number","data":1}}' };
    expect(await status({ ...good, persona: 'no-export', path: FIELD.replace(`${SEED.lists.pipeline}`, '1') })).toBe(
      403,
    );
    expect(await status({ ...good, persona: 'read-only' })).toBe(403);
    expect(await status({ ...good, path: FIELD.replace(`${SEED.lists.pipeline}`, '1') })).toBe(404);
    expect(await status(good)).toBe(204);
  });

  it('charges the pools for what is refused after them, and for nothing before', async () => {
    const used = () => mock.account('scale').limits.get().perMinute.used;
    await send(mock, { path: '/v2/lists', headers: { 'x-affinity-api-version': 'x' } });
    expect(used()).toBe(0);
    for (const path of ['/v2/nowhere', '/v2/notes', '/v2/lists?limit=x', '/v2/lists/1']) await send(mock, { path });
    await send(mock, { method: 'PUT', path: '/v2/lists' });
    expect(used()).toBe(5);
  });
});

describe('Every answer', () => {
  it('carries an id of its own, under which the journal knows it', async () => {
    const ids = new Set<string>();
    for (const path of ['/v2/lists', '/lists', '/nowhere', '/v2/notes', '/v2/lists/1']) {
      const { headers } = await send(mock, { path });
      ids.add(headers['x-request-id'] as string);
    }
    const refused = await send(mock, { path: '/v2/lists', authorization: null });
    ids.add(refused.headers['x-request-id'] as string);
    expect(ids.size).toBe(6);
    expect(
      mock
        .account('scale')
        .requests()
        .map(({ id }) => id),
    ).toEqual([...ids]);
  });

  it('to HEAD is the one to GET without its body', async () => {
    for (const path of ['/v2/lists', '/lists', '/v2/lists/1']) {
      const get = await send(mock, { path });
      const head = await send(mock, { method: 'HEAD', path });
      expect([head.status, head.text, head.headers['content-type']], path).toEqual([
        get.status,
        '',
        get.headers['content-type'],
      ]);
    }
  });

  it('is the same for a base URL that ends in a slash', async () => {
    const authorization = `Bearer ${mock.account('scale').keys.admin}`;
    for (const [plain, doubled] of [
      ['/persons?page_size=1', '//persons?page_size=1'],
      ['/v2/lists', '/v2//lists'],
      ['/v2/lists', '//v2//lists'],
    ] as const) {
      const texts = await Promise.all([plain, doubled].map((path) => send(mock, { path, authorization })));
      expect(texts[1]?.text, doubled).toBe(texts[0]?.text);
    }
    expect((await send(mock, { path: '/v2/lists/' })).status).toBe(404);
    expect((await send(mock, { path: '/v2/lists//fields' })).status).toBe(404);
    expect((await send(mock, { path: '/v2///lists' })).status).toBe(404);
  });

  it('links back to the host that was asked', async () => {
    const key = mock.account('scale').keys.admin;
    const response = await mock.fetch('https://api.affinity.co/v2/lists?limit=1', {
      headers: { authorization: `Bearer ${key}` },
    });
    const body = (await response.json()) as { pagination: { nextUrl: string } };
    expect(body.pagination.nextUrl).toMatch(/^https:\/\/api\.affinity\.co\/v2\/lists\?limit=1&cursor=/);
  });
});

describe('Warnings', () => {
  it.each([
    ['/v2/companies?limit=1&page_size=5', 'query parameter page_size is unknown here: V2 has limit'],
    ['/v2/companies?limit=1&filter=name%3Da', 'filter has no effect on this operation'],
    ['/v2/companies?limit=1&nonsense=1', 'query parameter nonsense is unknown and ignored'],
    ['/persons?page_size=1&limit=5', 'query parameter limit is unknown here: V1 has page_size'],
    ['/v2/companies?limit=2&limit=1', 'query parameter limit is given 2 times: the last one counts'],
  ])('%s', async (path, warning) => {
    for (let i = 0; i < 2; i++) {
      const { status, headers } = await send(mock, { path });
      expect([status, headers['x-mock-warnings']]).toEqual([200, warning]);
    }
    expect(mock.account('scale').requests().at(-1)?.warnings).toEqual([warning]);
  });

  it.each([
    ['/lists', 'header x-affinity-api-version is ignored: V1 has no versions'],
    [
      '/v2/auth/whoami',
      'header x-affinity-api-version is ignored: expected 2024-01-01, 2026-07-15, 2026-09-17 or current',
    ],
  ])('tell of a version header that says nothing: %s', async (path, warning) => {
    const { status, headers } = await send(mock, { path, headers: { 'x-affinity-api-version': '1999-01-01' } });
    expect([status, headers['x-mock-warnings']]).toEqual([200, warning]);
  });

  it('tell of a body that nothing reads, and not of an empty object', async () => {
    const path = '/lists/61537/list-entries/133814778';
    const ask = async (body: unknown) =>
      (await send(mock, { method: 'DELETE', path, body })).headers['x-mock-warnings'];
    expect(await ask({ a: 1 })).toBe('the body is ignored: v1.list-entries.delete takes none');
    refresh(mock);
    expect(await ask({})).toBeUndefined();
  });

  it('do not show where there is nothing to warn of', async () => {
    const { headers } = await send(mock, { path: '/v2/companies?limit=1' });
    expect(headers).not.toHaveProperty('x-mock-warnings');
  });
});

describe('An answer of our own that does not fit', () => {
  /** An app whose handlers are replaced. */
  function appWith(id: string, handler: () => { status: number; body?: unknown }, strict: boolean) {
    const registry = new Registry({ seed: loadDefaultSeed(), strict, quirkDefaults: quirkDefaults() });
    const app = createApp(createApi({ registry, handlers: new Map([[id, handler]]) }), () => {});
    const key = registry.get('scale')?.personaKeys.get('admin');
    return (path: string) => app.request(`http://mock${path}`, { headers: { authorization: `Bearer ${key}` } });
  }

  it('is held back when strict, with the places where it departs', async () => {
    const wrong = () => ({ status: 200, body: { data: [{ id: 'one', extra: true }], pagination: {} } });
    const loose = await appWith('v2.lists.list', wrong, false)('/v2/lists');
    expect(loose.status).toBe(200);
    const strict = await appWith('v2.lists.list', wrong, true)('/v2/lists');
    const { errors } = (await strict.json()) as { errors: { message: string }[] };
    expect(strict.status).toBe(500);
    const messages = errors.map(({ message }) => message).join('\n');
    expect(messages).toContain('strict: /data/0/extra: expected no member of this name');
    expect(messages).toContain('strict: /data/0/id: expected integer, got "one"');
  });

  it('passes when it fits, and so do refusals', async () => {
    const right = () => ({ status: 200, body: { data: [], pagination: { prevUrl: null, nextUrl: null } } });
    const call = appWith('v2.lists.list', right, true);
    expect((await call('/v2/lists')).status).toBe(200);
    expect((await call('/v2/lists?limit=0')).status).toBe(400);
    expect((await call('/v2/notes')).status).toBe(501);
  });

  it.each([
    [
      'null where an object is wanted',
      {
        data: [
          {
            id: 1,
            firstName: 'a',
            lastName: null,
            primaryEmailAddress: null,
            emailAddresses: [],
            type: 'external',
            fields: [{ id: 'a', name: 'a', type: 'global', enrichmentSource: null, value: null }],
          },
        ],
        pagination: {},
      },
    ],
    [
      'an unknown value type',
      {
        data: [
          {
            id: 1,
            firstName: 'a',
            lastName: null,
            primaryEmailAddress: null,
            emailAddresses: [],
            type: 'external',
            fields: [
              { id: 'a', name: 'a', type: 'global', enrichmentSource: null, value: { type: 'odd', data: null } },
            ],
          },
        ],
        pagination: {},
      },
    ],
    ['no body', undefined],
  ])('is found out: %s', async (_, body) => {
    const response = await appWith('v2.persons.list', () => ({ status: 200, body }), true)('/v2/persons');
    expect(response.status).toBe(500);
  });

  it('for a handler that breaks is a 500 in the form of the API, and the console tells', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    try {
      const breaks = () => {
        throw new TypeError('broken');
      };
      const response = await appWith('v2.lists.list', breaks, true)('/v2/lists');
      expect(response.status).toBe(500);
      expect(await response.json()).toEqual({
        errors: [{ code: 'server', message: expect.stringContaining('defect of the mock') }],
      });
      expect(said).toHaveBeenCalledOnce();
    } finally {
      said.mockRestore();
    }
  });
});

describe('What the journal tells of a request', () => {
  it('ends no later than the request did, where the machine was elsewhere while it came', async () => {
    const registry = new Registry({ seed: loadDefaultSeed(), strict: false, quirkDefaults: quirkDefaults() });
    const { clock, journal, personaKeys } = registry.get('scale') as Account;
    const { now } = clock;
    vi.spyOn(clock, 'now').mockImplementation(() => {
      const until = performance.now() + 8;
      while (performance.now() < until);
      return now.call(clock);
    });
    const app = createApp(createApi({ registry, handlers: new Map() }), () => {});
    await app.request('http://mock/v2/lists', { headers: { authorization: `Bearer ${personaKeys.get('admin')}` } });
    const { at, durationMs } = journal.newest as JournalEntry;
    // The instant is told to the millisecond.
    expect(at + durationMs).toBeLessThan(Date.now() + 1);
  });
});

import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMock, type Mock } from '../../../src/index.js';
import { seedProblems } from '../../../src/store/seed/seed-check.js';
import { type PullOptions, planPull, pullAccount } from '../../../src/tools/pull/pull.js';
import { reportText } from '../../../src/tools/pull/report.js';
import { INCLUDES } from '../../../src/tools/pull/run.js';
import { CannotPull } from '../../../src/tools/pull/source.js';
import { run } from '../../cli/support.js';
import { expectDeepEqual } from '../../support/deep-equal.js';
import { paceOf } from '../check/support.js';
import { plainFetch, plainResponse } from '../plain-fetch.js';
import { closeSource, fetchOf, inFolder, optionsFor, type Pulled, pulled, seedIn, sourceMock } from './support.js';

// Each reads an account of some hundred calls, several times over.
vi.setConfig({ testTimeout: 180_000 });

let source: Mock;
beforeAll(async () => {
  source = await sourceMock();
});
afterAll(() => closeSource(source));

const ask = (url: string, init: RequestInit) => fetchOf(source)(url, init);

/** Pulls of the source that several tests look at and none changes, by what is asked for: each is made once. */
const made = new Map<string, Promise<Pulled>>();
function pulledOnce(given: Pick<PullOptions, 'records' | 'include'>): Promise<Pulled> {
  const key = JSON.stringify(given);
  const known = made.get(key) ?? pulled(source, given);
  made.set(key, known);
  return known;
}
afterAll(() => made.clear());
const NONE = { records: 'none', include: [] } as const;
const ALL = { records: 'all', include: [] } as const;

describe('The pace of a pull', () => {
  it('keeps within sixty calls a minute: no call is refused', async () => {
    const mock = await createMock();
    mock.account().limits.set({ perMinute: 60 });
    const pace = paceOf(mock);
    const { report } = await pulled(mock, { records: 'none', pace });
    expect(report.stopped).toBeNull();
    expect(report.calls).toBeGreaterThan(60);
    expect(pace.waits.length).toBeGreaterThan(0);
    expect(report.waitedMs).toBeGreaterThan(0);
    expect(mock.account().requests({ status: 429 })).toEqual([]);
    await mock.close();
  });

  it('ends before the last tenth of the month, says so, and goes on the next time', async () => {
    const mock = await sourceMock();
    // Its answers tell another remainder each time.
    const fetch = plainFetch(mock);
    const { limits } = mock.account();
    limits.set({ monthly: 1000, used: { monthly: 860 } });
    await inFolder(async (folder) => {
      const out = join(folder, 'seed.json');
      const first = await pullAccount(optionsFor(mock, { out, fetch, records: 'none' }));
      expect(first.stopped).toMatch(/^the month runs low: 100 of 1000 calls are left/);
      expect(limits.get().monthly.remaining).toBe(100);
      expect(reportText(first, out)).toContain('run the same command again to go on');
      await expect(planPull(optionsFor(mock, { fetch }))).rejects.toThrow('the month runs low');
      expect(limits.get().monthly.remaining).toBe(100);
      limits.set({ monthly: 100_000 });
      const second = await pullAccount(optionsFor(mock, { out, fetch, records: 'none' }));
      expect(second).toMatchObject({ stopped: null, wentOn: true });
      const whole = await pulledOnce(NONE);
      expect(second.calls + first.calls).toBeLessThan(whole.report.calls + 12);
      const { origin: a, ...gone } = await seedIn(out);
      const { origin: b, ...once } = whole.seed;
      expectDeepEqual(gone, once);
      expect([a, b].every((origin) => typeof origin === 'object')).toBe(true);
    });
    await mock.close();
  });
});

describe('A pull that breaks off', () => {
  it('goes on after the last page that is whole, wherever it was killed', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'seed.json');
      // The last thing that is read of all of an account.
      const fetch = async (url: string, init: RequestInit) =>
        /v2\/persons\?limit/.test(url) && !url.includes('ids=') ? new Response('no', { status: 503 }) : ask(url, init);
      expect((await pullAccount(optionsFor(source, { out, fetch }))).stopped).not.toBeNull();
      expect((await stat(`${out}.part`)).mode & 0o777).toBe(0o600);
      const { size } = await stat(`${out}.part`);
      await truncate(`${out}.part`, size - 37);
      const report = await pullAccount(optionsFor(source, { out }));
      expect(report).toMatchObject({ stopped: null, wentOn: true });
      const { origin: _, ...rest } = await seedIn(out);
      const { origin: __, ...whole } = (await pulledOnce(ALL)).seed;
      expectDeepEqual(rest, whole);
      await expect(stat(`${out}.part`)).rejects.toThrow('ENOENT');
      expect((await stat(out)).mode & 0o777).toBe(0o600);
    });
  });

  it.each([
    [30, 23],
    [30, 61],
    [120, 37],
    [120, 149],
  ])('of %i records gives what an unbroken one gives, broken off after every %i calls', async (records, every) => {
    const given = { records, include: ['notes', 'reminders', 'files', 'interactions', 'merges'] } as const;
    const { seed: whole } = await pulledOnce({ ...given, include: [...given.include] });
    await inFolder(async (folder) => {
      const out = join(folder, 'seed.json');
      let ends = 0;
      for (let stopped: string | null = ''; stopped !== null; ends++) {
        let calls = 0;
        const fetch = (url: string, init: RequestInit) =>
          ++calls > every ? Promise.reject(new TypeError('fetch failed')) : ask(url, init);
        ({ stopped } = await pullAccount(optionsFor(source, { ...given, include: [...given.include], out, fetch })));
        expect(ends).toBeLessThan(100);
      }
      expect(ends).toBeGreaterThan(2);
      const [{ origin: a, ...resumed }, { origin: b, ...unbroken }] = [await seedIn(out), whole];
      expect(JSON.stringify(resumed) === JSON.stringify(unbroken)).toBe(true);
      const { counts, leftOut } = a as unknown as { counts: unknown; leftOut: unknown };
      expect(b).toMatchObject({ counts, leftOut });
    });
  });

  it('reads as many of each thing as were asked for, also where it broke off among them', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'seed.json');
      const given = { records: 105, include: ['interactions'] } satisfies Partial<PullOptions>;
      const fetch = (url: string, init: RequestInit) =>
        /v2\/emails\?.*cursor=/.test(url) ? Promise.reject(new TypeError('fetch failed')) : ask(url, init);
      expect((await pullAccount(optionsFor(source, { ...given, out, fetch }))).stopped).not.toBeNull();
      expect((await pullAccount(optionsFor(source, { ...given, out }))).wentOn).toBe(true);
      const { interactions = [] } = await seedIn(out);
      expect(interactions.filter(({ type }) => type === 'email')).toHaveLength(105);
    });
  });

  it('tells at its end of all that was left out, also before it broke off', async () => {
    const spoilt = async (url: string, init: RequestInit) => {
      const response = await ask(url, init);
      if (!/list-entries\?/.test(url)) return response;
      return plainResponse((await response.text()).replace('"creatorId":', '"creatorId":"x","creatorIs":'), response);
    };
    const given = { records: 30, include: [] } satisfies Partial<PullOptions>;
    const { report } = await pulled(source, { ...given, fetch: spoilt });
    expect(Object.values(report.skipped).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(3);
    await inFolder(async (folder) => {
      const out = join(folder, 'seed.json');
      const breaking = (url: string, init: RequestInit) =>
        /\/v2\/companies\?.*ids=/.test(url) ? Promise.reject(new TypeError('fetch failed')) : spoilt(url, init);
      expect((await pullAccount(optionsFor(source, { ...given, out, fetch: breaking }))).stopped).not.toBeNull();
      const resumed = await pullAccount(optionsFor(source, { ...given, out, fetch: spoilt }));
      expect([resumed.wentOn, resumed.skipped]).toEqual([true, report.skipped]);
    });
  });

  it('has the companies of everybody whom it met, however late', async () => {
    const include = ['notes', 'reminders', 'files', 'interactions', 'merges'] as const;
    const { seed } = await pulledOnce({ records: 30, include: [...include] });
    const before = new Map((source.account().export() as typeof seed).persons?.map((row) => [row.id, row.companyIds]));
    for (const { id, companyIds } of seed.persons ?? []) expect(companyIds).toEqual(before.get(id));
  });

  it('is begun anew when something else is asked for', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'seed.json');
      await writeFile(
        `${out}.part`,
        '{"format":"affinity-mock-pull/1","of":"else","salt":"x"}\n{"s":"lists","n":null}\n',
      );
      const report = await pullAccount(optionsFor(source, { out, records: 'none' }));
      expect(report).toMatchObject({ wentOn: false, problems: [], counts: { lists: 9 } });
    });
  });
});

describe('Stand-ins', () => {
  it('are the same for the same salt, others for another, and by chance without', async () => {
    const names = async (salt?: string) => {
      let text = '';
      const write = async (piece: string) => {
        text += piece;
      };
      const { salt: _, ...options } = optionsFor(source, { records: 20, out: { write } });
      await pullAccount(salt === undefined ? options : { ...options, salt });
      const { persons, companies, values } = JSON.parse(text);
      return JSON.stringify([persons, companies, values]);
    };
    const one = await names('one');
    expect(await names('one')).toBe(one);
    expect(await names('two')).not.toBe(one);
    expect(await names()).not.toBe(await names());
  });

  it('are none with --values kept, which moves no dates either', async () => {
    const { seed } = await pulled(source, { values: 'kept', records: 30 });
    expect(seedProblems(seed)).toEqual([]);
    const real = new Map((source.account().export() as typeof seed).companies?.map((row) => [row.id, row]));
    for (const { id, name, domains } of seed.companies ?? []) expect(real.get(id)).toMatchObject({ name, domains });
    const lists = (source.account().export() as typeof seed).lists?.map(({ createdAt }) =>
      String(createdAt).slice(0, 19),
    );
    expect(seed.lists?.map(({ createdAt }) => String(createdAt).slice(0, 19))).toEqual(lists);
  });

  it('keep what belongs together: addresses at the domains of their companies', async () => {
    const { seed } = await pulledOnce(ALL);
    const domains = new Set((seed.companies ?? []).flatMap(({ domains }) => domains as string[]));
    const { persons: before = [], companies = [] } = source.account().export() as typeof seed;
    const real = new Set(companies.flatMap(({ domains }) => domains as string[]));
    const at = (rows: typeof before, known: Set<string>) =>
      rows.flatMap(({ id, emails }) =>
        (emails as string[]).some((email) => known.has(email.split('@')[1] ?? '')) ? [id] : [],
      );
    const there = new Set((seed.persons ?? []).map(({ id }) => id));
    expect(at(seed.persons ?? [], domains).sort()).toEqual(
      at(before, real)
        .filter((id) => there.has(id))
        .sort(),
    );
  });
});

describe('A pull of some of the account', () => {
  it('has as many rows as asked for, spread over the lists, and no loose ends', async () => {
    const { seed, report } = await pulled(source, { records: 45 });
    const rows = new Map<unknown, number>();
    for (const { listId } of seed.listEntries ?? []) rows.set(listId, (rows.get(listId) ?? 0) + 1);
    expect(seed.listEntries).toHaveLength(45);
    expect(rows.size).toBe(9);
    expect(report.leftOut).toEqual({});
    expect(seedProblems(seed)).toEqual([]);
  });

  it('has the lists that were asked for alone', async () => {
    const { seed } = await pulled(source, { lists: [61537], records: 10 });
    expect(seed.lists?.map(({ id }) => id)).toEqual([61537]);
    expect(seedProblems(seed)).toEqual([]);
    await expect(pulled(source, { lists: [1] })).rejects.toThrow('--lists 1: the key sees no such list');
  });

  it('is made of V2 alone where a server has no V1', async () => {
    const fetch = async (url: string, init: RequestInit) =>
      url.includes('/v2/') ? ask(url, init) : Response.json({}, { status: 404 });
    const { seed, report } = await pulled(source, { fetch, records: 30, include: ['notes', 'files'] });
    expect(seedProblems(seed)).toEqual([]);
    expect(report.counts).toMatchObject({ lists: 9, listEntries: 30 });
    expect(seed.fields?.filter(({ listId }) => listId !== null).every(({ id, key }) => key === `field-${id}`)).toBe(
      true,
    );
  });
});

describe('A source that is not as it should be', () => {
  const answers = (status: number, body: unknown) => async () => Response.json(body, { status });
  it.each([
    ['the key is refused (401)', answers(401, {})],
    ['has no access to the API (403)', answers(403, {})],
    ['does not look like the Affinity API', answers(404, {})],
    ['cannot reach', () => Promise.reject(Object.assign(new TypeError('x'), { cause: { code: 'ECONNREFUSED' } }))],
  ])('is told: %s', async (message, fetch) => {
    await inFolder(async (folder) => {
      const out = join(folder, 'seed.json');
      const ended = await pullAccount(optionsFor(source, { out, fetch })).catch((error: unknown) => error);
      expect(ended).toBeInstanceOf(CannotPull);
      expect(String(ended)).toContain(message);
      expect(String(ended)).not.toContain(source.account().keys.admin);
      await expect(stat(`${out}.part`)).rejects.toThrow('ENOENT');
    });
  });

  it('is asked again after a 5xx', async () => {
    let calls = 0;
    const fetch = async (url: string, init: RequestInit) =>
      ++calls % 5 === 0 ? new Response('<html>', { status: 502 }) : ask(url, init);
    expect((await pulled(source, { fetch, records: 'none' })).report).toMatchObject({
      stopped: null,
      counts: { lists: 9 },
    });
  });

  it('cannot send the key elsewhere: of a next page only the query is taken', async () => {
    const hosts = new Set<string>();
    const fetch = async (url: string, init: RequestInit) => {
      hosts.add(new URL(url).host);
      const response = await ask(url, init);
      const text = (await response.text()).replaceAll('https://api.affinity.co/v2', 'https://elsewhere.example/v2');
      return plainResponse(text, response);
    };
    await pulled(source, { fetch });
    expect([...hosts]).toEqual(['api.affinity.co']);
  });
});

describe('affinity-mock pull', () => {
  it('keeps a file that is there, tells a plan with --dry-run, and writes with --force', {
    timeout: 120_000,
  }, async () => {
    const server = await source.listen({ port: 0 });
    const key = source.account().keys.admin;
    await inFolder(async (folder) => {
      const out = join(folder, 'seed.json');
      await writeFile(out, 'mine');
      const args = ['pull', '--url', server.url, '--key', key, '--out', out, '--records', 'none'];
      const kept = await run(args);
      expect(kept).toMatchObject({ code: 2, stdout: '' });
      expect(kept.stderr).toContain('it is there already and stays');
      const plan = await run([...args, '--dry-run']);
      expect(plan).toMatchObject({ code: 0 });
      expect(plan.stdout).toMatch(
        /^9 lists, 0 rows: about \d+ calls, 1 min at \d+ a minute\. Nothing was written\.\n$/,
      );
      expect(await readFile(out, 'utf8')).toBe('mine');
      const forced = await run([...args, '--force']);
      expect(forced).toMatchObject({ code: 0, stdout: '' });
      expect(forced.stderr).toContain('9 lists');
      expect(forced.stderr).not.toContain(key);
      expect((await seedIn(out)).lists).toHaveLength(9);
      const streamed = await run(['pull', '--url', server.url, '--key', key, '--out', '-', '--records', 'none']);
      expect(JSON.parse(streamed.stdout).lists).toHaveLength(9);
      const nowhere = await run(['pull', '--url', server.url, '--key', key, '--out', join(folder, 'none', 'x.json')]);
      expect(nowhere).toMatchObject({ code: 2 });
      expect(nowhere.stderr).toContain('cannot be written (ENOENT)');
    });
    await server.close();
  });

  it.each([
    ['of the structure alone', NONE],
    ['of some rows', { records: 200, include: [] }],
    ['of all', ALL],
    ['of everything', { ...ALL, include: INCLUDES }],
  ])('plans the calls that a pull %s takes, within a tenth', async (_, given) => {
    const { calls } = await planPull(optionsFor(source, given));
    const took = (await pulledOnce(given)).report.calls;
    expect(Math.abs(calls - took)).toBeLessThanOrEqual(took / 10);
  });

  it('plans more calls for more', async () => {
    const all = await planPull(optionsFor(source));
    const some = await planPull(optionsFor(source, { records: 10 }));
    expect(all.calls).toBeGreaterThan(some.calls);
    expect(all.rows).toBeGreaterThan(some.rows ?? 0);
  });

  it.each([
    [['--records', '-1'], 'Give a whole number from 1, all or none'],
    [['--include', 'webhooks'], '--include webhooks: give any of notes, interactions, reminders, files'],
    [['--lists', ','], '--lists names no list: give ids, or leave the option out for all lists'],
    [['--include', ', ,'], '--include names nothing: give any of notes, interactions, reminders, files'],
    [['--lists', 'x'], '--lists x: give the ids of lists'],
  ])('says what is wrong with %j', async (args, message) => {
    const ended = await run(['pull', '--url', 'http://127.0.0.1:9', '--key', 'k', '--out', '-', ...args]);
    expect(ended).toMatchObject({ code: 2 });
    expect(ended.stderr).toContain(message);
  });
});

/** A source that leads round, says things twice, or goes on without an end; and two pulls of one account onto one file. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Mock } from '../../../src/index.js';
import { seedProblems } from '../../../src/store/seed/seed-check.js';
import { pullAccount } from '../../../src/tools/pull/pull.js';
import { reportText } from '../../../src/tools/pull/report.js';
import { CannotPull } from '../../../src/tools/pull/source.js';
import { plainResponse } from '../plain-fetch.js';
import { closeSource, fetchOf, inFolder, optionsFor, pulled, sourceMock } from './support.js';

let source: Mock;
beforeAll(async () => {
  source = await sourceMock();
});
afterAll(() => closeSource(source));

const ask = (url: string, init: RequestInit) => fetchOf(source)(url, init);

type Body = { data?: unknown[]; pagination?: { nextUrl: string | null } };

/** The source's answers, but for what is changed in those whose path fits. */
const changed = (path: RegExp, change: (body: Body) => unknown) => async (url: string, init: RequestInit) => {
  const response = await ask(url, init);
  if (response.status !== 200 || !path.test(new URL(url).pathname)) return response;
  return plainResponse(JSON.stringify(change((await response.json()) as Body)), response);
};

it('pages that lead round are left, and told', async () => {
  let calls = 0;
  const fetch = async (url: string, init: RequestInit) => {
    const { origin, pathname, searchParams } = new URL(url);
    if (pathname !== '/v2/persons/fields') return ask(url, init);
    if (++calls > 20) throw new Error('it goes round');
    const next = searchParams.get('cursor') === 'a' ? 'b' : 'a';
    return Response.json({ data: [{ id: next }], pagination: { nextUrl: `${origin}${pathname}?cursor=${next}` } });
  };
  const { report } = await pulled(source, { records: 'none', fetch });
  expect(report.skipped).toHaveProperty(['fields of person: /pagination/nextUrl leads to a page that was read']);
});

it.each([
  ['the same rows again', [{ id: 1 }]],
  ['100 pages without a row', []],
])('cursors without an end that lead to %s are left, and told', async (what, data) => {
  let calls = 0;
  const fetch = async (url: string, init: RequestInit) => {
    const { origin, pathname } = new URL(url);
    if (pathname !== '/v2/persons/fields') return ask(url, init);
    if (++calls > 200) throw new Error('it goes on and on');
    return Response.json({ data, pagination: { nextUrl: `${origin}${pathname}?cursor=${calls}` } });
  };
  const { report } = await pulled(source, { records: 'none', fetch });
  expect(report.skipped).toHaveProperty([`fields of person: /pagination/nextUrl leads to ${what}`]);
});

it.each([
  ['no JSON', () => new Response('<html>Sign in</html>')],
  ['302', () => new Response(null, { status: 302, headers: { location: 'https://login.example/' } })],
])('where the lists are answered with %s nothing is written, and the pull says why', async (why, answer) => {
  const fetch = async (url: string, init: RequestInit) =>
    new URL(url).pathname === '/v2/lists' ? answer() : ask(url, init);
  const ended = await pulled(source, { fetch }).catch((error: unknown) => error);
  expect(ended).toBeInstanceOf(CannotPull);
  expect(String(ended)).toContain(`the lists cannot be read: /v2/lists is answered with ${why}`);
});

it('rows that are told twice are in the copy once, and it loads', async () => {
  const twice = changed(/^\/v2\//, (body) =>
    Array.isArray(body.data) ? { ...body, data: [...body.data, ...body.data] } : body,
  );
  const { seed, report } = await pulled(source, { fetch: twice, records: 20, include: ['interactions'] });
  expect(seedProblems(seed)).toEqual([]);
  expect(report.counts).toMatchObject({ teams: 3, teamMembers: 11 });
});

it('a row of a team’s lists that is none takes no other team away', async () => {
  const fetch = changed(/accessible-lists$/, (body) => ({ ...body, data: [...(body.data ?? []), null, {}, 5] }));
  const { report } = await pulled(source, { fetch, records: 'none' });
  expect(report.counts).toMatchObject({ teams: 3 });
  expect(report.skipped).toHaveProperty(['lists of teams: /id is missing, not an id']);
});

it('an answer without an end is left before it fills the memory', async () => {
  let sent = 0;
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        sent++;
        if (sent > 100) controller.close();
        else controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
      },
    });
  const fetch = async (url: string, init: RequestInit) =>
    new URL(url).pathname === '/v2/lists' ? new Response(endless()) : ask(url, init);
  const { report } = await pulled(source, { fetch });
  expect(report.stopped).toBe('an answer is longer than 64 MiB');
  expect(sent).toBeLessThan(70);
});

it('a pull that read nothing yet does not claim to have kept something', async () => {
  await inFolder(async (folder) => {
    const out = join(folder, 'seed.json');
    const fetch = async (url: string, init: RequestInit) =>
      url.includes('whoami') ? ask(url, init) : new Response('', { status: 500 });
    const report = await pullAccount(optionsFor(source, { out, fetch }));
    expect(report).toMatchObject({ kept: false, stopped: expect.stringContaining('500') });
    expect(reportText(report, out)).not.toContain('.part');
    expect(await readdir(folder)).toEqual([]);
  });
});

it('what was not given is asked for again where the pull goes on', async () => {
  await inFolder(async (folder) => {
    const out = join(folder, 'seed.json');
    let isDown = true;
    const fetch = async (url: string, init: RequestInit) => {
      const { pathname } = new URL(url);
      if (isDown && pathname === '/v2/persons/fields') return new Response('<html>Back soon</html>');
      if (isDown && pathname === '/v2/lists') return new Response('', { status: 503 });
      return ask(url, init);
    };
    const given = { out, fetch, records: 'none' } as const;
    expect(await pullAccount(optionsFor(source, given))).toMatchObject({ kept: true });
    isDown = false;
    const report = await pullAccount(optionsFor(source, given));
    expect(report).toMatchObject({ stopped: null, wentOn: true, skipped: {} });
    expect(report.counts.fields).toBe((await pulled(source, { records: 'none' })).report.counts.fields);
  });
});

it('a second pull onto the same file is refused while the first is under way', async () => {
  await inFolder(async (folder) => {
    const out = join(folder, 'seed.json');
    let second: Promise<unknown> | undefined;
    const fetch = async (url: string, init: RequestInit) => {
      second ??= pullAccount(optionsFor(source, { out, records: 'none' })).catch((error: unknown) => error);
      await second;
      return ask(url, init);
    };
    expect(await pullAccount(optionsFor(source, { out, fetch, records: 'none' }))).toMatchObject({ stopped: null });
    expect(await second).toBeInstanceOf(CannotPull);
    expect(String(await second)).toContain(`process ${process.pid} uses it`);
    expect(await readdir(folder)).toEqual(['seed.json']);
  });
});

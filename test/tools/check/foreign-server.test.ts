/** The check against a server that shares nothing with the mock: what is planted there is found, and nothing goes elsewhere. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type CheckReport, checkServer } from '../../../src/kit/contract.js';
import { recordShapes } from '../../../src/tools/shapes/record.js';
import { type Flaws, FOREIGN_KEY, type ForeignServer, foreignServer } from './foreign-server.js';

const VERSION = '2026-09-17';
let server: ForeignServer | undefined;
afterEach(() => server?.close());

async function reportOf(flaws: Flaws): Promise<CheckReport> {
  server = await foreignServer(flaws);
  return checkServer({ url: server.url, key: FOREIGN_KEY, version: VERSION, api: 'v2' });
}

/** Violations that the check tells of an operation, the lists by default, as lines. */
function toldOf({ pairs }: CheckReport, of = 'v2.lists.list'): string[] {
  const pair = pairs.find(({ operationId }) => operationId === of);
  expect(pair?.outcome).toMatch(/fits|violated/);
  return (pair?.violations ?? []).map(({ pointer, expected, got }) => `${pointer}: ${expected}, not ${got}`).sort();
}

describe('A check of a server of somebody else', () => {
  let flawless: Promise<CheckReport> | undefined;
  it.each(['v2.lists.list', 'v2.companies.list', 'v2.companies.fields.list', 'v2.teams.list'])(
    'finds nothing where nothing is wrong: %s',
    async (of) => {
      flawless ??= reportOf({});
      expect(toldOf(await flawless, of)).toEqual([]);
    },
  );

  it.each<[string, string, Flaws, string[]]>([
    ['passes over ids', 'v2.companies.list', { ignoresIds: true }, ['/data: the one row that ids names, not 3 rows']],
    [
      'tells fields that nobody asked for',
      'v2.companies.list',
      { tellsAllFields: true },
      [
        '/fields: no values of fields, since none were asked for, not those of 2',
        '/fields: values of the one field that fieldIds names, not those of 1 more',
      ],
    ],
    [
      'takes fieldIds for all fields',
      'v2.companies.list',
      { ignoresFieldIds: true },
      ['/fields: values of the one field that fieldIds names, not those of 1 more'],
    ],
    [
      'counts a page for the whole',
      'v2.teams.list',
      { countsThePage: true },
      ['/pagination/totalCount: 3, as many as there are rows, not 1'],
    ],
    [
      'passes over orderBy',
      'v2.teams.list',
      { ignoresOrder: true },
      ['/data: rows in the order of orderBy=-name, not another order'],
    ],
  ])('that %s is told so', async (_name, of, flaws, expected) => {
    expect(toldOf(await reportOf(flaws), of)).toEqual(expected);
  });

  it.each<[string, Flaws, string[]]>([
    ['that takes limit=0', { takesNone: true }, ['status: 400 for limit=0, not 200']],
    ['that takes limit=101', { takesTooMany: true }, ['status: 400 for limit=101, not 200']],
    ['whose pages pass over the limit', { ignoresLimit: true }, ['/data: one row a page, as limit=1 asks, not 5 rows']],
    [
      'whose links forget the limit',
      { forgetsLimit: true },
      [
        '/data: one row a page, as limit=1 asks, not 4 rows',
        '/pagination/prevUrl: a link back to the first page, not a link to other rows',
      ],
    ],
    [
      'whose links lead to another host',
      { linksTo: 'http://127.0.0.1:1/v2/lists' },
      [
        '/pagination/nextUrl: a link to the server that was asked, not another host',
        '/pagination/prevUrl: a link to the server that was asked, not another host',
      ],
    ],
    [
      'that takes any key',
      { takesAnyKey: true },
      ['status: 401 for a wrong key, not 200', 'status: 401 for no key, not 200'],
    ],
    [
      'whose links lead to another collection',
      { linksTo: 'http://127.0.0.1:1/v2/persons' },
      [
        '/pagination/nextUrl: a link to the same collection, not another path',
        '/pagination/prevUrl: a link to the same collection, not another path',
      ],
    ],
  ])('%s is told so', async (_name, flaws, expected) => {
    expect(toldOf(await reportOf(flaws))).toEqual(expected);
  });
});

describe('The key of a check', () => {
  it('goes to the server that was named alone, whatever links and redirects say', async () => {
    const heard: string[] = [];
    const canary = createServer((socket) => heard.push('a connection') && socket.destroy()).listen(0, '127.0.0.1');
    await once(canary, 'listening');
    const elsewhere = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;
    try {
      for (const flaws of [
        { linksTo: `${elsewhere}/v2/lists` },
        { linksTo: `//${elsewhere.slice(7)}/v2/lists` },
        { linksTo: '/\\elsewhere' },
        { redirectsTo: `${elsewhere}/v2/lists` },
      ]) {
        server = await foreignServer(flaws);
        const options = { url: server.url, key: FOREIGN_KEY };
        await checkServer({ ...options, version: VERSION, api: 'v2', writes: true });
        await recordShapes({ ...options, apis: ['v2'], versions: [VERSION] });
        await server.close();
      }
      server = await foreignServer();
      await checkServer({ url: `${server.url}//${elsewhere.slice(7)}`, key: FOREIGN_KEY }).catch(() => {});
    } finally {
      canary.close();
    }
    expect(heard).toEqual([]);
  });
});

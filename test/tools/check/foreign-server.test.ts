/** The check against a server that shares nothing with the mock: what is planted there is found, and nothing goes elsewhere. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checkServer } from '../../../src/kit/contract.js';
import { recordShapes } from '../../../src/tools/shapes/record.js';
import { type Flaws, FOREIGN_KEY, type ForeignServer, foreignServer } from './foreign-server.js';

const VERSION = '2026-09-17';
let server: ForeignServer | undefined;
afterEach(() => server?.close());

/** Violations that the check tells of the lists, as lines. */
async function toldOfLists(flaws: Flaws): Promise<string[]> {
  server = await foreignServer(flaws);
  const report = await checkServer({ url: server.url, key: FOREIGN_KEY, version: VERSION, api: 'v2' });
  const lists = report.pairs.find(({ operationId }) => operationId === 'v2.lists.list');
  expect(lists?.outcome).toMatch(/fits|violated/);
  return (lists?.violations ?? []).map(({ pointer, expected, got }) => `${pointer}: ${expected}, not ${got}`).sort();
}

describe('A check of a server of somebody else', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await toldOfLists({})).toEqual([]);
  });

  it.each<[string, Flaws, string[]]>([
    ['that takes limit=0', { takesNone: true }, ['status: 400 for limit=0, not 200']],
    ['that takes limit=101', { takesTooMany: true }, ['status: 400 for limit=101, not 200']],
    ['whose pages pass over the limit', { ignoresLimit: true }, ['/data: one row a page, as limit=1 asks, not 5 rows']],
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
    expect(await toldOfLists(flaws)).toEqual(expected);
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

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMock, type Mock } from '../../../src/index.js';
import { seedProblems } from '../../../src/store/seed/seed-check.js';
import { driftOf } from '../../../src/tools/shapes/drift.js';
import { recordShapes } from '../../../src/tools/shapes/record.js';
import { NOW } from '../../support.js';
import { plainFetch } from '../plain-fetch.js';
import { ask, closeSource, type Pulled, pulled, sourceMock, URL_OF_MOCK, withoutLimits } from './support.js';

// Each reads an account of some hundred calls, several times over.
vi.setConfig({ testTimeout: 180_000 });

let source: Mock;
let copy: Mock;
let result: Pulled;

beforeAll(async () => {
  source = await sourceMock();
  result = await pulled(source, { include: ['notes', 'interactions', 'reminders', 'files'] });
  const still = await createMock({ seed: result.seed });
  // What lies ahead, and what is overdue, is so by the clock: it goes as far back as the dates went.
  const first = async (mock: Mock) =>
    Date.parse(((await ask(mock, '/v2/lists')).body as { data: { createdAt: string }[] }).data[0]?.createdAt ?? '');
  const moved = (await first(source)) - (await first(still));
  await still.close();
  copy = await createMock({
    seed: result.seed,
    now: new Date(Date.parse(NOW) - moved - 60_000).toISOString(),
    strict: true,
  });
  copy.account().clock.set({ now: new Date(Date.parse(NOW) - moved).toISOString(), mode: 'frozen' });
  withoutLimits(copy);
});
afterAll(async () => {
  await closeSource(source);
  await copy?.close();
});

/** Without what is made up: texts that are no names of the structure, and dates. */
const STRUCTURE = [
  '/lists',
  '/v2/lists',
  '/fields',
  '/persons/fields',
  '/organizations/fields',
  '/v2/companies/fields',
  '/v2/persons/fields',
];

function shown(answer: unknown): unknown {
  const isMade = (key: string) => /created_?at|description/i.test(key);
  return JSON.parse(JSON.stringify(answer, (key, value) => (isMade(key) ? undefined : value)));
}

/** Ids and counts: arrays stay, of the rest what is a number of an id, or a flag, or a word of the API. */
function skeleton(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => skeleton(item, key));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, skeleton(item, name)]));
  }
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return /id$|ids$|count|rank|type$|size/i.test(key) ? value : 'a number';
  return 'a text';
}

const lists = async (mock: Mock) =>
  ((await ask(mock, '/v2/lists')).body as { data: { id: number }[] }).data.map(({ id }) => id);

describe('A pulled account', () => {
  it('loads, and seed check finds nothing wrong', () => {
    expect(result.report).toMatchObject({ stopped: null, skipped: {}, refused: {} });
    expect(seedProblems(result.seed)).toEqual([]);
  });

  it('says where it is from and when, and holds no key and no salt', () => {
    expect(result.seed.origin).toMatchObject({ host: 'api.affinity.co', counts: { lists: 9 } });
    expect(result.text).not.toContain(source.account().keys.admin);
    expect(result.text).not.toContain('"test"');
  });

  it.each(STRUCTURE)('has the ids and names that %s has', async (path) => {
    expect(shown(await ask(copy, path))).toEqual(shown(await ask(source, path)));
  });

  it('has the fields, options, roles and saved views of each list, with their columns and rows', async () => {
    for (const id of await lists(source)) {
      for (const path of [`/lists/${id}`, `/v2/lists/${id}/fields`, `/v2/lists/${id}/saved-views`]) {
        expect.soft(shown(await ask(copy, path)), path).toEqual(shown(await ask(source, path)));
      }
      const views = (await ask(source, `/v2/lists/${id}/saved-views`)).body as { data: { id: number }[] };
      for (const view of views.data) {
        const path = `/v2/lists/${id}/saved-views/${view.id}/list-entries`;
        expect.soft(skeleton(await ask(copy, path)), path).toEqual(skeleton(await ask(source, path)));
      }
    }
  });

  it("is used by the same people: the key's user is the admin", async () => {
    const id = async (mock: Mock) => ((await ask(mock, '/v2/auth/whoami')).body as { user: { id: number } }).user.id;
    expect(await id(copy)).toBe(await id(source));
    expect(skeleton(await ask(copy, '/v2/users'))).toEqual(skeleton(await ask(source, '/v2/users')));
  });

  it('has the rows of each list in order, with all their values', async () => {
    for (const id of await lists(source)) {
      const path = `/v2/lists/${id}/list-entries?limit=100&fieldTypes=list&fieldTypes=global&fieldTypes=enriched`;
      expect.soft(ids(await ask(copy, path)), path).toEqual(ids(await ask(source, path)));
      expect
        .soft(skeleton(await ask(copy, `/lists/${id}/list-entries`)))
        .toEqual(skeleton(await ask(source, `/lists/${id}/list-entries`)));
    }
  });

  const RECORDS = '/persons /organizations /opportunities /v2/persons /v2/companies /v2/opportunities';
  const TALK =
    '/notes /v2/notes /v2/emails /v2/meetings /v2/calls /v2/chat-messages /v2/reminders /reminders /entity-files /v2/files';
  it.each(`${RECORDS} ${TALK}`.split(' '))('has the ids and counts that %s has', async (path) => {
    expect(ids(await ask(copy, path))).toEqual(ids(await ask(source, path)));
  });

  it('has the teams, in the order of their made-up names', async () => {
    const teams = async (mock: Mock) =>
      ((await ask(mock, '/v2/teams')).body as { data: { id: number }[] }).data
        .map((team) => skeleton(team) as { id: number })
        .sort((a, b) => a.id - b.id);
    expect(await teams(copy)).toEqual(await teams(source));
  });

  it('answers in the shapes of its source: contract shapes compare finds nothing that breaks', async () => {
    const shapesOf = async (mock: Mock) => {
      const key = mock.account().keys.admin as string;
      const options = { url: URL_OF_MOCK, key, apis: ['v1', 'v2'] as const, versions: ['2026-09-17'] as const };
      return (await recordShapes({ ...options, fetch: plainFetch(mock) })).shapes;
    };
    const drifts = driftOf(await shapesOf(source), await shapesOf(copy));
    expect(drifts.filter(({ kind }) => kind === 'breaking')).toEqual([]);
  });
});

/** In order. Cursors differ; ids of mentions are not told by V1. */
function ids(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(skeleton(answer), (key, value) =>
      /token|pagination|^(mentions|content)$/i.test(key) ? undefined : value,
    ),
  );
}

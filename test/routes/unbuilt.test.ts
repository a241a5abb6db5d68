/** Calls that come first on a big seed, whose look-ups are still being built: they wait, others do not, and the answers are the same. */
import { expect, it } from 'vitest';
import { Registry } from '../../src/account/registry.js';
import { loadSeed } from '../../src/account/seeding/seeding.js';
import { quirkDefaults } from '../../src/contract/quirks.js';
import { Mock } from '../../src/mock.js';
import { Seed } from '../../src/store/world.js';
import { READ_OPERATIONS, readsOf, rowsOf } from '../properties/twins.js';
import { everyTable } from '../support/every-table.js';
import { api, NOW } from '../support.js';

/** Rows of a table: so many that its look-ups take some turns. */
const MANY = 20_000;
/** Of the list of firms, which has a saved view. */
const each = <T>(count: number, row: (i: number) => T) => Array.from({ length: count }, (_, i) => row(i));

async function rowsWith(many: number) {
  const seed = everyTable();
  const add = (table: string, rows: unknown[]) => seed[table].push(...rows);
  add(
    'companies',
    each(many, (i) => ({ ref: `c${i}`, name: `Company ${i}`, domain: `c${i}.example` })),
  );
  add(
    'persons',
    each(many, (i) => ({ ref: `p${i}`, firstName: 'P', lastName: `L${i}`, emails: [`p${i}@c${i}.example`] })),
  );
  add(
    'listEntries',
    each(many, (i) => ({ ref: `e${i}`, listId: 'firms', entityId: `c${i}` })),
  );
  add(
    'values',
    each(many, (i) => ({ fieldId: 'size', entityId: `c${i}`, value: i })),
  );
  add(
    'notes',
    each(many, (i) => ({ creatorId: 'ada', companyIds: [`c${i}`], content: `Note ${i}` })),
  );
  add('savedViews', [{ listId: 'firms', name: 'All firms', fieldKeys: ['owners'] }]);
  return (await loadSeed(seed, 'here')).rows();
}

const rows = await rowsWith(MANY);
/** By name, of the seed above. */
const ids = { firms: rows.lists[1]?.id, view: rows.savedViews[1]?.id, size: rows.fields[2]?.id };

/** Links to files are signed with a secret of each server. */
const unsigned = (body: unknown): string => JSON.stringify(body)?.replace(/(_files\/[^"]*)\.[\w-]+"/g, '$1"');

/** One that was just started with the seed, and builds nothing behind. */
function begun(of = rows): { mock: Mock; seed: Seed } {
  const seed = new Seed(of);
  seed.isUnbuilt = true;
  const options = {
    now: Date.parse(NOW) - 60_000,
    strict: true,
    quirkDefaults: quirkDefaults(),
    webhookHosts: new Set<string>(),
  };
  const mock = new Mock(new Registry({ ...options, seed }));
  for (const account of mock.accounts) {
    account.clock.set({ now: NOW, mode: 'frozen' });
    account.limits.set({ perMinute: 'unlimited', monthly: 'unlimited' });
  }
  return { mock, seed };
}

const FIRST: [what: string, method: 'get' | 'post' | 'delete', path: string, body?: unknown][] = [
  ['a page of a list in V2', 'get', `/v2/lists/${ids.firms}/list-entries?fieldTypes=list`],
  ['a page of a list in V1', 'get', `/lists/${ids.firms}/list-entries`],
  ['a saved view', 'get', `/v2/lists/${ids.firms}/saved-views/${ids.view}/list-entries`],
  ['a page of companies with fields', 'get', '/v2/companies?fieldTypes=global'],
  ['the lists with their sizes', 'get', '/lists'],
  ['a term over persons in V1', 'get', '/persons?term=l19999'],
  ['a term over organizations in V1', 'get', '/organizations?term=19999'],
  ['the values of an organization', 'get', `/field-values?organization_id=${rows.companies[0]?.id}`],
  ['the notes of a company', 'get', `/v2/companies/${rows.companies[0]?.id}/notes?totalCount=true`],
  ['notes by keywords', 'post', '/v2/notes/search', { prompt: 'note 19999' }],
  [
    'a search of a list',
    'post',
    `/v2/lists/${ids.firms}/list-entries/search?totalCount=true&fieldTypes=list`,
    {
      filters: {
        operator: 'and',
        filters: [{ fieldId: `field-${ids.size}`, operator: 'is-greater-than', valueType: 'number', value: 19_990 }],
      },
    },
  ],
  ['a new organization', 'post', '/organizations', { name: 'New', domain: 'c3.example' }],
  ['the end of an organization', 'delete', `/organizations/${rows.companies.at(-1)?.id}`],
];

it.each(FIRST)('somebody else is answered before %s that comes first on a big seed', async (_, method, path, body) => {
  const { mock } = begun();
  const admin = api(mock);
  const answered: string[] = [];
  const first = admin[method](path, body as never).then((answer) => {
    answered.push('first');
    return answer;
  });
  await api(mock, 'standard', 'advanced').get('/v2/auth/whoami');
  answered.push('somebody else');
  const { status } = await first;
  expect(status).toBeLessThan(300);
  expect(answered).toEqual(['somebody else', 'first']);
});

it.each(['/v2/notes?filter=createdAt<2000-01-01T00:00:00Z', '/v2/notes?totalCount=true'])(
  'somebody else is answered before a page of many rows of which none is shown: %s',
  async (path) => {
    const { mock, seed } = begun();
    for (const _ of seed.prepare());
    const answered: string[] = [];
    const first = api(mock)
      .get(path)
      .then((answer) => {
        answered.push('first');
        return answer;
      });
    await api(mock, 'standard', 'advanced').get('/v2/auth/whoami');
    answered.push('somebody else');
    expect((await first).status).toBe(200);
    expect(answered).toEqual(['somebody else', 'first']);
  },
);

it('answers every read of a seed that is not built yet as one of a seed that is', async () => {
  // Look-ups of a few rows are built at once; these take longer.
  const few = await rowsWith(1_100);
  const built = begun(few);
  for (const _ of built.seed.prepare());
  const all = rowsOf(built.mock);
  const some = Object.fromEntries(Object.entries(all).map(([table, found]) => [table, found.slice(0, 2)]));
  const plain = READ_OPERATIONS.filter(({ method, path }) => method === 'GET' && !path.includes('{')).map(
    ({ path }) => path,
  );
  for (const path of [...plain, ...readsOf(some)]) {
    const unbuilt = begun(few);
    const [expected, got] = await Promise.all([api(built.mock).get(path), api(unbuilt.mock).get(path)]);
    expect(got.status, path).toBe(expected.status);
    expect(unsigned(got.body), path).toEqual(unsigned(expected.body));
  }
});

it('gives the same ids to what is made before the look-ups are there as afterwards', async () => {
  const [early, late] = [begun(), begun()];
  for (const _ of late.seed.prepare());
  const made = await Promise.all(
    [early, late].map(async ({ mock }) => {
      const admin = api(mock);
      const { body: organization } = await admin.post('/organizations', { name: 'New', domain: 'new.example' });
      const { body: entry } = await admin.post(`/lists/${ids.firms}/list-entries`, { entity_id: organization.id });
      const { body: person } = await admin.post('/persons', {
        first_name: 'N',
        last_name: 'N',
        emails: ['n@n.example'],
      });
      return [organization.id, entry.id, person.id];
    }),
  );
  expect(made[0]).toEqual(made[1]);
});

it('shows a write on V2 after the consistency lag alone, although somebody read while it waited', async () => {
  const { mock } = begun();
  const account = mock.account('scale');
  account.settings.set({ consistencyLagMs: 60_000 });
  const admin = api(mock);
  let isWritten = false;
  const writing = admin.post('/organizations', { name: 'New', domain: 'new.example' }).finally(() => {
    isWritten = true;
  });
  for (let i = 0; i < 10_000 && !isWritten; i++) {
    await admin.get('/v2/auth/whoami');
    await new Promise(setImmediate);
  }
  const { body: organization } = await writing;
  const shown = async () => (await admin.get(`/v2/companies/${organization.id}`)).status;
  expect(await shown()).toBe(404);
  await account.clock.advance(60_000);
  expect(await shown()).toBe(200);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, defineSeed, type Mock } from '../../../src/index.js';
import { mergeSeeds } from '../../../src/store/seed/seed-merge.js';
import { api } from '../../support.js';

let mock: Mock;
beforeAll(async () => {
  mock = await createMock();
});
afterAll(() => mock.close());

const base = {
  tenant: { id: 5, name: 'Base', subdomain: 'base' },
  companies: [
    { id: 12, ref: 'fernpath', name: 'Fernpath', domain: 'fernpath.example' },
    { id: 13, name: 'Moss' },
  ],
  lists: [{ ref: 'deals', name: 'Deals', type: 'company' }],
  lastIds: { companies: 40 },
};

describe('several seeds', () => {
  it('add rows, and change those of the same id or ref member by member', () => {
    const { file } = mergeSeeds([
      base,
      {
        companies: [
          { ref: 'fernpath', name: 'Fernpath Energy' },
          { id: 13, ref: 'moss', domain: 'moss.example' },
          { name: 'New' },
        ],
        lastIds: { companies: 30, lists: 9 },
        tenant: { name: 'Mine' },
      },
    ]);
    expect(file.companies).toEqual([
      { id: 12, ref: 'fernpath', name: 'Fernpath Energy', domain: 'fernpath.example' },
      { id: 13, ref: 'moss', name: 'Moss', domain: 'moss.example' },
      { name: 'New' },
    ]);
    expect(file.tenant).toEqual({ id: 5, name: 'Mine', subdomain: 'base' });
    expect(file.lastIds).toEqual({ companies: 40, lists: 9 });
    expect(base.companies[0]?.name).toBe('Fernpath');
  });

  it.each([
    ['an id and a ref of two rows', { companies: [{ id: 13, ref: 'fernpath', name: 'x' }] }, '/companies/0/ref'],
    ['another id for a ref', { companies: [{ id: 99, ref: 'fernpath', name: 'x' }] }, '/companies/0/id'],
    ['another ref for an id', { companies: [{ id: 12, ref: 'other', name: 'x' }] }, '/companies/0/ref'],
    [
      'a row twice',
      {
        companies: [
          { id: 12, name: 'a' },
          { ref: 'fernpath', name: 'b' },
        ],
      },
      '/companies/1',
    ],
  ])('that cannot be one are refused: %s', async (_, mine, pointer) => {
    await expect(mock.createAccount({ seed: [base, mine] })).rejects.toMatchObject({
      code: 'bad-seed',
      param: pointer,
      message: expect.stringContaining('seed 2 of 2'),
    });
  });

  it('blame the one that is wrong, with its own pointer', async () => {
    const mine = { listEntries: [{ listId: 'deals', entityId: 'fernpth' }] };
    await expect(mock.createAccount({ seed: [base, { companies: [] }, mine] })).rejects.toMatchObject({
      param: '/listEntries/0/entityId',
      message: expect.stringMatching(/seed 3 of 3: .*did you mean fernpath/),
    });
    await expect(mock.createAccount({ seed: [base, { companys: [] }] })).rejects.toMatchObject({
      message: expect.stringMatching(/seed 2 of 2: .*did you mean companies/),
    });
  });

  it('are the default one and mine, in the library and over HTTP, and are shared once seen', async () => {
    const mine = { companies: [{ ref: 'own', name: 'Very Own' }] };
    const account = await mock.createAccount({ seed: ['quaymoss', mine] });
    const companies = (await api(mock, 'admin', account.name).get(`/v2/companies/${account.id('own')}`)).body;
    expect(companies.name).toBe('Very Own');
    const lists = async (name: string) => (await api(mock, 'admin', name).get('/v2/lists')).body.data;
    expect(await lists(account.name)).toEqual(await lists('scale'));
    const answer = await mock.fetch('http://127.0.0.1/_mock/accounts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: 'http', seed: ['quaymoss', mine] }),
    });
    expect(answer.status).toBe(201);
    expect(mock.account('http').id('own')).toBe(account.id('own'));
  });

  it('name rows of the default one by its ids, and give them a ref', async () => {
    const id = (await api(mock).get('/v2/companies?limit=1')).body.data[0].id;
    const mine = defineSeed(
      { companies: [{ id, ref: 'first' }], files: [{ name: 'a.txt', companyId: 'first' }] },
      { on: 'quaymoss' },
    );
    const account = await mock.createAccount({ seed: ['quaymoss', mine] });
    expect(account.id('first')).toBe(id);
  });

  it.each([[[]], [Array.from({ length: 21 }, () => 'quaymoss')]])('are 1 to 20', async (seed) => {
    await expect(createMock({ seed })).rejects.toMatchObject({ code: 'bad-seed' });
  });
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AccountHandle, createMock, type Mock } from '../../src/index.js';
import { until } from '../support/until.js';

let mock: Mock;
let account: AccountHandle;
beforeEach(async () => {
  mock = await createMock();
  account = await mock.createAccount();
});
afterEach(() => mock.close());

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers member by member
async function get(path: string): Promise<{ status: number; body: any }> {
  const answer = await mock.fetch(`https://api.affinity.co${path}`, {
    headers: path.startsWith('/v2')
      ? { authorization: `Bearer ${account.keys.admin}` }
      : { authorization: `Basic ${Buffer.from(`:${account.keys.admin}`).toString('base64')}` },
  });
  return { status: answer.status, body: await answer.json() };
}

const DEAL = {
  companies: [{ ref: 'fernpath', name: 'Fernpath Zeal', domain: 'fernpathzeal.example' }],
  persons: [
    {
      ref: 'ada',
      firstName: 'Ada',
      lastName: 'Zealous',
      emails: ['ada@fernpathzeal.example'],
      companyIds: ['fernpath'],
    },
  ],
  lists: [{ ref: 'deals', name: 'Zeal deals', type: 'company' }],
  fields: [
    { ref: 'status', name: 'Status', valueType: 'ranked-dropdown', listId: 'deals', role: 'status' },
    { ref: 'memo', name: 'Memo', valueType: 'text', listId: 'deals' },
  ],
  options: [{ ref: 'new', fieldId: 'status', text: 'New' }],
  listEntries: [{ ref: 'row', listId: 'deals', entityId: 'fernpath' }],
  values: [{ fieldId: 'status', listEntryId: 'row', value: 'New' }],
  changes: [
    { fieldId: 'status', listEntryId: 'row', value: 'New', action: 'created', changedAt: '2026-11-02T09:00:00Z' },
  ],
} as const;

describe('account.add', () => {
  it('answers ids by ref, and the rows are in both APIs, lists, searches, counts and changes', async () => {
    const ids = await account.add(DEAL);
    expect(Object.keys(ids).sort()).toEqual(['ada', 'deals', 'fernpath', 'memo', 'new', 'row', 'status']);
    expect(account.id('fernpath')).toBe(ids.fernpath);
    expect((await get(`/v2/companies/${ids.fernpath}`)).body.name).toBe('Fernpath Zeal');
    expect((await get(`/organizations/${ids.fernpath}`)).body.domain).toBe('fernpathzeal.example');
    expect((await get('/persons?term=Zealous')).body.persons).toHaveLength(1);
    expect((await get(`/lists/${ids.deals}/list-entries`)).body).toHaveLength(1);
    expect((await get(`/v2/lists/${ids.deals}/list-entries`)).body.data[0].entity.id).toBe(ids.fernpath);
    expect((await get(`/field-values?list_entry_id=${ids.row}`)).body[0].value.text).toBe('New');
    expect((await get(`/field-value-changes?field_id=${ids.status}&list_entry_id=${ids.row}`)).body).toHaveLength(1);
    expect((await get(`/lists/${ids.deals}`)).body.list_size).toBe(1);
  });

  it('takes ids and refs of rows that are there, of the default seed too', async () => {
    const ids = await account.add({ companies: [{ ref: 'moss', name: 'Mosslight' }] });
    const [list] = (await get('/v2/lists')).body.data.filter(({ type }: { type: string }) => type === 'company');
    const more = await account.add({ listEntries: [{ ref: 'row', listId: list.id, entityId: 'moss' }] });
    expect((await get(`/v2/lists/${list.id}/list-entries/${more.row}`)).body.entity.id).toBe(ids.moss);
    const me = (await get('/v2/auth/whoami')).body.user.id;
    await account.add({ notes: [{ ref: 'note', content: '<p>Hello</p>', creatorId: me, companyIds: ['moss'] }] });
    expect((await get(`/v2/companies/${ids.moss}/notes`)).body.data).toHaveLength(1);
  });

  it.each([
    [
      'a text in a number field',
      {
        fields: [{ ref: 'f', name: 'N', valueType: 'number', entityType: 'company' }],
        companies: [{ ref: 'c', name: 'C' }],
        values: [{ fieldId: 'f', entityId: 'c', value: 'many' }],
      },
      '/values/0/value',
    ],
    ['an address that has an owner', { persons: [{ emails: ['ada@fernpathzeal.example'] }] }, '/persons/0/emails/0'],
    ['a ref that is taken', { companies: [{ ref: 'fernpath', name: 'Other' }] }, '/companies/0/ref'],
    ['a full cell', { values: [{ fieldId: 'status', listEntryId: 'row', value: 'New' }] }, '/values/0'],
    ['an option that is there', { options: [{ fieldId: 'status', text: 'New' }] }, '/options/0/text'],
    ['an unknown ref', { listEntries: [{ listId: 'deels', entityId: 'fernpath' }] }, '/listEntries/0/listId'],
    [
      'a second Status of a list',
      { fields: [{ name: 'Other', valueType: 'ranked-dropdown', listId: 'deals', role: 'status' }] },
      '/fields/0/role',
    ],
  ])('refuses %s with its pointer, and adds nothing', async (_, rows, pointer) => {
    await account.add(DEAL);
    const before = account.export();
    await expect(
      account.add({ notes: [], ...rows, lists: [{ name: 'Never', type: 'person' }] } as never),
    ).rejects.toMatchObject({ code: 'bad-seed', param: pointer });
    expect(account.export()).toEqual(before);
  });

  it('refuses what is no row', async () => {
    await expect(account.add({ tenant: { id: 1, name: 'X', subdomain: 'x' } })).rejects.toMatchObject({
      param: 'tenant',
    });
    await expect(account.add({ companys: [] } as never)).rejects.toThrow('did you mean companies?');
  });

  it('refuses an id that is there, and one that was deleted', async () => {
    const { fernpath } = await account.add(DEAL);
    await expect(account.add({ companies: [{ id: fernpath as number, name: 'Twin' }] })).rejects.toMatchObject({
      param: '/companies/0/id',
    });
    await mock.fetch(`https://api.affinity.co/organizations/${fernpath}`, {
      method: 'DELETE',
      headers: { authorization: `Basic ${Buffer.from(`:${account.keys.admin}`).toString('base64')}` },
    });
    await expect(account.add({ companies: [{ id: fernpath as number, name: 'Twin' }] })).rejects.toMatchObject({
      param: '/companies/0/id',
    });
  });

  it('is gone after a reset, and there again after a restore', async () => {
    await account.add(DEAL);
    account.snapshot('with');
    account.reset();
    expect(() => account.id('fernpath')).toThrow();
    account.restore('with');
    expect((await get(`/v2/companies/${account.id('fernpath')}`)).status).toBe(200);
  });

  it('is what a seed of the same rows would have made', async () => {
    const added = await mock.createAccount({ seed: { companies: [] } });
    await added.add(DEAL);
    const begun = await mock.createAccount({ seed: DEAL });
    const names = (handle: AccountHandle, member: string) =>
      JSON.stringify(
        (handle.export()[member] as object[]).map((row) => ({
          ...row,
          id: 0,
          listId: 0,
          fieldId: 0,
          entityId: 0,
          listEntryId: 0,
          companyIds: 0,
          key: 0,
          value: 0,
        })),
      );
    for (const member of ['companies', 'lists', 'fields', 'options', 'listEntries', 'values', 'changes'])
      expect(names(added, member).replace(/"(owner|creator)Id":\d+/g, ''), member).toBe(
        names(begun, member).replace(/"(owner|creator)Id":\d+/g, ''),
      );
  });
});

describe('POST /_mock/data', () => {
  const post = async (body: unknown, query = '') => {
    const answer = await mock.fetch(`http://127.0.0.1/_mock/data?account=${account.name}${query}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it('answers 201 with the ids by ref', async () => {
    const { status, body } = await post({ companies: [{ ref: 'a', name: 'A' }] });
    expect([status, Object.keys(body)]).toEqual([201, ['a']]);
  });

  it('tells what could stand there', async () => {
    const { status, body } = await post({ lists: [{ name: 'x', type: 'compny' }] });
    expect(status).toBe(422);
    expect(body.error).toMatchObject({
      code: 'bad-seed',
      param: '/lists/0/type',
      message: expect.stringContaining('did you mean company?'),
    });
  });

  it('refuses more rows than others could wait for, and says what to do', async () => {
    const companies = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `C${i}` }));
    const before = account.export();
    const { status, body } = await post({ companies: companies(1_500), persons: companies(501) });
    expect([status, body.error]).toEqual([
      400,
      { code: 'bad-request', message: expect.stringMatching(/2000 rows at most, and these are 2001: make several/) },
    ]);
    expect(account.export()).toEqual(before);
    expect((await post({ companies: companies(2_000) })).status).toBe(201);
    await expect(account.add({ companies: companies(2_001) })).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('names a row that is there by its id, and one that was sent by its place', async () => {
    const ids = await account.add(DEAL);
    const told = async (rows: unknown) => ((await post(rows)).body.error as { message: string }).message;
    const twin = { emails: ['ada@fernpathzeal.example'] };
    expect(await told({ persons: [{ emails: ['new@x.example'] }, twin] })).toBe(
      `/persons/1/emails/0: ada@fernpathzeal.example belongs to person ${ids.ada} already`,
    );
    expect(await told({ options: [{ fieldId: 'status', text: 'New' }] })).toBe(
      `/options/0/text: is that of option ${ids.new}, of the same field`,
    );
    expect(await told({ values: [{ fieldId: 'status', listEntryId: 'row', value: 'New' }] })).toMatch(
      /^\/values\/0(?:\/\w+)?: Status holds one value, which is value \d+$/,
    );
    expect(await told({ companies: [{ id: ids.fernpath, name: 'X' }] })).toBe(
      `/companies/0/id: company ${ids.fernpath} is there already`,
    );
    // The account has persons of its own before these.
    const same = { emails: ['same@x.example'], companyIds: ['fernpath'] };
    expect(await told({ users: [], persons: [same, same] })).toBe(
      '/persons/1/emails/0: same@x.example belongs to the person at /persons/0 already',
    );
  });

  it('lets webhooks hear of it, unless it is told not to', async () => {
    await account.add({ webhooks: [{ url: 'http://127.0.0.1:9/hook', subscriptions: ['organization.created'] }] });
    await post({ companies: [{ name: 'Silent' }] }, '&events=false');
    expect(account.deliveries()).toHaveLength(0);
    await post({ companies: [{ name: 'Loud' }] });
    await until(() => account.deliveries().length > 0);
    expect(JSON.stringify(account.deliveries()[0])).toContain('Loud');
  });
});

describe('account.id', () => {
  it('gives the id of a ref of the seed, and says what is near where there is none', async () => {
    account = await mock.createAccount({
      seed: {
        companies: [{ id: 12, ref: 'fernpath', name: 'Fernpath' }],
        lists: [
          { ref: 'fernpath', name: 'L', type: 'company' },
          { ref: 'deals', name: 'D', type: 'company' },
        ],
      },
    });
    expect(account.id('fernpath', 'companies')).toBe(12);
    expect(() => account.id('fernpath')).toThrow(/several kinds: say 'companies' or 'lists'/);
    expect(() => account.id('deels')).toThrow(/did you mean "?deals/i);
    expect(account.id('deals')).toBeGreaterThan(0);
    expect(() => account.id('__proto__')).toThrow(/names no row/);
  });

  it('knows any name', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 40 }), async (ref) => {
        const handle = await mock.createAccount({ seed: { companies: [{ id: 7, ref, name: 'C' }] } });
        expect(handle.id(ref)).toBe(7);
        mock.deleteAccount(handle.name);
      }),
      { numRuns: 20 },
    ));
});

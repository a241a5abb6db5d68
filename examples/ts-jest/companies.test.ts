import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type AccountHandle, createMock, type Mock } from 'affinity-mock';

/** The code under test: it knows Affinity by the fetch that it is given. */
async function companyName(fetch: typeof globalThis.fetch, key: string, id: number): Promise<string | null> {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`https://api.affinity.co/v2/companies/${id}`, {
    headers,
    signal: AbortSignal.timeout(1_000),
  });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`Affinity answered ${answer.status}`);
  return ((await answer.json()) as { name: string }).name;
}

let mock: Mock;
let account: AccountHandle;
beforeAll(async () => {
  mock = await createMock({ seed: { companies: [{ id: 7, name: 'Fernpath Energy', domain: 'fernpath.example' }] } });
  account = mock.account();
});
afterAll(() => mock.close());

test('finds a company by its id', async () => {
  expect(await companyName(mock.fetch, account.keys.admin, 7)).toBe('Fernpath Energy');
  expect(await companyName(mock.fetch, account.keys.admin, 8)).toBeNull();
});

test('gives up on an answer that takes too long', async () => {
  account.faults.add({ match: { operationId: 'v2.companies.get' }, delayMs: 60_000, times: 1 });
  await expect(companyName(mock.fetch, account.keys.admin, 7)).rejects.toThrow(/timeout/);
});

test('says so when the connection is dropped', async () => {
  account.faults.add({ match: { operationId: 'v2.companies.get' }, drop: true, times: 1 });
  await expect(companyName(mock.fetch, account.keys.admin, 7)).rejects.toThrow('fetch failed');
});

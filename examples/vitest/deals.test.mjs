import { createMock } from 'affinity-mock';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDeals } from './deals.mjs';

let mock;
let account;
beforeAll(async () => {
  mock = await createMock({ now: '2026-10-05T09:00:00Z' });
  account = mock.account();
});
beforeEach(() => account.reset());
afterAll(() => mock.close());

const fetch = (...request) => mock.fetch(...request);

test('finds the lists of deals', async () => {
  expect(await openDeals(fetch, account.keys.admin)).toContain('Deal Pipeline');
  expect(account.requests()).toMatchObject([{ operationId: 'v2.lists.list', status: 200 }]);
});

test('says so when the minute is used up', async () => {
  account.limits.set({ perMinute: 0 });
  await expect(openDeals(fetch, account.keys.admin)).rejects.toThrow('after the reset');
});

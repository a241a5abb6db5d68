import { expect, test } from 'affinity-mock/vitest';
import { openDeals } from './deals.mjs';

test('finds the lists of deals', async ({ mock, account }) => {
  expect(await openDeals(mock.fetch, account.keys.admin)).toContain('Deal Pipeline');
  expect(account.requests()).toHoldSequence(['v2.lists.list']);
  expect(account.requests()).toBeDocumented();
});

test('says so when the minute is used up', async ({ mock, account }) => {
  account.limits.set({ perMinute: 0 });
  await expect(openDeals(mock.fetch, account.keys.admin)).rejects.toThrow('after the reset');
});

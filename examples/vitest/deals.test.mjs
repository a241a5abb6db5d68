import { expect, test } from 'affinity-mock/vitest';
import { beforeEach } from 'vitest';
import { openDeals } from './deals.mjs';

let fetch;
beforeEach(({ mock }) => {
  fetch = (...request) => mock.fetch(...request);
});

test('finds the lists of deals', async ({ account }) => {
  expect(await openDeals(fetch, account.keys.admin)).toContain('Deal Pipeline');
  expect(account.requests()).toHoldSequence(['v2.lists.list']);
  expect(account.requests()).toBeDocumented();
});

test('says so when the minute is used up', async ({ account }) => {
  account.limits.set({ perMinute: 0 });
  await expect(openDeals(fetch, account.keys.admin)).rejects.toThrow('after the reset');
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createMock } from 'affinity-mock';

let mock;
let server;
let account;
before(async () => {
  mock = await createMock();
  server = await mock.listen();
  account = mock.account();
});
after(() => mock.close());

const get = (path) => fetch(server.url + path, { headers: { authorization: `Bearer ${account.keys.admin}` } });

test('reads a list page by page', async () => {
  const names = [];
  for (let path = '/v2/companies?limit=50'; path; ) {
    const { data, pagination } = await (await get(path)).json();
    names.push(...data.map(({ name }) => name));
    path = pagination.nextUrl?.replace(server.url, '');
  }
  assert.ok(names.length >= 60);
  assert.equal(account.requests({ operationId: 'v2.companies.list' }).length, Math.ceil(names.length / 50));
});

test('waits for the minute on the clock of the account, not on the wall', async () => {
  account.limits.set({ perMinute: 1 });
  account.clock.advance(60_000);
  assert.equal((await get('/v2/lists')).status, 200);
  assert.equal((await get('/v2/lists')).status, 429);
  account.clock.advance(60_000);
  assert.equal((await get('/v2/lists')).status, 200);
});

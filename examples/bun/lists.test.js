import { afterAll, beforeAll, expect, test } from 'bun:test';
import { createMock } from 'affinity-mock';

let mock;
let server;
let account;
beforeAll(async () => {
  mock = await createMock();
  server = await mock.listen();
  account = mock.account();
});
afterAll(() => mock.close());

const headers = () => ({ authorization: `Bearer ${account.keys.admin}` });

test('reads lists in process', async () => {
  const answer = await mock.fetch('https://api.affinity.co/v2/lists', { headers: headers() });
  expect(answer.status).toBe(200);
  expect((await answer.json()).data.map(({ name }) => name)).toContain('Deal Pipeline');
});

test('reads them over a socket, and sees a 429', async () => {
  expect((await fetch(`${server.url}/v2/lists`, { headers: headers() })).status).toBe(200);
  account.limits.set({ perMinute: 0 });
  expect((await fetch(`${server.url}/v2/lists`, { headers: headers() })).status).toBe(429);
});

// deno test --allow-all --no-check
import assert from 'node:assert/strict';
import { createMock } from 'affinity-mock';

Deno.test('reads lists in process', async () => {
  const mock = await createMock();
  const headers = { authorization: `Bearer ${mock.account().keys.admin}` };
  const answer = await mock.fetch('https://api.affinity.co/v2/lists', { headers });
  assert.equal(answer.status, 200);
  assert.ok((await answer.json()).data.some(({ name }) => name === 'Deal Pipeline'));
  await mock.close();
});

Deno.test('reads them over a socket, and sees a 429', async () => {
  const mock = await createMock();
  const { url } = await mock.listen();
  const headers = { authorization: `Bearer ${mock.account().keys.admin}` };
  const status = async () => {
    const answer = await fetch(`${url}/v2/lists`, { headers });
    await answer.body?.cancel();
    return answer.status;
  };
  assert.equal(await status(), 200);
  mock.account().limits.set({ perMinute: 0 });
  assert.equal(await status(), 429);
  await mock.close();
});

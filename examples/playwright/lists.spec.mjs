import { expect, test } from '@playwright/test';

// Only the request fixture: no browser is needed.
test('a standard user sees fewer lists than an admin', async ({ request }) => {
  const keys = await (await request.get('/_mock/keys')).json();
  const listsOf = async (persona) => {
    const { key } = keys.find((row) => row.persona === persona);
    const answer = await request.get('/v2/lists', { headers: { authorization: `Bearer ${key}` } });
    await expect(answer).toBeOK();
    return (await answer.json()).data.length;
  };
  expect(await listsOf('standard')).toBeLessThan(await listsOf('admin'));
});

test('a test may steer the account', async ({ request }) => {
  await request.patch('/_mock/limits?account=advanced', { data: { perMinute: 0 } });
  const keys = await (await request.get('/_mock/keys?account=advanced')).json();
  const { key } = keys.find((row) => row.persona === 'admin');
  expect((await request.get('/v2/lists', { headers: { authorization: `Bearer ${key}` } })).status()).toBe(429);
});

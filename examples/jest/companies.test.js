const { createMock } = require('affinity-mock');

let mock;
let account;
beforeAll(async () => {
  mock = await createMock();
  account = await mock.createAccount({ tier: 'enterprise' });
});
afterAll(() => mock.close());

const send = (method, path, body) =>
  mock.fetch(`https://api.affinity.co${path}`, {
    method,
    headers: { authorization: `Bearer ${account.keys.admin}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });

test('what is written through V1 is read through V2', async () => {
  const written = await send('POST', '/organizations', { name: 'Fernpath Energy', domain: 'fernpath.example' });
  const { id } = await written.json();
  const read = await (await send('GET', `/v2/companies/${id}`)).json();
  expect(read).toMatchObject({ id, name: 'Fernpath Energy', domain: 'fernpath.example' });
});

test('a server error of Affinity', async () => {
  account.faults.add({ match: { path: '/v2/companies' }, respond: { status: 503 }, times: 1 });
  expect((await send('GET', '/v2/companies')).status).toBe(503);
  expect((await send('GET', '/v2/companies')).status).toBe(200);
});

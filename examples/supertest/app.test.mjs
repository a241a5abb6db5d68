import { after, before, test } from 'node:test';
import { createMock } from 'affinity-mock';
import request from 'supertest';
import { app } from './app.mjs';

let mock;
let account;
let service;
before(async () => {
  mock = await createMock();
  account = mock.account();
  const { url } = await mock.listen();
  service = request(app({ origin: url, key: account.keys.admin }));
});
after(() => mock.close());

test('answers with the name that Affinity has', async () => {
  const [company] = account.export().companies;
  await service.get(`/companies/${company.id}`).expect(200, { name: company.name });
});

test('passes on what Affinity does not know, and hides what it cannot help', async () => {
  await service.get('/companies/987654321').expect(404);
  account.faults.add({ match: { method: 'GET' }, respond: { status: 500 }, times: 1 });
  await service.get('/companies/987654321').expect(502, { error: 502 });
});

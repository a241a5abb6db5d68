/** The faults of docs/flaky-search.md do what the page says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../src/kit/contract.js';
import { SEED } from '../support/seed.js';
import { api, frozenMock } from '../support.js';

const PAGE = readFileSync('docs/flaky-search.md', 'utf8');
const FAULTS = JSON.parse(/```json\n(.*?)```/su.exec(PAGE)?.[1] ?? '[]') as object[];

describe('The faults named flaky-search', () => {
  it('answer each kind of search once with a 5xx and an empty message, and the same search again as ever', async () => {
    const mock = await frozenMock();
    try {
      for (const fault of FAULTS) {
        const sent = await mock.fetch('http://mock/_mock/faults', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(fault),
        });
        expect(sent.status).toBe(201);
      }
      const client = api(mock);
      for (const path of [
        '/v2/companies/search',
        '/v2/persons/search',
        `/v2/lists/${SEED.lists.pipeline}/list-entries/search`,
      ]) {
        const [first, failed, again] = [
          await client.post(path, {}),
          await client.post(path, {}),
          await client.post(path, {}),
        ];
        expect([first.status, failed.status, again.status], path).toEqual([201, 500, 201]);
        expect(failed.body.errors).toEqual([{ code: 'server', message: '' }]);
        expect(again.body).toEqual(first.body);
        const { status, headers, body } = failed;
        expect(checkAnswer({ method: 'POST', url: path, status, headers, body })).toEqual([]);
      }
      expect((await client.get('/v2/companies')).status).toBe(200);
    } finally {
      await mock.close();
    }
  });
});

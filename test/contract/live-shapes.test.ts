/** What the live V2 was seen to send, and some checks would take for a fault (corrections.md §2, §4): the kit takes each. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { type AnswerToCheck, checkAnswer, checkRequest, violationText } from '../../src/kit/contract.js';
import { SEED } from '../support/seed.js';
import { type Api, api, frozenMock } from '../support.js';

const KINDLELOOM = SEED.companies.global;
const COPPERLANE = 80649289;
const ERRORS = { 'content-type': 'application/json; charset=utf-8', 'x-affinity-api-version': '2026-09-17' };

const COUNTED = {
  'x-ratelimit-limit-user': '900',
  'x-ratelimit-limit-user-remaining': '899',
  'x-ratelimit-limit-user-reset': '12',
};

let mock: Mock;
let client: Api;
beforeAll(async () => {
  mock = await frozenMock();
  client = api(mock);
});

const told = (answer: AnswerToCheck) => checkAnswer(answer).map(violationText);
const switched = (quirks: Record<string, string | boolean>) => mock.account('scale').settings.set({ quirks });

async function answerTo(method: 'GET' | 'POST', path: string, body?: unknown): Promise<AnswerToCheck> {
  const answer = method === 'GET' ? await client.get(path) : await client.post(path, body);
  return { method, url: path, status: answer.status, headers: answer.headers, body: answer.body };
}

describe('The contract kit takes of V2', () => {
  it.each([
    ['a 5xx with an empty message', 500, ERRORS, { errors: [{ code: 'server', message: '' }] }],
    ['a 500 as HTML from the edge', 500, { 'content-type': 'text/html' }, '<html></html>'],
    ['a 5xx as HTML from the edge', 502, { 'content-type': 'text/html' }, '<html><body>502 Bad Gateway</body></html>'],
    ['a 5xx without a body', 503, {}, ''],
    ['a 504 in plain text', 504, { 'content-type': 'text/plain' }, 'upstream request timeout'],
  ])('%s', (_, status, headers, body) => {
    expect(told({ method: 'POST', url: '/v2/companies/search', status, headers, body })).toEqual([]);
  });

  it.each([
    [404, '/v2/persons/1', 'not-found', 'Resource not found', undefined],
    [404, '/v2/meetings', 'not-found', 'Resource not found', undefined],
    [
      400,
      '/v2/companies',
      'validation',
      'Invalid fieldIds must refer to non-list-specific company fields: [x].',
      'fieldIds',
    ],
    [400, '/v2/notes', 'validation', 'Cannot remove all associations', '/persons'],
  ])('the %i of %s in live words', (status, url, code, message, param) => {
    const body = { errors: [{ code, message, ...(param && { param }) }] };
    const method = url === '/v2/notes' ? 'POST' : 'GET';
    expect(told({ method, url, status, headers: { ...ERRORS, ...COUNTED }, body })).toEqual([]);
  });

  it('fields that sort, told as if they did not', async () => {
    switched({ 'v2-sortability-null': true });
    for (const path of ['/v2/companies/fields', '/v2/persons/fields']) {
      const answer = await answerTo('GET', `${path}?includes=sortability`);
      expect((answer.body as { data: { sortability: null }[] }).data[0]?.sortability).toBeNull();
      expect(told(answer)).toEqual([]);
    }
    switched({ 'v2-sortability-null': false });
  });

  it('a job title as text, and the newer fields of Affinity Data', async () => {
    const ids = ['current-job-title', 'current-job-start-date'].map((slug) => `fieldIds=affinity-data-${slug}`);
    const persons = await answerTo('GET', `/v2/persons?limit=100&${ids.join('&')}`);
    expect(told(persons)).toEqual([]);
    const types = (persons.body as { data: [{ fields: { id: string; value: { type: string } }[] }] }).data[0].fields;
    expect(types.map(({ value }) => value.type)).toEqual(['datetime', 'text']);
    const newer = ['employees-current', 'employees-growth-yoy-percentage'].map((slug) => `affinity-data-${slug}`);
    const leaving = 'affinity-data-employee-departures-last-3-months-leadership';
    const query = [...newer, leaving].map((id) => `fieldIds=${id}`).join('&');
    const companies = await answerTo('GET', `/v2/companies?limit=100&${query}`);
    expect(companies.status).toBe(200);
    expect(told(companies)).toEqual([]);
  });

  it('a search by an unknown sort, asked and answered, and one for nothing in particular', async () => {
    for (const body of [{ sorts: [{ fieldId: 'field-99999999', direction: 'asc' }] }, {}]) {
      const answer = await answerTo('POST', '/v2/companies/search', body);
      expect([answer.status, told(answer)]).toEqual([201, []]);
      const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
      expect(checkRequest({ method: 'POST', url: '/v2/companies/search', headers, body })).toEqual([]);
    }
  });

  it('a merge of a record with itself, and what is left of two that became a third', async () => {
    const same = { primaryCompanyId: COPPERLANE, duplicateCompanyId: COPPERLANE };
    const merge = { primaryCompanyId: KINDLELOOM, duplicateCompanyId: COPPERLANE };
    for (const body of [same, merge]) {
      const answer = await answerTo('POST', '/v2/company-merges', body);
      expect([answer.status, told(answer)]).toEqual([202, []]);
    }
    mock.account('scale').clock.advance(2_000);
    for (const id of [KINDLELOOM, COPPERLANE]) {
      const answer = await answerTo('GET', `/v2/companies/${id}`);
      expect([answer.status, told(answer)]).toEqual([422, []]);
    }
    expect(told(await answerTo('GET', '/v2/tasks/company-merges'))).toEqual([]);
  });

  it('404 for meetings, of a tenant without unified events', async () => {
    switched({ 'v2-unified-events': false });
    for (const path of ['/v2/meetings', '/v2/meetings/1']) {
      const answer = await answerTo('GET', path);
      expect([answer.status, told(answer)]).toEqual([404, []]);
    }
    switched({ 'v2-unified-events': true });
  });

  it('files whose links answer ranges, which are outside of the contract', async () => {
    const answer = await answerTo('GET', '/v2/files/43283');
    expect(told(answer)).toEqual([]);
    const { downloadUrl } = answer.body as { downloadUrl: string };
    const part = await mock.fetch(downloadUrl, { headers: { range: 'bytes=-3' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 48-50/51']);
  });
});

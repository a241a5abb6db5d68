import { describe, expect, it } from 'vitest';
import { checkRequest, type RequestToCheck, violationText } from '../../src/kit/contract.js';

const HOST = 'https://api.affinity.co';
const BEARER = { authorization: 'Bearer key-of-somebody' };
const BASIC = { authorization: `Basic ${btoa(':key-of-somebody')}` };
const JSON_TYPE = { 'content-type': 'application/json' };

/** `pointer problem` of each violation. */
const found = (request: Partial<RequestToCheck> & { url: string }) =>
  checkRequest({ method: 'GET', headers: BEARER, ...request, url: HOST + request.url }).map(
    ({ pointer, problem }) => `${pointer} ${problem}`,
  );

describe('A request', () => {
  it.each([
    [{ url: '/v2/companies?limit=5&fieldTypes=global&fieldTypes=enriched' }],
    [{ url: '/v2/companies/7', headers: { ...BEARER, 'X-Affinity-Api-Version': 'current' } }],
    [{ url: '/v2/lists', method: 'HEAD' }],
    [{ url: '/persons?page_size=5&with_interaction_dates=TRUE', headers: BASIC }],
    [
      {
        url: '/notes',
        method: 'POST',
        headers: { ...BASIC, ...JSON_TYPE },
        body: { content: 'Tarn', person_ids: [1] },
      },
    ],
    [{ url: '/notes?content=Tarn&person_ids[]=1', method: 'POST', headers: BASIC }],
    [
      {
        url: '/notes',
        method: 'POST',
        headers: { ...BASIC, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'content=Tarn&person_ids[]=1',
      },
    ],
    [{ url: '/v2/companies/search', method: 'POST' }],
    [
      {
        url: '/v2/companies/search',
        method: 'POST',
        headers: { ...BEARER, ...JSON_TYPE },
        body: '{"search":{"term":"ada"}}',
      },
    ],
  ])('that Affinity takes as it is meant has no violations: %j', (request) => {
    expect(found(request)).toEqual([]);
  });

  it.each([
    ['a path that nobody has', { url: '/v2/company' }, ['path unknown-operation']],
    ['a slash at the end', { url: '/v2/companies/' }, ['path unknown-operation']],
    ['a method that the path lacks', { url: '/v2/companies', method: 'DELETE' }, ['method wrong-method']],
    [
      'an operation that its version lacks',
      { url: '/v2/files', headers: { ...BEARER, 'x-affinity-api-version': '2024-01-01' } },
      ['header x-affinity-api-version wrong-version'],
    ],
    [
      'a version that does not exist',
      { url: '/v2/lists', headers: { ...BEARER, 'x-affinity-api-version': '2025-01-01' } },
      ['header x-affinity-api-version wrong-version'],
    ],
    [
      'a version on V1',
      { url: '/lists', headers: { ...BASIC, 'x-affinity-api-version': '2026-09-17' } },
      ['header x-affinity-api-version undeclared'],
    ],
    ['no key', { url: '/v2/lists', headers: {} }, ['header authorization missing']],
    ['Basic on V2', { url: '/v2/lists', headers: BASIC }, ['header authorization wrong-scheme']],
    [
      'the key as user name',
      { url: '/lists', headers: { authorization: `Basic ${btoa('key:')}` } },
      ['header authorization wrong-scheme'],
    ],
    ['the bare key', { url: '/v2/lists', headers: { authorization: 'key' } }, ['header authorization wrong-scheme']],
    ['an id that is none', { url: '/v2/companies/abc' }, ['path companyId wrong-type']],
    ['a limit that is too high', { url: '/v2/companies?limit=101' }, ['query limit wrong-value']],
    ['a word that is none', { url: '/v2/companies?fieldTypes=globl' }, ['query fieldTypes/0 wrong-value']],
    ['a parameter of the other API', { url: '/v2/companies?page_size=5' }, ['query page_size undeclared']],
    ['a parameter given twice', { url: '/v2/companies?limit=5&limit=6' }, ['query limit wrong-value']],
    ['a body where none is taken', { url: '/v2/lists', body: '{"a":1}' }, [' undeclared']],
    ['no content type', { url: '/v2/companies/search', method: 'POST', body: '{}' }, ['header content-type missing']],
    [
      'no body where one is needed',
      { url: '/v2/notes', method: 'POST', headers: { ...BEARER, ...JSON_TYPE } },
      [' missing'],
    ],
    [
      'broken JSON',
      { url: '/v2/notes', method: 'POST', headers: { ...BEARER, ...JSON_TYPE }, body: '{"type":' },
      [' wrong-value'],
    ],
    [
      'a missing and an unknown member',
      { url: '/notes', method: 'POST', headers: { ...BASIC, ...JSON_TYPE }, body: { contents: 'Tarn' } },
      ['/content missing', '/contents undeclared'],
    ],
    [
      'a member of the wrong type',
      { url: '/v2/lists', method: 'POST', headers: { ...BEARER, ...JSON_TYPE }, body: { name: 7, type: 'company' } },
      ['/name wrong-type'],
    ],
  ])('with %s is told', (_, request, expected) => {
    expect(found(request)).toEqual(expected);
  });

  it.each([
    ['/v2/companies?limit=0&limits=1', ['query limits ignored', 'query limit refused']],
    ['/v2/companies?limit=1&limit=0', ['query limit ignored', 'query limit refused']],
    ['/v2/compnies', ['path refused']],
  ])('tells what is refused from what is ignored: %s', (url, expected) => {
    const violations = checkRequest({ method: 'GET', url, headers: BEARER });
    expect(violations.map(({ pointer, effect }) => `${pointer} ${effect}`)).toEqual(expected);
  });

  it('names what was probably meant', () => {
    const check = (url: string, more: Partial<RequestToCheck> = {}) =>
      checkRequest({ method: 'GET', headers: BEARER, ...more, url })[0]?.nearest;
    expect(check('/v2/compnies')).toContain('GET /v2/companies');
    expect(check('/v2/companies?page_size=5')).toBe('limit');
    expect(check('/v2/companies?limits=5')).toBe('limit');
    expect(check('/v2/companies?fieldTypes=globl')).toBe('global');
  });

  it('is refused where the version of its key is none of V2', () => {
    const request = { method: 'GET', url: '/v2/lists', headers: BEARER, version: '2025-01-01' as never };
    expect(() => checkRequest(request)).toThrow(
      'V2 has no version "2025-01-01": its versions are 2024-01-01, 2026-07-15, 2026-09-17',
    );
  });

  it('never tells a key, and no value either where values are not to be told', () => {
    const request = {
      method: 'POST',
      url: '/v2/lists?limit=sesame',
      headers: { authorization: 'Digest sesame', ...JSON_TYPE },
      body: { name: 'sesame', type: 'sesame' },
      values: false,
    };
    const violations = checkRequest(request);
    expect(violations.length).toBeGreaterThan(2);
    expect(violations.map(violationText).join()).not.toContain('sesame');
    expect(JSON.stringify(checkRequest({ ...request, values: true }))).not.toContain('Digest sesame');
  });
});

/** Requests of very many parts: refused in the API's own form, or answered with work that grows no faster than they do. */
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRequest } from '../../src/contract/check-request.js';
import type { Mock } from '../../src/index.js';
import { MultiValues, readValues } from '../../src/lib/multi-values.js';
import { type Api, api, frozenMock } from '../support.js';

let mock: Mock;
let client: Api;
beforeAll(async () => {
  mock = await frozenMock();
  client = api(mock);
});

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const upload = (parts: number) => {
  const part = '--cut\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n';
  return client.post('/entity-files', `${part.repeat(parts)}--cut--\r\n`, {
    'content-type': 'multipart/form-data; boundary=cut',
  });
};

describe('More members than anybody needs are refused', () => {
  it('in a form', async () => {
    const { status, body } = await client.post('/persons', 'a=1&'.repeat(20_000), FORM);
    expect([status, body]).toEqual([422, ['The form has more than 10000 members.']]);
  });

  it('in a query, in each API’s own form', async () => {
    const query = 'a=1&'.repeat(20_000);
    expect((await client.get(`/persons?${query}`)).body).toEqual(['The query has more than 10000 parameters.']);
    expect(await client.get(`/v2/persons?${query}`)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'bad-request', message: 'The query has more than 10000 parameters.' }] },
    });
    const response = await mock.fetch(new Request(`http://localhost/_mock/requests?${query}`));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'bad-request' } });
  });

  it('in an upload, before a part of it is read', async () => {
    const { status, body } = await upload(60_000);
    expect([status, body]).toEqual([422, ['Field body: has more than 1000 parts']]);
    expect((await upload(1_000)).body).not.toEqual(body);
  });

  it('among the headers', async () => {
    const headers = Object.fromEntries(Array.from({ length: 1_200 }, (_, i) => [`x-${i}`, '1']));
    expect((await client.get('/v2/persons', headers)).status).toBe(400);
    expect((await client.get('/persons', headers)).body).toEqual(['The request has more than 1000 headers.']);
  });

  it('and told by the contract kit', () => {
    const violations = checkRequest({ method: 'GET', url: `/persons?${'a=1&'.repeat(20_000)}`, headers: {} });
    expect(violations.some(({ pointer, expected }) => pointer === 'query' && expected.startsWith('at most'))).toBe(
      true,
    );
  });
});

describe('Repeated members', () => {
  it('are read in order, a bracketed one as a list', () => {
    expect(readValues('a=1&b[]=2&a=3&c=4', { brackets: true }).toObject()).toEqual({ a: ['1', '3'], b: ['2'], c: '4' });
    expect(readValues('b[]=2&__proto__=1', { brackets: false }).toObject()).toEqual(
      Object.fromEntries([
        ['b[]', '2'],
        ['__proto__', '1'],
      ]),
    );
  });

  it('are never copied as they grow', () => {
    const values = new MultiValues<number>();
    values.add('a', 0);
    const first = [...values][0]?.[1].values;
    for (let i = 1; i < 1_000; i++) values.add('a', i);
    const last = [...values][0]?.[1].values;
    expect(last).toBe(first);
    expect(last).toHaveLength(1_000);
  });

  it('of V1 mean the same in the query of a write as in that of a read', async () => {
    const post = (query: string) => client.post(`/persons?first_name=Wren&last_name=Tarn&${query}`);
    const twice = await post('emails=a@tarn.example&emails=b@tarn.example');
    expect(twice.body.emails).toEqual(['a@tarn.example', 'b@tarn.example']);
    expect((await post('emails[]=c@tarn.example&last_name=Fell')).body).toMatchObject({ last_name: 'Fell' });
  });
});

describe('Numbers beyond 2^53 are told back as they were sent', () => {
  const LONG = '9007199254740993';

  it('in bodies, paths and queries of V1', async () => {
    const json = { 'content-type': 'application/json' };
    const made = await client.post('/notes', `{"content":"x","person_ids":[${LONG}]}`, json);
    expect(JSON.stringify(made.body)).toContain(LONG);
    expect(JSON.stringify((await client.get(`/persons/${LONG}`)).body)).toContain(LONG);
    expect(JSON.stringify((await client.get(`/notes?person_id=${LONG}`)).body)).toContain(LONG);
    const typed = await client.post('/persons', '{"first_name":123456789012345678901,"last_name":"x"}', json);
    expect(JSON.stringify(typed.body)).toContain('expected 123456789012345678901 to be a string');
  });

  it('on V2, in the journal and by the contract kit', async () => {
    expect(JSON.stringify((await client.get(`/v2/lists/${LONG}`)).body)).not.toContain('9007199254740992');
    const [entry] = mock.account('scale').requests({ operationId: 'v1.notes.create' }).slice(-1);
    expect(entry?.requestBody).toContain(LONG);
    const [violation] = checkRequest({
      method: 'POST',
      url: '/persons',
      headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
      body: '{"first_name":123456789012345678901,"last_name":"x"}',
    });
    expect(violation?.got).toBe('123456789012345678901');
  });
});

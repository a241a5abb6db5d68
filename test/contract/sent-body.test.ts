/** Bodies as clients hand them over: judged as they are sent. */
import { describe, expect, it } from 'vitest';
import { checkRequest, requestOf, violationText } from '../../src/kit/contract.js';

const HOST = 'https://api.affinity.co';
const BASIC = { authorization: `Basic ${btoa(':key')}` };
const JSON_TYPE = { 'content-type': 'application/json' };
const NOTE = { method: 'POST', url: `${HOST}/notes`, headers: BASIC };

const told = (request: Parameters<typeof checkRequest>[0]) => checkRequest(request).map(violationText);
const bytes = (text: string) => new TextEncoder().encode(text);
const upload = () => {
  const form = new FormData();
  form.set('person_id', '1');
  form.set('file', new File(['x'], 'x.txt'));
  return form;
};

describe('A body is judged as what is sent of it', () => {
  it.each([
    ['a form', '/notes', {}, () => new URLSearchParams({ content: 'Tarn', 'person_ids[]': '1' })],
    [
      'a form with a type',
      '/notes',
      { 'content-type': 'application/x-www-form-urlencoded' },
      () => new URLSearchParams('content=Tarn'),
    ],
    ['a form that lacks a member', '/notes', {}, () => new URLSearchParams({ contents: 'Tarn' })],
    ['a form that is said to be JSON', '/notes', JSON_TYPE, () => new URLSearchParams({ content: 'Tarn' })],
    ['bytes', '/notes', JSON_TYPE, () => bytes('{"content":"Tarn"}')],
    ['bytes of a member that nobody knows', '/notes', JSON_TYPE, () => bytes('{"content":"Tärn","conten":1}')],
    ['an ArrayBuffer', '/notes', JSON_TYPE, () => bytes('{"contents":"Tarn"}').slice().buffer],
    ['a Buffer', '/notes', JSON_TYPE, () => Buffer.from('xx{"content":"Tarn"}').subarray(2)],
    ['a DataView', '/notes', JSON_TYPE, () => new DataView(bytes('{"content":7}').buffer)],
    ['no bytes', '/notes', JSON_TYPE, () => new Uint8Array()],
    ['an empty form', '/notes', {}, () => new URLSearchParams()],
    ['an upload', '/entity-files', {}, upload],
    ['an upload where none is taken', '/notes', {}, upload],
    ['an upload that is said to be JSON', '/notes', JSON_TYPE, upload],
  ])('%s', async (_, path, type, body) => {
    const init = { method: 'POST', headers: { ...BASIC, ...type }, body: body() as URLSearchParams };
    const bySent = told(await requestOf(new Request(HOST + path, init)));
    expect(told({ ...init, url: HOST + path, body: body() })).toEqual(bySent);
  });

  it('so that a valid form has no violations, and another the same as its text', () => {
    expect(told({ ...NOTE, body: new URLSearchParams({ content: 'Tarn' }) })).toEqual([]);
    expect(checkRequest({ ...NOTE, body: new URLSearchParams({ contents: 'Tarn' }) })).toMatchObject([
      { pointer: '/content', problem: 'missing', effect: 'refused' },
      { pointer: '/contents', problem: 'undeclared', nearest: 'content' },
    ]);
  });

  it('as JSON.stringify writes it, where it is an object', () => {
    const headers = { ...BASIC, ...JSON_TYPE };
    const body = { content: 'Tarn', created_at: new Date('2026-01-05T00:00:00Z'), parent_id: undefined };
    expect(told({ ...NOTE, headers, body })).toEqual([]);
  });

  it('an upload of a library is not looked into', () => {
    const stream = new ReadableStream();
    const headers = { ...BASIC, 'content-type': 'multipart/form-data; boundary=x' };
    expect(told({ method: 'POST', url: `${HOST}/entity-files`, headers, body: stream })).toEqual([]);
  });

  const circle: Record<string, unknown> = {};
  circle.circle = circle;
  it.each([
    ['a promise', Promise.resolve('{}'), 'the body of the request is a promise: await it first'],
    ['a Blob', new Blob(['{}']), 'the body of the request is a Blob, which cannot be read at once: give its text'],
    ['a File', new File(['{}'], 'a.json'), 'is a File, which cannot be read at once'],
    ['a stream', new ReadableStream(), 'is a ReadableStream, which cannot be read at once'],
    ['a Request', new Request(HOST), 'is a Request, which cannot be read at once'],
    ['an iterator', (async function* () {})(), 'which cannot be read at once'],
    ['a function', () => {}, 'the body of the request is a function, which cannot be sent'],
    ['a big integer', { content: 1n }, 'the body of the request cannot be written as JSON'],
    ['a circle', circle, 'the body of the request cannot be written as JSON'],
  ])('but not %s, which is refused by name', (_, body, message) => {
    for (const url of ['/notes', '/v2/lists', '/nowhere']) {
      const request = { method: 'POST', url, headers: { ...BASIC, ...JSON_TYPE }, body };
      expect(() => checkRequest(request)).toThrow(TypeError);
      expect(() => checkRequest(request)).toThrow(message);
    }
  });
});

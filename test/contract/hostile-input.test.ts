/** Input that no schema describes: broken, oversized, foreign, or made to hurt. Refused clearly or taken as it stands, and never a 5xx. */
import { request as httpRequest } from 'node:http';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { SEED } from '../support/seed.js';
import { type Answer, type Request, refresh, SERVED, sendByFetch as send, versionHeader } from './harness.js';
import { hasBody, minimalRequest } from './minimal.js';
import { type Watched, watchedMock } from './watched.js';

let mock: Mock;
let watched: Watched;
beforeAll(() => {
  watched = watchedMock();
  mock = watched.mock;
});
afterEach(() => refresh(mock));

/** A row of the pipeline, with a date, a number, an owner and a dropdown. */
const ROW = `/v2/lists/${SEED.lists.pipeline}/list-entries/133814778`;
const DATE = `${ROW}/fields/field-2928694`;
const FIELDS = `${ROW}/fields`;

const post = (path: string, body: unknown, more: Partial<Request> = {}) =>
  send(mock, { method: 'POST', path, body, ...more });
const patch = (updates: unknown) =>
  send(mock, { method: 'PATCH', path: FIELDS, body: { operation: 'update-fields', updates } });

function expectV2Refusal(answer: Answer, status: number, code: string, param?: string) {
  expect([answer.status, answer.body?.errors?.[0]?.code, answer.body?.errors?.[0]?.param], answer.text).toEqual([
    status,
    code,
    param,
  ]);
}

function expectV1Refusal(answer: Answer) {
  expect(answer.status, answer.text).toBe(422);
  expect(answer.body, answer.text).toEqual([expect.any(String)]);
}

describe('Bodies', () => {
  const WRITES = SERVED.filter(({ operation }) => hasBody(operation));
  const DEEP = '['.repeat(200_000) + ']'.repeat(200_000);

  it.each([
    ['broken JSON', '{"value": {"type": "text", "data": '],
    ['two values', '{}{}'],
    ['a trailing comma', '{"value": 1,}'],
    ['single quotes', "{'value': 1}"],
    ['a number with a leading zero', '{"value": 01}'],
    ['NaN', '{"value": NaN}'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['JSON nested without end', `{"value": ${DEEP}, "first_name": ${DEEP}}`],
    ['NUL bytes', '\0\0\0'],
  ])('%s: refused by every write, and nothing changes', async (_, body) => {
    for (const target of WRITES) {
      const headers = versionHeader(target);
      const answer = await send(mock, { ...minimalRequest(target.operation), body, headers });
      if (target.operation.api === 'v2') expectV2Refusal(answer, 400, 'bad-request');
      else expectV1Refusal(answer);
    }
    expect(watched.isUntouched()).toBe(true);
  });

  it.each([
    ['a list', []],
    ['a text', '"Tarn"'],
    ['a number', '1'],
    ['null', 'null'],
  ])('%s instead of an object: refused by every write', async (_, body) => {
    for (const target of WRITES) {
      const headers = versionHeader(target);
      const answer = await send(mock, { ...minimalRequest(target.operation), body, headers });
      if (target.operation.api === 'v2') expectV2Refusal(answer, 400, 'validation', '/');
      else expectV1Refusal(answer);
    }
    expect(watched.isUntouched()).toBe(true);
  });

  it('members named like those of prototypes are members like any other', async () => {
    const answers = [
      await post(DATE, '{"value": {"type": "datetime", "data": null}, "__proto__": {"polluted": true}}'),
      await post(
        DATE,
        '{"value": {"type": "datetime", "data": null, "constructor": {"prototype": {"polluted": true}}}}',
      ),
      await patch(JSON.parse('[{"id": "__proto__", "value": {"type": "text", "data": "x"}}]')),
      await post('/persons', '{"first_name": "Noor", "last_name": "Pell", "__proto__": {"polluted": true}}'),
      await post('/persons', '__proto__[polluted]=1&first_name=Noor&last_name=Pell', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      await send(mock, { path: '/v2/companies?__proto__=1&constructor=2&limit=1' }),
      await send(mock, { path: '/v2/companies?fieldIds=__proto__' }),
      await send(mock, { path: '/persons?__proto__[polluted]=1' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 200, 200, 200, 400, 200]);
    expectV2Refusal(answers[0] as Answer, 400, 'validation', '/__proto__');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('forms whose bytes are no UTF-8 are refused, however they are written, and nothing of them is kept', async () => {
    const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    const parts = { headers: { 'content-type': 'multipart/form-data; boundary=b' } };
    const part = (bytes: number[]) =>
      Buffer.concat([
        Buffer.from('--b\r\ncontent-disposition: form-data; name="first_name"\r\n\r\nNo'),
        Buffer.from(bytes),
        Buffer.from('\r\n--b--\r\n'),
      ]);
    const answers = [
      await post('/persons', 'first_name=No%ffor&last_name=Pell', form),
      await post('/persons', 'first_name=No%C3&last_name=Pell', form),
      await post('/persons', 'first%ed%a0%80_name=Noor&last_name=Pell', form),
      await post('/persons', new Uint8Array(Buffer.from('first_name=\xff&last_name=Pell', 'latin1')), form),
      await post('/entity-files', new Uint8Array(part([0xff])), parts),
    ];
    for (const answer of answers) expectV1Refusal(answer);
    for (const answer of answers) expect(answer.body[0]).toMatch(/is not valid UTF-8/);
    expect(watched.isUntouched()).toBe(true);
    const good = await post('/persons', 'first_name=Zo%C3%AB+100%&last_name=Pell', form);
    expect([good.status, good.body.first_name]).toEqual([200, 'Zoë 100%']);
  });

  it('halves of characters in JSON come back as they were sent, also from an export', async () => {
    const name = 'half \ud800 and \udc00';
    const made = await post('/organizations', { name });
    expect([made.status, made.body.name]).toEqual([200, name]);
    const seen = await send(mock, { path: `/v2/companies/${made.body.id}` });
    expect(seen.body.name).toBe(name);
    const found = await send(mock, { path: '/organizations?term=half' });
    expect(found.body.organizations[0].name).toBe(name);
    const exported = await mock.fetch('http://mock/_mock/export');
    const { companies } = (await exported.json()) as { companies: { id: number; name: string }[] };
    expect(companies.find(({ id }) => id === made.body.id)?.name).toBe(name);
    const seed = { companies: [{ ref: 'half', name }], files: [{ name, content: 'aGVsbG8=', companyId: 'half' }] };
    const copy = await createMock({ seed });
    const [file] = copy.account('scale').export().files as { id: number; name: string }[];
    expect(file?.name).toBe(name);
    expect((await send(copy, { path: `/entity-files/download/${file?.id}` })).status).toBeLessThan(400);
  });

  it('members that nobody reads are reported', async () => {
    const v2 = await send(mock, {
      method: 'PATCH',
      path: FIELDS,
      body: { operation: 'update-fields', updates: [], dryRun: true },
    });
    expect([v2.status, v2.headers['x-mock-warnings']]).toEqual([200, 'body member dryRun is unknown and ignored']);
    const v1 = await post('/persons', { first_name: 'Noor', last_name: 'Pell', 'tit\nle; x': 1 });
    expect([v1.status, v1.headers['x-mock-warnings']]).toEqual([200, 'body member tit?le??x is unknown and ignored']);
  });

  it.each([
    ['über', '%C3%BCber'],
    ['名前', '%E5%90%8D%E5%89%8D'],
    ['\ud800half \u202eturned', '?half??turned'],
  ])('the unread member %s is itself in the journal, and percent-encoded in the header', async (member, encoded) => {
    const { status, headers } = await post('/persons', { first_name: 'Noor', last_name: 'Pell', [member]: 1 });
    expect([status, headers['x-mock-warnings']]).toEqual([200, `body member ${encoded} is unknown and ignored`]);
    const [entry] = mock.account().requests().slice(-1);
    expect(entry?.warnings).toEqual([`body member ${decodeURIComponent(encoded)} is unknown and ignored`]);
  });

  it('warnings of any length leave room for other headers', async () => {
    const names = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}${'名'.repeat(100)}`, 1]));
    const { status, headers } = await post('/persons', { first_name: 'Noor', last_name: 'Pell', ...names });
    expect([status, headers['x-mock-warnings']?.length]).toEqual([200, 4000]);
  });

  it('1 MiB is the most, whether it is announced or not', async () => {
    const text = (length: number) => JSON.stringify({ name: 'x'.repeat(length - '{"name":""}'.length) });
    expect((await post('/organizations', text(1024 * 1024))).status).toBe(200);
    expect((await post('/organizations', text(1024 * 1024 + 1))).status).toBe(413);
    const stream = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 20; i++) controller.enqueue(new TextEncoder().encode(' '.repeat(100_000)));
        controller.close();
      },
    });
    const init = {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { authorization: `Bearer ${mock.account('scale').keys.admin}` },
    };
    expect((await mock.fetch(`http://mock${DATE}`, init as RequestInit)).status).toBe(413);
  });
});

describe('Values', () => {
  it.each([
    '2016-12-31T23:59:60Z',
    '2024-01-01T00:00:00+05',
    '9999-12-31T23:59:59-12:00',
    '0000-01-01T00:00:00+05:00',
    '2024-02-30T00:00:00Z',
    '2024-01-01',
    '2024-01-01T00:00:00',
    '1704067200',
    'today',
  ])('no calendar has the date %s', async (data) => {
    expectV2Refusal(await post(DATE, { value: { type: 'datetime', data } }), 400, 'validation', '/value/data');
    expect((await send(mock, { path: DATE })).status).toBe(200);
  });

  it.each([
    ['a number beyond all numbers', 'number', '1e400'],
    ['a number as text', 'number', '"12"'],
    ['an object', 'number', '{}'],
  ])('%s is no number', async (_, type, data) => {
    const body = `{"value": {"type": "${type}", "data": ${data}}}`;
    expectV2Refusal(await post(`${FIELDS}/field-2928693`, body), 400, 'validation', '/value/data');
  });

  it('any text is a text: NUL, half a surrogate pair, a megabyte of it', async () => {
    for (const data of ['\0', '\ud800', '<script>', 'x'.repeat(1_000_000), '٣', '"\\']) {
      const path = `${FIELDS}/field-3366835`;
      expect((await post(path, { value: { type: 'text', data } })).status).toBe(204);
      expect((await send(mock, { path })).body.value.data).toBe(data);
    }
  });
});

describe('A PATCH with one bad update', () => {
  const GOOD = { id: 'field-2928693', value: { type: 'number', data: 77 } };
  const BAD: [string, unknown, string][] = [
    ['a value of another type', { id: 'field-2928694', value: { type: 'number', data: 1 } }, '/updates/1/value/type'],
    [
      "another field's option",
      { id: 'field-3234099', value: { type: 'dropdown', data: { dropdownOptionId: 1 } } },
      '/updates/1/value/data',
    ],
    [
      'an unknown person',
      { id: 'field-2928692', value: { type: 'person-multi', data: [{ id: 1 }] } },
      '/updates/1/value/data',
    ],
    [
      'an unknown company',
      { id: 'field-3445925', value: { type: 'company', data: { id: 1 } } },
      '/updates/1/value/data',
    ],
    ['an unknown field', { id: 'field-1', value: { type: 'number', data: 1 } }, '/updates/1/id'],
    ["another list's field", { id: 'field-3676027', value: { type: 'number', data: 1 } }, '/updates/1/id'],
    [
      'a computed field',
      { id: 'created-at', value: { type: 'datetime', data: '2026-01-01T00:00:00Z' } },
      '/updates/1/value',
    ],
    ['an interaction', { id: 'last-email', value: { type: 'text', data: 'x' } }, '/updates/1/value'],
    ['a formula', { id: 'field-3653617', value: { type: 'formula-number', data: 1 } }, '/updates/1/value/type'],
    ['no value', { id: 'field-2928694' }, '/updates/1/value'],
    [
      'a broken date',
      { id: 'field-2928694', value: { type: 'datetime', data: '2016-12-31T23:59:60Z' } },
      '/updates/1/value/data',
    ],
    ['no id', { value: { type: 'number', data: 1 } }, '/updates/1/id'],
  ];

  it.each(BAD)('%s: changes nothing, and points at it', async (_, bad, pointer) => {
    expectV2Refusal(await patch([GOOD, bad]), 400, 'validation', pointer);
    expect(watched.isUntouched()).toBe(true);
    expect((await patch([GOOD])).status).toBe(200);
    expect(watched.isUntouched()).toBe(false);
  });

  it('takes 100 updates and no more', async () => {
    expect((await patch(Array.from({ length: 100 }, () => GOOD))).status).toBe(200);
    expectV2Refusal(await patch(Array.from({ length: 101 }, () => GOOD)), 400, 'validation', '/updates');
  });

  it('lets the last of two updates of one field count', async () => {
    const last = { id: 'field-2928693', value: { type: 'number', data: 78 } };
    expect((await patch([GOOD, last])).status).toBe(200);
    expect((await send(mock, { path: `${FIELDS}/field-2928693` })).body.value).toEqual({ type: 'number', data: 78 });
  });
});

describe('Cursors and page tokens', () => {
  const encoded = (text: string) => encodeURIComponent(Buffer.from(text).toString('base64'));
  const IDS = '/v2/lists';
  const TEXTS = '/v2/companies/fields';

  it.each([
    'x',
    '',
    '!!!!',
    '%00',
    encoded('       after:::'),
    encoded('       after:::-1'),
    encoded('       after:::1.5'),
    encoded('       after:::9007199254740993'),
    encoded('    sideways:::1'),
    encoded('{"id":1}'),
    encoded('\0'),
    'A'.repeat(100_000),
  ])('a cursor that is none: %s', async (cursor) => {
    expectV2Refusal(await send(mock, { path: `${IDS}?cursor=${cursor}` }), 400, 'validation', 'cursor');
  });

  it("another collection's cursor", async () => {
    expectV2Refusal(
      await send(mock, { path: `${IDS}?cursor=${encoded('       after:::field-1')}` }),
      400,
      'validation',
      'cursor',
    );
    expectV2Refusal(
      await send(mock, { path: `${TEXTS}?cursor=${encoded(`       after:::${SEED.lists.pipeline}`)}` }),
      400,
      'validation',
      'cursor',
    );
  });

  it('a cursor is read padded or not, in either alphabet', async () => {
    const { body } = await send(mock, { path: `${IDS}?limit=1` });
    const cursor = new URL(body.pagination.nextUrl).searchParams.get('cursor') as string;
    const padded = Buffer.from(cursor, 'base64').toString('base64');
    const urlSafe = Buffer.from(cursor, 'base64').toString('base64url');
    const pages = await Promise.all(
      [cursor, padded, urlSafe].map((one) => send(mock, { path: `${IDS}?limit=1&cursor=${encodeURIComponent(one)}` })),
    );
    for (const page of pages) expect(page.body.data).toEqual(pages[0]?.body.data);
  });

  it('a page token that is none, or that came with another filter', async () => {
    for (const token of ['x', '!!', 'bnVsbA', Buffer.from('{"params":{}}').toString('base64url')]) {
      expectV1Refusal(await send(mock, { path: `/persons?page_token=${encodeURIComponent(token)}` }));
    }
    const { body } = await send(mock, { path: '/persons?page_size=1&term=a' });
    expectV1Refusal(await send(mock, { path: `/persons?page_size=1&term=e&page_token=${body.next_page_token}` }));
    expectV1Refusal(await send(mock, { path: `/organizations?page_size=1&page_token=${body.next_page_token}` }));
    expect((await send(mock, { path: `/persons?page_size=2&term=a&page_token=${body.next_page_token}` })).status).toBe(
      200,
    );
  });
});

describe('Paths and queries', () => {
  it.each([
    '%00',
    `${SEED.lists.pipeline}%00`,
    '%zz',
    '%F0%9F',
    '..%2F..',
    `${SEED.lists.pipeline}.0`,
    '061537',
    '%2061537',
    '6e4',
    '9007199254740993',
    '9'.repeat(400),
    '-1',
    '0',
    '__proto__',
  ])('an id that is none, on both APIs: %s', async (id) => {
    expectV2Refusal(await send(mock, { path: `/v2/lists/${id}` }), 400, 'validation', 'listId');
    expectV2Refusal(await send(mock, { path: `/v2/companies?ids=${id}` }), 400, 'validation', 'ids');
    expectV1Refusal(await send(mock, { path: `/lists/${id}` }));
  });

  it.each(['__proto__', 'field-0', 'field-', 'Field-1', 'field-1;', '%00', 'constructor.prototype'])(
    'a field id that is none: %s',
    async (id) => {
      expectV2Refusal(await send(mock, { path: `${FIELDS}/${id}` }), 400, 'validation', 'fieldId');
      expectV2Refusal(
        await post(`${FIELDS}/${id}`, { value: { type: 'text', data: 'x' } }),
        400,
        'validation',
        'fieldId',
      );
    },
  );

  it.each(['field-1', 'constructor', 'affinity-data-location', 'field-3676027'])(
    'a field that the list does not have: %s',
    async (id) => {
      expectV2Refusal(await send(mock, { path: `${FIELDS}/${id}` }), 404, 'not-found');
    },
  );

  it('of a parameter given twice the last counts; of a list each', async () => {
    const { body } = await send(mock, { path: '/v2/companies?limit=abc&limit=2' });
    expect(body.data.length).toBe(2);
    expectV2Refusal(await send(mock, { path: '/v2/companies?limit=2&limit=abc' }), 400, 'validation', 'limit');
    const [one, two] = body.data.map(({ id }: { id: number }) => id);
    const ids = await send(mock, { path: `/v2/companies?ids=${two}&ids=${one}&ids=${two}` });
    expect(ids.body.data.map(({ id }: { id: number }) => id)).toEqual([one, two]);
    expectV2Refusal(await send(mock, { path: `/v2/companies?ids=${one},${two}` }), 400, 'validation', 'ids');
  });

  it('unknown parameters are ignored and reported, however many and whatever their names', async () => {
    const many = Array.from({ length: 50 }, (_, i) => `x${i}=1`).join('&');
    const answer = await send(mock, { path: `/v2/companies?limit=1&page_size=2&filter=a&%0Aodd%3B=1&${many}` });
    expect(answer.status).toBe(200);
    const warnings = answer.headers['x-mock-warnings']?.split('; ') ?? [];
    expect(warnings.length).toBe(10);
    expect(warnings.slice(0, 3)).toEqual([
      'query parameter page_size is unknown here: V2 has limit',
      'filter has no effect on this operation',
      'query parameter ?odd? is unknown and ignored',
    ]);
  });

  it.each([
    ['groups without end', `${'('.repeat(20_000)}name=a${')'.repeat(20_000)}`],
    ['negations without end', `${'!('.repeat(20_000)}name=a${')'.repeat(20_000)}`],
    ['a group left open', '(name=a'],
    ['another property', 'id=1'],
    ["a prototype's property", '__proto__=1'],
    ['another operator', 'name>a'],
    ['no value', 'name='],
    ['a list', 'name=[a,b]'],
    ['anything', 'name=*'],
    ['a quote left open', 'name="a'],
  ])('a filter with %s', async (_, filter) => {
    const path = `/v2/companies/fields?filter=${encodeURIComponent(filter)}`;
    expectV2Refusal(await send(mock, { path }), 400, 'validation', 'filter');
  });

  it('a filter of three thousand conditions', async () => {
    const filter = encodeURIComponent(`name=a${'|name=Location'.repeat(3000)}`);
    const { status, body } = await send(mock, { path: `/v2/companies/fields?filter=${filter}` });
    expect([status, body.data.length > 0]).toEqual([200, true]);
  });
});

describe('Headers', () => {
  it('that are huge, or given twice', async () => {
    const huge = 'x'.repeat(100_000);
    expect((await send(mock, { path: '/v2/lists', authorization: `Bearer ${huge}` })).status).toBe(401);
    expect((await send(mock, { path: '/lists', authorization: `Basic ${huge}` })).status).toBe(401);
    expect((await send(mock, { path: '/v2/lists', headers: { accept: huge } })).status).toBe(406);
    expect((await send(mock, { path: '/v2/lists', headers: { 'x-affinity-api-version': huge } })).status).toBe(400);
    expect((await send(mock, { path: '/v2/lists', headers: { 'x-other': huge } })).status).toBe(200);
    const key = mock.account('scale').keys.admin;
    const twice = new Headers([
      ['authorization', `Bearer ${key}`],
      ['authorization', `Bearer ${key}`],
    ]);
    expect((await mock.fetch('http://mock/v2/lists', { headers: twice })).status).toBe(401);
  });

  it('over a socket: too many bytes of them cost the connection and nothing else', async () => {
    const server = await mock.listen();
    const statusOf = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve) => {
        const sent = httpRequest(`${server.url}/v2/lists`, { headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        sent.on('error', () => resolve(undefined));
        sent.end();
      });
    try {
      const authorization = `Bearer ${mock.account('scale').keys.admin}`;
      expect([431, undefined]).toContain(await statusOf({ authorization, 'x-other': 'x'.repeat(100_000) }));
      expect(await statusOf({ authorization })).toBe(200);
    } finally {
      await server.close();
    }
  });
});

it('No input of these reaches into a row', () => {
  expect(watched.isUnchanged()).toBe(true);
});

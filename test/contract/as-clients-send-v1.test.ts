/**
 * Parts of V1's contract that are worded for code generators (constants as enumerations, named unions, defaults of lists, binary
 * parts, several types), as clients send them: curl, requests of Python, axios, and generated clients. Each is taken where it
 * is right and refused where it is not, so that no wording changes what is valid.
 */
import axios from 'axios';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { type Api, api, frozenMock } from '../support.js';

const MARA = 43080970;
const ROWAN = 170900842;
const FERNPATH = 65227821;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let mock: Mock;
let client: Api;
beforeEach(async () => {
  mock = await frozenMock();
  client = api(mock);
});

/** axios itself, by the `fetch` of the mock. */
const axiosClient = () =>
  axios.create({
    baseURL: 'http://mock',
    adapter: 'fetch',
    env: { fetch: (input: Request | URL | string, init?: RequestInit) => mock.fetch(input, init) },
    validateStatus: () => true,
    auth: { username: '', password: mock.account('scale').keys.admin },
  });

/** As curl -d and requests' `data=` do. */
const form = (path: string, text: string, method: 'post' | 'put' = 'post') => client[method](path, text, FORM);

/** One part as openapi-python-client sends it: each with a type of its own, numbers too. */
function multipart(parts: { name: string; text: string; type?: string; filename?: string }[]): [string, string] {
  const boundary = 'b0undary';
  const lines = parts.flatMap(({ name, text, type, filename }) => [
    `--${boundary}`,
    `Content-Disposition: form-data; name="${name}"${filename ? `; filename="${filename}"` : ''}`,
    ...(type ? [`Content-Type: ${type}`] : []),
    '',
    text,
  ]);
  return [[...lines, `--${boundary}--`, ''].join('\r\n'), `multipart/form-data; boundary=${boundary}`];
}

const upload = async (parts: Parameters<typeof multipart>[0]) => {
  const [body, type] = multipart(parts);
  return client.post('/entity-files', body, { 'content-type': type });
};

describe('V1 takes', () => {
  it.each([
    [
      'curl -F',
      [
        { name: 'file', text: 'x', type: 'application/octet-stream', filename: 'a.txt' },
        { name: 'organization_id', text: `${FERNPATH}` },
      ],
    ],
    [
      'openapi-python-client',
      [
        { name: 'files[]', text: 'x', type: 'text/csv', filename: 'a.csv' },
        { name: 'organization_id', text: `${FERNPATH}`, type: 'text/plain' },
      ],
    ],
    [
      'requests, in the other order',
      [
        { name: 'organization_id', text: `${FERNPATH}` },
        { name: 'file', text: 'x', filename: 'a.txt' },
      ],
    ],
  ])('an upload of %s, and refuses it for nobody', async (_, parts) => {
    const made = await upload(parts);
    expect([made.status, made.body.entity_files?.[0]?.organization_id]).toEqual([200, FERNPATH]);
    const spoiled = parts.map((part) => (part.name === 'organization_id' ? { ...part, text: 'fernpath' } : part));
    const refused = await upload(spoiled);
    expect([refused.status, refused.body[0]]).toEqual([422, expect.stringContaining('organization_id')]);
    expect((await upload(parts.filter(({ filename }) => filename === undefined))).status).toBe(422);
  });

  it('an upload of axios, several files too', async () => {
    const sent = (parts: Record<string, (File | string)[]>) => {
      const data = new FormData();
      for (const [name, values] of Object.entries(parts)) for (const value of values) data.append(name, value);
      return axiosClient().post('/entity-files', data, { headers: { 'content-type': 'multipart/form-data' } });
    };
    const files = [new File(['one'], 'one.txt'), new File(['two'], 'two.txt')];
    const several = await sent({ 'files[]': files, person_id: [`${ROWAN}`] });
    expect([several.status, several.data.entity_files?.length]).toEqual([200, 2]);
    const one = await sent({ file: files.slice(0, 1), person_id: [`${ROWAN}`] });
    expect([one.status, one.data.entity_files?.[0]?.person_id]).toEqual([200, ROWAN]);
    expect((await sent({ file: ['no file'], person_id: [`${ROWAN}`] })).status).toBe(422);
  });

  it.each([
    ['true', 200],
    ['True', 200],
    ['1', 200],
    ['0', 200],
    ['2', 422],
    ['yes', 422],
    ['', 422],
  ])('is_completed=%s of a form: %i', async (text, status) => {
    const made = await client.post('/reminders', {
      owner_id: MARA,
      type: 0,
      content: 'Call',
      due_date: '2026-12-01',
      person_id: ROWAN,
    });
    const answer = await form(`/reminders/${made.body.id}`, `is_completed=${text}`, 'put');
    expect([text, answer.status]).toEqual([text, status]);
  });

  it.each([
    [true, 200],
    [1, 200],
    [false, 200],
    ['true', 200],
    [2, 422],
    ['done', 422],
    [[true], 422],
    [{}, 422],
  ])('is_completed of JSON as %j: %i', async (is_completed, status) => {
    const reminder = {
      owner_id: MARA,
      type: 0,
      content: 'Call',
      due_date: '2026-12-01',
      person_id: ROWAN,
      is_completed,
    };
    expect((await client.post('/reminders', reminder)).status).toBe(status);
  });

  it('numbers that stand for words, in queries, forms and JSON, and refuses what stands for none', async () => {
    for (const [type, status] of [
      ['0', 200],
      ['1', 200],
      ['5', 422],
      ['meeting', 422],
      ['0.5', 422],
      ['', 422],
    ] as const) {
      const path = `/interactions?type=${type}&start_time=2025-01-01&end_time=2025-12-31&person_id=${ROWAN}`;
      expect([type, (await client.get(path)).status]).toEqual([type, status]);
    }
    for (const [value, status] of [
      [17, 200],
      ['17', 200],
      [2, 200],
      [10, 422],
      [99, 422],
      ['dropdown', 422],
    ] as const) {
      const field = { name: `Field ${value}`, entity_type: 1, value_type: value, allows_multiple: true };
      expect([value, (await client.post('/fields', field)).status]).toEqual([value, status]);
      const { status: formStatus } = await form(
        '/fields',
        `name=F${value}&entity_type=1&value_type=${value}&allows_multiple=True`,
      );
      expect([value, formStatus]).toEqual([value, status]);
    }
    const listed = await axiosClient().get('/fields', { params: { value_type: 7 } });
    expect([listed.status, new Set(listed.data.map((one: { value_type: number }) => one.value_type))]).toEqual([
      200,
      new Set([7]),
    ]);
  });

  it('roles within roles, as JSON and as a form with indexes and names, and loses none', async () => {
    const additional_permissions = [{ internal_person_id: 134_803_271, role_id: 1 }];
    const colleague = (await client.get('/v2/users')).body.data.find(({ id }: { id: number }) => id !== MARA).id;
    Object.assign(additional_permissions[0] ?? {}, { internal_person_id: colleague });
    const list = { name: 'Roles', type: 0, is_public: false, additional_permissions };
    const made = await client.post('/lists', list);
    expect([made.status, made.body.additional_permissions]).toEqual([200, additional_permissions]);
    const text = `name=Form&type=0&is_public=false&additional_permissions[0][internal_person_id]=${colleague}&additional_permissions[0][role_id]=1`;
    const byForm = await form('/lists', text);
    if (byForm.status === 200) expect(byForm.body.additional_permissions).toEqual(additional_permissions);
    else expect(byForm.status).toBe(422);
    const wrong = [{ internal_person_id: colleague, role_id: 'admin' }];
    expect((await client.post('/lists', { ...list, additional_permissions: wrong })).status).toBe(422);
  });

  it('null and nothing where a text or a number may be, and refuses other types', async () => {
    for (const [domain, status] of [
      ['tarn.example', 200],
      [null, 200],
      [undefined, 200],
      [5, 422],
      [['a.example'], 422],
    ] as const) {
      expect([domain, (await client.post('/organizations', { name: 'Tarn', domain })).status]).toEqual([
        domain,
        status,
      ]);
    }
    for (const [list_id, status] of [
      [null, 200],
      [undefined, 200],
      ['x', 422],
      [1.5, 422],
      [{}, 422],
    ] as const) {
      const field = { name: `L ${JSON.stringify(list_id)}`, entity_type: 1, value_type: 6, list_id };
      expect([list_id, (await client.post('/fields', field)).status]).toEqual([list_id, status]);
    }
    const reminder = { owner_id: MARA, type: 0, content: 'Call', due_date: '2026-12-01', person_id: ROWAN };
    expect((await client.post('/reminders', { ...reminder, reset_type: null, reminder_days: null })).status).toBe(200);
    expect((await client.post('/reminders', { ...reminder, type: 'one-time' })).status).toBe(422);
  });

  it('a value of any form that its field has, and no null', async () => {
    const field = async (value_type: number) =>
      (await client.post('/fields', { name: `V${value_type}`, entity_type: 1, value_type })).body.id;
    const [number, text, day, place] = [await field(3), await field(6), await field(4), await field(5)];
    const cell = (field_id: number, value: unknown) =>
      client.post('/field-values', { field_id, entity_id: FERNPATH, value });
    const wrong: [number, unknown][] = [
      [number, null],
      [number, 'many'],
      [number, [15]],
      [number, { a: 1 }],
      [number, true],
      [text, null],
      [day, 'soon'],
      [place, 'Oslo'],
      [place, null],
    ];
    for (const [id, value] of wrong) expect([value, (await cell(id, value)).status]).toEqual([value, 422]);
    const right: [number, unknown][] = [
      [number, 15],
      [text, 'a'],
      [day, '2026-04-01'],
      [place, { city: 'Oslo' }],
    ];
    for (const [id, value] of right) expect([value, (await cell(id, value)).status]).toEqual([value, 200]);
    const other = await field(3);
    const made = await form('/field-values', `field_id=${other}&entity_id=${FERNPATH}&value=15.5`);
    expect([made.status, made.body.value]).toEqual([200, 15.5]);
  });

  it.each([
    [
      'axios',
      async (ids: number[]) =>
        axiosClient()
          .post('/notes', { person_ids: ids, content: 'Hi' })
          .then(({ status, data }) => ({ status, body: data })),
    ],
    [
      "axios' forms",
      async (ids: number[]) =>
        axiosClient()
          .post('/notes', `${ids.map((id) => `person_ids[]=${id}`).join('&')}&content=Hi`)
          .then(({ status, data }) => ({ status, body: data })),
    ],
    [
      "requests' forms",
      async (ids: number[]) => form('/notes', `${ids.map((id) => `person_ids=${id}`).join('&')}&content=Hi`),
    ],
    [
      'PHP-like forms',
      async (ids: number[]) => form('/notes', `${ids.map((id, i) => `person_ids[${i}]=${id}`).join('&')}&content=Hi`),
    ],
  ])('lists of ids of %s', async (_, send) => {
    for (const ids of [[ROWAN], [ROWAN, MARA]]) {
      const made = await send(ids);
      expect([made.status, made.body.person_ids]).toEqual([200, ids]);
    }
    expect((await send([5])).status).toBe(422);
  });
});

/** What is left of records that were deleted, and which words refuse them (corrections.md §2, §3). */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { type Api, api, frozenMock } from '../support.js';

const MARA = 43080970;
const ROWAN = 170900842;
const FERNPATH = 65227821;
const SOURCING = 61537;

let mock: Mock;
let client: Api;
beforeEach(async () => {
  mock = await frozenMock();
  client = api(mock);
});

const made = async (path: string, body: object): Promise<number> => (await client.post(path, body)).body.id;
const reminder = (about: object) => ({ owner_id: MARA, type: 0, content: 'Call', due_date: '2026-12-01', ...about });

const KINDS: [name: string, model: string, path: () => Promise<string>, change: object | null][] = [
  [
    'person',
    'Person',
    async () => `/persons/${await made('/persons', { first_name: 'A', last_name: 'B' })}`,
    { last_name: 'C' },
  ],
  [
    'organization',
    'Organization',
    async () => `/organizations/${await made('/organizations', { name: 'A' })}`,
    { name: 'B' },
  ],
  [
    'opportunity',
    'Opportunity',
    async () => {
      const { id } = (await client.get('/lists')).body.find(({ type }: { type: number }) => type === 8);
      return `/opportunities/${await made('/opportunities', { name: 'A', list_id: id })}`;
    },
    { name: 'B' },
  ],
  [
    'list entry',
    'ListEntry',
    async () => {
      const lists = (await client.get('/lists')).body;
      const { id } = lists.find(({ type }: { type: number }) => type === 1);
      return `/lists/${id}/list-entries/${await made(`/lists/${id}/list-entries`, { entity_id: FERNPATH })}`;
    },
    null,
  ],
  [
    'note',
    'Note',
    async () => `/notes/${await made('/notes', { content: 'A', person_ids: [ROWAN] })}`,
    { content: 'B' },
  ],
  [
    'reminder',
    'Reminder',
    async () => `/reminders/${await made('/reminders', reminder({ person_id: ROWAN }))}`,
    { content: 'B' },
  ],
];

describe('A deleted id', () => {
  it.each(KINDS)(
    'of a %s is 422 with the model, read, changed or deleted again; V1 has no 404 for ids',
    async (_, model, make, change) => {
      const path = await make();
      const id = path.split('/').at(-1);
      expect((await client.get(path)).status).toBe(200);
      expect((await client.delete(path)).status).toBe(200);
      const answers = [
        await client.get(path),
        await client.delete(path),
        ...(change ? [await client.put(path, change)] : []),
      ];
      for (const { status, body } of answers) {
        expect([status, body]).toEqual([
          422,
          [expect.stringMatching(new RegExp(`expected ${id} to be a valid id for model Affinity::Models::${model}$`))],
        ]);
      }
    },
  );

  it('of a value and of a field is 422, too', async () => {
    const field = await made('/fields', { name: 'Size', entity_type: 1, value_type: 3 });
    const value = await made('/field-values', { field_id: field, entity_id: FERNPATH, value: 5 });
    expect((await client.delete(`/field-values/${value}`)).status).toBe(200);
    for (const call of [client.delete(`/field-values/${value}`), client.put(`/field-values/${value}`, { value: 6 })]) {
      expect((await call).status).toBe(422);
    }
    expect((await client.delete(`/fields/${field}`)).status).toBe(200);
    expect((await client.delete(`/fields/${field}`)).status).toBe(422);
  });
});

describe('What goes along with a record', () => {
  it.each([
    [
      'person',
      async () => ['person_id', '/persons', await made('/persons', { first_name: 'A', last_name: 'B' })] as const,
    ],
    [
      'organization',
      async () => ['organization_id', '/organizations', await made('/organizations', { name: 'A' })] as const,
    ],
    [
      'opportunity',
      async () => {
        const { id } = (await client.get('/lists')).body.find(({ type }: { type: number }) => type === 8);
        return ['opportunity_id', '/opportunities', await made('/opportunities', { name: 'A', list_id: id })] as const;
      },
    ],
  ])('is a reminder on a deleted %s; its files and notes stay, without the link', async (_, make) => {
    const [member, path, id] = await make();
    const due = await made('/reminders', reminder({ [member]: id }));
    const note = await made('/notes', { content: 'About it', [`${member}s`]: [id] });
    const form = new FormData();
    form.set(member, String(id));
    form.set('file', new File(['x'], 'kept.txt'));
    const headers = { authorization: `Bearer ${mock.account('scale').keys.admin}` };
    const response = await mock.fetch('http://mock/entity-files', { method: 'POST', headers, body: form });
    const uploaded = (await response.json()) as { entity_files: [{ id: number }] };
    const file = uploaded.entity_files[0].id;
    expect((await client.delete(`${path}/${id}`)).status).toBe(200);
    expect((await client.get(`/reminders/${due}`)).status).toBe(422);
    expect((await client.get(`/notes/${note}`)).body).toMatchObject({ content: 'About it', [`${member}s`]: [] });
    expect((await client.get(`/entity-files/${file}`)).body).toMatchObject({ name: 'kept.txt', [member]: null });
    expect((await client.get(`/entity-files/download/${file}`)).status).toBe(302);
  });
});

describe('Whom V2 refuses', () => {
  it.each([
    ['/v2/persons', 'Export All People directory', 'export-all-people'],
    ['/v2/companies', 'Export All Organizations directory', 'export-all-orgs'],
    [`/v2/lists/${SOURCING}/list-entries`, 'Export data from Lists', 'export-accessible-lists'],
  ])('an export from %s, with the machine name of the permission', async (path, permission, name) => {
    mock.account('scale').users.update('standard', { permissions: { [permission]: false } });
    const { status, body } = await api(mock, 'standard').get(path);
    expect([status, /export-[a-z-]+/.exec(body.errors[0].message)?.[0]]).toEqual([403, name]);
  });

  it('the key as Basic user name, whatever the switch says for V1', async () => {
    const basic = { authorization: `Basic ${btoa(`${mock.account('scale').keys.admin}:`)}` };
    for (const isTaken of [false, true]) {
      mock.account('scale').settings.set({ quirks: { 'v1-key-as-user-name': isTaken } });
      expect((await client.get('/v2/auth/whoami', basic)).status).toBe(401);
      expect((await client.get('/auth/whoami', basic)).status).toBe(isTaken ? 200 : 401);
    }
  });

  it('a word where an id is due, as no record', async () => {
    for (const path of ['/v2/persons/metadata/fields', '/v2/companies/metadata/fields', '/v2/persons/metadata']) {
      expect([400, 404]).toContain((await client.get(path)).status);
    }
  });
});

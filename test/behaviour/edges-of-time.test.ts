/** Instants at the ends of the calendar, and zones that lead beyond them, wherever a body has an instant: taken and shown, or refused. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { V2_VERSIONS } from '../../src/versions.js';
import { SEED } from '../support/seed.js';
import { type Api, api, frozenMock } from '../support.js';

let mock: Mock;
let client: Api;
beforeAll(async () => {
  mock = await frozenMock();
  mock.account('scale').settings.set({ strict: true });
  client = api(mock);
});
afterAll(() => mock.close());

const EDGES = [
  '0000-01-01T00:00:00+01:00',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+01:00',
  '0001-01-01T00:00:00Z',
  '0050-06-01T00:00:00Z',
  '1899-12-31T23:59:59Z',
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59:59-01:00',
  '2016-12-31T23:59:60Z',
];

const PERSON = SEED.people.correspondent;
const [ABOUT, MEMBER] = [{ person_id: PERSON }, SEED.people.mara];
const attendees = [PERSON, MEMBER].map((id) => ({ person: { id } }));
const entity = { type: 'person', id: PERSON };

const PLACES: [path: string, body: (at: string) => object][] = [
  ['/notes', (at) => ({ content: 'x', person_ids: [PERSON], created_at: at })],
  ['/reminders', (at) => ({ ...ABOUT, owner_id: MEMBER, type: 0, content: 'x', due_date: at })],
  ['/interactions', (at) => ({ type: 0, person_ids: [PERSON, MEMBER], content: 'x', date: at })],
  ['/v2/notes', (at) => ({ type: 'entities', content: { html: 'x' }, persons: [{ id: PERSON }], createdAt: at })],
  ['/v2/reminders', (at) => ({ type: 'one-time', owner: { id: MEMBER }, entity, content: 'x', dueDate: at })],
  ['/v2/calls', (at) => ({ startTime: at, attendees })],
  ['/v2/meetings', (at) => ({ startTime: at, attendees })],
];

const LISTS = ['/notes', '/reminders', '/v2/notes', '/v2/reminders', '/v2/calls', '/v2/meetings'];

it.each(PLACES)('%s takes them or refuses them, and every list shows them', async (path, body) => {
  const versions = path.startsWith('/v2') ? V2_VERSIONS : [undefined];
  const taken: string[] = [];
  for (const version of versions) {
    const headers = version && { 'x-affinity-api-version': version };
    for (const at of EDGES) {
      const { status } = await client.post(path, body(at), headers);
      expect([at, version, status < 500], String(status)).toEqual([at, version, true]);
      if (status < 300) taken.push(at);
    }
  }
  // What leads out of the years 1 to 9999, and a leap second, is taken nowhere.
  for (const at of EDGES.filter((edge) => /^0000|\+01|-01:00$|:60/.test(edge))) expect(taken).not.toContain(at);
  for (const list of LISTS) expect([list, (await client.get(list)).status]).toEqual([list, 200]);
  for (const { id } of (await client.get('/v2/notes?limit=100')).body.data) {
    expect((await client.get(`/notes/${id}`)).status).toBe(200);
  }
  expect(JSON.stringify(mock.account('scale').export())).not.toMatch(/"[+-]\d{6}-/);
});

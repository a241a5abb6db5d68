/** What an export tells of what is gone, and what an account makes of it that starts from it. */
import { afterEach, describe, expect, it } from 'vitest';
import { createMock, type Mock, type MockOptions } from '../../../src/index.js';
import { expectDeepEqual } from '../../support/deep-equal.js';
import { api, frozenMock } from '../../support.js';

// biome-ignore lint/suspicious/noExplicitAny: rows of all tables
type Row = any;

const opened: Mock[] = [];
afterEach(async () => {
  for (const mock of opened.splice(0)) await mock.close();
});

/** A small firm: an email from outside, a meeting, a list with a tracked column. */
const SEED = {
  persons: [
    { id: 1, type: 'internal', firstName: 'Ola', lastName: 'Brand', emails: ['ola@tarn.example'] },
    { id: 2, firstName: 'Sen', lastName: 'Dervish', emails: ['sen@fell.example'] },
    { id: 3, firstName: 'Tia', lastName: 'Quay', emails: ['tia@fell.example'] },
  ],
  users: [{ id: 1, role: 'Admin' }],
  companies: [
    { id: 11, name: 'Tarn', domain: 'tarn.example' },
    { id: 12, name: 'Fell', domain: 'fell.example' },
  ],
  lists: [{ id: 21, name: 'Deals', type: 'opportunity', ownerId: 1 }],
  opportunities: [
    { id: 31, listId: 21, name: 'Open' },
    { id: 32, listId: 21, name: 'Secret', isRestricted: true, managerIds: [1] },
  ],
  listEntries: [
    { id: 41, listId: 21, entityId: 31 },
    { id: 42, listId: 21, entityId: 32 },
  ],
  fields: [
    { id: 51, name: 'Backer', valueType: 'company', listId: 21, tracksChanges: true },
    { id: 52, name: 'Size', valueType: 'number', listId: 21, tracksChanges: true },
  ],
  changes: [
    { id: 61, fieldId: 51, listEntryId: 41, value: 12, action: 'created', changerId: 1 },
    { id: 62, fieldId: 52, listEntryId: 42, value: 7, action: 'created', changerId: 1 },
  ],
  interactions: [
    {
      id: 71,
      type: 'email',
      at: '2026-05-01T09:00:00.000Z',
      title: 'Hello',
      direction: 'received',
      personIds: [2, 1, 3],
    },
    { id: 72, type: 'meeting', at: '2026-05-02T09:00:00.000Z', title: 'Meet', personIds: [1, 2, 3], organizerId: 2 },
  ],
};

async function started(options: Pick<MockOptions, 'seed'>): Promise<Mock> {
  const mock = await frozenMock(options);
  opened.push(mock);
  return mock;
}

const copyOf = (mock: Mock) => started({ seed: JSON.parse(JSON.stringify(mock.account('scale').export())) });

/** The same request of both: the answers are alike. The first one. */
async function alike(one: Mock, other: Mock, path: string): Promise<{ status: number; body: Row; headers: Headers }> {
  const [first, second] = [await api(one).get(path), await api(other).get(path)];
  expectDeepEqual([second.status, second.body], [first.status, first.body], path);
  return first;
}

async function withoutSender(): Promise<[Mock, Mock]> {
  const mock = await started({ seed: SEED });
  expect((await api(mock).delete('/persons/2')).status).toBe(200);
  return [mock, await copyOf(mock)];
}

describe('An account made of an export', () => {
  it('does not take an addressee for the sender of an email whose sender was deleted', async () => {
    const [mock, copy] = await withoutSender();
    const { body } = await alike(mock, copy, '/v2/emails');
    expect(body.data[0].from.person).toBeNull();
    await alike(mock, copy, '/interactions/71?type=3');
  });

  it('keeps the place of who took part in a meeting and was deleted', async () => {
    const [mock, copy] = await withoutSender();
    const { body } = await alike(mock, copy, '/v2/meetings/72');
    expect(body.organizer?.person ?? null).toBeNull();
    await alike(mock, copy, '/interactions/72?type=0');
  });

  it('refuses a deleted id and one that never was alike', async () => {
    const [mock, copy] = await withoutSender();
    expect((await alike(mock, copy, '/persons/2')).status).toBe(422);
    expect((await alike(mock, copy, '/persons/9')).status).toBe(422);
    // Also after a second export.
    await alike(mock, await copyOf(copy), '/persons/2');
  });

  it('never issues an id again, also of a row that came and went', async () => {
    const mock = await started({ seed: SEED });
    const made = await api(mock).post('/persons', { first_name: 'Brief', last_name: 'Guest', emails: [] });
    await api(mock).delete(`/persons/${made.body.id}`);
    const copy = await copyOf(mock);
    const next = { first_name: 'Next', last_name: 'Guest', emails: [] };
    const [one, other] = [await api(mock).post('/persons', next), await api(copy).post('/persons', next)];
    expect(one.body.id).toBeGreaterThan(made.body.id);
    expectDeepEqual(other.body, one.body);
  });

  it('has the history of what was deleted, with the name that it had', async () => {
    const mock = await started({ seed: SEED });
    await api(mock).delete('/organizations/12');
    await api(mock).delete('/opportunities/31');
    const copy = await copyOf(mock);
    const { body } = await alike(mock, copy, '/v2/field-value-changes');
    expect(JSON.stringify(body)).toContain('Fell');
    await alike(mock, copy, '/field-value-changes?field_id=51&action_type=0');
  });

  it('still hides the history of a restricted opportunity that was deleted', async () => {
    const mock = await started({ seed: SEED });
    await api(mock).delete('/opportunities/32');
    const copy = await copyOf(mock);
    const seenBy = async (one: Mock) => (await api(one, 'standard').get('/v2/field-value-changes')).body.data.length;
    expect([await seenBy(mock), await seenBy(copy)]).toEqual([1, 1]);
  });

  it('knows the people behind its keys after they got other addresses', async () => {
    const mock = await started({});
    const { body } = await api(mock, 'standard').get('/auth/whoami');
    await api(mock).put(`/persons/${body.user.id}`, { emails: ['ines@elsewhere.example'] });
    const copy = await copyOf(mock);
    expect((await api(copy, 'standard').get('/auth/whoami')).body.user.id).toBe(body.user.id);
    expect(copy.account('scale').users.list().length).toBe(mock.account('scale').users.list().length);
  });

  it('ends a merge that was under way, at the same time and in the same name', async () => {
    const mock = await started({ seed: SEED });
    const { body } = await api(mock).post('/v2/company-merges', { primaryCompanyId: 11, duplicateCompanyId: 12 });
    const copy = await copyOf(mock);
    const path = body.taskUrl.replace('http://mock', '');
    expect((await alike(mock, copy, path)).body.status).toBe('in-progress');
    for (const one of [mock, copy]) one.account('scale').clock.advance(2_000);
    expect((await alike(mock, copy, path)).body.status).toBe('success');
    expect((await alike(mock, copy, '/organizations/12')).body).toEqual(expect.anything());
  });
});

describe('A seed with a past', () => {
  it.each([
    ['/gone/persons/0/id', { gone: { persons: [{ id: 2 }] } }],
    [
      '/gone/mergeRuns/0/id',
      {
        mergeRuns: [{ id: 5, entityType: 'company', primaryId: 11, duplicateId: 12 }],
        gone: { mergeRuns: [{ id: 5 }] },
      },
    ],
    ['/personas/admin', { personas: { admin: 9 } }],
    ['/gone', { gone: { nothing: [] } }],
    ['/values/0/entityId', { values: [{ fieldId: 51, entityId: 9, value: 12 }], gone: { opportunities: [{ id: 9 }] } }],
  ])('is refused with the pointer %s', async (pointer, past) => {
    await expect(createMock({ seed: { ...SEED, ...past } })).rejects.toMatchObject({ param: pointer });
  });

  it('gives rows without an id ids above those that are gone', async () => {
    const mock = await started({
      seed: { persons: [{ ref: 'new', firstName: 'New' }], gone: { persons: [{ id: 900_000_000 }] } },
    });
    const { persons } = mock.account('scale').export() as { persons: Row[] };
    expect(persons.find(({ firstName }) => firstName === 'New').id).toBeGreaterThan(900_000_000);
  });
});

describe('GET /_mock/export', () => {
  it('tells the account as it was at the call, whatever is written while it is sent', async () => {
    const mock = await started({});
    const before = JSON.parse(JSON.stringify(mock.account('scale').export()));
    const response = await mock.fetch('http://mock/_mock/export');
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const pieces: Uint8Array[] = [];
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      pieces.push(piece.value);
      const name = `Guest ${pieces.length}`;
      if (pieces.length <= 3) await api(mock).post('/persons', { first_name: name, last_name: 'Late', emails: [] });
      if (pieces.length === 3) mock.account('scale').reset();
    }
    expectDeepEqual(JSON.parse(Buffer.concat(pieces).toString()), before);
    // Small ones, so that nobody waits for the whole.
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200_000);
    expect(pieces.length).toBeGreaterThan(20);
  });
});

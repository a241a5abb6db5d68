import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { api } from '../support.js';

const { mock, admin: client } = await useMock();

describe('GET /lists', () => {
  it('shows the lists in sight, lowest id first, with their exact sizes', async () => {
    const { body } = await client.get('/lists');
    expect(body.map((list: { id: number }) => list.id)).toEqual([
      SEED.lists.pipeline,
      SEED.lists.portfolio,
      SEED.lists.inbox,
      SEED.lists.lpRelations,
      SEED.lists.fundIII,
      SEED.lists.talentBench,
      SEED.lists.coInvestors,
      SEED.lists.events,
      SEED.lists.watchlist,
    ]);
    for (const list of body) {
      const entries = (await client.get(`/lists/${list.id}/list-entries`)).body;
      expect(entries, list.name).toHaveLength(list.list_size);
      expect(list).not.toHaveProperty('additional_permissions');
      expect(list).not.toHaveProperty('fields');
    }
  });

  it('leaves out private lists that are not shared with the user', async () => {
    const { body } = await api(mock, 'standard').get('/lists');
    const names = body.map((list: { name: string }) => list.name);
    expect(names).toContain('Talent Bench');
    expect(names).not.toContain('LP Relations');
  });
});

describe('GET /lists/{list_id}', () => {
  it('adds the list’s own fields with options, and the roles of others', async () => {
    const { body } = await client.get(`/lists/${SEED.lists.inbox}`);
    expect(body).toMatchObject({ id: SEED.lists.inbox, type: 1, public: true, owner_id: SEED.people.ines });
    expect(body.additional_permissions).toEqual([
      { internal_person_id: SEED.people.tobin, role_id: 0 },
      { internal_person_id: 48093588, role_id: 1 },
    ]);
    const [status, owners] = body.fields;
    expect(status).toMatchObject({ name: 'Status', value_type: 7, track_changes: true, list_id: SEED.lists.inbox });
    expect(status.dropdown_options[1]).toEqual({ id: 2644756, text: 'Reached Out', rank: 1, color: 2 });
    expect(owners).toMatchObject({ name: 'Owners', value_type: 0, allows_multiple: true, dropdown_options: [] });
  });

  it('knows no calculated fields', async () => {
    const { body } = await client.get(`/lists/${SEED.lists.pipeline}`);
    expect(body.fields.map((field: { name: string }) => field.name)).not.toContain('Weighted Amount');
  });
});

describe('POST /lists', () => {
  it('makes a list with Status, Owners and Amount, which V2 shows at once', async () => {
    const { status, body } = await client.post('/lists', {
      name: 'Summer Circle',
      type: 0,
      is_public: false,
      additional_permissions: [{ internal_person_id: SEED.people.ines, role_id: 2 }],
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      id: body.id,
      type: 0,
      name: 'Summer Circle',
      public: false,
      owner_id: SEED.people.mara,
      creator_id: SEED.people.mara,
      list_size: 0,
      additional_permissions: [{ internal_person_id: SEED.people.ines, role_id: 2 }],
    });
    const { fields } = (await client.get(`/lists/${body.id}`)).body;
    expect(fields.map((field: { name: string }) => field.name)).toEqual(['Status', 'Owners', 'Amount']);
    expect((await client.get(`/v2/lists/${body.id}`)).body).toMatchObject({ name: 'Summer Circle', isPublic: false });
    expect((await api(mock, 'standard').get(`/lists/${body.id}`)).status).toBe(200);
    expect((await api(mock, 'no-export').get(`/lists/${body.id}`)).status).toBe(403);
  });

  it('adds Close Date on lists of opportunities', async () => {
    const { body } = await client.post('/lists', { name: 'Deals', type: 8, is_public: true });
    const { fields } = (await client.get(`/lists/${body.id}`)).body;
    expect(fields.map((field: { name: string }) => field.name)).toEqual(['Status', 'Owners', 'Amount', 'Close Date']);
  });

  it.each([
    [{ type: 0, is_public: true }, 'name'],
    [{ name: 'A', is_public: true }, 'type'],
    [{ name: 'A', type: 2, is_public: true }, 'type'],
    [{ name: 'A', type: 0 }, 'is_public'],
    [{ name: 'A', type: 0, is_public: true, owner_id: SEED.people.rowan }, 'owner_id'],
    [{ name: 'A', type: 0, is_public: true, owner_id: 5 }, 'owner_id'],
    [
      { name: 'A', type: 0, is_public: true, additional_permissions: [{ internal_person_id: 5, role_id: 0 }] },
      'additional_permissions',
    ],
    [
      {
        name: 'A',
        type: 0,
        is_public: true,
        additional_permissions: [{ internal_person_id: SEED.people.ines, role_id: 3 }],
      },
      'additional_permissions',
    ],
  ])('refuses %j for its %s', async (sent, param) => {
    const { status, body } = await client.post('/lists', sent);
    expect(status).toBe(422);
    expect(body[0]).toMatch(new RegExp(`^Field ${param}: `));
    expect((await client.get('/lists')).body).toHaveLength(9);
  });
});

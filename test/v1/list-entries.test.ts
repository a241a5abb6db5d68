import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { api } from '../support.js';

const { mock, admin: client } = await useMock();

const decode = (token: string) => JSON.parse(Buffer.from(token, 'base64url').toString());

describe('GET /lists/{list_id}/list-entries', () => {
  it('is a bare array of everything without page_size, newest first, whatever the token', async () => {
    const { body } = await client.get(`/lists/${SEED.lists.inbox}/list-entries`);
    expect(body).toHaveLength(130);
    expect(body.map((entry: { id: number }) => entry.id)).toEqual(
      body.map((entry: { id: number }) => entry.id).sort((a: number, b: number) => b - a),
    );
    const again = await client.get(`/lists/${SEED.lists.inbox}/list-entries?page_token=nonsense`);
    expect(again.body).toEqual(body);
  });

  it('is a page object with it; a full page has a token, so the last may be empty', async () => {
    const all = (await client.get(`/lists/${SEED.lists.inbox}/list-entries`)).body;
    const first = (await client.get(`/lists/${SEED.lists.inbox}/list-entries?page_size=65`)).body;
    expect(first.list_entries).toEqual(all.slice(0, 65));
    expect(decode(first.next_page_token)).toMatchObject({
      params: { list_id: `${SEED.lists.inbox}` },
      page_size: 65,
      offset: 65,
    });
    expect(first.next_page_token).not.toMatch(/=/);
    const second = (
      await client.get(`/lists/${SEED.lists.inbox}/list-entries?page_size=65&page_token=${first.next_page_token}`)
    ).body;
    expect(second.list_entries).toEqual(all.slice(65));
    expect(decode(second.next_page_token).offset).toBe(130);
    const third = (
      await client.get(`/lists/${SEED.lists.inbox}/list-entries?page_size=65&page_token=${second.next_page_token}`)
    ).body;
    expect(third).toEqual({ list_entries: [], next_page_token: null });
  });

  it('cuts page_size to 500, and refuses what is no size', async () => {
    const { body } = await client.get(`/lists/${SEED.lists.inbox}/list-entries?page_size=100000`);
    expect(body.list_entries).toHaveLength(130);
    expect(body.next_page_token).toBeNull();
    for (const size of ['0', '-1', 'x', '1.5']) {
      expect((await client.get(`/lists/${SEED.lists.inbox}/list-entries?page_size=${size}`)).status, size).toBe(422);
    }
  });

  it('embeds the entity by type, Z in its time, and null for a creator who left', async () => {
    const [company] = (await client.get(`/lists/${SEED.lists.inbox}/list-entries?page_size=1`)).body.list_entries;
    expect(company.entity_type).toBe(1);
    expect(Object.keys(company.entity)).toEqual(['id', 'name', 'domain', 'domains', 'crunchbase_uuid', 'global']);
    expect(company.created_at).toMatch(/\.\d{3}Z$/);
    const [person] = (await client.get(`/lists/${SEED.lists.events}/list-entries?page_size=1`)).body.list_entries;
    expect(person.entity_type).toBe(0);
    expect(Object.keys(person.entity)).toEqual(['id', 'type', 'first_name', 'last_name', 'primary_email', 'emails']);
    const [deal] = (await client.get(`/lists/${SEED.lists.pipeline}/list-entries?page_size=1`)).body.list_entries;
    expect(deal).toMatchObject({ entity_type: 8, entity: { id: deal.entity_id } });
    expect(Object.keys(deal.entity)).toEqual(['id', 'name']);
    expect((await client.get(`/lists/${SEED.lists.inbox}/list-entries/151992919`)).body.creator_id).toBeNull();
  });

  it('hides the name of a restricted opportunity from those who do not manage it', async () => {
    const path = `/lists/${SEED.lists.pipeline}/list-entries/198559280`;
    expect((await client.get(path)).body.entity).toEqual({ id: 59027868, name: 'Project Heronlight' });
    expect((await api(mock, 'standard').get(path)).body.entity).toEqual({ id: 59027868, name: '[Hidden]' });
    expect((await api(mock, 'standard').delete(path)).status).toBe(403);
  });

  it('keeps the same company twice as two rows', async () => {
    const { body } = await client.get(`/lists/${SEED.lists.inbox}/list-entries`);
    expect(body.filter((entry: { entity_id: number }) => entry.entity_id === SEED.companies.twice)).toHaveLength(2);
  });
});

describe('page tokens', () => {
  it.each(['x', '%3D%3D', 'e30', 'bnVsbA', 'W10', 'eyJhZnRlciI6MX0', `${'A'.repeat(5000)}`])(
    'refuse %s',
    async (token) => {
      const { status, body } = await client.get(
        `/lists/${SEED.lists.inbox}/list-entries?page_size=2&page_token=${token}`,
      );
      expect(status).toBe(422);
      expect(body).toEqual(['Invalid page_token variable']);
    },
  );

  it('belong to one search: another list or filter is refused, another page size is not', async () => {
    const { next_page_token: token } = (await client.get(`/lists/${SEED.lists.inbox}/list-entries?page_size=2`)).body;
    expect(
      (await client.get(`/lists/${SEED.lists.pipeline}/list-entries?page_size=2&page_token=${token}`)).body,
    ).toEqual(['Invalid page_token variable']);
    expect(
      (await client.get(`/lists/${SEED.lists.inbox}/list-entries?page_size=3&page_token=${token}`)).body.list_entries,
    ).toHaveLength(3);
    const persons = (await client.get('/persons?term=a&page_size=2')).body.next_page_token;
    expect(decode(persons).params).toEqual({ term: 'a' });
    const next = `page_size=2&page_token=${persons}`;
    expect((await client.get(`/persons?term=b&${next}`)).status).toBe(422);
    expect((await client.get(`/persons?${next}`)).status).toBe(422);
    expect((await client.get(`/persons?term=a&with_opportunities=true&${next}`)).status).toBe(422);
    expect((await client.get(`/persons?term=a&with_opportunities=false&${next}`)).status).toBe(200);
  });
});

describe('POST /lists/{list_id}/list-entries', () => {
  it('adds a row each time, attributed to the key’s user, and V2 has it at once', async () => {
    const first = (await client.post(`/lists/${SEED.lists.inbox}/list-entries`, { entity_id: SEED.companies.fernpath }))
      .body;
    expect(first).toMatchObject({
      list_id: SEED.lists.inbox,
      creator_id: SEED.people.mara,
      entity_id: SEED.companies.fernpath,
      entity_type: 1,
    });
    expect(first.entity.name).toBe('Fernpath Energy');
    expect(first.created_at).toBe('2026-10-15T12:00:00.000Z');
    const second = (
      await client.post(`/lists/${SEED.lists.inbox}/list-entries`, {
        entity_id: `${SEED.companies.fernpath}`,
        creator_id: SEED.people.ines,
      })
    ).body;
    expect(second.id).toBeGreaterThan(first.id);
    expect(second.creator_id).toBe(SEED.people.ines);
    expect((await client.get(`/lists/${SEED.lists.inbox}`)).body.list_size).toBe(132);
    expect((await client.get(`/v2/lists/${SEED.lists.inbox}/list-entries/${second.id}`)).body).toMatchObject({
      id: second.id,
    });
    expect((await client.get(`/lists/${SEED.lists.inbox}/list-entries?page_size=1`)).body.list_entries[0]).toEqual(
      second,
    );
  });

  it.each([
    [SEED.lists.inbox, {}, 'entity_id'],
    [SEED.lists.inbox, { entity_id: SEED.people.rowan }, 'entity_id'],
    [SEED.lists.inbox, { entity_id: 66012133 }, 'entity_id'],
    [SEED.lists.inbox, { entity_id: SEED.companies.fernpath, creator_id: SEED.people.rowan }, 'creator_id'],
    [SEED.lists.inbox, { entity_id: SEED.companies.fernpath, creator_id: 5 }, 'creator_id'],
    [SEED.lists.pipeline, { entity_id: 59027868 }, 'entity_id'],
  ])('refuses on list %i %j for its %s', async (list, sent, param) => {
    const { status, body } = await client.post(`/lists/${list}/list-entries`, sent);
    expect(status).toBe(422);
    expect(body[0]).toMatch(new RegExp(`^Field ${param}: `));
  });
});

describe('DELETE /lists/{list_id}/list-entries/{list_entry_id}', () => {
  it('takes the row and its values, leaves the organization and its global values', async () => {
    const globals = (await client.get(`/field-values?organization_id=${SEED.companies.twice}`)).body.filter(
      (value: { list_entry_id: number | null }) => value.list_entry_id === null,
    );
    expect((await client.delete(`/lists/${SEED.lists.inbox}/list-entries/141531503`)).body).toEqual({ success: true });
    expect((await client.get(`/lists/${SEED.lists.inbox}/list-entries/141531503`)).status).toBe(422);
    const left = (await client.get(`/field-values?organization_id=${SEED.companies.twice}`)).body;
    expect(left.filter((value: { list_entry_id: number | null }) => value.list_entry_id === null)).toEqual(globals);
    expect(left.some((value: { list_entry_id: number }) => value.list_entry_id === 141531503)).toBe(false);
    expect((await client.get(`/lists/${SEED.lists.inbox}/list-entries/204621807`)).status).toBe(200);
  });

  it('takes the opportunity along on a list of opportunities', async () => {
    const [entry] = (await client.get(`/lists/${SEED.lists.pipeline}/list-entries?page_size=1`)).body.list_entries;
    expect((await client.delete(`/lists/${SEED.lists.pipeline}/list-entries/${entry.id}`)).body).toEqual({
      success: true,
    });
    expect((await client.get(`/field-values?opportunity_id=${entry.entity_id}`)).status).toBe(422);
  });

  it('finds a row only under its own list', async () => {
    expect((await client.delete(`/lists/${SEED.lists.portfolio}/list-entries/141531503`)).status).toBe(422);
    expect((await client.get(`/lists/${SEED.lists.inbox}/list-entries/141531503`)).status).toBe(200);
  });
});

import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { api, NOW } from '../support.js';

const { mock, admin: client } = await useMock();

const create = async (body: object) => (await client.post('/persons', body)).body;

describe('GET /persons', () => {
  it('without a term pages through every person, highest id first, and ends with null', async () => {
    const ids: number[] = [];
    let token: string | null = null;
    do {
      const { body } = await client.get(`/persons?page_size=100${token ? `&page_token=${token}` : ''}`);
      ids.push(...body.persons.map((person: { id: number }) => person.id));
      token = body.next_page_token;
    } while (token !== null);
    expect(ids.length).toBeGreaterThan(250);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
  });

  it('shows six members and no others unless asked', async () => {
    const { body } = await client.get('/persons?term=mara.quill@quaymoss.example');
    expect(Object.keys(body)).toEqual(['persons', 'next_page_token']);
    expect(body.persons).toEqual([
      {
        id: SEED.people.mara,
        type: 1,
        first_name: 'Mara',
        last_name: 'Quill',
        primary_email: 'mara.quill@quaymoss.example',
        emails: ['mara.quill@quaymoss.example'],
      },
    ]);
  });

  it('finds names and addresses in any case, part of a word, all words', async () => {
    const made = await create({ first_name: 'Zoë', last_name: 'Ångström-Vale', emails: ['zoe@wrenfold.example'] });
    for (const term of ['zoë', 'ZOË ångström', 'vale zoë', 'WRENFOLD', 'gströ', 'zoe@wrenfold.example']) {
      const { body } = await client.get(`/persons?term=${encodeURIComponent(term)}`);
      expect(
        body.persons.map((person: { id: number }) => person.id),
        term,
      ).toContain(made.id);
    }
    const { body } = await client.get(`/persons?term=${encodeURIComponent('zoë quill')}`);
    expect(body.persons).toEqual([]);
  });

  it('calls collaborators type 2', async () => {
    const { body } = await client.get(`/persons/${SEED.people.collaborator}`);
    expect(body.type).toBe(2);
  });

  it('with_interaction_dates drops those without, and adds both blocks', async () => {
    const { body } = await client.get('/persons?with_interaction_dates=true');
    const all = await client.get('/persons');
    expect(body.persons.length).toBeGreaterThan(10);
    expect(body.persons.length).toBeLessThan(all.body.persons.length);
    for (const { interaction_dates: dates, interactions } of body.persons) {
      expect(Object.keys(dates)).toHaveLength(7);
      expect(Object.keys(interactions)).toHaveLength(7);
      expect(Object.values(dates).some((date) => date !== null)).toBe(true);
      for (const [name, moment] of Object.entries(interactions)) {
        expect(moment, name).toEqual(dates[`${name}_date`] === null ? null : { date: dates[`${name}_date`] });
      }
    }
  });

  it('with_interaction_persons names the colleagues who took part, and only with the dates', async () => {
    const { body } = await client.get('/persons?with_interaction_dates=true&with_interaction_persons=True');
    const internal = new Set([
      SEED.people.mara,
      SEED.people.tobin,
      44635767,
      45211373,
      45506133,
      46989089,
      SEED.people.ines,
      48093588,
      49534272,
    ]);
    const moments = body.persons.flatMap((person: { interactions: object }) =>
      Object.values(person.interactions).filter((moment) => moment !== null),
    );
    expect(moments.some((moment: { person_ids: number[] }) => moment.person_ids.length > 0)).toBe(true);
    for (const { person_ids: ids } of moments) expect(ids.every((id: number) => internal.has(id))).toBe(true);
    const alone = await client.get('/persons?with_interaction_persons=true&page_size=1');
    expect(alone.body.persons[0]).not.toHaveProperty('interactions');
  });

  it('min and max dates are inclusive, and rule out those who have no such date', async () => {
    const { body } = await client.get('/persons?with_interaction_dates=true');
    const date = body.persons.find(
      (p: { interaction_dates: { last_email_date: string } }) => p.interaction_dates.last_email_date,
    ).interaction_dates.last_email_date;
    const exact = await client.get(
      `/persons?min_last_email_date=${encodeURIComponent(date)}&max_last_email_date=${encodeURIComponent(date)}&with_interaction_dates=true`,
    );
    expect(exact.body.persons.length).toBeGreaterThan(0);
    for (const person of exact.body.persons) expect(person.interaction_dates.last_email_date).toBe(date);
    const plain = await client.get('/persons?min_last_email_date=2020-01-01');
    expect(plain.body.persons.length).toBeGreaterThan(0);
    expect(plain.body.persons[0]).not.toHaveProperty('interaction_dates');
    const bad = await client.get('/persons?min_last_email_date=soon');
    expect(bad.body).toEqual(['Field min_last_email_date: expected "soon" to be an ISO 8601 date']);
  });

  it('next event lies ahead and moves with the clock', async () => {
    const { body } = await client.get('/persons?with_interaction_dates=true&min_next_event_date=2026-10-15T12:00:00Z');
    const [person] = body.persons;
    const next = person.interaction_dates.next_event_date;
    expect(Date.parse(next)).toBeGreaterThan(Date.parse(NOW));
    mock.account('scale').clock.advance(Date.parse(next) - Date.parse(NOW) + 1000);
    const later = await client.get(`/persons/${person.id}?with_interaction_dates=true`);
    expect(later.body.interaction_dates.last_event_date).toBe(next);
    expect(later.body.interaction_dates.next_event_date).not.toBe(next);
  });
});

describe('GET /persons/{person_id}', () => {
  it('has organizations and the entries on lists in sight', async () => {
    const entries = (await client.get(`/lists/${SEED.lists.lpRelations}/list-entries`)).body;
    const { entity_id: id } = entries[0];
    const { body } = await client.get(`/persons/${id}`);
    expect(Object.keys(body).sort()).toEqual(
      ['emails', 'first_name', 'id', 'last_name', 'list_entries', 'organization_ids', 'primary_email', 'type'].sort(),
    );
    const own = body.list_entries.find((entry: { list_id: number }) => entry.list_id === SEED.lists.lpRelations);
    expect(own).toMatchObject({ entity_id: id, entity_type: 0 });
    expect(own.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(own).not.toHaveProperty('entity');
    const other = await api(mock, 'standard').get(`/persons/${id}`);
    expect(other.body.list_entries.map((entry: { list_id: number }) => entry.list_id)).not.toContain(
      SEED.lists.lpRelations,
    );
  });

  it('tells into whom a person was merged', async () => {
    const { status, body } = await client.get('/persons/176721596');
    expect(status).toBe(422);
    expect(body).toEqual(['Field person_id: 176721596 no longer exists as it has been merged into 176721279']);
  });

  it('adds opportunities in sight and the current organization when asked', async () => {
    const { body } = await client.get(
      `/persons/${SEED.people.rowan}?with_opportunities=true&with_current_organizations=true`,
    );
    expect(body.opportunity_ids).toContain(59027868);
    expect(body.current_organization_ids.length).toBeLessThanOrEqual(1);
    const masked = await api(mock, 'standard').get(`/persons/${SEED.people.rowan}?with_opportunities=true`);
    expect(masked.body.opportunity_ids).not.toContain(59027868);
  });

  it.each(['abc', '0', '-1', '1.5', '9007199254740993', '%00'])('refuses the id %s', async (id) => {
    expect((await client.get(`/persons/${id}`)).status).toBe(422);
  });

  it('v1-timestamp-zone-mix: interaction dates carry the Pacific offset, or end in Z', async () => {
    const path = `/persons/${SEED.people.mara}?with_interaction_dates=true`;
    const mixed = (await client.get(path)).body.interaction_dates.last_email_date;
    expect(mixed).toMatch(/-0[78]:00$/);
    mock.account('scale').settings.set({ quirks: { 'v1-timestamp-zone-mix': false } });
    const plain = (await client.get(path)).body.interaction_dates.last_email_date;
    expect(plain).toMatch(/Z$/);
    expect(Date.parse(plain)).toBe(Date.parse(mixed));
  });
});

describe('POST /persons', () => {
  it('makes an external person whom search, id and V2 find at once', async () => {
    const { status, body } = await client.post('/persons', {
      first_name: 'Noor',
      last_name: 'Pell',
      emails: ['Noor@Pellworks.example', 'noor@pellworks.example'],
      organization_ids: [SEED.companies.fernpath],
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      id: body.id,
      type: 0,
      first_name: 'Noor',
      last_name: 'Pell',
      primary_email: 'noor@pellworks.example',
      emails: ['noor@pellworks.example'],
      organization_ids: [SEED.companies.fernpath],
    });
    expect((await client.get('/persons?page_size=1')).body.persons[0].id).toBe(body.id);
    expect((await client.get(`/organizations/${SEED.companies.fernpath}`)).body.person_ids).toContain(body.id);
    const second = await client.get(`/v2/persons/${body.id}`);
    expect(second.body).toMatchObject({ id: body.id, firstName: 'Noor', emailAddresses: ['noor@pellworks.example'] });
  });

  it('takes forms and numbers as text', async () => {
    const form = new URLSearchParams([
      ['first_name', 'Fay'],
      ['last_name', 'Orm'],
      ['emails[]', 'fay@orm.example'],
      ['organization_ids[]', `${SEED.companies.fernpath}`],
    ]);
    const { status, body } = await client.post('/persons', form);
    expect(status).toBe(200);
    expect(body).toMatchObject({ emails: ['fay@orm.example'], organization_ids: [SEED.companies.fernpath] });
  });

  it('refuses an address that another person has, and stores nothing', async () => {
    const before = (await client.get('/persons?page_size=1')).body.persons[0].id;
    const { status, body } = await client.post('/persons', {
      first_name: 'Other',
      last_name: 'Quill',
      emails: ['MARA.QUILL@quaymoss.example'],
    });
    expect(status).toBe(422);
    expect(body).toEqual(['There exists a contact with this email address.']);
    expect((await client.get('/persons?page_size=1')).body.persons[0].id).toBe(before);
  });

  it.each([
    [{ last_name: 'B' }, 'first_name'],
    [{ first_name: 'A' }, 'last_name'],
    [{ first_name: null, last_name: 'B' }, 'first_name'],
    [{ first_name: ' ', last_name: 'B' }, 'first_name'],
    [{ first_name: 'A', last_name: 'B', emails: ['nonsense'] }, 'emails'],
    [{ first_name: 'A', last_name: 'B', emails: 7 }, 'emails'],
    [{ first_name: 'A', last_name: 'B', organization_ids: [5] }, 'organization_ids'],
    [{ first_name: 'A', last_name: 'B', organization_ids: [66012133] }, 'organization_ids'],
  ])('refuses %j for its %s', async (sent, param) => {
    const { status, body } = await client.post('/persons', sent);
    expect(status).toBe(422);
    expect(body[0]).toMatch(new RegExp(`^Field ${param}: `));
  });

  it('v1-link-by-domain: an address at the domain of an organization links to it, or does not', async () => {
    const linked = await create({ first_name: 'A', last_name: 'B', emails: ['a@fernpathenergy.example'] });
    expect(linked.organization_ids).toEqual([SEED.companies.fernpath]);
    const changed = await client.put(`/persons/${linked.id}`, {
      emails: ['a@kindleloom.example'],
      organization_ids: [],
    });
    expect(changed.body.organization_ids).toEqual([SEED.companies.global]);
    mock.account('scale').settings.set({ quirks: { 'v1-link-by-domain': false } });
    const alone = await create({ first_name: 'C', last_name: 'D', emails: ['c@fernpathenergy.example'] });
    expect(alone.organization_ids).toEqual([]);
  });
});

describe('PUT /persons/{person_id}', () => {
  it('changes what is sent, replaces arrays, keeps the rest', async () => {
    const made = await create({
      first_name: 'Noor',
      last_name: 'Pell',
      emails: ['n1@x.example'],
      organization_ids: [SEED.companies.fernpath],
    });
    const { body } = await client.put(`/persons/${made.id}`, { emails: ['n2@x.example', 'n3@x.example'] });
    expect(body).toEqual({ ...made, emails: ['n2@x.example', 'n3@x.example'], primary_email: 'n2@x.example' });
    const cleared = await client.put(`/persons/${made.id}`, { emails: [], organization_ids: [], last_name: 'Vale' });
    expect(cleared.body).toEqual({ ...made, emails: [], primary_email: null, organization_ids: [], last_name: 'Vale' });
    expect((await client.get(`/organizations/${SEED.companies.fernpath}`)).body.person_ids).not.toContain(made.id);
    const freed = await client.post('/persons', { first_name: 'N', last_name: 'P', emails: ['n1@x.example'] });
    expect(freed.status).toBe(200);
  });
});

describe('DELETE /persons/{person_id}', () => {
  it('takes values, entries and links along, and is 422 afterwards', async () => {
    const made = await create({ first_name: 'Noor', last_name: 'Pell', organization_ids: [SEED.companies.fernpath] });
    const entry = (await client.post(`/lists/${SEED.lists.lpRelations}/list-entries`, { entity_id: made.id })).body;
    await client.post('/field-values', { field_id: 2853330, entity_id: made.id, value: 'at the fair' });
    const pointing = (
      await client.post('/field-values', { field_id: 2152281, entity_id: SEED.companies.fernpath, value: made.id })
    ).body;
    const size = (await client.get(`/lists/${SEED.lists.lpRelations}`)).body.list_size;

    expect((await client.delete(`/persons/${made.id}`)).body).toEqual({ success: true });
    expect((await client.get(`/persons/${made.id}`)).status).toBe(422);
    expect((await client.delete(`/persons/${made.id}`)).status).toBe(422);
    expect((await client.get(`/lists/${SEED.lists.lpRelations}`)).body.list_size).toBe(size - 1);
    expect((await client.get(`/lists/${SEED.lists.lpRelations}/list-entries/${entry.id}`)).status).toBe(422);
    expect((await client.get(`/organizations/${SEED.companies.fernpath}`)).body.person_ids).not.toContain(made.id);
    expect((await client.delete(`/field-values/${pointing.id}`)).status).toBe(422);
    expect((await client.get(`/field-values?person_id=${made.id}`)).status).toBe(422);
    expect((await client.get(`/v2/persons/${made.id}`)).status).toBe(404);
  });

  it('is refused for users of the account', async () => {
    const { status, body } = await client.delete(`/persons/${SEED.people.ines}`);
    expect(status).toBe(422);
    expect(body).toEqual(['Deleting internal or inferred_internal person is not allowed.']);
  });
});

describe('GET /persons/fields', () => {
  it('lists the global fields with numeric ids, without Current Organization', async () => {
    const { status, body } = await client.get('/persons/fields');
    expect(status).toBe(200);
    const names = body.map((field: { name: string }) => field.name);
    expect(names).toContain('Phone Number');
    expect(names).toContain('Source of Introduction');
    expect(names).toContain('Topics');
    expect(names).not.toContain('Current Organization');
    expect(body.every((field: { list_id: number | null }) => field.list_id === null)).toBe(true);
  });
});

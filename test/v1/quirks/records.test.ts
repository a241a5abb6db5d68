/** Quirks of what V1 shows of persons, organizations, opportunities, lists and their rows. */
import { describe, expect, it } from 'vitest';
import {
  COLLABORATOR,
  CORRESPONDENT,
  DIRECTORY_ONLY,
  EVENTS,
  FERNPATH,
  GLOBAL,
  INBOX,
  INES,
  MARA,
  PIPELINE,
  ROWAN,
  subject,
} from './support.js';

const on = await subject();

const search = async (path: string, key: string) => (await on.client.get(path)).body[key] as { id: number }[];
const idsIn = async (path: string, key: string) => (await search(path, key)).map(({ id }) => id);

describe('List entries', () => {
  it('v1-entry-entity-type: a row has the type of its entity, and the entity an id', async () => {
    for (const [list, type] of [
      [EVENTS, 0],
      [INBOX, 1],
      [PIPELINE, 8],
    ]) {
      const [row] = (await on.client.get(`/lists/${list}/list-entries?page_size=1`)).body.list_entries;
      expect([row.entity_type, row.entity.id]).toEqual([type, row.entity_id]);
      expect((await on.client.get(`/lists/${list}/list-entries/${row.id}`)).body).toEqual(row);
    }
    const made = (await on.client.post(`/lists/${INBOX}/list-entries`, { entity_id: FERNPATH })).body;
    expect([made.entity_type, made.entity.id]).toEqual([1, FERNPATH]);
  });

  it('v1-entry-creator-null: of a user who was removed there is no creator any more', async () => {
    const rows = (await on.client.get(`/lists/${INBOX}/list-entries`)).body as { id: number; creator_id: unknown }[];
    const orphan = rows.find((row) => row.creator_id === null);
    expect((await on.client.get(`/lists/${INBOX}/list-entries/${orphan?.id}`)).body.creator_id).toBeNull();
    expect(rows.filter((row) => typeof row.creator_id === 'number').length).toBeGreaterThan(100);
  });

  it('v1-embedded-collaborators: an embedded person may be of type 2', async () => {
    const row = (await on.client.post(`/lists/${EVENTS}/list-entries`, { entity_id: COLLABORATOR })).body;
    expect(row.entity).toMatchObject({ id: COLLABORATOR, type: 2 });
  });

  it('v1-list-size-exact: counts every row, also as they come and go', async () => {
    const size = async () => (await on.client.get(`/lists/${INBOX}`)).body.list_size;
    expect(await size()).toBe((await on.client.get(`/lists/${INBOX}/list-entries`)).body.length);
    const { id } = (await on.client.post(`/lists/${INBOX}/list-entries`, { entity_id: FERNPATH })).body;
    expect(await size()).toBe(131);
    await on.client.delete(`/lists/${INBOX}/list-entries/${id}`);
    expect(await size()).toBe(130);
    const lists = (await on.client.get('/lists')).body as { id: number; list_size: number }[];
    for (const list of lists) {
      expect(list.list_size).toBe((await on.client.get(`/lists/${list.id}/list-entries`)).body.length);
    }
  });

  it('v1-is-public-in-public-out: a list is made with is_public and shows public', async () => {
    for (const is_public of [true, false]) {
      const { body } = await on.client.post('/lists', { name: 'Tarn', type: 0, is_public });
      expect([body.public, 'is_public' in body]).toEqual([is_public, false]);
      expect((await on.client.get(`/lists/${body.id}`)).body.public).toBe(is_public);
    }
    const refused = await on.client.post('/lists', { name: 'Tarn', type: 0, public: true });
    expect([refused.status, refused.body[0]]).toEqual([422, expect.stringMatching(/^Field is_public: /)]);
  });
});

describe('Organizations', () => {
  it('v1-global-organizations: keep name and domain, stay, and are found by a term alone', async () => {
    for (const body of [{ name: 'Other' }, { domain: 'other.example' }]) {
      expect((await on.client.put(`/organizations/${GLOBAL}`, body)).status).toBe(422);
    }
    expect((await on.client.delete(`/organizations/${GLOBAL}`)).status).toBe(422);
    const { name } = (await on.client.get(`/organizations/${DIRECTORY_ONLY}`)).body;
    const term = encodeURIComponent(name);
    expect(await search(`/organizations?term=${term}`, 'organizations')).toMatchObject([
      { id: DIRECTORY_ONLY, global: true },
    ]);
    expect(await idsIn('/organizations', 'organizations')).not.toContain(DIRECTORY_ONLY);
    expect(await idsIn(`/organizations?term=${term}&with_opportunities=true`, 'organizations')).toEqual([]);
  });

  it('v1-domain-and-domains: both are there, with and without a domain', async () => {
    const made = (await on.client.post('/organizations', { name: 'Nameless' })).body;
    expect([made.domain, made.domains]).toEqual([null, []]);
    const all = (await on.client.get('/organizations')).body.organizations;
    for (const { domain, domains } of all) expect(domains[0] ?? null).toBe(domain);
    expect(all.some(({ domains }: { domains: string[] }) => domains.length > 1)).toBe(true);
  });

  it('v1-crunchbase-uuid: is null wherever an organization is shown, or is not there', async () => {
    const shown = async () => {
      const made = (await on.client.post('/organizations', { name: 'Silt Works' })).body;
      const due = { owner_id: MARA, type: 0, due_date: '2026-12-01', organization_id: made.id };
      return [
        made,
        (await on.client.get(`/organizations/${made.id}`)).body,
        (await on.client.put(`/organizations/${made.id}`, { name: 'Silt' })).body,
        (await search('/organizations?term=silt', 'organizations'))[0],
        (await on.client.post(`/lists/${INBOX}/list-entries`, { entity_id: made.id })).body.entity,
        (await on.client.post('/reminders', due)).body.organization,
      ];
    };
    for (const organization of await shown()) expect(organization).toMatchObject({ crunchbase_uuid: null });
    on.flip('v1-crunchbase-uuid', false);
    for (const organization of await shown()) {
      expect(organization).toHaveProperty('domains');
      expect(organization).not.toHaveProperty('crunchbase_uuid');
    }
  });

  it('v1-duplicate-organization: a second one with a domain is made, or refused', async () => {
    const sent = { name: 'Fernpath Twin', domain: 'https://www.fernpathenergy.example/' };
    expect((await on.client.post('/organizations', sent)).status).toBe(200);
    on.flip('v1-duplicate-organization', 'reject');
    const { status, body } = await on.client.post('/organizations', sent);
    expect([status, body]).toEqual([
      422,
      [`Field domain: the organization ${FERNPATH} has the domain fernpathenergy.example already`],
    ]);
    expect((await on.client.post('/organizations', { name: 'Fernpath Twin' })).status).toBe(200);
  });
});

describe('Persons', () => {
  it('v1-primary-email: need not be the first address, and is null without any', async () => {
    const all = (await on.client.get('/persons')).body.persons as { primary_email: string | null; emails: string[] }[];
    const other = all.filter(({ primary_email, emails }) => emails.length > 1 && primary_email !== emails[0]);
    expect(other.length).toBeGreaterThan(0);
    for (const { primary_email, emails } of all) {
      if (emails.length === 0) expect(primary_email).toBeNull();
      else expect(emails).toContain(primary_email);
    }
    const made = await on.client.post('/persons', { first_name: 'Noor', last_name: 'Pell', emails: [] });
    expect(made.body).toMatchObject({ primary_email: null, emails: [] });
  });

  it('v1-person-without-field-values: a person has eight members and no values', async () => {
    const { body } = await on.client.get(`/persons/${ROWAN}`);
    expect(Object.keys(body)).toEqual([
      'id',
      'type',
      'first_name',
      'last_name',
      'primary_email',
      'emails',
      'organization_ids',
      'list_entries',
    ]);
  });

  it('v1-merged-id: tells by both ids where somebody went, in paths, queries and bodies', async () => {
    const gone = 'Field person_id: 176721596 no longer exists as it has been merged into 176721279';
    expect((await on.client.get('/persons/176721596')).body).toEqual([gone]);
    expect((await on.client.get('/field-values?person_id=176721596')).body).toEqual([gone]);
    const note = await on.client.post('/notes', { content: 'Hi', organization_ids: [66012133] });
    expect([note.status, note.body]).toEqual([
      422,
      ['Field organization_ids: 66012133 no longer exists as it has been merged into 66010929'],
    ]);
  });

  it('v1-put-replaces-arrays: what is sent replaces, what is left out stays, and nothing clears', async () => {
    const [one, two] = ['one@tarn.example', 'two@tarn.example'];
    const made = (await on.client.post('/persons', { first_name: 'Noor', last_name: 'Pell', emails: [one, two] })).body;
    const put = async (body: object) => (await on.client.put(`/persons/${made.id}`, body)).body;
    expect(await put({ emails: [two], organization_ids: [FERNPATH] })).toMatchObject({
      emails: [two],
      organization_ids: [FERNPATH],
    });
    expect(await put({ first_name: 'Nora' })).toMatchObject({ emails: [two], organization_ids: [FERNPATH] });
    expect(await put({ emails: [], organization_ids: [] })).toMatchObject({ emails: [], organization_ids: [] });
    const deal = (await on.client.post('/opportunities', { name: 'Tarn', list_id: PIPELINE, person_ids: [ROWAN] }))
      .body;
    const change = async (body: object) => (await on.client.put(`/opportunities/${deal.id}`, body)).body;
    expect(await change({ organization_ids: [FERNPATH] })).toMatchObject({
      person_ids: [ROWAN],
      organization_ids: [FERNPATH],
    });
    expect(await change({ person_ids: [] })).toMatchObject({ person_ids: [], organization_ids: [FERNPATH] });
  });
});

describe('Searches', () => {
  it('v1-interaction-dates-filter: the flag drops those without interactions, on searches alone', async () => {
    for (const key of ['persons', 'organizations']) {
      const all = await idsIn(`/${key}`, key);
      const met = await search(`/${key}?with_interaction_dates=true`, key);
      expect(met.length, key).toBeGreaterThan(3);
      const quiet = all.filter((id) => !met.some((one) => one.id === id));
      expect(quiet.length, key).toBeGreaterThan(3);
      const { status, body } = await on.client.get(`/${key}/${quiet[0]}?with_interaction_dates=true`);
      expect([status, body.interaction_dates.last_interaction_date]).toEqual([200, null]);
    }
  });

  it('v1-interactions-null: what never was is null; colleagues come with the second flag', async () => {
    const met = (await on.client.get('/persons?with_interaction_dates=true')).body.persons;
    const { id } = met.find(
      ({ interactions }: { interactions: Record<string, unknown> }) =>
        interactions.last_email !== null && interactions.next_event === null,
    );
    const path = `/persons/${id}?with_interaction_dates=true`;
    const plain = (await on.client.get(path)).body;
    expect(plain.interactions.next_event).toBeNull();
    expect(plain.interaction_dates.next_event_date).toBeNull();
    expect(Object.keys(plain.interactions.last_email)).toEqual(['date']);
    expect(plain.interactions.last_email.date).toBe(plain.interaction_dates.last_email_date);
    const named = (await on.client.get(`${path}&with_interaction_persons=true`)).body;
    expect(named.interactions.next_event).toBeNull();
    expect(Object.keys(named.interactions.last_email)).toEqual(['date', 'person_ids']);
  });

  it('v1-no-chat-date-filter: the last chat message is shown, and no parameter narrows by it', async () => {
    const { body } = await on.client.get(`/persons/${CORRESPONDENT}?with_interaction_dates=true`);
    expect(body.interaction_dates.last_chat_message_date).toMatch(/^20/);
    const all = await idsIn('/persons', 'persons');
    const { headers, body: found } = await on.client.get('/persons?min_last_chat_message_date=2100-01-01');
    expect(found.persons.map(({ id }: { id: number }) => id)).toEqual(all);
    expect(headers.get('x-mock-warnings')).toContain('min_last_chat_message_date is unknown');
  });

  it('v1-blocks-on-request: are left out, not null, unless their flag is set', async () => {
    const blocks = ['opportunity_ids', 'current_organization_ids', 'interaction_dates', 'interactions'];
    const flags = 'with_opportunities=true&with_current_organizations=true&with_interaction_dates=true';
    const bare = [
      (await on.client.get(`/persons/${CORRESPONDENT}`)).body,
      (await on.client.get('/persons?page_size=1')).body.persons[0],
      (await on.client.get(`/organizations/${FERNPATH}`)).body,
      (await on.client.get('/organizations?page_size=1')).body.organizations[0],
    ];
    for (const record of bare) for (const block of blocks) expect(record).not.toHaveProperty(block);
    const full = (await on.client.get(`/persons/${CORRESPONDENT}?${flags}`)).body;
    for (const block of blocks) expect(full).toHaveProperty(block);
    const hit = (await on.client.get(`/persons?${flags}&page_size=1`)).body.persons[0];
    for (const block of blocks) expect(hit).toHaveProperty(block);
  });

  it('v1-term-match: each word somewhere, or the whole term in one text', async () => {
    const { first_name, last_name } = (await on.client.get(`/persons/${ROWAN}`)).body;
    const backwards = `/persons?term=${encodeURIComponent(`${last_name} ${first_name}`)}`;
    const deal = (await on.client.post('/opportunities', { name: 'Tarn  Series B', list_id: PIPELINE })).body;
    const deals = (term: string) => idsIn(`/opportunities?term=${encodeURIComponent(term)}`, 'opportunities');
    expect(await idsIn(backwards, 'persons')).toContain(ROWAN);
    expect(await deals('series tarn')).toEqual([deal.id]);
    on.flip('v1-term-match', 'phrase');
    expect(await idsIn(backwards, 'persons')).toEqual([]);
    expect(await idsIn(`/persons?term=${last_name.slice(1).toUpperCase()}`, 'persons')).toContain(ROWAN);
    expect(await deals('series tarn')).toEqual([]);
    expect(await deals(' SERIES b ')).toContain(deal.id);
  });

  it('v1-date-bounds: an interaction at the very bound counts, or does not', async () => {
    const at = (await on.client.get(`/persons/${CORRESPONDENT}?with_interaction_dates=true`)).body.interaction_dates
      .last_email_date;
    const bound = encodeURIComponent(at);
    const found = (query: string) => idsIn(`/persons?${query}`, 'persons');
    const queries = [`min_last_email_date=${bound}`, `max_last_email_date=${bound}`];
    for (const query of queries) expect(await found(query), query).toContain(CORRESPONDENT);
    on.flip('v1-date-bounds', 'exclusive');
    for (const query of queries) expect(await found(query), query).not.toContain(CORRESPONDENT);
    const before = encodeURIComponent(new Date(Date.parse(at) - 1).toISOString());
    expect(await found(`min_last_email_date=${before}`)).toContain(CORRESPONDENT);
  });
});

describe('Other records', () => {
  it('v1-relationships-path: has an s more than one expects', async () => {
    const path = `strengths?external_id=${CORRESPONDENT}`;
    expect((await on.client.get(`/relationships-${path}`)).status).toBe(200);
    expect((await on.client.get(`/relationship-${path}`)).body).toBe('Unknown API endpoint');
  });

  it('v1-doc-slips: samples that contradict the text are not followed', async () => {
    const ties = (await on.client.get(`/relationships-strengths?external_id=${CORRESPONDENT}`)).body;
    expect(ties.length).toBeGreaterThan(0);
    for (const { internal_id, external_id } of ties) {
      expect(external_id).toBe(CORRESPONDENT);
      expect((await on.client.get(`/persons/${internal_id}`)).body.type).toBe(1);
    }
    const recurring = { owner_id: MARA, type: 1, reset_type: 0, reminder_days: 7, organization_id: FERNPATH };
    const { id } = (await on.client.post('/reminders', recurring)).body;
    expect((await on.client.put(`/reminders/${id}`, { reminder_days: 30 })).body.reminder_days).toBe(30);
    const deal = (await on.client.post('/opportunities', { name: 'Tarn', list_id: PIPELINE })).body;
    expect(deal.list_entries).toMatchObject([{ entity_id: deal.id }]);
    const person = { first_name: 'Noor', last_name: 'Pell', emails: ['one@tarn.example'] };
    const made = (await on.client.post('/persons', person)).body;
    const changed = await on.client.put(`/persons/${made.id}`, { emails: ['two@tarn.example'] });
    expect(changed.body.emails).toEqual(['two@tarn.example']);
    for (const type of [0, 1]) {
      const log = { type, person_ids: [MARA, ROWAN], content: 'Hi', date: '2026-10-01T10:00:00Z' };
      expect((await on.client.post('/interactions', log)).body.type).toBe(type);
    }
  });

  it('v1-interaction-text-in-note: the text is a note, whose id the interaction has', async () => {
    const log = { type: 1, person_ids: [INES, ROWAN], content: 'Pilot is on', date: '2026-10-01T10:00:00Z' };
    const made = (await on.client.post('/interactions', log)).body;
    const [note] = made.notes;
    expect(JSON.stringify(made)).not.toContain('Pilot');
    expect((await on.client.get(`/notes/${note}`)).body).toMatchObject({
      content: 'Pilot is on',
      interaction_id: made.id,
      interaction_type: 1,
      is_meeting: true,
    });
    await on.client.put(`/interactions/${made.id}`, { type: 1, content: 'Pilot is off' });
    expect((await on.client.get(`/notes/${note}`)).body.content).toBe('Pilot is off');
  });

  it('v1-interactions-of-outsiders: are asked for by somebody from outside or a collaborator', async () => {
    const path = (id: number) => `/interactions?type=0&person_id=${id}&start_time=2025-01-01&end_time=2025-12-31`;
    const refused = await on.client.get(path(INES));
    expect([refused.status, refused.body[0]]).toEqual([422, expect.stringContaining('external or collaborator')]);
    for (const id of [CORRESPONDENT, COLLABORATOR]) expect((await on.client.get(path(id))).status).toBe(200);
  });

  it('v1-reminder-due-bounds: a reminder due at the very bound is not found, or is', async () => {
    const due = { owner_id: MARA, type: 0, due_date: '2026-12-01', organization_id: FERNPATH };
    const { id, due_date } = (await on.client.post('/reminders', due)).body;
    const bound = encodeURIComponent(due_date);
    const queries = [`due_before=${bound}`, `due_after=${bound}`];
    for (const query of queries) expect(await idsIn(`/reminders?${query}`, 'reminders')).not.toContain(id);
    on.flip('v1-reminder-due-bounds', 'inclusive');
    for (const query of queries) expect(await idsIn(`/reminders?${query}`, 'reminders')).toContain(id);
    expect(await idsIn(`/reminders?due_after=${bound}&due_before=${bound}`, 'reminders')).toEqual([id]);
  });

  it('v1-delete-answers-success: with 200 and a flag, whatever is deleted', async () => {
    const person = (await on.client.post('/persons', { first_name: 'Noor', last_name: 'Pell' })).body;
    const company = (await on.client.post('/organizations', { name: 'Tarn' })).body;
    const row = (await on.client.post(`/lists/${INBOX}/list-entries`, { entity_id: FERNPATH })).body;
    const deal = (await on.client.post('/opportunities', { name: 'Tarn', list_id: PIPELINE })).body;
    const field = (await on.client.post('/fields', { name: 'Tarn', entity_type: 1, value_type: 3 })).body;
    const value = (await on.client.post('/field-values', { field_id: field.id, entity_id: FERNPATH, value: 7 })).body;
    const log = { type: 0, person_ids: [MARA, ROWAN], content: 'Hi', date: '2026-10-01T10:00:00Z' };
    const meeting = (await on.client.post('/interactions', log)).body;
    const note = (await on.client.post('/notes', { content: 'Hi', person_ids: [ROWAN] })).body;
    const due = { owner_id: MARA, type: 0, due_date: '2026-12-01', person_id: ROWAN };
    const reminder = (await on.client.post('/reminders', due)).body;
    on.flip('v1-webhook-validation', 'off');
    const hook = (await on.client.post('/webhook/subscribe', { webhook_url: 'http://127.0.0.1:9/' })).body;
    const paths = [
      `/field-values/${value.id}`,
      `/fields/${field.id}`,
      `/lists/${INBOX}/list-entries/${row.id}`,
      `/opportunities/${deal.id}`,
      `/interactions/${meeting.id}?type=0`,
      `/notes/${note.id}`,
      `/reminders/${reminder.id}`,
      `/webhook/${hook.id}`,
      `/persons/${person.id}`,
      `/organizations/${company.id}`,
    ];
    for (const path of paths) {
      const { status, body } = await on.client.delete(path);
      expect([status, body], path).toEqual([200, { success: true }]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { type Api, api } from '../support.js';

const { mock, admin: client } = await useMock();

/** Deal Pipeline: Mara owns it, Ines has the Standard role there. */
const DEALS = `/v2/lists/${SEED.lists.pipeline}`;
const options = (fieldId: number | string, list = DEALS) => `${list}/fields/field-${fieldId}/dropdown-options`;
const STATUS = 2928691;
const FIT = 3176998;
const CHANNEL = 3234099;
const REASON = 3272749;
const OLD = { 'x-affinity-api-version': '2024-01-01' };

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into member by member
type Json = any;

const exported = (): Json => mock.account('scale').export();
const all = async (path: string, headers?: Record<string, string>): Promise<Json[]> =>
  (await client.get(path, headers)).body.data;
const places = async (path: string) => (await all(path)).map(({ text, rank }) => `${rank} ${text}`);
const ranked = (text: string, rank: number) => ({ type: 'ranked-dropdown', text, rank, color: 'blue' });
const status = (text: string, more: object) => ({ ...ranked(text, 1), type: 'status-dropdown', ...more });

describe('Options of a field', () => {
  it('show what their kind has, in order of rank, on every path that leads to them', async () => {
    const [plain] = await all(options(CHANNEL));
    expect(Object.keys(plain)).toEqual(['id', 'type', 'text']);
    expect(plain.type).toBe('dropdown');
    const fits = await all(options(FIT));
    expect(Object.keys(fits[0])).toEqual(['id', 'type', 'text', 'rank', 'color']);
    expect(fits.map(({ rank }) => rank)).toEqual([...fits.keys()]);
    const statuses = await all(options(STATUS));
    expect(new Set(statuses.map(({ type }) => type))).toEqual(new Set(['status-dropdown']));
    for (const { statusCategory, winRate } of statuses) {
      expect(typeof winRate).toBe(statusCategory === 'open' ? 'number' : 'object');
    }
    for (const one of [plain, fits[1], statuses[2]]) {
      const id = one === plain ? CHANNEL : one === fits[1] ? FIT : STATUS;
      expect((await client.get(`${options(id)}/${one.id}`)).body).toEqual(one);
    }
    const tags = await all('/v2/companies/fields/field-2018736/dropdown-options');
    expect(tags.length).toBeGreaterThan(2);
    expect(await all(options(2018736, `/v2/lists/${SEED.lists.portfolio}`))).toEqual(tags);
    expect((await all('/v2/persons/fields/field-2535656/dropdown-options'))[0].type).toBe('ranked-dropdown');
  });

  it('come a page at a time', async () => {
    const whole = await all(options(STATUS));
    const first = (await client.get(`${options(STATUS)}?limit=2`)).body;
    expect(first.data).toEqual(whole.slice(0, 2));
    const next = (await client.get(first.pagination.nextUrl.replace('http://mock', ''))).body;
    expect(next.data).toEqual(whole.slice(2, 4));
    const back = (await client.get(next.pagination.prevUrl.replace('http://mock', ''))).body;
    expect(back).toEqual(first);
  });

  it('of Status are ranked ones on 2024-01-01', async () => {
    const newer = await all(options(STATUS), { 'x-affinity-api-version': '2026-07-15' });
    const older = newer.map(({ statusCategory, winRate, ...rest }) => ({ ...rest, type: 'ranked-dropdown' }));
    expect(await all(options(STATUS), OLD)).toEqual(older);
    const [{ id }] = newer;
    expect((await client.get(`${options(STATUS)}/${id}`, OLD)).body).toEqual(older[0]);
  });

  it('are the ones that V1 and the values of the field tell', async () => {
    const { body } = await client.get(`/fields?list_id=${SEED.lists.pipeline}`);
    const field = body.find(({ id }: Json) => id === STATUS);
    const statuses = await all(options(STATUS));
    expect(field.dropdown_options.map(({ id, text, rank }: Json) => ({ id, text, rank }))).toEqual(
      statuses.map(({ id, text, rank }) => ({ id, text, rank })),
    );
  });

  it('tell malformed ids and other fields (400) from what is not there (404)', async () => {
    for (const path of ['/v2/companies', '/v2/persons', DEALS]) {
      for (const [field, expected] of [
        ['Field 1', 400],
        ['field-01', 400],
        ['last-email', 400],
        ['field-1', 404],
        ['nothing', 404],
      ]) {
        const answer = await client.get(`${path}/fields/${encodeURIComponent(field as string)}/dropdown-options`);
        expect([field, answer.status]).toEqual([field, expected]);
        if (expected === 400) expect(answer.body.errors[0]).toMatchObject({ code: 'validation', param: 'fieldId' });
      }
    }
    expect((await client.get(`/v2/companies/fields/field-${STATUS}/dropdown-options`)).status).toBe(404);
    expect((await client.get(`/v2/persons/fields/field-2018736/dropdown-options`)).status).toBe(404);
    expect((await client.get('/v2/companies/fields/field-2507170/dropdown-options')).status).toBe(400);
    const [{ id }] = await all(options(FIT));
    for (const method of ['get', 'delete'] as const) {
      expect((await client[method](`${options(STATUS)}/${id}`)).status).toBe(404);
    }
    expect((await client.post(`${options(STATUS)}/${id}`, {})).status).toBe(404);
    expect((await api(mock, 'standard').get(options(4937824, `/v2/lists/${SEED.lists.fundIII}`))).status).toBe(404);
  });
});

describe('A new option', () => {
  it('of a plain dropdown comes last, can be set, and shows in V1', async () => {
    const before = await all(options(REASON));
    const { status: code, body } = await client.post(options(REASON), { type: 'dropdown', text: 'Team' });
    expect([code, body]).toEqual([201, { id: body.id, type: 'dropdown', text: 'Team' }]);
    expect(await all(options(REASON))).toEqual([...before, body]);
    const [row] = await all(`${DEALS}/list-entries`);
    const cell = `${DEALS}/list-entries/${row.id}/fields/field-${REASON}`;
    const value = { type: 'dropdown-multi', data: [{ dropdownOptionId: body.id }] };
    expect((await client.post(cell, { value })).status).toBe(204);
    expect((await client.get(cell)).body.value.data).toEqual([{ dropdownOptionId: body.id, text: 'Team' }]);
    const field = (await client.get(`/fields?list_id=${SEED.lists.pipeline}`)).body.find(
      ({ id }: Json) => id === REASON,
    );
    expect(field.dropdown_options.at(-1).text).toBe('Team');
  });

  it('of a ranked one takes its rank, for which others make room where they do', async () => {
    mock.account().settings.set({ quirks: { 'v2-option-ranks': 'renumber' } });
    const before = (await all(options(FIT))).map(({ text }) => text);
    const made = await client.post(options(FIT), ranked('Odd', 1));
    expect([made.status, made.body]).toEqual([201, { id: made.body.id, ...ranked('Odd', 1) }]);
    const [first, ...rest] = before;
    expect(await places(options(FIT))).toEqual([first, 'Odd', ...rest].map((text, rank) => `${rank} ${text}`));
    await client.post(options(FIT), ranked('Far', 400));
    expect((await places(options(FIT))).at(-1)).toBe('400 Far');
    expect((await client.post(options(FIT), ranked('Farthest', 2 ** 31 - 1))).status).toBe(201);
    const refused = await client.post(options(FIT), ranked('Beyond', 2 ** 31 - 1));
    expect([refused.status, refused.body.errors[0].param]).toEqual([400, '/rank']);
  });

  it('of Status has a category, and a win rate only while open', async () => {
    let made = 0;
    const create = (more: object, headers = {}) =>
      client.post(options(STATUS), status(`Signed ${++made}`, more), headers);
    expect((await create({ statusCategory: 'open', winRate: 65 })).body).toMatchObject({
      statusCategory: 'open',
      winRate: 65,
    });
    expect((await create({ statusCategory: 'open' })).body.winRate).toBeNull();
    expect((await create({ statusCategory: 'won' })).body).toMatchObject({ statusCategory: 'won', winRate: null });
    const refused = await create({ statusCategory: 'on-hold', winRate: 5 });
    expect([refused.status, refused.body.errors[0].param]).toEqual([400, '/winRate']);
    expect((await create({})).status).toBe(400);
    expect((await create({ statusCategory: 'open' }, OLD)).status).toBe(400);
    const old = await client.post(options(STATUS), ranked('Older', 0), OLD);
    expect([old.status, old.body.type]).toEqual([201, 'ranked-dropdown']);
    expect((await client.get(`${options(STATUS)}/${old.body.id}`)).body).toMatchObject({
      type: 'status-dropdown',
      rank: 0,
      statusCategory: 'open',
      winRate: null,
    });
  });

  it('is refused where it does not fit, and nothing is made', async () => {
    const before = JSON.stringify(exported());
    const refusals: [number, object, string][] = [
      [STATUS, ranked('X', 0), '/type'],
      [FIT, { type: 'dropdown', text: 'X' }, '/type'],
      [CHANNEL, ranked('X', 0), '/type'],
      [CHANNEL, { type: 'dropdown', text: '' }, '/text'],
      [CHANNEL, { type: 'dropdown', text: 'x'.repeat(256) }, '/text'],
      [FIT, { ...ranked('X', 0), color: 'yellow' }, '/color'],
      [FIT, ranked('X', -1), '/rank'],
    ];
    for (const [field, body, param] of refusals) {
      const answer = await client.post(options(field), body);
      expect([answer.status, answer.body.errors[0].param]).toEqual([400, param]);
    }
    expect(JSON.stringify(exported())).toBe(before);
  });
});

describe('Changing an option', () => {
  it('changes what is named, answers 204, and shows wherever it is a value', async () => {
    const rows = await all(`${DEALS}/list-entries?fieldIds=field-${STATUS}&limit=100`);
    const row = rows.find(({ entity }) => entity.fields[0]?.value.data);
    const { dropdownOptionId: id } = row.entity.fields[0].value.data;
    const before = (await client.get(`${options(STATUS)}/${id}`)).body;
    const answer = await client.post(`${options(STATUS)}/${id}`, { text: 'Renamed', color: 'purple' });
    expect([answer.status, answer.body]).toEqual([204, undefined]);
    expect((await client.get(`${options(STATUS)}/${id}`)).body).toEqual({
      ...before,
      text: 'Renamed',
      color: 'purple',
    });
    const after = (await client.get(`${DEALS}/list-entries/${row.id}?fieldIds=field-${STATUS}`)).body;
    expect(after.entity.fields[0].value.data).toMatchObject({ text: 'Renamed', color: 'purple' });
    expect((await client.post(`${options(STATUS)}/${id}`, {})).status).toBe(204);
  });

  it('moves it to its new rank, up or down, and no two share one where they make room', async () => {
    mock.account().settings.set({ quirks: { 'v2-option-ranks': 'renumber' } });
    const texts = (await all(options(STATUS))).map(({ text }) => text);
    const move = async (from: number, rank: number) => {
      const { id } = (await all(options(STATUS)))[from];
      expect((await client.post(`${options(STATUS)}/${id}`, { rank })).status).toBe(204);
      texts.splice(rank, 0, ...texts.splice(from, 1));
      expect(await places(options(STATUS))).toEqual(texts.map((text, i) => `${i} ${text}`));
    };
    await move(0, 3);
    await move(4, 1);
    await move(2, 2);
  });

  it('takes the win rate away with the category open, and none without it', async () => {
    const [{ id }] = (await all(options(STATUS))).filter(({ statusCategory }) => statusCategory === 'open');
    const change = (body: object) => client.post(`${options(STATUS)}/${id}`, body);
    const now = async () => {
      const { statusCategory, winRate } = (await client.get(`${options(STATUS)}/${id}`)).body;
      return [statusCategory, winRate];
    };
    expect((await change({ winRate: 33 })).status).toBe(204);
    expect(await now()).toEqual(['open', 33]);
    expect((await change({ statusCategory: 'lost' })).status).toBe(204);
    expect(await now()).toEqual(['lost', null]);
    const refused = await change({ winRate: 10 });
    expect([refused.status, refused.body.errors[0].param]).toEqual([400, '/winRate']);
    expect((await change({ statusCategory: 'open', winRate: 0 })).status).toBe(204);
    expect(await now()).toEqual(['open', 0]);
    expect((await change({ winRate: null })).status).toBe(400);
  });

  it('refuses members that its kind has not', async () => {
    const before = JSON.stringify(exported());
    const refusals: [number, object, string][] = [
      [CHANNEL, { text: 'X', rank: 0 }, '/rank'],
      [CHANNEL, { color: 'red' }, '/color'],
      [FIT, { winRate: 5 }, '/winRate'],
      [FIT, { statusCategory: 'open' }, '/statusCategory'],
    ];
    for (const [field, body, param] of refusals) {
      const [{ id }] = await all(options(field));
      const answer = await client.post(`${options(field)}/${id}`, body);
      expect([answer.status, answer.body.errors[0].param]).toEqual([400, param]);
    }
    const [{ id }] = await all(options(STATUS));
    expect((await client.post(`${options(STATUS)}/${id}`, { statusCategory: 'won' }, OLD)).status).toBe(400);
    expect(JSON.stringify(exported())).toBe(before);
  });
});

describe('Deleting an option', () => {
  it('clears the cells that held it and takes it out of saved views', async () => {
    const view = exported().savedViews.find(({ name }: Json) => name === 'Open deals');
    const held = new Map<number, number[]>();
    for (const value of exported().values) {
      if (value.fieldId === STATUS) held.set(value.value, [...(held.get(value.value) ?? []), value.listEntryId]);
    }
    const id = view.statusOptionIds.find((option: number) => held.has(option));
    const entries = held.get(id) as number[];
    const shown = `${DEALS}/list-entries/${entries[0]}?fieldIds=field-${STATUS}`;
    expect((await client.get(shown)).body.entity.fields[0].value.data.dropdownOptionId).toBe(id);
    const before = exported();
    const answer = await client.delete(`${options(STATUS)}/${id}`);
    expect([answer.status, answer.body]).toEqual([204, undefined]);
    expect((await client.get(`${options(STATUS)}/${id}`)).status).toBe(404);
    expect((await client.delete(`${options(STATUS)}/${id}`)).status).toBe(404);
    expect((await client.get(shown)).body.entity.fields[0].value.data).toBeNull();
    const after = exported();
    expect(after.values).toHaveLength(before.values.length - entries.length);
    expect(after.savedViews.find((one: Json) => one.id === view.id).statusOptionIds).toEqual(
      view.statusOptionIds.filter((option: number) => option !== id),
    );
    expect(
      (await client.get(`/field-values?list_entry_id=${entries[0]}`)).body.map((row: Json) => row.field_id),
    ).not.toContain(STATUS);
    // What is left can be loaded again.
    await mock.createAccount({ account: 'copy', seed: after });
  });
});

describe('Who may change options', () => {
  /** Creates, changes and deletes, as far as it is let. */
  async function attempts(caller: Api, path: string, body: object): Promise<number[]> {
    const [{ id }] = (await caller.get(path)).body.data;
    return [
      (await caller.post(path, body)).status,
      (await caller.post(`${path}/${id}`, { text: `Other of ${id}` })).status,
      (await caller.delete(`${path}/${id}`)).status,
    ];
  }

  it('is who has the Standard role, save for Status, which takes an admin of the list', async () => {
    const standard = api(mock, 'standard');
    expect(await attempts(standard, options(FIT), ranked('New', 0))).toEqual([201, 204, 204]);
    const before = JSON.stringify(exported());
    const signed = status('New', { statusCategory: 'open' });
    expect(await attempts(standard, options(STATUS), signed)).toEqual([403, 403, 403]);
    expect(JSON.stringify(exported())).toBe(before);
    expect(await attempts(api(mock, 'legacy'), options(STATUS), ranked('New', 0))).toEqual([201, 204, 204]);
    expect(await attempts(client, options(STATUS), { ...signed, text: 'Newer' })).toEqual([201, 204, 204]);
  });

  it('is not who sees the list because it is public, an admin of the account included', async () => {
    const path = options(5452777, `/v2/lists/${SEED.lists.coInvestors}`);
    for (const persona of ['standard', 'admin'] as const) {
      expect(await attempts(api(mock, persona), path, { type: 'dropdown', text: 'New' })).toEqual([403, 403, 403]);
    }
    expect(await attempts(api(mock, 'admin', 'enterprise'), path, { type: 'dropdown', text: 'New' })).toEqual([
      201, 204, 204,
    ]);
  });

  it('is nobody for options of companies and persons', async () => {
    const path = options(2018736, `/v2/lists/${SEED.lists.portfolio}`);
    expect(await attempts(client, path, { type: 'dropdown', text: 'New' })).toEqual([403, 403, 403]);
  });
});

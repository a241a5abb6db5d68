import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { NOW } from '../support.js';

const DEALS = SEED.lists.pipeline;
const PORTFOLIO = SEED.lists.portfolio;
const COMPANY = 9900568;
const STATUS = 2928691;
const RESTRICTED = 59027868;
const BOARD_SEAT = 3752602;
const FOLLOW_ONS = 3881144;

const { mock, admin, standard } = await useMock();

interface Change {
  id: number;
  changed_at: string;
  entity_id: number;
  list_entry_id: number | null;
  action_type: number;
  // biome-ignore lint/suspicious/noExplicitAny: values have many shapes
  value: any;
}

const changes = async (query: string, by = admin): Promise<Change[]> =>
  (await by.get(`/field-value-changes?${query}`)).body;
const ids = (rows: readonly Change[]) => rows.map(({ id }) => id);

/** A new row of a company on the portfolio, and a way to write its values one by one. */
async function row() {
  const entry = (await admin.post(`/lists/${PORTFOLIO}/list-entries`, { entity_id: COMPANY })).body;
  const write = async (fieldId: number, value: unknown) =>
    (
      await admin.post('/field-values', {
        field_id: fieldId,
        entity_id: COMPANY,
        list_entry_id: entry.id,
        value,
      })
    ).body;
  return { entry, write };
}

describe('GET /field-value-changes', () => {
  it('v1-bare-arrays: is the history of a field, newest first', async () => {
    const all = await changes(`field_id=${STATUS}`);
    expect(all).toHaveLength(34);
    const key = ({ changed_at, id }: Change) => [Date.parse(changed_at), id] as const;
    const sorted = [...all].sort((a, b) => key(b)[0] - key(a)[0] || b.id - a.id);
    expect(all).toEqual(sorted);
    expect(Object.keys(all[0] as Change)).toEqual([
      'id',
      'field_id',
      'entity_id',
      'list_entry_id',
      'action_type',
      'changer',
      'changed_at',
      'value',
    ]);
    expect(all[0]?.value).toEqual({ id: 2341111, text: 'Term Sheet', rank: 4, color: 5 });
    expect(all[0]?.changed_at).toMatch(/-07:00$/);
  });

  it('keeps what is written: the new value, and of a deletion the old one', async () => {
    const { entry, write } = await row();
    const value = await write(BOARD_SEAT, SEED.people.mara);
    await admin.put(`/field-values/${value.id}`, { value: SEED.people.tobin });
    await admin.delete(`/field-values/${value.id}`);
    const found = await changes(`field_id=${BOARD_SEAT}&list_entry_id=${entry.id}`);
    const own = found.filter((change) => change.list_entry_id === entry.id);
    expect(own.map(({ action_type, value }) => [action_type, value])).toEqual([
      [1, SEED.people.tobin],
      [2, SEED.people.tobin],
      [0, SEED.people.mara],
    ]);
    expect(own[0]).toMatchObject({ changer: { id: SEED.people.mara }, changed_at: '2026-10-15T05:00:00.000-07:00' });
    for (const action of [0, 1, 2]) {
      const one = await changes(`field_id=${BOARD_SEAT}&list_entry_id=${entry.id}&action_type=${action}`);
      expect(new Set(one.map((change) => change.action_type))).toEqual(new Set([action]));
    }
  });

  it('narrows to an entity; a row stands for its entity, on whichever rows', async () => {
    const [one, two] = [await row(), await row()];
    await one.write(FOLLOW_ONS, 1);
    await two.write(FOLLOW_ONS, 2);
    const ofEntity = await changes(`field_id=${FOLLOW_ONS}&organization_id=${COMPANY}`);
    expect(ofEntity.map(({ value }) => value).slice(0, 2)).toEqual([2, 1]);
    expect(await changes(`field_id=${FOLLOW_ONS}&list_entry_id=${one.entry.id}`)).toEqual(ofEntity);
    expect(new Set(ofEntity.map((change) => change.entity_id))).toEqual(new Set([COMPANY]));
  });

  it('has nothing of a global field when asked by a row', async () => {
    const [field] = (await admin.get('/organizations/fields')).body.filter(
      (one: { track_changes: boolean; value_type: number }) => one.track_changes && one.value_type === 3,
    );
    const company = (await admin.post('/organizations', { name: 'Tarn' })).body;
    const entry = (await admin.post(`/lists/${PORTFOLIO}/list-entries`, { entity_id: company.id })).body;
    await admin.post('/field-values', { field_id: field.id, entity_id: company.id, value: 12 });
    const asked = `field_id=${field.id}&organization_id=${company.id}`;
    expect((await changes(asked))[0]).toMatchObject({ value: 12, list_entry_id: null });
    expect(await changes(`field_id=${field.id}&list_entry_id=${entry.id}`)).toEqual([]);
  });

  it('v1-untracked-field-changes: is 422 for a field without history', async () => {
    const { status, body } = await admin.get('/field-value-changes?field_id=3366835');
    expect(status).toBe(422);
    expect(body[0]).toContain('Field field_id: ');
  });

  it('v1-change-selector: takes one record or none, or exactly one', async () => {
    const two = `field_id=${STATUS}&person_id=171164248&opportunity_id=7156315`;
    expect((await admin.get(`/field-value-changes?${two}`)).status).toBe(422);
    mock.account('scale').settings.set({ quirks: { 'v1-change-selector': 'required' } });
    expect((await admin.get(`/field-value-changes?field_id=${STATUS}`)).status).toBe(422);
    expect((await admin.get(`/field-value-changes?field_id=${STATUS}&opportunity_id=7156315`)).status).toBe(200);
  });

  it('v1-change-paging: walks through the history, or knows no paging', async () => {
    const all = await changes(`field_id=${STATUS}&order_by=asc`);
    expect(ids(all)).toEqual(ids(await changes(`field_id=${STATUS}`)).reverse());
    const seen: number[] = [];
    let page = await changes(`field_id=${STATUS}&order_by=asc&limit=7`);
    while (page.length > 0) {
      seen.push(...ids(page));
      const last = page.at(-1) as Change;
      const after = `changed_after=${encodeURIComponent(last.changed_at)}&after_id=${last.id}`;
      page = await changes(`field_id=${STATUS}&order_by=asc&limit=7&${after}`);
    }
    expect(seen).toEqual(ids(all));
    const since = encodeURIComponent((all[20] as Change).changed_at);
    expect(ids(await changes(`field_id=${STATUS}&changed_after=${since}&order_by=asc`))).toEqual(ids(all.slice(20)));
    mock.account('scale').settings.set({ quirks: { 'v1-change-paging': false } });
    expect(await changes(`field_id=${STATUS}&order_by=asc&limit=7&changed_after=${since}`)).toEqual(
      await changes(`field_id=${STATUS}`),
    );
  });

  it.each([
    ['after_id=5', 'after_id'],
    ['after_id=5&order_by=asc', 'after_id'],
    [`after_id=5&changed_after=${NOW}`, 'after_id'],
    ['limit=0', 'limit'],
    ['order_by=up', 'order_by'],
    ['changed_after=yesterday', 'changed_after'],
    ['action_type=3', 'action_type'],
    ['person_id=7', 'person_id'],
    ['list_entry_id=7', 'list_entry_id'],
  ])('refuses %s', async (query, param) => {
    const { status, body } = await admin.get(`/field-value-changes?field_id=${STATUS}&${query}`);
    expect(status).toBe(422);
    expect(body[0]).toContain(`Field ${param}: `);
  });

  it('v1-change-legacy-members: has the four dying members, or not', async () => {
    mock.account('scale').settings.set({ quirks: { 'v1-change-legacy-members': true } });
    const [change] = await changes(`field_id=${STATUS}&opportunity_id=7156315`);
    expect(change).toMatchObject({
      entity_attribute_id: STATUS,
      person: null,
      company: null,
      opp: { id: 7156315, name: 'Nettlenook Works – Bridge' },
    });
  });

  it('v1-timestamp-zone-mix: is in the tenant’s offset, or in Z', async () => {
    mock.account('scale').settings.set({ quirks: { 'v1-timestamp-zone-mix': false } });
    const [change] = await changes(`field_id=${STATUS}`);
    expect(change?.changed_at).toMatch(/Z$/);
  });

  it('tells nothing of lists not shared, nor of opportunities kept from the user', async () => {
    expect((await standard.get('/field-value-changes?field_id=4937824')).status).toBe(403);
    const seen = await changes(`field_id=${STATUS}`, standard);
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.some((change) => change.entity_id === RESTRICTED)).toBe(false);
    await admin.delete(`/opportunities/${RESTRICTED}`);
    expect((await changes(`field_id=${STATUS}`)).some((change) => change.entity_id === RESTRICTED)).toBe(true);
    expect((await changes(`field_id=${STATUS}`, standard)).some((one) => one.entity_id === RESTRICTED)).toBe(false);
  });

  it('outlives the record, goes with the field', async () => {
    const made = (await admin.post('/opportunities', { name: 'Tarn', list_id: DEALS })).body;
    const [entry] = made.list_entries;
    const field = (
      await admin.post('/fields', {
        name: 'Odds',
        entity_type: 8,
        value_type: 3,
        list_id: DEALS,
        allows_multiple: false,
        is_list_specific: true,
        is_required: false,
      })
    ).body;
    const cell = { field_id: field.id, entity_id: made.id, list_entry_id: entry.id };
    await admin.post('/field-values', { ...cell, value: 3 });
    await admin.delete(`/opportunities/${made.id}`);
    expect(await changes(`field_id=${field.id}`)).toMatchObject([{ entity_id: made.id, value: 3 }]);
    await admin.delete(`/fields/${field.id}`);
    expect((await admin.get(`/field-value-changes?field_id=${field.id}`)).status).toBe(422);
  });
});

/** Quirks of V1's fields, field values and their history. */
import { describe, expect, it } from 'vitest';
import { FERNPATH, GLOBAL, INBOX, ROWAN, subject } from './support.js';

const on = await subject();

interface FieldBody {
  id: number;
  name: string;
  value_type: number;
  list_id: number | null;
  enrichment_source: string;
  track_changes: boolean;
  allows_multiple: boolean;
  dropdown_options: { id: number; text: string }[];
}

interface ValueBody {
  id: number;
  field_id: number;
  value: unknown;
}

/** On Sourcing Inbox; the channel is a plain dropdown. */
const STATUS = 4178724;
const SOURCE_CHANNEL = 4244491;
const NEXT_STEP_DATE = 4332066;
/** Of persons, without history. */
const NEWSLETTER = 2618041;

const TYPE = { dropdown: 2, ranked: 7, filterableText: 10 };

const fields = async (): Promise<FieldBody[]> => (await on.client.get('/fields')).body;
const field = async (id: number) => (await fields()).find((one) => one.id === id) as FieldBody;

/** An empty row on Sourcing Inbox. */
async function newRow() {
  const { id, entity_id } = (await on.client.post(`/lists/${INBOX}/list-entries`, { entity_id: FERNPATH })).body;
  return (field_id: number, value: unknown) =>
    on.client.post('/field-values', { field_id, entity_id, list_entry_id: id, value });
}

describe('Fields', () => {
  it('v1-dropdown-options: plain dropdowns list theirs too, or ranked ones alone', async () => {
    const counts = async () => {
      const all = await fields();
      const listed = [
        ...all,
        ...(await on.client.get(`/lists/${INBOX}`)).body.fields,
        ...(await on.client.get('/persons/fields')).body,
        ...(await on.client.get('/organizations/fields')).body,
      ] as FieldBody[];
      const most = (type: number) =>
        Math.max(...listed.filter((one) => one.value_type === type).map((one) => one.dropdown_options.length));
      return [most(TYPE.dropdown) > 0, most(TYPE.ranked) > 0];
    };
    expect(await counts()).toEqual([true, true]);
    on.flip('v1-dropdown-options', false);
    expect(await counts()).toEqual([false, true]);
  });

  it('v1-filterable-text-type: a value type 10 that Affinity fills, and that nobody can make; or 2 or 6', async () => {
    const filled = (await fields()).filter((one) => one.value_type === TYPE.filterableText);
    expect(filled.length).toBeGreaterThan(3);
    for (const { enrichment_source } of filled) expect(enrichment_source).not.toBe('none');
    const ids = filled.map(({ id }) => id);
    const rows = (await on.client.get(`/field-values?organization_id=${GLOBAL}`)).body as ValueBody[];
    const row = rows.find(({ field_id }) => ids.includes(field_id));
    expect(row).toMatchObject({ value_type: TYPE.filterableText, value: expect.any(String) });
    for (const code of ['2', '6']) {
      on.flip('v1-filterable-text-type', code);
      const shown = (await fields()).filter(({ id }) => ids.includes(id));
      expect(new Set(shown.map(({ value_type }) => value_type))).toEqual(new Set([Number(code)]));
      expect((await on.client.get(`/field-values?organization_id=${GLOBAL}`)).status).toBe(200);
    }
  });

  it('v1-one-type-for-tags-and-dropdowns: type 2 on V1 is a dropdown on V2, and takes any text', async () => {
    const made = (await on.client.post('/fields', { name: 'Tags', entity_type: 1, value_type: 2 })).body as FieldBody;
    const cell = { field_id: made.id, entity_id: FERNPATH, value: 'Never heard of' };
    expect((await on.client.post('/field-values', cell)).body).toMatchObject({
      value_type: 2,
      value: 'Never heard of',
    });
    const types = new Set(
      (await fields()).filter((one) => one.value_type === TYPE.dropdown).map((one) => one.dropdown_options.length > 0),
    );
    expect(types).toEqual(new Set([true]));
    const [v2] = (await on.client.get('/v2/companies/fields?filter=name=Tags')).body.data;
    expect(v2).toMatchObject({ id: `field-${made.id}`, valueType: 'dropdown' });
  });

  it('v1-enrichment-source: tells fields of one name apart', async () => {
    const named = (await on.client.get('/organizations/fields')).body.filter(
      (one: FieldBody) => one.name === 'Industry',
    ) as FieldBody[];
    expect(named.map((one) => one.enrichment_source)).toEqual(['affinity-data', 'dealroom']);
    expect((await field(STATUS)).enrichment_source).toBe('none');
  });
});

describe('Field values', () => {
  it('v1-wide-ids: do not fit in 32 bits, the new ones neither', async () => {
    const rows = (await on.client.get(`/field-values?organization_id=${FERNPATH}`)).body as ValueBody[];
    const made = (await (await newRow())(STATUS, (await field(STATUS)).dropdown_options[0]?.id)).body as ValueBody;
    expect(rows.length).toBeGreaterThan(0);
    for (const { id } of [...rows, made]) expect(id).toBeGreaterThan(2 ** 31);
    const changed = await on.client.put(`/field-values/${made.id}`, {
      value: (await field(STATUS)).dropdown_options[1]?.id,
    });
    expect(changed.body.id).toBe(made.id);
    expect((await on.client.delete(`/field-values/${made.id}`)).status).toBe(200);
  });

  it('v1-ranked-value-object: written as an id, read as an object, in the history too', async () => {
    const write = await newRow();
    const [option] = (await field(STATUS)).dropdown_options;
    const made = (await write(STATUS, option?.id)).body;
    expect(made.value).toEqual({ id: option?.id, text: option?.text, rank: 0, color: expect.any(Number) });
    const [change] = (await on.client.get(`/field-value-changes?field_id=${STATUS}&limit=1`)).body;
    expect(change.value).toEqual(made.value);
    expect((await write(STATUS, option)).status).toBe(422);
  });

  it('v1-value-row-types: each row has entity_type and value_type', async () => {
    const write = await newRow();
    const made = (await write(SOURCE_CHANNEL, 'Conference')).body;
    const rows = (await on.client.get(`/field-values?organization_id=${FERNPATH}`)).body;
    const changed = (await on.client.put(`/field-values/${made.id}`, { value: 'Referral' })).body;
    for (const row of [made, changed, ...rows]) {
      expect([row.entity_type, typeof row.value_type]).toEqual([1, 'number']);
    }
  });

  it('v1-date-midnight: keeps the UTC day of what was written, shown as midnight Pacific', async () => {
    const made = (await (await newRow())(NEXT_STEP_DATE, '2026-04-02T03:00:00Z')).body;
    expect(made.value).toBe('2026-04-02T00:00:00.000-07:00');
    const put = async (value: string) => (await on.client.put(`/field-values/${made.id}`, { value })).body.value;
    expect(await put('2026-04-01T20:00:00-07:00')).toBe('2026-04-02T00:00:00.000-07:00');
    expect(await put('2026-12-24')).toBe('2026-12-24T00:00:00.000-08:00');
    const [row] = (await on.client.get(`/field-values?list_entry_id=${made.list_entry_id}`)).body;
    expect(row.value).toBe('2026-12-24T00:00:00.000-08:00');
  });

  it('v1-untracked-field-changes: the history of a field that keeps none is 422', async () => {
    expect((await field(NEWSLETTER)).track_changes).toBe(false);
    const { status, body } = await on.client.get(`/field-value-changes?field_id=${NEWSLETTER}`);
    expect([status, body[0]]).toEqual([422, expect.stringMatching(/^Field field_id: /)]);
    expect((await on.client.get(`/field-value-changes?field_id=${STATUS}`)).status).toBe(200);
  });

  it('v1-crunchbase-null-values: rows with a null, of fields that are listed nowhere; PitchBook has not even those', async () => {
    const data = on.mock.account('scale').export() as {
      fields: { id: number; source: string | null }[];
      values: { fieldId: number; entityId: number; value: unknown }[];
    };
    const of = (source: string) => data.fields.filter((one) => one.source === source).map(({ id }) => id);
    const valuesOf = (ids: number[]) => data.values.filter(({ fieldId }) => ids.includes(fieldId));
    const listed = (await fields()).map(({ id }) => id);
    const rowsOf = async (id: number) =>
      (await on.client.get(`/field-values?organization_id=${id}`)).body as ValueBody[];
    const withheld = ['crunchbase', 'pitchbook', 'dealroom-exclusive'].map(of);
    for (const ids of withheld) {
      expect(valuesOf(ids).length).toBeGreaterThan(0);
      for (const id of ids) expect(listed).not.toContain(id);
    }
    const [crunchbase = [], ...others] = withheld;
    for (const { fieldId, entityId, value } of valuesOf(crunchbase)) {
      expect(value).not.toBeNull();
      const row = (await rowsOf(entityId)).find(({ field_id }) => field_id === fieldId);
      expect(row?.value).toBeNull();
    }
    for (const { fieldId, entityId } of others.flatMap(valuesOf)) {
      expect((await rowsOf(entityId)).map(({ field_id }) => field_id)).not.toContain(fieldId);
    }
  });
});

describe('Notes', () => {
  it('v1-note-types: plain text and HTML are made; those from emails and of the notetaker are read', async () => {
    const { notes } = (await on.client.get('/notes')).body as { notes: { id: number; type: number }[] };
    expect(new Set(notes.map(({ type }) => type))).toEqual(new Set([0, 1, 2, 3]));
    const make = (type?: number) => on.client.post('/notes', { content: 'Hi', person_ids: [ROWAN], type });
    expect((await make()).body.type).toBe(0);
    for (const type of [0, 2]) expect((await make(type)).body.type).toBe(type);
    for (const type of [1, 3, 4]) expect((await make(type)).body[0]).toMatch(/^Field type: /);
  });

  it('v1-note-mentions: are shown, never made, and keep their text from changing', async () => {
    const { notes } = (await on.client.get('/notes')).body as {
      notes: { id: number; mentioned_person_ids: number[]; content: string }[];
    };
    const mention = notes.find(({ mentioned_person_ids }) => mentioned_person_ids.length > 0);
    expect((await on.client.get(`/notes/${mention?.id}`)).body.mentioned_person_ids).toEqual(
      mention?.mentioned_person_ids,
    );
    const [id] = mention?.mentioned_person_ids ?? [];
    const html = `<p><span data-type="note-mention" data-note-mention-type="person" data-note-mention-person-id="${id}">x</span></p>`;
    for (const content of [`@${id} hi`, html]) {
      const made = await on.client.post('/notes', { content, person_ids: [ROWAN], type: 2 });
      expect([made.status, made.body.mentioned_person_ids]).toEqual([200, []]);
    }
    const refused = await on.client.put(`/notes/${mention?.id}`, { content: 'Other' });
    expect(refused.status).toBe(422);
    expect((await on.client.get(`/notes/${mention?.id}`)).body.content).toBe(mention?.content);
  });
});

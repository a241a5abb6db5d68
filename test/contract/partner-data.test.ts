/**
 * Data of partners that neither API may show: Crunchbase, PitchBook, and what is exclusive to Dealroom (product-rules.md §5.1). It is in
 * the account all the same, and here it is looked for in every answer. Two accounts that differ in nothing but such values must also
 * answer alike: nothing is found, ordered or counted by them.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { frozenMock } from '../support.js';
import {
  type Answer,
  contractMock,
  type Request,
  refresh,
  SERVED,
  send,
  type Target,
  versionHeader,
} from './harness.js';
import { walkOperation } from './walking.js';

// biome-ignore lint/suspicious/noExplicitAny: rows of all kinds
type Row = any;

const WITHHELD = ['crunchbase', 'pitchbook', 'dealroom-exclusive'];

/** The default seed with more that is withheld: an option, and a history. Each hidden value holds the mark. */
function seedMarked(start: Record<string, unknown>, mark: string, number: number): Record<string, Row> {
  const seed: Record<string, Row> = structuredClone(start);
  const fields: Row[] = seed.fields.filter(({ source }: Row) => WITHHELD.includes(source));
  const [crunchbase] = fields;
  const choice = {
    ...crunchbase,
    id: 1_188_917,
    key: 'crunchbase-status',
    name: 'Operating Status',
    valueType: 'dropdown',
  };
  seed.fields.push(choice);
  seed.options.push({
    id: 4_557_001,
    fieldId: choice.id,
    text: `${mark} option`,
    rank: 0,
    color: null,
    category: null,
    winRate: null,
  });
  for (const field of fields) field.tracksChanges = true;
  const ids = new Map(fields.map((field) => [field.id, field]));
  const change = seed.changes[0];
  let next = 50_000_000;
  for (const value of seed.values) {
    const field = ids.get(value.fieldId);
    if (!field) continue;
    value.value = field.valueType === 'number' ? number : `${mark} ${field.source}`;
    const { fieldId, entityType, entityId, listEntryId } = value;
    next += 1;
    seed.changes.push({
      ...change,
      id: next,
      fieldId,
      entityType,
      entityId,
      listEntryId,
      action: 'created',
      value: value.value,
    });
  }
  const { entityId } = seed.values.find(({ fieldId }: Row) => fieldId === crunchbase.id);
  const cell = { fieldId: choice.id, entityType: 'company', entityId, listEntryId: null, updatedAt: null };
  seed.values.push({ ...cell, id: 2_600_000_001, value: 4_557_001, createdAt: '2023-02-15T23:50:01.785Z' });
  return seed;
}

const MARK = 'aaaa quillwort';
const NUMBER = 987_654_321;
const OTHER_NUMBER = 123_123_123_123;

let mock: Mock;
let other: Mock;
let hidden: {
  ids: Set<number>;
  crunchbase: Set<number>;
  rows: Set<number>;
  companies: number[];
  keys: string[];
  /** What stands in the text of every answer that `leaks` would find something in; hardly any has to be looked into. */
  hint: RegExp;
};
beforeAll(async () => {
  const plain = await frozenMock();
  const start = plain.account('scale').export();
  await plain.close();
  const seed = seedMarked(start, MARK, NUMBER);
  mock = await contractMock({ seed });
  other = await contractMock({ seed: seedMarked(start, 'zzzz tarnished and much longer', OTHER_NUMBER) });
  const fields: Row[] = seed.fields.filter(({ source }: Row) => WITHHELD.includes(source));
  const ids = new Set<number>(fields.map(({ id }) => id));
  const values: Row[] = seed.values.filter(({ fieldId }: Row) => ids.has(fieldId));
  const rows = new Set<number>(values.map(({ id }) => id));
  hidden = {
    ids,
    crunchbase: new Set(fields.filter(({ source }) => source === 'crunchbase').map(({ id }) => id)),
    rows,
    companies: [...new Set<number>(values.map(({ entityId }) => entityId))],
    keys: fields.map(({ key }) => key),
    hint: new RegExp([...WORDS, NUMBER, ...[...ids, ...rows].sort()].join('|'), 'i'),
  };
});

/** What V1 tells of Crunchbase: a member that is always null, and rows whose value is null (v1.md §6.1, §8.1). */
function isAllowed(member: string, value: unknown): boolean {
  if (member === 'crunchbase_uuid') return value === null;
  const row = value as Row;
  return typeof row === 'object' && row !== null && hidden.crunchbase.has(row.field_id) && row.value === null;
}

const WORDS = ['crunchbase', 'pitchbook', 'dealroom-exclusive', 'quillwort'];
const TOLD = new RegExp(WORDS.join('|'), 'i');

/** Everything in an answer that tells of withheld data. */
function* leaks(api: 'v1' | 'v2', member: string, value: unknown): Generator<string> {
  if (api === 'v1' && isAllowed(member, value)) return;
  if (/crunchbase|pitchbook|dealroom-exclusive/i.test(member)) yield `the member ${member}`;
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) yield* leaks(api, name, inner);
    return;
  }
  const isTold =
    typeof value === 'number'
      ? value === NUMBER || hidden.ids.has(value) || hidden.rows.has(value)
      : typeof value === 'string' && TOLD.test(value);
  if (isTold) yield `${member}: ${JSON.stringify(value)}`;
}

const leaksOf = ({ operation }: Target, answer: Answer) =>
  hidden.hint.test(answer.text) ? [...leaks(operation.api, '', answer.body ?? answer.text)] : [];

/** Each mock signs its links to files with a secret of its own. */
const unsigned = (text: string) => text.replace(/"downloadUrl":"[^"]*"/, '"downloadUrl":""');

/** The same request to the other account must have the same answer. */
async function differs(request: Request, answer: Answer): Promise<string[]> {
  const twin = await send(other, request);
  const isSame = twin.text === answer.text || unsigned(twin.text) === unsigned(answer.text);
  return twin.status === answer.status && isSame ? [] : ['the values make a difference'];
}

const ALL = { operator: 'and', filters: [] };

describe('Withheld partner data', () => {
  it('is in the account', () => {
    const text = JSON.stringify(mock.account('scale').export());
    for (const source of WITHHELD) expect(text).toContain(`${MARK} ${source}`);
    expect(text).toContain(String(NUMBER));
    expect(hidden.companies.length).toBeGreaterThan(10);
  });

  it.each(SERVED)('is in no answer of $name, and changes none', async (target) => {
    refresh(other);
    const faults: string[] = [];
    const look = async (request: Request, answer: Answer) => {
      const found = [...leaksOf(target, answer), ...(await differs(request, answer))];
      faults.push(...found.map((fault) => `${request.method} ${request.path}: ${fault}`));
    };
    // What is sent on the way is of other operations, and looked at there; the other account needs it all the same.
    const found = async (request: Request) => {
      if (request.method !== 'GET') await send(other, request);
    };
    expect(await walkOperation(mock, target, { answered: look, found })).toBeGreaterThan(0);
    expect(faults.slice(0, 20)).toEqual([]);
  });
});

describe('Who asks for withheld partner data by name', () => {
  const versions = (id: string) => SERVED.filter(({ operation }) => operation.id === id);
  const ask = (target: Target, path: string, more: Partial<Request> = {}) =>
    send(mock, { path, ...more, headers: versionHeader(target) });

  it.each(versions('v2.companies.entity-fields.get'))('finds no field: $version', async (target) => {
    const [company] = hidden.companies;
    for (const key of [...hidden.keys, ...[...hidden.ids].map((id) => `field-${id}`)]) {
      for (const path of [`/fields/${key}`, `/fields/${key}/values`]) {
        expect((await ask(target, `/v2/companies/${company}${path}`)).status, path).toBe(404);
      }
      const body = { value: { type: 'text', data: 'Tarn' } };
      const write = await ask(target, `/v2/companies/${company}/fields/${key}`, { method: 'POST', body });
      expect(write.status).toBe(404);
      const options = await ask(target, `/v2/companies/fields/${key}/dropdown-options`);
      expect([404, 400]).toContain(options.status);
    }
  });

  it.each(versions('v2.companies.search'))('cannot search or sort by it: $version', async (target) => {
    for (const fieldId of hidden.keys) {
      const filter = { fieldId, valueType: 'text', operator: 'is-not-empty' };
      for (const body of [
        { filters: { operator: 'and', filters: [filter] } },
        { search: { term: 'quillwort', fieldIds: [fieldId] } },
      ]) {
        const { status, text } = await ask(target, '/v2/companies/search', { method: 'POST', body });
        expect(status, text).toBe(400);
      }
      // A sort by what is not known is passed over: the order is that of no sort at all (corrections.md §4).
      const listed = async (sorts: object) =>
        (await ask(target, '/v2/companies/search', { method: 'POST', body: { filters: ALL, ...sorts } })).body.data;
      expect(await listed({ sorts: [{ fieldId, direction: 'asc' }] })).toEqual(await listed({}));
      // Where such a sort is refused, this one is as well.
      const quirks = (value: string) => mock.account('scale').settings.set({ quirks: { 'v2-unknown-sort': value } });
      quirks('reject');
      const sorted = { filters: ALL, sorts: [{ fieldId, direction: 'asc' }] };
      expect((await ask(target, '/v2/companies/search', { method: 'POST', body: sorted })).status).toBe(400);
      quirks('ignore');
      expect((await ask(target, `/v2/companies?fieldIds=${fieldId}`)).status).toBe(400);
    }
    const { body } = await ask(target, '/v2/companies/search', {
      method: 'POST',
      body: { search: { term: 'quillwort' } },
    });
    expect(body.data).toEqual([]);
  });

  it('finds nothing closer to it in a search by meaning', async () => {
    for (const prompt of ['quillwort', 'quillwort crunchbase', `quillwort option ${NUMBER}`]) {
      const request = { method: 'POST', path: '/v2/semantic-search', body: { prompt } };
      const answer = await send(mock, request);
      expect(answer.status).toBe(201);
      expect(await differs(request, answer)).toEqual([]);
      // The explanation says the caller's own words again.
      expect([...leaks('v2', '', answer.body.data)]).toEqual([]);
    }
  });

  it('is shown rows of Crunchbase without their values, and no others, on V1', async () => {
    const rows: Row[] = [];
    for (const company of hidden.companies) {
      const { body } = await send(mock, { path: `/field-values?organization_id=${company}` });
      rows.push(...body.filter(({ field_id }: Row) => hidden.ids.has(field_id)));
    }
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every(({ field_id, value }) => hidden.crunchbase.has(field_id) && value === null)).toBe(true);
  });

  it('neither writes nor changes nor deletes it on V1', async () => {
    const before = JSON.stringify(mock.account('scale').export());
    for (const field_id of hidden.ids) {
      const body = { field_id, entity_id: hidden.companies[0], value: 'Tarn' };
      expect((await send(mock, { method: 'POST', path: '/field-values', body })).status).toBe(422);
      expect((await send(mock, { path: `/field-value-changes?field_id=${field_id}` })).status).toBe(422);
      expect((await send(mock, { method: 'DELETE', path: `/fields/${field_id}` })).status).toBeGreaterThan(399);
    }
    for (const row of hidden.rows) {
      const answer = await send(mock, { method: 'PUT', path: `/field-values/${row}`, body: { value: 'Tarn' } });
      expect(answer.status).toBeGreaterThan(399);
      expect([...leaks('v1', '', answer.body)].filter((leak) => !leak.includes(String(row)))).toEqual([]);
      expect((await send(mock, { method: 'DELETE', path: `/field-values/${row}` })).status).toBeGreaterThan(399);
    }
    expect(JSON.stringify(mock.account('scale').export()) === before).toBe(true);
  });
});

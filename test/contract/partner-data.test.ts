/** Who asks by name for data of partners that neither API may show gets none of it. That no other answer shows it is held by walk.test.ts. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { frozenMock } from '../support.js';
import { type Request, SERVED, send, type Target, versionHeader } from './harness.js';
import { type MarkedPair, markedPair, NUMBER } from './withheld.js';

// biome-ignore lint/suspicious/noExplicitAny: rows of all kinds
type Row = any;

let mock: Mock;
let hidden: MarkedPair;
beforeAll(async () => {
  const plain = await frozenMock();
  hidden = await markedPair(plain.account('scale').export() as Record<string, unknown>);
  await plain.close();
  mock = hidden.mock;
  hidden.expectMarks();
});

const ALL = { operator: 'and', filters: [] };

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
      expect(await hidden.differences(request, answer)).toEqual([]);
      // The explanation says the caller's own words again.
      expect([...hidden.leaks('v2', '', answer.body.data)]).toEqual([]);
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
      expect([...hidden.leaks('v1', '', answer.body)].filter((leak) => !leak.includes(String(row)))).toEqual([]);
      expect((await send(mock, { method: 'DELETE', path: `/field-values/${row}` })).status).toBeGreaterThan(399);
    }
    expect(JSON.stringify(mock.account('scale').export()) === before).toBe(true);
  });
});

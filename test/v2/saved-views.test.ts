import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { SEED } from '../support/seed.js';
import { type Api, api, frozenMock } from '../support.js';

const DEALS = SEED.lists.pipeline;
const OPEN_DEALS = 2103975;
/** A board, a dashboard, and a sheet that belongs to the persona `standard` alone. */
const STAGES = 2113445;
const DASHBOARD = 2217570;
const OWN = 2228855;
const STATUS = 'field-2928691';

let mock: Mock;
let admin: Api;
let standard: Api;
beforeAll(async () => {
  mock = await frozenMock();
  admin = api(mock);
  standard = api(mock, 'standard');
});
afterAll(() => mock.close());

interface Row {
  id: number;
  entity: { id: number; fields: { id: string; value: { data: { dropdownOptionId: number; text: string } | null } }[] };
}

const views = `/v2/lists/${DEALS}/saved-views`;
const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

describe('saved views', () => {
  it('are those shared with all and one’s own', async () => {
    expect(ids((await admin.get(views)).body.data)).toEqual([OPEN_DEALS, STAGES, DASHBOARD]);
    expect(ids((await standard.get(views)).body.data)).toEqual([OPEN_DEALS, STAGES, DASHBOARD, OWN]);
    expect((await admin.get(`${views}/${OWN}`)).status).toBe(404);
    expect((await standard.get(`${views}/${OWN}`)).body).toEqual({
      id: OWN,
      name: 'Follow up this week',
      type: 'sheet',
      createdAt: '2025-09-22T08:02:46Z',
    });
    const first = (await standard.get(`${views}?limit=2`)).body;
    const next = (await standard.get(first.pagination.nextUrl.replace('http://mock', ''))).body;
    expect(ids([...first.data, ...next.data])).toEqual([OPEN_DEALS, STAGES, DASHBOARD, OWN]);
  });

  it('are found on their own list alone, and not on lists kept from the caller', async () => {
    expect((await admin.get(`/v2/lists/${SEED.lists.portfolio}/saved-views/${OPEN_DEALS}`)).status).toBe(404);
    expect((await admin.get(`/v2/lists/${SEED.lists.portfolio}/saved-views/${OPEN_DEALS}/list-entries`)).status).toBe(
      404,
    );
    expect((await standard.get(`/v2/lists/${SEED.lists.lpRelations}/saved-views`)).status).toBe(404);
    expect((await standard.get(`/v2/lists/${SEED.lists.lpRelations}/saved-views/2162395/list-entries`)).status).toBe(
      404,
    );
  });
});

describe('rows of a saved view', () => {
  it('are those its filter lets through, with its columns and no others, by id', async () => {
    const rows: Row[] = (await admin.get(`${views}/${OPEN_DEALS}/list-entries`)).body.data;
    const all: Row[] = (await admin.get(`/v2/lists/${DEALS}/list-entries?fieldIds=${STATUS}`)).body.data;
    const open = new Set([2341107, 2341108, 2341109, 2341110, 2341111, 2341112]);
    const wanted = all.filter(({ entity }) => open.has(entity.fields[0]?.value.data?.dropdownOptionId ?? 0));
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.length).toBeLessThan(all.length);
    expect(ids(rows)).toEqual(ids(wanted));
    for (const { entity } of rows) {
      expect(entity.fields.map(({ id }) => id)).toEqual([
        'companies',
        'field-2928691',
        'field-2928692',
        'field-2928693',
        'last-contact',
        'persons',
      ]);
    }
  });

  it('follow a change of status at once', async () => {
    mock.account('scale').snapshot('before');
    const path = `${views}/${OPEN_DEALS}/list-entries`;
    const [row] = (await admin.get(path)).body.data;
    await admin.post(`/v2/lists/${DEALS}/list-entries/${row.id}/fields/${STATUS}`, {
      value: { type: 'ranked-dropdown', data: null },
    });
    expect(ids((await admin.get(path)).body.data)).not.toContain(row.id);
    mock.account('scale').restore('before');
  });

  it('page with the filter, forwards and back', async () => {
    const path = `${views}/${OPEN_DEALS}/list-entries`;
    const all = ids((await admin.get(path)).body.data);
    const first = (await admin.get(`${path}?limit=2`)).body;
    const second = (await admin.get(first.pagination.nextUrl.replace('http://mock', ''))).body;
    expect(ids([...first.data, ...second.data])).toEqual(all.slice(0, 4));
    const back = (await admin.get(second.pagination.prevUrl.replace('http://mock', ''))).body;
    expect(back.data).toEqual(first.data);
  });

  it('show no fields where the view has no columns, and every row where it has no filter', async () => {
    const rows: Row[] = (await admin.get(`/v2/lists/${SEED.lists.events}/saved-views/2256445/list-entries`)).body.data;
    expect(rows).toHaveLength((await admin.get(`/lists/${SEED.lists.events}`)).body.list_size);
    expect(new Set(rows.map(({ entity }) => entity.fields.length))).toEqual(new Set([0]));
  });

  it('are only there for sheets, and ask for the permission to export', async () => {
    for (const id of [STAGES, DASHBOARD]) {
      const { status, body } = await admin.get(`${views}/${id}/list-entries`);
      expect(status).toBe(400);
      expect(body.errors[0].code).toBe('bad-request');
    }
    const other = api(mock, 'no-export');
    expect((await other.get(`${views}/${OPEN_DEALS}/list-entries`)).status).toBe(403);
    expect((await other.get(`${views}/${OPEN_DEALS}`)).status).toBe(200);
  });
});

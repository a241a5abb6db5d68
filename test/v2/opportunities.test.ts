import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { api } from '../support.js';

const DEALS = SEED.lists.pipeline;
/** Not shared with the persona `standard`. */
const RAISE = SEED.lists.fundIII;
const RESTRICTED = 59027868;

const { mock, admin, standard } = await useMock({ quirks: { 'v2-entities-gate': 'open' } });

const create = async () => (await admin.post('/opportunities', { name: 'Tarn – Seed', list_id: DEALS })).body;
const code = ({ body }: { body: { errors: { code: string }[] } }) => body.errors[0]?.code;

describe('GET /v2/opportunities', () => {
  it('pages through those of lists in sight by ascending id', async () => {
    const seen: { id: number; listId: number; listName: string }[] = [];
    let url: string | null = '/v2/opportunities?limit=25';
    while (url !== null) {
      const { body }: { body: { data: typeof seen; pagination: { nextUrl: string | null } } } = await admin.get(url);
      seen.push(...body.data);
      url = body.pagination.nextUrl?.replace('http://mock', '') ?? null;
    }
    const ids = seen.map(({ id }) => id);
    expect(ids).toHaveLength(58);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(new Set(seen.map(({ listName }) => listName))).toEqual(new Set(['Deal Pipeline', 'Fund III Raise']));
    const visible = (await standard.get('/v2/opportunities')).body.data;
    expect(visible.some((one: { listId: number }) => one.listId === RAISE)).toBe(false);
    const hidden = seen.find(({ listId }) => listId === RAISE);
    expect((await standard.get(`/v2/opportunities?ids=${hidden?.id}&ids=${ids[0]}`)).body.data).toHaveLength(1);
    expect((await standard.get(`/v2/opportunities/${hidden?.id}`)).status).toBe(404);
  });

  it('asks for the permission to export lists, one by id does not', async () => {
    const other = api(mock, 'no-export');
    expect((await other.get('/v2/opportunities')).status).toBe(403);
    expect((await other.get('/v2/opportunities/7156315')).status).toBe(200);
  });

  it('masks the name of a restricted one for those who do not manage it', async () => {
    const shown = (await admin.get(`/v2/opportunities/${RESTRICTED}`)).body;
    expect(shown).toEqual({
      id: RESTRICTED,
      listId: DEALS,
      listName: 'Deal Pipeline',
      name: 'Project Heronlight',
      isRestricted: true,
      isRedacted: false,
    });
    const masked = { ...shown, name: '[Hidden]', isRedacted: true };
    expect((await standard.get(`/v2/opportunities/${RESTRICTED}`)).body).toEqual(masked);
    expect((await standard.get(`/v2/opportunities?ids=${RESTRICTED}`)).body.data).toEqual([masked]);
  });
});

describe('POST and DELETE /v2/opportunities/{opportunityId}', () => {
  it('rename what V1 then reads, and change nothing for an empty body', async () => {
    const { id } = await create();
    expect(await admin.post(`/v2/opportunities/${id}`, {})).toMatchObject({ status: 204, body: undefined });
    expect((await admin.get(`/opportunities/${id}`)).body.name).toBe('Tarn – Seed');
    expect((await admin.post(`/v2/opportunities/${id}`, { name: 'Tarn – A' })).status).toBe(204);
    expect((await admin.get(`/opportunities/${id}`)).body.name).toBe('Tarn – A');
  });

  it.each([
    ['an empty name', { name: '' }],
    ['a blank name', { name: '  ' }],
    ['a name of 256 characters', { name: 'x'.repeat(256) }],
    ['null', { name: null }],
  ])('refuse %s', async (_what, body) => {
    const answer = await admin.post('/v2/opportunities/7156315', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0]).toMatchObject({ code: 'validation', param: '/name' });
  });

  it('refuse a member that nobody knows', async () => {
    expect((await admin.post('/v2/opportunities/7156315', { listId: RAISE })).status).toBe(400);
  });

  it('delete the opportunity and its row', async () => {
    const { id, list_entries: entries } = await create();
    expect((await admin.delete(`/v2/opportunities/${id}`)).status).toBe(204);
    expect((await admin.get(`/v2/opportunities/${id}`)).status).toBe(404);
    expect((await admin.get(`/v2/lists/${DEALS}/list-entries/${entries[0].id}`)).status).toBe(404);
  });

  it('are 403 for a masked one, 404 for an invisible one, 403 without the permission', async () => {
    const masked = `/v2/opportunities/${RESTRICTED}`;
    for (const body of [{ name: 'Mine' }, {}]) expect((await standard.post(masked, body)).status).toBe(403);
    expect(code(await standard.delete(masked))).toBe('authorization');
    const [{ entity }] = (await admin.get(`/v2/lists/${RAISE}/list-entries?limit=1`)).body.data;
    expect((await standard.delete(`/v2/opportunities/${entity.id}`)).status).toBe(404);
    expect((await standard.post(`/v2/opportunities/${entity.id}`, { name: 'Mine' })).status).toBe(404);
    expect((await api(mock, 'no-export').delete('/v2/opportunities/7156315')).status).toBe(403);
    expect((await api(mock, 'read-only').delete('/v2/opportunities/7156315')).status).toBe(403);
    expect((await admin.get('/v2/opportunities/7156315')).status).toBe(200);
  });

  it('are there since 2026-09-17', async () => {
    for (const version of ['2024-01-01', '2026-07-15']) {
      const headers = { 'x-affinity-api-version': version };
      expect((await admin.delete('/v2/opportunities/7156315', headers)).status).toBe(405);
    }
  });
});

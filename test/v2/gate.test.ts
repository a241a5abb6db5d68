/** Operations that are documented but have no route on the live service, until the gate opens. */
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/contract/operations.js';
import { V2_VERSIONS } from '../../src/versions.js';
import { useMock } from '../support/mock.js';
import { api } from '../support.js';
import { caller, GATE_OPEN, PIPELINE } from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000 });

const GATED = OPERATIONS.filter(({ gate }) => gate !== undefined);
const open = () => mock.account('scale').settings.set({ quirks: GATE_OPEN });

const IDS: Record<string, string> = { listId: String(PIPELINE), fieldId: 'field-1' };
const pathOf = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => IDS[name] ?? '1');

const call = (method: string, path: string, version?: (typeof V2_VERSIONS)[number]) => {
  const client = caller(mock, 'admin', version);
  return method === 'DELETE' ? client.delete(pathOf(path)) : client.post(pathOf(path), {});
};

describe('While the gate is closed', () => {
  it('six betas and fourteen further operations are behind it, all of them writes of V2', () => {
    expect(GATED).toHaveLength(20);
    expect(GATED.filter(({ api, method }) => api !== 'v2' || method === 'GET')).toEqual([]);
    expect(new Set(GATED.map(({ gate }) => gate))).toEqual(new Set(['external-api-v2-entities-cud']));
    for (const { quirks } of GATED) expect(quirks).toContain('v2-entities-gate');
  });

  it.each(GATED)(
    '$method $path is an unknown route in every version, and the hint says how to open it',
    async (one) => {
      const before = JSON.stringify(mock.account('scale').export());
      for (const version of V2_VERSIONS) {
        const { status, body, headers } = await call(one.method, one.path, version);
        expect([status, body.errors[0].code]).toEqual([404, 'not-found']);
        expect(headers.get('x-mock-hint')).toContain('v2-entities-gate');
        if (!one.versions?.includes(version))
          expect(headers.get('x-mock-hint')).toContain(`${one.versions?.join(', ')} has`);
      }
      expect(JSON.stringify(mock.account('scale').export()) === before).toBe(true);
    },
  );

  it('what else there is on their paths stays, and is all that the paths tell of', async () => {
    const client = caller(mock);
    for (const path of ['/v2/calls', '/v2/meetings', '/v2/companies/fields', `/v2/lists/${PIPELINE}/fields`]) {
      expect((await client.get(path)).status).toBe(200);
      const wrong = await client.put(path, {});
      expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET']);
    }
    for (const method of ['GET', 'PUT', 'PATCH'] as const) {
      const path = '/v2/companies/fields/field-1';
      const { status } = method === 'GET' ? await client.get(path) : await client.put(path, {});
      expect(status).toBe(404);
    }
    expect((await client.post('/v2/persons/search', {})).status).toBe(201);
  });

  it('V1 writes the same data all along', async () => {
    const body = { name: 'Thesis', entity_type: 1, value_type: 3 };
    expect((await api(mock).post('/fields', body)).status).toBe(200);
  });
});

describe('Once the gate is open', () => {
  it.each(GATED)('$method $path has a route in the versions that list it alone', async ({ method, path, versions }) => {
    open();
    for (const version of V2_VERSIONS) {
      const { status, headers } = await call(method, path, version);
      expect(headers.get('x-mock-hint') ?? '').not.toContain('v2-entities-gate');
      if (versions?.includes(version)) expect([201, 204, 400, 404]).toContain(status);
      else {
        expect([404, 405]).toContain(status);
        expect(headers.get('x-mock-hint')).toContain(`but ${versions?.join(', ')} has`);
        expect(mock.account('scale').requests().at(-1)?.decision.code).toBe('not-in-version');
      }
    }
  });

  it('older versions have them where unlisted operations are served', async () => {
    open();
    const client = caller(mock, 'admin', '2024-01-01');
    const body = { name: 'Thesis', description: 'Why', valueType: 'number' };
    expect((await client.post('/v2/companies/fields', body)).status).toBe(405);
    mock.account('scale').settings.set({ quirks: { 'v2-unlisted-operation': 'serve' } });
    const made = await client.post('/v2/companies/fields', body);
    expect([made.status, made.body.description]).toEqual([201, 'Why']);
  });
});

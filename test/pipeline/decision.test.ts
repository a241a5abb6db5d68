/** Each journal entry says why the request was answered as it was. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { SEED } from '../support/seed.js';
import { api, frozenMock } from '../support.js';

let mock: Mock;
beforeEach(async () => {
  mock = await frozenMock();
});
afterEach(() => mock.close());

const scale = () => mock.account('scale');
const last = () => scale().requests().at(-1);
const asked = (path: string, headers: Record<string, string> = {}, method = 'GET', body?: string) =>
  mock.fetch(`http://mock${path}`, { method, headers, ...(body !== undefined && { body }) });
const bearer = (persona: keyof ReturnType<typeof scale>['keys'] = 'admin') => ({
  authorization: `Bearer ${scale().keys[persona]}`,
});
const basic = () => ({ authorization: `Basic ${btoa(`:${scale().keys.admin}`)}` });
const json = { 'content-type': 'application/json' };

interface Case {
  prepare?: () => unknown;
  ask: () => Promise<Response>;
  status: number | null;
  decision: object;
}

const CASES: Record<string, Case> = {
  'no key': { ask: () => asked('/v2/lists'), status: 401, decision: { stage: 'key', code: 'no-key' } },
  'an unknown key': {
    ask: () => asked('/v2/lists', { authorization: 'Bearer nonsense' }),
    status: 401,
    decision: { stage: 'key', code: 'unknown-key' },
  },
  'a revoked key': {
    ask: () => asked('/lists', bearer('revoked')),
    status: 401,
    decision: { stage: 'key', code: 'revoked-key' },
  },
  'the key of a deactivated user': {
    ask: () => asked('/lists', bearer('deactivated')),
    status: 401,
    decision: { stage: 'key', code: 'inactive-user' },
  },
  'Basic on V2': {
    ask: () => asked('/v2/lists', basic()),
    status: 401,
    decision: { stage: 'key', code: 'wrong-scheme', message: expect.stringContaining('Bearer') },
  },
  'a trial': {
    prepare: () => scale().settings.set({ trial: true }),
    ask: () => asked('/lists', bearer()),
    status: 403,
    decision: { stage: 'plan', code: 'no-api', rule: 'trial' },
  },
  'a plan without an API': {
    prepare: () => scale().settings.set({ tier: 'essential' }),
    ask: () => asked('/v2/lists', bearer()),
    status: 403,
    decision: { stage: 'plan', code: 'no-api', rule: 'essential' },
  },
  'an address that is not allowed': {
    prepare: () => scale().apps.update(40_100, { ipAllowlist: ['10.0.0.0/8'] }),
    ask: () => asked('/v2/lists', bearer()),
    status: 403,
    decision: { stage: 'plan', code: 'address-not-allowed', quirk: 'ip-allowlist-401' },
  },
  'an unknown version': {
    ask: () => asked('/v2/lists', { ...bearer(), 'x-affinity-api-version': '1999-01-01' }),
    status: 400,
    decision: { stage: 'version', code: 'unknown-version' },
  },
  'the minute used up': {
    prepare: () => scale().limits.set({ perMinute: 0 }),
    ask: () => asked('/v2/lists', bearer()),
    status: 429,
    decision: { stage: 'limits', code: 'minute-used-up', rule: 'minute' },
  },
  'the month used up': {
    prepare: () => scale().limits.set({ monthly: 0 }),
    ask: () => asked('/lists', bearer()),
    status: 429,
    decision: { stage: 'limits', code: 'month-used-up', rule: 'month' },
  },
  'all slots taken': {
    prepare: () => scale().limits.set({ concurrent: 0 }),
    ask: () => asked('/lists', bearer()),
    status: 429,
    decision: { stage: 'limits', code: 'too-many-at-once', rule: 'concurrent' },
  },
  'an injected answer': {
    prepare: () => scale().faults.add({ match: {}, respond: { status: 503 } }),
    ask: () => asked('/lists', bearer()),
    status: 503,
    decision: { stage: 'fault', code: 'injected', rule: 'fault-1' },
  },
  'a dropped connection': {
    prepare: () => scale().faults.add({ match: {}, drop: true }),
    ask: () => asked('/lists', bearer()).catch(() => new Response()),
    status: null,
    decision: { stage: 'fault', code: 'dropped', rule: 'fault-1' },
  },
  'an unknown route': {
    ask: () => asked('/v2/nowhere', bearer()),
    status: 404,
    decision: { stage: 'route', code: 'unknown-route' },
  },
  'a gate that is closed': {
    ask: () => asked('/v2/entities/ent-123', bearer()),
    status: 404,
    decision: { stage: 'route' },
  },
  'a verb that V2 has not': {
    ask: () => asked('/v2/lists', bearer(), 'PUT'),
    status: 405,
    decision: { stage: 'route', code: 'method-not-allowed' },
  },
  'a verb that V1 has not': {
    ask: () => asked('/lists', bearer(), 'PUT'),
    status: 404,
    decision: { stage: 'route', code: 'method-not-allowed', quirk: 'v1-wrong-verb' },
  },
  'a parameter that does not fit': {
    ask: () => asked('/v2/lists?limit=0', bearer()),
    status: 400,
    decision: { stage: 'contract', code: 'validation', rule: 'limit' },
  },
  'broken JSON on V1': {
    ask: () => asked('/persons', { ...bearer(), ...json }, 'POST', '{'),
    status: 422,
    decision: { stage: 'contract', code: 'bad-request', quirk: 'v1-malformed-body' },
  },
  'input that a switch refuses': {
    prepare: () =>
      scale().settings.set({ quirks: { 'v2-entities-gate': 'open', 'v1-interaction-needs-external': true } }),
    ask: () => {
      const body = { startTime: '2026-10-01T10:00:00Z', attendees: [{ person: { id: SEED.people.mara } }] };
      return asked('/v2/calls', { ...bearer(), ...json }, 'POST', JSON.stringify(body));
    },
    status: 400,
    decision: { stage: 'operation', code: 'validation', quirk: 'v1-interaction-needs-external' },
  },
  'a key that may only read': {
    ask: () =>
      asked('/persons', { ...bearer('read-only'), ...json }, 'POST', '{"first_name":"Ada","last_name":"Lorne"}'),
    status: 403,
    decision: { stage: 'permission', code: 'read-only-key', rule: 'api.read' },
  },
  'a missing permission': {
    ask: () => asked('/v2/companies', bearer('no-export')),
    status: 403,
    decision: { stage: 'permission', code: 'missing-permission', rule: 'Export All Organizations directory' },
  },
  'an id that leads nowhere, on V1': {
    ask: () => asked('/persons/1', bearer()),
    status: 422,
    decision: { stage: 'operation', code: 'unknown-id', quirk: 'v1-path-id-404' },
  },
  'an id that leads nowhere, on V2': {
    ask: () => asked('/v2/lists/1', bearer()),
    status: 404,
    decision: { stage: 'operation', code: 'not-found' },
  },
  'a switch of the store': {
    ask: () => asked('/webhook/subscribe', { ...bearer(), ...json }, 'POST', '{"webhook_url":"http://127.0.0.1:1/"}'),
    status: 422,
    decision: { stage: 'operation', code: 'validation', quirk: 'v1-webhook-validation' },
  },
  'nothing at all': {
    ask: () => asked('/v2/lists', bearer()),
    status: 200,
    decision: { stage: 'operation', code: 'served' },
  },
};

describe('The journal says why', () => {
  it.each(Object.entries(CASES))('%s', async (_name, { prepare, ask, status, decision }) => {
    await prepare?.();
    await ask();
    expect(last()).toMatchObject({ status, decision });
    expect(last()?.decision.message).toMatch(/\w/);
  });

  it('with the hint that the answer carried', async () => {
    const { headers } = await asked('/v2/organizations', bearer());
    expect(last()?.hint).toBe(headers.get('x-mock-hint'));
    expect(last()?.hint).toContain('/v2/companies');
    await asked('/v2/lists', bearer());
    expect(last()).not.toHaveProperty('hint');
  });

  it('with the answer’s body from status 400 on, whatever the settings', async () => {
    const { body } = await api(mock).get('/v2/lists?limit=0');
    expect(last()?.responseBody).toEqual(body);
    await asked('/v2/lists', bearer());
    expect(last()).not.toHaveProperty('responseBody');
  });

  it('without a key in it', async () => {
    const key = scale().keys.standard;
    await asked('/v2/lists', { ...bearer(), 'x-affinity-api-version': key });
    expect(JSON.stringify(scale().requests())).not.toContain(key);
  });
});

describe('A refusal that a person cannot guess carries a hint', () => {
  it('where a good key came to V2 by Basic', async () => {
    const { status, headers } = await asked('/v2/lists', basic());
    expect([status, headers.get('x-mock-hint')]).toEqual([401, expect.stringContaining('Bearer')]);
  });

  it.each([
    ['/lists', 'Basic Og=='],
    ['/lists', 'Bearer '],
    ['/v2/lists', 'Bearer'],
    ['/v2/lists', 'Token sesame'],
    ['/v2/lists', 'sesame'],
  ])('where Authorization held no key that could be read: %s, %s', async (path, authorization) => {
    const { status, headers } = await asked(path, { authorization });
    expect([status, headers.get('x-mock-hint')]).toEqual([401, expect.stringContaining('came without a key')]);
    expect(headers.get('x-mock-hint')).not.toContain('sesame');
    expect(last()?.decision.code).toBe('no-key');
  });

  it('where a version is none', async () => {
    const { status, headers } = await asked('/v2/lists', { ...bearer(), 'x-affinity-api-version': '2025-01-01' });
    expect([status, headers.get('x-mock-hint')]).toEqual([400, expect.stringContaining('2026-09-17 or current')]);
  });

  it('where JSON came as a form', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = '{"first_name":"Ada","last_name":"Test"}';
    const { status, headers } = await asked('/persons', { ...basic(), ...form }, 'POST', body);
    expect([status, headers.get('x-mock-warnings')]).toEqual([422, expect.stringContaining('send content-type')]);
  });

  it.each(['/lists', '/v2/lists', '/v2/auth/whoami'])('where the plan has no API: %s', async (path) => {
    const authorization = `Bearer ${mock.account('essential').keys.admin}`;
    const { status, headers } = await asked(path, { authorization });
    expect([status, headers.get('x-mock-hint')]).toEqual([403, expect.stringContaining('essential has no API')]);
  });
});

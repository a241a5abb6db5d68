import { beforeEach, describe, expect, it } from 'vitest';
import { QUIRKS } from '../../src/contract/quirks.js';
import { createMock, type Mock } from '../../src/index.js';
import { api } from '../support.js';
import { control, type Send } from './support.js';

let mock: Mock;
let call: Send;
beforeEach(async () => {
  mock = await createMock();
  call = control(mock);
});

describe('settings', () => {
  it('show every quirk as it stands', async () => {
    const { body } = await call('GET', '/settings?account=advanced');
    expect(body).toEqual({
      tier: 'advanced',
      trial: false,
      strict: false,
      permissionEra: 'current',
      consistencyLagMs: 0,
      journalBodies: false,
      quirks: Object.fromEntries(QUIRKS.map((quirk) => [quirk.id, quirk.default])),
    });
  });

  it('take every value of every quirk', async () => {
    for (const { id, values } of QUIRKS) {
      for (const value of values) {
        const { status, body } = await call('PATCH', '/settings', { quirks: { [id]: value } });
        expect([id, value, status]).toEqual([id, value, 200]);
        expect(body.quirks[id]).toBe(value);
      }
    }
  });

  it('change by member, quirk by quirk', async () => {
    await call('PATCH', '/settings', { quirks: { 'v1-error-style': 'object' } });
    const { body } = await call('PATCH', '/settings', { journalBodies: true, quirks: { 'v1-path-id-404': true } });
    expect(body).toMatchObject({
      journalBodies: true,
      quirks: { 'v1-error-style': 'object', 'v1-path-id-404': true },
    });
  });

  it('switch how V1 words its errors', async () => {
    const before = await api(mock).get('/persons/abc');
    expect(Array.isArray(before.body)).toBe(true);
    await call('PATCH', '/settings', { quirks: { 'v1-error-style': 'object' } });
    expect((await api(mock).get('/persons/abc')).body).toHaveProperty('errors');
  });

  it('change access and the monthly limit with the tier, and keep the data', async () => {
    const made = await api(mock).post('/persons', { first_name: 'New', last_name: 'One', emails: ['new@one.example'] });
    await call('PATCH', '/settings', { tier: 'essential' });
    expect((await api(mock).get('/v2/auth/whoami')).status).toBe(403);
    await call('PATCH', '/settings', { tier: 'enterprise' });
    expect((await call('GET', '/limits')).body.monthly.limit).toBe('unlimited');
    expect((await api(mock).get(`/persons/${made.body.id}`)).status).toBe(200);
    await call('PATCH', '/settings', { trial: true });
    expect((await api(mock).get('/v2/auth/whoami')).status).toBe(403);
  });

  it('name the nearest quirk, or all of them', async () => {
    const near = await call('PATCH', '/settings', { tier: 'enterprise', quirks: { 'v1-eror-style': 'object' } });
    expect(near.status).toBe(400);
    expect(near.body.error).toMatchObject({
      param: 'quirks.v1-eror-style',
      message: expect.stringContaining('did you mean v1-error-style?'),
    });
    const far = await call('PATCH', '/settings', { quirks: { zebra: true } });
    for (const { id } of QUIRKS) expect(far.body.error.message).toContain(id);
    expect((await call('GET', '/settings')).body.tier).toBe('scale');
  });

  it('name the values that a quirk takes', async () => {
    const { status, body } = await call('PATCH', '/settings', { quirks: { 'v1-error-style': true } });
    expect(status).toBe(400);
    expect(body.error.message).toBe('The quirk v1-error-style takes "array" or "object"');
  });

  it.each([
    [
      { 'v1-filterable-text-type': 2 },
      'The quirk v1-filterable-text-type takes "10" or "2" or "6", as a text: put it in quotes',
    ],
    [{ 'v1-filterable-text-type': 3 }, 'The quirk v1-filterable-text-type takes "10" or "2" or "6"'],
    [{ 'v1-path-id-404': null }, 'The quirk v1-path-id-404 takes true or false'],
    [{ 'both-webhook-sample': false }, 'both-webhook-sample is a fact, no switch: it stays as it is'],
    [{ 'v1-error-style': ['object'] }, 'The quirk v1-error-style takes "array" or "object"'],
    [
      { 'v1-filterable-text-typ': 2 },
      'There is no quirk "v1-filterable-text-typ" (did you mean v1-filterable-text-type?)',
    ],
  ])('say of %j what the quirk takes, or which is meant, by HTTP and in the library', async (quirks, message) => {
    const { status, body } = await call('PATCH', '/settings', { quirks });
    expect([status, body.error.message]).toEqual([400, message]);
    expect(body.error.param).toBe(`quirks.${Object.keys(quirks)[0]}`);
    expect(() => mock.account().settings.set({ quirks: quirks as never })).toThrow(message);
  });

  it.each([
    [{ tier: 'platinum' }, 'tier'],
    [{ trial: 'yes' }, 'trial'],
    [{ permissionEra: 'old' }, 'permissionEra'],
    [{ consistencyLagMs: -1 }, 'consistencyLagMs'],
    [{ consistencyLagMs: 0.5 }, 'consistencyLagMs'],
    [{ consistencyLagMs: 3_600_001 }, 'consistencyLagMs'],
    [{ consistencyLagMs: '300' }, 'consistencyLagMs'],
    [{ quirks: { 'v1-error-style': 7 } }, 'quirks.v1-error-style'],
    [{ quirks: [] }, 'quirks'],
  ])('refuse %j', async (change, param) => {
    const { status, body } = await call('PATCH', '/settings', change);
    expect(status).toBe(400);
    expect(body.error.param).toBe(param);
  });
});

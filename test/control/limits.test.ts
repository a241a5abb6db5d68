import { beforeEach, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { SEED } from '../support/seed.js';
import { api } from '../support.js';
import { control, type Send } from './support.js';

let mock: Mock;
let call: Send;
beforeEach(async () => {
  mock = await createMock({ now: '2026-10-05T09:00:00Z' });
  call = control(mock);
  await call('PUT', '/clock', { mode: 'frozen' });
});

describe('limits', () => {
  it('show the three pools, the minute for the admin', async () => {
    await api(mock).get('/v2/lists');
    await api(mock, 'standard').get('/lists');
    await api(mock, 'standard').get('/v2/lists');
    const { body } = await call('GET', '/limits');
    expect(body).toEqual({
      perMinute: { limit: 900, used: 1, remaining: 899, resetSeconds: 60, windowSeconds: 60 },
      monthly: { limit: 100_000, used: 3, remaining: 99_997, resetSeconds: expect.any(Number) },
      concurrent: { limit: 20, used: 0, remaining: 20 },
    });
  });

  it.each([
    'standard',
    'revoked',
    `${SEED.people.ines}`,
    'ines.farrow@quaymoss.example',
    'Ines.Farrow@Quaymoss.Example',
  ])('show the minute of %s', async (persona) => {
    await api(mock, 'standard').get('/v2/lists');
    const { body } = await call('GET', `/limits?persona=${persona}`);
    expect(body.perMinute.used).toBe(1);
  });

  it('know 404 for a person whom nobody knows', async () => {
    const { status, body } = await call('GET', '/limits?persona=standart');
    expect(status).toBe(404);
    expect(body.error).toMatchObject({ param: 'persona', message: expect.stringContaining('did you mean standard') });
    expect((await call('PATCH', '/limits?persona=1', { perMinute: 1 })).status).toBe(404);
    expect((await call('GET', '/limits')).body.perMinute.limit).toBe(900);
  });

  it('can be lowered until calls are refused, and a passing minute frees them', async () => {
    const changed = await call('PATCH', '/limits', { perMinute: 2, retryAfter: true });
    expect(changed.body.perMinute).toMatchObject({ limit: 2, remaining: 2 });
    const get = () => api(mock).get('/v2/lists');
    expect([(await get()).status, (await get()).status]).toEqual([200, 200]);
    const refused = await get();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    await call('POST', '/clock/advance', { milliseconds: 60_000 });
    expect((await get()).status).toBe(200);
  });

  it('set the used part of the month', async () => {
    await call('PATCH', '/limits', { monthly: 10, used: { monthly: 10 } });
    expect((await api(mock).get('/v2/lists')).status).toBe(429);
    expect((await api(mock).get('/v2/auth/whoami')).status).toBe(200);
    await call('POST', '/clock/advance', { milliseconds: 31 * 86_400_000 });
    expect((await api(mock).get('/v2/lists')).status).toBe(200);
  });

  it('change by member: what is absent stays', async () => {
    await call('PATCH', '/limits', { perMinute: 'unlimited', windowSeconds: 5 });
    const { body } = await call('PATCH', '/limits', { concurrent: 1 });
    expect(body).toMatchObject({
      perMinute: { limit: 'unlimited', remaining: 'unlimited', windowSeconds: 5 },
      concurrent: { limit: 1, remaining: 1 },
    });
    expect((await call('PATCH', '/limits', {})).body).toEqual(body);
  });

  it('refuse all of a change of which one member does not fit', async () => {
    const { status, body } = await call('PATCH', '/limits', { perMinute: 5, monthly: 'none' });
    expect(status).toBe(400);
    expect(body.error).toEqual({
      code: 'bad-request',
      message: 'monthly must be a whole number from 0 to 1000000000, or "unlimited"',
      param: 'monthly',
    });
    expect((await call('GET', '/limits')).body.perMinute.limit).toBe(900);
  });

  it('do not touch calls of the control plane itself', async () => {
    await call('PATCH', '/limits', { perMinute: 0, monthly: 0, concurrent: 0 });
    for (let i = 0; i < 30; i++) expect((await call('GET', '/health')).status).toBe(200);
    expect((await call('GET', '/requests')).body).toEqual([]);
  });
});

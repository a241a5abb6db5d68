import { beforeEach, describe, expect, it } from 'vitest';
import { createMock } from '../../src/index.js';
import { control, type Send } from './support.js';

let call: Send;
beforeEach(async () => {
  call = control(await createMock({ now: '2026-10-05T09:00:00Z' }));
});

describe('clock', () => {
  it('runs at real pace from where it was started', async () => {
    const { body } = await call('GET', '/clock');
    expect(body.mode).toBe('real');
    expect(body.now).toMatch(/^2026-10-05T09:00:0\d\.\d{3}Z$/);
  });

  it('stands still when frozen, and moves by what it is told', async () => {
    const frozen = await call('PUT', '/clock', { now: '2026-10-06T00:00:00Z', mode: 'frozen' });
    expect(frozen.body).toEqual({ now: '2026-10-06T00:00:00.000Z', mode: 'frozen' });
    const moved = await call('POST', '/clock/advance', { milliseconds: 90_061_001 });
    expect(moved.body).toEqual({ now: '2026-10-07T01:01:01.001Z', mode: 'frozen' });
    expect((await call('GET', '/clock')).body).toEqual(moved.body);
  });

  it('goes on from there when it is let run again', async () => {
    await call('PUT', '/clock', { now: '2027-01-01T00:00:00Z', mode: 'frozen' });
    const { body } = await call('PUT', '/clock', { mode: 'real' });
    expect(body.now).toMatch(/^2027-01-01T00:00:0/);
    expect(body.mode).toBe('real');
  });

  it('never goes back: an earlier now is 409 and changes nothing', async () => {
    await call('PUT', '/clock', { mode: 'frozen' });
    const before = await call('GET', '/clock');
    const { status, body } = await call('PUT', '/clock', { now: '2026-10-05T08:59:59Z', mode: 'real' });
    expect(status).toBe(409);
    expect(body.error).toMatchObject({ code: 'conflict', param: 'now' });
    expect((await call('GET', '/clock')).body).toEqual(before.body);
  });

  it('returns to its start on a reset', async () => {
    await call('POST', '/clock/advance', { milliseconds: 10 * 86_400_000 });
    await call('POST', '/reset');
    expect((await call('GET', '/clock')).body.now).toMatch(/^2026-10-05T09:00/);
  });

  it('is one per account', async () => {
    await call('POST', '/clock/advance?account=advanced', { milliseconds: 86_400_000 });
    expect((await call('GET', '/clock?account=scale')).body.now).toMatch(/^2026-10-05/);
    expect((await call('GET', '/clock?account=advanced')).body.now).toMatch(/^2026-10-06/);
  });

  it.each([
    ['PUT', '/clock', {}, undefined],
    ['PUT', '/clock', { now: 'tomorrow' }, 'now'],
    ['PUT', '/clock', { now: '2026-02-30T00:00:00Z' }, 'now'],
    ['PUT', '/clock', { now: 1_790_000_000_000 }, 'now'],
    ['PUT', '/clock', { mode: 'slow' }, 'mode'],
    ['PUT', '/clock', { mod: 'real' }, 'mod'],
    ['POST', '/clock/advance', {}, 'milliseconds'],
    ['POST', '/clock/advance', { milliseconds: -1 }, 'milliseconds'],
    ['POST', '/clock/advance', { milliseconds: '1000' }, 'milliseconds'],
    ['POST', '/clock/advance', { milliseconds: 0.5 }, 'milliseconds'],
    ['POST', '/clock/advance', { milliseconds: 1e300 }, 'milliseconds'],
    ['POST', '/clock/advance', null, undefined],
    ['POST', '/clock/advance', [], undefined],
  ])('refuses %s %s %j', async (method, path, body, param) => {
    const answer = await call(method, path, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.param).toBe(param);
  });

  it('ends with the year 9999', async () => {
    await call('PUT', '/clock', { now: '9999-12-31T23:59:59Z', mode: 'frozen' });
    expect((await call('POST', '/clock/advance', { milliseconds: 1_000 })).status).toBe(400);
    expect((await call('POST', '/clock/advance', { milliseconds: 999 })).status).toBe(200);
    expect((await call('GET', '/limits')).status).toBe(200);
  });
});

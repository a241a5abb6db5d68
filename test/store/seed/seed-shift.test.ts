import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../../src/index.js';
import { weeksUntil } from '../../../src/store/seed/seed-shift.js';
import { api } from '../../support.js';

const WEEK = 7 * 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/;

type Members = Readonly<Record<string, unknown>>;

/** By how much the dates of two data differ, and what else does. */
function differences(a: unknown, b: unknown, found = { dates: new Map<number, number>(), others: 0 }) {
  if (typeof a === 'string' && typeof b === 'string' && DATE.test(a) && DATE.test(b)) {
    const by = Date.parse(b) - Date.parse(a);
    found.dates.set(by, (found.dates.get(by) ?? 0) + 1);
  } else if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
    const members = new Set([...Object.keys(a), ...Object.keys(b)]);
    for (const key of members) differences((a as Members)[key], (b as Members)[key], found);
  } else if (a !== b) found.others++;
  return found;
}

const exported = async (options: object) => (await createMock({ ...options })).account().export();

describe('a seed as of another day', () => {
  it('has every instant and date of the default seed moved by the same weeks, and nothing else', async () => {
    const asWritten = await exported({});
    const moved = await exported({ seedAsOf: '2027-03-01T00:00:00Z' });
    const { dates, others } = differences(asWritten, moved);
    expect([...dates.keys()]).toEqual([19 * WEEK]);
    expect(others).toBe(0);
    expect([...dates.values()][0]).toBeGreaterThan(10_000);
  });

  it('has every instant and date of a seed of its own moved, forwards and back', () =>
    fc.assert(
      fc.asyncProperty(
        fc.date({ min: new Date('2021-01-01'), max: new Date('2032-01-01'), noInvalidDate: true }),
        async (at) => {
          const seed = {
            asOf: '2026-10-01T00:00:00Z',
            companies: [{ ref: 'c', name: '2026-01-01 is a name', createdAt: '2026-09-30T10:00:00Z' }],
            persons: [
              { ref: 'p', emails: ['p@p.example'] },
              { ref: 'u', type: 'internal', emails: ['u@u.example'] },
            ],
            fields: [
              { ref: 'd', name: 'D', valueType: 'datetime', entityType: 'company' },
              { ref: 't', name: 'T', valueType: 'text', entityType: 'company' },
            ],
            values: [
              { fieldId: 'd', entityId: 'c', value: '2026-11-30' },
              { fieldId: 't', entityId: 'c', value: 'on 2026-11-30' },
            ],
            changes: [{ fieldId: 'd', entityId: 'c', value: '2026-10-30' }],
            interactions: [
              { type: 'meeting', at: '2026-12-01T10:00:00Z', endAt: '2026-12-01T11:00:00Z', personIds: ['p'] },
            ],
            reminders: [{ creatorId: 'u', dueAt: '2027-01-01T09:00:00Z' }],
            webhooks: [{ url: 'https://hooks.example/a' }],
            relationships: [{ internalId: 'u', externalId: 'p', linkedInSince: '2019-05-05' }],
          };
          const [asWritten, moved] = [await exported({ seed }), await exported({ seed, seedAsOf: at.toISOString() })];
          const { dates, others } = differences(asWritten, moved);
          const weeks = weeksUntil(Date.parse(seed.asOf), at.getTime());
          expect([...dates.keys()]).toEqual([weeks * WEEK]);
          expect(others).toBe(0);
          const end = Date.parse(seed.asOf) + weeks * WEEK;
          expect(end <= at.getTime() && at.getTime() - end < WEEK).toBe(true);
        },
      ),
      { numRuns: 15 },
    ));

  it('has notes of the last thirty days where it is today', async () => {
    const mock = await createMock({ seedAsOf: 'today' });
    const since = new Date(Date.now() - 30 * 86_400_000).toISOString();
    const { body } = await api(mock).get('/notes?page_size=500');
    const recent = body.notes.filter((note: { created_at: string }) => note.created_at > since);
    expect(recent.length).toBeGreaterThan(0);
    expect(body.notes.every((note: { created_at: string }) => Date.parse(note.created_at) <= Date.now())).toBe(true);
  });

  it('takes the creation of keys along', async () => {
    const [a, b] = [await createMock(), await createMock({ seedAsOf: '2026-12-25T00:00:00Z' })];
    const at = (mock: typeof a) => Date.parse(mock.account().apps.list()[0]?.createdAt as string);
    expect(at(b) - at(a)).toBe(10 * WEEK);
  });

  it.each([
    ['a seed in which nothing came about', { seed: { companies: [{ name: 'Yam' }] }, seedAsOf: 'today' }],
    ['a clock that begins before the keys were made', { now: '2026-01-01T00:00:00Z' }],
    ['a clock that begins before one was revoked', { now: '2026-03-01T00:00:00Z' }],
  ])('has no key of days to come: %s', async (_, options) => {
    const account = (await createMock(options)).account();
    const now = Date.parse(account.clock.now());
    for (const { createdAt, revokedAt } of account.apps.list()) {
      expect(Date.parse(createdAt)).toBeLessThan(now);
      expect(Date.parse(revokedAt ?? createdAt)).toBeLessThanOrEqual(now);
    }
  });

  it('takes the latest thing that came about for its present, where it does not say', async () => {
    const seed = {
      persons: [{ ref: 'u', type: 'internal', emails: ['u@u.example'] }],
      interactions: [
        { type: 'email', at: '2026-06-01T10:00:00Z', personIds: ['u'] },
        { type: 'meeting', at: '2026-08-01T10:00:00Z', personIds: ['u'] },
      ],
      reminders: [{ creatorId: 'u', dueAt: '2027-01-01T09:00:00Z' }],
    };
    const moved = await exported({ seed, seedAsOf: '2026-06-30T10:00:00Z' });
    expect((moved.interactions as { at: string }[]).map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-06-29',
      '2026-08-29',
    ]);
  });

  it('is today where the accounts begin, and off by default and where it is said', async () => {
    const now = '2026-11-20T00:00:00Z';
    const date = async (options: object) =>
      ((await exported(options)).companies as { createdAt: string }[])[0]?.createdAt.slice(0, 10);
    const [off, today] = [await date({ now }), await date({ now, seedAsOf: 'today' })];
    expect(Date.parse(today as string) - Date.parse(off as string)).toBe(5 * WEEK);
    expect(await date({ now, seedAsOf: 'off' })).toBe(off);
  });

  it('is refused where it is no day, and where the calendar ends', async () => {
    await expect(createMock({ seedAsOf: 'tomorrow' })).rejects.toMatchObject({
      code: 'bad-request',
      param: 'seedAsOf',
    });
    const seed = { companies: [{ name: 'A', createdAt: '9999-12-30T00:00:00Z' }], asOf: '2026-01-01T00:00:00Z' };
    await expect(createMock({ seed, seedAsOf: '2027-01-01T00:00:00Z' })).rejects.toMatchObject({
      code: 'bad-request',
      param: 'seedAsOf',
    });
  });

  it('of an account: the default seed as the server has it, data as they are written, both as the call says', async () => {
    const mock = await createMock({ seedAsOf: '2026-12-25T00:00:00Z' });
    const created = async (input: object) =>
      ((await mock.createAccount(input)).export().companies as { createdAt: string }[])[0]?.createdAt;
    const served = (mock.account().export().companies as { createdAt: string }[])[0]?.createdAt;
    const written = (await createMock()).account().export().companies as { createdAt: string }[];
    expect(await created({})).toBe(served);
    expect(await created({ seed: 'quaymoss' })).toBe(served);
    expect(await created({ seed: ['quaymoss', { companies: [{ name: 'Own' }] }] })).toBe(served);
    expect(await created({ seedAsOf: 'off' })).toBe(written[0]?.createdAt);
    expect(await created({ seed: 'quaymoss', seedAsOf: 'off' })).toBe(written[0]?.createdAt);
    const own = { companies: [{ name: 'Own', createdAt: '2026-05-05T05:05:05.555Z' }] };
    expect(await created({ seed: own })).toBe('2026-05-05T05:05:05.555Z');
    expect(await created({ seed: own, seedAsOf: '2026-06-01T00:00:00Z' })).toBe('2026-05-26T05:05:05.555Z');
  });
});

import { describe, expect, it } from 'vitest';
import { pacificOffset } from '../../src/lib/pacific.js';
import { readDay, readInstant } from '../../src/routes/v1/dates.js';
import { instant, midnight } from '../../src/views/v1/time.js';

describe('V1 timestamps', () => {
  it('carry the Pacific offset of their own day', () => {
    expect(instant('2026-02-03T09:15:30.250Z', 'pacific')).toBe('2026-02-03T01:15:30.250-08:00');
    expect(instant('2026-07-03T03:15:30.250Z', 'pacific')).toBe('2026-07-02T20:15:30.250-07:00');
    expect(instant('2026-07-03T03:15:30.250Z', 'utc')).toBe('2026-07-03T03:15:30.250Z');
  });

  it('change at two in the morning, in spring and in autumn', () => {
    expect(instant('2026-03-08T09:59:59.999Z', 'pacific')).toBe('2026-03-08T01:59:59.999-08:00');
    expect(instant('2026-03-08T10:00:00.000Z', 'pacific')).toBe('2026-03-08T03:00:00.000-07:00');
    expect(instant('2026-11-01T08:59:59.999Z', 'pacific')).toBe('2026-11-01T01:59:59.999-07:00');
    expect(instant('2026-11-01T09:00:00.000Z', 'pacific')).toBe('2026-11-01T01:00:00.000-08:00');
  });

  it('agree with the time zone database in every week since 1970', () => {
    const zone = new Intl.DateTimeFormat('en-US', { timeZone: 'America/Los_Angeles', timeZoneName: 'longOffset' });
    for (let at = 0; at < Date.UTC(2040, 0); at += 6.9 * 86_400_000) {
      const name = zone.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value;
      expect(`GMT${pacificOffset(at) === -420 ? '-07:00' : '-08:00'}`, new Date(at).toISOString()).toBe(name);
    }
  });

  it('show a date field at midnight Pacific, also on the days that change clocks', () => {
    expect(midnight('2026-04-01', 'pacific')).toBe('2026-04-01T00:00:00.000-07:00');
    expect(midnight('2026-03-08', 'pacific')).toBe('2026-03-08T00:00:00.000-08:00');
    expect(midnight('2026-11-01', 'pacific')).toBe('2026-11-01T00:00:00.000-07:00');
    expect(midnight('2026-12-24', 'utc')).toBe('2026-12-24T08:00:00.000Z');
    expect(midnight('1999-12-31', 'pacific')).toBe('1999-12-31T00:00:00.000-08:00');
  });
});

describe('dates sent to V1', () => {
  it('keep the UTC day of an instant, and a day without zone as written', () => {
    expect(readDay('2024-04-02T03:00:00Z')).toBe('2024-04-02');
    expect(readDay('2024-04-01T20:00:00-07:00')).toBe('2024-04-02');
    expect(readDay('2024-04-01')).toBe('2024-04-01');
    expect(readDay('2024-04-01T23:59:59')).toBe('2024-04-01');
    expect(readDay('2024-04-01T03:00:00.123456Z')).toBe('2024-04-01');
  });

  it('are read in Pacific time when they bound a search', () => {
    expect(readInstant('2026-01-01')).toBe(Date.parse('2026-01-01T08:00:00Z'));
    expect(readInstant('2026-07-01T10:30')).toBe(Date.parse('2026-07-01T17:30:00Z'));
    expect(readInstant('2026-07-01T10:30:00+0200')).toBe(Date.parse('2026-07-01T08:30:00Z'));
  });

  it.each(['', 'tomorrow', '2026-02-30', '2026-13-01', '01/02/2026', '2026-01-01T25:00:00Z', '2026-1-1', '1767225600'])(
    'refuse %j',
    (text) => {
      expect(readDay(text)).toBeNull();
      expect(readInstant(text)).toBeNull();
    },
  );
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { Clock, LAST_INSTANT } from '../../src/lib/clock.js';
import { until } from '../support/until.js';

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('A real clock', () => {
  it('runs what falls due by itself, in order', async () => {
    const clock = new Clock();
    const ran: string[] = [];
    const now = clock.now();
    const note = clock.work('note', (text: string) => ran.push(text));
    const noteTwice = clock.work('note twice', (text: string) => {
      ran.push(text);
      note(clock.now() + 5, 'between');
    });
    note(now + 40, 'second');
    noteTwice(now + 20, 'first');
    note(now + 3_600_000, 'much later');
    await until(() => ran.length >= 3);
    expect(ran).toEqual(['first', 'between', 'second']);
    clock.advance(3_600_000);
    expect(ran.at(-1)).toBe('much later');
    clock.stop();
  });

  it('wakes for what a snapshot still waits for, and not once it is frozen or stopped', async () => {
    const clock = new Clock();
    let ran = 0;
    const count = clock.work('count', (by: number) => {
      ran += by;
    });
    count(clock.now() + 30, 1);
    const [kept, at] = [clock.snapshot(), clock.now()];
    await until(() => ran === 1);
    clock.restore(kept, at);
    await until(() => ran === 2);
    clock.set({ mode: 'frozen' });
    count(clock.now() + 10, 1);
    await wait(40);
    expect(ran).toBe(2);
    clock.set({ mode: 'real' });
    await until(() => ran === 3);
    count(clock.now() + 10, 1);
    clock.stop();
    await wait(40);
    expect(ran).toBe(3);
  });
});

describe('A real clock, where the date is', () => {
  const DAY = 86_400_000;
  const start = Date.now();
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** Sets what the machine tells: its date, and the time that passed. */
  const machine = () => {
    const told = { date: start, passed: 5_000 };
    vi.spyOn(Date, 'now').mockImplementation(() => told.date);
    vi.spyOn(performance, 'now').mockImplementation(() => told.passed);
    return (date: number, passed: number) => Object.assign(told, { date, passed });
  };

  it.each([
    ['from the present', undefined],
    ['from a start of its own', Date.UTC(2026, 0, 1)],
  ])('set back, goes on at real pace, and comes back to it: %s', (_how, begins) => {
    const set = machine();
    const clock = new Clock(begins);
    const from = begins ?? start;
    set(start + 1_000, 6_000);
    expect(clock.now() - from).toBe(1_000);
    set(start - 120 * DAY, 8_000);
    expect(clock.now() - from).toBe(3_000);
    set(start - 120 * DAY + 500, 8_500);
    expect(clock.now() - from).toBe(3_500);
    // Set right again.
    set(start + 5_000, 10_000);
    expect(clock.now() - from).toBe(5_000);
  });

  it('set forward, follows', () => {
    const set = machine();
    const clock = new Clock();
    set(start + 30 * DAY, 5_000);
    expect(clock.now()).toBe(start + 30 * DAY);
  });

  it('a little behind or ahead of the time that passed, keeps its pace', () => {
    const set = machine();
    const clock = new Clock();
    set(start - 50, 5_000);
    expect(clock.now()).toBe(start);
    for (let i = 1; i <= 1_000; i++) {
      set(start - 50 + Math.floor(i / 2), 5_000 + i / 2);
      clock.now();
    }
    expect(clock.now()).toBe(start + 500);
  });

  it('faked, moves with the fake timers and runs what falls due', () => {
    vi.useFakeTimers();
    const clock = new Clock();
    let ran = 0;
    const count = clock.work('count', () => ran++);
    const from = clock.now();
    vi.setSystemTime(Date.now() - 10 * DAY);
    expect(clock.now()).toBe(from);
    count(from + 60_000, null);
    vi.advanceTimersByTime(61_000);
    expect([clock.now() - from, ran]).toEqual([61_000, 1]);
    clock.stop();
  });

  it('set back, is right in a clock that begins then', () => {
    const set = machine();
    const clock = new Clock();
    set(start - 10 * DAY, 5_000);
    expect(clock.now()).toBe(start);
    expect(new Clock().now()).toBe(start - 10 * DAY);
  });
});

describe('A clock', () => {
  it('stands still at the end of the year 9999', () => {
    const clock = new Clock(LAST_INSTANT - 1_000, 'frozen');
    clock.advance(5_000);
    expect(clock.get().now).toBe('9999-12-31T23:59:59.999Z');
    clock.set({ mode: 'real' });
    expect(clock.get().now).toBe('9999-12-31T23:59:59.999Z');
  });

  it('runs thousands of timers in the order in which they fall due, first come first', () => {
    const clock = new Clock(0, 'frozen');
    const ran: number[] = [];
    const note = clock.work('note', (number: number) => ran.push(number));
    for (let i = 0; i < 20_000; i++) note(1_000 - (i % 10), i);
    clock.advance(1_000);
    const expected = Array.from({ length: 20_000 }, (_, i) => i).sort((a, b) => (b % 10) - (a % 10) || a - b);
    expect(ran).toEqual(expected);
  });

  it('goes on where something that falls due fails, and says so', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const clock = new Clock(0, 'frozen');
    const fail = clock.work('fail', () => {
      throw new Error('defect');
    });
    const ran: string[] = [];
    const note = clock.work('note', (text: string) => ran.push(text));
    fail(1, null);
    note(2, 'done');
    clock.advance(10);
    expect([ran, clock.now()]).toEqual([['done'], 10]);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('(fail)'), expect.any(Error));
    said.mockRestore();
  });
});

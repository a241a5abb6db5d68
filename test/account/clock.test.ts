import { describe, expect, it } from 'vitest';
import { Clock } from '../../src/account/clock.js';

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('A real clock', () => {
  it('runs what falls due by itself, in order', async () => {
    const clock = new Clock();
    const ran: string[] = [];
    const now = clock.now();
    clock.schedule(now + 40, () => ran.push('second'));
    clock.schedule(now + 20, () => {
      ran.push('first');
      clock.schedule(clock.now() + 5, () => ran.push('between'));
    });
    clock.schedule(now + 3_600_000, () => ran.push('much later'));
    await wait(120);
    expect(ran).toEqual(['first', 'between', 'second']);
    clock.advance(3_600_000);
    expect(ran.at(-1)).toBe('much later');
    clock.stop();
  });

  it('wakes for what a snapshot still waits for, and not once it is frozen or stopped', async () => {
    const clock = new Clock();
    let ran = 0;
    clock.schedule(clock.now() + 30, () => ran++);
    const kept = clock.snapshot();
    await wait(60);
    expect(ran).toBe(1);
    clock.restore(kept);
    await wait(60);
    expect(ran).toBe(2);
    clock.set({ mode: 'frozen' });
    clock.schedule(clock.now() + 10, () => ran++);
    await wait(40);
    expect(ran).toBe(2);
    clock.set({ mode: 'real' });
    await wait(40);
    expect(ran).toBe(3);
    clock.schedule(clock.now() + 10, () => ran++);
    clock.stop();
    await wait(40);
    expect(ran).toBe(3);
  });
});

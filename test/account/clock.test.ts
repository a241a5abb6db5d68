import { describe, expect, it } from 'vitest';
import { Clock } from '../../src/account/clock.js';

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
    await wait(120);
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
    await wait(60);
    expect(ran).toBe(1);
    clock.restore(kept, at);
    await wait(60);
    expect(ran).toBe(2);
    clock.set({ mode: 'frozen' });
    count(clock.now() + 10, 1);
    await wait(40);
    expect(ran).toBe(2);
    clock.set({ mode: 'real' });
    await wait(40);
    expect(ran).toBe(3);
    count(clock.now() + 10, 1);
    clock.stop();
    await wait(40);
    expect(ran).toBe(3);
  });
});

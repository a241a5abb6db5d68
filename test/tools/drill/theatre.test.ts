/** How long a run may take. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMock, type Mock } from '../../../src/index.js';
import type { Learned } from '../../../src/tools/drill/act.js';
import { Output } from '../../../src/tools/drill/output.js';
import { Arriving, Theatre } from '../../../src/tools/drill/story.js';

let mock: Mock;
beforeAll(async () => {
  mock = await createMock();
});
afterAll(() => mock.close());

const learned: Learned = {
  calls: [],
  marks: [],
  startedAt: 0,
  endedAt: 1000,
  code: 0,
  output: new Output(),
  stopped: null,
  durationMs: 1000,
};

it.each([
  ['three times as long as undisturbed and 15 s', false, {}, 18_000],
  ['as long as somebody chose', true, {}, 120_000],
  ['as long as the scene needs, and no longer than any', true, { limitMs: 500_000 }, 120_000],
  ['as long as the scene needs', false, { limitMs: 40_000 }, 40_000],
] as const)('%s', async (_, isChosen, rest, expected) => {
  const limits: number[] = [];
  const run = async (_key: string, limitMs: number) => {
    limits.push(limitMs);
    return { code: 0, output: new Output(), stopped: null };
  };
  const theatre = new Theatre(mock, new Arriving(), run, 'admin', 120_000, { isChosen });
  await theatre.play({ id: 'outages/errors', group: 'outages', title: 'nothing', arm: () => {}, ...rest }, learned);
  expect(limits).toEqual([expected]);
});

it('waits for no call that is held once nobody waits for the verdict', async () => {
  let isOver = false;
  const assertGoesOn = () => {
    if (isOver) throw new Error('interrupted');
  };
  const given = new AbortController();
  const run = async (key: string) => {
    const headers = { authorization: `Bearer ${key}` };
    void mock.fetch('http://mock/v2/lists', { headers, signal: given.signal }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    isOver = true;
    return { code: 1, output: new Output(), stopped: 'ended' };
  };
  const theatre = new Theatre(mock, new Arriving(), run, 'admin', 120_000, { assertGoesOn });
  const arm: Parameters<typeof theatre.play>[0]['arm'] = (stage) => stage.fault({ match: {}, delayMs: 600_000 });
  const scene = { id: 'outages/slow', group: 'outages' as const, title: 'slow', arm, waitMs: 600_000 };
  await expect(theatre.play(scene, learned)).rejects.toThrow('interrupted');
  given.abort();
});

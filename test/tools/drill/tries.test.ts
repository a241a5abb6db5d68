/** Clients that send the same request several times by themselves: their next call is no try of the last one. */
import { describe, expect, it } from 'vitest';
import { type Act, type Call, callsOf, isAfter, type Learned } from '../../../src/tools/drill/act.js';
import type { Played } from '../../../src/tools/drill/groups/group.js';
import { KEYS } from '../../../src/tools/drill/groups/keys.js';
import { OUTAGES } from '../../../src/tools/drill/groups/outages.js';
import type { Call as Observed } from '../../../src/tools/drill/observed.js';
import { Output } from '../../../src/tools/drill/output.js';
import { blindWrites } from '../../../src/tools/drill/writes.js';

/** A call of `/v2/persons` each 100 ms; `hit`: made to fail. */
function run(id: string, statuses: readonly number[], code = 0): Act {
  const calls = statuses.map((status, i): Call => {
    const at = i * 100;
    const entry = {
      method: 'GET',
      path: '/v2/persons',
      query: {},
      operationId: 'v2.persons.list',
      durationMs: 1,
      decision: {},
    };
    return {
      at,
      end: at + 1,
      place: i,
      status,
      key: 'a',
      isHit: status >= 400,
      wasDone: false,
      isCut: false,
      entry: entry as Call['entry'],
    };
  });
  const scene = { id, group: 'outages' as const, title: 'it is disturbed', arm: () => {} };
  return { scene, calls, marks: [], startedAt: 0, endedAt: 1000, code, output: new Output(), stopped: null };
}

function judged(rule: string, act: Act, own: number): string[] {
  const learned: Learned = { ...run('undisturbed', Array(own).fill(200)), durationMs: 1000 };
  const find: Played['act'] = (id) => (id === act.scene.id ? act : { id, reason: 'it was not played' });
  const played: Played = { learned, patienceMs: 5000, act: find };
  const found = [...OUTAGES.rules, ...KEYS.rules].find((one) => one.rule === rule);
  const { verdict, why } = found?.judge(played) ?? { verdict: 'none', why: '' };
  return [verdict, why];
}

describe('A client that the drill ended while it was pausing', () => {
  it.each([
    ['retries-reads', 'outages/errors', 'whether GET /v2/persons is sent again after 500 is not known: ended'],
    [
      'survives-html',
      'outages/html',
      'whether it goes on after GET /v2/persons was answered with HTML is not known: ended',
    ],
  ])('has not failed %s', (rule, scene, why) => {
    const act = { ...run(scene, [500]), stopped: 'ended' };
    expect(judged(rule, act, 1)).toEqual(['not tested', why]);
    expect(judged('retries-reads', { ...run('outages/errors', [500, 200]), stopped: 'ended' }, 1)[0]).toBe('passed');
  });
});

describe('A call that takes longer than the patience', () => {
  const held = (goneAfterMs: number, stopped: string | null): Act => {
    const act = run('outages/slow', [500]);
    const [call] = act.calls as [Call];
    const end = call.at + goneAfterMs;
    return { ...act, calls: [{ ...call, end, entry: { ...call.entry, goneAfterMs } }], endedAt: 2_000, stopped };
  };

  it('was given up by the client, unless it ended with the command', () => {
    expect(judged('timeout', held(1_900, null), 1)[0]).toBe('passed');
    expect(judged('timeout', held(500, 'ended'), 1)[0]).toBe('passed');
    expect(judged('timeout', held(1_900, 'ended'), 1)).toEqual([
      'not tested',
      'whether GET /v2/persons is given up after 5.0 s is not known: ended',
    ]);
  });
});

describe('A client that sends the same five times by itself', () => {
  it('has not sent a read again where it only went on', () => {
    const wentOn = run('outages/errors', [200, 500, 200, 200, 200]);
    expect(judged('retries-reads', wentOn, 5)[0]).toBe('failed');
    expect(judged('reports', wentOn, 5)[0]).toBe('failed');
    const again = run('outages/errors', [200, 500, 200, 200, 200, 200]);
    expect(judged('retries-reads', again, 5)[0]).toBe('passed');
    expect(judged('reports', again, 5)[0]).toBe('not tested');
  });

  it('of two reads that failed it has to send both again', () => {
    expect(judged('retries-reads', run('outages/errors', [200, 500, 200, 503, 200, 200]), 5)[0]).toBe('failed');
    expect(judged('retries-reads', run('outages/errors', [200, 500, 200, 503, 200, 200, 200]), 5)[0]).toBe('passed');
  });

  it('is not told that its calls are tries without pauses', () => {
    const down = run('outages/down', [200, 503, 503, 503, 503]);
    expect(judged('pauses-grow', down, 5)[0]).toBe('not tested');
    expect(judged('bounded', down, 5)).toEqual(['passed', expect.stringContaining('no more often than undisturbed')]);
    expect(judged('pauses-grow', run('outages/down', [200, ...Array(9).fill(503)]), 5)[0]).toBe('failed');
  });

  it('goes on with a key that is dead, rather than hammering', () => {
    const dead = run('keys/replaced', [200, 401, 401, 401, 401]);
    expect(judged('stops-at-once', dead, 5)[0]).toBe('failed');
    expect(judged('no-hammering', dead, 5)[0]).toBe('passed');
    expect(judged('no-hammering', dead, 1)[0]).toBe('failed');
  });
});

describe('A client that sends a request once', () => {
  it('has sent it again where it comes twice', () => {
    expect(judged('retries-reads', run('outages/errors', [500, 200]), 1)[0]).toBe('passed');
    expect(judged('retries-reads', run('outages/errors', [500]), 1)[0]).toBe('failed');
  });
});

describe('A client that is fast enough for several calls a millisecond', () => {
  const at = '2026-10-15T12:00:00.007Z';
  const entry = (method: string, operationId: string) =>
    ({
      at,
      durationMs: 0.4,
      method,
      path: '/persons',
      query: {},
      operationId,
      persona: 'admin',
      decision: {},
    }) as unknown as Call['entry'];
  const look = entry('GET', 'v1.persons.list');
  const create = entry('POST', 'v1.persons.create');

  it('has made them in their order', () => {
    const [first, second] = callsOf([look, create], () => null) as [Call, Call];
    expect([isAfter(second, first), isAfter(first, second), isAfter(first, first)]).toEqual([true, false, false]);
  });

  it('has sent a create again, blindly where it looked before both, not where it looked between', () => {
    const lost: Observed = { at: 7, end: 7.4, refusedBy: null, status: 504, limits: {}, entry: create };
    const repeat: Observed = { ...lost, status: 200 };
    const read: Observed = { ...repeat, entry: look };
    expect(blindWrites([read, lost, repeat]).blind).toEqual([{ create: lost, repeat }]);
    expect(blindWrites([lost, read, repeat])).toMatchObject({ blind: [], givenUp: 0 });
    expect(blindWrites([repeat, lost])).toMatchObject({ blind: [], givenUp: 1 });
  });
});

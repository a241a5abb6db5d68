/** Clients that send the same request several times by themselves: their next call is no try of the last one. */
import { describe, expect, it } from 'vitest';
import type { Act, Call, Learned } from '../../../src/tools/drill/act.js';
import type { Played } from '../../../src/tools/drill/groups/group.js';
import { KEYS } from '../../../src/tools/drill/groups/keys.js';
import { OUTAGES } from '../../../src/tools/drill/groups/outages.js';
import { Output } from '../../../src/tools/drill/output.js';

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

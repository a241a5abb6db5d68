/** Commands that call something else each time: the same number disturbs other calls of theirs, which is told. */
import { describe, expect, it } from 'vitest';
import { type Act, callsOf, type Learned } from '../../../src/tools/drill/act.js';
import { differenceOf } from '../../../src/tools/drill/differs.js';
import { GROUPS } from '../../../src/tools/drill/finding.js';
import { ALL_GROUPS } from '../../../src/tools/drill/groups/all.js';
import { Output } from '../../../src/tools/drill/output.js';
import { judgeGroups, unsteadiness } from '../../../src/tools/drill/story.js';
import { call } from './story.js';

/** `!/v2/lists`: it was disturbed; `+/persons 7`: it made person 7. */
function run(paths: readonly string[], { id = 'outages/errors', atOnce = 1 } = {}): Act {
  const entries = paths.map((text, i) => {
    const [, kind, path, made] = /^([!+]?)(\S+) ?(\d*)$/.exec(text) as unknown as [string, string, string, string];
    const method = kind === '+' ? 'POST' : 'GET';
    const entry = call({ at: i * 10, took: 5, path, method, atOnce, status: kind === '!' ? 503 : 200 });
    return {
      ...entry,
      operationId: kind === '+' ? 'v1.persons.create' : 'v2.lists.list',
      responseBody: { id: Number(made) },
    };
  });
  const calls = callsOf(entries, ({ status }) => (status === 503 ? 'disturbed' : null));
  const group = GROUPS.find((one) => id.startsWith(one)) as (typeof GROUPS)[number];
  const scene = { id, group, title: 'two reads fail', arm: () => {} };
  return { scene, calls, marks: [], startedAt: 0, endedAt: 1000, code: 0, output: new Output(), stopped: null };
}
const learned = (...paths: string[]): Learned => ({ ...run(paths), durationMs: 100 });

describe('A command whose calls are the same in each run', () => {
  const usual = learned('/v2/lists', '/v2/lists/7', '/v2/lists/8');

  it('is not told to differ for what it does once it was disturbed', () => {
    expect(differenceOf(run(['/v2/lists', '!/v2/lists/7', '/v2/lists/7', '/v2/persons']), usual)).toBe(null);
    expect(differenceOf(run(['!/v2/lists']), usual)).toBe(null);
  });

  it('may ask the same until it is there, and have ids of its own making and of tasks', () => {
    const makes = learned('+/persons 7', '/v2/persons/7', '/v2/tasks/0a1b2c3d-0000-4000-8000-000000000000');
    const other = '/v2/tasks/ffffffff-0000-4000-8000-00000000000a';
    expect(differenceOf(run(['+/persons 9', '/v2/persons/9', other, other, other]), makes)).toBe(null);
  });

  it('may have its calls in another order where it sends several at a time', () => {
    const mixed = ['/v2/lists/8', '/v2/lists/7', '/v2/lists'];
    const crowd = { ...run(['/v2/lists', '/v2/lists/7', '/v2/lists/8'], { atOnce: 3 }), durationMs: 100 };
    expect(differenceOf(run(mixed, { atOnce: 3 }), crowd)).toBe(null);
    expect(differenceOf(run(mixed), usual)).toBe(
      'it called GET /v2/lists/8 where it had called GET /v2/lists undisturbed',
    );
  });

  it('may read on once it has written where what it wrote shows late', () => {
    const writes = learned('/v2/lists', '+/persons 7', '/v2/persons/7');
    const late = run(['/v2/lists', '+/persons 7', '/v2/notes'], { id: 'consistency/lag' });
    expect(differenceOf(late, writes)).toBe(null);
  });
});

describe('A command whose calls differ from run to run', () => {
  const usual = learned('/v2/lists', '/v2/lists/7');

  it('is told by a call before anything happened to it, or by one that never came', () => {
    expect(differenceOf(run(['/v2/lists', '/v2/lists/9', '!/v2/lists']), usual)).toBe(
      'it called GET /v2/lists/9, which it did not undisturbed',
    );
    expect(differenceOf(run(['/v2/lists']), usual)).toBe('it did not call GET /v2/lists/7, which it did undisturbed');
  });

  it('has the reason told with what was not tested, and once for the whole drill', () => {
    const acts = [run(['/v2/lists'])];
    const [outages] = ALL_GROUPS.filter(({ group }) => group === 'outages');
    const findings = judgeGroups(outages ? [outages] : [], { learned: usual, acts, unplayed: [], patienceMs: 1000 });
    expect(findings.find(({ rule }) => rule === 'retries-reads')?.why).toBe(
      'the call that was to fail never came (its calls differ from run to run)',
    );
    expect(findings.find(({ rule }) => rule === 'timeout')?.why).toBe('it was not played');
    expect(unsteadiness(acts, usual)).toMatch(
      /^its calls differ from run to run \(in 1 of 1 runs; in “two reads fail” it did not call GET \/v2\/lists\/7, which it did undisturbed\)/,
    );
    expect(unsteadiness([run(['/v2/lists', '/v2/lists/7'])], usual)).toBe(null);
  });
});

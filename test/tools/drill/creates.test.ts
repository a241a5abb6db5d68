/** Creates whose answer was lost: what shows on the wire that a client knew what it did. */
import { describe, expect, it } from 'vitest';
import type { Act, Learned } from '../../../src/tools/drill/act.js';
import { callsOf } from '../../../src/tools/drill/act.js';
import { createdOnce } from '../../../src/tools/drill/groups/outages-create.js';
import { Output } from '../../../src/tools/drill/output.js';
import { call } from './story.js';

type Step = 'lost' | 'failed' | 'made' | 'refused' | 'find' | 'other find' | 'another kind';

const PERSON = { first_name: 'Aria', emails: ['aria@fernhollow.example'] };

/** What a client sent, a call each 100 ms. */
function run(steps: readonly Step[]): Act {
  const entries = steps.map((step, i) => {
    const at = { at: i * 100 };
    if (step === 'find' || step === 'other find') {
      const term = step === 'find' ? 'aria' : 'bryn';
      return { ...call({ ...at, path: '/persons', operationId: 'v1.persons.search' }), query: { term } };
    }
    if (step === 'another kind') return call({ ...at, path: '/notes', operationId: 'v1.notes.list' });
    const status = { lost: 504, failed: 503, made: 200, refused: 422 }[step];
    const create = call({
      ...at,
      method: 'POST',
      path: '/persons',
      operationId: 'v1.persons.create',
      status,
      body: PERSON,
    });
    return step === 'lost' || step === 'failed' ? { ...create, fault: step } : create;
  });
  const calls = callsOf(entries, ({ fault }) => (fault === 'lost' ? 'answer lost' : fault ? 'disturbed' : null));
  const scene = { id: 'outages/create', group: 'outages' as const, title: '', arm: () => {} };
  return { scene, calls, marks: [], startedAt: 0, endedAt: 1000, code: 0, output: new Output(), stopped: null };
}

/** `own`: what it sends undisturbed. */
function judged(steps: readonly Step[], own: readonly Step[] = ['made']): [string, string] {
  const learned: Learned = { ...run(own), durationMs: 1000 };
  const { verdict, why } = createdOnce(run(steps), learned);
  return [verdict, why];
}

describe('A create whose answer was lost', () => {
  it('is there once where the client sent nothing more, or looked and found it', () => {
    expect(judged(['lost'])[0]).toBe('passed');
    expect(judged(['lost', 'find'])[0]).toBe('passed');
  });

  it('may still be sent again where the drill ended a client that was pausing', () => {
    const learned: Learned = { ...run(['made']), durationMs: 1000 };
    const ended = (steps: readonly Step[]) => createdOnce({ ...run(steps), stopped: 'it had not ended' }, learned);
    expect(ended(['lost'])).toEqual({
      verdict: 'not tested',
      why: 'whether a create is sent again is not known: it had not ended',
    });
    expect(ended(['lost', 'made']).verdict).toBe('failed');
  });

  it('is there twice where it was sent again and taken, though the client looked', () => {
    expect(judged(['lost', 'made'])).toEqual(['failed', expect.stringMatching(/without a look.*there are two now$/)]);
    expect(judged(['lost', 'find', 'made'])).toEqual([
      'failed',
      'POST /persons was sent again after 504, though the first one had worked: there are two now',
    ]);
  });

  it('that was sent again blindly fails the client, though the API refused the second', () => {
    expect(judged(['lost', 'refused'])).toEqual([
      'failed',
      expect.stringMatching(/refused the second with 422 was luck/),
    ]);
    expect(judged(['lost', 'refused', 'refused', 'find'])[0]).toBe('failed');
  });

  it('does not fail a client that knows the rule of one e-mail address, and takes up what is there', () => {
    expect(judged(['lost', 'refused', 'find'])).toEqual([
      'passed',
      expect.stringMatching(/then it took up what is there$/),
    ]);
  });

  it('fails one that did not know whether it had worked, and had luck', () => {
    expect(judged(['failed', 'made'])).toEqual([
      'failed',
      expect.stringMatching(/it may have worked: that makes two$/),
    ]);
    expect(judged(['failed', 'find', 'made'])[0]).toBe('passed');
  });

  it('is not looked for by a read of another kind, nor by one that the client makes anyway', () => {
    expect(judged(['lost', 'another kind', 'refused'])[0]).toBe('failed');
    expect(judged(['lost', 'refused', 'find'], ['made', 'find'])[0]).toBe('failed');
    expect(judged(['lost', 'other find', 'refused'], ['other find', 'made'])[0]).toBe('failed');
    expect(judged(['lost', 'find', 'refused', 'find'], ['made', 'find'])[0]).toBe('passed');
    // Refused, it ended: what it would have looked at anyway stands for the look.
    expect(judged(['lost', 'find', 'refused'], ['made', 'find'])[0]).toBe('passed');
  });

  it('that never came is not tested', () => {
    expect(judged(['find'])[0]).toBe('not tested');
  });
});

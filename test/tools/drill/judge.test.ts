import { describe, expect, it } from 'vitest';
import type { JournalView } from '../../../src/index.js';
import { judge, metALimit, type RuleName } from '../../../src/tools/drill/judge.js';
import type { Observed } from '../../../src/tools/drill/observed.js';
import { call, minute, observed, START, type Told } from './story.js';

const verdict = (rule: RuleName, entries: readonly JournalView[], rest?: Partial<Observed>) => {
  const finding = judge(observed(entries, rest)).find((one) => one.rule === rule);
  return [finding?.verdict, finding?.why];
};
const says = (text: string) => expect.stringContaining(text);
const refused = (at: number, told: Partial<Told> = {}) => call({ at, refusedBy: 'minute', ...told });

/** After the minute that opened at 0: the first call of the next. */
const back = (at: number, told: Partial<Told> = {}) => call({ at, opened: at, used: 1, ...told });

describe('read the headers', () => {
  it('passes where nothing is sent between 0 left and the reset', () => {
    expect(verdict('headers', [...minute(), back(3100)])).toEqual(['passed', says('once')]);
  });
  it('fails where a call is sent with that knowledge', () => {
    expect(verdict('headers', [...minute(), refused(900), back(3100)])).toEqual(['failed', says('sent 1 call')]);
  });
  it('fails where it takes a 429 to stop, even at once', () => {
    expect(verdict('headers', [...minute(), refused(162), back(3100)])).toEqual(['failed', says('needed a 429')]);
  });
  it('forgives what was on its way when the limit was lowered', () => {
    const lowered = call({ at: 60, used: 4, took: 50 });
    expect(verdict('headers', [call({ at: 0, used: 1 }), lowered, refused(61), refused(62), back(3100)])).toEqual([
      'not tested',
      expect.anything(),
    ]);
  });
  it('is not tested by a client that had nothing more to send', () => {
    expect(verdict('headers', minute())[0]).toBe('not tested');
    expect(verdict('headers', [back(0), back(3500)])[0]).toBe('not tested');
  });
  it('keeps users apart: what one has used up is no matter of another', () => {
    expect(verdict('headers', [...minute(), call({ at: 900, persona: 'standard' }), back(3100)])[0]).toBe('passed');
  });
});

describe('waited until the reset', () => {
  it('passes where the next call comes after it', () => {
    expect(verdict('waited', [...minute(), refused(400), back(3020)])).toEqual(['passed', says('0.0 s after')]);
  });
  it('fails a call too early, by how much', () => {
    expect(verdict('waited', [...minute(), refused(400), refused(1000), back(3100)])).toEqual([
      'failed',
      says('2.0 s too early'),
    ]);
  });
  it('fails a wait of more than ten times what was told', () => {
    expect(verdict('waited', [...minute(), back(32_000)])).toEqual(['failed', says('told to wait 3.0 s')]);
    expect(verdict('waited', [...minute(), back(29_000)])[0]).toBe('passed');
  });
  it('judges the worst of several returns', () => {
    const twice = [
      ...minute(),
      ...minute(3100),
      ...[4000, 4100].map((at) => refused(at, { opened: 3100 })),
      back(6200),
    ];
    expect(verdict('waited', twice)[0]).toBe('failed');
  });
  it('is not tested where no minute was used up, or it never came back', () => {
    expect(verdict('waited', [back(0)])).toEqual(['not tested', says('never used up')]);
    expect(verdict('waited', [...minute(), refused(160)])).toEqual(['not tested', says('never came back')]);
  });
});

describe('sent nothing while blocked', () => {
  it('passes where a 429 was the last call before the reset', () => {
    expect(verdict('silent', [...minute(), refused(400), back(3100)])).toEqual(['passed', says('once')]);
  });
  it('fails by the number of calls', () => {
    const calls = [...minute(), refused(400), refused(600), refused(800), back(3100)];
    expect(verdict('silent', calls)).toEqual(['failed', says('sent 2 calls')]);
  });
  it('forgives calls that were under way', () => {
    expect(verdict('silent', [...minute(), refused(400), refused(440), back(3100)])[0]).toBe('passed');
  });
  it('is not tested without a 429, or where the client ended with it', () => {
    expect(verdict('silent', [...minute(), back(3100)])).toEqual(['not tested', says('no call was refused')]);
    expect(verdict('silent', [...minute(), refused(400)])).toEqual(['not tested', says('ended before')]);
    expect(verdict('silent', [...minute(), refused(400)], { endedAt: START + 9000 })[0]).toBe('passed');
  });
});

describe('did not repeat creates blindly', () => {
  const create = (at: number, told: Partial<Told> = {}) =>
    call({
      at,
      method: 'POST',
      path: '/persons',
      operationId: 'v1.persons.create',
      body: { first_name: 'A' },
      ...told,
    });
  const look = (at: number, operationId: string, method = 'GET') => call({ at, method, operationId, path: '/x' });
  const failing = create(0, { status: 504 });

  it.each([
    ['the same body again', [failing, create(100)], 'failed'],
    ['again after a look at something else', [failing, look(50, 'v1.auth.whoami'), create(100)], 'failed'],
    [
      'again after a look that failed',
      [failing, call({ at: 50, status: 429, operationId: 'v1.persons.list' }), create(100)],
      'failed',
    ],
    ['a look that came after', [failing, create(100), look(200, 'v1.persons.list')], 'failed'],
    ['again after a look', [failing, look(50, 'v1.persons.list'), create(100)], 'passed'],
    ['again after a search of the other API', [failing, look(50, 'v2.persons.search', 'POST'), create(100)], 'passed'],
    ['another body', [failing, create(100, { body: { first_name: 'B' } })], 'passed'],
    ['no more', [failing], 'passed'],
    ['an update again', [{ ...failing, operationId: 'v1.persons.update' }, create(100)], 'not tested'],
    ['a create that a limit refused', [create(0, { refusedBy: 'minute' }), create(3100)], 'not tested'],
  ])('%s', (_, entries, expected) => {
    expect(verdict('writes', entries)[0]).toBe(expected);
  });

  it('takes organizations and companies for the same', () => {
    const organization = { path: '/organizations', operationId: 'v1.organizations.create' };
    const entries = [
      create(0, { status: 502, ...organization }),
      look(50, 'v2.companies.search', 'POST'),
      create(90, organization),
    ];
    expect(verdict('writes', entries)[0]).toBe('passed');
  });
});

describe('spread its return', () => {
  const busy = minute(0, { atOnce: 3 });
  const at = (...times: number[]) => times.map((time, i) => call({ at: time, opened: times[0] ?? 0, used: i + 1 }));

  it('fails where most of its workers come at once', () => {
    expect(verdict('spread', [...busy, ...at(3100, 3101, 3102)])).toEqual(['failed', says('3 calls came')]);
  });
  it('passes where they come one after the other', () => {
    expect(verdict('spread', [...busy, ...at(3100, 3190, 3290)])).toEqual(['passed', says('2 calls')]);
  });
  it('passes a client of one call at a time that keeps its calls apart, and does not judge one that hurries', () => {
    expect(verdict('spread', [...minute(), ...at(3100, 3250, 3400)])[0]).toBe('passed');
    expect(verdict('spread', [...minute(), ...at(3100, 3151, 3202)])).toEqual(['not tested', says('no herd')]);
  });
  it('is not tested without a return', () => {
    expect(verdict('spread', busy)).toEqual(['not tested', says('never came back')]);
  });
});

describe('kept within the calls allowed at a time', () => {
  const tooMany = (time: number) => call({ at: time, refusedBy: 'concurrent' });
  it('passes below, and after a first wave of refusals', () => {
    expect(verdict('concurrency', [call({ at: 0, atOnce: 2 })])).toEqual(['passed', says('2 of 3')]);
    expect(verdict('concurrency', [tooMany(0), tooMany(20), call({ at: 900 })])).toEqual([
      'passed',
      says('2 calls refused'),
    ]);
  });
  it('fails for one crowd of calls, after which nothing shows that it sends fewer', () => {
    const crowd = [...Array.from({ length: 3 }, () => call({ at: 0, took: 50, atOnce: 3 })), tooMany(1), tooMany(2)];
    expect(verdict('concurrency', crowd)).toEqual(['failed', says('2 of 5 calls were refused')]);
  });
  it('fails for a crowd whose rest the minute refuses: that shows no fewer at a time', () => {
    const rest = Array.from({ length: 4 }, () => call({ at: 400, refusedBy: 'minute' }));
    expect(verdict('concurrency', [tooMany(0), ...rest])).toEqual(['failed', says('1 of 5 calls was refused')]);
  });
  it('is not tested where the most that are allowed use up the minute', () => {
    const most = [call({ at: 0, atOnce: 3 }), call({ at: 400, refusedBy: 'minute' })];
    expect(verdict('concurrency', most)).toEqual(['not tested', says('used up the minute')]);
  });
  it('fails on a second wave', () => {
    expect(verdict('concurrency', [tooMany(0), tooMany(900)])).toEqual(['failed', says('1 of them after')]);
  });
  it('is not tested without a call', () => {
    expect(verdict('concurrency', [])[0]).toBe('not tested');
  });
});

describe('noticed the end of the monthly pool', () => {
  const settings = { ...observed([]).settings, monthly: 1000 };
  const month = (entries: readonly JournalView[], rest: Partial<Observed> = {}) =>
    verdict('month', entries, { settings, ...rest });
  const last = call({ at: 0, monthLeft: 0 });
  const over = call({ at: 20, refusedBy: 'month' });

  it('passes where it stops', () => {
    expect(month([last, over])[0]).toBe('passed');
    expect(month([last], { code: 1 })[0]).toBe('passed');
    expect(month([call({ at: 0, monthLeft: 90 })], { code: 1 })).toEqual(['passed', says('90 of 1000 left')]);
  });
  it('fails where it goes on, but may ask for its limits', () => {
    expect(month([last, over, call({ at: 900, refusedBy: 'month' })])).toEqual(['failed', says('1 call after')]);
    expect(month([last, over, call({ at: 900, operationId: 'v2.rate-limit.get' })])[0]).toBe('passed');
  });
  it('is not tested in an ample month, or one that sufficed', () => {
    expect(verdict('month', [last])).toEqual(['not tested', says('--monthly')]);
    expect(month([last])[0]).toBe('not tested');
    expect(month([call({ at: 0, monthLeft: 90 })])[0]).toBe('not tested');
    expect(month([call({ at: 0, monthLeft: 900 })], { code: 1 })[0]).toBe('not tested');
  });
});

describe('lost no work', () => {
  const post = (at: number, name: string, told: Partial<Told> = {}) =>
    call({ at, method: 'POST', path: '/notes', body: { content: name }, ...told });
  const lost = post(400, 'A', { refusedBy: 'minute' });

  it('passes where each refused call is answered later', () => {
    expect(verdict('work', [...minute(), lost, post(3100, 'A')])).toEqual([
      'passed',
      'the only call refused was answered later',
    ]);
    expect(verdict('work', [...minute(), { ...lost, requestBody: null }, post(3100, 'A')])[0]).toBe('passed');
  });
  it('fails where one never is, whatever else was', () => {
    const entries = [...minute(), lost, post(3100, 'B')];
    expect(verdict('work', entries)).toEqual(['failed', says('POST /notes was refused and never answered')]);
    expect(verdict('work', [post(0, 'A'), lost])[0]).toBe('failed');
  });
  it('fails where the command fails, or has to be ended', () => {
    expect(verdict('work', [back(0)], { code: 3 })).toEqual(['failed', says('exit code 3')]);
    expect(verdict('work', [back(0)], { stopped: 'ended after 9 s' })).toEqual(['failed', 'ended after 9 s']);
  });
  it('is not tested where nothing was refused, the month is over, or the drill itself broke it', () => {
    expect(verdict('work', [back(0)])[0]).toBe('not tested');
    expect(verdict('work', [lost, call({ at: 900, refusedBy: 'month' })], { code: 1 })[0]).toBe('not tested');
    const broken = post(0, 'A', { status: 504, operationId: 'v1.notes.create' });
    expect(verdict('work', [broken], { code: 1 })[0]).toBe('not tested');
  });
});

describe('the verdict', () => {
  it('has every rule once, in any order of the journal', () => {
    const entries = [...minute(), refused(400), back(3100)];
    const findings = judge(observed(entries));
    expect(findings.map(({ rule }) => rule)).toEqual(
      'headers waited silent writes spread concurrency month work'.split(' '),
    );
    expect(judge(observed(entries.toReversed()))).toEqual(findings);
  });
  it('knows a run in which no limit was met', () => {
    expect(metALimit(observed([back(0)]))).toBe(false);
    expect(metALimit(observed(minute()))).toBe(true);
    expect(metALimit(observed([call({ at: 0, refusedBy: 'month' })]))).toBe(true);
    const settings = { ...observed([]).settings, monthly: 1000 };
    expect(metALimit(observed([call({ at: 0, monthLeft: 90 })], { settings, code: 1 }))).toBe(true);
    expect(metALimit(observed([{ ...back(0), limits: null, status: 401 }]))).toBe(false);
  });
});

describe('What a rule that failed shows', () => {
  const of = (rule: string, entries: Parameters<typeof observed>[0]) =>
    judge(observed(entries))
      .find((finding) => finding.rule === rule)
      ?.calls.map(({ method, at }) => `${at} ${method}`);
  const again = { method: 'POST', path: '/persons', operationId: 'v1.persons.create', body: { first_name: 'Aria' } };

  it('is the create and its repetition, not the refusals', () => {
    const refused = call({ at: 250, refusedBy: 'minute', path: '/v2/lists' });
    expect(
      of('writes', [...minute(), refused, call({ at: 3100, ...again, status: 504 }), call({ at: 3300, ...again })]),
    ).toEqual(['3100 POST', '3300 POST']);
  });

  it('is what was sent while it was blocked, and what was never answered', () => {
    const entries = [
      ...minute(),
      call({ at: 400, refusedBy: 'minute', path: '/a' }),
      call({ at: 500, refusedBy: 'minute', path: '/b' }),
      call({ at: 3200, path: '/b' }),
    ];
    expect(of('headers', entries)).toEqual(['400 GET', '500 GET']);
    expect(of('silent', entries)).toEqual(['500 GET']);
    expect(of('work', entries)).toEqual(['400 GET']);
  });
});

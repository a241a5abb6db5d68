/** The service fails: errors of all kinds, connections that break, answers that do not come. */
import {
  type Act,
  answerOf,
  type Call,
  countOf,
  isGood,
  isRead,
  isSearch,
  type Learned,
  nameOf,
  repeatOf,
  type Scene,
  shown,
  tellingOf,
} from '../act.js';
import { failed, notTested, type Outcome, passed } from '../finding.js';
import { quoted } from '../output.js';
import { report } from '../reported.js';
import { isCreate } from '../writes.js';
import { faultAt, type GroupOfRules, isPlayed, ofAct, type Planning, type Played, type Unplayed } from './group.js';

/** More tries of one request than this are without bound. */
const MOST_TRIES = 12;
/** The last pauses are to be longer than the first, by so much; timers and a busy machine take their share. */
const GROWTH = 1.3;
const TIMER_MS = 15;
/** A client may go on trying for so many times its patience. */
const TRYING = 4;

export const OUTAGES: GroupOfRules = {
  group: 'outages',
  plan: ({ learned, choices, patienceMs }: Planning) => {
    const good = (isOne: (call: Call) => boolean) => learned.calls.filter((call) => isOne(call) && isGood(call));
    const reads = tellingOf(
      good((call) => isRead(call) && !isSearch(call)),
      learned,
    );
    const searches = tellingOf(good(isSearch), learned);
    const creates = good(({ entry }) => isCreate(entry.operationId));
    const pick = (list: readonly Call[]) => choices.pick(list);
    const read = (id: string, title: string, arm: (one: Call) => Scene['arm'], rest: Partial<Scene> = {}) => {
      const one = pick(reads);
      if (!one) return { id, reason: 'it made no read' };
      return { id, group: 'outages' as const, title, arm: arm(one), ...rest };
    };
    return [
      read('outages/errors', 'two reads fail, one with 500, one with 503', () => {
        const [first, second] = twoOf(reads, choices.next());
        return (stage) => {
          if (first) stage.fault(faultAt(first, learned, { preset: '500' }));
          if (second) stage.fault(faultAt(second, learned, { preset: '503' }));
        };
      }),
      read('outages/html', 'a read is answered by a proxy: 502 with a page of HTML', (one) => (stage) => {
        stage.fault(faultAt(one, learned, { preset: 'html-502' }));
      }),
      read('outages/dropped', 'the answer to a read breaks off in its midst', (one) => (stage) => {
        stage.fault(faultAt(one, learned, { preset: 'dropped-midway' }));
      }),
      searches.length === 0
        ? { id: 'outages/search', reason: 'it made no search of V2' }
        : scene('outages/search', 'a search fails once, with an empty message', (stage) => {
            const { respond } = { respond: { status: 500, body: { errors: [{ code: 'server', message: '' }] } } };
            stage.fault(faultAt(pick(searches) as Call, learned, { respond }));
          }),
      read(
        'outages/slow',
        `the answer to a read takes longer than ${seconds(patienceMs)}`,
        (one) => (stage) => {
          stage.fault(faultAt(one, learned, { delayMs: patienceMs + SLOWER_MS }));
        },
        { waitMs: patienceMs + SLOWER_MS },
      ),
      creates.length === 0
        ? { id: 'outages/create', reason: 'it created nothing' }
        : scene('outages/create', 'the answers to creates are lost after the work was done', (stage) => {
            // One of each kind: some the API refuses the second time, others it doubles.
            for (const [i, operation] of [...new Set(creates.map(({ entry }) => entry.operationId))].entries()) {
              const alike = creates.filter(({ entry }) => entry.operationId === operation);
              const one = pick(tellingOf(alike, learned)) as Call;
              stage.fault(faultAt(one, learned, { preset: i % 2 === 0 ? '504-after-work' : 'dropped-after-work' }));
            }
          }),
      down(learned, choices.next(), patienceMs),
    ];
  },
  rules: [
    {
      rule: 'retries-reads',
      title: 'asks again for a read that failed',
      advice: 'Repeat reads, updates and deletes after a 5xx, a few times: they are safe to send again.',
      judge: (played) => ofAct(played, 'outages/errors', (act) => repeats(act, played.learned)),
    },
    {
      rule: 'retries-dropped',
      title: 'asks again when a connection breaks',
      advice: 'Read the body within the same try as the request: a broken body is a failure as a 5xx is.',
      judge: (played) => ofAct(played, 'outages/dropped', (act) => repeats(act, played.learned)),
    },
    {
      rule: 'retries-searches',
      title: 'asks again for a search that failed',
      advice: 'A search is a POST that only reads: repeat it as you would a GET. Live ones fail now and then.',
      judge: (played) => ofAct(played, 'outages/search', (act) => repeats(act, played.learned)),
    },
    {
      rule: 'pauses-grow',
      title: 'pauses longer from try to try',
      advice: 'Double the pause with each try, and add a random part: a service that is coming back needs air.',
      judge: (played) => ofAct(played, 'outages/down', (act) => pausesGrow(act, played.learned)),
    },
    {
      rule: 'bounded',
      title: 'gives up after a few tries',
      advice: 'Bound the tries (5, say) and their time: whoever waits for the job has to learn of the outage.',
      judge: (played) => ofAct(played, 'outages/down', (act) => bounded(act, played.learned)),
    },
    {
      rule: 'no-create-twice',
      title: 'creates nothing twice',
      advice: 'A create whose answer was lost may have worked: look for its result before you send it again.',
      judge: (played) => ofAct(played, 'outages/create', (act) => createdOnce(act, played.learned)),
    },
    {
      rule: 'timeout',
      title: 'has a time-out',
      advice: 'Give each request a time-out of its own (AbortSignal.timeout, timeout=…); most libraries have none.',
      judge: (played) => ofAct(played, 'outages/slow', (act) => timedOut(act, played)),
    },
    {
      rule: 'survives-html',
      title: 'survives HTML in place of JSON',
      advice: 'Look at the status before you parse: a proxy answers in its own way.',
      judge: (played) => ofAct(played, 'outages/html', (act) => survivesHtml(act, played.learned)),
    },
    {
      rule: 'reports',
      title: 'reports what it gave up',
      advice: 'End with another exit code than 0, or say on stderr what was left out: a silent gap is found in months.',
      judge: reportsGivenUp,
    },
  ],
};

/** So much longer than its patience: what was given up is told apart from what was answered. */
const SLOWER_MS = 600;

const scene = (id: string, title: string, arm: Scene['arm']): Scene => ({ id, group: 'outages', title, arm });

/** Two of different operations where there are such; of one call, that one. */
function twoOf(calls: readonly Call[], where: number): (Call | undefined)[] {
  const first = calls[Math.floor(where * calls.length)];
  const other = calls.find(({ entry }) => entry.operationId !== first?.entry.operationId);
  return [first, other ?? calls.find((call) => call !== first)];
}

/** From some call on nothing works any more. */
function down(learned: Learned, where: number, patienceMs: number): Scene | Unplayed {
  const id = 'outages/down';
  if (learned.calls.length === 0) return { id, reason: 'it made no call' };
  const firstRead = learned.calls.findIndex((call) => isRead(call) && !isSearch(call));
  if (firstRead < 0) return { id, reason: 'it made no read' };
  // Where it fails on a read, since a create that fails is rightly not sent again.
  const telling = tellingOf(
    learned.calls.filter((call) => isRead(call) && !isSearch(call)),
    learned,
  );
  const reads = telling.map((call) => learned.calls.indexOf(call));
  const skip = reads[Math.floor((where * reads.length) / 2)] ?? firstRead;
  return {
    ...scene(id, 'the service goes down, and stays so', (stage) => stage.fault({ match: {}, preset: '503', skip })),
    limitMs: learned.durationMs + TRYING * patienceMs,
  };
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function repeats(act: Act, learned: Learned): Outcome {
  const hit = act.calls.filter(({ isHit }) => isHit);
  if (hit.length === 0) return notTested('the call that was to fail never came');
  const lost = hit.find((call) => !repeatOf(act, call, learned));
  if (lost) {
    return failed(`${nameOf(lost)} was not sent again after ${answerOf(lost)}`, shown(act, [lost]));
  }
  const pairs = hit.flatMap((call) => [call, repeatOf(act, call, learned) as Call]);
  return passed(
    `${hit.map((call) => `${nameOf(call)} after ${answerOf(call)}`).join(', ')}: sent again`,
    shown(act, pairs),
  );
}

/** The request that was tried most often while the service was down, beyond what the client sends of it by itself. */
function tried(act: Act, learned: Learned): Call[] {
  const hit = act.calls.filter(({ isHit }) => isHit);
  const keys = [...new Set(hit.map(({ key }) => key))];
  const tries = (calls: readonly Call[]) => calls.length - Math.max(1, countOf(learned, calls[0]?.key ?? ''));
  return keys
    .map((key) => hit.filter((call) => call.key === key))
    .reduce<Call[]>((most, calls) => (most.length === 0 || tries(calls) > tries(most) ? calls : most), []);
}

/** Calls of the same that the client makes anyway are no tries. */
function isNoTry(tries: readonly Call[], learned: Learned): boolean {
  const own = countOf(learned, tries[0]?.key ?? '');
  return own > 1 && tries.length <= own;
}

function pausesGrow(act: Act, learned: Learned): Outcome {
  const tries = tried(act, learned);
  if (tries.length === 0) return notTested('no call came while the service was down');
  if (isNoTry(tries, learned)) {
    return notTested(`${nameOf(tries[0] as Call)} came no more often than undisturbed: no try to be told from a call`);
  }
  const pauses = tries.slice(1).map(({ at }, i) => at - (tries[i] as Call).end);
  // The shortest of the first half: whatever the machine adds, it takes nothing away.
  const first = Math.min(...pauses.slice(0, Math.ceil(pauses.length / 2)));
  const told = pauses.slice(0, 8).map((pause) => seconds(Math.max(0, pause)));
  if (pauses.length < 2)
    return notTested(`${nameOf(tries[0] as Call)} was tried ${times(tries.length)}: no two pauses to compare`);
  const later = pauses.slice(Math.floor(pauses.length / 2));
  if (medianOf(later) >= first * GROWTH + TIMER_MS) return passed(`pauses of ${told.join(', ')}`, shown(act, tries));
  return failed(
    `pauses of ${told.join(', ')} between ${tries.length} tries of ${nameOf(tries[0] as Call)}`,
    shown(act, tries),
  );
}

/** Of two, their mean: a hiccup of the machine makes no pause longer. */
function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function bounded(act: Act, learned: Learned): Outcome {
  const tries = tried(act, learned);
  const [first] = tries;
  if (!first) return notTested('no call came while the service was down');
  if (isNoTry(tries, learned) && act.stopped === null) {
    return passed(`${nameOf(first)} came no more often than undisturbed, and it ended`, shown(act, tries));
  }
  const what = `${nameOf(first)} was tried ${times(tries.length)}`;
  if (tries.length > MOST_TRIES)
    return failed(`${what}${act.stopped === null ? '' : ', and it had not given up'}`, shown(act, tries));
  if (act.stopped !== null) {
    return notTested(
      `${what} in ${seconds(act.endedAt - first.at)}, and it had not given up: a longer --patience shows the end`,
    );
  }
  return passed(`${what} at most, in ${seconds(act.endedAt - first.at)} all in all`, shown(act, tries));
}

function createdOnce(act: Act, learned: Learned): Outcome {
  const hit = act.calls.filter(({ isHit }) => isHit);
  const [first] = hit;
  if (!first) return notTested('the create that was to fail never came');
  const again = hit.flatMap((call) => {
    const repeat = repeatOf(act, call, learned);
    return repeat ? [{ call, repeat }] : [];
  });
  const twice = again.find(({ repeat }) => isGood(repeat));
  if (twice) {
    return failed(
      `${nameOf(twice.call)} was sent again after ${answerOf(twice.call)}, though the first one had worked: there are two now`,
      shown(act, [twice.call, twice.repeat]),
    );
  }
  const [refused] = again;
  if (refused) {
    const { call, repeat } = refused;
    const calls = shown(act, [call, repeat]);
    const what = `${nameOf(call)} was sent again after ${answerOf(call)}, and refused with ${answerOf(repeat)}, as it is there already`;
    if (act.code === learned.code || wasLookedFor(act, repeat)) return passed(what, calls);
    return failed(`${what}: it did not look, and ended with exit code ${act.code}`, calls);
  }
  return passed(`no create was sent again blindly, ${times(hit.length)}`, shown(act, hit));
}

function timedOut(act: Act, { patienceMs }: Played): Outcome {
  const held = act.calls.find(({ isHit }) => isHit);
  if (!held) return notTested('the call that was to take long never came');
  const { goneAfterMs } = held.entry;
  if (goneAfterMs !== undefined && goneAfterMs <= patienceMs + SLOWER_MS / 2) {
    return passed(`${nameOf(held)} was given up after ${seconds(goneAfterMs)}`, shown(act, [held]));
  }
  return failed(
    `${nameOf(held)} was waited for beyond ${seconds(patienceMs)}: no time-out, or one that is longer (--patience says how long it may be)`,
    shown(act, [held]),
  );
}

const PARSING =
  /SyntaxError|Unexpected token|JSONDecode|Expecting value|is not valid JSON|invalid character '<'|unexpected character|JSON\.parse|ParserError|JsonReaderException|JsonException/i;

function survivesHtml(act: Act, learned: Learned): Outcome {
  const hit = act.calls.find(({ isHit }) => isHit);
  if (!hit) return notTested('the call that was to fail never came');
  const calls = shown(act, [hit]);
  if (act.stopped !== null) return failed(act.stopped, calls);
  if (act.code === learned.code) return passed(`${nameOf(hit)} was answered with HTML, and it went on`, calls);
  const trace = act.output.lines.find((line) => PARSING.test(line) && !learned.output.lines.includes(line));
  if (trace !== undefined)
    return failed(`it ended with exit code ${act.code} over the page: ${quoted(trace.trim())}`, calls);
  return passed(`it ended with exit code ${act.code}, and not over the page`, calls);
}

/** Calls that failed and were never answered well: in any scene of the group. */
function reportsGivenUp({ act: find, learned }: Played): Outcome {
  const acts = ['errors', 'html', 'dropped', 'search', 'slow', 'create', 'down']
    .map((name) => find(`outages/${name}`))
    .filter(isPlayed);
  const gaveUp = acts.flatMap((act) => {
    if (act.stopped !== null) return [];
    const lost = act.calls.find((call) => call.isHit && !isMadeGood(act, call, learned));
    return lost ? [{ act, lost, how: report(act, learned) }] : [];
  });
  const silent = gaveUp.find(({ how }) => how === null);
  if (silent) {
    const { act, lost } = silent;
    const rest = `and the run ended as if all were well (exit code ${act.code})`;
    return failed(`${act.scene.title}: ${nameOf(lost)} was given up, ${rest}`, shown(act, [lost]));
  }
  const [first] = gaveUp;
  if (!first) return notTested('it gave up nothing');
  return passed(`${times(gaveUp.length)}: ${first.how}`, shown(first.act, [first.lost]));
}

/** Answered well later; of a create, also where a look showed what became of it. */
function isMadeGood(act: Act, call: Call, learned: Learned): boolean {
  const { goneAfterMs } = call.entry;
  if (isGood(call) && goneAfterMs === undefined) return true;
  // That a client has hung up may be noticed after its next call has come.
  const since = goneAfterMs === undefined ? call.end - 1 : call.at + 1;
  const isAgain = (other: Call) => other !== call && other.key === call.key && other.at >= since;
  const own = countOf(learned, call.key);
  const answered = act.calls.filter((other) => other.key === call.key && isGood(other) && !other.isHit).length;
  if (act.calls.some((other) => isAgain(other) && isGood(other))) return own <= 1 || answered >= own;
  return isCreate(call.entry.operationId) && wasLookedFor(act, call);
}

const wasLookedFor = (act: Act, call: Call): boolean =>
  act.calls.some((other) => other.at >= call.end - 1 && isRead(other) && isGood(other) && isAbout(other, call));

/** `v1.organizations.create` and `v2.companies.search` are about the same. */
function isAbout({ entry }: Call, { entry: create }: Call): boolean {
  const kind = (id: string | null) => (id?.split('.').at(-2) ?? '').replace('organizations', 'companies');
  return kind(entry.operationId) === kind(create.operationId) || entry.path.startsWith(create.path);
}

const times = (n: number) => (n === 1 ? 'once' : `${n} times`);

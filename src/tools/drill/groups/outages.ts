/** The service fails: errors of all kinds, connections that break, answers that do not come. */
import {
  type Act,
  answerOf,
  type Call,
  isGet,
  isGood,
  isSearch,
  type Learned,
  nameOf,
  repeatOf,
  type Scene,
  shown,
  tellingOf,
} from '../act.js';
import { seconds } from '../counting.js';
import { failed, notKnown, notTested, type Outcome, passed } from '../finding.js';
import { quoted } from '../output.js';
import { faultAt, type GroupOfRules, ofScene, type Planning, type Played } from './group.js';
import { createdOnce, lostCreates, sameAgainOf } from './outages-create.js';
import { bounded, down, pausesGrow } from './outages-down.js';
import { REPORTING, reportsGivenUp } from './outages-reports.js';

export const OUTAGES: GroupOfRules = {
  group: 'outages',
  plan: ({ learned, choices, patienceMs }: Planning) => {
    const good = learned.calls.filter(isGood);
    const reads = tellingOf(good.filter(isGet), learned);
    const searches = tellingOf(good.filter(isSearch), learned);
    const read = (id: string, title: string, arm: (one: Call) => Scene['arm'], rest: Partial<Scene> = {}) => {
      const one = choices.pick(reads);
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
        : {
            id: 'outages/search',
            group: 'outages',
            title: 'a search fails once, with an empty message',
            arm: (stage) => {
              const respond = { status: 500, body: { errors: [{ code: 'server', message: '' }] } };
              stage.fault(faultAt(choices.pick(searches) as Call, learned, { respond }));
            },
          },
      read(
        'outages/slow',
        `the answer to a read takes longer than ${seconds(patienceMs)}`,
        (one) => (stage) => {
          stage.fault(
            faultAt(one, learned, { delayMs: Math.min(Math.round(patienceMs) + SLOWER_MS, LONGEST_DELAY_MS) }),
          );
        },
        { waitMs: patienceMs + SLOWER_MS },
      ),
      lostCreates(learned, choices),
      down(learned, choices.next(), patienceMs),
    ];
  },
  rules: [
    {
      rule: 'retries-reads',
      title: 'asks again for a read that failed',
      advice: 'Repeat reads, updates and deletes after a 5xx, a few times: they are safe to send again.',
      ...ofScene('outages/errors', repeats),
    },
    {
      rule: 'retries-dropped',
      title: 'asks again when a connection breaks',
      advice: 'Read the body within the same try as the request: a broken body is a failure as a 5xx is.',
      ...ofScene('outages/dropped', repeats),
    },
    {
      rule: 'retries-searches',
      title: 'asks again for a search that failed',
      advice: 'A search is a POST that only reads: repeat it as you would a GET. Live ones fail now and then.',
      ...ofScene('outages/search', repeats),
    },
    {
      rule: 'pauses-grow',
      title: 'pauses longer from try to try',
      advice: 'Double the pause with each try, and add a random part: a service that is coming back needs air.',
      ...ofScene('outages/down', pausesGrow),
    },
    {
      rule: 'bounded',
      title: 'gives up after a few tries',
      advice: 'Bound the tries (5, say) and their time: whoever waits for the job has to learn of the outage.',
      ...ofScene('outages/down', bounded),
    },
    {
      rule: 'no-create-twice',
      title: 'creates nothing twice',
      advice:
        'A create whose answer was lost may have worked: look for it by e-mail address, domain or a key of your own before you send it again.',
      ...ofScene('outages/create', (act, learned) => createdOnce(act, learned, sameAgainOf)),
    },
    {
      rule: 'timeout',
      title: 'has a time-out',
      advice: 'Give each request a time-out of its own (AbortSignal.timeout, timeout=…); most libraries have none.',
      ...ofScene('outages/slow', timedOut),
    },
    {
      rule: 'survives-html',
      title: 'survives HTML in place of JSON',
      advice: 'Look at the status before you parse: a proxy answers in its own way.',
      ...ofScene('outages/html', survivesHtml),
    },
    {
      rule: 'reports',
      title: 'reports what it gave up',
      scenes: REPORTING,
      advice: 'End with another exit code than 0, or say on stderr what was left out: a silent gap is found in months.',
      judge: reportsGivenUp,
    },
  ],
};

/** So much longer than its patience: what was given up is told apart from what was answered. */
const SLOWER_MS = 600;
/** A fault holds an answer no longer. */
const LONGEST_DELAY_MS = 600_000;
/** A call that ends so shortly before the command was ended with it: a program takes that long to end. */
const ENDING_MS = 1_000;

/** Two of different operations where there are such; of one call, that one. */
function twoOf(calls: readonly Call[], where: number): (Call | undefined)[] {
  const first = calls[Math.floor(where * calls.length)];
  const other = calls.find(({ entry }) => entry.operationId !== first?.entry.operationId);
  return [first, other ?? calls.find((call) => call !== first)];
}

export function repeats(act: Act, learned: Learned): Outcome {
  const hit = act.calls.filter(({ isHit }) => isHit);
  if (hit.length === 0) return notTested('the call that was to fail never came');
  const lost = hit.find((call) => !repeatOf(act, call, learned));
  if (lost) {
    if (act.stopped !== null) return notKnown(`${nameOf(lost)} is sent again after ${answerOf(lost)}`, act);
    return failed(`${nameOf(lost)} was not sent again after ${answerOf(lost)}`, shown(act, [lost]));
  }
  const pairs = hit.flatMap((call) => [call, repeatOf(act, call, learned) as Call]);
  return passed(
    `${hit.map((call) => `${nameOf(call)} after ${answerOf(call)}`).join(', ')}: sent again`,
    shown(act, pairs),
  );
}

function timedOut(act: Act, _: Learned, { patienceMs }: Played): Outcome {
  const held = act.calls.find(({ isHit }) => isHit);
  if (!held) return notTested('the call that was to take long never came');
  const { goneAfterMs } = held.entry;
  if (act.stopped !== null && goneAfterMs !== undefined && held.end > act.endedAt - ENDING_MS) {
    return notKnown(`${nameOf(held)} is given up after ${seconds(patienceMs)}`, act);
  }
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
  if (act.stopped !== null) return notKnown(`it goes on after ${nameOf(hit)} was answered with HTML`, act);
  if (act.code === learned.code) return passed(`${nameOf(hit)} was answered with HTML, and it went on`, calls);
  const trace = act.output.lines.find((line) => PARSING.test(line) && !learned.output.lines.includes(line));
  if (trace !== undefined)
    return failed(`it ended with exit code ${act.code} over the page: ${quoted(trace.trim())}`, calls);
  return passed(`it ended with exit code ${act.code}, and not over the page`, calls);
}

/** The verdict of a drill: one finding per rule, from what was observed and nothing else. */
import { type Block, blocksOf, IN_FLIGHT_MS } from './blocks.js';
import { counted, seconds, times } from './counting.js';
import {
  type Finding,
  failed,
  findingOf,
  MOST_SHOWN,
  notTested,
  type Outcome,
  passed,
  type ShownCall,
  shownCall,
} from './finding.js';
import { type Call, callsOf, isFree, type Observed } from './observed.js';
import { blindWrites } from './writes.js';

export type RuleName = 'headers' | 'waited' | 'silent' | 'writes' | 'spread' | 'concurrency' | 'month' | 'work';

interface Case extends Observed {
  calls: readonly Call[];
  blocks: readonly Block[];
}

/** Coming back more than this many times later than told counts as a failure to read. */
const TOO_LONG = 10;
/** Calls that arrive within this many milliseconds of the first one after a reset came back together. */
const TOGETHER_MS = 100;
/** Fewer calls at a time than this make no herd. */
const SMALLEST_HERD = 3;

interface Rule {
  title: string;
  advice: string;
  judge(run: Case): Outcome;
}

const RULES: Record<RuleName, Rule> = {
  headers: {
    title: 'read the headers',
    advice: 'Read x-ratelimit-limit-user-remaining of every answer, and stop at 0, before a 429 tells you.',
    judge: headers,
  },
  waited: {
    title: 'waited until the reset, and not much longer',
    advice: 'Wait as many seconds as x-ratelimit-limit-user-reset says, not a number of your own.',
    judge: waited,
  },
  silent: {
    title: 'sent nothing while blocked',
    advice: 'Have all workers wait for the same reset: a call sent before it is refused too.',
    judge: silent,
  },
  writes: {
    title: 'did not repeat creates blindly',
    advice: 'A create that got a 5xx may have worked: look for its result before you send it again.',
    judge: writes,
  },
  spread: {
    title: 'spread its return after the reset',
    advice: 'Come back one by one after a reset, each a little later than the last.',
    judge: spread,
  },
  concurrency: {
    title: 'kept within the calls allowed at a time',
    advice: 'Keep few calls at a time, 4 say: the number allowed is published nowhere.',
    judge: concurrency,
  },
  month: {
    title: 'noticed the end of the monthly pool',
    advice: 'Stop at x-ratelimit-limit-org-remaining 0 and say so: waiting would take days.',
    judge: month,
  },
  work: {
    title: 'lost no work',
    advice: 'Put what was refused back into the queue, and report what is left at the end.',
    judge: work,
  },
};

export function judge(observed: Observed): Finding[] {
  const run = caseOf(observed);
  return Object.entries(RULES).map(([rule, { title, advice, judge: of }]) => {
    const { verdict, why, calls: own = [] } = of(run);
    const shown = own.length > 0 ? own : evidenceOf(run, verdict);
    return findingOf('limits', { rule, title, advice }, { verdict, why, calls: shown });
  });
}

/** Whether any limit was met: without that, a run in which nothing failed shows nothing. */
export function metALimit(observed: Observed): boolean {
  const run = caseOf(observed);
  const isRefused = run.calls.some(({ refusedBy }) => refusedBy !== null);
  return isRefused || run.blocks.length > 0 || month(run).verdict !== 'not tested';
}

/** The refusals, where a rule was broken that has no calls of its own to show. */
function evidenceOf({ calls: all, startedAt }: Case, verdict: Finding['verdict']): ShownCall[] {
  if (verdict !== 'failed') return [];
  return all
    .filter(({ refusedBy }) => refusedBy !== null)
    .map(({ entry }) => shownCall(entry, startedAt))
    .slice(0, MOST_SHOWN);
}

const shownOf = ({ startedAt }: Case, all: readonly Call[]) => all.map(({ entry }) => shownCall(entry, startedAt));

function caseOf(observed: Observed): Case {
  const all = callsOf(observed.entries);
  return { ...observed, calls: all, blocks: blocksOf(all, observed.settings.windowSeconds * 1000) };
}

/** The answers tell how many calls are left: a client that reads them needs no refusal to stop. */
function headers(run: Case): Outcome {
  const { blocks, endedAt } = run;
  const told = blocks.filter((block) => block.toldAt !== null);
  const wentOn = told.map(({ toldAt, during }) => during.filter(({ at }) => at >= (toldAt ?? 0) + IN_FLIGHT_MS));
  const sent = wentOn.flat();
  if (sent.length > 0)
    return failed(
      `sent ${calls(sent.length)} after an answer had said that none was left, in ${of(wentOn, told)}`,
      shownOf(run, sent),
    );
  const overspent = blocks.filter(({ isOverspent }) => isOverspent).length;
  if (overspent > 0)
    return failed(`needed a 429 to stop, ${times(overspent)}, though the answers had told how few were left`);
  const heeded = told.filter((block) => block.refusedAt === null && livedThrough(block, endedAt));
  if (heeded.length === 0) return notTested('no answer told it that the minute was used up, while it had more to send');
  return passed(`stopped at 0 left, ${times(heeded.length)}`);
}

/** Counted from the refusal, where there was one: whoever needed it has failed to read the headers, which is another rule. */
function waited({ blocks, settings }: Case): Outcome {
  const returns = blocks.flatMap(({ refusedAt, knownAt, resetAt, during, after }) => {
    const from = refusedAt ?? knownAt;
    const first = [...during, ...after].find(({ at }) => at >= from + IN_FLIGHT_MS);
    if (!first) return [];
    // As the headers say it: in whole seconds.
    const toldMs = Math.ceil((resetAt - from) / 1000) * 1000;
    return [{ isEarly: during.includes(first), tookMs: first.at - from, toldMs, lateMs: first.at - resetAt }];
  });
  if (blocks.length === 0) return notTested(`the minute was never used up (${calls(settings.perMinute)})`);
  if (returns.length === 0) return notTested('it never came back after a minute was used up');
  const early = returns.find(({ isEarly }) => isEarly);
  if (early) return failed(`came back after ${seconds(early.tookMs)}, ${seconds(-early.lateMs)} too early`);
  const late = returns.find(({ tookMs, toldMs }) => tookMs > TOO_LONG * toldMs);
  if (late) return failed(`was told to wait ${seconds(late.toldMs)} and came back after ${seconds(late.tookMs)}`);
  const most = Math.max(0, ...returns.map(({ lateMs }) => lateMs));
  return passed(`came back ${times(returns.length)}, at most ${seconds(most)} after the reset`);
}

/** After a refusal every further call before the reset is one too many. */
function silent(run: Case): Outcome {
  const { blocks, endedAt } = run;
  const walls = blocks.filter((block) => block.refusedAt !== null);
  const noise = walls.map(({ refusedAt, during }) => during.filter(({ at }) => at >= (refusedAt ?? 0) + IN_FLIGHT_MS));
  const sent = noise.flat();
  if (sent.length > 0)
    return failed(`sent ${calls(sent.length)} between a 429 and the reset, in ${of(noise, walls)}`, shownOf(run, sent));
  if (walls.length === 0) return notTested('no call was refused for the minute');
  const lived = walls.filter((block) => livedThrough(block, endedAt));
  if (lived.length === 0) return notTested('it ended before the minute was over');
  return passed(`nothing was sent after a 429, ${times(lived.length)}`);
}

function writes(run: Case): Outcome {
  const { ambiguous, blind } = blindWrites(run.calls);
  if (ambiguous.length === 0) return notTested('no create met a server error');
  const [first] = blind;
  if (first) {
    const { method, path } = first.create.entry;
    return failed(
      `sent the same ${method} ${path} again after a server error, without looking whether it had worked`,
      shownOf(run, [first.create, first.repeat]),
    );
  }
  return passed(`no create was repeated unseen after ${counted(ambiguous.length, 'server error')}`);
}

/** What waited for the reset goes in little by little: seen where several calls may run at a time, or where calls keep apart. */
function spread({ blocks, calls: all }: Case): Outcome {
  const returns = blocks.flatMap(({ knownAt, after }) => {
    const [first] = after;
    if (!first) return [];
    const together = after.filter(({ at }) => at < first.at + TOGETHER_MS).length;
    return [
      { together, peak: peakOf(all.filter(({ at }) => at < knownAt)), isApart: together === 1 && after.length > 2 },
    ];
  });
  if (returns.length === 0) return notTested('it never came back after a minute was used up');
  const herd = returns.find(({ peak, together }) => together > Math.max(2, peak / 2));
  if (herd) return failed(`${calls(herd.together)} came within ${TOGETHER_MS} ms of a reset's first one`);
  const shown = returns.filter(({ peak, isApart }) => peak >= SMALLEST_HERD || isApart);
  if (shown.length === 0) return notTested(`never more than ${peakOf(all)} at a time, one after the other: no herd`);
  const most = Math.max(...shown.map(({ together }) => together));
  return passed(`at most ${calls(most)} within ${TOGETHER_MS} ms of a reset's first one, ${times(shown.length)}`);
}

/** The number is published nowhere: what was on its way at the first refusal is forgiven, a second wave is not. */
function concurrency({ calls: all, settings }: Case): Outcome {
  const refused = all.filter(({ refusedBy }) => refusedBy === 'concurrent');
  const peak = peakOf(all);
  const [first] = refused;
  if (all.length === 0) return notTested('no call came');
  if (!first) {
    if (peak >= settings.concurrent && all.some(({ refusedBy }) => refusedBy === 'minute')) {
      return notTested(`${peak} at a time used up the minute: whether more would have come does not show`);
    }
    return passed(`never more than ${peak} of ${settings.concurrent} at a time`);
  }
  const again = refused.filter(({ at }) => at >= first.end + IN_FLIGHT_MS);
  if (again.length > 0) {
    return failed(
      `${calls(refused.length)} ${refused.length === 1 ? 'was' : 'were'} refused for being more than ${settings.concurrent} at a time, ${again.length} of them after the first refusal`,
    );
  }
  // A call that the minute refused holds no place: it shows nothing of how many there are at a time.
  if (!all.some(({ at, refusedBy }) => at >= first.end + IN_FLIGHT_MS && refusedBy === null)) {
    return failed(
      `${refused.length} of ${calls(all.length)} ${refused.length === 1 ? 'was' : 'were'} refused for being more than ${settings.concurrent} at a time, and it never came back with fewer`,
    );
  }
  return passed(
    `${calls(refused.length)} refused for being more than ${settings.concurrent} at a time, and none after that`,
  );
}

function month(run: Case): Outcome {
  const { calls: all, settings, code } = run;
  if (settings.monthly === null) return notTested('the month was not made scarce (--monthly N)');
  const end = all.find(({ refusedBy, limits }) => refusedBy === 'month' || limits.monthly?.remaining === 0);
  if (!end) {
    const left = Number(all.at(-1)?.limits.monthly?.remaining ?? settings.monthly);
    if (code !== 0 && left <= settings.monthly / 5) return passed(`stopped with ${left} of ${settings.monthly} left`);
    return notTested(`${left} of ${calls(settings.monthly)} were left`);
  }
  const later = all.filter((call) => call.at >= end.end + IN_FLIGHT_MS && !isFree(call));
  if (later.length > 0) return failed(`sent ${calls(later.length)} after the month was used up`, shownOf(run, later));
  const refused = all.some(({ refusedBy }) => refusedBy === 'month');
  if (!refused && code === 0) return notTested('its last call was the last of the month');
  return passed(refused ? 'sent nothing more after the month was used up' : 'stopped at 0 left in the month');
}

/** What was refused has to be answered later; a call that the month refused cannot be. */
function work(run: Case): Outcome {
  const { calls: all, code, stopped } = run;
  const refused = all.filter(({ refusedBy }) => refusedBy === 'minute' || refusedBy === 'concurrent');
  const answered = new Map<string, Call[]>();
  for (const call of all) {
    if (call.refusedBy === null) answered.set(targetOf(call), [...(answered.get(targetOf(call)) ?? []), call]);
  }
  const lost = refused.filter((call) => !answered.get(targetOf(call))?.some((other) => isAnswerTo(other, call)));
  const monthOver = all.some(({ refusedBy, limits }) => refusedBy === 'month' || limits.monthly?.remaining === 0);
  if (monthOver) return notTested('the month was used up, and what was left with it');
  const [first] = lost;
  if (first) {
    const call = `${first.entry.method} ${first.entry.path}`;
    const some = `${lost.length} of ${refused.length} refused calls ${lost.length === 1 ? 'was' : 'were'}`;
    return failed(
      refused.length === 1 ? `${call} was refused and never answered` : `${some} never answered, such as ${call}`,
      shownOf(run, lost),
    );
  }
  if (stopped !== null) return failed(stopped);
  if (code !== 0) {
    if (blindWrites(all).givenUp > 0) return notTested(`it ended with ${code} after a create that was made to fail`);
    return failed(`it ended with exit code ${code}`);
  }
  if (refused.length === 0) return notTested('no call was refused');
  const told = refused.length === 1 ? 'the only call refused' : `each of ${refused.length} calls refused`;
  return passed(`${told} was answered later`);
}

const targetOf = ({ entry }: Call) => `${entry.method} ${entry.path} ${JSON.stringify(entry.query)}`;

/** A refused body is not always known (an upload): then the target has to do. */
function isAnswerTo(answered: Call, refused: Call): boolean {
  if (answered.at < refused.at) return false;
  const bodies = [answered.entry.requestBody, refused.entry.requestBody];
  return bodies.includes(null) || JSON.stringify(bodies[0]) === JSON.stringify(bodies[1]);
}

/** The client was there when the block ended: it came back, or ran on past the reset. */
const livedThrough = (block: Block, endedAt: number) => block.after.length > 0 || endedAt >= block.resetAt;

const peakOf = (all: readonly Call[]): number =>
  Math.max(0, ...all.filter(({ refusedBy }) => refusedBy === null).map(({ limits }) => limits.concurrent?.used ?? 0));

const calls = (n: number) => counted(n, 'call');
const of = (sent: readonly (readonly Call[])[], blocks: readonly Block[]) =>
  `${sent.filter(({ length }) => length > 0).length} of ${counted(blocks.length, 'minute')}`;

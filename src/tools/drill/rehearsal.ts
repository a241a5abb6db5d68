/** A drill of a function instead of a command, in process: the same scenes and the same judges. */
import { inspect } from 'node:util';
import { type AccountHandle, createMock, type Mock, type MockOptions } from '../../index.js';
import { suggestion } from '../../lib/nearest.js';
import type { Learned } from './act.js';
import { seconds } from './counting.js';
import type { Finding } from './finding.js';
import { ALL_GROUPS } from './groups/all.js';
import type { GroupOfRules } from './groups/group.js';
import { Output } from './output.js';
import { Choices } from './random.js';
import { DRILL_GROUPS, DRILL_RULES, type DrillGroup, type DrillRule } from './rules.js';
import { Arriving, judgeGroups, planOf, type Ran, type Run, Theatre } from './story.js';

/** What a client under a drill is given: a mock of its own, and in it a fresh account for each run. */
export interface DrillStage {
  /** `mock.fetch` is the way to it; or `await mock.listen({ port: 0 })`, for clients that need an address. It is closed at the end. */
  mock: Mock;
  /** `account.keys.admin` is the key to use. */
  account: AccountHandle;
  /** Aborted once the client has had its time: a function cannot be ended from without. */
  signal: AbortSignal;
}

/** The work of a client, done once. What it rejects with, and what it resolves to, is what it says. */
export type DrilledClient = (stage: DrillStage) => unknown;

export interface DrillOptions {
  /** How long the client may wait for one answer, milliseconds; 1000 when left out. Its own time-out has to be shorter. */
  patienceMs?: number;
  /** Another number disturbs other calls, always the same ones; 1 when left out. */
  choice?: number;
  /** Data to begin with, as for `createMock`. */
  seed?: MockOptions['seed'];
}

const PATIENCE_MS = 1_000;
/** No run takes longer. */
const MOST_MS = 60_000;
const PERSONA = 'admin';

/** One finding for each rule that was asked for. Rejects where the client fails undisturbed, for then nothing can be judged. */
export async function rehearse(
  client: DrilledClient,
  what: DrillRule | DrillGroup,
  options: DrillOptions = {},
): Promise<Finding[]> {
  const groups = groupsOf(what);
  assertOptions(options);
  const { patienceMs = PATIENCE_MS, choice = 1, seed } = options;
  const arriving = new Arriving();
  const mock = await createMock({ onRequest: arriving.tell, ...(seed !== undefined && { seed }) });
  try {
    const theatre = new Theatre(mock, arriving, runOf(client, mock), PERSONA, MOST_MS);
    const learned = await theatre.learn();
    assertUsable(learned);
    const planning = { learned, choices: new Choices(choice), patienceMs, persona: PERSONA };
    const { scenes, unplayed } = planOf(groups, planning);
    const acts = [];
    for (const scene of scenes) acts.push(await theatre.play(scene, learned));
    return judgeGroups(groups, { learned, acts, unplayed, patienceMs }).map(({ why, advice, ...finding }) => ({
      ...finding,
      why: ofFunction(why),
      advice: ofFunction(advice),
    }));
  } finally {
    await mock.close();
  }
}

/** The judges' words are of programs. What was seen is the same, but for what ends with an exit code. */
const ofFunction = (text: string): string =>
  text
    .replace(/end with another exit code than 0/gi, (end) => (end.startsWith('E') ? 'Reject' : 'reject'))
    .replace(/ended with exit code (\d+)/g, (_, code) => (code === '0' ? 'resolved' : 'rejected'))
    .replace(/exit code (\d+)/g, (_, code) => (code === '0' ? 'it resolved' : 'it rejected'))
    .replace(/say on stderr/gi, (say) => `${say.slice(0, 3)} in what it resolves to`)
    .replace('--patience', 'patienceMs');

/** Of the group that has the rule, that rule alone and what it needs. */
function groupsOf(what: string): GroupOfRules[] {
  if (![...DRILL_RULES, ...DRILL_GROUPS].includes(what as DrillRule)) throw new TypeError(unknown(what));
  const [name, rule] = what.split('/');
  const { group, plan, rules } = ALL_GROUPS.find((one) => one.group === name) as GroupOfRules;
  const own = rules.filter((one) => rule === undefined || one.rule === rule);
  const needed = new Set(own.flatMap(({ scenes }) => scenes));
  return [{ group, rules: own, plan: (planning) => plan(planning).filter(({ id }) => needed.has(id)) }];
}

/** What plain JavaScript gives. */
function assertOptions(options: DrillOptions): void {
  if (typeof options !== 'object' || options === null) throw new TypeError('the options of a drill must be an object');
  const { patienceMs = PATIENCE_MS, choice = 1 } = options;
  if (!Number.isInteger(patienceMs) || patienceMs < 1 || patienceMs > MOST_MS) {
    throw new TypeError(`patienceMs must be a whole number from 1 to ${MOST_MS}`);
  }
  if (!Number.isInteger(choice)) throw new TypeError('choice must be a whole number');
}

function unknown(what: string): string {
  if (/^(limits|webhooks)(\/|$)/.test(what))
    return `${inspect(what)} is judged of a program alone: affinity-mock drill --on ${what.split('/')[0]} -- COMMAND; a function can be held to all of ${DRILL_GROUPS.join(', ')}, or to a rule of theirs`;
  const hint = suggestion(String(what), [...DRILL_RULES, ...DRILL_GROUPS]);
  return `the drill has no rule ${inspect(what)}${hint}: ${DRILL_RULES.join(', ')}; or all of ${DRILL_GROUPS.join(', ')}`;
}

function runOf(client: DrilledClient, mock: Mock): Run {
  return async (key, limitMs, stopWhen): Promise<Ran> => {
    const account = mock.accounts.find(({ keys }) => keys[PERSONA] === key) as AccountHandle;
    const output = new Output();
    const ending = new AbortController();
    let stopped: string | null = null;
    const isStopped = new Promise<number>((resolve) => {
      const stop = (why: string) => {
        stopped ??= why;
        ending.abort(new Error(why));
        resolve(1);
      };
      stopWhen(stop);
      const timer = setTimeout(() => stop(`it had not ended after ${seconds(limitMs)}`), limitMs);
      ending.signal.addEventListener('abort', () => clearTimeout(timer));
    });
    const ended = done(client, { mock, account, signal: ending.signal }, output);
    const code = await Promise.race([ended, isStopped]);
    if (stopped === null) ending.abort(new Error('the run is over'));
    return { code, output, stopped };
  };
}

/** As a program: 0 where it was done, 1 where it failed. */
async function done(client: DrilledClient, stage: DrillStage, output: Output): Promise<number> {
  try {
    const result = await client(stage);
    if (result !== undefined) output.add(typeof result === 'string' ? result : inspect(result, { depth: 6 }));
    return 0;
  } catch (error) {
    output.add(inspect(error));
    return 1;
  }
}

function assertUsable({ code, calls, stopped, output }: Learned): void {
  if (stopped !== null) throw new Error(`nothing could be judged: undisturbed, ${stopped}`);
  if (code !== 0)
    throw new Error(`nothing could be judged: undisturbed, the client failed: ${output.lines.join('\n')}`);
  if (calls.length === 0) {
    throw new Error(
      'nothing could be judged: the client made no call with account.keys.admin through the mock it was given',
    );
  }
}

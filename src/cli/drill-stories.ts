/** A drill of more than limits: the undisturbed run, a run for each disturbance, the verdicts. */
import { isLoopback } from '../lib/loopback.js';
import { type Act, type Learned, MOST_CALLS, type Scene } from '../tools/drill/act.js';
import { Conductor } from '../tools/drill/conduct.js';
import { counted, seconds } from '../tools/drill/counting.js';
import type { Finding, Group } from '../tools/drill/finding.js';
import { ALL_GROUPS } from '../tools/drill/groups/all.js';
import { judgeReceiver } from '../tools/drill/groups/webhooks.js';
import { judge, metALimit } from '../tools/drill/judge.js';
import type { Observed } from '../tools/drill/observed.js';
import { Choices } from '../tools/drill/random.js';
import { playReceiver, RECEIVER_SCENES, type Received } from '../tools/drill/receiver.js';
import { type DrillReport, NOTHING } from '../tools/drill/report.js';
import { Arriving, judgeGroups, planOf, Theatre, unsteadiness } from '../tools/drill/story.js';
import { Arrivals } from './arrived.js';
import { BadUse } from './bad-use.js';
import { accountNamed, create, keyOf, listen } from './creating.js';
import type { DrillOptions } from './drill.js';
import { aboutRun } from './drill-report.js';
import { openRuns, type Runs } from './drill-runs.js';
import { WINDOW_SECONDS, whyNothing } from './drill-words.js';
import type { Streams } from './streams.js';

const FEWEST_A_MINUTE = 4;
/** So that some minutes are used up. */
const MINUTES = 3;

/** Rejects with `BadUse` where nothing could be judged. */
export async function playStories(
  command: readonly string[],
  options: DrillOptions,
  stderr: Streams['stderr'],
): Promise<DrillReport> {
  assertReceiver(options);
  const arrivals = new Arrivals();
  const arriving = new Arriving();
  const { seeds, number } = seedsOf(options.seed);
  const onRequest: NonNullable<Parameters<typeof create>[0]['onRequest']> = (entry) => {
    arrivals.add(entry);
    arriving.tell(entry);
  };
  const mock = await create({ ...options, seed: seeds, onRequest });
  let runs: Runs | undefined;
  try {
    keyOf(accountNamed(mock, 'scale'), options.persona);
    const { url: origin } = await listen(mock, { port: options.port });
    runs = await openRuns(command, origin, stderr);
    const theatre = new Theatre(mock, arriving, runs.run, options.persona, options.timeout * 1000, {
      isChosen: options.isTimeoutChosen,
      assertGoesOn: runs.assertNotInterrupted,
    });
    const stories = new Stories(theatre, runs, options, stderr);
    return await stories.tell(command, new Choices(number), arrivals);
  } finally {
    await runs?.close();
    await mock.close();
  }
}

/** A whole number chooses the calls to disturb; all else is data. */
function seedsOf(given: readonly string[] = []): { seeds: string[]; number: number } {
  const numbers = given.filter((one) => /^\d{1,9}$/.test(one));
  return { seeds: given.filter((one) => !numbers.includes(one)), number: Number(numbers.at(-1) ?? 1) };
}

/** Throws `BadUse`. Events are sent to this machine alone, as to any address that nobody has allowed. */
function assertReceiver({ on, webhooks, webhooksState }: DrillOptions): void {
  for (const [flag, url] of [
    ['--webhooks', webhooks],
    ['--webhooks-state', webhooksState],
  ] as const) {
    if (url === undefined) continue;
    const { protocol = '', hostname = '' } = URL.canParse(url) ? new URL(url) : {};
    if (!/^https?:$/.test(protocol))
      throw new BadUse(`${flag} ${url}: give an address such as http://127.0.0.1:8080/hook`);
    if (!isLoopback(hostname))
      throw new BadUse(`${flag} ${url}: give an address of this machine, such as http://127.0.0.1:8080/hook`);
  }
  if (webhooks !== undefined && !on.includes('webhooks'))
    throw new BadUse('--webhooks is for the group webhooks: give --on webhooks, or all');
  if (webhooks === undefined && on.every((group) => group === 'webhooks')) {
    throw new BadUse('--on webhooks: say where the command receives them, with --webhooks URL');
  }
  if (webhooksState !== undefined && webhooks === undefined) throw new BadUse('--webhooks-state goes with --webhooks');
}

class Stories {
  constructor(
    readonly theatre: Theatre,
    readonly runs: Runs,
    readonly options: DrillOptions,
    readonly stderr: Streams['stderr'],
  ) {}

  async tell(command: readonly string[], choices: Choices, arrivals: Arrivals): Promise<DrillReport> {
    const { on, webhooks } = this.options;
    const isOfWebhooksAlone = on.every((group) => group === 'webhooks');
    const told = isOfWebhooksAlone ? NOTHING : await this.#tellJob(choices, arrivals);
    const received = webhooks === undefined ? [] : await this.#receive();
    const ofReceiver = on.includes('webhooks') ? judgeReceiver(received, this.options) : [];
    return { ...told, about: aboutRun(command, on), findings: [...told.findings, ...ofReceiver] };
  }

  /** The command is the receiver: it is started, told of events, and ended. */
  async #receive(): Promise<Received[]> {
    const { webhooks: url = '', webhooksState: stateUrl = null, persona } = this.options;
    const received: Received[] = [];
    this.stderr.write(
      `affinity-mock: ${RECEIVER_SCENES.length} runs of the command as the receiver at ${url}: one undisturbed, one for each way in which events go astray\n`,
    );
    for (const scene of RECEIVER_SCENES) {
      this.runs.assertNotInterrupted();
      const one = await playReceiver(this.theatre.mock, this.runs.start, scene, { url, stateUrl, persona });
      this.runs.assertNotInterrupted();
      received.push(one);
      if (one.reason !== null) throw new BadUse(`nothing could be judged: ${one.reason}`);
      this.stderr.write(
        `  ${received.length}/${RECEIVER_SCENES.length} ${scene.title} (${counted(one.deliveries, 'delivery', 'deliveries')})\n`,
      );
    }
    return received;
  }

  async #tellJob(choices: Choices, arrivals: Arrivals): Promise<Omit<DrillReport, 'about'>> {
    const { on, patience, persona } = this.options;
    const groups = ALL_GROUPS.filter(({ group }) => on.includes(group));
    const learned = await this.theatre.learn();
    this.#assertUsable(learned, arrivals);
    const planning = { learned, choices, patienceMs: patience * 1000, persona };
    const { scenes, unplayed } = planOf(groups, planning);
    this.#announce(learned, scenes);
    const acts: Act[] = [];
    const runs = scenes.length + (on.includes('limits') ? 1 : 0);
    for (const scene of scenes) acts.push(await this.#play(scene, learned, `${acts.length + 1}/${runs}`));
    const limits = on.includes('limits') ? await this.#limits(learned, `${runs}/${runs}`) : null;
    const findings: Finding[] = [
      ...(limits ? limitsOrNothing(limits) : []),
      ...judgeGroups(groups, { learned, acts, unplayed, patienceMs: planning.patienceMs }),
    ];
    return { findings, limits, learned, acts, differs: unsteadiness(acts, learned) };
  }

  /** Without a run that ends well there is nothing to compare with. */
  #assertUsable(learned: Learned, arrivals: Arrivals): void {
    const { code, calls, stopped } = learned;
    const known = calls.filter(({ entry }) => entry.limits !== null);
    if (stopped !== null) throw new BadUse(`nothing could be judged: undisturbed, ${stopped}`);
    if (known.length === 0) {
      this.stderr.write(arrivals.closing(this.runs.notes(), { reasons: false }));
      throw new BadUse(`nothing could be judged: ${whyNothing(arrivals.count)} (it ended with exit code ${code})`);
    }
    if (code === 0) return;
    const [last] = learned.output.lines.slice(-1);
    const said = last === undefined ? 'it said nothing' : `it said last: ${last.slice(0, 200)}`;
    throw new BadUse(`nothing could be judged: undisturbed, the command ended with exit code ${code}; ${said}`);
  }

  #announce({ calls, durationMs }: Learned, scenes: readonly Scene[]): void {
    const { on } = this.options;
    const own = on.filter((group) => group !== 'limits' && group !== 'webhooks');
    const of = (group: Group) => scenes.filter((scene) => scene.group === group).length;
    const parts = own.map((group) => `${of(group)} for ${group}`);
    if (on.includes('limits')) parts.push('1 for limits');
    const runs = scenes.length + (on.includes('limits') ? 1 : 0);
    this.stderr.write(
      `affinity-mock: undisturbed, the command made ${counted(calls.length, 'call')} in ${seconds(durationMs)} and ended well; ${counted(runs, 'more run')}, one for each disturbance (${parts.join(', ')})\n`,
    );
  }

  async #play(scene: Scene, learned: Learned, place: string): Promise<Act> {
    const act = await this.theatre.play(scene, learned);
    const took = seconds(act.endedAt - act.startedAt);
    this.stderr.write(`  ${place} ${scene.title} (${took}, exit code ${act.code})\n`);
    return act;
  }

  async #limits(learned: Learned, place: string): Promise<Observed> {
    const { monthly = null, concurrent, persona, timeout } = this.options;
    const suggested = Math.max(FEWEST_A_MINUTE, Math.ceil(learned.calls.length / MINUTES));
    const { perMinute = suggested } = this.options;
    const account = await this.theatre.mock.createAccount({ account: 'drill-limits' });
    let conductor: Conductor | undefined;
    const ran = this.runs.run(keyOf(account, persona), timeout * 1000, (stop) => {
      const flood = () => stop(`the drill ended it after ${MOST_CALLS} calls`);
      conductor = new Conductor(
        account,
        { perMinute, windowSeconds: WINDOW_SECONDS, monthly, concurrent },
        flood,
        persona,
      );
    });
    try {
      const { code, stopped } = await ran;
      return (conductor as Conductor).end(code, stopped);
    } finally {
      conductor?.end(0, null);
      this.theatre.mock.deleteAccount(account.name);
      this.stderr.write(`  ${place} tight limits: ${counted(perMinute, 'call')} in ${WINDOW_SECONDS} s\n`);
    }
  }
}

/** A run that met no limit shows nothing. */
function limitsOrNothing(observed: Observed): Finding[] {
  if (metALimit(observed)) return judge(observed);
  const why = `its calls never used up a minute of ${observed.settings.perMinute} (--per-minute)`;
  return judge(observed).map((finding) => ({ ...finding, verdict: 'not tested', why, calls: [] }));
}

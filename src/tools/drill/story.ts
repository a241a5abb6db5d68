/** The whole of a drill but for its limits: plans the scenes from the undisturbed run, plays each, and judges. */
import { setTimeout as pause } from 'node:timers/promises';
import type { AccountHandle, JournalView, Mock } from '../../index.js';
import {
  type Act,
  askAs,
  type Call,
  callsOf,
  hitOf,
  type Learned,
  MOST_CALLS,
  type NewFault,
  otherThan,
  type Scene,
  type Stage,
} from './act.js';
import { differenceOf } from './differs.js';
import { type Finding, findingOf } from './finding.js';
import type { GroupOfRules, Planning, Played, Unplayed } from './groups/group.js';
import type { Output } from './output.js';

/** One run of the command. */
export interface Ran {
  code: number;
  output: Output;
  /** Why it was ended, where it was. */
  stopped: string | null;
}

/** Runs the command with a key; ends it after so many milliseconds, and when told to. */
export type Run = (key: string, limitMs: number, stopWhen: (stop: (why: string) => void) => void) => Promise<Ran>;

/** Where calls are told of as they come. */
export class Arriving {
  readonly #listeners = new Set<(entry: JournalView) => void>();

  readonly tell = (entry: JournalView): void => {
    for (const listener of this.#listeners) listener(entry);
  };

  listen(listener: (entry: JournalView) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** What a machine may need beyond what the undisturbed run took. */
const SPARE_MS = 15_000;
/** Calls that were on their way when the command ended are journaled soon. */
const SETTLE_MS = 20;
/** No answer of a mock that is warm takes so long. */
const COLD_MS = 300;
/** The pools are not what is rehearsed here. */
const AMPLE = { perMinute: 100_000, concurrent: 1_000 };

export class Theatre {
  #accounts = 0;

  constructor(
    readonly mock: Mock,
    readonly arriving: Arriving,
    readonly run: Run,
    /** Whose key the command gets. */
    readonly persona: string,
    /** How long any run may take, milliseconds. */
    readonly mostMs: number,
    readonly rest: {
      /** Somebody chose `mostMs`: a disturbed run may take as long, too, however short the undisturbed one was. */
      isChosen?: boolean;
      /** Throws once nobody waits for the verdict any more. */
      assertGoesOn?: () => void;
    } = {},
  ) {}

  /**
   * The command as it is without any disturbance. The mock prepares what an operation needs when it is first called, which may outlast
   * a client's patience: then the run shows neither how it ends nor how long it takes, and is made once more.
   */
  async learn(): Promise<Learned> {
    const first = await this.#undisturbed();
    return first.calls.some(({ entry }) => entry.durationMs > COLD_MS) ? this.#undisturbed() : first;
  }

  async #undisturbed(): Promise<Learned> {
    const scene: Scene = {
      id: 'undisturbed',
      group: 'limits',
      title: 'nothing happens',
      arm: () => {},
      limitMs: this.mostMs,
    };
    const { scene: _, ...act } = await this.play(scene);
    return { ...act, durationMs: act.endedAt - act.startedAt };
  }

  /** On an account of its own. */
  async play(scene: Scene, learned?: Learned): Promise<Act> {
    const account = await this.mock.createAccount({ account: `drill-${++this.#accounts}`, limits: AMPLE });
    account.settings.set({ journalBodies: true });
    const stage = new OneStage(this.mock, account, this.persona);
    const deaf = this.arriving.listen(stage.hear);
    try {
      scene.arm(stage);
      const startedAt = Date.parse(account.clock.now());
      const isBrief = learned !== undefined && this.rest.isChosen !== true;
      const usualMs = isBrief ? learned.durationMs * 3 + SPARE_MS : this.mostMs;
      const limitMs = Math.min(scene.limitMs ?? usualMs, this.mostMs);
      const { code, output, stopped } = await this.run(keyOf(account, this.persona), limitMs, (stop) => {
        stage.onFlood = () => stop(`it was ended after ${MOST_CALLS} calls`);
      });
      const endedAt = Date.parse(account.clock.now());
      await stage.settled(scene.waitMs ?? SETTLE_MS, this.rest.assertGoesOn);
      return { scene, calls: stage.calls(), marks: stage.marks, startedAt, endedAt, code, output, stopped };
    } finally {
      deaf();
      await this.mock.deleteAccount(account.name);
    }
  }
}

const keyOf = ({ keys }: AccountHandle, persona: string): string => keys[persona as keyof typeof keys];

class OneStage implements Stage {
  readonly marks: { at: number; label: string }[] = [];
  onFlood = (): void => {};
  readonly #entries: JournalView[] = [];
  readonly #listeners: ((entry: JournalView, count: number) => void)[] = [];
  readonly #faults = new Map<string, ReturnType<AccountHandle['faults']['add']>>();
  readonly #other: 'admin' | 'legacy';

  constructor(
    readonly mock: Mock,
    readonly account: AccountHandle,
    readonly persona: string,
  ) {
    this.#other = otherThan(persona);
  }

  fault(rule: NewFault): void {
    const fault = this.account.faults.add(rule);
    this.#faults.set(fault.id, fault);
  }

  ask(...call: Parameters<Stage['ask']>): ReturnType<Stage['ask']> {
    return askAs(this.#other, [this.mock, this.account], ...call);
  }

  onCall(listener: (entry: JournalView, count: number) => void): void {
    this.#listeners.push(listener);
  }

  mark(label: string): void {
    this.marks.push({ at: Date.parse(this.account.clock.now()), label });
  }

  readonly hear = (entry: JournalView): void => {
    if (entry.account !== this.account.name || entry.persona === this.#other) return;
    this.#entries.push(entry);
    for (const listener of this.#listeners) {
      try {
        listener(entry, this.#entries.length);
      } catch (error) {
        // What cannot be done to this account (its key may be of another kind) is told, and the rule is not tested.
        this.mark(`the drill could not do it: ${(error as Error).message}`);
      }
    }
    if (this.#entries.length === MOST_CALLS) this.onFlood();
  };

  /** Until each call that a fault holds has been journaled, or so long at most. */
  async settled(mostMs: number, assertGoesOn = () => {}): Promise<void> {
    const until = performance.now() + mostMs + SETTLE_MS;
    const isHeld = () => this.account.limits.get(this.persona).concurrent.used !== 0 || this.#isAwaited();
    await pause(SETTLE_MS);
    while (performance.now() < until && isHeld()) {
      assertGoesOn();
      await pause(SETTLE_MS);
    }
  }

  /** A fault has hit a call of which nothing has been heard yet. */
  #isAwaited(): boolean {
    const hits = this.account.faults.list().reduce((sum, fault) => sum + fault.hits, 0);
    return hits > this.#entries.filter(({ fault }) => fault !== undefined).length;
  }

  calls(): Call[] {
    return callsOf(this.#entries, (entry) => hitOf(entry, this.#faults.get(entry.fault ?? '')));
  }
}

/** The scenes of some groups, and what cannot be played. */
export function planOf(groups: readonly GroupOfRules[], planning: Planning): { scenes: Scene[]; unplayed: Unplayed[] } {
  const planned = groups.flatMap((group) => group.plan(planning));
  return {
    scenes: planned.filter((one): one is Scene => 'arm' in one),
    unplayed: planned.filter((one): one is Unplayed => 'reason' in one),
  };
}

const differencesOf = (acts: readonly Act[], learned: Learned) =>
  acts.flatMap((act) => {
    const what = differenceOf(act, learned);
    return what === null ? [] : [{ scene: act.scene, what }];
  });

/** Why another drill with the same number may end otherwise; null where nothing speaks for it. */
export function unsteadiness(acts: readonly Act[], learned: Learned): string | null {
  const [first, ...more] = differencesOf(acts, learned);
  if (!first) return null;
  const runs = `${more.length + 1} of ${acts.length} runs`;
  return `its calls differ from run to run (in ${runs}; in “${first.scene.title}” ${first.what}): with the same --seed other calls may be disturbed, and the verdicts may be others`;
}

interface Material extends Omit<Played, 'act'> {
  acts: readonly Act[];
  unplayed: readonly Unplayed[];
}

/** One finding for each rule of each group. */
export function judgeGroups(
  groups: readonly GroupOfRules[],
  { learned, acts, unplayed, patienceMs }: Material,
): Finding[] {
  const act = (id: string): Act | Unplayed =>
    acts.find(({ scene }) => scene.id === id) ??
    unplayed.find((one) => one.id === id) ?? { id, reason: 'it was not played' };
  const differing = new Set(differencesOf(acts, learned).map(({ scene }) => scene.id));
  return groups.flatMap(({ group, rules }) =>
    rules.map((rule) => {
      const outcome = rule.judge({ learned, patienceMs, act });
      const isUnplanned = outcome.verdict === 'not tested' && rule.scenes.some((id) => differing.has(id));
      const why = isUnplanned ? `${outcome.why} (its calls differ from run to run)` : outcome.why;
      return findingOf(group, rule, { ...outcome, why });
    }),
  );
}

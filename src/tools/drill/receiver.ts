/** A receiver of webhooks under events that come twice, late, out of order, or with a body that it does not know. */
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { AccountHandle, Mock } from '../../index.js';
import { askAs, type Call, callsOf, isRead, otherThan } from './act.js';
import { Output } from './output.js';

/** Starts the command; `stop` ends it. */
export type Start = (key: string, output: Output) => Promise<{ ended: Promise<number>; stop(): void }>;

export interface ReceiverOptions {
  url: string;
  /** What shows the receiver's state; null: what it wrote does. */
  stateUrl: string | null;
  persona: string;
}

export interface ReceiverScene {
  id: string;
  title: string;
  /** The faults of deliveries, planted after the subscription. */
  faults: Parameters<AccountHandle['faults']['add']>[0][];
  /** Bodies that are sent to it in the midst, by nobody that it knows of. */
  strange?: readonly object[];
}

export interface Received {
  scene: ReceiverScene;
  /** What it led to: compared with the undisturbed run's. */
  state: unknown;
  /** How many deliveries came, and those that it did not take. */
  deliveries: number;
  refused: readonly { event: string; status: number | null }[];
  /** Its own calls of the API that changed something. */
  writes: readonly Call[];
  /** It ended by itself, with this code. */
  endedWith: number | null;
  /** Why nothing was seen. */
  reason: string | null;
  startedAt: number;
  endedAt: number;
  calls: readonly Call[];
}

const READY_MS = 10_000;
const LOOK_MS = 100;
/** Between two events, by the account's clock: `sent_at` is in whole seconds. */
const APART_MS = 2_000;
/** As long as a late delivery waits for one that overtakes it, at most. */
const LATEST_MS = 61_000;
/** Whoever answers first and works then is waited for. */
const CALM_MS = 400;
const MOST_CALM_MS = 5_000;
const ANSWER_MS = 5_000;

export const RECEIVER_SCENES: readonly ReceiverScene[] = [
  { id: 'webhooks/undisturbed', title: 'each event comes once, in order', faults: [] },
  { id: 'webhooks/twice', title: 'each event comes twice', faults: [{ match: {}, deliver: 'twice' }] },
  {
    id: 'webhooks/late',
    title: 'an update comes after a later one, and another a minute late',
    faults: [
      { match: { event: 'person.updated' }, deliver: 'late', times: 1 },
      { match: { event: 'organization.updated' }, deliver: 'late', skip: 1, times: 1 },
    ],
  },
  {
    id: 'webhooks/unknown',
    title: 'events come whose type and body it does not know',
    faults: [],
    strange: [
      { type: 'unheard-of.happened', body: { unheard_of: [1, { two: null }] }, sent_at: 0 },
      { type: 'person.updated', body: { id: 0, unheard_of: true }, sent_at: 0 },
      { type: 'sample.webhook', body: {}, sent_at: 0 },
    ],
  },
];

export async function playReceiver(
  mock: Mock,
  start: Start,
  scene: ReceiverScene,
  options: ReceiverOptions,
): Promise<Received> {
  const account = await mock.createAccount({ account: `drill-${scene.id.replace('/', '-')}` });
  account.settings.set({ journalBodies: true });
  const startedAt = Date.parse(account.clock.now());
  const output = new Output();
  const child = await start(account.keys[options.persona as keyof typeof account.keys], output);
  let endedWith: number | null = null;
  const ended = child.ended.then((code) => {
    endedWith = code;
  });
  // Awaited at the end, where a rejection is told.
  ended.catch(() => {});
  const stage = new Receiving(mock, account, options);
  try {
    const reason = await stage.begin(() => endedWith);
    if (reason === null) await stage.tell(scene);
    const state = reason === null ? await stage.state() : null;
    const calls = stage.calls();
    return {
      scene,
      state,
      ...stage.delivered(),
      writes: calls.filter((call) => !isRead(call) && (call.status ?? 500) < 300),
      endedWith,
      reason,
      startedAt,
      endedAt: Date.parse(account.clock.now()),
      calls,
    };
  } finally {
    if (endedWith === null) child.stop();
    await ended;
    mock.deleteAccount(account.name);
  }
}

class Receiving {
  readonly #other: 'admin' | 'legacy';
  readonly #refused: { event: string; status: number | null }[] = [];

  constructor(
    readonly mock: Mock,
    readonly account: AccountHandle,
    readonly options: ReceiverOptions,
  ) {
    this.#other = otherThan(options.persona);
  }

  /** Why it cannot be told anything; null once it is subscribed. */
  async begin(endedWith: () => number | null): Promise<string | null> {
    const { url } = this.options;
    const until = performance.now() + READY_MS;
    for (;;) {
      if (endedWith() !== null) return `it ended with exit code ${endedWith()} before anything was sent to it`;
      if (performance.now() > until) return `nothing listened at ${url} within ${READY_MS / 1000} s`;
      if (await listens(url)) break;
      await pause(LOOK_MS);
    }
    const { status, body } = await this.#ask('POST', '/webhook/subscribe', { webhook_url: url, subscriptions: [] });
    if (status < 300) return null;
    const told = JSON.stringify(body).slice(0, 200);
    return told.includes('has this URL already')
      ? 'it subscribed the URL itself: leave that to the drill, which does, to all events'
      : `it did not take the sample event with which a subscription begins (${told})`;
  }

  /** What happens in the account: the same in each run. */
  async tell({ faults, strange = [] }: ReceiverScene): Promise<void> {
    for (const fault of faults) this.account.faults.add(fault);
    const person = (await this.#change('POST', '/persons', {
      first_name: 'Aria',
      last_name: 'Fernhollow',
      emails: ['aria@fernhollow.example'],
    })) as { id: number };
    const company = (await this.#change('POST', '/organizations', {
      name: 'Fernhollow',
      domain: 'fernhollow.example',
    })) as { id: number };
    const sentAt = Math.floor(Date.parse(this.account.clock.now()) / 1000);
    for (const body of strange) {
      const answer = await send(this.options.url, { ...body, sent_at: sentAt });
      if (!answer || answer.status >= 300)
        this.#refused.push({ event: 'an event that it does not know', status: answer?.status ?? null });
    }
    await this.#change('PUT', `/persons/${person.id}`, { first_name: 'Ariane' });
    await this.#change('PUT', `/persons/${person.id}`, { first_name: 'Arianna' });
    await this.#change('PUT', `/organizations/${company.id}`, { name: 'Fernhollow Works' });
    await this.#change('PUT', `/organizations/${company.id}`, { name: 'Fernhollow Yards' });
    await this.#change('POST', '/notes', { content: 'Seen at the fair.', person_ids: [person.id] });
    await this.account.clock.advance(LATEST_MS);
  }

  async state(): Promise<unknown> {
    const until = performance.now() + MOST_CALM_MS;
    for (let before = await this.#look(); ; ) {
      await pause(CALM_MS);
      const now = await this.#look();
      if (isDeepStrictEqual(before, now) || performance.now() > until) return now;
      before = now;
    }
  }

  delivered(): Pick<Received, 'deliveries' | 'refused'> {
    const all = this.account.deliveries().filter(({ event }) => event !== 'sample.webhook');
    const refused = all.filter(({ status }) => status === undefined || status >= 300);
    const told = refused.map(({ event, status = null }) => ({ event, status }));
    return { deliveries: all.length, refused: [...this.#refused, ...told] };
  }

  calls(): Call[] {
    return callsOf(
      this.account.requests().filter(({ persona }) => persona !== this.#other),
      () => null,
    );
  }

  /** Of what it wrote: method, path and body, in whatever order. */
  async #look(): Promise<unknown> {
    const { stateUrl } = this.options;
    if (stateUrl !== null) return (await answerOf(stateUrl))?.text ?? null;
    return this.calls()
      .filter(({ entry }) => entry.method !== 'GET' && (entry.status ?? 500) < 300)
      .map(({ key }) => key)
      .sort();
  }

  async #change(method: string, path: string, body: object): Promise<unknown> {
    const answer = await this.#ask(method, path, body);
    await this.account.settled();
    await this.account.clock.advance(APART_MS);
    return answer.body;
  }

  #ask(method: string, path: string, body: object) {
    return askAs(this.#other, [this.mock, this.account], method, path, body);
  }
}

const listens = async (url: string): Promise<boolean> => (await answerOf(new URL('/', url).href)) !== null;

const send = (url: string, body: object) =>
  answerOf(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Null where nobody answered. */
async function answerOf(url: string, init: RequestInit = {}): Promise<{ status: number; text: string } | null> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(ANSWER_MS) });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return null;
  }
}

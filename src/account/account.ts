import type { Quirks } from '../contract/generated/quirks.js';
import { Clock } from '../lib/clock.js';
import { changeZone, copyPools, type LimitSettings, newPools, type Pools, setMonthUsed } from '../limits/pools.js';
import type { Context } from '../store/context.js';
import { Replica } from '../store/engine/replica.js';
import type { DomainEvent } from '../store/events.js';
import type { Merge, Role, User } from '../store/model.js';
import { finishMerge, MERGE_TIME } from '../store/rules/merges.js';
import { movedBy, weeksUntil } from '../store/seed/seed-shift.js';
import { type Seed, World } from '../store/world.js';
import { NEWEST_VERSION } from '../versions.js';
import { Deliveries } from '../webhooks/deliveries.js';
import { webhookBody, webhookType } from '../webhooks/payload.js';
import type { App } from './apps.js';
import { Faults } from './faults.js';
import { Journal } from './journal.js';
import { hashKey } from './keys.js';
import { News } from './news.js';
import { effectiveRole, hasPermission } from './permissions.js';
import { PERSONAS } from './personas.js';
import type { Secrets } from './secrets.js';
import { personaId } from './seeding/personas-in-seed.js';
import { MONTHLY_CALLS, type Settings } from './settings.js';

export interface AccountOptions {
  name: string;
  seed: Seed;
  settings: Settings;
  limits: LimitSettings;
  /** Calls that count as used this month. */
  monthlyUsed?: number;
  /** Start of its time, ms; left out: the real time. */
  start?: number;
  /** Of its clock when it began; `real` when left out. */
  mode?: 'real' | 'frozen';
  /** Key of each persona. */
  keyOf: (persona: string) => string;
  /** Hosts besides loopback that events may be delivered to. */
  webhookHosts: ReadonlySet<string>;
  /** Those of the whole server. */
  secrets: Secrets;
  /** Defaults of the quirks, from the contract. */
  quirkDefaults: Quirks;
}

/** Of the personas' keys, as the built-in seed was written. */
const CREATED_AT = '2026-01-12T09:00:00.000Z';
const REVOKED_AT = '2026-03-02T09:00:00.000Z';

/** One Affinity tenant of its own: all that a reset or a snapshot must cover, as one value. */
export class Account {
  readonly name: string;
  readonly clock: Clock;
  readonly world: World;
  /** What V2 sees while V1's writes are on their way to it. */
  readonly replica: Replica;
  readonly faults = new Faults();
  /** What happens in it, for who follows. */
  readonly news = new News();
  readonly journal = new Journal(undefined, undefined, (entry) => this.news.add('request', entry));
  /** Sends the account's events to its webhooks. */
  readonly deliveries: Deliveries;
  readonly personaKeys: ReadonlyMap<string, string>;
  settings: Settings;
  pools: Pools;
  /** Ids of rows that were added after the seed, by member of a seed file and ref: `companies fernpath`. */
  addedRefs: ReadonlyMap<string, number> = new Map();
  /** Oldest first. Each change of them makes another map. */
  namedSnapshots: ReadonlyMap<string, Snapshot> = new Map();
  #apps = new Map<number, App>();
  #byHash = new Map<string, App>();
  readonly #quirkDefaults: AccountOptions['quirkDefaults'];
  readonly #initial: Snapshot;
  /** Has a merge finished once the clock reaches a time, in the name of a user. */
  readonly finishMerge: (at: number, merge: { userId: number; mergeId: number }) => void;
  #generation = 0;
  #isOver = false;
  #switched: { quirks: Settings['quirks']; text: string } | null = null;

  /** `options` say how it began. */
  constructor(readonly options: AccountOptions) {
    this.name = options.name;
    this.clock = new Clock(options.start, options.mode);
    this.settings = options.settings;
    this.pools = newPools(options.limits);
    if (options.monthlyUsed) setMonthUsed(this.pools, this.clock.now(), options.monthlyUsed);
    this.#quirkDefaults = options.quirkDefaults;
    this.world = new World(options.seed, (event) => {
      if (!this.#isOver) this.#publish(event);
      this.news.add('change', event);
    });
    this.replica = new Replica(this.world, () => this.clock.now());
    this.deliveries = new Deliveries(this.world, this.clock, {
      failedAnswers: () => this.quirk('both-webhook-failed-answer'),
      floats: () => this.quirk('v1-number-floats'),
      astray: (event) => this.faults.takeForDelivery(event, this.clock.now()),
      allowedHosts: options.webhookHosts,
      attempted: (attempt) => this.news.add('delivery', attempt),
    });
    this.finishMerge = this.clock.work('merge', (merge: { userId: number; mergeId: number }) => {
      const user = this.user(merge.userId);
      if (user) finishMerge(this.contextFor(user, this.clock.now()), merge.mergeId);
    });
    this.personaKeys = new Map(PERSONAS.map(({ name }) => [name, options.keyOf(name)]));
    this.#createPersonaApps();
    this.goOnMerging(this.world.seed.tables.merges.rows.values());
    this.#initial = { at: this.clock.now(), state: this.state() };
  }

  get apps(): readonly App[] {
    return [...this.#apps.values()];
  }

  findApp(key: string): App | undefined {
    return this.#byHash.get(hashKey(key));
  }

  app(id: number): App | undefined {
    return this.#apps.get(id);
  }

  /** Above all so far; rows of revoked keys stay, so none comes twice. */
  nextAppId(): number {
    return Math.max(...this.#apps.keys()) + 7;
  }

  addApp(app: App): void {
    this.#apps.set(app.id, app);
    this.#byHash.set(app.secretHash, app);
  }

  /** What the journal and its matches call a person: their persona (that of the active key, where they have two), else their address. */
  callerName(userId: number): string | null {
    const personas = this.apps.filter(({ ownerId, persona }) => ownerId === userId && persona !== null);
    const app = personas.find(({ state }) => state === 'active') ?? personas[0];
    return app?.persona ?? this.world.tables.persons.get(userId)?.primaryEmail ?? null;
  }

  /** What no journal, log or error may show, of any account. */
  get secrets(): Secrets {
    return this.options.secrets;
  }

  /** Raised by a reset, a restore and the account's end: what began in an earlier generation must not touch this one. */
  get generation(): number {
    return this.#generation;
  }

  /** No longer served: it was deleted, or another one of its name has taken its place. */
  get isOver(): boolean {
    return this.#isOver;
  }

  user(id: number): User | undefined {
    return this.world.tables.users.get(id);
  }

  may(user: User, permission: string): boolean {
    return hasPermission(user, this.settings.tier, permission);
  }

  /** What the switch of a quirk is set to. */
  quirk<I extends keyof Quirks>(id: I): Quirks[I] {
    return this.settings.quirks[id] ?? this.#quirkDefaults[id];
  }

  /** As text, made once for as long as they stay the same object. */
  #switches(): string {
    const { quirks } = this.settings;
    if (this.#switched?.quirks !== quirks) this.#switched = { quirks, text: JSON.stringify(quirks) };
    return this.#switched.text;
  }

  /** What the store's rules take first, for a request of this user at this time. */
  contextFor(user: User, now: number, world = this.world): Context {
    return this.#context(user.id, effectiveRole(user, this.settings.tier), now, world);
  }

  #context(userId: number, role: Role, now: number, world: World): Context {
    const { quirks } = this.settings;
    // Quirks that are switched while a request gives way are for the next one: what it shows is kept by the switches that it began with.
    const quirk: Context['quirk'] = (id) => quirks[id] ?? this.#quirkDefaults[id];
    return { world, userId, role, now, switches: this.#switches(), quirk };
  }

  /** A plan changes access, the monthly limit and roles at once, and keeps data and keys. */
  changeSettings(change: Partial<Settings>): void {
    if (change.tier && change.tier !== this.settings.tier) {
      this.pools.settings.monthly = MONTHLY_CALLS[change.tier];
    }
    if (change.consistencyLagMs === 0) this.replica.catchUp();
    const quirks = change.quirks ? { ...this.settings.quirks, ...change.quirks } : this.settings.quirks;
    this.settings = { ...this.settings, ...change, quirks };
    changeZone(this.pools, this.clock.now(), this.quirk('both-month-zone'));
  }

  /** As it was when it was served or created; named snapshots stay. */
  reset(): void {
    this.become(this.#initial.state, this.#initial.at);
  }

  /** The account is no longer served: nothing of it is waited for, and its memory is free once its last request is answered. */
  end(): void {
    this.#generation++;
    this.#isOver = true;
    this.clock.stop();
    this.deliveries.end();
  }

  /** Served again after its end. */
  resume(surroundings: Surroundings): void {
    this.#isOver = false;
    this.surround(surroundings);
  }

  saveSnapshot(name: string): void {
    // Taken out first, so that one that is replaced moves to the end.
    this.deleteSnapshot(name);
    this.namedSnapshots = new Map([...this.namedSnapshots, [name, { at: this.clock.now(), state: this.state() }]]);
  }

  /** False when there is none of this name. */
  restoreSnapshot(name: string): boolean {
    const snapshot = this.namedSnapshots.get(name);
    if (!snapshot) return false;
    this.become(snapshot.state, snapshot.at);
    return true;
  }

  deleteSnapshot(name: string): boolean {
    const others = [...this.namedSnapshots].filter(([other]) => other !== name);
    if (others.length === this.namedSnapshots.size) return false;
    this.namedSnapshots = new Map(others);
    return true;
  }

  /** All that a reset, a snapshot or a data file must cover, as one value. */
  state(): State {
    return {
      ...this.surroundings(),
      world: this.world.snapshot(),
      replica: this.replica.snapshot(),
      journal: this.journal.snapshot(),
    };
  }

  /** The state but for what grows without bounds, the rows and the journal: cheap to look at after every change. */
  surroundings() {
    return {
      addedRefs: this.addedRefs,
      apps: new Map([...this.#apps].map(([id, app]) => [id, { ...app }])),
      settings: this.settings,
      pools: copyPools(this.pools),
      clock: this.clock.snapshot(),
      faults: this.faults.snapshot(),
      deliveries: this.deliveries.snapshot(),
    };
  }

  /** Takes on a state that was taken at `at` by the account's clock; without `at`, time has passed since. */
  become(state: State, at?: number): void {
    this.#generation++;
    this.news.add('change', { type: 'state' });
    this.world.restore(state.world);
    this.journal.restore(state.journal);
    this.surround(state, at);
    this.replica.restore(state.replica);
  }

  /** As `become`, for all but rows and journal. */
  surround(state: Surroundings, at?: number): void {
    this.#apps = new Map();
    this.#byHash = new Map();
    for (const app of state.apps.values()) this.addApp({ ...app });
    this.addedRefs = state.addedRefs;
    this.settings = state.settings;
    this.pools = copyPools(state.pools);
    this.clock.restore(state.clock, at);
    this.faults.restore(state.faults);
    this.deliveries.restore(state.deliveries);
  }

  #publish(event: DomainEvent): void {
    const type = webhookType(event);
    if (!this.deliveries.hasSubscribers(type)) return;
    const now = this.clock.now();
    // Webhooks tell of everything, whoever subscribed.
    const body = webhookBody(this.#context(0, 'Enterprise Admin', now, this.world), event);
    if (body !== null) this.deliveries.publish({ type, body, sent_at: Math.floor(now / 1000) });
  }

  /** Merges that were under way when they were written down end here. */
  goOnMerging(merges: Iterable<Merge>): void {
    for (const { id, status, starterId, startedAt } of merges) {
      if (status !== 'in-progress' || starterId === undefined) continue;
      this.finishMerge(Date.parse(startedAt) + MERGE_TIME, { userId: starterId, mergeId: id });
    }
  }

  nameRows(names: readonly { member: string; ref: string; id: number }[]): void {
    const added = names.map(({ member, ref, id }) => [`${member} ${ref}`, id] as const);
    if (added.length > 0) this.addedRefs = new Map([...this.addedRefs, ...added]);
  }

  #createPersonaApps(): void {
    const { persons } = this.world.tables;
    // A seed that is laid upon another day takes its keys along, but not into days to come.
    const past = weeksUntil(Date.parse(REVOKED_AT), this.clock.now());
    const weeks = Math.min(this.world.seed.about?.weeks ?? 0, past);
    const createdAt = movedBy(CREATED_AT, weeks);
    for (const [i, persona] of PERSONAS.entries()) {
      const owner = persons.get(personaId(this.world.seed, persona) ?? 0);
      if (!owner) throw new Error(`the seed has no user for the persona ${persona.name}`);
      this.addApp({
        id: 40_100 + i * 7,
        kind: persona.kind ?? (persona.scopes ? 'oauth' : 'personal'),
        name: persona.appName,
        description: null,
        ownerId: owner.id,
        persona: persona.name,
        defaultApiVersion: persona.defaultApiVersion ?? NEWEST_VERSION,
        ipAllowlist: [],
        scopes: persona.scopes ?? ['api'],
        secretHash: hashKey(this.personaKeys.get(persona.name) as string),
        createdAt,
        lastUsedAt: null,
        state: persona.revoked ? 'revoked' : 'active',
        revokedAt: persona.revoked ? movedBy(REVOKED_AT, weeks) : null,
        revokedReason: persona.revoked ?? null,
      });
    }
  }
}

export type Surroundings = ReturnType<Account['surroundings']>;

export interface State extends Surroundings {
  world: unknown;
  /** The view that is behind by the consistency lag. */
  replica: unknown;
  journal: unknown;
}

export interface Snapshot {
  /** Milliseconds of the account's clock. */
  readonly at: number;
  readonly state: State;
}

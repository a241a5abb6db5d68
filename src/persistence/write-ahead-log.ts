/**
 * Keeps the accounts of a server in its data file. Changes are gathered while a group of them is being written, and go out as the
 * next group: an answer waits for the group that holds what its request changed. What cannot be written is taken back.
 */
import type { Low } from 'lowdb';
import type { Account, Surroundings } from '../account/account.js';
import type { Registry } from '../account/registry.js';
import { oneByOne } from '../lib/lists.js';
import { once } from '../lib/memo.js';
import type { Seed } from '../store/world.js';
import { accountInEntries, changeEntry, type Entry, inLines, kept, type SeedEntry, snapshotEntry } from './entries.js';
import { NotDurable } from './error.js';
import type { Content, LogFile } from './log-file.js';
import { newlyNamed } from './seed-names.js';

/** How long changes that no request waits for (counts of calls, clocks, deliveries, the library's methods) may wait, ms. */
const SWEEP_MS = 1_000;
/** A sweep's accounts are looked at in turns, so that no request waits for a thousand of them. */
const TURNS = 10;

/** An account as the file has it. */
interface Known {
  surroundings: Surroundings;
  snapshots: Account['namedSnapshots'];
}

/** Changes that are written as one. */
class CommitGroup {
  readonly accounts = new Set<Account>();
  resolve!: () => void;
  reject!: (error: NotDurable) => void;
  readonly done = new Promise<void>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  constructor() {
    // Not every group is waited for.
    this.done.catch(() => {});
  }
}

export class WriteAheadLog {
  readonly #known = new Map<Account, Known>();
  readonly #seeds: Map<Seed, SeedEntry>;
  #registryVersion = -1;
  /** Accounts that may have changed. */
  #touched = new Set<Account>();
  /** Accounts that somebody steers, and waits for. */
  #steered = new Set<Account>();
  #gathering: CommitGroup | null = null;
  #writing: CommitGroup | null = null;
  #isScheduled = false;
  readonly #sweep: NodeJS.Timeout;

  /** `seeds` are those that the file has. Accounts of the registry that it has not got yet go out with the next group. */
  constructor(
    readonly registry: Registry,
    readonly low: Low<Content<Entry>>,
    readonly file: LogFile<Entry>,
    seeds: ReadonlyMap<Seed, SeedEntry>,
    accounts: readonly Account[],
  ) {
    this.#seeds = new Map(seeds);
    for (const account of accounts) this.#know(account);
    if (accounts.length > 0) this.#registryVersion = registry.version;
    let turn = 0;
    this.#sweep = setInterval(() => {
      turn = (turn + 1) % TURNS;
      this.#touch(this.registry.accounts.filter((_, i) => i % TURNS === turn));
    }, SWEEP_MS / TURNS).unref();
  }

  /** Null when all that the account's requests changed is on disk; else resolves once it is. Rejects with `NotDurable`. */
  settled(account: Account): Promise<void> | null {
    if (this.#touched.has(account)) return this.#join();
    return this.#writing?.accounts.has(account) ? this.#writing.done : null;
  }

  /** Resolves once all of these accounts, and which accounts there are, is on disk. Rejects with `NotDurable`. */
  commit(accounts: Iterable<Account>): Promise<void> {
    for (const account of accounts) {
      this.#touched.add(account);
      this.#steered.add(account);
    }
    return this.#join();
  }

  /** Writes what is left and gives the file back. Rejects with `NotDurable`, but what was acknowledged is there. */
  readonly close = once(() => this.#end());

  async #end(): Promise<void> {
    clearInterval(this.#sweep);
    this.#touch(this.registry.accounts);
    try {
      await this.#join();
    } finally {
      this.#isScheduled = true;
      await this.file.close();
    }
  }

  #know(account: Account): Known {
    const known = { surroundings: kept(account.surroundings()), snapshots: account.namedSnapshots };
    this.#known.set(account, known);
    account.world.keepTrack(() => {
      this.#touched.add(account);
      this.#schedule();
    });
    return known;
  }

  #touch(accounts: readonly Account[]): void {
    for (const account of accounts) this.#touched.add(account);
    this.#schedule();
  }

  #join(): Promise<void> {
    this.#gathering ??= new CommitGroup();
    this.#schedule();
    return this.#gathering.done;
  }

  /** After the requests of this turn: what they change together is written together. */
  #schedule(): void {
    if (this.#isScheduled || this.#writing) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#write().catch((error) => this.#giveUp(error));
    });
  }

  async #write(): Promise<void> {
    const group = this.#gathering ?? new CommitGroup();
    this.#gathering = null;
    this.#writing = group;
    for (const account of this.#touched) group.accounts.add(account);
    const undo: (() => void)[] = [];
    try {
      this.low.data.entries = this.#take(undo);
      if (this.low.data.entries.length > 0) await this.low.write();
      group.resolve();
    } catch (error) {
      this.#takeBack(group, undo, error);
    }
    this.#writing = null;
    if (this.#gathering || this.#touched.size > 0) this.#schedule();
  }

  /** A defect of the mock, as writing takes back what fails: it is said, and nobody waits on for what is not written. */
  #giveUp(error: unknown): void {
    console.error('affinity-mock: what the data file could not take was not taken back', error);
    const refusal = new NotDurable(reasonOf(error));
    for (const group of [this.#writing, this.#gathering]) group?.reject(refusal);
    this.#writing = null;
    this.#gathering = null;
  }

  /** What was changed meanwhile stands on what could not be written, and goes with it. */
  #takeBack(group: CommitGroup, undo: (() => void)[], error: unknown): void {
    const later = this.#gathering;
    this.#gathering = null;
    this.#take(undo);
    for (const step of undo.reverse()) step();
    const refusal = new NotDurable(reasonOf(error));
    group.reject(refusal);
    later?.reject(refusal);
  }

  /** Everything that the file has not got yet; `undo` gets the steps back, to be gone from the last to the first. */
  #take(undo: (() => void)[]): Entry[] {
    const entries: Entry[] = [];
    const [touched, steered] = [this.#touched, this.#steered];
    [this.#touched, this.#steered] = [new Set(), new Set()];
    if (this.registry.version !== this.#registryVersion) this.#takeAccounts(entries, undo);
    for (const account of touched) {
      if (this.#known.has(account)) this.#takeChanges(account, steered.has(account), entries, undo);
    }
    return entries;
  }

  #takeAccounts(entries: Entry[], undo: (() => void)[]): void {
    const { registry } = this;
    const versionBefore = this.#registryVersion;
    undo.push(() => {
      this.#registryVersion = versionBefore;
    });
    const present = new Set(registry.accounts);
    for (const [account, known] of this.#known) {
      if (present.has(account)) continue;
      this.#known.delete(account);
      entries.push({ deleted: account.name });
      undo.push(() => {
        this.#known.set(account, known);
        registry.put(account);
        account.resume(known.surroundings);
      });
    }
    this.#forgetSeeds();
    for (const account of present) {
      if (this.#known.has(account)) continue;
      const known = this.#know(account);
      entries.push(...this.#wholeOf(account, known, new Set(this.#seeds.keys())));
      undo.push(() => {
        this.#known.delete(account);
        if (registry.get(account.name) === account) registry.delete(account.name);
      });
    }
    this.#registryVersion = registry.version;
  }

  /** Of accounts that are gone, so that their memory is free. */
  #forgetSeeds(): void {
    const used = new Set([...this.#known.keys()].map((account) => account.options.seed));
    for (const [seed, { isDefault }] of this.#seeds) if (!isDefault && !used.has(seed)) this.#seeds.delete(seed);
  }

  #takeChanges(account: Account, isSteered: boolean, entries: Entry[], undo: (() => void)[]): void {
    const before = this.#known.get(account) as Known;
    const rows = account.world.takeChanges();
    const after = { surroundings: kept(account.surroundings()), snapshots: account.namedSnapshots };
    undo.push(() => {
      this.#known.set(account, before);
      account.namedSnapshots = before.snapshots;
      if (rows) {
        rows.undo();
        account.replica.catchUp();
      }
      // Counts and clocks that nobody waits for are right as they are, and are written another time.
      if (rows || isSteered) account.surround(withLogs(before.surroundings, account.surroundings()));
    });
    const change = changeEntry(account, rows?.changes, before.surroundings, after.surroundings);
    if (change) entries.push(change);
    for (const name of before.snapshots.keys()) {
      // One that was replaced is forgotten first: it moves to the end.
      if (before.snapshots.get(name) !== after.snapshots.get(name)) entries.push({ of: account.name, forgotten: name });
    }
    for (const [name, snapshot] of after.snapshots) {
      if (before.snapshots.get(name) !== snapshot) entries.push(snapshotEntry(account, name, snapshot));
    }
    this.#known.set(account, after);
  }

  /** All that the file has to tell, as it stands now, whenever it is asked for. */
  whole(): Iterable<Entry[]> {
    // Accounts that are new begin with the default seed, whether or not one does now.
    const seeds = [...this.#seeds].filter(([, { isDefault }]) => isDefault);
    const told = new Set(seeds.map(([seed]) => seed));
    const accounts = [...this.#known].map(([account, known]) => this.#wholeOf(account, known, told));
    return inLines(oneByOne([seeds.map(([, entry]) => entry), ...accounts]));
  }

  /** An account with all its changes, and its seed unless that was told. Rows are looked up now, the rest as it is asked for. */
  #wholeOf(account: Account, known: Known, told: Set<Seed>): Iterable<Entry> {
    const { seed } = account.options;
    const seedEntry = this.#seeds.get(seed) ?? newlyNamed(seed);
    this.#seeds.set(seed, seedEntry);
    const isTold = told.has(seed);
    told.add(seed);
    const rows = account.world.content();
    return (function* () {
      if (!isTold) yield seedEntry;
      yield* accountInEntries(account, rows, known, seedEntry.seed);
    })();
  }
}

/** Calls count whatever became of them, and logs tell what happened. */
const withLogs = (before: Surroundings, now: Surroundings): Surroundings => ({
  ...before,
  pools: { ...now.pools, settings: before.pools.settings },
  deliveries: { ...before.deliveries, attempts: now.deliveries.attempts },
});

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return 'the disk is full';
  if (code === 'EDQUOT' || code === 'EFBIG') return 'it may not become larger';
  return code === undefined ? message : `writing failed with ${code}`;
}

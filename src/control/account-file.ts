/** Accounts in files: one that is taken from one server to another, and the data file that keeps those of a server. */
import { createHash } from 'node:crypto';
import type { Account } from '../account/account.js';
import type { Registry } from '../account/registry.js';
import { prepareSeed } from '../account/seeding/seeding.js';
import { memoized } from '../lib/memo.js';
import { DataFileError } from '../persistence/error.js';
import type { DataOptions } from '../persistence/open.js';
import type { WriteAheadLog } from '../persistence/write-ahead-log.js';
import { badRequest, ControlError } from './error.js';
import { INSTANCE } from './health.js';

/** A file, for HTTP and the library. */
export class Download {
  /** `revision`: of what is in it. */
  constructor(
    readonly pieces: () => Promise<AsyncGenerator<Buffer>>,
    readonly revision: string,
  ) {}
}

/** As it is now. */
export const exportAccount = (account: Account): Download => {
  // Before the file is begun: what is written in between is in the file, and counts as a change all the same.
  const revision = revisionOf(account);
  // What it takes to write one is loaded when somebody asks.
  const writing = import('../persistence/account-file.js').then(({ writeAccount }) => writeAccount(account));
  writing.catch(() => {});
  return new Download(() => writing, revision);
};

/** Whose file this is, as far as that can be told at a glance; null where it is none. */
export function nameInFile(file: Buffer): string | null {
  for (let start = file.indexOf(LINE_END) + 1; start > 0; ) {
    const end = file.indexOf(LINE_END, start);
    if (end < 0) return null;
    // Before it stand lines of rows.
    const line = file.subarray(start, Math.min(end, start + MOST_NAMING)).toString();
    const name = /^[0-9a-f]{8} \[\{"account":"([A-Za-z0-9._-]+)"/.exec(line)?.[1];
    if (name !== undefined) return name;
    start = end + 1;
  }
  return null;
}

const LINE_END = 0x0a;
const MOST_NAMING = 200;

export interface ImportOptions {
  /** The name that the file's account must have. */
  name?: string;
  /** Whether it may take the place of one of its name. */
  replace?: boolean | undefined;
  /** Of the account whose place it takes: only where that has not been changed since. */
  ifRevision?: string | undefined;
  /** Of the account that it was taken from: one that was brought already is not brought again. */
  revision?: string | undefined;
}

/** Of which revisions elsewhere accounts were brought, and what they were then here, as long as this process runs. */
const broughtFrom = new WeakMap<Account, { revision: string; here: string }>();

/** What whoever brings an account may hold it to later: that of its arrival, although it was written to since. */
export const broughtAs = (account: Account): string => broughtFrom.get(account)?.here ?? revisionOf(account);

/** Serves the account of a file. Throws `bad-data-file`, `conflict` for a taken name and `changed`; then nothing was changed. */
export async function importAccount(
  registry: Registry,
  file: Uint8Array,
  { name, replace = false, ifRevision, revision }: ImportOptions = {},
): Promise<Account> {
  const brought = () => {
    const known = name === undefined ? undefined : registry.get(name);
    return known && revision !== undefined && broughtFrom.get(known)?.revision === revision ? known : undefined;
  };
  const before = brought();
  if (before) return before;
  // A promise of one, mostly, that nobody waited for.
  if (!ArrayBuffer.isView(file))
    throw new ControlError('bad-data-file', 'An account comes as the bytes of a file', 'file');
  if (name !== undefined && !replace) assertFree(registry, name);
  const account = await readFile(registry, file);
  // By somebody else, while this file was read.
  const meanwhile = brought();
  if (meanwhile) {
    account.end();
    return meanwhile;
  }
  try {
    if (name !== undefined && account.name !== name) {
      const message = `The file is of the account "${account.name}": its keys fit no other name`;
      throw new ControlError('bad-data-file', message, 'account');
    }
    if (!(replace && registry.get(account.name))) assertFree(registry, account.name);
    assertUnchanged(registry, account.name, ifRevision);
  } catch (error) {
    account.end();
    throw error;
  }
  registry.delete(account.name);
  registry.put(account);
  if (revision !== undefined) broughtFrom.set(account, { revision, here: revisionOf(account) });
  return account;
}

function assertFree(registry: Registry, name: string): void {
  if (!registry.isTaken(name)) return;
  const message = `The account name "${name}" is taken: delete that account first, or let this one take its place (replace)`;
  throw new ControlError('conflict', message, 'account');
}

async function readFile(registry: Registry, file: Uint8Array): Promise<Account> {
  const { readAccount } = await import('../persistence/account-file.js');
  try {
    const account = await readAccount(file, registry);
    await prepareSeed(account.options.seed);
    return account;
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    throw new ControlError('bad-data-file', `The file cannot be used: ${error.message}`);
  }
}

/** A data file as callers name it. Throws `bad-data-file`, with the file's name in the message. */
export async function openData(file: string, options: DataOptions): Promise<WriteAheadLog> {
  if (typeof file !== 'string' || file === '') throw badRequest('data', 'data must name a file');
  // Servers without a data file start faster without these.
  const { openDataFile } = await import('../persistence/open.js');
  try {
    const wal = await openDataFile(file, options);
    const { unfinished } = wal.file;
    // Of a write that nobody was told is done.
    if (unfinished > 0) console.error(`affinity-mock: ${file}: left out an unfinished end of ${unfinished} bytes`);
    return wal;
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    throw new ControlError('bad-data-file', `${file}: ${error.message}`, 'data');
  }
}

let lastNumber = 0;

/** Of what is exchanged for another when it changes: the number of each. */
const numberOf = memoized((_: object) => ++lastNumber, new WeakMap());

/**
 * The state of an account by name, for calls that are to do something only where nobody changed it in between: another one after
 * each change of data, users, apps, settings, limits, faults, clock and snapshots; not after a read, although it counts against the
 * limits, nor when a webhook was delivered.
 */
export function revisionOf(account: Account): string {
  const { generation, world, apps, settings, pools, faults, addedRefs, news } = account;
  const state = [
    // An account that was opened anew, or took the place of another, counts from the beginning: no two have the same.
    INSTANCE,
    numberOf(account),
    generation,
    world.pulse,
    apps.map(({ lastUsedAt: _, ...app }) => app),
    settings,
    numberOf(pools.settings),
    faults.snapshot(),
    addedRefs.size,
    news.counts.clock,
    // By name and time two may be the same: while the clock stands, one is saved again under its name.
    numberOf(account.namedSnapshots),
  ];
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22);
}

/** Throws `changed` where an account is not in the state that the caller knows, or is gone; all is well where they name none. */
export function assertUnchanged(registry: Registry, name: string, ifRevision: string | undefined): void {
  if (ifRevision === undefined) return;
  const account = registry.get(name);
  if (account && revisionOf(account) === ifRevision) return;
  throw new ControlError('changed', `The account "${name}" was changed since: take it along again`, 'ifRevision');
}

/** One account as a data file of its own, in order to be taken to another server; and back. */
import { createHash } from 'node:crypto';
import type { Account } from '../account/account.js';
import { KEY_LENGTH, keyPrefix } from '../account/keys.js';
import type { OwnOptions, Registry } from '../account/registry.js';
import { oneByOne } from '../lib/lists.js';
import { memoized } from '../lib/memo.js';
import { turns } from '../lib/turns.js';
import type { Seed } from '../store/world.js';
import { type AccountEntry, accountInEntries, type Entry, inLines, kept, type SeedEntry } from './entries.js';
import { DataFileError } from './error.js';
import { CHAIN_START, cutOff, encoded, HEADER, type Log, readLog, toLine, VERSION } from './log-format.js';
import { checkedEntries, Replay, readSeeds, unexpected } from './replay.js';
import { defaultSeedName } from './seed-names.js';

/** What a file calls a seed of the user's: always the same, so that the same rows are the same bytes. */
const OWN_SEED = 'own';

const seedEntry = (seed: Seed): SeedEntry => {
  const name = defaultSeedName(seed);
  return name === null ? { seed: OWN_SEED, rows: seed.rows() } : { seed: name };
};

/** The file's bytes, in pieces; the account may go on meanwhile, it is told of as it is now. */
export function writeAccount(account: Account): AsyncGenerator<Buffer> {
  const seed = seedEntry(account.options.seed);
  const state = { surroundings: kept(account.surroundings()), snapshots: account.namedSnapshots };
  const entries = accountInEntries(account, account.world.content(), state, seed.seed);
  return lines(seed, entries);
}

async function* lines(seed: SeedEntry, entries: Iterable<Entry>): AsyncGenerator<Buffer> {
  const turn = turns();
  let chain = CHAIN_START;
  yield HEADER;
  for (const group of groups(seed, entries)) {
    const made = await toLine(await encoded(group, turn), chain, turn);
    chain = made.chain;
    yield Buffer.concat(made.line);
    await turn();
  }
}

function* groups(seed: SeedEntry, entries: Iterable<Entry>): Generator<Entry[]> {
  yield* inLines([seed]);
  yield* inLines(entries);
  // The end of what it began with.
  yield [];
}

/**
 * The account of a file, complete, and served by nobody yet. Seeds that the registry's accounts have are shared. Throws
 * `DataFileError` for a file that is not whole, not of one account, or makes no sense, and leaves nothing behind.
 */
export async function readAccount(bytes: Uint8Array, registry: Registry): Promise<Account> {
  const log = await readLog<unknown>(sourceOf(bytes));
  if (!log) throw new DataFileError('it is empty');
  if (log.version !== VERSION) throw new DataFileError('an older affinity-mock wrote it: export the account again');
  if (log.unfinished > 0) throw cutOff((log.lines.at(-1) ?? 1) + 1);
  const entries = checkedEntries(log.entries, log.lines);
  checkAccount(entries);
  const seeds = await seedsOf(entries, log, registry);
  // Before anybody finds it.
  const accounts: Account[] = [];
  const apart = {
    accounts,
    get: (name: string) => accounts.find((account) => account.name === name),
    open(options: OwnOptions): Account {
      const account = registry.make(options);
      accounts.push(account);
      return account;
    },
    delete: () => {},
  };
  try {
    await new Replay(apart, seeds).run(entries, log.lines);
    return accounts[0] as Account;
  } catch (error) {
    for (const account of accounts) account.end();
    throw unexpected(error);
  }
}

const isAccount = (entry: Entry): entry is AccountEntry => 'account' in entry;

function checkAccount(entries: readonly Entry[]): void {
  const [account, another] = entries.filter(isAccount);
  if (!account || another || entries.some((entry) => 'deleted' in entry)) {
    throw new DataFileError('it must have one account, as affinity-mock accounts export writes it');
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(account.account))
    throw new DataFileError('its account has an odd name');
  const { keys } = account.began;
  const prefix = keyPrefix(account.account);
  const isKey = (key: string) => key.length === KEY_LENGTH && key.startsWith(prefix) && /^[\w-]+$/.test(key);
  if (Object.keys(keys).length === 0 || !Object.values(keys).every(isKey)) {
    throw new DataFileError('its keys are not those of its account');
  }
}

/** By the name that the file has for it. */
async function seedsOf(entries: readonly Entry[], log: Log<unknown>, registry: Registry): Promise<Map<string, Seed>> {
  const ofSeed = entries.filter((entry) => 'seed' in entry || 'more' in entry);
  const rows = ofSeed.length > 1 || ofSeed.some((entry) => 'seed' in entry && entry.rows);
  const known = rows ? await sameSeed(await digestOf(ofSeed), registry) : undefined;
  if (known) return new Map([[OWN_SEED, known]]);
  const read = readSeeds(entries, log.lines);
  return new Map([...read].map(([seed, entry]) => [entry.seed, seed]));
}

/** Of the entries that tell of a seed: the same for the same rows. */
async function digestOf(entries: Iterable<Entry>): Promise<string> {
  const hash = createHash('sha256');
  const turn = turns();
  for (const entry of entries) for (const piece of await encoded([entry], turn)) hash.update(piece);
  return hash.digest('hex');
}

const digestOfSeed = memoized((seed: Seed) => digestOf(oneByOne(inLines([seedEntry(seed)]))), new WeakMap());

/** One with the same rows that is in use already: accounts share what they have not changed. */
async function sameSeed(digest: string, registry: Registry): Promise<Seed | undefined> {
  const inUse = new Set([registry.options.seed, ...registry.accounts.map(({ options }) => options.seed)]);
  for (const seed of inUse) {
    if (defaultSeedName(seed) !== null) continue;
    if ((await digestOfSeed(seed)) === digest) return seed;
  }
  return undefined;
}

/** Bytes that are read as a file is. */
const sourceOf = (bytes: Uint8Array) => ({
  read: async (target: Buffer, offset: number, length: number, position: number) => {
    const part = bytes.subarray(position, position + length);
    target.set(part, offset);
    return { bytesRead: part.length };
  },
});

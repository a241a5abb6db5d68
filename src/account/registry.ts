import type { Quirks } from '../contract/generated/quirks.js';
import { realNow } from '../lib/clock.js';
import { defined } from '../lib/defined.js';
import { DEFAULT_LIMITS, type LimitSettings } from '../limits/pools.js';
import type { Seed } from '../store/world.js';
import { Account, type AccountOptions } from './account.js';
import type { JournalEntry } from './journal.js';
import { fixedKey, freshKey, keyPrefix, prefixOf } from './keys.js';
import { Secrets } from './secrets.js';
import { MONTHLY_CALLS, type Tier } from './settings.js';

/** Served by default, all from the same seed: account and tier have the same name. */
export const DEFAULT_ACCOUNTS: readonly Tier[] = ['scale', 'advanced', 'enterprise', 'essential'];
export const DEFAULT_ACCOUNT = 'scale';

export interface RegistryOptions {
  /** Of accounts that name none. */
  seed: Seed;
  /** Start of the accounts' time, ms. */
  now?: number;
  strict: boolean;
  /** Hosts besides loopback that webhooks may deliver to. */
  webhookHosts?: ReadonlySet<string>;
  /** The folder whose files may be named as seeds over HTTP. */
  seedDir?: string;
  /** What this server is called among several that share the accounts between them. */
  shard?: string;
  /** Told of each request of each account as it enters the journal. */
  onEntry?: (account: Account, entry: JournalEntry) => void;
  quirkDefaults: Quirks;
  /** Upon which day the built-in seed is laid where an account names it: an instant in ms, or that of its start. */
  seedAsOf?: 'today' | 'off' | number;
}

export interface NewAccount {
  account?: string;
  tier?: Tier;
  seed?: Seed;
  now?: number;
  /** Of its clock from the first moment on; `real` when left out. */
  mode?: 'real' | 'frozen';
  limits?: Partial<LimitSettings>;
  /** Calls that count as used this month. */
  monthlyUsed?: number;
}

/** What is an account's own; the rest is the server's. */
export type OwnOptions = Omit<AccountOptions, 'quirkDefaults' | 'webhookHosts' | 'secrets'>;

/** The accounts of one server, found by name, or by the first characters of a key. */
export class Registry {
  readonly #accounts = new Map<string, Account>();
  readonly #byPrefix = new Map<string, Account>();
  /** How many accounts have a prefix that reads so in lower case. */
  readonly #folded = new Map<string, number>();
  #options: RegistryOptions;
  /** What no journal, log or error may show: the keys of all accounts, and control tokens. */
  readonly secrets = new Secrets((prefix) => this.#folded.has(prefix));
  #counter = 0;
  #version = 0;

  /** With the default accounts, or `empty`, to be filled by `open`. */
  constructor(options: RegistryOptions, accounts: 'default' | 'empty' = 'default') {
    this.#options = options;
    if (accounts === 'empty') return;
    for (const tier of DEFAULT_ACCOUNTS) this.#begin(tier, tier, {}, fixedKey);
  }

  /** Changes as accounts come and go. */
  get version(): number {
    return this.#version;
  }

  /** With the seed of the last `startAnew`. */
  get options(): Readonly<RegistryOptions> {
    return this.#options;
  }

  get shard(): string | undefined {
    return this.#options.shard;
  }

  get accounts(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  get(name: string): Account | undefined {
    return this.#accounts.get(name);
  }

  /** The account that a key names by its first characters, whether or not it has such a key. */
  byKey(key: string): Account | undefined {
    return this.#byPrefix.get(prefixOf(key));
  }

  /** Whether an account has the name, or one that keys cannot tell from it. */
  isTaken(name: string): boolean {
    return this.#accounts.has(name) || this.#byPrefix.has(keyPrefix(name));
  }

  /** Null when the name is taken. */
  create(input: NewAccount): Account | null {
    const name = input.account ?? this.#freeName();
    if (this.isTaken(name)) return null;
    return this.#begin(name, input.tier ?? 'scale', input, freshKey);
  }

  /** An account as it was when it began. */
  open(options: OwnOptions): Account {
    const account = this.make(options);
    this.put(account);
    return account;
  }

  /** The same, but nobody finds it before it is `put`. */
  make(options: OwnOptions): Account {
    const { quirkDefaults, webhookHosts = new Set<string>() } = this.#options;
    return new Account({ ...options, quirkDefaults, webhookHosts, secrets: this.secrets });
  }

  /** Serves an account under its name. */
  put(account: Account): void {
    this.#version++;
    const { onEntry } = this.#options;
    if (onEntry) account.journal.onEntry = (entry) => onEntry(account, entry);
    if (!this.#accounts.has(account.name)) this.#countPrefix(account.name, 1);
    this.#accounts.set(account.name, account);
    this.#byPrefix.set(keyPrefix(account.name), account);
  }

  /**
   * The accounts that began with this server's seed begin again with another, under their names and with the personas' keys that they
   * have; those of a seed of their own stay.
   */
  startAnew(seed: Seed): void {
    const before = this.#options.seed;
    this.#options = { ...this.#options, seed };
    for (const account of this.accounts) {
      if (account.options.seed !== before) continue;
      const { personaKeys, options } = account;
      account.end();
      this.open({ ...options, seed, keyOf: (persona) => personaKeys.get(persona) ?? options.keyOf(persona) });
    }
  }

  delete(name: string): boolean {
    this.#version++;
    this.#byPrefix.delete(keyPrefix(name));
    const account = this.#accounts.get(name);
    if (account) this.#countPrefix(name, -1);
    account?.end();
    return this.#accounts.delete(name);
  }

  #countPrefix(name: string, step: 1 | -1): void {
    const folded = keyPrefix(name).toLowerCase();
    const count = (this.#folded.get(folded) ?? 0) + step;
    if (count > 0) this.#folded.set(folded, count);
    else this.#folded.delete(folded);
    this.secrets.changed();
  }

  #freeName(): string {
    do this.#counter++;
    while (this.#accounts.has(`account-${this.#counter}`));
    return `account-${this.#counter}`;
  }

  #begin(
    name: string,
    tier: Tier,
    { seed = this.#options.seed, now = this.#options.now, mode, limits, monthlyUsed }: NewAccount,
    makeKey: (account: string, persona: string) => string,
  ): Account {
    // One that stands still has a beginning of its own, also where nobody named it.
    const start = now ?? (mode === 'frozen' ? realNow() : undefined);
    return this.open({
      name,
      seed,
      settings: {
        tier,
        trial: false,
        strict: this.#options.strict,
        permissionEra: 'current',
        consistencyLagMs: 0,
        journalBodies: false,
        quirks: {},
      },
      limits: { ...DEFAULT_LIMITS, monthly: MONTHLY_CALLS[tier], ...limits },
      ...defined({ start, mode, monthlyUsed }),
      keyOf: (persona) => makeKey(name, persona),
    });
  }
}

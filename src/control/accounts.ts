import type { Account } from '../account/account.js';
import { DEFAULT_ACCOUNT, type Registry } from '../account/registry.js';
import { prepareSeed } from '../account/seeding/seeding.js';
import { defined } from '../lib/defined.js';
import { suggestion } from '../lib/nearest.js';
import type { Seed } from '../store/world.js';
import { assertUnchanged } from './account-file.js';
import { parseInstant } from './clock.js';
import { badRequest, ControlError } from './error.js';
import { userFacts } from './people.js';
import type { AccountView, NewAccountInput, PersonaKey, PersonaName } from './schemas.js';
import { builtInWeeks, laidUpon, type OpenOptions, openSeed, parseAsOf } from './seed-source.js';

/** Throws `not-found`. */
export function findAccount(registry: Registry, name: string): Account {
  const account = registry.get(name);
  if (account) return account;
  const names = registry.accounts.map((other) => other.name);
  const where = registry.shard === undefined ? '' : ` on ${registry.shard}`;
  throw new ControlError('not-found', `There is no account "${name}"${where}${suggestion(name, names)}`, 'account');
}

/** A new account with fresh keys; `open` finds its seed. Throws `conflict` for a taken name, `bad-seed`, `bad-request` for a `now` that is no instant. */
export async function createAccount(
  registry: Registry,
  input: NewAccountInput,
  open: (source: unknown, options: OpenOptions) => Promise<Seed> = openSeed,
): Promise<Account> {
  const { account, tier, limits: { used, ...limits } = {} } = input;
  const taken = () => new ControlError('conflict', `The account name "${account}" is taken`, 'account');
  // Before the seed is read: it may be a big one.
  if (account !== undefined && registry.get(account)) throw taken();
  const seed = await seedFor(registry, input, open);
  if (seed) await prepareSeed(seed);
  const created = registry.create({
    ...defined({ account, tier, mode: input.mode, seed, monthlyUsed: used?.monthly }),
    ...(input.now !== undefined && { now: parseInstant(input.now, 'now') }),
    limits,
  });
  if (!created) throw taken();
  return created;
}

/**
 * Undefined: the server's. What `seedAsOf` says holds for all of it; without, the built-in seed is as of the server's day, and the
 * caller's own data are as they are written.
 */
async function seedFor(
  registry: Registry,
  { seed: source, seedAsOf, now }: NewAccountInput,
  open: (source: unknown, options: OpenOptions) => Promise<Seed>,
): Promise<Seed | undefined> {
  const asOf = seedAsOf === undefined ? undefined : parseAsOf(seedAsOf);
  if (asOf === undefined && source === undefined) return undefined;
  const weeks = asOf === undefined ? builtInWeeks(registry) : 0;
  const seed = source === undefined ? registry.options.seed : await open(source, { builtInWeeks: weeks });
  if (asOf === undefined) return seed;
  const start = now === undefined ? registry.options.now : parseInstant(now, 'now');
  return laidUpon(seed, asOf, start);
}

/** Throws `not-found`, `conflict` for the default account, or `changed` where it is in another state than the caller knows. */
export function deleteAccount(registry: Registry, name: string, ifRevision?: string): void {
  if (findAccount(registry, name).name === DEFAULT_ACCOUNT) {
    const message = `The default account "${name}" cannot be deleted: reset it, or create accounts of your own`;
    throw new ControlError('conflict', message, 'account');
  }
  assertUnchanged(registry, name, ifRevision);
  registry.delete(name);
}

/** `shard`: of a server that holds some of the accounts of several. */
export function accountView(account: Account, shard?: string): AccountView {
  const keys = [...account.personaKeys].map(([persona, key]) => ({ persona: persona as PersonaName, key }));
  return { account: account.name, tier: account.settings.tier, keys, ...(shard !== undefined && { shard }) };
}

/** What the query calls a new account and what its body does are the same. Throws `bad-request`. */
export function namedTwice(body: NewAccountInput = {}, named: string | undefined): NewAccountInput {
  if (named === undefined || body.account === named) return body;
  if (body.account === undefined) return { ...body, account: named };
  throw badRequest(
    'account',
    `The query names the account "${named}", and the body "${body.account}": give one name, behind a load balancer as ?account=`,
  );
}

/** One row for each persona, with the user as the account's tier has it. */
export function personaKeys(account: Account): PersonaKey[] {
  const { tier } = account.settings;
  return account.apps.flatMap((app) => {
    const key = app.persona === null ? undefined : account.personaKeys.get(app.persona);
    const user = account.user(app.ownerId);
    if (key === undefined || !user) return [];
    return {
      account: account.name,
      tier,
      persona: app.persona as PersonaName,
      key,
      user: userFacts(account, user),
      defaultApiVersion: app.defaultApiVersion,
      state: app.state,
    };
  });
}

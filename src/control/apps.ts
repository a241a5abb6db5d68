/** Manage Apps: who has which key, and who may see, make, edit and revoke it (product-rules.md §1). */
import type { Account } from '../account/account.js';
import { type App, isAddressOrRange } from '../account/apps.js';
import { freshKey, hashKey } from '../account/keys.js';
import { hasApi } from '../account/settings.js';
import { LAST_INSTANT } from '../lib/clock.js';
import { pacificOffset } from '../lib/pacific.js';
import { monthByApp, monthView } from '../limits/pools.js';
import type { User } from '../store/model.js';
import { badRequest, ControlError } from './error.js';
import { actingUser, findUser, nameOf, type UserReference } from './people.js';
import type { AppChange, AppView, CreatedApp, NewApp, UsageView } from './schemas.js';

const GENERATE = 'Generate API Key';
const MANAGE_ALL = 'Manage All API Keys';
const ALLOWLIST = 'Manage IP allowlist';
const MINUTE_MS = 60_000;

/** The rows that `acting` may see, oldest first: all, or their own. Throws `not-found`, `forbidden`. */
export function listApps(account: Account, acting?: UserReference): AppView[] {
  const user = manager(account, acting);
  const seesAll = account.may(user, MANAGE_ALL);
  return account.apps.filter((app) => seesAll || app.ownerId === user.id).map((app) => appView(account, app));
}

/**
 * A new app with a fresh key, which revokes the active one that its owner had. Throws `not-found`, `bad-request`, `forbidden` on a
 * plan without API access and for whoever lacks the permission, `conflict` for an owner who is not active.
 */
export function createApp(account: Account, input: NewApp): CreatedApp {
  const owner = findUser(account, input.user, 'user');
  const { tier, trial } = account.settings;
  if (!hasApi(tier, trial)) {
    const lacks = `API access is not part of ${trial ? 'a trial' : 'Essential'}`;
    throw new ControlError('forbidden', `${lacks}: change the tier or trial at /_mock/settings`);
  }
  const acting = manager(account, input.acting);
  if (acting.id !== owner.id) assertMay(account, acting, MANAGE_ALL, 'acting');
  assertMay(account, owner, GENERATE, 'user');
  if (owner.status !== 'active') {
    throw new ControlError('conflict', `${input.user} is ${owner.status}: only active users have keys`, 'user');
  }
  const ipAllowlist = allowlist(account, acting, input.ipAllowlist ?? []);
  const replaced = account.quirk('both-several-keys') ? [] : activeKeysOf(account, owner);
  for (const app of replaced) revoke(account, app, 'replaced');
  const secret = freshKey(account.name);
  const app: App = {
    id: account.nextAppId(),
    kind: 'personal',
    name: input.name.trim(),
    description: trimmed(input.description),
    ownerId: owner.id,
    persona: null,
    defaultApiVersion: input.defaultApiVersion ?? null,
    ipAllowlist,
    scopes: ['api'],
    secretHash: hashKey(secret),
    createdAt: instant(account.clock.now()),
    lastUsedAt: null,
    state: 'active',
    revokedAt: null,
    revokedReason: null,
  };
  account.addApp(app);
  return { ...appView(account, app), secret, ...(replaced.length > 0 && warningOf(account, owner, replaced)) };
}

/** What is absent stays. Throws `not-found`, `bad-request`, `forbidden`, `conflict` for a revoked one. */
export function updateApp(account: Account, id: number, { acting: reference, ...change }: AppChange): AppView {
  const { app, acting } = managed(account, id, reference);
  const { name, description, defaultApiVersion, ipAllowlist } = change;
  const addresses = ipAllowlist && allowlist(account, acting, ipAllowlist);
  if (name !== undefined) app.name = name.trim();
  if (description !== undefined) app.description = trimmed(description);
  if (defaultApiVersion !== undefined) app.defaultApiVersion = defaultApiVersion;
  if (addresses) app.ipAllowlist = addresses;
  return appView(account, app);
}

/** The key stops working; its row stays. Throws `not-found`, `forbidden`, `conflict` for one that is revoked already. */
export function revokeApp(account: Account, id: number, acting?: UserReference): void {
  revoke(account, managed(account, id, acting).app, 'manual');
}

/** Whoever goes loses their keys, and never gets them back (product-rules.md §1.4, §10 no. 18). */
export function revokeKeysOf(account: Account, user: User, reason: 'user_deactivated' | 'user_removed'): void {
  for (const app of account.apps) {
    if (app.ownerId === user.id && app.state === 'active') revoke(account, app, reason);
  }
}

export function appView(account: Account, app: App): AppView {
  const { id, kind, name, description, ownerId, defaultApiVersion, ipAllowlist, lastUsedAt } = app;
  const { createdAt, state, revokedAt, revokedReason } = app;
  return {
    id,
    kind,
    name,
    description,
    owner: { id: ownerId, name: nameOf(account, ownerId) },
    defaultApiVersion,
    ipAllowlist,
    createdAt,
    // The page tells minutes (product-rules.md §10 no. 37).
    lastUsedAt: lastUsedAt === null ? null : instant(Math.floor(lastUsedAt / MINUTE_MS) * MINUTE_MS),
    state,
    revokedAt,
    revokedReason,
    usedThisMonth: monthByApp(account.pools, account.clock.now())[id] ?? 0,
  };
}

const manager = (account: Account, acting: UserReference | undefined): User =>
  actingUser(account, acting, (user) => account.may(user, MANAGE_ALL), `the permission "${MANAGE_ALL}"`);

/** An active app, for its owner and for those who manage all. */
function managed(account: Account, id: number, reference: UserReference | undefined): { app: App; acting: User } {
  const app = account.app(id);
  if (!app) throw new ControlError('not-found', `There is no app ${id}: GET /_mock/apps lists them`, 'id');
  const acting = manager(account, reference);
  if (app.ownerId !== acting.id) assertMay(account, acting, MANAGE_ALL, 'acting');
  if (app.state === 'active') return { app, acting };
  throw new ControlError('conflict', `The key of app ${id} is revoked: create another app`, 'id');
}

/** Keys of the users' own making: tokens and keys of Affinity's people are none (product-rules.md §1.3). */
const activeKeysOf = (account: Account, owner: User): App[] =>
  account.apps.filter(({ ownerId, kind, state }) => ownerId === owner.id && kind === 'personal' && state === 'active');

function revoke(account: Account, app: App, reason: NonNullable<App['revokedReason']>): void {
  app.state = 'revoked';
  app.revokedAt = instant(account.clock.now());
  app.revokedReason = reason;
}

function warningOf(account: Account, owner: User, replaced: readonly App[]): { warning: string; revoked: number[] } {
  const names = replaced.map(({ name }) => `"${name}"`).join(', ');
  return {
    warning: `${nameOf(account, owner.id)} had an active key already, and has one at a time: ${names} was revoked.`,
    revoked: replaced.map(({ id }) => id),
  };
}

function allowlist(account: Account, acting: User, addresses: readonly string[]): readonly string[] {
  if (addresses.length > 0) assertMay(account, acting, ALLOWLIST, 'acting');
  const wrong = addresses.findIndex((address) => !isAddressOrRange(address));
  if (wrong < 0) return [...new Set(addresses)];
  throw badRequest(`ipAllowlist.${wrong}`, `"${addresses[wrong]}" must be an address or a range such as 10.0.0.0/8`);
}

function assertMay(account: Account, user: User, permission: string, param: string): void {
  if (account.may(user, permission)) return;
  const message = `${nameOf(account, user.id)} does not have the permission "${permission}"`;
  throw new ControlError('forbidden', message, param);
}

const trimmed = (text: string | null | undefined) => text?.trim() || null;
const instant = (at: number) => new Date(at).toISOString();

/** Shares of the limit from which on the use is worrying, and to be investigated, in percent (product-rules.md §4). */
const WORRYING = 80;
const INVESTIGATE = 90;
const STALE_MS = 90 * 86_400_000;

/** The month's calls as Manage Apps shows them. */
export function usageOf(account: Account): UsageView {
  const { pools } = account;
  const now = account.clock.now();
  const { limit, used } = monthView(pools, now);
  const percent = limit === 'unlimited' ? null : shareOf(used, limit);
  const isStale = (lastUse: number) => now - lastUse >= STALE_MS;
  return {
    monthlyLimit: limit,
    used,
    percent,
    resetsOn: dayOf(pools.month.endsAt, pools.zone),
    guidance: percent === null || percent <= WORRYING ? null : percent > INVESTIGATE ? 'investigate' : 'worrying',
    staleApps: account.apps
      .filter(({ state, lastUsedAt, createdAt }) => state === 'active' && isStale(lastUsedAt ?? Date.parse(createdAt)))
      .map(({ id }) => id),
    apps: account.apps.map((app) => appView(account, app)),
  };
}

/** To one decimal. Where nothing may be used at all, nothing used is nothing of it. */
function shareOf(used: number, limit: number): number {
  if (limit === 0) return used === 0 ? 0 : 100;
  return Math.round((used / limit) * 1000) / 10;
}

/** Of December 9999 the last day that can be written: the clock stops there too. */
function dayOf(at: number, zone: 'utc' | 'pacific'): string {
  const local = zone === 'utc' ? at : at + pacificOffset(at) * 60_000;
  return new Date(Math.min(local, LAST_INSTANT)).toISOString().slice(0, 10);
}

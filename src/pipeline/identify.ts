import { performance } from 'node:perf_hooks';
import type { App } from '../account/apps.js';
import type { Registry } from '../account/registry.js';
import { remembered } from '../lib/memo.js';
import type { Exchange, KeyFault } from './exchange.js';

const SCHEME = /^(basic|bearer) +(\S+) *$/i;

interface Credentials {
  isBasic: boolean;
  /** The user name of Basic; else empty. */
  name: string;
  /** The password of Basic, or the token. */
  password: string;
}

/** Null where they are neither Basic nor Bearer. What was read before is remembered: clients have one key, or a few. */
const credentialsIn = remembered((header): Credentials | null => {
  const [, scheme, given] = SCHEME.exec(header) ?? [];
  if (scheme === undefined || given === undefined) return null;
  const isBasic = scheme.toLowerCase() === 'basic';
  const [name, password] = isBasic ? namedIn(given) : ['', given];
  return { isBasic, name, password };
});

/**
 * Finds the account by its key: Basic (the password; any user name) or Bearer on V1, Bearer alone on V2 (v1.md §1.2, v2-core.md §1.1).
 * Sets `account` in any case, so that a refused request is journaled where its key belongs, and `app` when the key has ever been one.
 */
export function identify(exchange: Exchange, registry: Registry, fallback: string): void {
  const credentials = credentialsIn(exchange.incoming.header('authorization') ?? '');
  const { isBasic = false, name = '', password = '' } = credentials ?? {};
  const byPassword = registry.byKey(password);
  const isName = byPassword === undefined && name !== '';
  const key = isName ? name : password;
  const account = isName ? registry.byKey(name) : byPassword;
  exchange.account = account ?? (registry.get(fallback) as Exchange['account']);
  exchange.generation = exchange.account.generation;
  exchange.now = exchange.account.clock.now();
  exchange.started = performance.now();
  const known = account?.findApp(key);
  const app = !isName || (password === '' && account?.quirk('v1-key-as-user-name') === true) ? known : undefined;
  exchange.keyFault = app ? faultOf(exchange, app, isBasic) : key === '' ? 'no-key' : 'unknown-key';
  if (app && exchange.keyFault === null) exchange.app = app;
  if (known && !app) exchange.keyHint = AS_USER_NAME[exchange.api];
  if (!account && key !== '' && registry.shard !== undefined) exchange.keyHint = elsewhere(registry.shard);
}

/** Some clients send the key as the user name, without a password: quirk `v1-key-as-user-name`. */
const AS_USER_NAME = {
  v1: 'The key came as the user name of Basic: it is to be the password (curl -u ":$KEY"), unless the account\'s quirk v1-key-as-user-name is true and there is no password',
  v2: 'The key came as the user name of Basic: V2 takes it as a Bearer token alone (Authorization: Bearer KEY)',
};

/** A load balancer brings each key to the shard that its account lives on, by how many shards there are now. */
const elsewhere = (shard: string) =>
  `No account of ${shard} has keys that begin like this one. Each shard has accounts of its own: if shards were added or taken away since the account was made, it still is on the shard that it was made on, and affinity-mock accounts move, or affinity-mock accounts export and import, brings it here; else it was deleted or never was`;

function faultOf(exchange: Exchange, app: App, isBasic: boolean): KeyFault | null {
  const user = exchange.account.user(app.ownerId);
  if (user?.status !== 'active') return 'inactive-user';
  if (app.state !== 'active') return 'revoked-key';
  // V2 never looks at a key that came by Basic.
  if (isBasic && exchange.api === 'v2') return 'wrong-scheme';
  exchange.user = user;
  return null;
}

/** User name and password. */
function namedIn(encoded: string): [name: string, password: string] {
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? ['', ''] : [text.slice(0, colon), text.slice(colon + 1)];
}

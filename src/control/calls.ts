/**
 * Every call of the control plane, once, typed by its contract. Two faces show them: HTTP (`routes/control/mount.ts`) and the methods
 * of the library (`account-handle.ts`), which hold the input to the contract alike.
 */
import type { Account } from '../account/account.js';
import type { Registry } from '../account/registry.js';
import { renamedPersonas } from '../account/seeding/personas-in-seed.js';
import { documentText } from '../contract/documents.js';
import type { paths } from '../contract/generated/control.js';
import { defined } from '../lib/defined.js';
import type { Part, Success } from '../lib/operation-types.js';
import { exportSeed, exportText } from '../store/seed/export.js';
import { broughtAs, type Download, exportAccount, importAccount } from './account-file.js';
import { accountView, createAccount, deleteAccount, findAccount, namedTwice, personaKeys } from './accounts.js';
import { createApp, listApps, revokeApp, updateApp, usageOf } from './apps.js';
import { type Check, checkInput } from './check.js';
import { advanceClock, setClock } from './clock.js';
import { servedFrom, v2Document } from './contracts.js';
import { coverageOf } from './coverage.js';
import { addData, listData, readData } from './data.js';
import { type Feed, followAccounts } from './events.js';
import { addFault, listFaults, removeFault } from './faults.js';
import { health } from './health.js';
import { changeLimits, limitsOf } from './limits.js';
import { harRequests, listRequests } from './requests.js';
import type { AccountView, NewFault, Verification } from './schemas.js';
import { type OpenOptions, openServedSeed } from './seed-source.js';
import { changeSettings, listQuirks, settingsOf } from './settings.js';
import { deleteSnapshot, listSnapshots, resetAccounts, restoreSnapshot, saveSnapshot } from './state.js';
import { listUsers, updateUser } from './users.js';
import { verifyRequests } from './verify.js';
import { listDeliveries, listMail, listWebhooks, replayDelivery } from './webhooks.js';

/** JSON that is text already, whole or in pieces: HTTP sends the text, the library gives the value. */
export class Ready<T = unknown> {
  constructor(
    readonly text: string | Iterable<string>,
    readonly value: () => T,
  ) {}
}

const parsed = (text: string) => new Ready(text, () => JSON.parse(text));

/** An account that was brought, and the state that it is in. */
export class Brought {
  constructor(
    readonly view: AccountView,
    readonly revision: string,
  ) {}
}

/** About the whole server. */
export const SERVER_CALLS = {
  'GET /health': ({ registry }) => health(registry),
  'GET /accounts': ({ registry }) => registry.accounts.map((account) => accountView(account, registry.shard)),
  'POST /accounts': async ({ registry, body, query }) => {
    const open = (source: unknown, options: OpenOptions) => openServedSeed(source, registry.options.seedDir, options);
    return accountView(await createAccount(registry, namedTwice(body, query.account), open), registry.shard);
  },
  'DELETE /accounts/{account}': ({ registry, params, query }) =>
    deleteAccount(registry, params.account, query.ifRevision),
  'GET /accounts/{account}/file': ({ registry, params }) => exportAccount(findAccount(registry, params.account)),
  'PUT /accounts/{account}/file': async ({ registry, params, query, body }) => {
    const account = await importAccount(registry, body, { name: params.account, ...query });
    return new Brought(accountView(account, registry.shard), broughtAs(account));
  },
  'POST /reset': ({ registry, query }) => resetAccounts(registry, query.account),
  // Brings the validator along, which a start should not wait for.
  'GET /seed.schema.json': async () => parsed((await import('../store/seed/seed-check.js')).readSeedSchema()),
  'GET /contracts/v1.json': ({ origin }) => parsed(servedFrom(origin, documentText('v1'))),
  'GET /contracts/v2/{version}.json': ({ params, origin }) => parsed(servedFrom(origin, v2Document(params.version))),
  'GET /openapi.json': ({ origin }) => parsed(servedFrom(origin, documentText('control'))),
} satisfies Partial<Calls<ServerExtras, Ready | Download | Brought>>;

/** About one account. */
export const ACCOUNT_CALLS = {
  'GET /keys': ({ account }) => personaKeys(account),
  'GET /snapshots': ({ account }) => listSnapshots(account),
  'PUT /snapshots/{name}': ({ account, params }) => saveSnapshot(account, params.name),
  'DELETE /snapshots/{name}': ({ account, params }) => deleteSnapshot(account, params.name),
  'POST /snapshots/{name}/restore': ({ account, params }) => restoreSnapshot(account, params.name),
  'GET /export': ({ account: { world } }) => {
    const personas = renamedPersonas(world);
    return new Ready(exportText(world, personas), () => exportSeed(world, personas));
  },
  'POST /data': ({ account, body, query }) => addData(account, body, query.events),
  'GET /clock': ({ account }) => account.clock.get(),
  'PUT /clock': ({ account, body }) => setClock(account, body),
  'POST /clock/advance': ({ account, body }) => advanceClock(account, body.milliseconds),
  'GET /limits': ({ account, query }) => limitsOf(account, query.persona),
  'PATCH /limits': ({ account, query, body }) => changeLimits(account, body, query.persona),
  'GET /settings': ({ account }) => settingsOf(account),
  'PATCH /settings': ({ account, body }) => changeSettings(account, body),
  'GET /quirks': ({ account }) => listQuirks(account),
  'GET /data/{collection}': ({ account, params, query }) => listData(account, params.collection, query),
  'GET /data/{collection}/{id}': ({ account, params, query }) => readData(account, params.collection, params.id, query),
  'GET /usage': ({ account }) => usageOf(account),
  'GET /apps': ({ account, query }) => listApps(account, query.acting),
  'POST /apps': ({ account, body }) => createApp(account, body),
  'PATCH /apps/{id}': ({ account, params, body }) => updateApp(account, params.id, body),
  'DELETE /apps/{id}': ({ account, params, query }) => revokeApp(account, params.id, query.acting),
  'GET /users': ({ account }) => listUsers(account),
  'PATCH /users/{id}': ({ account, params, body }) => updateUser(account, params.id, body),
  'GET /faults': ({ account }) => listFaults(account),
  'POST /faults': ({ account, body }) => addFault(account, body),
  'DELETE /faults': ({ account }) => removeFault(account),
  'DELETE /faults/{id}': ({ account, params }) => removeFault(account, params.id),
  'GET /requests': ({ accounts, query }) =>
    query.format === 'har' ? harRequests(accounts, query) : listRequests(accounts, query),
  'DELETE /requests': ({ account }) => account.journal.clear(),
  'POST /requests/verify': ({ account, body }) => verifyRequests(account, body),
  'GET /events': ({ accounts, lastEventId }) => followAccounts(accounts, lastEventId),
  'GET /coverage': ({ account }) => coverageOf(account),
  'GET /webhooks': ({ account }) => listWebhooks(account),
  'GET /webhooks/mailbox': ({ account }) => listMail(account),
  'GET /webhooks/deliveries': ({ account }) => listDeliveries(account),
  'POST /webhooks/deliveries/{id}/replay': ({ account, params }) => replayDelivery(account, params.id),
} satisfies Partial<Calls<AccountExtras, Ready | Feed>>;

type AccountCalls = typeof ACCOUNT_CALLS;
export type AccountCall = keyof AccountCalls;

type Given<T> = { [K in keyof T]?: T[K] | undefined };

/** What a call takes besides its account. */
export type AccountInput<C extends AccountCall> = {
  [K in keyof Parts<C>]?: K extends 'query' ? Given<Parts<C>[K]> : Parts<C>[K];
};

/** What the library's method gives: the value itself. */
export type Outcome<C extends AccountCall> =
  ReturnType<AccountCalls[C]> extends Ready<infer T> ? T : ReturnType<AccountCalls[C]>;

/** Every call, by its name. A call that the contract has and neither table does not compile. */
export const CALLS: { [C in CallName]: (call: never) => unknown } = { ...SERVER_CALLS, ...ACCOUNT_CALLS };

/** One of an account's calls, as the library makes it. Throws a `ControlError` where HTTP would answer 4xx. */
export function callAccount<C extends AccountCall>(
  account: Account,
  name: C,
  input?: AccountInput<C>,
  check: Check = checkInput,
): Outcome<C> {
  const { params = {}, query = {}, body } = (input ?? {}) as { params?: object; query?: object; body?: unknown };
  const given = { params, query: defined(query), body };
  // Nothing is given and nothing has to be: no validator is loaded for it.
  if (input) check(name, given);
  const run = ACCOUNT_CALLS[name] as (call: unknown) => unknown;
  const outcome = run({ ...given, account, accounts: [account] });
  return (outcome instanceof Ready ? outcome.value() : outcome) as Outcome<C>;
}

type Method = 'get' | 'put' | 'post' | 'patch' | 'delete';

/** `PUT /clock`: every call that the contract has, its path without `/_mock`. */
export type CallName = {
  [P in keyof paths]: {
    [M in Method]: paths[P][M] extends object
      ? P extends `/_mock${infer Short}`
        ? `${Uppercase<M>} ${Short}`
        : never
      : never;
  }[Method];
}[keyof paths];

type OperationOf<C extends CallName> = C extends `${infer M} ${infer Short}`
  ? `/_mock${Short}` extends keyof paths
    ? Lowercase<M> extends keyof paths[`/_mock${Short}`]
      ? paths[`/_mock${Short}`][Lowercase<M>]
      : never
    : never
  : never;

type Body<O> = O extends { requestBody?: { content: { 'application/json': infer T } } } ? T : undefined;

/** The generator makes `unknown` of a body's alternatives. */
type BodyOf<C extends CallName> = C extends 'POST /faults'
  ? NewFault
  : C extends 'POST /requests/verify'
    ? Verification
    : C extends 'PUT /accounts/{account}/file'
      ? Uint8Array
      : Body<OperationOf<C>>;

/** The parts of a request that fits the contract. */
export interface Parts<C extends CallName> {
  params: Part<OperationOf<C>, 'path'>;
  query: Part<OperationOf<C>, 'query'>;
  body: BodyOf<C>;
}

export interface ServerExtras {
  registry: Registry;
  /** That the request was sent to: scheme, host and port. */
  origin: string;
}

export interface AccountExtras {
  /** The account that `?account=` names. Throws `not-found`. */
  readonly account: Account;
  /** The same alone, or with `*` all there are. */
  readonly accounts: readonly Account[];
  /** Where a stream of events was left, by the id of its last one. */
  readonly lastEventId?: string | undefined;
}

/** A function without a result returns none. */
type Result<C extends CallName> = Success<OperationOf<C>, void>;

/** Functions by the names of calls. `Raw`: results that are JSON already. */
export type Calls<Extras, Raw> = {
  [C in CallName]: (call: Parts<C> & Extras) => Result<C> | Raw | Promise<Result<C> | Raw>;
};

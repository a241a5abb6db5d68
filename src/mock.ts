/** The library: a mock in the process of its user, with or without a socket. */

import type { Hono } from 'hono';
import type { Account } from './account/account.js';
import type { JournalEntry } from './account/journal.js';
import { DEFAULT_ACCOUNT, Registry } from './account/registry.js';
import { prepareBehind } from './account/seeding/seeding.js';
import { AccountHandle } from './account-handle.js';
import { Logins } from './console/logins.js';
import { mountConsole } from './console/mount.js';
import type { JsonObject } from './contract/documents.js';
import { quirkDefaults } from './contract/quirks.js';
import { exportAccount, importAccount, openData } from './control/account-file.js';
import { createAccount, deleteAccount, findAccount } from './control/accounts.js';
import { type Check, checkInput, saysNothing } from './control/check.js';
import { parseInstant } from './control/clock.js';
import { documentNamed } from './control/contracts.js';
import { badRequest, ControlError } from './control/error.js';
import { health } from './control/health.js';
import { journalView } from './control/journal-view.js';
import { checkShardName, checkTls, checkToken, parseBaseUrl, parseOrigins } from './control/listen-options.js';
import type { HealthView, JournalView, NewAccountInput } from './control/schemas.js';
import { folderNamed, laidUpon, openSeed, parseAsOf } from './control/seed-source.js';
import { resetAccounts } from './control/state.js';
import { createApp, type Env } from './http/app.js';
import { Delays } from './http/delays.js';
import { HostPolicy } from './http/host-policy.js';
import { createFetch } from './http/in-process-fetch.js';
import { type Api, createApi, createLook } from './http/router.js';
import type { MockServer } from './http/server.js';
import { bindMethods } from './lib/bind-methods.js';
import { isLoopback } from './lib/loopback.js';
import { memoized, once } from './lib/memo.js';
import { suggestion } from './lib/nearest.js';
import type { ListenOptions, MockOptions } from './mock-options.js';
import type { WriteAheadLog } from './persistence/write-ahead-log.js';
import type { Access } from './routes/control/guard.js';
import { mountControl } from './routes/control/mount.js';
import { mountFiles } from './routes/files.js';
import { v1Handlers } from './routes/v1/index.js';
import { v2Handlers } from './routes/v2/index.js';
import { NEWEST_VERSION } from './versions.js';

const LISTEN_OPTIONS = ['port', 'host', 'controlToken', 'baseUrl', 'cors', 'tls', 'lightGlobals'];
const OPTION_NAMES = ['seed', 'seedAsOf', 'now', 'data', 'strict', 'webhookHosts', 'seedDir', 'shardName', 'onRequest'];

/**
 * A mock with the four default accounts.
 *
 *     const mock = await createMock();
 *     const { keys } = mock.account('scale');
 *     await mock.fetch('https://api.affinity.co/v2/lists', { headers: { authorization: `Bearer ${keys.admin}` } });
 *     await mock.close();
 *
 * Rejects with a `ControlError` for an unknown option, a bad seed, a `now` that is no instant or a data file that cannot be used.
 */
export const createMock = (options: MockOptions = {}): Promise<Mock> => open(options, checkInput);

/**
 * @internal For a program of ours: what it calls is typed by the contract, so its methods are not held to it once more, which takes
 * libraries and validators. Requests are.
 */
export const createOwnMock = (options: MockOptions): Promise<Mock> => open(options, () => {});

async function open(options: MockOptions, check: Check): Promise<Mock> {
  assertOptions(options, OPTION_NAMES, 'createMock');
  const {
    seed,
    seedAsOf = 'off',
    now,
    data,
    strict = false,
    webhookHosts = [],
    seedDir,
    shardName,
    onRequest,
  } = options;
  if (onRequest !== undefined && typeof onRequest !== 'function') {
    throw badRequest('onRequest', 'onRequest must be a function');
  }
  const asOf = parseAsOf(seedAsOf);
  const common = {
    ...(now !== undefined && { now: parseInstant(now, 'now') }),
    strict,
    webhookHosts: new Set(webhookHosts.map(hostNamed)),
    ...(seedDir !== undefined && { seedDir: await folderNamed(seedDir) }),
    ...(shardName !== undefined && { shard: checkShardName(shardName) }),
    ...(onRequest && { onEntry: told(onRequest) }),
    quirkDefaults: quirkDefaults(),
    seedAsOf: asOf,
  };
  const begin = async () => laidUpon(await openSeed(seed, { where: 'here' }), asOf, common.now);
  if (data === undefined) {
    const begun = await begin();
    prepareBehind(begun);
    return new Mock(new Registry({ ...common, seed: begun }), undefined, check);
  }
  const wal = await openData(data, { ...common, seed: await begin(), isNamed: seed !== undefined });
  for (const used of new Set(wal.registry.accounts.map((account) => account.options.seed))) prepareBehind(used);
  return new Mock(wal.registry, wal, check);
}

function assertOptions(options: object, names: readonly string[], call: string): void {
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue;
    throw badRequest(name, `${call} has no option "${name}"${suggestion(name, names)}`);
  }
}

const told = (onRequest: (request: JournalView) => void) => (account: Account, entry: JournalEntry) =>
  queueMicrotask(() => onRequest(journalView(account.name, entry)));

/** As it stands in a URL: in lower case, IPv6 in brackets. Throws `bad-request` for what is no host. */
function hostNamed(host: unknown): string {
  const inUrl = String(host).includes(':') ? `[${String(host).replace(/^\[|\]$/g, '')}]` : String(host);
  if (typeof host === 'string' && /^[\w.\-:[\]]+$/.test(host) && URL.canParse(`http://${inUrl}`)) {
    return new URL(`http://${inUrl}`).hostname;
  }
  throw badRequest('webhookHosts', `${JSON.stringify(host)} is not a host: give a name or an address alone`);
}

/** What leads this process's calls of `api.affinity.co` to a mock, while it is open. */
export interface Interception extends AsyncDisposable {
  /** Origin of the server that answers them: `http://127.0.0.1:49152`. */
  readonly url: string;
  /** Lets calls go where they went before. Resolves once the server has closed. */
  close(): Promise<void>;
}

/** Use `createMock`. Every method may be passed on without its object: `{ fetch: mock.fetch }`. */
export class Mock implements AsyncDisposable {
  readonly #registry: Registry;
  readonly #check: Check;
  readonly #wal: WriteAheadLog | undefined;
  readonly #parts: Parameters<typeof createApi>[0];
  readonly #api: Api;
  readonly #servers = new Set<MockServer>();
  /** Of requests in this process; each server has its own. */
  readonly #delays = new Delays();
  readonly #interceptions = new Set<Interception>();
  /** Of servers, besides loopback, and one of nobody's (`http://mock/v2/lists`): what `fetch` answers too. */
  readonly #names = new Set<string>(['api.affinity.co', 'mock']);
  /** A handle takes as long to make as an answer: tests ask for one with each request. */
  readonly #handleOf = memoized((account: Account) => new AccountHandle(account, this.#check), new WeakMap());
  readonly #inProcess = once(() => this.#app(null));
  readonly #fetch = createFetch({
    door: (request, line) => this.#inProcess().fetch(request, { line }),
    answers: ({ hostname }) => this.#names.has(hostname.replace(/\.$/, '')) || isLoopback(hostname),
    closed: () => (this.#isClosed ? 'the mock is closed' : null),
  });
  #isClosed = false;

  /** @internal */
  constructor(registry: Registry, wal?: WriteAheadLog, check: Check = checkInput) {
    this.#registry = registry;
    this.#check = check;
    this.#wal = wal;
    this.#parts = {
      registry,
      handlers: new Map([...v1Handlers(), ...v2Handlers()]),
      ...(wal && { settled: (account: Account) => wal.settled(account) }),
    };
    this.#api = createApi(this.#parts);
    bindMethods(this);
  }

  /** @internal What all doors lead to, for one of a test's own. */
  static apiOf = (mock: Mock): Api => mock.#api;

  /** Every account, the default ones first. */
  get accounts(): AccountHandle[] {
    return this.#registry.accounts.map((account) => this.#handleOf(account));
  }

  /** The same object each time. Throws a `ControlError` where there is none of this name. */
  account(name: string = DEFAULT_ACCOUNT): AccountHandle {
    return this.#handleOf(findAccount(this.#registry, name));
  }

  /** An account of its own with fresh keys, as `POST /_mock/accounts` makes it. */
  async createAccount(input: NewAccountInput = {}): Promise<AccountHandle> {
    this.#assertOpen('createAccount()');
    if (!saysNothing(input)) this.#check('POST /accounts', { body: input });
    const account = await createAccount(this.#registry, input);
    this.#assertOpen('createAccount()');
    await this.#wal?.commit([account]);
    return this.#handleOf(account);
  }

  /** Its keys answer 401 from now on. The default account stays: a `ControlError`. */
  deleteAccount(name: string): void {
    this.#check('DELETE /accounts/{account}', { params: { account: name } });
    deleteAccount(this.#registry, name);
  }

  /**
   * The account as it is now, as a file that `importAccount` of another mock takes: data, users, apps and keys, settings, limits with
   * what was used, clock, faults, webhooks and snapshots; not the journal and the log of deliveries. Who has it has the keys.
   */
  async exportAccount(name: string): Promise<Uint8Array> {
    this.#check('GET /accounts/{account}/file', { params: { account: name } });
    const pieces: Buffer[] = [];
    for await (const piece of await exportAccount(findAccount(this.#registry, name)).pieces()) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /**
   * The account of a file of `exportAccount`, under its name and with its keys. Rejects with a `ControlError` for a taken name
   * (`conflict`; with `replace` the account there is gone) and for a file that is not whole (`bad-data-file`); nothing has changed then.
   */
  async importAccount(
    file: Uint8Array,
    {
      replace,
    }: {
      /** Takes the place of an account of this name. False when left out. */
      replace?: boolean;
    } = {},
  ): Promise<AccountHandle> {
    this.#assertOpen('importAccount()');
    const account = await importAccount(this.#registry, file, { replace });
    await this.#wal?.commit([account]);
    return this.#handleOf(account);
  }

  /** Returns an account to its beginning, all accounts by default; their snapshots stay. */
  reset(account = '*'): void {
    this.#check('POST /reset', { query: { account } });
    resetAccounts(this.#registry, account);
  }

  /**
   * Begins again with another seed: the default accounts, and those that were created without a seed of their own, under their names and
   * with the same persona keys. Where the seed is wrong it rejects, and everything stays as it was. Not with a data file (`conflict`).
   */
  async restart({ seed, seedAsOf }: Pick<MockOptions, 'seed' | 'seedAsOf'> = {}): Promise<void> {
    this.#assertOpen('restart()');
    if (this.#wal) throw new ControlError('conflict', 'accounts that a data file keeps go on as they were', 'data');
    const { seedAsOf: before = 'off', now } = this.#registry.options;
    const asOf = seedAsOf === undefined ? before : parseAsOf(seedAsOf);
    this.#registry.startAnew(await laidUpon(await openSeed(seed, { where: 'apart' }), asOf, now));
  }

  /** Its version, how many accounts it holds, and for how long it has been there. */
  health(): HealthView {
    return health(this.#registry);
  }

  /**
   * The OpenAPI document that the mock holds itself to: of an API, of V2 in one of its versions, or of the control plane. Throws
   * a `ControlError` (`not-found`) for any other.
   */
  contract(api: 'v1' | 'v2' | 'control', version: string = NEWEST_VERSION): JsonObject {
    return JSON.parse(documentNamed(api, version));
  }

  /** The JSON Schema of a seed. */
  async seedSchema(): Promise<JsonObject> {
    const { readSeedSchema } = await import('./store/seed/seed-check.js');
    return JSON.parse(readSeedSchema());
  }

  /**
   * A `fetch` of this process, without a socket: `https://api.affinity.co/v2/lists` will do. As the global one it rejects with the
   * signal's reason, follows redirects (`redirect`), and rejects with a `TypeError` where the connection is dropped (fault
   * `drop`), the host is none of Affinity's, this machine's or the base URL's, or the mock has been closed.
   */
  async fetch(input: Request | URL | string, init?: RequestInit): Promise<Response> {
    return this.#fetch(input, init);
  }

  /**
   * Sends this process's calls of `api.affinity.co` (global `fetch`, `http`, `https`, undici and what is built on them) to this
   * mock until the handle is closed or disposed; nothing of them reaches the live host. Worker threads that are started meanwhile
   * are led to their end; not those that run already, nor those of a `Worker` that code took out of `node:worker_threads` before
   * (`const { Worker } = require(…)`). Rejects while another mock of the process does so, and once the mock is closed.
   *
   *     await using interception = await mock.intercept();
   */
  async intercept(): Promise<Interception> {
    this.#assertOpen('intercept()');
    const { interceptProcess } = await import('./intercept/intercept.js');
    const server = await this.#serve({}, 'intercept()');
    let undo: () => void;
    try {
      // Meanwhile somebody may have closed it: nobody would be left to undo it.
      this.#assertOpen('intercept()');
      undo = interceptProcess({ host: '127.0.0.1', port: server.port });
    } catch (error) {
      await server.close();
      throw error;
    }
    const close = once(async () => {
      undo();
      this.#interceptions.delete(interception);
      this.#servers.delete(server);
      await server.close();
    });
    const interception: Interception = { url: server.url, close, [Symbol.asyncDispose]: close };
    this.#interceptions.add(interception);
    return interception;
  }

  /** Serves on a socket. Rejects with Node's error where the port is taken, and with a `ControlError` once the mock is closed. */
  async listen(options: ListenOptions = {}): Promise<MockServer> {
    assertOptions(options, LISTEN_OPTIONS, 'listen');
    return this.#serve(options, 'listen()');
  }

  /** `call` is what its user called. */
  async #serve(options: ListenOptions, call: string): Promise<MockServer> {
    this.#assertOpen(call);
    const { port = 0, host = '127.0.0.1', controlToken, baseUrl, cors = [], tls, lightGlobals = false } = options;
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw badRequest('port', `port ${port} is no whole number from 0 to 65535`);
    }
    const isOpen = !isLoopback(host);
    const token = controlToken === undefined ? null : checkToken(controlToken);
    if (isOpen && token === null) {
      throw badRequest('host', `host ${host} can be reached from elsewhere: give a controlToken too`);
    }
    const hosts = new HostPolicy({
      anyHost: isOpen,
      baseUrl: baseUrl === undefined ? undefined : parseBaseUrl(baseUrl),
      cors: parseOrigins(cors),
    });
    const certificate = tls === undefined ? null : checkTls(tls);
    if (token) this.#registry.secrets.add(token);
    const logins = new Logins(this.#registry.shard === undefined ? null : token);
    const app = this.#app({ token, hosts, isLoggedIn: (cookies) => logins.isIn(cookies) }, logins);
    const newLogin = token === null ? null : () => logins.newLink();
    const { serve } = await import('./http/server.js');
    const door = (request: Request, bindings: object) => app.fetch(request, bindings as Env['Bindings']);
    const server = await serve(this.#api, door, { port, host, hosts, lightGlobals, certificate, newLogin });
    if (this.#isClosed) await server.close();
    this.#assertOpen(call);
    this.#servers.add(server);
    for (const url of [server.url, hosts.baseUrl?.href]) if (url) this.#names.add(new URL(url).hostname);
    return server;
  }

  /**
   * Closes every server and interception of this mock, and its data file with all that happened. Delays of faults end at once;
   * `fetch`, `listen`, `intercept`, `createAccount` and `restart` reject from then on, also where they were called before and are
   * not through.
   */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#delays.end();
    await Promise.all([...this.#interceptions].map((interception) => interception.close()));
    await Promise.all([...this.#servers].map((server) => server.close()));
    this.#servers.clear();
    await this.#wal?.close();
  }

  /** `await using mock = await createMock()` closes it. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Throws `conflict` once the mock is closed. */
  #assertOpen(call: string): void {
    if (!this.#isClosed) return;
    throw new ControlError('conflict', `${call} comes too late: the mock is closed. Make another with createMock()`);
  }

  /** `access` guards the control plane; null: in this process, where there is nobody to guard against. */
  #app(access: Access | null, logins = new Logins()): Hono<Env> {
    const wal = this.#wal;
    const commit = wal && ((accounts: readonly Account[]) => wal.commit(accounts));
    const mount = (app: Hono<Env>) => {
      mountConsole(app, {
        registry: this.#registry,
        access,
        logins,
        send: (request) => app.fetch(request, {}),
        look: () => createLook(this.#parts),
        commit,
      });
      mountControl(app, this.#registry, access, commit);
      mountFiles(app, this.#registry);
    };
    return createApp(this.#api, mount, this.#delays);
  }
}

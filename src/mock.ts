/** The library: a mock in the process of its user, with or without a socket. */
import type { Hono } from 'hono';
import type { Account } from './account/account.js';
import { DEFAULT_ACCOUNT, Registry } from './account/registry.js';
import { AccountHandle } from './account-handle.js';
import { mountConsole } from './console/mount.js';
import { documentText, type JsonObject } from './contract/documents.js';
import { quirkDefaults } from './contract/quirks.js';
import { createAccount, deleteAccount, findAccount } from './control/accounts.js';
import { checkInput } from './control/check.js';
import { v2Document } from './control/contracts.js';
import { openData } from './control/data-source.js';
import { ControlError } from './control/error.js';
import { health } from './control/health.js';
import { parseInstant } from './control/instant.js';
import { checkToken, parseBaseUrl, parseOrigins } from './control/listen-options.js';
import type { HealthView, NewAccountInput } from './control/schemas.js';
import { folderNamed, openSeed } from './control/seed-source.js';
import { resetAccounts } from './control/state.js';
import { createApp, type Env } from './http/app.js';
import { Delays } from './http/delays.js';
import { HostPolicy } from './http/host-policy.js';
import { type Api, createApi, createLook } from './http/router.js';
import type { MockServer } from './http/server.js';
import { isLoopback } from './lib/loopback.js';
import { suggestion } from './lib/nearest.js';
import type { WriteAheadLog } from './persistence/write-ahead-log.js';
import type { Access } from './routes/control/guard.js';
import { mountControl } from './routes/control/mount.js';
import { mountFiles } from './routes/files/mount.js';
import { v1Handlers } from './routes/v1/index.js';
import { v2Handlers } from './routes/v2/index.js';
import { NEWEST_VERSION } from './versions.js';

export interface MockOptions {
  /** What the default accounts start from: a seed's name, a file, or the data itself. */
  seed?: string | { readonly [member: string]: unknown };
  /** Where the accounts' clocks start, as an ISO 8601 instant; the present when left out. */
  now?: string;
  /**
   * A file that keeps the accounts beyond this process: what was acknowledged is there again after a kill. It goes on as it was;
   * `now`, `strict` and `seed` say how new accounts begin. Made where it is not there yet; one process at a time.
   */
  data?: string;
  /** Hold every answer to the contract, and answer 500 with the violations where it does not fit. */
  strict?: boolean;
  /** Hosts besides loopback that webhooks may deliver to. */
  webhookHosts?: readonly string[];
  /**
   * The folder whose files `POST /_mock/accounts` may name as seeds: regular files in it or below, up to 64 MiB. Without it the
   * call takes names of built-in seeds and inline data alone. `createMock` and `createAccount` take any file.
   */
  seedDir?: string;
}

export interface ListenOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** 127.0.0.1 by default. Any other than a loopback address needs a `controlToken`. */
  host?: string;
  /** Asked for, as a Bearer token, by every call below `/_mock` but the one for health. */
  controlToken?: string;
  /** The public origin, for a server behind TLS or a forwarded port: links in answers begin with it, and its `Host` is taken. */
  baseUrl?: string;
  /** Origins of browser apps that are answered, such as `http://localhost:3000`; `*` for all. None by default. */
  cors?: string | readonly string[];
  /** For a process that only serves: lets the server exchange the global `Request` and `Response` for lighter ones. */
  lightGlobals?: boolean;
}

const OPTION_NAMES = ['seed', 'now', 'data', 'strict', 'webhookHosts', 'seedDir'];

/**
 * A mock with the four default accounts.
 *
 *     const mock = await createMock();
 *     const { keys } = mock.account('scale');
 *     await mock.fetch('https://api.affinity.co/v2/lists', { headers: { authorization: `Bearer ${keys.admin}` } });
 *
 * Rejects with a `ControlError` for an unknown option, a bad seed, a `now` that is no instant or a data file that cannot be used.
 */
export async function createMock(options: MockOptions = {}): Promise<Mock> {
  for (const name of Object.keys(options)) {
    if (OPTION_NAMES.includes(name)) continue;
    throw new ControlError('bad-request', `createMock has no option "${name}"${suggestion(name, OPTION_NAMES)}`, name);
  }
  const { seed, now, data, strict = false, webhookHosts = [], seedDir } = options;
  const common = {
    ...(now !== undefined && { now: parseInstant(now, 'now') }),
    strict,
    webhookHosts: new Set(webhookHosts.map(hostNamed)),
    ...(seedDir !== undefined && { seedDir: await folderNamed(seedDir) }),
    quirkDefaults: quirkDefaults(),
  };
  if (data === undefined) return new Mock(new Registry({ ...common, seed: await openSeed(seed, 'here') }));
  const first = seed === undefined ? undefined : await openSeed(seed, 'here');
  const wal = await openData(data, { ...common, seed: first });
  return new Mock(wal.registry, wal);
}

/** As it stands in a URL: in lower case, IPv6 in brackets. Throws `bad-request` for what is no host. */
function hostNamed(host: unknown): string {
  const inUrl = String(host).includes(':') ? `[${String(host).replace(/^\[|\]$/g, '')}]` : String(host);
  if (typeof host === 'string' && /^[\w.\-:[\]]+$/.test(host) && URL.canParse(`http://${inUrl}`)) {
    return new URL(`http://${inUrl}`).hostname;
  }
  throw new ControlError(
    'bad-request',
    `${JSON.stringify(host)} is no host: give a name or an address alone`,
    'webhookHosts',
  );
}

export class Mock {
  readonly #registry: Registry;
  readonly #wal: WriteAheadLog | undefined;
  readonly #parts: Parameters<typeof createApi>[0];
  readonly #api: Api;
  readonly #servers = new Set<MockServer>();
  /** Of requests in this process; each server has its own. */
  readonly #delays = new Delays();
  #inProcess: Hono<Env> | undefined;

  /** Use `createMock`. */
  constructor(registry: Registry, wal?: WriteAheadLog) {
    this.#registry = registry;
    this.#wal = wal;
    this.#parts = {
      registry,
      handlers: new Map([...v1Handlers(), ...v2Handlers()]),
      ...(wal && { settled: (account: Account) => wal.settled(account) }),
    };
    this.#api = createApi(this.#parts);
  }

  /** Every account, the default ones first. */
  get accounts(): AccountHandle[] {
    return this.#registry.accounts.map((account) => new AccountHandle(account));
  }

  /** Throws a `ControlError` where there is none of this name. */
  account(name: string = DEFAULT_ACCOUNT): AccountHandle {
    return new AccountHandle(findAccount(this.#registry, name));
  }

  /** An account of its own with fresh keys, as `POST /_mock/accounts` makes it. */
  async createAccount(input: NewAccountInput = {}): Promise<AccountHandle> {
    checkInput('POST /accounts', { body: input });
    const account = await createAccount(this.#registry, input);
    await this.#wal?.commit([account]);
    return new AccountHandle(account);
  }

  /** Its keys answer 401 from now on. The default account stays: a `ControlError`. */
  deleteAccount(name: string): void {
    checkInput('DELETE /accounts/{account}', { params: { account: name } });
    deleteAccount(this.#registry, name);
  }

  /** Returns an account to its beginning, all accounts by default; their snapshots stay. */
  reset(account = '*'): void {
    checkInput('POST /reset', { query: { account } });
    resetAccounts(this.#registry, account);
  }

  health(): HealthView {
    return health(this.#registry);
  }

  /** The OpenAPI document that the mock holds itself to: of an API, of V2 in one of its versions, or of the control plane. */
  contract(api: 'v1' | 'v2' | 'control', version: string = NEWEST_VERSION): JsonObject {
    return JSON.parse(api === 'v2' ? v2Document(version) : documentText(api));
  }

  /** The JSON Schema of a seed. */
  async seedSchema(): Promise<JsonObject> {
    const { readSeedSchema } = await import('./store/seed/seed-check.js');
    return JSON.parse(readSeedSchema());
  }

  /** Answers a request in this process, whatever its host: `https://api.affinity.co/v2/lists` will do. */
  async fetch(request: Request | URL | string, init?: RequestInit): Promise<Response> {
    this.#inProcess ??= this.#app(null);
    // A `Request` may be of another realm's making: taken as it is.
    const isBare = typeof request === 'string' || request instanceof URL;
    return this.#inProcess.fetch(isBare || init ? new Request(request, init) : request, {});
  }

  /** Serves on a socket. Rejects with Node's error where the port is taken. */
  async listen(options: ListenOptions = {}): Promise<MockServer> {
    const { port = 0, host = '127.0.0.1', controlToken, baseUrl, cors = [], lightGlobals = false } = options;
    const isOpen = !isLoopback(host);
    const token = controlToken === undefined ? null : checkToken(controlToken);
    if (isOpen && token === null) {
      throw new ControlError(
        'bad-request',
        `host ${host} can be reached from elsewhere: give a controlToken too`,
        'host',
      );
    }
    const hosts = new HostPolicy({
      anyHost: isOpen,
      baseUrl: baseUrl === undefined ? undefined : parseBaseUrl(baseUrl),
      cors: parseOrigins(cors),
    });
    if (token) this.#registry.secrets.add(token);
    const app = this.#app({ token, hosts });
    const { serve } = await import('./http/server.js');
    const door = (request: Request, bindings: object) => app.fetch(request, bindings as Env['Bindings']);
    const server = await serve(this.#api, door, { port, host, hosts, lightGlobals });
    this.#servers.add(server);
    return server;
  }

  /** Closes every server of this mock, and its data file with all that happened; delays of faults end at once. */
  async close(): Promise<void> {
    this.#delays.end();
    await Promise.all([...this.#servers].map((server) => server.close()));
    this.#servers.clear();
    await this.#wal?.close();
  }

  /** `access` guards the control plane; null: in this process, where there is nobody to guard against. */
  #app(access: Access | null): Hono<Env> {
    const wal = this.#wal;
    const commit = wal && ((accounts: readonly Account[]) => wal.commit(accounts));
    const mount = (app: Hono<Env>) => {
      mountConsole(app, {
        registry: this.#registry,
        access,
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

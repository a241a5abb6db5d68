import type { Account } from '../account/account.js';
import type { App } from '../account/apps.js';
import { type Decision, SERVED, type Stage } from '../account/decision.js';
import { type Found, type Operation, operationOf, type Route } from '../contract/operations.js';
import type { PoolViews } from '../limits/pools.js';
import type { Context } from '../store/context.js';
import type { User } from '../store/model.js';
import type { World } from '../store/world.js';
import { NEWEST_VERSION, type V2Version } from '../versions.js';
import { Problem } from './problem.js';

/** The headers of a request. A client that sends the same ones again on its connection has the same object again. */
export class Head {
  /** As the journal shows them, made once. */
  shown: ShownHead | null = null;

  /** By lower-case name. */
  constructor(readonly headers: Readonly<Record<string, string | string[] | undefined>>) {}
}

/** Headers without credentials, and the state of the secrets that they were looked through with. */
export interface ShownHead {
  headers: Readonly<Record<string, string>>;
  secretsVersion: number;
}

/** A request as it arrived, from a socket or from `fetch`. */
export interface Incoming {
  method: string;
  /** Decoded by nobody: as in the URL, without query. */
  path: string;
  /** Query string without `?`. */
  search: string;
  /** Both: `/v2/lists?limit=1`, `/v2/lists?`. */
  pathAndSearch: string;
  /** `http://127.0.0.1:4010`, for links in answers. */
  origin(): string;
  /** By lower-case name. */
  header(name: string): string | undefined;
  /** All of them. */
  head(): Head;
  /** As they were sent: a name counts as often as it is given; in process, once. */
  headerCount(): number;
  /** Whether one is on its way, as far as can be told before it is read. */
  hasBody(): boolean;
  /** Throws a `Problem` past `limit` bytes. */
  body(limit: number): Promise<Uint8Array>;
  /** Where a socket came from; undefined in process. */
  address(): string | undefined;
  /** Calls back, each that asks, once the answer has been sent or the client is gone; in process, once it has been handed over. */
  onSent(callback: () => void): void;
  /** The answer is complete: in process, this is when it counts as sent. */
  handOver(): void;
  /** Waits in real time; shorter where the server stops. */
  delay(milliseconds: number): Promise<void>;
  /** Cuts the connection, where there is one. */
  drop(): void;
}

/** What is wrong with a key that is refused. */
export type KeyFault = 'no-key' | 'unknown-key' | 'wrong-scheme' | 'revoked-key' | 'inactive-user';

/** One request on its way through the stages: each adds what it learned. */
export class Exchange {
  account!: Account;
  app: App | null = null;
  /** Why the key means nothing here, where that needs saying. */
  keyHint: string | undefined;
  user!: User;
  /** That of the account when the request came. */
  generation = 0;
  /** Milliseconds of the account's clock, the same for the whole request. */
  now = 0;
  /** Read right after `now`, so that what began then and took so long never ends later than it did; `performance.now()`. */
  started = 0;
  operation: Operation | null = null;
  /** Where a path that ends in a slash would lead without it. */
  withoutSlash: Found | null = null;
  version: V2Version = NEWEST_VERSION;
  /** Headers of the answer. */
  readonly headers: Record<string, string> = {};
  params: Readonly<Record<string, unknown>> = {};
  query: Readonly<Record<string, unknown>> = {};
  /** Parsed; undefined where there is none. */
  body: unknown;
  bodyText: string | null = null;
  faultId: string | null = null;
  /** Where the request is on its way. */
  stage: Stage = 'key';
  /** Why it is answered as it is. */
  decision: Decision = SERVED;
  /** When the client hung up while a fault made it wait, real milliseconds. */
  goneAfterMs: number | null = null;
  /** The connection was cut instead of an answer. */
  isDropped = false;
  /** Why the key that came with it is none that works. */
  keyFault: KeyFault | null = null;
  /** The pools after this request was charged or refused; null until then. */
  limits: PoolViews | null = null;
  readonly warnings: string[] = [];
  /** The data that the request sees, where it is not the account's as it stands. */
  world: World | undefined;
  #context: Context | undefined;

  constructor(
    readonly api: 'v1' | 'v2',
    readonly incoming: Incoming,
    public route: Route | null,
    public rawParams: Readonly<Record<string, string>>,
    readonly id: string,
  ) {}

  /** What the path leads to. */
  leadTo({ route, params }: Found): void {
    this.route = route;
    this.rawParams = params;
    this.operation = operationOf(route, this.incoming.method);
  }

  /** What the store's rules take first. */
  get context(): Context {
    this.#context ??= this.account.contextFor(this.user, this.now, this.world);
    return this.#context;
  }

  /** Who it is, as the journal and matches name people; null where the key names nobody. */
  get caller(): string | null {
    return this.app && (this.app.persona ?? this.account.callerName(this.app.ownerId));
  }

  /** Throws where the account was reset, restored or deleted since the request came: its work belongs to another state. */
  assertSameGeneration(): void {
    if (this.generation === this.account.generation) return;
    throw new Problem(
      'unavailable',
      'The account was reset or restored while this request was on its way: send it again.',
    );
  }
}

/** An account as the library hands it out: the control plane as methods. */
import type { Account } from './account/account.js';
import type { Tier } from './account/settings.js';
import { type AccountCall, type AccountInput, callAccount, type Outcome } from './control/calls.js';
import type { Check } from './control/check.js';
import { settledClock } from './control/clock.js';
import { type AddedIds, idOfRef } from './control/data.js';
import type { SeedInput, SeedKind } from './control/define-seed.js';
import { ControlError } from './control/error.js';
import type {
  AdvancedClock,
  AppChange,
  AppView,
  ClockChange,
  ClockView,
  CoverageView,
  CreatedApp,
  DataPage,
  DataQuery,
  DataRow,
  DeliveryView,
  FaultView,
  HarView,
  JournalView,
  LimitsChange,
  LimitsView,
  MailView,
  NewApp,
  NewFault,
  PersonaKey,
  PersonaName,
  QuirkView,
  RequestFilter,
  SettingsChange,
  SettingsView,
  SnapshotView,
  UsageView,
  UserChange,
  UserView,
  Verdict,
  Verification,
  WebhookView,
} from './control/schemas.js';
import { bindMethods } from './lib/bind-methods.js';

/** How rows are added. */
export interface AddOptions {
  /** Whether webhooks hear of the rows, as if somebody had made them through an API; true by default. */
  events?: boolean;
}

/** A user by their persona, their id or their email address. */
type Named = PersonaName | (string & {}) | number;

/**
 * One account of a mock. Its methods do what the calls below `/_mock` of the same names do, take and give the same values, and
 * throw a `ControlError` where those answer 4xx: `not-found` once the account was deleted, or began again with another seed.
 */
export class AccountHandle {
  readonly #account: Account;
  readonly #check: Check;
  /** API keys by persona. */
  readonly keys: Readonly<Record<PersonaName, string>>;

  /** @internal */
  constructor(account: Account, check: Check) {
    bindMethods(this);
    this.#account = account;
    this.#check = check;
    this.keys = Object.freeze(Object.fromEntries(account.personaKeys)) as Record<PersonaName, string>;
  }

  /** As it was named when it was created. */
  get name(): string {
    return this.#account.name;
  }

  /** Its plan. */
  get tier(): Tier {
    return this.#account.settings.tier;
  }

  /** The personas' keys with the user behind each, and whether it works. */
  keyRows(): PersonaKey[] {
    return this.#call('GET /keys');
  }

  /** The account's time. */
  readonly clock = {
    /** An ISO 8601 instant. */
    now: (): string => this.#served.clock.get().now,
    /** Where it stands, and whether it runs. */
    get: (): ClockView => this.#call('GET /clock'),
    /** Moves forward, freezes (`mode: 'frozen'`) or lets run (`mode: 'real'`). An earlier `now` is refused. */
    set: (change: ClockChange): ClockView => this.#call('PUT /clock', { body: change }),
    /**
     * Moves on at once; all that falls due on the way happens, in order. Resolves when the deliveries that fell due have been sent and
     * answered, or after ten seconds of real time: then `underWay` says how many were not. Rejects for what is no number of
     * milliseconds.
     */
    advance: async (milliseconds: number): Promise<AdvancedClock> =>
      this.#call('POST /clock/advance', { body: { milliseconds } }),
  };

  /** The three pools that V1 and V2 share. */
  readonly limits = {
    /** The minute pool is that of the person named: a persona, a user id or an email address. */
    get: (persona: Named = 'admin'): LimitsView => this.#call('GET /limits', { query: { persona } }),
    /** Changes limits, windows and what is used up; members that are absent stay. Answers as `get` does. */
    set: (change: LimitsChange, persona: Named = 'admin'): LimitsView =>
      this.#call('PATCH /limits', { query: { persona }, body: change }),
  };

  /** Manage Apps. `acting` says who does it: a persona, a user id or an email address; an admin when left out. */
  readonly apps = {
    /** The rows that `acting` may see, oldest first. */
    list: (acting?: Named): AppView[] => this.#call('GET /apps', { query: { acting } }),
    /** The answer holds the key, this once; an active key that the user had is revoked by it. */
    create: (app: NewApp): CreatedApp => this.#call('POST /apps', { body: app }),
    /** Members that are absent stay. */
    update: (id: number, change: AppChange): AppView =>
      this.#call('PATCH /apps/{id}', { params: { id }, body: change }),
    /** The key stops working; its row stays. */
    revoke: (id: number, acting?: Named): void =>
      this.#call('DELETE /apps/{id}', { params: { id }, query: { acting } }),
  };

  /** The account's users: their roles, permissions and whether they may sign in. */
  readonly users = {
    /** All of them, removed ones included, by id. */
    list: (): UserView[] => this.#call('GET /users'),
    /** By a persona, a user id or an email address; felt by the next request of each of their keys. */
    update: (user: Named, change: UserChange): UserView =>
      this.#call('PATCH /users/{id}', { params: { id: user }, body: change }),
  };

  /** Every switch of uncertain behaviour: what it means, what it is set to. */
  quirks(): QuirkView[] {
    return this.#call('GET /quirks');
  }

  /** The rows of the account as the store has them: no request, so no limit and no journal. */
  readonly data = {
    /** A page of a collection (`companies`, `listEntries`, …), by id; as somebody sees it by `as`. */
    list: (collection: string, query: DataQuery = {}): DataPage =>
      this.#call('GET /data/{collection}', { params: { collection }, query }),
    /** One row; as somebody sees it by `as`. */
    get: (collection: string, id: number, query: Pick<DataQuery, 'as'> = {}): DataRow =>
      this.#call('GET /data/{collection}/{id}', { params: { collection, id }, query }),
  };

  /** The subscriptions of webhooks, with how they do. */
  webhooks(): WebhookView[] {
    return this.#call('GET /webhooks');
  }

  /** The month's calls, as Manage Apps shows them. */
  usage(): UsageView {
    return this.#call('GET /usage');
  }

  /** Attempts to deliver events to webhooks, oldest first. */
  deliveries(): DeliveryView[] {
    return this.#call('GET /webhooks/deliveries');
  }

  /**
   * Resolves when what fell due by the account's clock has been sent to its webhooks and answered: after a write, a `clock.set`, a
   * `replay`. After ten seconds of real time it resolves all the same, with `underWay`: how many were not answered.
   */
  async settled(): Promise<AdvancedClock> {
    return settledClock(this.#served);
  }

  /** Sends a delivery again, by the id of one of its attempts. */
  replay(id: string): void {
    this.#call('POST /webhooks/deliveries/{id}/replay', { params: { id } });
  }

  /** What the account's contacts were told: webhooks that were switched off. */
  mailbox(): MailView[] {
    return this.#call('GET /webhooks/mailbox');
  }

  /** Requests that fail on purpose. */
  readonly faults = {
    /** Plants one; it is tried after those that are there. */
    add: (fault: NewFault): FaultView => this.#call('POST /faults', { body: fault }),
    /** One by its id, or all. */
    remove: (id?: string): void =>
      id === undefined ? this.#call('DELETE /faults') : this.#call('DELETE /faults/{id}', { params: { id } }),
    /** In the order in which they are tried, with how often each hit. */
    list: (): FaultView[] => this.#call('GET /faults'),
  };

  /** The plan, strictness, consistency lag and quirks. */
  readonly settings = {
    /** As they stand. */
    get: (): SettingsView => this.#call('GET /settings'),
    /** Members that are absent stay, quirks too; all or nothing. */
    set: (change: SettingsChange): SettingsView => this.#call('PATCH /settings', { body: change }),
  };

  /** The journal, newest last. */
  requests(filter: RequestFilter = {}): JournalView[] {
    return this.#call('GET /requests', { query: asText(filter) }) as JournalView[];
  }

  /** The journal as an HTTP archive (HAR 1.2), which browsers' tools open. */
  har(filter: RequestFilter = {}): HarView {
    return this.#call('GET /requests', { query: { ...asText(filter), format: 'har' } }) as HarView;
  }

  /** Empties the journal. */
  clearRequests(): void {
    this.#call('DELETE /requests');
  }

  /** Counts the requests that fit and compares. */
  verify(verification: Verification): Verdict {
    return this.#call('POST /requests/verify', { body: verification });
  }

  /** What the requests of the journal called, in which versions, and where they depart from the contract. */
  coverage(): CoverageView {
    return this.#call('GET /coverage');
  }

  /** Keeps the account's whole state under a name. */
  snapshot(name: string): void {
    this.#call('PUT /snapshots/{name}', { params: { name } });
  }

  /** Returns to a snapshot, which stays. */
  restore(name: string): void {
    this.#call('POST /snapshots/{name}/restore', { params: { name } });
  }

  /** Oldest first. */
  snapshots(): SnapshotView[] {
    return this.#call('GET /snapshots');
  }

  /** Forgets a snapshot. */
  deleteSnapshot(name: string): void {
    this.#call('DELETE /snapshots/{name}', { params: { name } });
  }

  /** As the account was when it was served or created; snapshots stay. */
  reset(): void {
    this.#served.reset();
  }

  /**
   * Adds rows of a seed to the account as it is: all, or none where one is wrong. They name each other and the rows that are there by
   * `ref` or id. Webhooks hear of them, unless `events` is false. Resolves with the ids by `ref`.
   */
  async add(rows: SeedInput, options: AddOptions = {}): Promise<AddedIds> {
    const { events = true } = objectOf(options, 'the options of add()');
    return this.#call('POST /data', { query: { events }, body: rows as never });
  }

  /**
   * The id of the row that the seed, or what was added since, calls by this `ref`. `kind` is the member of the seed (`companies`), where
   * rows of two kinds have one name.
   */
  id(ref: string, kind?: SeedKind): number {
    return idOfRef(this.#served, ref, kind);
  }

  /** The account's data as a seed, which `createMock` and `createAccount` take. */
  export(): { [member: string]: unknown } {
    return this.#call('GET /export');
  }

  /** Does what the call below `/_mock` does. */
  #call<C extends AccountCall>(name: C, input?: AccountInput<C>): Outcome<C> {
    return callAccount(this.#served, name, input, this.#check);
  }

  get #served(): Account {
    const account = this.#account;
    if (!account.isOver) return account;
    const message = `The account "${account.name}" is gone: it was deleted, or began again with another seed (then take it anew)`;
    throw new ControlError('not-found', message, 'account');
  }
}

/** As in a URL: a status may be a word. */
function asText(given: RequestFilter) {
  const { status, ...filter } = objectOf(given, 'the filter');
  return { ...filter, ...(status !== undefined && { status: String(status) }) };
}

/** Throws `bad-request` for what is none: callers without types have nulls to give. */
function objectOf<T extends object>(given: T, name: string): T {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given;
  throw new ControlError('bad-request', `${name} must be an object`);
}

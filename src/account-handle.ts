/** An account as the library hands it out: the control plane as methods. */
import type { Account } from './account/account.js';
import type { Tier } from './account/tiers.js';
import { type AccountCall, type AccountInput, callAccount, type Outcome } from './control/calls.js';
import type {
  AppChange,
  AppView,
  ClockChange,
  ClockView,
  CoverageView,
  CreatedApp,
  FaultView,
  JournalView,
  LimitsChange,
  LimitsView,
  MailView,
  NewApp,
  NewFault,
  PersonaKey,
  PersonaName,
  RequestFilter,
  SettingsChange,
  SettingsView,
  SnapshotView,
  UsageView,
  UserChange,
  UserView,
  Verdict,
  Verification,
} from './control/schemas.js';
import type { DeliveryView } from './control/webhooks.js';

/**
 * One account of a mock. Its methods do what the calls below `/_mock` of the same names do, take and give the same values, and
 * throw a `ControlError` where those answer 4xx.
 */
export class AccountHandle {
  readonly #account: Account;
  /** API keys by persona. */
  readonly keys: Readonly<Record<PersonaName, string>>;

  constructor(account: Account) {
    this.#account = account;
    this.keys = Object.fromEntries(account.personaKeys) as Record<PersonaName, string>;
  }

  get name(): string {
    return this.#account.name;
  }

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
    now: (): string => this.#account.clock.get().now,
    get: (): ClockView => this.#call('GET /clock'),
    /** Moves forward, freezes (`mode: 'frozen'`) or lets run (`mode: 'real'`). An earlier `now` is refused. */
    set: (change: ClockChange): ClockView => this.#call('PUT /clock', { body: change }),
    /** Moves on; all that falls due on the way happens, in order. */
    advance: (milliseconds: number): ClockView => this.#call('POST /clock/advance', { body: { milliseconds } }),
  };

  /** The three pools that V1 and V2 share. */
  readonly limits = {
    /** The minute pool is that of the person named: a persona, a user id or an email address. */
    get: (persona: PersonaName | (string & {}) = 'admin'): LimitsView =>
      this.#call('GET /limits', { query: { persona } }),
    set: (change: LimitsChange, persona: PersonaName | (string & {}) = 'admin'): LimitsView =>
      this.#call('PATCH /limits', { query: { persona }, body: change }),
  };

  /** Manage Apps. `acting` says who does it: a persona, a user id or an email address; an admin when left out. */
  readonly apps = {
    list: (acting?: string): AppView[] => this.#call('GET /apps', { query: { acting } }),
    /** The answer holds the key, this once; an active key that the user had is revoked by it. */
    create: (app: NewApp): CreatedApp => this.#call('POST /apps', { body: app }),
    update: (id: number, change: AppChange): AppView =>
      this.#call('PATCH /apps/{id}', { params: { id }, body: change }),
    /** The key stops working; its row stays. */
    revoke: (id: number, acting?: string): void =>
      this.#call('DELETE /apps/{id}', { params: { id }, query: { acting } }),
  };

  readonly users = {
    list: (): UserView[] => this.#call('GET /users'),
    /** By a persona, a user id or an email address; felt by the next request of each of their keys. */
    update: (user: PersonaName | (string & {}) | number, change: UserChange): UserView =>
      this.#call('PATCH /users/{id}', { params: { id: String(user) }, body: change }),
  };

  /** The month's calls, as Manage Apps shows them. */
  usage(): UsageView {
    return this.#call('GET /usage');
  }

  /** Attempts to deliver events to webhooks, oldest first. */
  deliveries(): DeliveryView[] {
    return this.#call('GET /webhooks/deliveries');
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
    add: (fault: NewFault): FaultView => this.#call('POST /faults', { body: fault }),
    /** One by its id, or all. */
    remove: (id?: string): void =>
      id === undefined ? this.#call('DELETE /faults') : this.#call('DELETE /faults/{id}', { params: { id } }),
    list: (): FaultView[] => this.#call('GET /faults'),
  };

  readonly settings = {
    get: (): SettingsView => this.#call('GET /settings'),
    set: (change: SettingsChange): SettingsView => this.#call('PATCH /settings', { body: change }),
  };

  /** The journal, newest last. */
  requests(filter: RequestFilter = {}): JournalView[] {
    return this.#call('GET /requests', { query: filter });
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

  deleteSnapshot(name: string): void {
    this.#call('DELETE /snapshots/{name}', { params: { name } });
  }

  /** As the account was when it was served or created; snapshots stay. */
  reset(): void {
    this.#account.reset();
  }

  /** The account's data as a seed, which `createMock` and `createAccount` take. */
  export(): { [member: string]: unknown } {
    return this.#call('GET /export');
  }

  /** Does what the call below `/_mock` does. */
  #call<C extends AccountCall>(name: C, input?: AccountInput<C>): Outcome<C> {
    return callAccount(this.#account, name, input);
  }
}

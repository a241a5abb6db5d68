/** An account as the library hands it out: the control plane as methods. */
import type { Account } from './account/account.js';
import { renamedPersonas } from './account/seeding/personas-in-seed.js';
import type { Tier } from './account/tiers.js';
import { personaKeys } from './control/accounts.js';
import { createApp, listApps, revokeApp, updateApp } from './control/apps.js';
import { checkInput } from './control/check.js';
import { advanceClock, setClock } from './control/clock.js';
import { coverageOf } from './control/coverage.js';
import { addFault, listFaults, removeFault } from './control/faults.js';
import { changeLimits, limitsOf } from './control/limits.js';
import { listRequests, verifyRequests } from './control/requests.js';
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
import { changeSettings, settingsOf } from './control/settings.js';
import { deleteSnapshot, listSnapshots, restoreSnapshot, saveSnapshot } from './control/state.js';
import { usageOf } from './control/usage.js';
import { listUsers, updateUser } from './control/users.js';
import { type DeliveryView, listDeliveries, listMail, replayDelivery } from './control/webhooks.js';
import { bindMethods } from './lib/bind-methods.js';
import { exportSeed } from './store/seed/export.js';

/**
 * One account of a mock. Its methods do what the calls below `/_mock` of the same names do, take and give the same values, and
 * throw a `ControlError` where those answer 4xx.
 */
export class AccountHandle {
  readonly #account: Account;
  /** API keys by persona. */
  readonly keys: Readonly<Record<PersonaName, string>>;

  /** @internal */
  constructor(account: Account) {
    bindMethods(this);
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
    return personaKeys(this.#account);
  }

  /** The account's time. */
  readonly clock = {
    /** An ISO 8601 instant. */
    now: (): string => this.#account.clock.get().now,
    get: (): ClockView => this.#account.clock.get(),
    /** Moves forward, freezes (`mode: 'frozen'`) or lets run (`mode: 'real'`). An earlier `now` is refused. */
    set: (change: ClockChange): ClockView => {
      checkInput('PUT /clock', { body: change });
      return setClock(this.#account, change);
    },
    /** Moves on; all that falls due on the way happens, in order. */
    advance: (milliseconds: number): ClockView => {
      checkInput('POST /clock/advance', { body: { milliseconds } });
      return advanceClock(this.#account, milliseconds);
    },
  };

  /** The three pools that V1 and V2 share. */
  readonly limits = {
    /** The minute pool is that of the person named: a persona, a user id or an email address. */
    get: (persona: PersonaName | (string & {}) = 'admin'): LimitsView => limitsOf(this.#account, persona),
    set: (change: LimitsChange, persona: PersonaName | (string & {}) = 'admin'): LimitsView => {
      checkInput('PATCH /limits', { query: { persona }, body: change });
      return changeLimits(this.#account, change, persona);
    },
  };

  /** Manage Apps. `acting` says who does it: a persona, a user id or an email address; an admin when left out. */
  readonly apps = {
    list: (acting?: string): AppView[] => {
      checkInput('GET /apps', { query: { ...(acting !== undefined && { acting }) } });
      return listApps(this.#account, acting);
    },
    /** The answer holds the key, this once; an active key that the user had is revoked by it. */
    create: (app: NewApp): CreatedApp => {
      checkInput('POST /apps', { body: app });
      return createApp(this.#account, app);
    },
    update: (id: number, change: AppChange): AppView => {
      checkInput('PATCH /apps/{id}', { params: { id }, body: change });
      return updateApp(this.#account, id, change);
    },
    /** The key stops working; its row stays. */
    revoke: (id: number, acting?: string): void => {
      checkInput('DELETE /apps/{id}', { params: { id }, query: { ...(acting !== undefined && { acting }) } });
      revokeApp(this.#account, id, acting);
    },
  };

  readonly users = {
    list: (): UserView[] => listUsers(this.#account),
    /** By a persona, a user id or an email address; felt by the next request of each of their keys. */
    update: (user: PersonaName | (string & {}) | number, change: UserChange): UserView => {
      const id = String(user);
      checkInput('PATCH /users/{id}', { params: { id }, body: change });
      return updateUser(this.#account, id, change);
    },
  };

  /** The month's calls, as Manage Apps shows them. */
  usage(): UsageView {
    return usageOf(this.#account);
  }

  /** Attempts to deliver events to webhooks, oldest first. */
  deliveries(): DeliveryView[] {
    return listDeliveries(this.#account);
  }

  /** Sends a delivery again, by the id of one of its attempts. */
  replay(id: string): void {
    replayDelivery(this.#account, id);
  }

  /** What the account's contacts were told: webhooks that were switched off. */
  mailbox(): MailView[] {
    return listMail(this.#account);
  }

  /** Requests that fail on purpose. */
  readonly faults = {
    add: (fault: NewFault): FaultView => {
      checkInput('POST /faults', { body: fault });
      return addFault(this.#account, fault);
    },
    /** One by its id, or all. */
    remove: (id?: string): void => removeFault(this.#account, id),
    list: (): FaultView[] => listFaults(this.#account),
  };

  readonly settings = {
    get: (): SettingsView => settingsOf(this.#account),
    set: (change: SettingsChange): SettingsView => {
      checkInput('PATCH /settings', { body: change });
      return changeSettings(this.#account, change);
    },
  };

  /** The journal, newest last. */
  requests(filter: RequestFilter = {}): JournalView[] {
    checkInput('GET /requests', { query: filter });
    return listRequests(this.#account, filter);
  }

  /** Empties the journal. */
  clearRequests(): void {
    this.#account.journal.clear();
  }

  /** Counts the requests that fit and compares. */
  verify(verification: Verification): Verdict {
    checkInput('POST /requests/verify', { body: verification });
    return verifyRequests(this.#account, verification);
  }

  /** What the requests of the journal called, in which versions, and where they depart from the contract. */
  coverage(): CoverageView {
    return coverageOf(this.#account);
  }

  /** Keeps the account's whole state under a name. */
  snapshot(name: string): void {
    checkInput('PUT /snapshots/{name}', { params: { name } });
    saveSnapshot(this.#account, name);
  }

  /** Returns to a snapshot, which stays. */
  restore(name: string): void {
    restoreSnapshot(this.#account, name);
  }

  /** Oldest first. */
  snapshots(): SnapshotView[] {
    return listSnapshots(this.#account);
  }

  deleteSnapshot(name: string): void {
    deleteSnapshot(this.#account, name);
  }

  /** As the account was when it was served or created; snapshots stay. */
  reset(): void {
    this.#account.reset();
  }

  /** The account's data as a seed, which `createMock` and `createAccount` take. */
  export(): { [member: string]: unknown } {
    return exportSeed(this.#account.world, renamedPersonas(this.#account.world));
  }
}

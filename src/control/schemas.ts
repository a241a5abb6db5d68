/** Short names for the contract's types. */
import type { FaultInput } from '../account/faults.js';
import type { components, operations } from '../contract/generated/control.js';

type Schemas = components['schemas'];

export type AccountView = Schemas['Account'];
export type NewAccountInput = Schemas['NewAccount'];
export type PersonaKey = Schemas['PersonaKey'];
export type PersonaName = Schemas['Persona'];
export type ClockView = Schemas['Clock'];
export type AdvancedClock = Schemas['AdvancedClock'];
export type ClockChange = Schemas['ClockChange'];
export type LimitsView = Schemas['Limits'];
export type LimitsChange = Schemas['LimitsChange'];
export type SettingsView = Schemas['Settings'];
export type SettingsChange = Schemas['SettingsChange'];
export type FaultView = Schemas['Fault'];
/** The contract's alternatives (`respond`, `delayMs` or `drop`) come out of the generator as `unknown`. */
export type NewFault = FaultInput;
export type JournalView = Schemas['JournalEntry'];
export type RequestFilter = Omit<NonNullable<operations['control.requests.list']['parameters']['query']>, 'account'>;
export type Verification = Schemas['Verification'];
export type Verdict = Schemas['Verdict'];
export type CoverageView = Schemas['Coverage'];
export type SnapshotView = Schemas['Snapshot'];
export type HealthView = Schemas['Health'];
export type AppView = Schemas['App'];
export type NewApp = Schemas['NewApp'];
export type CreatedApp = Schemas['CreatedApp'];
export type AppChange = Schemas['AppChange'];
export type UsageView = Schemas['Usage'];
export type UserView = Schemas['User'];
export type UserChange = Schemas['UserChange'];
export type MailView = Schemas['Message'];

/** Short names for the contract's types. */
import type { FaultRule } from '../account/faults.js';
import type { RequestMatch } from '../account/request-match.js';
import type { components, operations } from '../contract/generated/control.js';

import type { PresetName } from './fault-presets.js';

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
export type NewFault = Omit<FaultRule, 'match' | 'preset'> & {
  /** Which requests, or deliveries, it hits. Only a preset does without. */
  match?: FaultRule['match'];
  /** A ready-made rule; what is given besides changes it. */
  preset?: PresetName;
};
export type JournalView = Schemas['JournalEntry'];
export type RequestFilter = Omit<
  NonNullable<operations['control.requests.list']['parameters']['query']>,
  'account' | 'status' | 'format'
> & {
  /** `404`, `'4xx'`, or `'none'` for what was dropped. */
  status?: number | `${1 | 2 | 3 | 4 | 5}xx` | 'none' | (string & {});
};
export type Verification = Omit<Schemas['Verification'], 'match'> & {
  /** Which requests count: every member given has to fit, none given fits all. */
  match: RequestMatch;
};
export type Verdict = Schemas['Verdict'];
export type HarView = Schemas['Har'];
export type QuirkView = Schemas['Quirk'];
export type WebhookView = Schemas['Webhook'];
export type DataPage = Schemas['DataPage'];
export type DataRow = Schemas['DataRow'];
export type DataQuery = Omit<NonNullable<operations['control.data.list']['parameters']['query']>, 'account'>;
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
export type DeliveryView = Schemas['Delivery'];
export type MailView = Schemas['Message'];

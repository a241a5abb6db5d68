import type { Handler } from '../../pipeline/run.js';
import { ApiOperations } from '../api-operations.js';
import { account } from './account.js';
import type { V2 } from './api.js';
import { companies } from './companies.js';
import { dropdownOptions } from './dropdown-options.js';
import { duplicates } from './duplicates.js';
import { entityFields } from './entity-fields.js';
import { feedback } from './feedback.js';
import { fieldValueChanges } from './field-value-changes.js';
import { fields } from './fields.js';
import { files } from './files.js';
import { inferredConnections } from './inferred-connections.js';
import { interactions } from './interactions.js';
import { listEntries } from './list-entries.js';
import { lists } from './lists.js';
import { merges } from './merges.js';
import { notes } from './notes.js';
import { opportunities } from './opportunities.js';
import { persons } from './persons.js';
import { relationships } from './relationships.js';
import { reminders } from './reminders.js';
import { savedViews } from './saved-views.js';
import { searches } from './searches.js';
import { teams } from './teams.js';
import { transcripts } from './transcripts.js';
import { users } from './users.js';
import { webhooks } from './webhooks.js';

const SECTIONS = [
  account,
  companies,
  dropdownOptions,
  duplicates,
  entityFields,
  feedback,
  fields,
  fieldValueChanges,
  files,
  inferredConnections,
  interactions,
  listEntries,
  lists,
  merges,
  notes,
  opportunities,
  persons,
  relationships,
  reminders,
  savedViews,
  searches,
  teams,
  transcripts,
  users,
  webhooks,
];

/** The handlers of V2, by operationId. */
export function v2Handlers(): ReadonlyMap<string, Handler> {
  const api: V2 = new ApiOperations('/v2');
  for (const section of SECTIONS) section(api);
  return api.handlers;
}

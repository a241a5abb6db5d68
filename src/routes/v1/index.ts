import type { Handler } from '../../pipeline/run.js';
import { ApiOperations } from '../api-operations.js';
import { account } from './account.js';
import type { V1 } from './api.js';
import { entityFiles } from './entity-files.js';
import { fieldValueChanges } from './field-value-changes.js';
import { fieldValues } from './field-values.js';
import { fields } from './fields.js';
import { interactions } from './interactions.js';
import { listEntries } from './list-entries.js';
import { lists } from './lists.js';
import { notes } from './notes.js';
import { opportunities } from './opportunities.js';
import { organizations } from './organizations.js';
import { persons } from './persons.js';
import { relationshipsStrengths } from './relationships-strengths.js';
import { reminders } from './reminders.js';
import { webhook } from './webhook.js';

const SECTIONS = [
  account,
  entityFiles,
  fieldValueChanges,
  fieldValues,
  fields,
  interactions,
  listEntries,
  lists,
  notes,
  opportunities,
  organizations,
  persons,
  relationshipsStrengths,
  reminders,
  webhook,
];

/** The handlers of V1, by operationId. */
export function v1Handlers(): ReadonlyMap<string, Handler> {
  const api: V1 = new ApiOperations('');
  for (const section of SECTIONS) section(api);
  return api.handlers;
}

import type { Handler } from '../../pipeline/run.js';
import { V2 } from './api.js';
import { auth } from './auth.js';
import { companies } from './companies.js';
import { fieldValueChanges } from './field-value-changes.js';
import { listEntries } from './list-entries.js';
import { lists } from './lists.js';
import { opportunities } from './opportunities.js';
import { persons } from './persons.js';
import { rateLimit } from './rate-limit.js';
import { savedViews } from './saved-views.js';
import { webhooks } from './webhooks.js';

/** The handlers of V2, by operationId. */
export function v2Handlers(): ReadonlyMap<string, Handler> {
  const api = new V2();
  const sections = [
    auth,
    rateLimit,
    companies,
    persons,
    opportunities,
    lists,
    listEntries,
    fieldValueChanges,
    savedViews,
    webhooks,
  ];
  for (const section of sections) section(api);
  return api.handlers;
}

import type { Handler } from '../../pipeline/run.js';
import { V2 } from './api.js';
import { auth } from './auth.js';
import { companies } from './companies.js';
import { dropdownOptions } from './dropdown-options.js';
import { entityFields } from './entity-fields.js';
import { listEntries } from './list-entries.js';
import { lists } from './lists.js';
import { persons } from './persons.js';
import { rateLimit } from './rate-limit.js';
import { webhooks } from './webhooks.js';

/** The handlers of V2, by operationId. */
export function v2Handlers(): ReadonlyMap<string, Handler> {
  const api = new V2();
  for (const section of [
    auth,
    rateLimit,
    companies,
    persons,
    entityFields,
    dropdownOptions,
    lists,
    listEntries,
    webhooks,
  ])
    section(api);
  return api.handlers;
}

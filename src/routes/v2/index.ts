import type { Handler } from '../../pipeline/run.js';
import { V2 } from './api.js';
import { auth } from './auth.js';
import { companies } from './companies.js';
import { duplicates } from './duplicates.js';
import { files } from './files.js';
import { inferredConnections } from './inferred-connections.js';
import { listEntries } from './list-entries.js';
import { lists } from './lists.js';
import { merges } from './merges.js';
import { persons } from './persons.js';
import { rateLimit } from './rate-limit.js';
import { reminders } from './reminders.js';
import { teams } from './teams.js';
import { users } from './users.js';
import { webhooks } from './webhooks.js';

/** The handlers of V2, by operationId. */
export function v2Handlers(): ReadonlyMap<string, Handler> {
  const api = new V2();
  for (const section of [
    auth,
    rateLimit,
    companies,
    persons,
    lists,
    listEntries,
    duplicates,
    files,
    inferredConnections,
    merges,
    reminders,
    teams,
    users,
    webhooks,
  ])
    section(api);
  return api.handlers;
}

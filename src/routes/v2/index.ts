import type { Handler } from '../../pipeline/run.js';
import { V2 } from './api.js';
import { auth } from './auth.js';
import { companies } from './companies.js';
import { entityNotes } from './entity-notes.js';
import { listEntries } from './list-entries.js';
import { lists } from './lists.js';
import { notes } from './notes.js';
import { persons } from './persons.js';
import { rateLimit } from './rate-limit.js';
import { transcripts } from './transcripts.js';
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
    notes,
    entityNotes,
    transcripts,
    webhooks,
  ])
    section(api);
  return api.handlers;
}

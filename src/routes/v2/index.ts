import type { Handler } from '../../pipeline/run.js';
import { V2 } from './api.js';
import { auth } from './auth.js';
import { calls } from './calls.js';
import { chatMessages } from './chat-messages.js';
import { companies } from './companies.js';
import { emails } from './emails.js';
import { entityNotes } from './entity-notes.js';
import { files } from './files.js';
import { listEntries } from './list-entries.js';
import { lists } from './lists.js';
import { meetings } from './meetings.js';
import { notes } from './notes.js';
import { persons } from './persons.js';
import { rateLimit } from './rate-limit.js';
import { relationships } from './relationships.js';
import { reminders } from './reminders.js';
import { transcripts } from './transcripts.js';
import { webhooks } from './webhooks.js';

const SECTIONS = [
  auth,
  rateLimit,
  calls,
  chatMessages,
  companies,
  emails,
  entityNotes,
  files,
  listEntries,
  lists,
  meetings,
  notes,
  persons,
  relationships,
  reminders,
  transcripts,
  webhooks,
];

/** The handlers of V2, by operationId. */
export function v2Handlers(): ReadonlyMap<string, Handler> {
  const api = new V2();
  for (const section of SECTIONS) section(api);
  return api.handlers;
}

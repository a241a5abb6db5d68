/** Valid requests of every operation that the mock serves, by operationId. */
import { REQUESTS as FIELDS } from './requests/fields.js';
import { REQUESTS as GATED } from './requests/gated.js';
import { REQUESTS as INTERACTIONS } from './requests/interactions.js';
import { REQUESTS as MERGES_AND_PEOPLE } from './requests/merges-people.js';
import { REQUESTS as NOTES } from './requests/notes.js';
import { REQUESTS as OPPORTUNITIES } from './requests/opportunities.js';
import { REQUESTS as REMINDERS_AND_FILES } from './requests/reminders-files.js';
import { REQUESTS as SEARCH } from './requests/search.js';
import { REQUESTS as WEBHOOKS } from './requests/webhooks.js';
import { V1_REQUESTS } from './requests-v1.js';
import { V2_REQUESTS } from './requests-v2.js';
import type { Builder } from './steps.js';

export const REQUESTS: Record<string, Builder> = {
  ...V1_REQUESTS,
  ...V2_REQUESTS,
  ...FIELDS,
  ...GATED,
  ...INTERACTIONS,
  ...MERGES_AND_PEOPLE,
  ...NOTES,
  ...OPPORTUNITIES,
  ...REMINDERS_AND_FILES,
  ...SEARCH,
  ...WEBHOOKS,
};

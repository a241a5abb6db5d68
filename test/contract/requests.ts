/** Valid requests of every operation that the mock serves, by operationId. */
import { REQUESTS as FIELDS } from './requests/fields.js';
import { REQUESTS as INTERACTIONS } from './requests/interactions.js';
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
  ...INTERACTIONS,
  ...NOTES,
  ...OPPORTUNITIES,
  ...REMINDERS_AND_FILES,
  ...SEARCH,
  ...WEBHOOKS,
};

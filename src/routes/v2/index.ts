import type { Handler } from '../../pipeline/run.js';
import { V2 } from './api.js';
import { auth } from './auth.js';
import { companies } from './companies.js';
import { feedback } from './feedback.js';
import { listEntries } from './list-entries.js';
import { lists } from './lists.js';
import { persons } from './persons.js';
import { rateLimit } from './rate-limit.js';
import { searches } from './searches.js';
import { semanticSearch } from './semantic-search.js';
import { webhooks } from './webhooks.js';

const SECTIONS = [
  auth,
  companies,
  feedback,
  listEntries,
  lists,
  persons,
  rateLimit,
  searches,
  semanticSearch,
  webhooks,
];

/** The handlers of V2, by operationId. */
export function v2Handlers(): ReadonlyMap<string, Handler> {
  const api = new V2();
  for (const section of SECTIONS) section(api);
  return api.handlers;
}

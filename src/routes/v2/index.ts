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

/** The handlers of V2, by operationId. */
export function v2Handlers(): ReadonlyMap<string, Handler> {
  const api = new V2();
  const sections = [auth, rateLimit, companies, persons, lists, listEntries, feedback, searches, semanticSearch];
  for (const section of sections) section(api);
  return api.handlers;
}

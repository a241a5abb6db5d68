import { listRequests, verifyRequests } from '../../control/requests.js';
import { noContent, ok } from '../../pipeline/answer.js';
import type { Control } from './api.js';

export function requestRoutes(api: Control): void {
  api.get('/requests', ({ account, query }) => ok(listRequests(account, query)));

  api.delete('/requests', ({ account }) => {
    account.journal.clear();
    return noContent;
  });

  api.post('/requests/verify', ({ account, body }) => ok(verifyRequests(account, body)));
}

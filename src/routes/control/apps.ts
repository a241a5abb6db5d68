import { createApp, listApps, revokeApp, updateApp } from '../../control/apps.js';
import { usageOf } from '../../control/usage.js';
import { created, noContent, ok } from '../../pipeline/answer.js';
import type { Control } from './api.js';

export function appRoutes(api: Control): void {
  api.get('/apps', ({ account, query }) => ok(listApps(account, query.acting)));

  api.post('/apps', ({ account, body }) => created(createApp(account, body)));

  api.patch('/apps/{id}', ({ account, params, body }) => ok(updateApp(account, params.id, body)));

  api.delete('/apps/{id}', ({ account, params, query }) => {
    revokeApp(account, params.id, query.acting);
    return noContent;
  });

  api.get('/usage', ({ account }) => ok(usageOf(account)));
}

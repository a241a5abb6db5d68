import { accountView, createAccount, deleteAccount, personaKeys } from '../../control/accounts.js';
import { type OpenOptions, openServedSeed } from '../../control/seed-source.js';
import { created, noContent, ok } from '../../pipeline/answer.js';
import type { Control } from './api.js';

export function accountRoutes(api: Control): void {
  api.get('/accounts', ({ registry }) => ok(registry.accounts.map(accountView)));

  api.post('/accounts', async ({ registry, body }) => {
    const open = (source: unknown, options: OpenOptions) => openServedSeed(source, registry.seedDir, options);
    return created(accountView(await createAccount(registry, body ?? {}, open)));
  });

  api.delete('/accounts/{account}', ({ registry, params }) => {
    deleteAccount(registry, params.account);
    return noContent;
  });

  api.get('/keys', ({ account }) => ok(personaKeys(account)));
}

import { ok } from '../../pipeline/answer.js';
import type { V1 } from './api.js';

/** Who the key belongs to; the user's id is that user's person id (v1.md §16.1). */
export function whoami(api: V1) {
  api.get('/auth/whoami', ({ ctx, exchange }) => {
    const { app } = exchange;
    const { tenant, tables } = ctx.world;
    const person = tables.persons.get(ctx.userId);
    if (!person || !app) throw new Error('an identified user has a person and an app');
    const isToken = app.kind === 'oauth';
    return ok({
      tenant: { id: tenant.id, name: tenant.name, subdomain: tenant.subdomain },
      user: {
        id: person.id,
        firstName: person.firstName ?? '',
        lastName: person.lastName,
        email: person.primaryEmail ?? '',
      },
      grant: {
        type: isToken ? 'access-token' : 'api_key',
        scope: isToken ? app.scopes.join(' ') : 'external_api',
        createdAt: app.createdAt,
      },
    });
  });
}

import { ok, RawJson } from '../../pipeline/answer.js';
import { whoAmIText } from '../../views/v2/whoami.js';
import type { V2 } from './api.js';

/** Who the key belongs to. The user's id is the id of the internal person (v2-core.md §8.1). */
export function auth(api: V2) {
  api.get('/auth/whoami', ({ account, ctx, exchange }) => {
    const { app } = exchange;
    const person = ctx.world.tables.persons.get(ctx.userId);
    if (!person || !app) throw new Error('an identified user has a person and an app');
    return ok(new RawJson(whoAmIText(account.world.tenant, app, person)));
  });
}

import type { App } from '../../account/apps.js';
import { ok, RawJson } from '../../pipeline/answer.js';
import type { Person } from '../../store/model.js';
import { instant } from '../../views/v2/time.js';
import { userView } from '../../views/v2/user.js';
import type { V2 } from './api.js';

/** Who the key belongs to. The user's id is the id of the internal person (v2-core.md §8.1). */
export function auth(api: V2) {
  api.get('/auth/whoami', ({ account, ctx, exchange }) => {
    const { app } = exchange;
    const person = ctx.world.tables.persons.get(ctx.userId);
    if (!person || !app) throw new Error('an identified user has a person and an app');
    const known = texts.get(app);
    if (known?.person === person) return ok(known.text);
    const { id, name, subdomain } = account.world.tenant;
    const answer = {
      tenant: { id, name, subdomain },
      user: userView(person),
      grant: {
        type: app.kind === 'oauth' ? ('access-token' as const) : ('api-key' as const),
        scopes: app.scopes,
        createdAt: instant(app.createdAt),
      },
    };
    const text = new RawJson(JSON.stringify(answer));
    texts.set(app, { person, text });
    return ok(text);
  });
}

/** Clients ask for it before anything else, and again and again. Of an app, only what never changes is shown. */
const texts = new WeakMap<App, { person: Person; text: RawJson }>();

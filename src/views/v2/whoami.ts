import type { Person, Tenant } from '../../store/model.js';
import { instant } from './time.js';
import { userView } from './user.js';
import type { Schemas } from './wire.js';

/** Of an app, what is shown of it. */
interface App {
  kind: string;
  scopes: readonly string[];
  createdAt: string;
}

const whoAmIView = ({ id, name, subdomain }: Tenant, app: App, person: Person): Schemas['WhoAmI'] => ({
  tenant: { id, name, subdomain },
  user: userView(person),
  grant: {
    type: app.kind === 'oauth' ? 'access-token' : 'api-key',
    scopes: app.scopes,
    createdAt: instant(app.createdAt),
  },
});

/** Of an app, only what never changes is shown; a person who changes is another row. */
const texts = new WeakMap<App, { person: Person; text: string }>();

/** JSON text, made once for each app: clients ask for it before anything else, and again and again. */
export function whoAmIText(tenant: Tenant, app: App, person: Person): string {
  const known = texts.get(app);
  if (known?.person === person) return known.text;
  const text = JSON.stringify(whoAmIView(tenant, app, person));
  texts.set(app, { person, text });
  return text;
}

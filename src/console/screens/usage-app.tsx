/** The form of an app, for a new one and for one that is there; and the page that shows a key once. */
import type { Child } from 'hono/jsx';
import { callAccount } from '../../control/calls.js';
import type { AppView } from '../../control/schemas.js';
import { listUsers } from '../../control/users.js';
import { isV2Version, V2_VERSIONS } from '../../versions.js';
import type { Form } from '../form.js';
import { orProblem, Refused } from '../guard.js';
import { FormEnd, SelectField, TextField } from '../parts/fields.js';
import { Action, Code, Copy, formPage } from '../parts/small.js';
import { keepingUndo } from '../undo.js';
import { href, type Page, type Visit } from '../visit.js';

function appForm(visit: Visit, { title, to, submit, form, problem, owner }: AppForm): Page {
  return formPage(
    title,
    problem,
    <Action visit={visit} to={to} class="panel form">
      <TextField name="name" label="Name (required)" value={form.name} required />
      <TextField
        name="description"
        label="Description"
        value={form.description}
        hint="Purpose, team, systems, contact."
      />
      {owner}
      <SelectField
        name="defaultApiVersion"
        label="Default API Version"
        value={form.defaultApiVersion}
        options={[['', 'none: the newest'], ...V2_VERSIONS]}
      />
      <TextField
        name="ipAllowlist"
        label="IP Allowlist"
        value={form.ipAllowlist}
        hint="Addresses or ranges, with commas between."
      />
      <FormEnd visit={visit} label={submit} cancel="usage" />
    </Action>,
  );
}

interface AppForm {
  title: string;
  to: string;
  submit: string;
  form: Form;
  problem: string | undefined;
  /** The choice of whose key it is. */
  owner?: Child;
}

export function newAppPage(visit: Visit, form: Form = {}, problem?: string): Page {
  const owner = <OwnerField visit={visit} value={form.user} />;
  return appForm(visit, { title: 'New App', to: 'usage/new', submit: 'Add App', form, problem, owner });
}

function OwnerField({ visit: { account }, value }: { visit: Visit; value: string | undefined }) {
  const holders = new Set(account.apps.filter(isCurrent).map(({ ownerId }) => ownerId));
  const users = listUsers(account).filter(({ status }) => status === 'active');
  return (
    <>
      <SelectField
        name="user"
        label="User"
        value={value ?? String(users.find(({ id }) => !holders.has(id))?.id ?? '')}
        options={users.map(({ id, name, role }) => [
          String(id),
          `${name}, ${role}${holders.has(id) ? ', has an active key' : ''}`,
        ])}
      />
      <p class="warnbox">
        One active key a user: a new app revokes the key of a user who has one, and calls with that key answer 401 at
        once, this console’s as that persona too.
      </p>
    </>
  );
}

const isCurrent = ({ kind, state }: { kind: string; state: string }) => kind === 'personal' && state === 'active';

export const addApp = (visit: Visit, form: Form): Promise<Page> =>
  orProblem(
    async () => {
      const body = { user: form.user ?? '', ...readApp(form) };
      const made = await keepingUndo(visit, () => callAccount(visit.account, 'POST /apps', { body }));
      return secretPage(visit, made.name, made.secret, made.warning);
    },
    (problem) => newAppPage(visit, form, problem),
  );

/** The members that both forms have. Throws `Refused`. */
function readApp({ name = '', description, defaultApiVersion: version = '', ipAllowlist = '' }: Form) {
  if (name.trim() === '') throw new Refused(422, 'Name: give the app a name.');
  if (version !== '' && !isV2Version(version)) throw new Refused(422, 'Default API Version: choose one of the list.');
  return {
    name: name.trim(),
    description: description?.trim() || null,
    defaultApiVersion: version === '' ? null : version,
    ipAllowlist: ipAllowlist.split(/[\s,]+/).filter(Boolean),
  };
}

const secretPage = (visit: Visit, name: string, secret: string, warning: string | undefined): Page => ({
  title: 'App added',
  done: 'added',
  body: (
    <>
      <h1>App added</h1>
      <div class="panel form">
        <p>The key of “{name}” is shown this once. Copy it now: a lost key cannot be shown again.</p>
        <Code text={secret} label="The key" />
        <Copy text={secret} label="Copy the key" />
        {warning && <p class="warnbox">{warning}</p>}
        <div class="actions">
          <a class="button main" href={href(visit, 'usage')}>
            I have copied it
          </a>
        </div>
      </div>
    </>
  ),
});

/** The app that the path names; throws `Refused`. */
export function appOf({ account, c }: Visit): AppView {
  const text = c.req.param('id') as string;
  const app = callAccount(account, 'GET /apps').find(({ id }) => String(id) === text);
  if (!app) throw new Refused(404, `There is no app ${text.slice(0, 40)} in this account.`);
  return app;
}

export function editPage(visit: Visit, form?: Form, problem?: string): Page {
  const app = appOf(visit);
  const shown = form ?? {
    name: app.name,
    description: app.description ?? '',
    defaultApiVersion: app.defaultApiVersion ?? '',
    ipAllowlist: app.ipAllowlist.join(', '),
  };
  return appForm(visit, { title: 'Edit App', to: `usage/${app.id}`, submit: 'Save', form: shown, problem });
}

export function editApp(visit: Visit, form: Form): Promise<Page | undefined> {
  const { id } = appOf(visit);
  return orProblem(
    () => void callAccount(visit.account, 'PATCH /apps/{id}', { params: { id }, body: readApp(form) }),
    (problem) => editPage(visit, form, problem),
  );
}

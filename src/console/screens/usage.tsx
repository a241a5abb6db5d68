/** The month's calls and the account's keys, named as in the product under Settings → Manage Apps (product-rules.md §1, §4). */
import { createApp, listApps, revokeApp, updateApp } from '../../control/apps.js';
import { ControlError } from '../../control/error.js';
import type { AppView } from '../../control/schemas.js';
import { usageOf } from '../../control/usage.js';
import { listUsers } from '../../control/users.js';
import { isV2Version, V2_VERSIONS } from '../../versions.js';
import { agoOf, dateOf, lengthOf, numberOf } from '../format.js';
import { Bar } from '../parts/meter.js';
import { Action, Code, Copy, Problem, SelectField } from '../parts/small.js';
import { doneAt, keepForUndo } from '../undo.js';
import { href, type Page, type Visit } from '../visit.js';
import type { Screen } from './index.js';

type Form = Readonly<Record<string, string>>;

export const usageScreen: Screen = {
  name: 'usage',
  pages: { '': (visit) => usagePage(visit), '/new': (visit) => newAppPage(visit), '/:id': (visit) => editPage(visit) },
  forms: { '/new': addApp, '/:id': editApp, '/:id/revoke': revoke },
};

const GUIDANCE = {
  worrying: 'Above 80 %: look at which app grows.',
  investigate: 'Above 90 %: find what calls so much, before the month’s calls are gone.',
} as const;

function usagePage(visit: Visit, problem?: string): Page {
  const { account } = visit;
  const usage = usageOf(account);
  const now = account.clock.now();
  const { tier, trial } = account.settings;
  const hasNone = trial || tier === 'essential';
  const plan = trial
    ? 'a trial has no API'
    : tier === 'essential'
      ? 'Essential has no API'
      : `for the whole account, ${tier} plan`;
  return {
    title: 'Usage',
    body: (
      <>
        <h1>Usage</h1>
        <Problem message={problem} />
        <div class="big">
          <div class="panel">
            <div class="soft">Monthly API limit</div>
            <div class="figure">
              {hasNone ? 'None' : usage.monthlyLimit === 'unlimited' ? 'Unlimited' : numberOf(usage.monthlyLimit)}
            </div>
            <div class="soft">{plan}</div>
          </div>
          <div class="panel">
            <div class="soft">Used</div>
            <div class="figure">
              {numberOf(usage.used)}{' '}
              {usage.percent !== null && !hasNone && <span class="share">{`${usage.percent} %`}</span>}
            </div>
            {hasNone && <div class="soft">Every call is answered 403: Settings changes the plan.</div>}
            {usage.monthlyLimit !== 'unlimited' && !hasNone && (
              <Bar share={{ limit: usage.monthlyLimit, used: usage.used, remaining: 0 }} />
            )}
            {hasNone ? null : usage.percent !== null && usage.percent >= 100 ? (
              <div class="bad">All calls of this month are used: each further one is answered 429.</div>
            ) : (
              usage.guidance && <div class="warn">{GUIDANCE[usage.guidance]}</div>
            )}
          </div>
          <div class="panel">
            <div class="soft">Resets on</div>
            <div class="figure">{dateOf(usage.resetsOn)}</div>
            <div class="soft">{`in ${lengthOf(Math.max(0, account.pools.month.endsAt - now))}`}</div>
          </div>
        </div>
        <div class="tools">
          <h2 class="grow">Manage Apps</h2>
          <a class="button main" href={href(visit, 'usage/new')}>
            + New App
          </a>
        </div>
        <Apps visit={visit} apps={usage.apps} stale={new Set(usage.staleApps)} now={now} />
      </>
    ),
  };
}

const Apps = ({
  visit,
  apps,
  stale,
  now,
}: {
  visit: Visit;
  apps: readonly AppView[];
  stale: Set<number>;
  now: number;
}) => (
  <div class="panel scroll">
    <table>
      <caption class="unseen">Apps and keys of the account</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" class="c3">
            Description
          </th>
          <th scope="col">Owner</th>
          <th scope="col" class="c2">
            Created
          </th>
          <th scope="col" class="c1">
            Last used
          </th>
          <th scope="col" class="num c2">
            This month
          </th>
          <th scope="col">State</th>
          <th scope="col">
            <span class="unseen">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {apps.map((app) => (
          <tr id={`app-${app.id}`}>
            <th scope="row" class="wrap">
              {app.name}
            </th>
            <td class="c3 soft wrap">{app.description ?? '–'}</td>
            <td class="wrap">
              {app.owner.name} <PersonaChip visit={visit} id={app.id} />
            </td>
            <td class="c2 soft">{dateOf(app.createdAt)}</td>
            <td class="c1">
              {app.lastUsedAt === null ? 'never' : agoOf(app.lastUsedAt, now)}{' '}
              {stale.has(app.id) && <span class="chip warn">stale</span>}
            </td>
            <td class="num c2">{numberOf(app.usedThisMonth)}</td>
            <td class={app.state === 'active' ? 'wrap' : 'wrap soft'}>{stateOf(app)}</td>
            <td class="does">
              {app.state === 'active' && (
                <>
                  <a class="button" href={href(visit, `usage/${app.id}`)}>
                    Edit
                  </a>
                  <Action visit={visit} to={`usage/${app.id}/revoke`}>
                    <button type="submit" aria-label={`Revoke ${app.name}`}>
                      Revoke
                    </button>
                  </Action>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const PersonaChip = ({ visit, id }: { visit: Visit; id: number }) => {
  const persona = visit.account.app(id)?.persona;
  return persona ? <span class="chip">{persona}</span> : null;
};

const REASONS = {
  replaced: 'replaced by a newer key',
  manual: 'by hand',
  user_deactivated: 'its owner was deactivated',
  user_removed: 'its owner was removed',
} as const;

const stateOf = ({ kind, state, revokedReason }: AppView) => {
  if (state === 'active') return kind === 'affinity_help' ? 'active, not bound by the limits' : 'active';
  return `revoked: ${revokedReason === null ? 'by hand' : (REASONS[revokedReason as keyof typeof REASONS] ?? revokedReason)}`;
};

function newAppPage(visit: Visit, form: Form = {}, problem?: string): Page {
  const { account } = visit;
  const users = listUsers(account).filter(({ status }) => status === 'active');
  const holders = users.filter(({ id }) => account.apps.some((app) => app.ownerId === id && isCurrent(app)));
  return {
    title: 'New App',
    ...(problem !== undefined && { status: 422 }),
    body: (
      <>
        <h1>New App</h1>
        <Problem message={problem} />
        <Action visit={visit} to="usage/new" class="panel form">
          <Text name="name" label="Name" value={form.name} required />
          <Text
            name="description"
            label="Description"
            value={form.description}
            hint="Purpose, team, systems, contact."
          />
          <label>
            <span>User</span>
            <select name="user" aria-describedby="one-key">
              {users.map(({ id, name, role }) => (
                <option value={String(id)} selected={String(id) === form.user}>
                  {`${name}, ${role}${holders.some((one) => one.id === id) ? ', has an active key' : ''}`}
                </option>
              ))}
            </select>
          </label>
          <p class="warnbox" id="one-key">
            One active key a user: a new app revokes the key of a user who has one, and calls with that key answer 401
            at once.
          </p>
          <VersionField value={form.defaultApiVersion} />
          <Text
            name="ipAllowlist"
            label="IP Allowlist"
            value={form.ipAllowlist}
            hint="Addresses or ranges, with commas between."
          />
          <div class="actions">
            <button type="submit" class="main">
              Add App
            </button>
            <a class="button" href={href(visit, 'usage')}>
              Cancel
            </a>
          </div>
        </Action>
      </>
    ),
  };
}

const isCurrent = ({ kind, state }: { kind: string; state: string }) => kind === 'personal' && state === 'active';

const Text = ({
  name,
  label,
  value,
  hint,
  required = false,
}: {
  name: string;
  label: string;
  value: string | undefined;
  hint?: string;
  required?: boolean;
}) => (
  <label>
    <span>
      {label}
      {required ? ' (required)' : ''}
    </span>
    <input name={name} value={value ?? ''} required={required} aria-describedby={hint ? `${name}-hint` : undefined} />
    {hint && (
      <small class="soft" id={`${name}-hint`}>
        {hint}
      </small>
    )}
  </label>
);

const VersionField = ({ value }: { value: string | undefined }) => (
  <SelectField
    name="defaultApiVersion"
    label="Default API Version"
    value={value}
    options={[['', 'none: the newest'], ...V2_VERSIONS]}
  />
);

function addApp(visit: Visit, form: Form): Page {
  const { account } = visit;
  try {
    const name = form.name?.trim() ?? '';
    if (name === '') return newAppPage(visit, form, 'Name: give the app a name.');
    const created = createApp(account, {
      name,
      user: form.user ?? '',
      ...changeOf(form),
    });
    return secretPage(visit, created.name, created.secret, created.warning);
  } catch (error) {
    if (error instanceof ControlError) return newAppPage(visit, form, error.message);
    throw error;
  }
}

/** The members that both forms have. */
const changeOf = ({ description, defaultApiVersion = '', ipAllowlist = '' }: Form) => ({
  description: description?.trim() || null,
  defaultApiVersion: isV2Version(defaultApiVersion) ? defaultApiVersion : null,
  ipAllowlist: ipAllowlist.split(/[\s,]+/).filter(Boolean),
});

const secretPage = (visit: Visit, name: string, secret: string, warning: string | undefined): Page => ({
  title: 'App added',
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

function editPage(visit: Visit, form?: Form, problem?: string): Page {
  const { account } = visit;
  const id = Number(visit.c.req.param('id'));
  const app = listApps(account).find((one) => one.id === id);
  if (!app) return usagePage(visit, `There is no app ${visit.c.req.param('id')}.`);
  const shown = form ?? {
    name: app.name,
    description: app.description ?? '',
    defaultApiVersion: app.defaultApiVersion ?? '',
    ipAllowlist: app.ipAllowlist.join(', '),
  };
  return {
    title: 'Edit App',
    ...(problem !== undefined && { status: 422 }),
    body: (
      <>
        <h1>Edit App</h1>
        <Problem message={problem} />
        <Action visit={visit} to={`usage/${id}`} class="panel form">
          <Text name="name" label="Name" value={shown.name} required />
          <Text
            name="description"
            label="Description"
            value={shown.description}
            hint="Purpose, team, systems, contact."
          />
          <VersionField value={shown.defaultApiVersion} />
          <Text
            name="ipAllowlist"
            label="IP Allowlist"
            value={shown.ipAllowlist}
            hint="Addresses or ranges, with commas between."
          />
          <div class="actions">
            <button type="submit" class="main">
              Save
            </button>
            <a class="button" href={href(visit, 'usage')}>
              Cancel
            </a>
          </div>
        </Action>
      </>
    ),
  };
}

function editApp(visit: Visit, form: Form): string | Page {
  try {
    const name = form.name?.trim() ?? '';
    if (name === '') return editPage(visit, form, 'Name: give the app a name.');
    updateApp(visit.account, Number(visit.c.req.param('id')), { name, ...changeOf(form) });
    return href(visit, 'usage');
  } catch (error) {
    if (error instanceof ControlError) return editPage(visit, form, error.message);
    throw error;
  }
}

function revoke(visit: Visit): string {
  keepForUndo(visit);
  revokeApp(visit.account, Number(visit.c.req.param('id')));
  return doneAt(visit, 'usage', 'revoked');
}

/** What the account is set to: plan, switches of the mock, its people, and every quirk with what speaks for it. */

import { QUIRKS, type Quirk } from '../../contract/quirks.js';
import { callAccount } from '../../control/calls.js';
import type { SettingsChange, UserChange, UserView } from '../../control/schemas.js';
import { settingsOf } from '../../control/settings.js';
import { listUsers } from '../../control/users.js';
import type { Form } from '../form.js';
import { orProblem, Refused } from '../guard.js';
import { rowsOfPage } from '../paging.js';
import { CheckField, FormEnd, Select, SelectField, TextField } from '../parts/fields.js';
import { Action, Copy, formPage, Pager, Words } from '../parts/small.js';
import { Table } from '../parts/table.js';
import { href, type Page, type Visit } from '../visit.js';
import type { Screen } from './index.js';

export const settingsScreen: Screen = {
  name: 'settings',
  pages: { '': (visit) => settingsPage(visit), '/users/:id': (visit) => userPage(visit) },
  forms: { '/account': changeAccount, '/quirks': changeQuirk, '/defaults': backToDefaults, '/users/:id': changeUser },
};

const DEFAULTS = {
  trial: false,
  strict: false,
  journalBodies: false,
  consistencyLagMs: 0,
  permissionEra: 'current',
} as const;

/** An hour, as the control plane takes it. */
const LONGEST_LAG = 3_600_000;

const FLAGS = [
  ['trial', 'Trial', 'A trial has no API access, whatever its plan.'],
  ['strict', 'Strict', 'Answers 500 with the violations where an answer does not fit the contract.'],
  ['journalBodies', 'Keep bodies', 'Keeps the bodies of all answers in the journal, not those from 400 on alone.'],
] as const;

const TIERS = ['essential', 'scale', 'advanced', 'enterprise'] as const;

const ERAS = [
  ['current', 'as since 2 March 2026'],
  ['seed', 'as before'],
] as const;

function settingsPage(visit: Visit, problem?: string): Page {
  const settings = settingsOf(visit.account);
  const changed = visit.account.settings.quirks as Readonly<Record<string, string | boolean>>;
  const patch = patchOf(settings, changed);
  return formPage(
    'Settings',
    problem,
    <>
      <AccountForm visit={visit} settings={settings} patch={patch} />
      {patch && <Action visit={visit} to="settings/defaults" press="Back to the defaults, quirks included" />}
      <h2 id="users">Users</h2>
      <Users visit={visit} users={listUsers(visit.account).toReversed()} />
      <h2 id="quirks">Quirks</h2>
      <p class="soft">
        Where it is not known what Affinity does, or where it changed: each with its evidence, and a switch.
      </p>
      {QUIRKS.map((quirk) => (
        <QuirkRow visit={visit} quirk={quirk} value={changed[quirk.id]} />
      ))}
    </>,
  );
}

const AccountForm = ({
  visit,
  settings,
  patch,
}: {
  visit: Visit;
  settings: ReturnType<typeof settingsOf>;
  patch: object | undefined;
}) => (
  <Action visit={visit} to="settings/account" class="panel form">
    <SelectField name="tier" label="Plan" value={settings.tier} options={TIERS} />
    {FLAGS.map(([name, label, hint]) => (
      <CheckField name={name} label={label} checked={settings[name]}>
        <small class="soft">{hint}</small>
        {settings[name] !== DEFAULTS[name] && <Changed />}
      </CheckField>
    ))}
    <TextField
      name="consistencyLagMs"
      label="Lag of V2 behind V1, ms"
      value={String(settings.consistencyLagMs)}
      hint={`A whole number, ${LONGEST_LAG} at most, which is an hour.`}
    >
      {settings.consistencyLagMs !== 0 && <Changed />}
    </TextField>
    <SelectField name="permissionEra" label="Permissions" value={settings.permissionEra} options={ERAS}>
      {settings.permissionEra !== 'current' && <Changed />}
    </SelectField>
    <FormEnd visit={visit} label="Save">
      {patch && <Copy text={patchCurl(visit, patch)} label="Copy as PATCH" />}
    </FormEnd>
  </Action>
);

const Changed = () => <span class="chip warn">changed</span>;

const Users = ({ visit, users }: { visit: Visit; users: readonly UserView[] }) => (
  <Table
    caption="Users of the account, newest first"
    columns={['Name', ['Email', 'c2'], 'Role', 'Status', 'Persona', ['Actions', 'does']]}
    below={<Pager visit={visit} path="settings" total={users.length} />}
  >
    {rowsOfPage(visit, users).map(({ id, name, emailAddress, role, status }) => (
      <tr>
        <th scope="row" class="wrap">
          {name}
        </th>
        <td class="c2 soft">{emailAddress ?? '–'}</td>
        <td>{role}</td>
        <td class={status === 'active' ? undefined : 'soft'}>{status}</td>
        <td>
          {visit.account.apps
            .filter((app) => app.ownerId === id && app.persona !== null)
            .map((app) => (
              <span class="chip">{app.persona}</span>
            ))}
        </td>
        <td class="does">
          {status !== 'removed' && (
            <a class="button" href={href(visit, `settings/users/${id}`)} aria-label={`Edit ${name}`}>
              Edit
            </a>
          )}
        </td>
      </tr>
    ))}
  </Table>
);

function QuirkRow({ visit, quirk, value }: { visit: Visit; quirk: Quirk; value: string | boolean | undefined }) {
  const isChanged = value !== undefined && value !== quirk.default;
  return (
    <article class="quirk" id={quirk.id}>
      <h3>
        <code>{quirk.id}</code> {isChanged && <Changed />}
      </h3>
      <p>
        <Words text={quirk.summary} />
      </p>
      <p class="soft">
        Evidence: <Words text={quirk.evidence} />
      </p>
      {quirk.values.length > 1 ? (
        <Action visit={visit} to="settings/quirks" fields={{ id: quirk.id }}>
          <Select
            name="value"
            label={`Value of ${quirk.id}`}
            value={String(value ?? quirk.default)}
            options={quirk.values.map(
              (one) => [String(one), one === quirk.default ? `${one} (default)` : String(one)] as const,
            )}
          />
          <button type="submit">Set</button>{' '}
          {isChanged && (
            <button type="submit" name="back" value="1">
              Back to default
            </button>
          )}
        </Action>
      ) : (
        <p class="soft">
          Always <code>{String(quirk.default)}</code>
          {quirk.fixed && (
            <>
              : <Words text={quirk.fixed} />
            </>
          )}
        </p>
      )}
    </article>
  );
}

function changeAccount(visit: Visit, form: Form) {
  const { tier = '', consistencyLagMs: lag = '', permissionEra = '' } = form;
  if (!/^\d{1,8}$/.test(lag) || Number(lag) > LONGEST_LAG)
    return settingsPage(visit, `Lag: give a whole number of milliseconds, ${LONGEST_LAG} at most, which is an hour.`);
  if (!TIERS.some((one) => one === tier)) return settingsPage(visit, 'Plan: choose one of the list.');
  if (!ERAS.some(([one]) => one === permissionEra)) return settingsPage(visit, 'Permissions: choose one of the list.');
  const flags = Object.fromEntries(FLAGS.map(([name]) => [name, form[name] === '1']));
  return change(visit, { tier, ...flags, consistencyLagMs: Number(lag), permissionEra } as SettingsChange);
}

const change = (visit: Visit, body: SettingsChange) =>
  orProblem(
    () => void callAccount(visit.account, 'PATCH /settings', { body }),
    (problem) => settingsPage(visit, problem),
  );

/** All but the plan, which has no default of its own. */
function backToDefaults(visit: Visit) {
  const quirks = Object.fromEntries(QUIRKS.map((quirk) => [quirk.id, quirk.default]));
  return change(visit, { ...DEFAULTS, quirks: changedOf(quirks, visit) } as SettingsChange);
}

const changedOf = (defaults: Readonly<Record<string, string | boolean>>, { account }: Visit) =>
  Object.fromEntries(
    Object.keys(account.settings.quirks).flatMap((id) => (id in defaults ? [[id, defaults[id]]] : [])),
  );

async function changeQuirk(visit: Visit, { id = '', value, back }: Form): Promise<string | Page> {
  const quirk = QUIRKS.find((one) => one.id === id);
  const chosen = back === '1' ? quirk?.default : quirk?.values.find((one) => String(one) === value);
  if (!quirk || chosen === undefined) return settingsPage(visit, `${id.slice(0, 100)} does not take this value.`);
  const refused = await change(visit, { quirks: { [id]: chosen } } as SettingsChange);
  return refused ?? `${href(visit, 'settings')}#${encodeURIComponent(id)}`;
}

function userPage(visit: Visit, problem?: string): Page {
  const user = userOf(visit);
  return formPage(
    user.name,
    problem,
    <Action visit={visit} to={`settings/users/${user.id}`} class="panel form">
      <SelectField name="role" label="Role" value={user.role} options={['Standard', 'Admin', 'Enterprise Admin']} />
      <SelectField name="status" label="Status" value={user.status} options={['active', 'deactivated', 'removed']} />
      <fieldset>
        <legend>Permissions</legend>
        {Object.entries(user.permissions).map(([name, has]) => (
          <CheckField name={`may:${name}`} label={name} checked={has === true} />
        ))}
      </fieldset>
      <p class="soft">Whoever is deactivated or removed loses their key for good.</p>
      <FormEnd visit={visit} label="Save" cancel="settings" />
    </Action>,
  );
}

function changeUser(visit: Visit, form: Form) {
  const user = userOf(visit);
  const { role, status } = form;
  if (role === undefined || status === undefined) return userPage(visit, 'Role and status: choose one of each.');
  const changed = Object.entries(user.permissions).filter(([name, has]) => (form[`may:${name}`] === '1') !== has);
  const body = {
    ...(role !== user.role && { role }),
    ...(status !== user.status && { status }),
    ...(changed.length > 0 && { permissions: Object.fromEntries(changed.map(([name, has]) => [name, !has])) }),
  } as UserChange;
  return orProblem(
    () => {
      callAccount(visit.account, 'PATCH /users/{id}', { params: { id: String(user.id) }, body });
      return `${href(visit, 'settings')}#users`;
    },
    (problem) => userPage(visit, problem),
  );
}

/** The user whom the path names; throws `Refused`. */
function userOf({ account, c }: Visit) {
  const id = c.req.param('id') as string;
  const user = listUsers(account).find((one) => String(one.id) === id);
  if (!user) throw new Refused(404, `There is no user ${id.slice(0, 40)} in this account.`);
  return user;
}

/** What differs from the defaults, as `PATCH /_mock/settings` takes it; undefined where nothing does. */
function patchOf(settings: ReturnType<typeof settingsOf>, changed: Readonly<Record<string, string | boolean>>) {
  const members = Object.entries(DEFAULTS).filter(([name, value]) => settings[name as keyof typeof DEFAULTS] !== value);
  const quirks = Object.entries(changed).filter(
    ([id, value]) => QUIRKS.find((one) => one.id === id)?.default !== value,
  );
  if (members.length + quirks.length === 0) return undefined;
  return {
    ...Object.fromEntries(members.map(([name]) => [name, settings[name as keyof typeof DEFAULTS]])),
    ...(quirks.length > 0 && { quirks: Object.fromEntries(quirks) }),
  };
}

function patchCurl({ c, account }: Visit, patch: object): string {
  const url = `${new URL(c.req.url).origin}/_mock/settings?account=${encodeURIComponent(account.name)}`;
  return `curl -X PATCH '${url}' \\\n  -H 'content-type: application/json' -d '${JSON.stringify(patch)}'`;
}

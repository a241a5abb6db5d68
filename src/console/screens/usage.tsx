/** The month's calls and the account's keys, named as in the product under Settings → Manage Apps (product-rules.md §1, §4). */
import { mayWrite } from '../../account/apps.js';
import { usageOf } from '../../control/apps.js';
import { callAccount } from '../../control/calls.js';
import type { AppView } from '../../control/schemas.js';
import { agoOf, dateOf, lengthOf, numberOf } from '../format.js';
import { rowsOfPage } from '../paging.js';
import { Bar } from '../parts/meter.js';
import { Action, Pager } from '../parts/small.js';
import { Table } from '../parts/table.js';
import { undoably } from '../undo.js';
import { href, type Page, type Visit } from '../visit.js';
import type { Screen } from './index.js';
import { addApp, appOf, editApp, editPage, newAppPage } from './usage-app.js';

export const usageScreen: Screen = {
  name: 'usage',
  pages: { '': usagePage, '/new': (visit) => newAppPage(visit), '/:id': (visit) => editPage(visit) },
  forms: { '/new': addApp, '/:id': editApp, '/:id/revoke': revoke },
};

const GUIDANCE = {
  worrying: 'Above 80 %: look at which app grows.',
  investigate: 'Above 90 %: find what calls so much, before the month’s calls are gone.',
} as const;

function usagePage(visit: Visit): Page {
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
        <Apps visit={visit} apps={usage.apps.toReversed()} stale={new Set(usage.staleApps)} now={now} />
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
  <Table
    caption="Apps and keys of the account, newest first"
    columns={[
      'Name',
      ['Description', 'c3'],
      'Owner',
      ['Created', 'c2'],
      ['Last used', 'c1'],
      ['This month', 'num c2'],
      'State',
      ['Actions', 'does'],
    ]}
    below={<Pager visit={visit} path="usage" total={apps.length} />}
  >
    {rowsOfPage(visit, apps).map((app) => (
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
        <td class={app.state === 'active' ? 'wrap' : 'wrap soft'}>{stateOf(visit, app)}</td>
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
  </Table>
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

const stateOf = ({ account }: Visit, { id, kind, state, revokedReason }: AppView) => {
  const app = account.app(id);
  if (state === 'active' && app && !mayWrite(app)) return 'active, only reads';
  if (state === 'active') return kind === 'affinity_help' ? 'active, not bound by the limits' : 'active';
  return `revoked: ${revokedReason === null ? 'by hand' : (REASONS[revokedReason as keyof typeof REASONS] ?? revokedReason)}`;
};

function revoke(visit: Visit): Promise<string> {
  const params = { id: appOf(visit).id };
  return undoably(visit, 'revoked', 'usage', () => callAccount(visit.account, 'DELETE /apps/{id}', { params }));
}

/** The three limits: how far they are, how it went, and how to set or use them up. */

import { callAccount } from '../../control/calls.js';
import { advanceClock } from '../../control/clock.js';
import { limitsOf } from '../../control/limits.js';
import type { LimitsChange, UserView } from '../../control/schemas.js';
import { listUsers } from '../../control/users.js';
import { minuteView, type Share, useUpMinute } from '../../limits/pools.js';
import { byLabel, type Form } from '../form.js';
import { lengthOf, numberOf } from '../format.js';
import { orProblem, Refused } from '../guard.js';
import { historyOf } from '../history.js';
import { rowsOfPage } from '../paging.js';
import { CheckField, FormEnd, TextField } from '../parts/fields.js';
import { History } from '../parts/history.js';
import { Bar } from '../parts/meter.js';
import { Action, formPage, Pager } from '../parts/small.js';
import { Table } from '../parts/table.js';
import type { Page, Visit } from '../visit.js';
import type { Screen } from './index.js';

const SECOND = 1_000;
const MINUTE = 60_000;

export const limitsScreen: Screen = {
  name: 'limits',
  pages: { '': (visit) => limitsPage(visit) },
  forms: {
    '/set': setLimits,
    '/minute': (visit) => {
      const { account, persona } = visit;
      const user = account.apps.find((app) => app.persona === persona)?.ownerId;
      if (user === undefined) throw new Refused(409, `${persona} has no app, and so no minute.`);
      if (account.pools.settings.perMinute === 'unlimited') throw unlimited('minute');
      useUpMinute(account.pools, user, account.clock.now());
    },
    '/month': (visit) => {
      const { monthly } = limitsOf(visit.account, visit.persona);
      if (monthly.limit === 'unlimited') throw unlimited('month');
      callAccount(visit.account, 'PATCH /limits', { body: { used: { monthly: monthly.limit } } });
    },
    '/next': async (visit) => {
      const { perMinute } = limitsOf(visit.account, visit.persona);
      await advanceClock(visit.account, Math.max(1, perMinute.resetSeconds ?? 0) * SECOND);
    },
  },
};

const unlimited = (what: string) =>
  new Refused(409, `The ${what} has no limit that could be used up: set one under Settings of this screen.`);

function limitsPage(visit: Visit, form?: Form, problem?: string): Page {
  const { account } = visit;
  const now = account.clock.now();
  const entries = account.journal.list();
  return formPage(
    'Limits',
    problem,
    <>
      <Pools visit={visit} now={now} />
      <h2>How it went</h2>
      <div class="two">
        <History steps={historyOf(entries, now, 5 * SECOND, 60)} label="Calls of the last 5 minutes" minute={MINUTE} />
        <History steps={historyOf(entries, now, MINUTE, 60)} label="Calls of the last hour" minute={10 * MINUTE} />
      </div>
      <h2>Minutes of the users</h2>
      <Minutes visit={visit} users={listUsers(account).toReversed()} now={now} />
      <h2>Settings</h2>
      <SettingsForm visit={visit} form={form} />
    </>,
  );
}

function Pools({ visit, now }: { visit: Visit; now: number }) {
  const { account, persona } = visit;
  const { perMinute, monthly, concurrent } = limitsOf(account, persona);
  const isMinuteFree = perMinute.limit === 'unlimited';
  const isMonthFree = monthly.limit === 'unlimited';
  const begins = perMinute.resetSeconds
    ? `starts anew in ${perMinute.resetSeconds} s`
    : 'idle: the next call begins a minute';
  const monthBegins = `starts anew in ${lengthOf(Math.max(0, account.pools.month.endsAt - now))}`;
  return (
    <>
      <div class="big">
        <Pool title={`Minute of ${persona}`} share={perMinute} say={isMinuteFree ? 'no limit' : begins} />
        <Pool title="Month of the account" share={monthly} say={monthBegins} />
        <Pool title="Calls at a time" share={concurrent} say="freed as answers are sent" />
      </div>
      <div class="actions">
        <Action visit={visit} to="limits/minute">
          <button type="submit" disabled={isMinuteFree}>
            Use up the minute
          </button>
        </Action>
        <Action visit={visit} to="limits/month">
          <button type="submit" disabled={isMonthFree}>
            Use up the month
          </button>
        </Action>
        <Action visit={visit} to="limits/next" press="Next minute" />
      </div>
      {(isMinuteFree || isMonthFree) && <p class="soft below">What has no limit cannot be used up: set one below.</p>}
      {account.clock.get().mode === 'frozen' && (
        <p class="soft below">The clock is frozen: no minute ends by itself. “Next minute” moves the clock on.</p>
      )}
    </>
  );
}

function SettingsForm({ visit, form }: { visit: Visit; form: Form | undefined }) {
  const { settings } = visit.account.pools;
  const { used } = limitsOf(visit.account, visit.persona).monthly;
  const shown = form ?? { ...settings, used, retryAfter: settings.retryAfter ? '1' : '' };
  return (
    <Action visit={visit} to="limits/set" class="panel form">
      {NUMBERS.map(([name, label, hint]) => (
        <TextField name={name} label={label} value={String(shown[name] ?? '')} hint={hint} required />
      ))}
      <CheckField name="retryAfter" label="429s carry Retry-After" checked={shown.retryAfter === '1'} />
      <FormEnd visit={visit} label="Set" />
    </Action>
  );
}

const OR_UNLIMITED = 'A whole number, or “unlimited”.';

const NUMBERS = [
  ['perMinute', 'Calls a minute, for each user', OR_UNLIMITED],
  ['windowSeconds', 'Length of that minute, seconds', 'A whole number from 1 to 86400, which is a day.'],
  ['monthly', 'Calls a month, for the account', OR_UNLIMITED],
  ['used', 'Of these used', 'A whole number.'],
  ['concurrent', 'Calls at a time, for the account', OR_UNLIMITED],
] as const;

const Pool = ({ title, share, say }: { title: string; share: Share; say: string }) => (
  <div class="panel">
    <div class="soft">{title}</div>
    <div class="figure">
      {numberOf(share.remaining)}{' '}
      <span class="share">{share.limit === 'unlimited' ? '' : `left of ${numberOf(share.limit)}`}</span>
    </div>
    {share.limit !== 'unlimited' && <Bar share={share} />}
    <div class="soft">{say}</div>
  </div>
);

const Minutes = ({ visit, users, now }: { visit: Visit; users: readonly UserView[]; now: number }) => (
  <Table
    caption="The minute of each user, newest first"
    below={<Pager visit={visit} path="limits" total={users.length} />}
    columns={['User', ['Used', 'num'], ['Left', 'num'], ['Starts anew in', 'num']]}
  >
    {rowsOfPage(visit, users).map(({ id, name }) => {
      const { used, remaining, resetSeconds } = minuteView(visit.account.pools, id, now);
      return (
        <tr>
          <th scope="row">{name}</th>
          <td class="num">{numberOf(used)}</td>
          <td class="num">{numberOf(remaining)}</td>
          <td class="num">{used === 0 ? '–' : `${resetSeconds} s`}</td>
        </tr>
      );
    })}
  </Table>
);

function setLimits(visit: Visit, form: Form): Page | Promise<Page | undefined> {
  const wrong = NUMBERS.find(
    ([name, , hint]) => !isNumber(form[name]) && !(hint === OR_UNLIMITED && isUnlimited(form[name])),
  );
  if (wrong) return limitsPage(visit, form, `${wrong[1]}: give ${wrong[2].replace(/^A/, 'a')}`);
  const numbers = NUMBERS.map(([name]) => [name, isUnlimited(form[name]) ? 'unlimited' : Number(form[name])]);
  const { used, ...limits } = Object.fromEntries(numbers);
  const body = { ...limits, retryAfter: form.retryAfter === '1', used: { monthly: used } };
  return orProblem(
    () => void callAccount(visit.account, 'PATCH /limits', { body: body as LimitsChange }),
    (problem) => limitsPage(visit, form, byLabel(problem, NUMBERS)),
  );
}

const isNumber = (text: string | undefined) => text !== undefined && /^ *\d{1,15} *$/.test(text);

const isUnlimited = (text: string | undefined) => text?.trim() === 'unlimited';

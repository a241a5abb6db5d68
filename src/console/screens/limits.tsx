/** The three limits: how far they are, how it went, and how to set or use them up. */
import { callAccount } from '../../control/calls.js';
import { advanceClock } from '../../control/clock.js';
import { ControlError } from '../../control/error.js';
import { limitsOf } from '../../control/limits.js';
import type { LimitsChange } from '../../control/schemas.js';
import { listUsers } from '../../control/users.js';
import { minuteView, useUpMinute } from '../../limits/pools.js';
import { lengthOf, numberOf } from '../format.js';
import { historyOf } from '../history.js';
import { History } from '../parts/history.js';
import { Bar } from '../parts/meter.js';
import { Action, Problem } from '../parts/small.js';
import { href, type Page, type Visit } from '../visit.js';
import type { Screen } from './index.js';

type Form = Readonly<Record<string, string>>;

const SECOND = 1_000;
const MINUTE = 60_000;

export const limitsScreen: Screen = {
  name: 'limits',
  pages: { '': (visit) => limitsPage(visit) },
  forms: {
    '/set': setLimits,
    '/minute': (visit) => {
      const { account } = visit;
      const user = account.apps.find((app) => app.persona === visit.persona)?.ownerId;
      if (user !== undefined) useUpMinute(account.pools, user, account.clock.now());
      return href(visit, 'limits');
    },
    '/month': (visit) => {
      const { monthly } = limitsOf(visit.account, visit.persona);
      if (monthly.limit !== 'unlimited') {
        callAccount(visit.account, 'PATCH /limits', { body: { used: { monthly: monthly.limit } } });
      }
      return href(visit, 'limits');
    },
    '/next': async (visit) => {
      const { perMinute } = limitsOf(visit.account, visit.persona);
      await advanceClock(visit.account, Math.max(1, perMinute.resetSeconds ?? 0) * SECOND);
      return href(visit, 'limits');
    },
  },
};

function limitsPage(visit: Visit, form?: Form, problem?: string): Page {
  const { account, persona } = visit;
  const now = account.clock.now();
  const limits = limitsOf(account, persona);
  const { settings } = account.pools;
  const entries = account.journal.list();
  const isFrozen = account.clock.get().mode === 'frozen';
  const shown: Form = form ?? {
    perMinute: String(settings.perMinute),
    windowSeconds: String(settings.windowSeconds),
    monthly: String(settings.monthly),
    concurrent: String(settings.concurrent),
    retryAfter: settings.retryAfter ? '1' : '',
    used: String(limits.monthly.used),
  };
  return {
    title: 'Limits',
    ...(problem !== undefined && { status: 422 }),
    body: (
      <>
        <h1>Limits</h1>
        <Problem message={problem} />
        <div class="big">
          <Pool
            title={`Minute of ${persona}`}
            share={limits.perMinute}
            say={
              limits.perMinute.limit === 'unlimited'
                ? 'no limit'
                : limits.perMinute.resetSeconds
                  ? `starts anew in ${limits.perMinute.resetSeconds} s`
                  : 'idle: the next call begins a minute'
            }
          />
          <Pool
            title="Month of the account"
            share={limits.monthly}
            say={`starts anew in ${lengthOf(Math.max(0, account.pools.month.endsAt - now))}`}
          />
          <Pool title="Calls at a time" share={limits.concurrent} say="freed as answers are sent" />
        </div>
        <div class="actions">
          <Action visit={visit} to="limits/minute">
            <button type="submit" disabled={limits.perMinute.limit === 'unlimited'}>
              Use up the minute
            </button>
          </Action>
          <Action visit={visit} to="limits/month">
            <button type="submit" disabled={limits.monthly.limit === 'unlimited'}>
              Use up the month
            </button>
          </Action>
          <Action visit={visit} to="limits/next">
            <button type="submit">Next minute</button>
          </Action>
        </div>
        {(limits.perMinute.limit === 'unlimited' || limits.monthly.limit === 'unlimited') && (
          <p class="soft">What has no limit cannot be used up: set one below.</p>
        )}
        {isFrozen && (
          <p class="soft">The clock is frozen: no minute ends by itself. “Next minute” moves the clock on.</p>
        )}
        <h2>How it went</h2>
        <div class="two">
          <History
            steps={historyOf(entries, now, 5 * SECOND, 60)}
            label="Calls of the last 5 minutes"
            minute={MINUTE}
          />
          <History steps={historyOf(entries, now, MINUTE, 60)} label="Calls of the last hour" minute={10 * MINUTE} />
        </div>
        <h2>Minutes of the users</h2>
        <Minutes visit={visit} now={now} />
        <h2>Settings</h2>
        <Action visit={visit} to="limits/set" class="panel form">
          <Field name="perMinute" label="Calls a minute, for each user" value={shown.perMinute} />
          <Field name="windowSeconds" label="Length of that minute, seconds" value={shown.windowSeconds} />
          <Field name="monthly" label="Calls a month, for the account" value={shown.monthly} />
          <Field name="used" label="Of these used" value={shown.used} />
          <Field name="concurrent" label="Calls at a time, for the account" value={shown.concurrent} />
          <label class="flag">
            <input type="checkbox" name="retryAfter" value="1" checked={shown.retryAfter === '1'} /> 429s carry
            Retry-After
          </label>
          <p class="soft">A number, or “unlimited”.</p>
          <div class="actions">
            <button type="submit" class="main">
              Set
            </button>
          </div>
        </Action>
      </>
    ),
  };
}

type Share = Parameters<typeof Bar>[0]['share'];

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

const Field = ({ name, label, value }: { name: string; label: string; value: string | undefined }) => (
  <label>
    <span>{label}</span>
    <input name={name} value={value ?? ''} required />
  </label>
);

const Minutes = ({ visit: { account }, now }: { visit: Visit; now: number }) => (
  <div class="panel scroll">
    <table>
      <caption class="unseen">The minute of each user</caption>
      <thead>
        <tr>
          <th scope="col">User</th>
          <th scope="col" class="num">
            Used
          </th>
          <th scope="col" class="num">
            Left
          </th>
          <th scope="col" class="num">
            Starts anew in
          </th>
        </tr>
      </thead>
      <tbody>
        {listUsers(account).map(({ id, name }) => {
          const { used, remaining, resetSeconds } = minuteView(account.pools, id, now);
          return (
            <tr>
              <th scope="row">{name}</th>
              <td class="num">{numberOf(used)}</td>
              <td class="num">{numberOf(remaining)}</td>
              <td class="num">{used === 0 ? '–' : `${resetSeconds} s`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </div>
);

function setLimits(visit: Visit, form: Form): string | Page {
  const of = (name: string) => (form[name] === 'unlimited' ? form[name] : Number(form[name] ?? Number.NaN));
  const body = {
    perMinute: of('perMinute'),
    windowSeconds: Number(form.windowSeconds),
    monthly: of('monthly'),
    concurrent: of('concurrent'),
    retryAfter: form.retryAfter === '1',
    used: { monthly: Number(form.used) },
  };
  const wrong = Object.entries({ ...body, used: body.used.monthly }).find(([, value]) => Number.isNaN(value));
  if (wrong) return limitsPage(visit, form, `${wrong[0]}: give a number, or “unlimited”.`);
  try {
    callAccount(visit.account, 'PATCH /limits', { body: body as LimitsChange });
    return href(visit, 'limits');
  } catch (error) {
    if (error instanceof ControlError) return limitsPage(visit, form, error.message);
    throw error;
  }
}

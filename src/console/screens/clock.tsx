/** The account's time: what it reads, what falls due next, and how to move it. */
import { callAccount } from '../../control/calls.js';
import { agoOf, lengthOf, momentOf } from '../format.js';
import { Refused } from '../guard.js';
import { Action, Time } from '../parts/small.js';
import { Table } from '../parts/table.js';
import type { Page, Visit } from '../visit.js';
import type { Screen } from './index.js';

export const clockScreen: Screen = {
  name: 'clock',
  pages: { '': clockPage },
  forms: {
    '/mode': (visit, { mode }) => {
      if (mode !== 'frozen' && mode !== 'real') throw new Refused(422, 'Mode: choose frozen or real.');
      callAccount(visit.account, 'PUT /clock', { body: { mode } });
    },
    '/advance': async (visit, { milliseconds = '' }) => {
      if (!/^\d{1,15}$/.test(milliseconds)) throw new Refused(422, 'Give a whole number of milliseconds.');
      await callAccount(visit.account, 'POST /clock/advance', { body: { milliseconds: Number(milliseconds) } });
    },
  },
};

/** At most so many of what waits are listed. */
const MOST_LISTED = 50;

const WORDS: Readonly<Record<string, string>> = {
  merge: 'a merge is done',
  retry: 'a delivery is tried again',
  lag: 'what V1 wrote shows on V2',
};

function clockPage(visit: Visit): Page {
  const { account } = visit;
  const { now, mode } = account.clock.get();
  const at = Date.parse(now);
  const [next] = account.clock.due();
  const month = account.pools.month.endsAt - at;
  return {
    title: 'Clock',
    body: (
      <>
        <h1>Clock</h1>
        <div class="panel pane">
          <p class="figure">
            <time datetime={now} data-clock={mode}>
              {momentOf(now)}
            </time>
          </p>
          <p class="soft">
            {mode === 'frozen'
              ? 'Frozen: it stands still until you move it. UTC.'
              : 'Real: it goes on at the pace of real time. UTC.'}
          </p>
          <div class="actions">
            <Action visit={visit} to="clock/mode" fields={{ mode: mode === 'frozen' ? 'real' : 'frozen' }}>
              <button type="submit" class="main">
                {mode === 'frozen' ? 'Run' : 'Freeze'}
              </button>
            </Action>
            <Advance visit={visit} by={60_000} label="+1 min" />
            <Advance visit={visit} by={3_600_000} label="+1 h" />
            {next && <Advance visit={visit} by={Math.max(0, next.at - at)} label="To the next due" />}
            {month > 0 && <Advance visit={visit} by={month} label="To the month’s end" />}
          </div>
          <p class="soft">
            The clock never goes back: answers that were given would not have been. Reset the account, or restore a
            snapshot, to return to an earlier time.
          </p>
        </div>
        <h2>What falls due</h2>
        <Due account={account} at={at} />
        <p class="soft">{`The month’s calls start anew in ${lengthOf(Math.max(0, month))}.`}</p>
      </>
    ),
  };
}

function Due({ account, at }: { account: Visit['account']; at: number }) {
  const due = account.clock.due();
  return (
    <>
      {due.length === 0 ? (
        <p class="soft">Nothing waits for the clock.</p>
      ) : (
        <Table caption="What waits for the clock, the next first" columns={['When', 'In', 'What']}>
          {due.slice(0, MOST_LISTED).map((timer) => (
            <tr>
              <td>
                <Time at={timer.at} full />
              </td>
              <td class="soft">{timer.at <= at ? 'now' : agoOf(timer.at, at)}</td>
              <td class="wrap">{WORDS[timer.work] ?? timer.work}</td>
            </tr>
          ))}
        </Table>
      )}
      {due.length > MOST_LISTED && <p class="soft">{`and ${due.length - MOST_LISTED} more`}</p>}
    </>
  );
}

const Advance = ({ visit, by, label }: { visit: Visit; by: number; label: string }) => (
  <Action visit={visit} to="clock/advance" fields={{ milliseconds: by }} press={label} />
);

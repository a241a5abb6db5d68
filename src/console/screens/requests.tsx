/** What the account was asked, newest first; a request beside it says why it was answered so. */
import type { JournalEntry } from '../../account/journal.js';
import { limitsOf } from '../../control/limits.js';
import { json } from '../answers.js';
import { durationOf, numberOf } from '../format.js';
import { rowsOfPage } from '../paging.js';
import { AskedElsewhere } from '../parts/elsewhere.js';
import { CheckField, SearchField, Select } from '../parts/fields.js';
import { Action, Code, Copy, Pager, Problem, Status, Time } from '../parts/small.js';
import { Table } from '../parts/table.js';
import { countAfter, filtered, filterProblem, isFiltered, type RequestFilter, readFilter } from '../request-filter.js';
import { curlOf } from '../snippets.js';
import { undoably } from '../undo.js';
import { href, type Page, type Visit } from '../visit.js';
import type { Screen } from './index.js';
import { Detail, failNextTime, sendAgain } from './request-detail.js';
import { exportRequests } from './request-export.js';

const STATUSES = ['2xx', '3xx', '4xx', '5xx', '401', '403', '404', '422', '429', 'cut'];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

export const requestsScreen: Screen = {
  name: 'requests',
  pages: {
    '': (visit) => requestsPage(visit),
    '/export': exportRequests,
    '/news': news,
    '/:id': (visit) => requestsPage(visit, visit.c.req.param('id')),
  },
  forms: {
    '/clear': (visit) => undoably(visit, 'cleared', 'requests', () => visit.account.journal.clear()),
    '/:id/again': sendAgain,
    '/:id/fail': failNextTime,
  },
};

/** More are told as "999+". */
const MOST_NEWS = 1_000;

/** For the script: how many that fit the filters came after those that are shown, and how far the limits are. */
function news(visit: Visit): Response {
  const { after } = visit.query;
  const count = after === undefined ? 0 : countAfter(visit.account.journal.list(), readFilter(visit), after, MOST_NEWS);
  return json({ count, limits: limitsOf(visit.account, visit.persona) });
}

function requestsPage(visit: Visit, id?: string): Page {
  const { account } = visit;
  const all = account.journal.list();
  const filter = readFilter(visit);
  const found = filtered(all, filter);
  const rows = rowsOfPage(visit, found);
  const chosen = id === undefined ? undefined : all.find((entry) => entry.id === id);
  if (id !== undefined && !chosen) return gone(visit, id);
  const problem = filterProblem(visit);
  return {
    ...(problem !== undefined && { status: 422 }),
    title: chosen ? `${chosen.method} ${chosen.path.slice(0, 80)}` : 'Requests',
    body: (
      <>
        <h1>Requests</h1>
        <Problem message={problem && `${problem} It filters nothing now.`} />
        <Filters visit={visit} filter={filter} />
        <p class="newsline">
          <a class="news" data-news="" hidden href={href(visit, 'requests', withoutPage(visit.query))}>
            <span data-count="" /> new: show <kbd>.</kbd>
          </a>
        </p>
        <div class={chosen ? 'split' : undefined}>
          <section
            class="panel scroll rows"
            aria-label="Requests of the account"
            tabindex={-1}
            data-newest={found[0]?.id ?? ''}
          >
            {rows.length === 0 ? <Empty visit={visit} filter={filter} /> : <Rows visit={visit} rows={rows} id={id} />}
            <Oldest count={all.length} most={account.journal.most} />
            <Pager visit={visit} path="requests" total={found.length} />
          </section>
          {chosen && <Detail visit={visit} entry={chosen} neighbours={neighboursOf(found, chosen)} />}
        </div>
      </>
    ),
  };
}

const withoutPage = ({ page: _, ...query }: Readonly<Record<string, string>>) => query;

function Filters({ visit, filter }: { visit: Visit; filter: RequestFilter }) {
  const { account, query } = visit;
  return (
    <div class="tools filters">
      <search class="grow">
        <form method="get" action={href(visit, 'requests')} class="tools" data-auto="">
          <SearchField visit={visit} label="Search path, operation or id" hint="Search   /" />
          <Select name="status" label="Status" value={query.status} options={[['', 'any status'], ...STATUSES]} />
          <Select name="method" label="Method" value={query.method} options={[['', 'any method'], ...METHODS]} />
          <Select
            name="persona"
            label="Persona"
            value={query.persona}
            options={[['', 'any persona'], ...account.personaKeys.keys(), ['–', 'nobody']]}
          />
          <Select
            name="since"
            label="Since"
            value={query.since}
            options={[
              ['', 'any time'],
              ['1', 'last minute'],
              ['5', 'last 5 min'],
              ['60', 'last hour'],
              ['1440', 'last day'],
            ]}
          />
          <CheckField name="refused" label="refused" checked={filter.refused} />
          <CheckField name="warned" label="warned" checked={filter.warned} />
          <CheckField name="unknown" label="unknown route" checked={filter.unknown} />
          <button type="submit" class="no-script">
            Filter
          </button>
        </form>
      </search>
      <a class="button" href={href(visit, 'requests/export', { ...withoutPage(query), format: 'json' })}>
        JSON
      </a>
      <a class="button" href={href(visit, 'requests/export', { ...withoutPage(query), format: 'har' })}>
        HAR
      </a>
      <Action visit={visit} to="requests/clear" press="Clear" />
    </div>
  );
}

export const Rows = ({ visit, rows, id }: { visit: Visit; rows: readonly JournalEntry[]; id?: string | undefined }) => (
  <Table
    caption="Requests of the account, newest first"
    columns={[
      'Time',
      'Status',
      'Request',
      ['Operation', 'c3'],
      ['Persona', 'c2'],
      ['Version', 'c4'],
      ['Left', 'num c2'],
      ['ms', 'num c1'],
    ]}
    isBare
  >
    {rows.map((entry) => (
      <Row visit={visit} entry={entry} isChosen={entry.id === id} />
    ))}
  </Table>
);

function Row({ visit, entry, isChosen }: { visit: Visit; entry: JournalEntry; isChosen: boolean }) {
  const target = entry.search === '' ? entry.path : `${entry.path}?${entry.search}`;
  return (
    <tr aria-current={isChosen ? 'true' : undefined} class={isChosen ? 'chosen' : undefined}>
      <td class="soft">
        <Time at={entry.at} />
      </td>
      <td>
        <Status status={entry.status} />
      </td>
      <td class="path">
        <div>
          <a class="mono" href={href(visit, `requests/${entry.id}`, visit.query)} title={target} data-row="">
            <b>{entry.method}</b> {target}
          </a>
          {entry.warnings.length > 0 && (
            <span class="chip warn" title={entry.warnings.join('\n')}>
              {entry.warnings.length === 1 ? '1 warning' : `${entry.warnings.length} warnings`}
            </span>
          )}
        </div>
      </td>
      <td class="c3 soft">{entry.operationId ?? 'unknown route'}</td>
      <td class="c2">{entry.persona ?? '–'}</td>
      <td class="c4 soft">{entry.apiVersion ?? '–'}</td>
      <td class="num c2">{entry.limits ? numberOf(entry.limits.minute.remaining) : '–'}</td>
      <td class="num c1">{durationOf(entry.durationMs)}</td>
    </tr>
  );
}

function Empty({ visit, filter }: { visit: Visit; filter: RequestFilter }) {
  if (isFiltered(filter)) {
    return (
      <div class="empty">
        <p>No request fits these filters.</p>
        <p>
          <a href={href(visit, 'requests')}>Show all</a>
        </p>
      </div>
    );
  }
  const request = { method: 'GET', path: '/v2/auth/whoami', search: '', body: null };
  const curl = curlOf(visit, request);
  return (
    <div class="empty">
      <p>{`Nothing was asked of the account ${visit.account.name} yet.`}</p>
      <AskedElsewhere visit={visit} />
      <p>Try:</p>
      <Code text={curl} label="The call to try" />
      <Copy text={curl} label="Copy" />
      <p class="soft">
        The keys of this account: <code>GET /_mock/keys?account={visit.account.name}</code>. A key of your own comes
        with a new app, under <a href={href(visit, 'usage')}>Usage</a>.
      </p>
    </div>
  );
}

const Oldest = ({ count, most }: { count: number; most: number }) =>
  count < most ? null : <p class="soft pad">{`Older requests than these ${numberOf(most)} have been dropped.`}</p>;

function neighboursOf(found: readonly JournalEntry[], entry: JournalEntry) {
  const at = found.indexOf(entry);
  return { newer: at > 0 ? found[at - 1] : undefined, older: at < 0 ? undefined : found[at + 1] };
}

const gone = (visit: Visit, id: string): Page => ({
  title: 'Request',
  status: 404,
  body: (
    <>
      <h1>Request</h1>
      <p>
        There is no request <code>{id}</code> in the journal of {visit.account.name}: it was cleared, dropped as the
        oldest, or belongs to another account.
      </p>
      <p>
        <a href={href(visit, 'requests')}>All requests</a>
      </p>
    </>
  ),
});

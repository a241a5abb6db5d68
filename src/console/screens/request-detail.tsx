/** One request: why it was answered so, what was sent and answered, and what to do with it. */
import type { JournalEntry } from '../../account/journal.js';
import { addFault } from '../../control/faults.js';
import { journalView } from '../../control/journal-view.js';
import { durationOf } from '../format.js';
import { Refused } from '../guard.js';
import { Asked } from '../parts/asked.js';
import { Pools } from '../parts/pools.js';
import { Remedy } from '../parts/remedy.js';
import { Action, Back, Copy, Json, Status, Time } from '../parts/small.js';
import { sendAs } from '../sending.js';
import { askedOf, curlOf, fetchOf, lackOf, pythonOf, verifyCurlOf, verifyPytestOf, verifyTestOf } from '../snippets.js';
import { href, type Visit } from '../visit.js';
import { type Journaled, ladderOf, quirkOf } from '../why.js';

export function Detail({
  visit,
  entry,
  neighbours,
}: {
  visit: Visit;
  entry: JournalEntry;
  neighbours: { newer?: JournalEntry | undefined; older?: JournalEntry | undefined };
}) {
  const view = journalView(visit.account.name, entry);
  const target = entry.search === '' ? entry.path : `${entry.path}?${entry.search}`;
  return (
    <section class="panel detail" aria-label="Request" data-detail="" tabindex={-1}>
      <header>
        <Status status={view.status} />
        <code>
          {entry.method} {target}
        </code>
        <Neighbours visit={visit} {...neighbours} />
      </header>
      <p class="soft facts">
        <Time at={entry.at} full /> · {entry.persona ?? 'nobody'} · {entry.operationId ?? 'unknown route'} ·{' '}
        <span class="whole">{entry.apiVersion ?? 'V1'}</span> ·{' '}
        <span class="whole">{durationOf(entry.durationMs)} ms</span>
      </p>
      <h2>Why this answer</h2>
      <Ladder visit={visit} view={view} />
      <Actions visit={visit} entry={entry} />
      <Pools view={{ ...view, isUnbound: isUnbound(visit, entry) }} />
      <h2>Answer</h2>
      {view.responseBody === undefined ? (
        <p class="soft">
          Bodies of answers below 400 are not kept. <a href={href(visit, 'settings')}>Settings</a>: journalBodies keeps
          them.
        </p>
      ) : (
        <Json value={view.responseBody} label="Answer" />
      )}
      <h2>Request</h2>
      <Asked view={view} />
      <p class="soft">
        <code>{entry.id}</code>
      </p>
    </section>
  );
}

/** Keys of Affinity's own support are outside the limits. */
const isUnbound = ({ account }: Visit, { persona }: JournalEntry): boolean =>
  persona !== null && account.apps.some((app) => app.persona === persona && app.kind === 'affinity_help');

const Neighbours = ({
  visit,
  newer,
  older,
}: {
  visit: Visit;
  newer?: JournalEntry | undefined;
  older?: JournalEntry | undefined;
}) => (
  <span class="neighbours">
    {newer && (
      <a href={href(visit, `requests/${newer.id}`, visit.query)} data-newer="">
        next
      </a>
    )}
    {older && (
      <a href={href(visit, `requests/${older.id}`, visit.query)} data-older="">
        previous
      </a>
    )}
    <Back to={href(visit, 'requests', visit.query)}>close</Back>
  </span>
);

function Ladder({ visit, view }: { visit: Visit; view: Journaled }) {
  const { decision } = view;
  const quirk = quirkOf(decision.quirk);
  return (
    <ol class="why">
      {ladderOf(visit, view).map(({ name, state, words }) => (
        <li class={state}>
          <b>{name}</b> {words}
          {state === 'stop' && (
            <div class={view.status !== null && view.status < 400 ? 'say calm' : 'say'}>
              {decision.message} <code>{decision.code}</code>
              {decision.rule && !decision.message.includes(decision.rule) && <p class="soft">Rule: {decision.rule}</p>}
              {quirk && (
                <p>
                  Quirk <a href={`${href(visit, 'settings')}#${quirk.id}`}>{quirk.id}</a>: {quirk.summary}{' '}
                  <span class="soft">Evidence: {quirk.evidence}</span>
                </p>
              )}
              {view.hint && view.hint !== decision.message && <p>{view.hint}</p>}
              {(view.status === null || view.status >= 400) && <Remedy visit={visit} view={view} />}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Actions({ visit, entry }: { visit: Visit; entry: JournalEntry }) {
  const asked = askedOf(entry);
  return (
    <div class="actions">
      <Action visit={visit} to={`requests/${entry.id}/again`}>
        <button type="submit" class="main">
          Send again
        </button>
      </Action>
      <Action visit={visit} to={`requests/${entry.id}/fail`} press="Make it fail next time" />
      <Copy text={curlOf(visit, asked)} label="Copy as curl" />
      <Copy text={fetchOf(visit, asked)} label="as fetch" />
      <Copy text={pythonOf(visit, asked)} label="as Python" />
      <Copy text={verifyTestOf(entry)} label="Verify in vitest" />
      <Copy text={verifyPytestOf(entry)} label="in pytest" />
      <Copy text={verifyCurlOf(visit, entry)} label="by curl" />
    </div>
  );
}

/** By the same persona; a request of nobody goes out without a key. */
export async function sendAgain(visit: Visit): Promise<string> {
  const entry = entryOf(visit);
  if (lackOf(entry) !== undefined)
    throw new Refused(409, 'The body of this request is not kept as it was sent: it cannot be sent again.');
  const { method, path, search, requestBody, requestHeaders, persona } = entry;
  const headers = Object.fromEntries(
    ['content-type', 'accept', 'x-affinity-api-version'].flatMap((name) =>
      requestHeaders[name] === undefined ? [] : [[name, requestHeaders[name]]],
    ),
  );
  const { id } = await sendAs(visit, persona, { method, path, search, body: requestBody }, headers);
  return href(visit, id === null ? 'requests' : `requests/${id}`);
}

/** A fault that hits the next request like this one. */
export function failNextTime(visit: Visit): string {
  const { method, path, operationId } = entryOf(visit);
  const match = operationId === null ? { method, path } : { operationId, path };
  addFault(visit.account, { match, respond: { status: 500 }, times: 1 });
  return href(visit, 'faults');
}

function entryOf({ account, c }: Visit): JournalEntry {
  const entry = account.journal.list().find(({ id }) => id === c.req.param('id'));
  if (!entry) throw new Refused(404, 'This request is not in the journal any more.');
  return entry;
}

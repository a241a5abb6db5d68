/** What is in the account, as a persona sees it: lists as grids, records of every kind, snapshots. */

import { callAccount } from '../../control/calls.js';
import { UNDO_SNAPSHOT } from '../../control/state.js';
import { download } from '../answers.js';
import { COLLECTIONS } from '../collections.js';
import { orProblem } from '../guard.js';
import { Confirm } from '../parts/confirm.js';
import { Action, formPage, RowLink, Time } from '../parts/small.js';
import { undo, undoably } from '../undo.js';
import { href, type Page, type Visit } from '../visit.js';
import { collectionPage } from './data-collection.js';
import { listPage } from './data-list.js';
import { deleteRecord, editValue, recordPage } from './data-record.js';
import { usersPage } from './data-users.js';
import type { Screen } from './index.js';

export const dataScreen: Screen = {
  name: 'data',
  pages: {
    '': (visit) => dataPage(visit),
    '/users': (visit) => usersPage(visit),
    '/export': (visit) => exportAccount(visit),
    '/:collection': collectionPage,
    '/:collection/:id': (visit) => (visit.c.req.param('collection') === 'lists' ? listPage(visit) : recordPage(visit)),
  },
  forms: {
    '/save': (visit, { name = '' }) =>
      orProblem(
        () => void callAccount(visit.account, 'PUT /snapshots/{name}', { params: { name } }),
        (problem) => dataPage(visit, problem),
      ),
    '/restore': ({ account }, { name = '' }) =>
      void callAccount(account, 'POST /snapshots/{name}/restore', { params: { name } }),
    '/forget': ({ account }, { name = '' }) =>
      void callAccount(account, 'DELETE /snapshots/{name}', { params: { name } }),
    '/reset': (visit) => undoably(visit, 'reset', 'data', () => visit.account.reset()),
    '/undo': undo,
    '/:collection/:id/value': editValue,
    '/:collection/:id/delete': deleteRecord,
  },
};

function dataPage(visit: Visit, problem?: string): Page {
  return formPage(
    'Data',
    problem,
    <>
      <p class="soft">{`As ${visit.persona} sees it. Reading here counts in no limit and stands in no journal.`}</p>
      <ul class="panel kinds">
        {[...COLLECTIONS, { name: 'users', label: 'Users' }].map(({ name, label }) => (
          <li>
            <RowLink to={href(visit, `data/${name}`)}>{label}</RowLink>
          </li>
        ))}
      </ul>
      <Snapshots visit={visit} />
      <div class="actions">
        <a class="button" href={href(visit, 'data/export')}>
          Export as a seed
        </a>
        <Action visit={visit} to="data/reset">
          <button type="submit" title="To the account’s beginning; snapshots stay">
            Reset
          </button>
        </Action>
      </div>
    </>,
  );
}

function Snapshots({ visit }: { visit: Visit }) {
  const snapshots = callAccount(visit.account, 'GET /snapshots')
    .filter(({ name }) => name !== UNDO_SNAPSHOT)
    .toReversed();
  return (
    <>
      <h2>Snapshots</h2>
      <Action visit={visit} to="data/save" class="tools">
        <input
          name="name"
          required
          pattern="[A-Za-z0-9._\-]{1,100}"
          aria-label="Name of the snapshot"
          placeholder="before-the-sync"
        />
        <button type="submit">Save a snapshot</button>
      </Action>
      {snapshots.length > 0 && (
        <ul class="panel pane plain">
          {snapshots.map(({ name, createdAt }) => (
            <li class="tools">
              <b>{name}</b>
              <span class="soft">
                <Time at={createdAt} full />
              </span>
              <Action visit={visit} to="data/restore" fields={{ name }} press="Restore" />
              <Confirm
                visit={visit}
                to="data/forget"
                label="Delete"
                question={`Delete the snapshot “${name}”?`}
                fields={{ name }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const exportAccount = (visit: Visit): Response =>
  download('seed.json', JSON.stringify(callAccount(visit.account, 'GET /export'), null, 1));

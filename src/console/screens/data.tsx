/** What is in the account, as a persona sees it: lists as grids, records of every kind, snapshots. */
import { callAccount } from '../../control/calls.js';
import { ControlError } from '../../control/error.js';
import { listUsers } from '../../control/users.js';
import { download } from '../answers.js';
import { bareEntriesOf, COLLECTIONS, type Collection, entriesOf, type Row } from '../collections.js';
import { shortened } from '../format.js';
import { lookAt, refusalText, type Seen } from '../looking.js';
import { Confirm } from '../parts/confirm.js';
import { Action, Problem, Time } from '../parts/small.js';
import { doneAt, keepForUndo, UNDO_SNAPSHOT, undo } from '../undo.js';
import { href, type Page, type Visit } from '../visit.js';
import { deleteRecord, editValue, recordPage } from './data-record.js';
import type { Screen } from './index.js';

type Form = Readonly<Record<string, string>>;

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
    '/save': saveSnapshot,
    '/restore': (visit, { name = '' }) => {
      callAccount(visit.account, 'POST /snapshots/{name}/restore', { params: { name } });
      return href(visit, 'data');
    },
    '/forget': (visit, { name = '' }) => {
      callAccount(visit.account, 'DELETE /snapshots/{name}', { params: { name } });
      return href(visit, 'data');
    },
    '/reset': (visit) => {
      keepForUndo(visit);
      visit.account.reset();
      return doneAt(visit, 'data', 'reset');
    },
    '/undo': undo,
    '/:collection/:id/value': editValue,
    '/:collection/:id/delete': deleteRecord,
  },
};

function dataPage(visit: Visit, problem?: string): Page {
  const snapshots = callAccount(visit.account, 'GET /snapshots').filter(({ name }) => name !== UNDO_SNAPSHOT);
  return {
    title: 'Data',
    ...(problem !== undefined && { status: 422 }),
    body: (
      <>
        <h1>Data</h1>
        <Problem message={problem} />
        <p class="soft">{`As ${visit.persona} sees it. Reading here counts in no limit and stands in no journal.`}</p>
        <ul class="panel kinds">
          {COLLECTIONS.map(({ name, label }) => (
            <li>
              <a href={href(visit, `data/${name}`)} data-row="">
                {label}
              </a>
            </li>
          ))}
          <li>
            <a href={href(visit, 'data/users')} data-row="">
              Users
            </a>
          </li>
        </ul>
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
                <Action visit={visit} to="data/restore" fields={{ name }}>
                  <button type="submit">Restore</button>
                </Action>
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
      </>
    ),
  };
}

async function collectionPage(visit: Visit): Promise<Page> {
  const collection = COLLECTIONS.find(({ name }) => name === visit.c.req.param('collection'));
  if (!collection) throw new ControlError('not-found', 'There is no such collection.');
  const { q = '', token = '' } = visit.query;
  const seen = await lookAt(visit, collection.list({ term: q, token }));
  return {
    title: collection.label,
    body: (
      <>
        <Crumbs visit={visit} />
        <h1>{collection.label}</h1>
        {collection.add && (
          <p>
            <a class="button" href={href(visit, `reference/${collection.add}`)}>
              Add one, by V1
            </a>
          </p>
        )}
        {collection.hasTerm && <Search visit={visit} path={`data/${collection.name}`} />}
        <Grid visit={visit} seen={seen} collection={collection} path={`data/${collection.name}`} />
      </>
    ),
  };
}

const Search = ({ visit, path }: { visit: Visit; path: string }) => (
  <search>
    <form method="get" action={href(visit, path)} class="tools">
      {visit.persona !== 'admin' && <input type="hidden" name="as" value={visit.persona} />}
      <input
        class="grow"
        type="search"
        name="q"
        value={visit.query.q ?? ''}
        aria-label="Search by name, domain or address"
        placeholder="Name, domain or address   /"
        data-search=""
      />
      <button type="submit">Search</button>
    </form>
  </search>
);

const Crumbs = ({ visit }: { visit: Visit }) => (
  <p>
    <a href={href(visit, 'data')} data-back="">
      Data
    </a>
  </p>
);

/** From this length on a cell is cut. */
const LONGEST_CELL = 80;

function Grid({ visit, seen, collection, path }: { visit: Visit; seen: Seen; collection: Collection; path: string }) {
  if (seen.status >= 400) return <Refusal visit={visit} seen={seen} />;
  const { rows, next } = collection.read(seen.body);
  if (rows.length === 0) return <p class="soft">{`Nothing that ${visit.persona} sees.`}</p>;
  const hasPage = collection.v1 !== undefined || collection.v2 !== undefined;
  return (
    <div class="panel scroll">
      <table>
        <caption class="unseen">{collection.label}</caption>
        <thead>
          <tr>
            <th scope="col">Id</th>
            {collection.columns.map(([title]) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row" class="mono">
                {hasPage ? (
                  <a href={href(visit, `data/${collection.name}/${row.id}`)} data-row="">
                    {String(row.id)}
                  </a>
                ) : (
                  String(row.id)
                )}
              </th>
              {collection.columns.map(([, value]) => (
                <td class="wrap">{cellText(value(row))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <More visit={visit} path={path} next={next} />
    </div>
  );
}

const More = ({ visit, path, next }: { visit: Visit; path: string; next: string | undefined }) =>
  next === undefined && !visit.query.token ? null : (
    <p class="pager">
      {visit.query.token && <a href={href(visit, path, { q: visit.query.q })}>first page</a>}
      {next !== undefined && <a href={href(visit, path, { q: visit.query.q, token: next })}>next page</a>}
    </p>
  );

const cellText = (value: unknown): string =>
  value === null || value === undefined || value === ''
    ? '–'
    : shortened(typeof value === 'object' ? JSON.stringify(value) : String(value), LONGEST_CELL);

const Refusal = ({ visit, seen }: { visit: Visit; seen: Seen }) => (
  <p class="say">{`The API does not show this to ${visit.persona}. ${refusalText(seen)}`}</p>
);

interface V2Field {
  id: string;
  name: string;
  value: { type: string; data: unknown };
}

/** A list as a grid with its fields; without them for who may not export it. */
async function listPage(visit: Visit): Promise<Page> {
  const id = visit.c.req.param('id') as string;
  const { token = '' } = visit.query;
  const list = await lookAt(visit, `/lists/${encodeURIComponent(id)}`);
  if (list.status >= 400) {
    return { title: 'List', status: 404, body: <Refusal visit={visit} seen={list} /> };
  }
  const full = await lookAt(visit, entriesOf(encodeURIComponent(id)).list({ term: '', token }));
  const seen =
    full.status < 400 ? full : await lookAt(visit, bareEntriesOf(encodeURIComponent(id)).list({ term: '', token }));
  const { rows, next } =
    full.status < 400
      ? entriesOf(id).read(seen.body)
      : seen.status < 400
        ? bareEntriesOf(id).read(seen.body)
        : { rows: [], next: undefined };
  const { name } = list.body as { name: string };
  const columns = columnsOf(rows);
  return {
    title: name,
    body: (
      <>
        <Crumbs visit={visit} />
        <h1>{name}</h1>
        {full.status >= 400 && <p class="warnbox">{`Without values: ${refusalText(full)}`}</p>}
        {rows.length === 0 ? (
          <p class="soft">No entries.</p>
        ) : (
          <div class="panel scroll">
            <table>
              <caption class="unseen">{`Entries of ${name}`}</caption>
              <thead>
                <tr>
                  <th scope="col">Entry</th>
                  <th scope="col">Record</th>
                  {columns.map((column) => (
                    <th scope="col">{column}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <EntryRow visit={visit} row={row} columns={columns} />
                ))}
              </tbody>
            </table>
            <More visit={visit} path={`data/lists/${id}`} next={next} />
          </div>
        )}
        <h2>As the APIs show it</h2>
        <p>
          <a href={href(visit, 'reference/v2.lists.get')}>V2</a> ·{' '}
          <a href={href(visit, 'reference/v1.lists.get')}>V1</a>
        </p>
      </>
    ),
  };
}

const KINDS: Readonly<Record<string, string>> = {
  company: 'companies',
  person: 'persons',
  opportunity: 'opportunities',
  '0': 'persons',
  '1': 'companies',
  '8': 'opportunities',
};

const MOST_COLUMNS = 12;

const fieldsOf = (row: Row): readonly V2Field[] =>
  ((row.entity as { fields?: V2Field[] } | undefined)?.fields ?? []) as readonly V2Field[];

const columnsOf = (rows: readonly Row[]): string[] =>
  [...new Set(rows.flatMap((row) => fieldsOf(row).map(({ name }) => name)))].slice(0, MOST_COLUMNS);

function EntryRow({ visit, row, columns }: { visit: Visit; row: Row; columns: readonly string[] }) {
  const entity = row.entity as Row;
  const kind = KINDS[String(row.type ?? row.entity_type)];
  const name =
    entity.name ??
    [entity.firstName ?? entity.first_name, entity.lastName ?? entity.last_name].filter(Boolean).join(' ');
  return (
    <tr>
      <td class="mono soft">{String(row.id)}</td>
      <th scope="row">
        {kind ? (
          <a href={href(visit, `data/${kind}/${entity.id}`)} data-row="">
            {shortened(String(name), LONGEST_CELL)}
          </a>
        ) : (
          String(name)
        )}
      </th>
      {columns.map((column) => (
        <td>{valueText(fieldsOf(row).find((field) => field.name === column)?.value.data)}</td>
      ))}
    </tr>
  );
}

/** A value of V2 in a few words. */
function valueText(data: unknown): string {
  if (Array.isArray(data)) return data.map(valueText).join(', ') || '–';
  if (typeof data !== 'object' || data === null) return cellText(data);
  const { text, name, firstName, lastName, city, country } = data as Record<string, unknown>;
  const words =
    text ?? name ?? ([firstName, lastName].filter(Boolean).join(' ') || [city, country].filter(Boolean).join(', '));
  return cellText(words || data);
}

const usersPage = (visit: Visit): Page => ({
  title: 'Users',
  body: (
    <>
      <Crumbs visit={visit} />
      <h1>Users</h1>
      <div class="panel scroll">
        <table>
          <caption class="unseen">Who is who: users, personas and keys</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Email</th>
              <th scope="col">Role</th>
              <th scope="col">Status</th>
              <th scope="col">Persona</th>
              <th scope="col">Keys</th>
            </tr>
          </thead>
          <tbody>
            {listUsers(visit.account).map(({ id, name, emailAddress, role, status }) => {
              const apps = visit.account.apps.filter(({ ownerId }) => ownerId === id);
              return (
                <tr>
                  <th scope="row">
                    <a href={href(visit, `data/persons/${id}`)} data-row="">
                      {name}
                    </a>
                  </th>
                  <td class="soft">{emailAddress ?? '–'}</td>
                  <td>{role}</td>
                  <td>{status}</td>
                  <td>{apps.flatMap(({ persona }) => persona ?? []).join(', ') || '–'}</td>
                  <td class="soft">{apps.map(({ name: app, state }) => `${app}, ${state}`).join('; ') || 'none'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  ),
});

function saveSnapshot(visit: Visit, { name = '' }: Form): string | Page {
  try {
    callAccount(visit.account, 'PUT /snapshots/{name}', { params: { name } });
    return href(visit, 'data');
  } catch (error) {
    if (error instanceof ControlError) return dataPage(visit, error.message);
    throw error;
  }
}

const exportAccount = (visit: Visit): Response =>
  download(
    'seed.json',
    'application/json; charset=utf-8',
    JSON.stringify(callAccount(visit.account, 'GET /export'), null, 1),
  );

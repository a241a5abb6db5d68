/** Who is who: users, with their personas and keys. */
import { listUsers } from '../../control/users.js';
import { wordOf } from '../found-rows.js';
import { rowsOfPage } from '../paging.js';
import { Crumbs, NoRows, Search } from '../parts/data.js';
import { Pager, RowLink } from '../parts/small.js';
import { Table } from '../parts/table.js';
import { href, type Page, type Visit } from '../visit.js';

const PATH = 'data/users';

export function usersPage(visit: Visit): Page {
  const word = wordOf(visit).toLowerCase();
  const found = listUsers(visit.account)
    .filter(({ name, emailAddress }) => `${name}\n${emailAddress ?? ''}`.toLowerCase().includes(word))
    .toReversed();
  return {
    title: 'Users',
    body: (
      <>
        <Crumbs visit={visit} />
        <h1>Users</h1>
        <Search visit={visit} path={PATH} by="name or address" />
        {found.length === 0 ? (
          <NoRows visit={visit} path={PATH} next={undefined} otherwise="No users." />
        ) : (
          <Table
            caption="Who is who: users, personas and keys, newest first"
            columns={['Name', 'Email', 'Role', 'Status', 'Persona', 'Keys']}
            below={<Pager visit={visit} path={PATH} total={found.length} />}
          >
            {rowsOfPage(visit, found).map(({ id, name, emailAddress, role, status }) => {
              const apps = visit.account.apps.filter(({ ownerId }) => ownerId === id);
              return (
                <tr>
                  <th scope="row">
                    <RowLink to={href(visit, `data/persons/${id}`)}>{name}</RowLink>
                  </th>
                  <td class="soft">{emailAddress ?? '–'}</td>
                  <td>{role}</td>
                  <td>{status}</td>
                  <td>{apps.flatMap(({ persona }) => persona ?? []).join(', ') || '–'}</td>
                  <td class="soft">{apps.map(({ name: app, state }) => `${app}, ${state}`).join('; ') || 'none'}</td>
                </tr>
              );
            })}
          </Table>
        )}
      </>
    ),
  };
}

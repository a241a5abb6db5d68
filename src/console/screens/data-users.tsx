/** Who is who: users, with their personas and keys. */
import { listUsers } from '../../control/users.js';
import { Crumbs } from '../parts/data.js';
import { RowLink } from '../parts/small.js';
import { Table } from '../parts/table.js';
import { href, type Page, type Visit } from '../visit.js';

export const usersPage = (visit: Visit): Page => ({
  title: 'Users',
  body: (
    <>
      <Crumbs visit={visit} />
      <h1>Users</h1>
      <Table
        caption="Who is who: users, personas and keys"
        columns={['Name', 'Email', 'Role', 'Status', 'Persona', 'Keys']}
      >
        {listUsers(visit.account).map(({ id, name, emailAddress, role, status }) => {
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
    </>
  ),
});

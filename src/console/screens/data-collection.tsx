/** A collection as a grid, searched by a word, page by page. */
import { type Collection, collectionOf } from '../collections.js';
import { lookAt, type Seen } from '../looking.js';
import { Crumbs, cellText, More, Refusal } from '../parts/data.js';
import { SearchField } from '../parts/fields.js';
import { RowLink } from '../parts/small.js';
import { Table } from '../parts/table.js';
import { href, type Page, type Visit } from '../visit.js';

export async function collectionPage(visit: Visit): Promise<Page> {
  const collection = collectionOf(visit);
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
      <SearchField visit={visit} label="Search by name, domain or address" hint="Name, domain or address   /" />
      <button type="submit">Search</button>
    </form>
  </search>
);

function Grid({ visit, seen, collection, path }: { visit: Visit; seen: Seen; collection: Collection; path: string }) {
  if (seen.status >= 400) return <Refusal visit={visit} seen={seen} />;
  const { rows, next } = collection.read(seen.body);
  if (rows.length === 0) return <p class="soft">{`Nothing that ${visit.persona} sees.`}</p>;
  const hasPage = collection.v1 !== undefined || collection.v2 !== undefined;
  return (
    <Table
      caption={collection.label}
      columns={['Id', ...collection.columns.map(([title], at) => (isFirst(at) ? title : ([title, 'c1'] as const)))]}
      below={<More visit={visit} path={path} next={next} />}
    >
      {rows.map((row) => (
        <tr>
          <th scope="row" class="mono">
            {hasPage ? (
              <RowLink to={href(visit, `data/${collection.name}/${row.id}`)}>{String(row.id)}</RowLink>
            ) : (
              String(row.id)
            )}
          </th>
          {collection.columns.map(([, value], at) => (
            <td class={isFirst(at) ? 'wrap' : 'wrap c1'}>{cellText(value(row))}</td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

/** Where a panel is too narrow for them all, the first two columns of a collection stay. */
const isFirst = (at: number): boolean => at < 2;

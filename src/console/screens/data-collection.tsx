/** A collection as a grid, searched by a word, page by page. */
import { type Collection, collectionOf } from '../collections.js';
import { type FoundRows, foundRows } from '../found-rows.js';
import { Crumbs, cellText, More, NoRows, Refusal, Search, wholeText } from '../parts/data.js';
import { RowLink } from '../parts/small.js';
import { Table } from '../parts/table.js';
import { href, type Page, type Visit } from '../visit.js';

export async function collectionPage(visit: Visit): Promise<Page> {
  const collection = collectionOf(visit);
  const path = `data/${collection.name}`;
  const found = await foundRows(visit, collection, (row) =>
    [row.id, ...collection.columns.map(([, value]) => value(row))].map(wholeText),
  );
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
        <Search
          visit={visit}
          path={path}
          by={collection.hasTerm ? 'name, domain or address' : 'a word that a row shows'}
        />
        <Grid visit={visit} found={found} collection={collection} path={path} />
      </>
    ),
  };
}

interface GridProps {
  visit: Visit;
  found: FoundRows;
  collection: Collection;
  path: string;
}

function Grid({ visit, found: { seen, rows, next }, collection, path }: GridProps) {
  if (seen.status >= 400) return <Refusal visit={visit} seen={seen} />;
  if (rows.length === 0)
    return <NoRows visit={visit} path={path} next={next} otherwise={`Nothing that ${visit.persona} sees.`} />;
  const hasPage = collection.v1 !== undefined || collection.v2 !== undefined;
  return (
    <Table
      caption={`${collection.label}, newest first`}
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

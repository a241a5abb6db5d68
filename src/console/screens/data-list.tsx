/** A list as a grid of its entries with their fields. */
import { bareEntriesOf, entriesOf, nameIn, type Row } from '../collections.js';
import { shortened } from '../format.js';
import { foundRows } from '../found-rows.js';
import { lookAt, refusalText, type Seen } from '../looking.js';
import { Crumbs, cellText, LONGEST_CELL, More, NoRows, Refusal, Search, wholeText } from '../parts/data.js';
import { RecordState } from '../parts/record-state.js';
import { RowLink } from '../parts/small.js';
import { Table } from '../parts/table.js';
import { href, type Page, type Visit } from '../visit.js';

interface V2Field {
  id: string;
  name: string;
  value: { type: string; data: unknown };
}

/** A list as a grid with its fields; without them for who may not export it. */
export async function listPage(visit: Visit): Promise<Page> {
  const id = visit.c.req.param('id') as string;
  const list = await lookAt(visit, `/lists/${encodeURIComponent(id)}`);
  if (list.status >= 400) {
    return { title: 'List', status: 404, body: <NoList visit={visit} id={id} seen={list} /> };
  }
  const look = (of: typeof entriesOf) => foundRows(visit, of(encodeURIComponent(id)), textsOf);
  const all = await look(entriesOf);
  const full = all.seen;
  const { rows, next } = full.status < 400 ? all : await look(bareEntriesOf);
  const { name } = list.body as { name: string };
  const path = `data/lists/${id}`;
  const columns = columnsOf(rows);
  return {
    title: name,
    body: (
      <>
        <Crumbs visit={visit} />
        <h1>{name}</h1>
        {full.status >= 400 && <p class="warnbox">{`Without values: ${refusalText(full)}`}</p>}
        <Search visit={visit} path={path} by="name or a value" />
        {rows.length === 0 ? (
          <NoRows visit={visit} path={path} next={next} otherwise="No entries." />
        ) : (
          <Table
            caption={`Entries of ${name}, newest first`}
            columns={['Entry', 'Record', ...columns]}
            below={<More visit={visit} path={path} next={next} />}
          >
            {rows.map((row) => (
              <EntryRow visit={visit} row={row} columns={columns} />
            ))}
          </Table>
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

const NoList = ({ visit, id, seen }: { visit: Visit; id: string; seen: Seen }) => (
  <>
    <Crumbs visit={visit} />
    <h1>{`List ${id.slice(0, 40)}`}</h1>
    <RecordState visit={visit} collection="lists" id={id} />
    <Refusal visit={visit} seen={seen} />
  </>
);

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
  const name = nameIn(entity) ?? '';
  return (
    <tr>
      <td class="mono soft">{String(row.id)}</td>
      <th scope="row">
        {kind ? <RowLink to={href(visit, `data/${kind}/${entity.id}`)}>{shortened(name, LONGEST_CELL)}</RowLink> : name}
      </th>
      {columns.map((column) => (
        <td>{valueText(fieldsOf(row).find((field) => field.name === column)?.value.data)}</td>
      ))}
    </tr>
  );
}

/** What a row is searched by: whole, however much of it is shown. */
const textsOf = (row: Row): string[] => [
  String(row.id),
  nameIn(row.entity) ?? '',
  ...fieldsOf(row).map(({ value }) => valueText(value.data, wholeText)),
];

/** A value of V2 in a few words. */
function valueText(data: unknown, text = cellText): string {
  if (Array.isArray(data)) return data.map((one) => valueText(one, text)).join(', ') || '–';
  if (typeof data !== 'object' || data === null) return text(data);
  const { text: word, name, firstName, lastName, city, country } = data as Record<string, unknown>;
  const words =
    word ?? name ?? ([firstName, lastName].filter(Boolean).join(' ') || [city, country].filter(Boolean).join(', '));
  return text(words || data);
}

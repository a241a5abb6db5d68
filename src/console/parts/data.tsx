/** What the grids of data have in common: cells, ways to more rows, a refusal in words. */
import { capital, numberOf, shortened } from '../format.js';
import { MOST_ROWS, wordOf } from '../found-rows.js';
import { refusalText, type Seen } from '../looking.js';
import { href, type Visit } from '../visit.js';
import { SearchField } from './fields.js';
import { Back } from './small.js';

export const Crumbs = ({ visit }: { visit: Visit }) => (
  <p>
    <Back to={href(visit, 'data')}>Data</Back>
  </p>
);

/** Of a collection, by a word. */
export const Search = ({ visit, path, by }: { visit: Visit; path: string; by: string }) => (
  <search>
    <form method="get" action={href(visit, path)} class="tools">
      <SearchField visit={visit} label={`Search by ${by}`} hint={`${capital(by)}   /`} />
      <button type="submit">Search</button>
    </form>
  </search>
);

interface MoreProps {
  visit: Visit;
  path: string;
  next: string | undefined;
}

export const More = ({ visit, path, next }: MoreProps) =>
  next === undefined && !visit.query.token ? null : (
    <p class="pager">
      {visit.query.token && <a href={href(visit, path, { q: visit.query.q })}>first page</a>}
      {next !== undefined && <a href={href(visit, path, { q: visit.query.q, token: next })}>next page</a>}
    </p>
  );

/** A page without rows, which others may follow. */
export const NoRows = ({ otherwise, ...props }: MoreProps & { otherwise: string }) => {
  const word = wordOf(props.visit);
  const looked =
    props.next === undefined ? 'Nothing here has' : `None of the ${numberOf(MOST_ROWS)} rows looked through has`;
  return (
    <div class="panel pane">
      <p class="soft">
        {word === '' ? otherwise : `${looked} “${shortened(word, LONGEST_CELL)}” in what ${props.visit.persona} sees.`}
      </p>
      <More {...props} />
    </div>
  );
};

/** From this length on a cell is cut. */
export const LONGEST_CELL = 80;

/** A value as a row shows it, whole. */
export const wholeText = (value: unknown): string =>
  value === null || value === undefined || value === ''
    ? '–'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

export const cellText = (value: unknown): string => shortened(wholeText(value), LONGEST_CELL);

export const Refusal = ({ visit, seen }: { visit: Visit; seen: Seen }) => (
  <p class="say">{`The API does not show this to ${visit.persona}. ${refusalText(seen)}`}</p>
);

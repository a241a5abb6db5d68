/** What the grids of data have in common: cells, ways to more rows, a refusal in words. */
import { shortened } from '../format.js';
import { refusalText, type Seen } from '../looking.js';
import { href, type Visit } from '../visit.js';
import { Back } from './small.js';

export const Crumbs = ({ visit }: { visit: Visit }) => (
  <p>
    <Back to={href(visit, 'data')}>Data</Back>
  </p>
);

export const More = ({ visit, path, next }: { visit: Visit; path: string; next: string | undefined }) =>
  next === undefined && !visit.query.token ? null : (
    <p class="pager">
      {visit.query.token && <a href={href(visit, path, { q: visit.query.q })}>first page</a>}
      {next !== undefined && <a href={href(visit, path, { q: visit.query.q, token: next })}>next page</a>}
    </p>
  );

/** From this length on a cell is cut. */
export const LONGEST_CELL = 80;

export const cellText = (value: unknown): string =>
  value === null || value === undefined || value === ''
    ? '–'
    : shortened(typeof value === 'object' ? JSON.stringify(value) : String(value), LONGEST_CELL);

export const Refusal = ({ visit, seen }: { visit: Visit; seen: Seen }) => (
  <p class="say">{`The API does not show this to ${visit.persona}. ${refusalText(seen)}`}</p>
);

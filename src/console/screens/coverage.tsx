/** What was called, what never, where requests depart from the contract, and what the next version would break. */
import { coverageOf } from '../../control/coverage.js';
import type { CoverageView } from '../../control/schemas.js';
import { AskedElsewhere } from '../parts/elsewhere.js';
import { AsPersona, Select } from '../parts/fields.js';
import { Status } from '../parts/small.js';
import { Table } from '../parts/table.js';
import { href, type Page, type Visit } from '../visit.js';
import type { Screen } from './index.js';

type Row = CoverageView['operations'][number];

export const coverageScreen: Screen = { name: 'coverage', pages: { '': coveragePage } };

const SHOWN = [
  ['', 'called'],
  ['never', 'never called'],
  ['violations', 'with violations'],
] as const;

function coveragePage(visit: Visit): Page {
  const { seen, of, operations, unknown } = coverageOf(visit.account);
  const { show = '', version = '' } = visit.query;
  const rows = operations.filter((row) => fits(row, show) && (version === '' || (row.version ?? 'v1') === version));
  const versions = [...new Set(operations.map((row) => row.version ?? 'v1'))];
  return {
    title: 'Coverage',
    body: (
      <>
        <h1>Coverage</h1>
        <p>
          <b>{seen}</b>{' '}
          {`of ${of} operations, counted once a version, were called by the requests that the journal holds.`}
        </p>
        <form method="get" action={href(visit, 'coverage')} class="tools" data-auto="">
          <AsPersona visit={visit} />
          <Select name="show" label="Which" value={show} options={SHOWN} />
          <Select name="version" label="Version" value={version} options={[['', 'every version'], ...versions]} />
          <button type="submit" class="no-script">
            Show
          </button>
        </form>
        {rows.length === 0 ? <Nothing visit={visit} show={show} /> : <Operations visit={visit} rows={rows} />}
        <Leaving rows={operations} />
        {unknown.length > 0 && <Unknown rows={unknown} />}
      </>
    ),
  };
}

function fits({ requests, violations, gate }: Row, show: string): boolean {
  if (show === 'never') return requests === 0 && gate === null;
  return show === 'violations' ? violations.length > 0 : requests > 0;
}

const Nothing = ({ visit, show }: { visit: Visit; show: string }) => {
  if (show === 'violations') return <p class="soft">No request departed from the contract.</p>;
  if (show === 'never') return <p class="soft">Every operation was called.</p>;
  return (
    <>
      <p class="soft">
        Nothing was called yet: run your program, or try an operation in{' '}
        <a href={href(visit, 'reference')}>Reference</a>.
      </p>
      <AskedElsewhere visit={visit} />
    </>
  );
};

const Operations = ({ visit, rows }: { visit: Visit; rows: readonly Row[] }) => (
  <Table
    caption="Operations and their requests"
    columns={['Operation', ['Path', 'c3'], ['Version', 'c1'], ['Requests', 'num'], 'Statuses', 'Violations']}
  >
    {rows.map(({ operationId, version, method, path, beta, requests, statuses, violations }) => (
      <tr>
        <th scope="row">
          <a href={href(visit, `reference/${operationId}`, { version: version ?? undefined })}>{operationId}</a>{' '}
          {beta && <span class="chip">beta</span>}
        </th>
        <td class="c3 mono soft">
          {method} {path}
        </td>
        <td class="c1">{version ?? 'V1'}</td>
        <td class="num">{requests}</td>
        <td>
          {Object.entries(statuses).map(([status, count]) => (
            <span class="tally">
              <Status status={status === 'null' ? null : Number(status)} /> {count}
            </span>
          ))}
        </td>
        <td class="wrap">
          {violations.length === 0 ? (
            <span class="soft">none</span>
          ) : (
            <ul class="plain">
              {violations.map((violation) => (
                <li>
                  {violation.message} <span class="soft">{`× ${violation.requests}`}</span>
                </li>
              ))}
            </ul>
          )}
        </td>
      </tr>
    ))}
  </Table>
);

/** Operations that were called in a version and are not in a newer one. */
function Leaving({ rows }: { rows: readonly Row[] }) {
  const versions = [...new Set(rows.flatMap(({ version }) => version ?? []))].sort();
  const newest = versions.at(-1);
  const inNewest = new Set(rows.filter(({ version }) => version === newest).map(({ operationId }) => operationId));
  const gone = rows.filter(
    ({ requests, version, operationId }) =>
      requests > 0 && version !== null && version !== newest && !inNewest.has(operationId),
  );
  if (newest === undefined || gone.length === 0) return null;
  return (
    <>
      <h2>{`Gone in ${newest}`}</h2>
      <ul>
        {gone.map(({ operationId, version }) => (
          <li>{`${operationId}, called in ${version}`}</li>
        ))}
      </ul>
    </>
  );
}

const Unknown = ({ rows }: { rows: CoverageView['unknown'] }) => (
  <>
    <h2>Unknown routes</h2>
    <Table caption="Requests to paths that neither API has" columns={['Request', ['Requests', 'num'], 'Nearest']}>
      {rows.map(({ method, path, requests, nearest }) => (
        <tr>
          <th scope="row" class="mono wrap">
            {method} {path}
          </th>
          <td class="num">{requests}</td>
          <td class="wrap">{nearest.join(', ') || '–'}</td>
        </tr>
      ))}
    </Table>
  </>
);

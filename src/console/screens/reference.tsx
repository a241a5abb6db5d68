/** Both APIs by their sections, and a way to each operation. */
import { OPERATIONS, type Operation } from '../../contract/operations.js';
import { getOrInsert } from '../../lib/memo.js';
import { V2_VERSIONS } from '../../versions.js';
import { SearchField, Select } from '../parts/fields.js';
import { Marks, versionOf } from '../parts/operation.js';
import { href, type Page, type Visit } from '../visit.js';
import type { Screen } from './index.js';
import { operationPage, tryIt } from './reference-operation.js';

export const referenceScreen: Screen = {
  name: 'reference',
  pages: { '': indexPage, '/:operation': (visit) => operationPage(visit) },
  forms: { '/:operation': tryIt },
};

function indexPage(visit: Visit): Page {
  const version = versionOf(visit);
  const q = (visit.query.q ?? '').trim().toLowerCase();
  const found = OPERATIONS.filter(
    ({ id, path, api, versions }) =>
      (q === '' || id.includes(q) || path.toLowerCase().includes(q)) &&
      (api === 'v1' || !versions || versions.includes(version)),
  );
  const sections = new Map<string, Operation[]>();
  for (const operation of found) {
    const section = operation.id.split('.').slice(0, 2).join(' · ');
    getOrInsert(sections, section, () => []).push(operation);
  }
  return {
    title: 'Reference',
    body: (
      <>
        <h1>Reference</h1>
        <search>
          <form method="get" action={href(visit, 'reference')} class="tools" data-auto="">
            <SearchField visit={visit} label="Search operation or path" hint="Operation or path   /" />
            <Select name="version" label="Version of V2" value={version} options={V2_VERSIONS} />
            <button type="submit">Search</button>
          </form>
        </search>
        <p class="soft">{`${found.length} operations. V1 has no versions; of V2, ${version}.`}</p>
        {[...sections].map(([section, operations]) => (
          <>
            <h2>{section}</h2>
            <ul class="panel operations">
              {operations.map((operation) => (
                <li>
                  <a href={href(visit, `reference/${operation.id}`, { version: visit.query.version })} data-row="">
                    <code>
                      <b>{operation.method}</b> {operation.path}
                    </code>
                  </a>
                  <span class="soft">{operation.id}</span> <Marks operation={operation} version={version} />
                </li>
              ))}
            </ul>
          </>
        ))}
      </>
    ),
  };
}

/** What was asked: parameters, headers and body, with what was wrong beside the member. */
import { jsonOf } from '../format.js';
import { placed, type Violation, violationsOf } from '../violations.js';
import type { Journaled } from '../why.js';
import { FOLD, Json } from './small.js';

export function Asked({ view }: { view: Journaled }) {
  const violations = violationsOf(view);
  const query = Object.entries(view.query);
  const names = new Set(query.map(([name]) => name));
  const ofQuery = (violation: Violation) => violation.at !== null && names.has(violation.at.replace(/^\//, ''));
  const text = view.requestBody === null ? null : jsonOf(view.requestBody);
  const { lines, rest } = placed(
    text !== null && text.length <= FOLD ? text : '',
    violations.filter((one) => !ofQuery(one)),
  );
  return (
    <>
      <Elsewhere found={rest} />
      {query.length > 0 && <Query query={query} violations={violations} />}
      <Headers headers={Object.entries(view.requestHeaders)} />
      {text === null ? <p class="soft">No body.</p> : <Body value={view.requestBody} lines={lines} />}
    </>
  );
}

type Entries<T> = readonly (readonly [name: string, value: T])[];

const Query = ({ query, violations }: { query: Entries<unknown>; violations: readonly Violation[] }) => (
  <dl class="pairs">
    {query.map(([name, value]) => (
      <>
        <dt>
          <code>{name}</code>
        </dt>
        <dd>
          <code>{[value].flat().join(', ')}</code>{' '}
          {violations
            .filter(({ at }) => at?.replace(/^\//, '') === name)
            .map((one) => (
              <Mark violation={one} />
            ))}
        </dd>
      </>
    ))}
  </dl>
);

const Headers = ({ headers }: { headers: Entries<string> }) => (
  <details class="fold">
    <summary>{headers.length === 1 ? '1 header' : `${headers.length} headers`}</summary>
    <dl class="pairs">
      {headers.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>
            <code>{value}</code>
          </dd>
        </>
      ))}
    </dl>
  </details>
);

/** With what was wrong beside the member; where nothing was, as any other JSON. */
const Body = ({ value, lines }: { value: unknown; lines: ReturnType<typeof placed>['lines'] }) =>
  lines.some(([, found]) => found.length > 0) ? (
    <section class="code" tabindex={0} aria-label="Request body">
      <pre>
        {lines.map(([line, found]) => (
          <>
            {line}
            {found.map((one) => (
              <>
                {'  '}
                <Mark violation={one} />
              </>
            ))}
            {'\n'}
          </>
        ))}
      </pre>
    </section>
  ) : (
    <Json value={value} label="Request body" />
  );

const Mark = ({ violation: { words, isMild } }: { violation: Violation }) => (
  <mark class={isMild ? 'mild' : 'wrong'}>{`← ${words}`}</mark>
);

const Elsewhere = ({ found }: { found: readonly Violation[] }) =>
  found.length === 0 ? null : (
    <ul class="warnings">
      {found.map(({ at, words, isMild }) => (
        <li>
          {!isMild && at !== null && <b>{at}: </b>}
          {words}
        </li>
      ))}
    </ul>
  );

/** Both APIs as their contracts describe them, with evidence and quirks, and a form that sends through the real pipeline. */
import { document } from '../../contract/documents.js';
import { documentFor, OPERATIONS, type Operation } from '../../contract/operations.js';
import { QUIRKS } from '../../contract/quirks.js';
import { isV2Version, NEWEST_VERSION, V2_VERSIONS, type V2Version } from '../../versions.js';
import { membersOf, type OperationDoc, operationDoc, type ParameterDoc } from '../operation-doc.js';
import { Copy, Json, Problem, Select, Status, Words } from '../parts/small.js';
import { type Answered, sendAs } from '../sending.js';
import { type Asked, curlOf, fetchOf, pythonOf } from '../snippets.js';
import { href, type Page, type Visit } from '../visit.js';
import type { Screen } from './index.js';

type Form = Readonly<Record<string, string>>;

export const referenceScreen: Screen = {
  name: 'reference',
  pages: { '': indexPage, '/:operation': (visit) => operationPage(visit) },
  forms: { '/:operation': tryIt },
};

const versionOf = ({ query }: Visit): V2Version =>
  isV2Version(query.version ?? '') ? (query.version as V2Version) : NEWEST_VERSION;

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
    sections.set(section, [...(sections.get(section) ?? []), operation]);
  }
  return {
    title: 'Reference',
    body: (
      <>
        <h1>Reference</h1>
        <search>
          <form method="get" action={href(visit, 'reference')} class="tools" data-auto="">
            {visit.persona !== 'admin' && <input type="hidden" name="as" value={visit.persona} />}
            <input
              class="grow"
              type="search"
              name="q"
              value={visit.query.q ?? ''}
              aria-label="Search operation or path"
              placeholder="Operation or path   /"
              data-search=""
            />
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

const Marks = ({ operation: { beta, gate, served }, version }: { operation: Operation; version: V2Version }) => (
  <>
    {beta?.includes(version) && <span class="chip">beta</span>} {gate && <span class="chip warn">gated</span>}{' '}
    {!served && <span class="chip warn">not emulated</span>}
  </>
);

function operationPage(visit: Visit, form?: Form, answered?: Answered, problem?: string): Page {
  const id = visit.c.req.param('operation') as string;
  const version = versionOf(visit);
  const doc = operationDoc(id, version);
  if (!doc) return unknownPage(visit, id);
  const { operation, summary, description, parameters, body, answers } = doc;
  const asked = askedOf(doc, form ?? {});
  const source = document(documentFor(operation, version));
  return {
    title: summary,
    ...(problem !== undefined && { status: 422 }),
    body: (
      <>
        <p>
          <a href={href(visit, 'reference', { version: visit.query.version })} data-back="">
            Reference
          </a>
        </p>
        <h1>{summary}</h1>
        <p>
          <code>
            {operation.method} {operation.path}
          </code>{' '}
          <span class="soft">{operation.id}</span> <Marks operation={operation} version={version} />
        </p>
        <Gone operation={operation} version={version} />
        {description && (
          <p class="text">
            <Words text={description} />
          </p>
        )}
        <Problem message={problem} />
        <div class="two">
          <section aria-label="Try it">
            <h2>Try it</h2>
            <TryForm visit={visit} doc={doc} form={form ?? {}} />
            <div class="actions">
              <Copy text={curlOf(visit, asked)} label="Copy as curl" />
              <Copy text={fetchOf(visit, asked)} label="as fetch" />
              <Copy text={pythonOf(visit, asked)} label="as Python" />
            </div>
            {answered && <Outcome visit={visit} answered={answered} />}
          </section>
          <section aria-label="Description">
            {parameters.length > 0 && (
              <Members
                title="Parameters"
                rows={parameters.map((one) => ({
                  ...one,
                  name: one.in === 'query' ? one.name : `${one.name} (${one.in})`,
                }))}
              />
            )}
            {body && <Members title={`Body, ${body.type}`} rows={membersOf(source, body.schema)} />}
            <h2>Answers</h2>
            <dl class="pairs">
              {answers.map(({ status, description: words }) => (
                <>
                  <dt>
                    {status === 'default' ? <span class="status">other</span> : <Status status={Number(status)} />}
                  </dt>
                  <dd>
                    <Words text={words} />
                  </dd>
                </>
              ))}
            </dl>
            <Rules operation={operation} visit={visit} />
          </section>
        </div>
      </>
    ),
  };
}

function Gone({ operation: { versions, id }, version }: { operation: Operation; version: V2Version }) {
  if (!versions || versions.includes(version)) return null;
  return <p class="warnbox">{`${version} has no ${id}: it is in ${versions.join(', ')}.`}</p>;
}

interface Member {
  name: string;
  type: string;
  required: boolean;
  description: string;
}

const Members = ({ title, rows }: { title: string; rows: readonly Member[] }) => (
  <>
    <h2>{title}</h2>
    {rows.length === 0 ? (
      <p class="soft">No members of its own.</p>
    ) : (
      <dl class="members">
        {rows.map(({ name, type, required, description }) => (
          <>
            <dt>
              <code>{name}</code> <span class="soft">{type}</span> {required && <b>required</b>}
            </dt>
            <dd>
              <Words text={description} />
            </dd>
          </>
        ))}
      </dl>
    )}
  </>
);

const Rules = ({ operation, visit }: { operation: Operation; visit: Visit }) => (
  <>
    {operation.permission && (
      <>
        <h2>Permission</h2>
        <p>{operation.permission}</p>
      </>
    )}
    {operation.evidence && (
      <>
        <h2>Evidence</h2>
        <p>{operation.evidence}</p>
      </>
    )}
    {operation.quirks && operation.quirks.length > 0 && (
      <>
        <h2>Quirks</h2>
        <ul>
          {operation.quirks.map((id) => (
            <li>
              <a href={`${href(visit, 'settings')}#${id}`}>{id}</a>: {QUIRKS.find((quirk) => quirk.id === id)?.summary}
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);

const TryForm = ({ visit, doc, form }: { visit: Visit; doc: OperationDoc; form: Form }) => (
  <form
    method="post"
    action={href(visit, `reference/${doc.operation.id}`, { version: visit.query.version })}
    class="panel form"
  >
    <input type="hidden" name="token" value={visit.parts.logins.formToken} />
    {doc.parameters
      .filter((parameter) => parameter.in !== 'header')
      .map((parameter) => (
        <ParameterField parameter={parameter} value={form[`${parameter.in}:${parameter.name}`]} />
      ))}
    {doc.body?.type === 'application/json' && (
      <label>
        <span>Body</span>
        <textarea name="body" rows={10} spellcheck={false}>
          {form.body ?? doc.body.example}
        </textarea>
      </label>
    )}
    {doc.body && doc.body.type !== 'application/json' && (
      <p class="soft">{`A body of ${doc.body.type} is sent by a program: copy the call below.`}</p>
    )}
    <p class="soft">{`Sent as ${visit.persona}: it counts, and stands under Requests.`}</p>
    <div class="actions">
      <button type="submit" class="main">
        Send
      </button>
    </div>
  </form>
);

function ParameterField({ parameter, value }: { parameter: ParameterDoc; value: string | undefined }) {
  const { name, required, type, values, isList, example } = parameter;
  const field = `${parameter.in}:${name}`;
  return (
    <p class="field">
      <label for={field}>
        {name} <small>{type}</small>
        {required ? ' (required)' : ''}
      </label>
      {values.length > 0 && !isList ? (
        <select name={field} id={field}>
          {!required && <option value="">–</option>}
          {values.map((one) => (
            <option value={one} selected={one === value}>
              {one}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={field}
          name={field}
          value={value ?? (required ? example : '')}
          required={required}
          placeholder={isList ? 'with commas between' : example}
        />
      )}
    </p>
  );
}

const Outcome = ({ visit, answered: { status, text, id } }: { visit: Visit; answered: Answered }) => (
  <section aria-label="Answer" id="answer">
    <h2>
      Answer <Status status={status} />
    </h2>
    {id !== null && (
      <p>
        <a href={href(visit, `requests/${id}`)}>Why this answer</a>
      </p>
    )}
    <Json value={pretty(text)} label="Answer" />
  </section>
);

function pretty(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The request that a form describes; what is left empty is left out. */
function askedOf({ operation, parameters, body }: OperationDoc, form: Form): Asked {
  let { path } = operation;
  const search = new URLSearchParams();
  for (const { name, in: where, isList, required, example } of parameters) {
    const value = form[`${where}:${name}`] ?? (required ? example : '');
    if (where === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value));
    if (where !== 'query' || value === '') continue;
    for (const one of isList ? value.split(',') : [value]) search.append(name, one.trim());
  }
  const text = form.body ?? body?.example ?? '';
  return {
    method: operation.method,
    path,
    search: search.toString(),
    body: body?.type === 'application/json' && text !== '' ? text : null,
  };
}

async function tryIt(visit: Visit, form: Form): Promise<Page> {
  const doc = operationDoc(visit.c.req.param('operation') as string, versionOf(visit));
  if (!doc) return unknownPage(visit, visit.c.req.param('operation') as string);
  const { version } = visit.query;
  const answered = await sendAs(visit, visit.persona, askedOf(doc, form), {
    'content-type': 'application/json',
    ...(doc.operation.api === 'v2' && version && { 'x-affinity-api-version': version }),
  });
  return operationPage(visit, form, answered);
}

const unknownPage = (visit: Visit, id: string): Page => ({
  title: 'Reference',
  status: 404,
  body: (
    <>
      <h1>Reference</h1>
      <p>
        There is no operation <code>{id.slice(0, 100)}</code> with a description.
      </p>
      <p>
        <a href={href(visit, 'reference')}>All operations</a>
      </p>
    </>
  ),
});

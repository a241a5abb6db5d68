/** One operation as its contract describes it, beside a form that sends it. */

import { document } from '../../contract/documents.js';
import { documentFor, type Operation } from '../../contract/operations.js';
import { QUIRKS } from '../../contract/quirks.js';
import type { V2Version } from '../../versions.js';
import type { Form } from '../form.js';
import { type MemberDoc, membersOf, type OperationDoc, operationDoc } from '../operation-doc.js';
import { ownExamples } from '../own-examples.js';
import { Marks, versionOf } from '../parts/operation.js';
import { Back, Status, Words } from '../parts/small.js';
import { askedOf, TryIt } from '../parts/try-it.js';
import { type Answered, sendAs } from '../sending.js';
import { href, type Page, type Visit } from '../visit.js';

export async function operationPage(visit: Visit, given?: Form, answered?: Answered): Promise<Page> {
  const id = visit.c.req.param('operation') as string;
  const version = versionOf(visit);
  const doc = operationDoc(id, version);
  if (!doc) return unknownPage(visit, id);
  const { operation, summary, description } = doc;
  const form = given ?? (await ownExamples(visit, doc));
  return {
    title: summary,
    body: (
      <>
        <p>
          <Back to={href(visit, 'reference', { version: visit.query.version })}>Reference</Back>
        </p>
        <h1>{summary}</h1>
        <p>
          <code>
            {operation.method} {operation.path}
          </code>{' '}
          <span class="soft">{operation.api === 'v2' ? `${operation.id}, ${version}` : operation.id}</span>{' '}
          <Marks operation={operation} version={version} />
        </p>
        <Gone operation={operation} version={version} />
        {description && (
          <p class="text">
            <Words text={description} />
          </p>
        )}
        <div class="two">
          <TryIt visit={visit} doc={doc} form={form} answered={answered} />
          <Description visit={visit} doc={doc} version={version} />
        </div>
      </>
    ),
  };
}

function Description({ visit, doc, version }: { visit: Visit; doc: OperationDoc; version: V2Version }) {
  const { operation, parameters, body, answers } = doc;
  const source = document(documentFor(operation, version));
  return (
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
            <dt>{status === 'default' ? <span class="status">other</span> : <Status status={Number(status)} />}</dt>
            <dd>
              <Words text={words} />
            </dd>
          </>
        ))}
      </dl>
      <Rules operation={operation} visit={visit} />
    </section>
  );
}

function Gone({ operation: { versions, id }, version }: { operation: Operation; version: V2Version }) {
  if (!versions || versions.includes(version)) return null;
  return <p class="warnbox">{`${version} has no ${id}: it is in ${versions.join(', ')}.`}</p>;
}

const Members = ({ title, rows }: { title: string; rows: readonly MemberDoc[] }) => (
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

export async function tryIt(visit: Visit, form: Form): Promise<Page> {
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

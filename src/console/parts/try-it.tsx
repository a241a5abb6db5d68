/** A form made from an operation's contract, the call as people paste it, and what was answered. */
import type { Form } from '../form.js';
import { parsed } from '../format.js';
import type { OperationDoc, ParameterDoc } from '../operation-doc.js';
import type { Answered } from '../sending.js';
import { type Asked, curlOf, fetchOf, pythonOf } from '../snippets.js';
import { href, type Visit } from '../visit.js';
import { Copy, Json, Status } from './small.js';

export function TryIt({
  visit,
  doc,
  form,
  answered,
}: {
  visit: Visit;
  doc: OperationDoc;
  form: Form;
  answered: Answered | undefined;
}) {
  const asked = askedOf(doc, form, visit.query.version);
  return (
    <section aria-label="Try it">
      <h2>Try it</h2>
      <TryForm visit={visit} doc={doc} form={form} />
      <div class="actions">
        <Copy text={curlOf(visit, asked)} label="Copy as curl" />
        <Copy text={fetchOf(visit, asked)} label="as fetch" />
        <Copy text={pythonOf(visit, asked)} label="as Python" />
      </div>
      {answered && <Outcome visit={visit} answered={answered} />}
    </section>
  );
}

const TryForm = ({ visit, doc, form }: { visit: Visit; doc: OperationDoc; form: Form }) => (
  <form
    method="post"
    action={`${href(visit, `reference/${doc.operation.id}`, { version: visit.query.version })}#answer`}
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
    {doc.body?.type === 'application/json' && /\d{4}/.test(doc.body.example) && (
      <p class="soft">
        Its ids are of this account’s data, where it has such: <a href={href(visit, 'data')}>Data</a> has others.
      </p>
    )}
    {doc.body && doc.body.type !== 'application/json' && (
      <p class="soft">{`A body of ${doc.body.type} is sent by a program: copy the call below, and give it your file.`}</p>
    )}
    {doc.body?.type !== FORM && (
      <>
        <p class="soft">{`Sent as ${visit.persona}: it counts, and stands under Requests.`}</p>
        <div class="actions">
          <button type="submit" class="main">
            Send
          </button>
        </div>
      </>
    )}
  </form>
);

const FORM = 'multipart/form-data';

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
    <Json value={parsed(text)} label="Answer" />
  </section>
);

/** The request that a form describes; what is left empty is left out. */
export function askedOf({ operation, parameters, body }: OperationDoc, form: Form, version?: string): Asked {
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
    ...(operation.api === 'v2' && version !== undefined && { version }),
    ...(body?.type === FORM && { lacks: 'The body is a form in parts: add its parts, such as a file.' }),
  };
}

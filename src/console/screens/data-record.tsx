/** A record as V1 and V2 show it to a persona, its values to edit, and what it is related to. */

import { ControlError } from '../../control/error.js';
import { prepared } from '../../routes/prepared.js';
import { type Collection, collectionOf, nameIn, referencesIn } from '../collections.js';
import type { Form } from '../form.js';
import { parsed, shortened } from '../format.js';
import { orProblem, Refused } from '../guard.js';
import { lookAt, refusalText, type Seen } from '../looking.js';
import { RecordState } from '../parts/record-state.js';
import { Action, Back, Json, Problem, Status } from '../parts/small.js';
import { Table } from '../parts/table.js';
import { hiddenFields } from '../record-state.js';
import { edit } from '../sending.js';
import { undoably } from '../undo.js';
import { href, type Page, type Visit } from '../visit.js';

interface FieldValue {
  id: number;
  field_id: number;
  list_entry_id: number | null;
  value: unknown;
}

export async function recordPage(visit: Visit, problem?: string): Promise<Page> {
  const { collection, id } = namedBy(visit);
  const look = (path: ((id: string) => string) | undefined) =>
    path ? lookAt(visit, path(encodeURIComponent(id))) : Promise.resolve(null);
  const [v1, v2] = await Promise.all([look(collection.v1), look(collection.v2)]);
  const isThere = (v1 ?? v2)?.status === 200 || v2?.status === 200;
  if (isThere && visit.account.world.seed.isUnbuilt) await prepared(() => hiddenFields(visit, collection.name, id));
  const values = isThere && collection.fieldValues ? await valuesOf(visit, collection, id) : null;
  const name = nameIn(v1?.body) ?? nameIn(v2?.body) ?? `${collection.label} ${id}`;
  return {
    title: shortened(name, 60),
    ...(problem !== undefined ? { status: 422 } : !isThere && { status: 404 }),
    body: (
      <>
        <p>
          <a href={href(visit, 'data')}>Data</a> ·{' '}
          <Back to={href(visit, `data/${collection.name}`)}>{collection.label}</Back>
        </p>
        <h1>{name}</h1>
        <Problem message={problem} />
        <RecordState visit={visit} collection={collection.name} id={id} />
        {values}
        {isThere && <Hidden visit={visit} collection={collection} id={id} />}
        {isThere && <Relations visit={visit} v1={v1} />}
        <div class="two">
          <Side title="V1" seen={v1} />
          <Side title="V2" seen={v2} />
        </div>
        {isThere && v1 && (
          <div class="actions">
            <Action visit={visit} to={`data/${collection.name}/${id}/delete`}>
              <button type="submit" class="danger" title={`As ${visit.persona}, by V1's own operation`}>
                Delete
              </button>
            </Action>
          </div>
        )}
      </>
    ),
  };
}

const namedBy = (visit: Visit) => ({ collection: collectionOf(visit), id: visit.c.req.param('id') as string });

function Hidden({ visit, collection: { name }, id }: { visit: Visit; collection: Collection; id: string }) {
  const hidden = hiddenFields(visit, name, id);
  if (hidden.length === 0) return null;
  return (
    <p class="warnbox">
      {`Not shown to ${visit.persona}: ${hidden.map((one) => `${one.name} (${one.why})`).join(', ')}.`}
    </p>
  );
}

const Side = ({ title, seen }: { title: string; seen: Seen | null }) => (
  <section aria-label={`As ${title} shows it`}>
    <h2>
      {`As ${title} shows it `}
      {seen && seen.status >= 400 && <Status status={seen.status} />}
    </h2>
    {seen === null ? (
      <p class="soft">{`${title} has no operation for one of these.`}</p>
    ) : seen.status >= 400 ? (
      <p class="say">{refusalText(seen)}</p>
    ) : (
      <Json value={seen.body} label={`${title}'s JSON`} />
    )}
  </section>
);

async function valuesOf(visit: Visit, collection: Collection, id: string) {
  const seen = await lookAt(visit, `/field-values?${collection.fieldValues}=${encodeURIComponent(id)}`);
  const values = seen.status === 200 ? (seen.body as FieldValue[]) : [];
  const fields = await lookAt(visit, '/fields');
  const names = new Map(((fields.body ?? []) as { id: number; name: string }[]).map((field) => [field.id, field.name]));
  if (values.length === 0) return <p class="soft">No values of fields.</p>;
  return (
    <>
      <h2>Values of its fields</h2>
      <Table
        caption="Values of fields, each with a form to change it"
        columns={['Field', ['Entry', 'c2'], 'Value, as JSON or a text']}
      >
        {values.map((value) => {
          const name = names.get(value.field_id) ?? String(value.field_id);
          return (
            <tr>
              <th scope="row" class="wrap">
                {name}
              </th>
              <td class="c2 mono soft">{value.list_entry_id ?? '–'}</td>
              <td>
                <Action
                  visit={visit}
                  to={`data/${collection.name}/${id}/value`}
                  fields={{ value: value.id }}
                  class="tools edit"
                >
                  <input class="grow mono" name="to" value={shownValue(value.value)} aria-label={`Value of ${name}`} />
                  <button type="submit">Set</button>
                </Action>
              </td>
            </tr>
          );
        })}
      </Table>
    </>
  );
}

const MOST_RELATIONS = 60;

/** Both ways: V1's JSON names what a record points to and what points to it. */
function Relations({ visit, v1 }: { visit: Visit; v1: Seen | null }) {
  const found = v1?.status === 200 ? referencesIn(v1.body) : [];
  const once = [...new Map(found.map((one) => [`${one.collection}/${one.id}`, one])).values()];
  if (once.length === 0) return null;
  return (
    <>
      <h2>Relations</h2>
      <p class="relations">
        {once.slice(0, MOST_RELATIONS).map(({ by, collection, id }) => (
          <a class="chip" href={href(visit, `data/${collection}/${id}`)} title={by}>
            {`${collection} ${id}`}
          </a>
        ))}
        {once.length > MOST_RELATIONS && <span class="soft">{`and ${once.length - MOST_RELATIONS} more`}</span>}
      </p>
    </>
  );
}

/** As it is read again: in quotation marks where a text would be taken for another JSON, such as a year. */
const shownValue = (value: unknown): string =>
  typeof value === 'string' && typeof parsed(value) === 'string' && parsed(value) === value
    ? value
    : JSON.stringify(value);

/** What a field of the form holds. Throws `Refused` for numbers beyond all that there are: they would be sent as none. */
function given(text: string): unknown {
  const value = parsed(text);
  JSON.stringify(value, (_, one: unknown) => {
    if (typeof one !== 'number' || Number.isFinite(one)) return one;
    const what = `“${shortened(text, 40)}” has a number farther from zero than ${Number.MAX_VALUE}, which no number can be`;
    throw new Refused(422, `Value: ${what}: give one nearer to zero, or write it in quotation marks if it is a text.`);
  });
  return value;
}

/** By V1's own operation. */
export async function editValue(visit: Visit, { value = '', to = '' }: Form): Promise<string | Page> {
  const { collection, id } = namedBy(visit);
  const path = `/field-values/${encodeURIComponent(value)}`;
  const change = () => edit(visit, 'PUT', path, { value: given(to) });
  return orProblem(
    () => undoably(visit, 'changed', `data/${collection.name}/${id}`, change),
    (problem) => recordPage(visit, problem),
  );
}

export async function deleteRecord(visit: Visit): Promise<string | Page> {
  const { collection, id } = namedBy(visit);
  const path = collection.v1?.(encodeURIComponent(id));
  if (path === undefined) throw new ControlError('not-found', 'V1 has no operation for this.');
  return orProblem(
    () => undoably(visit, 'deleted', `data/${collection.name}`, () => edit(visit, 'DELETE', path)),
    (problem) => recordPage(visit, problem),
  );
}

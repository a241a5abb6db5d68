import { created, noContent, ok, RawJson } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import { assertMay } from '../../pipeline/permit.js';
import { Problem } from '../../pipeline/problem.js';
import type { Context } from '../../store/context.js';
import { namedIds } from '../../store/engine/sorted-ids.js';
import { Forbidden } from '../../store/errors.js';
import { columnsOfEntity } from '../../store/rules/columns.js';
import { carryOut } from '../../store/rules/field-values.js';
import { findPerson } from '../../store/rules/find.js';
import { createPerson, deletePerson, type PersonInput, updatePerson } from '../../store/rules/persons.js';
import { columnsIn } from '../../views/v2/changes.js';
import { personText, personView } from '../../views/v2/entities.js';
import type { Schemas } from '../../views/v2/wire.js';
import { personIn, type V2 } from './api.js';
import { entriesPage, listsPage } from './entity-lists.js';
import { plannedWrites } from './field-value-input.js';
import { pageOfIds, pageOfTexts } from './page.js';
import { pointed } from './pointed.js';
import { entitySelection } from './selection.js';

/** Persons, the users of the account among them (v2-core.md §8.3). */
export function persons(api: V2) {
  api.get('/persons', ({ query, ctx, exchange }) => {
    const table = ctx.world.tables.persons;
    const selection = entitySelection(exchange, query, 'person');
    const ids = query.ids ? namedIds(query.ids) : table.ids();
    const page = pageOfIds(exchange, query, ids, (id) => table.get(id));
    return ok(pageOfTexts(page, (person) => personText(ctx, person, selection)));
  });

  api.post('/persons', ({ body, ctx, exchange }) => {
    if (body.fields?.length) assertMay(exchange, 'Edit Global Field Values');
    assertRequired(ctx, body.fields ?? []);
    // All is checked before anything is made: what a value has to be does not depend on whose it is.
    for (const write of fieldWrites(exchange, 0, body)) write.check();
    const person = pointed(pointersOf(body), () => createPerson(ctx, inputOf(body)));
    carryOut(fieldWrites(exchange, person.id, body));
    return created(personView(person, null, { version: exchange.version, columns: null }));
  });

  api.get('/persons/{personId}', ({ params, query, ctx, exchange }) => {
    const person = findPerson(ctx, params.personId);
    return ok(new RawJson(personText(ctx, person, entitySelection(exchange, query, 'person'))));
  });

  api.post('/persons/{personId}', ({ params, body, ctx, exchange }) => {
    const before = findPerson(ctx, params.personId);
    if (body.fields?.length) assertMay(exchange, 'Edit Global Field Values');
    const writes = fieldWrites(exchange, before.id, body);
    for (const write of writes) write.check();
    const changes = changesOf(body);
    if (Object.keys(changes).length > 0) pointed(pointersOf(body), () => updatePerson(ctx, before, changes));
    carryOut(writes);
    return noContent;
  });

  api.delete('/persons/{personId}', ({ params, ctx }) => {
    const person = findPerson(ctx, params.personId);
    if (person.type === 'internal') throw new Forbidden('Persons of the own organization cannot be deleted.');
    deletePerson(ctx, person);
    return noContent;
  });

  api.get('/persons/{personId}/list-entries', (call) => entriesPage(call, 'person', personIn(call).id));

  api.get('/persons/{personId}/lists', (call) => listsPage(call, 'person', personIn(call).id));
}

const pointersOf = ({ emailAddresses }: Schemas['PersonToBeUpdated']) => ({
  firstName: '/firstName',
  lastName: '/lastName',
  emails: emailAddresses ? '/emailAddresses' : '/primaryEmailAddress',
});

/** An empty name is none: nothing is said of a least length (v2-2026-schemas.md, persons.PersonToCreate). */
function inputOf(body: Schemas['PersonToCreate']): PersonInput {
  const { firstName, lastName, primaryEmailAddress: primary, emailAddresses } = body;
  const emails = [...(primary === null ? [] : [primary]), ...(emailAddresses ?? [])];
  return { firstName: firstName || null, lastName: lastName || null, emails, primaryEmail: primary };
}

/** What is left out stays; empty names are none, as on creation. */
function changesOf(body: Schemas['PersonToBeUpdated']): PersonInput {
  const { firstName, lastName, primaryEmailAddress: primaryEmail, emailAddresses: emails } = body;
  return {
    ...(firstName !== undefined && { firstName: firstName || null }),
    ...(lastName !== undefined && { lastName: lastName || null }),
    ...(primaryEmail !== undefined && { primaryEmail }),
    ...(emails && { emails }),
  };
}

/** A required field of persons has its value from the start (v2-2026-09-17.md §3). */
function assertRequired(ctx: Context, given: readonly Schemas['FieldUpdateById'][]): void {
  const filled = new Set(given.filter(({ value }) => !isEmpty(value.data)).map(({ id }) => id));
  const empty = columnsOfEntity(ctx.world, 'person').filter(({ key, isRequired }) => isRequired && !filled.has(key));
  if (empty.length === 0) return;
  const keys = empty.map(({ key }) => key).join(', ');
  throw new Problem('validation', `persons require a value of ${keys}`, '/fields');
}

const isEmpty = (data: unknown): boolean => data === null || data === '' || (Array.isArray(data) && data.length === 0);

function fieldWrites(
  { context: ctx, version }: Exchange,
  personId: number,
  { fields = [] }: Pick<Schemas['PersonToBeUpdated'], 'fields'>,
) {
  const columns = columnsIn(version, columnsOfEntity(ctx.world, 'person'));
  return plannedWrites(ctx, columns, { entityType: 'person', entityId: personId, entry: null }, fields, '/fields');
}

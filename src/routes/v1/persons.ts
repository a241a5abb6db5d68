import { ok } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import type { Person } from '../../store/model.js';
import { visibleOpportunityIds } from '../../store/rules/access.js';
import { findPerson } from '../../store/rules/find.js';
import {
  createPerson,
  currentCompanyIds,
  deletePerson,
  type PersonInput,
  updatePerson,
} from '../../store/rules/persons.js';
import { embeddedPerson, writtenPerson } from '../../views/v1/entities.js';
import { fieldView, globalFields } from '../../views/v1/field.js';
import { entriesOf } from '../../views/v1/list-entry.js';
import type { Wire } from '../../views/v1/wire.js';
import { whenDone } from '../unchanged.js';
import { DELETED, type V1 } from './api.js';
import { pageOfTexts } from './page-token.js';
import { assertMayExport, type BlockFlags, Search, singleBlocks } from './search.js';

/** v1.md §7 */
export function persons(api: V1) {
  api.get('/persons', ({ ctx, query, exchange }) => {
    assertMayExport(exchange, 'Export All People directory');
    const search = new Search(query, ctx);
    const { persons } = ctx.world.tables;
    const page = search.page(
      exchange,
      () => persons.ids(),
      (id) => {
        const person = persons.get(id);
        if (!person || !search.matches(person, () => [person.firstName, person.lastName, ...person.emails]))
          return null;
        return search.textOf('person', id, () =>
          Object.assign(embeddedPerson(person), associations(ctx, person, query)),
        );
      },
    );
    return whenDone(page, (found) => ok(pageOfTexts('persons', found)));
  });

  api.get('/persons/fields', ({ ctx }) => ok(globalFields(ctx, 'person').map((field) => fieldView(ctx, field))));

  api.get('/persons/{person_id}', ({ ctx, params, query }) => {
    const person = findPerson(ctx, params.person_id);
    return ok({
      ...writtenPerson(person),
      ...associations(ctx, person, query),
      list_entries: entriesOf(ctx, 'person', person.id),
      ...singleBlocks(ctx, 'person', person.id, query),
    });
  });

  api.post('/persons', ({ ctx, body }) => ok(writtenPerson(createPerson(ctx, inputOf(body)))));

  api.put('/persons/{person_id}', ({ ctx, params, body }) => {
    const before = findPerson(ctx, params.person_id);
    return ok(writtenPerson(updatePerson(ctx, before, inputOf(body))));
  });

  api.delete('/persons/{person_id}', ({ ctx, params }) => {
    deletePerson(ctx, findPerson(ctx, params.person_id));
    return ok(DELETED);
  });
}

function associations(ctx: Context, person: Person, flags: BlockFlags) {
  return {
    ...(flags.with_opportunities && { opportunity_ids: visibleOpportunityIds(ctx, 'person', person.id) }),
    ...(flags.with_current_organizations && { current_organization_ids: currentCompanyIds(ctx, person) }),
  };
}

const inputOf = ({ first_name, last_name, emails, organization_ids }: Wire<'PersonUpdate'>): PersonInput => ({
  firstName: first_name,
  lastName: last_name,
  emails,
  companyIds: organization_ids,
});

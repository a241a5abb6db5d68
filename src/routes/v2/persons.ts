import { ok } from '../../pipeline/answer.js';
import { CellReader } from '../../store/cells.js';
import { columnsOfEntity } from '../../store/columns.js';
import type { Context } from '../../store/context.js';
import type { Person } from '../../store/model.js';
import { findPerson } from '../../store/persons.js';
import { columnsIn } from '../../views/v2/changes/index.js';
import { personView, type Selection } from '../../views/v2/entities.js';
import type { V2 } from './api.js';
import { entriesPage, listsPage } from './entity-lists.js';
import { metadataPage } from './field-metadata.js';
import { namedIds, pageBody, pageOfIds } from './page.js';
import { type SelectionQuery, selected } from './selection.js';

/** Persons, the users of the account among them (v2-core.md §8.3). */
export function persons(api: V2) {
  api.get('/persons', ({ query, ctx, exchange }) => {
    const table = ctx.world.tables.persons;
    const selection = selectionOf(ctx, exchange.version, query);
    const ids = query.ids ? namedIds(query.ids) : table.ids();
    const page = pageOfIds(exchange, query, ids, (id) => table.get(id));
    return ok(pageBody(page, (person) => view(ctx, person, selection)));
  });

  api.get('/persons/fields', ({ query, ctx, exchange }) =>
    metadataPage(exchange, query, columnsOfEntity(ctx.world, 'person')),
  );

  api.get('/persons/{personId}', ({ params, query, ctx, exchange }) =>
    ok(view(ctx, findPerson(ctx, params.personId), selectionOf(ctx, exchange.version, query))),
  );

  api.get('/persons/{personId}/list-entries', ({ params, query, ctx, exchange }) =>
    entriesPage(exchange, query, 'person', findPerson(ctx, params.personId).id),
  );

  api.get('/persons/{personId}/lists', ({ params, query, ctx, exchange }) =>
    listsPage(exchange, query, 'person', findPerson(ctx, params.personId).id),
  );
}

function selectionOf(ctx: Context, version: Selection['version'], query: SelectionQuery): Selection {
  const columns = columnsIn(version, columnsOfEntity(ctx.world, 'person'));
  return { version, columns: selected(ctx, columns, query) };
}

function view(ctx: Context, person: Person, selection: Selection) {
  const reader = selection.columns ? new CellReader(ctx, 'person', person.id, null) : null;
  return personView(person, reader, selection);
}

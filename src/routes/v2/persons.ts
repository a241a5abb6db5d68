import { ok, RawJson } from '../../pipeline/answer.js';
import { CellReader } from '../../store/cells.js';
import { columnsOfEntity } from '../../store/columns.js';
import type { Context } from '../../store/context.js';
import type { Person } from '../../store/model.js';
import { findPerson } from '../../store/persons.js';
import { ownerKey } from '../../store/world.js';
import { columnsIn } from '../../views/v2/changes/index.js';
import { personView, type Selection } from '../../views/v2/entities.js';
import { fragment, selectionKey } from '../../views/v2/fragment.js';
import type { V2 } from './api.js';
import { entriesPage, listsPage } from './entity-lists.js';
import { metadataPage } from './field-metadata.js';
import { namedIds, pageOfIds, pageOfTexts } from './page.js';
import { type SelectionQuery, selected } from './selection.js';

/** Persons, the users of the account among them (v2-core.md §8.3). */
export function persons(api: V2) {
  api.get('/persons', ({ query, ctx, exchange }) => {
    const table = ctx.world.tables.persons;
    const selection = selectionOf(ctx, exchange.version, query);
    const ids = query.ids ? namedIds(query.ids) : table.ids();
    const page = pageOfIds(exchange, query, ids, (id) => table.get(id));
    const key = selectionKey(ctx, selection);
    const items = page.items.map((person) => text(ctx, person, selection, key));
    return ok(pageOfTexts({ ...page, items }));
  });

  api.get('/persons/fields', ({ query, ctx, exchange }) =>
    metadataPage(exchange, query, columnsOfEntity(ctx.world, 'person')),
  );

  api.get('/persons/{personId}', ({ params, query, ctx, exchange }) => {
    const person = findPerson(ctx, params.personId);
    const selection = selectionOf(ctx, exchange.version, query);
    return ok(new RawJson(text(ctx, person, selection, selectionKey(ctx, selection))));
  });

  api.get('/persons/{personId}/list-entries', ({ params, query, ctx, exchange }) =>
    entriesPage(exchange, query, 'person', findPerson(ctx, params.personId).id),
  );

  api.get('/persons/{personId}/lists', ({ params, query, ctx, exchange }) =>
    listsPage(exchange, query, 'person', findPerson(ctx, params.personId).id),
  );
}

export function selectionOf(ctx: Context, version: Selection['version'], query: SelectionQuery): Selection {
  const columns = columnsIn(version, columnsOfEntity(ctx.world, 'person'));
  return { version, columns: selected(ctx, columns, query) };
}

export function text(ctx: Context, person: Person, selection: Selection, key: string): string {
  const reader = () => (selection.columns ? new CellReader(ctx, 'person', person.id, null) : null);
  return fragment(ctx, ownerKey('person', person.id), key, reader, (cells) => personView(person, cells, selection));
}

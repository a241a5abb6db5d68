import type { Context } from '../../store/context.js';
import type { Entry, List } from '../../store/model.js';
import { CellReader } from '../../store/rules/cells.js';
import { columnsOfList } from '../../store/rules/columns.js';
import { named } from '../../store/rules/find.js';
import type { V2Version } from '../../versions.js';
import { columnsIn } from './changes.js';
import { companyView, opportunityWithFieldsView, personView } from './entities.js';
import { fieldView } from './field.js';
import { type Selection, selectionText, type TextSelection } from './selection.js';
import { instant } from './time.js';
import type { Schemas } from './wire.js';

/** A row with its entity, as JSON text (`ListEntryWithEntity`): the values of all its fields are the entity's `fields` (v2-core.md §8.5). */
export function entryWithEntityText(ctx: Context, entry: Entry, selection: TextSelection): string {
  const reader = () => readerOf(ctx, entry);
  return selectionText(ctx, 'entry', entry.id, selection, reader, (cells) => withEntity(ctx, entry, cells, selection));
}

const readerOf = (ctx: Context, entry: Entry) => new CellReader(ctx, entry.entityType, entry.entityId, entry);

function withEntity(
  ctx: Context,
  entry: Entry,
  reader: CellReader | null,
  selection: Selection,
): Schemas['ListEntryWithEntity'] {
  const { id, listId, creatorId, entityId } = entry;
  const row = { id, listId, creatorId, createdAt: instant(entry.createdAt) };
  const { companies, persons, opportunities } = ctx.world.tables;
  switch (entry.entityType) {
    case 'company':
      return { ...row, type: 'company', entity: companyView(named(companies, entityId, 'company'), reader, selection) };
    case 'person':
      return { ...row, type: 'person', entity: personView(named(persons, entityId, 'person'), reader, selection) };
    case 'opportunity': {
      const opportunity = named(opportunities, entityId, 'opportunity');
      return { ...row, type: 'opportunity', entity: opportunityWithFieldsView(ctx, opportunity, reader, selection) };
    }
  }
}

/** A row among those of one entity: always with all fields, without the entity (v2-core.md §8.0). */
export function entryOfEntityView(ctx: Context, entry: Entry, list: List, version: V2Version): Schemas['ListEntry'] {
  const reader = readerOf(ctx, entry);
  return {
    id: entry.id,
    listId: list.id,
    listName: list.name,
    creatorId: entry.creatorId,
    createdAt: instant(entry.createdAt),
    fields: columnsIn(version, columnsOfList(ctx.world, list)).map((column) => fieldView(reader, version, column)),
  };
}

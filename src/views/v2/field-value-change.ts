/** One change of a value, in 15 variants by the field's type (v2-2026-schemas.md, fieldValueChanges). */
import type { components } from '../../contract/generated/v2.js';
import type { FieldValueChange, Location } from '../../store/model.js';
import { type ChangeOfField, shownValue } from '../../store/rules/changes.js';
import type { World } from '../../store/world.js';
import { dateValue, instant } from './time.js';

type Schemas = components['schemas'];

/** V2's words for what was done. */
export const CHANGE_ACTIONS = { created: 'add', updated: 'update', deleted: 'delete' } as const satisfies Record<
  FieldValueChange['action'],
  string
>;

export function fieldValueChangeView(world: World, row: ChangeOfField): Schemas['FieldValueChange'] {
  const { change, field } = row;
  const view = {
    id: change.id,
    actionType: CHANGE_ACTIONS[change.action],
    field: { id: field.key, type: field.kind, name: field.name, entityType: field.entityType },
    entity: { id: change.entityId },
    listEntry: change.listEntryId === null ? null : { id: change.listEntryId, listId: field.listId },
    changer: changer(world, change),
    changedAt: instant(change.changedAt),
    type: field.valueType,
    value: value(world, row),
  };
  return view as Schemas['FieldValueChange'];
}

/** Null for what no user did. */
function changer(world: World, { changerId }: FieldValueChange): Schemas['User'] | null {
  const person = changerId === null ? undefined : world.tables.persons.get(changerId);
  if (!person?.primaryEmail) return null;
  const { id, firstName, lastName, primaryEmail } = person;
  return { id, firstName: firstName ?? '', lastName, emailAddress: primaryEmail };
}

/** One value, for fields that hold several too; what was deleted since reads as it did when the change was made. */
function value(world: World, row: ChangeOfField): unknown {
  const { change, field } = row;
  const { persons, companies, options } = world.tables;
  const id = change.value as number;
  switch (field.valueType.replace(/-multi$/, '')) {
    case 'person': {
      const person = persons.get(id);
      if (!person) break;
      const { firstName, lastName, primaryEmail, type } = person;
      return { referenceType: 'entity', id, firstName, lastName, primaryEmailAddress: primaryEmail, type };
    }
    case 'company': {
      const company = companies.get(id);
      if (!company) break;
      return { referenceType: 'entity', id, name: company.name, domain: company.domain };
    }
    case 'dropdown': {
      const option = options.get(id);
      if (!option) break;
      return { referenceType: 'entity', dropdownOptionId: id, text: option.text };
    }
    case 'ranked-dropdown': {
      const option = options.get(id);
      if (!option) break;
      const { text, rank, color } = option;
      return { referenceType: 'entity', dropdownOptionId: id, text, rank, color };
    }
    case 'datetime':
      return dateValue(change.value as string);
    case 'location': {
      const { streetAddress, city, state, country, continent } = change.value as Location;
      return { streetAddress, city, state, country, continent };
    }
    default:
      return change.value;
  }
  return { referenceType: 'deleted-entity', displayValue: shownValue(world, row) };
}

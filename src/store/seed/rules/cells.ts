/** Fields, the options of dropdowns, values and their history. */

import { getOrInsert } from '../../../lib/memo.js';
import { cellKey } from '../../indexes.js';
import type { DropdownOption, Field, FieldValue, Scalar, ValueType } from '../../model.js';
import { BUILT_IN_FIELDS } from '../../rules/columns.js';
import { isMulti } from '../../rules/field-values.js';
import { placeFault } from '../../rules/fields.js';
import { isBlank } from '../../rules/names.js';
import { LAST_RANK, OPTION_MEMBERS, optionKind, winRateFault } from '../../rules/options.js';
import { scalarFault, shown } from '../../rules/scalars.js';
import { type Blame, checkName, type Known, type Rule } from './known.js';
import { expected } from './problem.js';

export const CELLS: readonly Rule[] = [fields, options, values, changes];

/** What the fields that every list starts with hold. */
const ROLE_TYPES: Record<NonNullable<Field['role']>, ValueType> = {
  status: 'ranked-dropdown',
  owners: 'person-multi',
  amount: 'number',
  'close-date': 'datetime',
};

const BUILT_IN_KEYS = new Set(BUILT_IN_FIELDS.map(({ key }) => key));

function fields(known: Known): void {
  known.each('fields', (field, blame) => {
    const { key, kind, listId, role, valueType } = field;
    checkName(field, blame);
    if (BUILT_IN_KEYS.has(key)) blame('key', `${key} is a field that Affinity computes`);
    const misplaced = placeFault(field, known.find('lists', listId) ?? null);
    if (misplaced !== null) blame('listId', misplaced);
    if (kind === 'list' && listId === null) blame('listId', 'a field of the kind list needs a listId');
    if (kind !== 'list' && listId !== null) blame('kind', expected(kind, 'list: it has a listId'));
    if (role === null) return;
    if (listId === null) blame('role', 'only fields of a list have one');
    if (valueType === ROLE_TYPES[role]) return;
    blame('valueType', expected(valueType, `${ROLE_TYPES[role]}, as the role ${role} needs`));
  });
  known.repeated(
    'fields',
    ({ entityType, key }) => `${entityType} ${key}`,
    (blame, first, { key }) => blame('key', `${key} is the key of ${first} already`),
  );
  known.repeated(
    'fields',
    ({ listId, role }) => (role === null ? null : `${listId} ${role}`),
    (blame, first) => blame('role', `is that of ${first}, on the same list`),
  );
}

function options(known: Known): void {
  known.each('options', (option, blame) => {
    const field = known.find('fields', option.fieldId);
    if (!field) return;
    if (isBlank(option.text)) blame('text', 'must not be blank');
    if (option.rank > LAST_RANK) blame('rank', expected(option.rank, `a whole number up to ${LAST_RANK}`));
    const kind = optionKind(field);
    if (kind === null) {
      blame('fieldId', `the field ${field.name} is of type ${field.valueType}, not a dropdown`);
      return;
    }
    for (const member of OPTION_PARTS) {
      if (option[member] === null || OPTION_MEMBERS[kind].includes(member)) continue;
      blame(member, `options of ${field.name} have no such member`);
    }
    if (kind !== 'status') return;
    // Without a category it is an open one.
    const fault = winRateFault(option.category ?? 'open', option.winRate);
    if (fault !== null) blame('winRate', fault);
  });
  known.repeated(
    'options',
    ({ fieldId, text }) => `${fieldId} ${text}`,
    (blame, first) => blame('text', `is that of ${first}, of the same field`),
  );
}

const OPTION_PARTS = ['color', 'category', 'winRate'] as const satisfies readonly (keyof DropdownOption)[];

function values(known: Known): void {
  const filled = new Filled();
  known.each('values', (row, blame, i) => {
    const field = known.find('fields', row.fieldId);
    if (!field) return;
    checkPlace(known, field, row, blame);
    checkContent(known, field, row.value, blame);
    const first = filled.fill(field, row, i);
    if (first === i) return;
    if (isMulti(field)) blame('value', `this value is there already, by /values/${first}`);
    else blame('', `${field.name} holds one value, which is /values/${first}`);
  });
}

/** Which row fills a cell first, by place in the file. Ids file faster than texts, and most cells hold one value. */
class Filled {
  readonly #single = new Map<string, Map<number, number>>();
  readonly #multi = new Map<string, number>();

  fill(field: Field, { listEntryId, entityId, value }: FieldValue, i: number): number {
    if (isMulti(field)) {
      return getOrInsert(this.#multi, `${cellKey(field.id, listEntryId, entityId)} ${JSON.stringify(value)}`, () => i);
    }
    const column = `${field.id}${listEntryId === null ? '/' : '#'}`;
    const cells = getOrInsert(this.#single, column, () => new Map<number, number>());
    return getOrInsert(cells, listEntryId ?? entityId, () => i);
  }
}

function changes(known: Known): void {
  known.each('changes', (row, blame) => {
    const field = known.find('fields', row.fieldId);
    if (!field) return;
    known.colleagues(row, blame, 'changerId');
    checkPlace(known, field, row, blame);
    checkContent(known, field, row.value, blame);
  });
}

type Placed = Pick<FieldValue, 'entityType' | 'listEntryId'>;

/** List fields belong to rows of their list, all others to the entity. */
function checkPlace(known: Known, field: Field, { entityType, listEntryId }: Placed, blame: Blame): void {
  const { name, listId } = field;
  if (entityType !== field.entityType) {
    const member = listEntryId === null ? 'entityType' : 'fieldId';
    blame(member, `the field ${name} is one of ${field.entityType}, not of ${entityType}`);
  } else if (listId === null) {
    if (listEntryId !== null) blame('listEntryId', `the field ${name} is of no list: give entityId instead`);
  } else if (listEntryId === null) {
    blame('listEntryId', `the field ${name} is of a list: name the row of it`);
  } else if ((known.find('listEntries', listEntryId)?.listId ?? listId) !== listId) {
    blame('listEntryId', `${expected(listEntryId, 'a row of the list')} of ${name}`);
  }
}

/** References are told apart: that the persons, companies and options are there is known by now. */
function checkContent(known: Known, field: Field, value: Scalar, blame: Blame): void {
  const fault = scalarFault(field.valueType, value);
  if (fault !== null) {
    blame('value', `${fault}: ${field.name} holds ${field.valueType}`);
    return;
  }
  if (field.role === 'owners') known.colleague(value as number, 'value', blame);
  if (optionKind(field) === null) return;
  const option = known.find('options', value as number);
  if (option && option.fieldId !== field.id) {
    blame('value', `expected ${shown(value)} to be an option of the field ${field.name}`);
  }
}

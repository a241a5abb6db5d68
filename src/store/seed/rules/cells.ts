/** Fields, the options of dropdowns, values and their history. */

import { getOrInsert } from '../../../lib/memo.js';
import { cellKey } from '../../indexes.js';
import type { DropdownOption, Field, FieldValue, ValueType } from '../../model.js';
import { BUILT_IN_FIELDS } from '../../rules/built-in-fields.js';
import { isMulti } from '../../rules/field-values.js';
import { placeFault } from '../../rules/fields.js';
import { isBlank } from '../../rules/names.js';
import { LAST_RANK, OPTION_MEMBERS, optionKind, winRateFault } from '../../rules/options.js';
import { scalarFault, shown } from '../../rules/scalars.js';
import type { Known, Rule } from './known.js';
import { blankName, expected, type Problems, type SeedProblem } from './problem.js';

export const CELLS: readonly Rule[] = [fields, options, values, changes];

/** What the fields that every list starts with hold. */
const ROLE_TYPES: Record<NonNullable<Field['role']>, ValueType> = {
  status: 'ranked-dropdown',
  owners: 'person-multi',
  amount: 'number',
  'close-date': 'datetime',
};

const BUILT_IN_KEYS = new Set(BUILT_IN_FIELDS.map(({ key }) => key));

function* fields(known: Known): Problems {
  for (const [i, field] of known.rows.fields.entries()) {
    const { name, key, kind, listId, role, valueType } = field;
    const at = `/fields/${i}`;
    yield* blankName(name, `${at}/name`);
    if (BUILT_IN_KEYS.has(key)) yield { pointer: `${at}/key`, message: `${key} is a field that Affinity computes` };
    const misplaced = placeFault(field, known.find('lists', listId) ?? null);
    if (misplaced !== null) yield { pointer: `${at}/listId`, message: misplaced };
    if ((kind === 'list') !== (listId !== null)) {
      const message =
        listId === null ? 'a field of the kind list needs a listId' : expected(kind, 'list: it has a listId');
      yield { pointer: listId === null ? `${at}/listId` : `${at}/kind`, message };
    }
    if (role === null) continue;
    if (listId === null) yield { pointer: `${at}/role`, message: 'only fields of a list have one' };
    if (valueType === ROLE_TYPES[role]) continue;
    yield {
      pointer: `${at}/valueType`,
      message: expected(valueType, `${ROLE_TYPES[role]}, as the role ${role} needs`),
    };
  }
  yield* known.repeated(
    'fields',
    ({ entityType, key }) => `${entityType} ${key}`,
    (first, { key }) => ['key', `${key} is the key of ${first} already`],
  );
  yield* known.repeated(
    'fields',
    ({ listId, role }) => (role === null ? null : `${listId} ${role}`),
    (first) => ['role', `is that of ${first}, on the same list`],
  );
}

function* options(known: Known): Problems {
  for (const [i, option] of known.rows.options.entries()) {
    const field = known.find('fields', option.fieldId);
    if (!field) continue;
    const at = `/options/${i}`;
    if (isBlank(option.text)) yield { pointer: `${at}/text`, message: 'must not be blank' };
    if (option.rank > LAST_RANK) {
      yield { pointer: `${at}/rank`, message: expected(option.rank, `a whole number up to ${LAST_RANK}`) };
    }
    const kind = optionKind(field);
    if (kind === null) {
      yield {
        pointer: `${at}/fieldId`,
        message: `the field ${field.name} is of type ${field.valueType}, not a dropdown`,
      };
      continue;
    }
    for (const member of OPTION_PARTS) {
      if (option[member] === null || OPTION_MEMBERS[kind].includes(member)) continue;
      yield { pointer: `${at}/${member}`, message: `options of ${field.name} have no such member` };
    }
    if (kind !== 'status') continue;
    // Without a category it is an open one.
    const fault = winRateFault(option.category ?? 'open', option.winRate);
    if (fault !== null) yield { pointer: `${at}/winRate`, message: fault };
  }
  yield* known.repeated(
    'options',
    ({ fieldId, text }) => `${fieldId} ${text}`,
    (first) => ['text', `is that of ${first}, of the same field`],
  );
}

const OPTION_PARTS = ['color', 'category', 'winRate'] as const satisfies readonly (keyof DropdownOption)[];

function* values(known: Known): Problems {
  const filled = new Filled();
  for (const [i, row] of known.rows.values.entries()) {
    const field = known.find('fields', row.fieldId);
    if (!field) continue;
    const problem = placeProblem(known, field, row, 'values', i);
    if (problem) yield problem;
    yield* content(known, field, row.value, 'values', i);
    const first = filled.fill(field, row, i);
    if (first === undefined) continue;
    if (isMulti(field))
      yield { pointer: `/values/${i}/value`, message: `this value is there already, by /values/${first}` };
    else yield { pointer: `/values/${i}`, message: `${field.name} holds one value, which is /values/${first}` };
  }
}

/** Which row fills a cell, by place in the file. Ids file faster than texts, and most cells hold one value. */
class Filled {
  readonly #single = new Map<string, Map<number, number>>();
  readonly #multi = new Map<string, number>();

  /** The row that filled it before; undefined for the first. */
  fill(field: Field, { listEntryId, entityId, value }: FieldValue, i: number): number | undefined {
    if (isMulti(field)) {
      return firstOf(this.#multi, `${cellKey(field.id, listEntryId, entityId)} ${JSON.stringify(value)}`, i);
    }
    const column = `${field.id}${listEntryId === null ? '/' : '#'}`;
    const cells = getOrInsert(this.#single, column, () => new Map<number, number>());
    return firstOf(cells, listEntryId ?? entityId, i);
  }
}

/** What stands there; undefined where `value` was put there just now. */
function firstOf<K>(map: Map<K, number>, key: K, value: number): number | undefined {
  const first = map.get(key);
  if (first === undefined) map.set(key, value);
  return first;
}

function* changes(known: Known): Problems {
  for (const [i, row] of known.rows.changes.entries()) {
    const field = known.find('fields', row.fieldId);
    if (!field) continue;
    yield* known.colleague(row.changerId, `/changes/${i}/changerId`);
    const problem = placeProblem(known, field, row, 'changes', i);
    if (problem) yield problem;
    yield* content(known, field, row.value, 'changes', i);
  }
}

type Placed = Pick<FieldValue, 'entityType' | 'listEntryId'>;

/** Places in the file are put into words for who is to blame alone: there may be hundreds of thousands of rows. */
type Table = 'values' | 'changes';

/** List fields belong to rows of their list, all others to the entity. */
function placeProblem(known: Known, field: Field, row: Placed, table: Table, i: number): SeedProblem | null {
  const { entityType, listEntryId } = row;
  const at = (member: string, message: string) => ({ pointer: `/${table}/${i}/${member}`, message });
  if (entityType !== field.entityType) {
    const message = `the field ${field.name} is one of ${field.entityType}, not of ${entityType}`;
    return at(listEntryId === null ? 'entityType' : 'fieldId', message);
  }
  if (field.listId === null) {
    if (listEntryId === null) return null;
    return at('listEntryId', `the field ${field.name} is of no list: give entityId instead`);
  }
  if (listEntryId === null) return at('listEntryId', `the field ${field.name} is of a list: name the row of it`);
  const entry = known.find('listEntries', listEntryId);
  if (!entry || entry.listId === field.listId) return null;
  return at('listEntryId', `${expected(listEntryId, 'a row of the list')} of ${field.name}`);
}

/** References are told apart: that the persons, companies and options are there is known by now. */
function* content(known: Known, field: Field, value: unknown, table: Table, i: number): Problems {
  const fault = scalarFault(field.valueType, value);
  const isOfOptions = optionKind(field) !== null;
  if (fault === null && field.role !== 'owners' && !isOfOptions) return;
  const pointer = `/${table}/${i}/value`;
  if (fault !== null) {
    yield { pointer, message: `${fault}: ${field.name} holds ${field.valueType}` };
    return;
  }
  if (field.role === 'owners') yield* known.colleague(value as number, pointer);
  if (!isOfOptions) return;
  const option = known.find('options', value as number);
  if (option && option.fieldId !== field.id) {
    yield { pointer, message: `expected ${shown(value)} to be an option of the field ${field.name}` };
  }
}

import { created, noContent, ok } from '../../pipeline/answer.js';
import { Problem } from '../../pipeline/problem.js';
import type { DropdownOption, Field } from '../../store/model.js';
import { findList } from '../../store/rules/access.js';
import { type Column, columnsOfEntity, columnsOfList } from '../../store/rules/columns.js';
import {
  addOption,
  changeOption,
  deleteOption,
  findOption,
  type OptionInput,
  optionsOf,
} from '../../store/rules/options.js';
import { optionType, optionView } from '../../views/v2/dropdown-option.js';
import type { Schemas } from '../../views/v2/wire.js';
import type { Call } from '../api-operations.js';
import type { V2 } from './api.js';
import { columnOf, type FieldPath } from './field-holder.js';
import { type PageQuery, pageBody, pageOfRows } from './page.js';
import { pointed } from './pointed.js';

/** Options of dropdown fields (v2-2026-operations.md, Companies, Lists, Persons). */
export function dropdownOptions(api: V2) {
  api.get('/companies/fields/{fieldId}/dropdown-options', (call) =>
    optionsPage(call, fieldWithOptions(call, columnsOfEntity(call.ctx.world, 'company'))),
  );

  api.get('/persons/fields/{fieldId}/dropdown-options', (call) =>
    optionsPage(call, fieldWithOptions(call, columnsOfEntity(call.ctx.world, 'person'))),
  );

  api.get('/lists/{listId}/fields/{fieldId}/dropdown-options', (call) => optionsPage(call, fieldOfList(call)));

  api.post('/lists/{listId}/fields/{fieldId}/dropdown-options', (call) => {
    const { body, ctx, exchange } = call;
    const field = fieldOfList(call);
    const { type, ...members } = body;
    const expected = optionType(exchange.version, field);
    if (type !== expected) {
      throw new Problem('validation', `options of ${field.name} are of the type ${expected}`, '/type');
    }
    const input = { ...inputOf(members), text: members.text };
    const option = pointed(POINTERS, () => addOption(ctx, field, input));
    return created(optionView(exchange.version, field, option));
  });

  api.get('/lists/{listId}/fields/{fieldId}/dropdown-options/{dropdownOptionId}', (call) => {
    const { field, option } = optionOfList(call);
    return ok(optionView(call.exchange.version, field, option));
  });

  api.post('/lists/{listId}/fields/{fieldId}/dropdown-options/{dropdownOptionId}', (call) => {
    const { field, option } = optionOfList(call);
    pointed(POINTERS, () => changeOption(call.ctx, field, option, inputOf(call.body)));
    return noContent;
  });

  api.delete('/lists/{listId}/fields/{fieldId}/dropdown-options/{dropdownOptionId}', (call) => {
    const { field, option } = optionOfList(call);
    deleteOption(call.ctx, field, option);
    return noContent;
  });
}

/** The list's own fields and those of its entities, as its metadata name them. */
const fieldOfList = (call: Call<FieldPath & { listId: number }>): Field =>
  fieldWithOptions(call, columnsOfList(call.ctx.world, findList(call.ctx, call.params.listId)));

function optionOfList(call: Call<FieldPath & { listId: number; dropdownOptionId: number }>) {
  const field = fieldOfList(call);
  return { field, option: findOption(call.ctx, field, call.params.dropdownOptionId) };
}

/** A malformed id and a field of another type are 400, a field that is not there 404 (v2-2026-09-17.md §5). */
function fieldWithOptions({ exchange, params }: Call<FieldPath>, columns: readonly Column[]): Field {
  const { version } = exchange;
  const { field, name } = columnOf(version, columns, params.fieldId);
  if (field && optionType(version, field)) return field;
  throw new Problem('validation', `${name} is not a dropdown field`, 'fieldId');
}

function optionsPage({ ctx, exchange, query }: Call<unknown, PageQuery>, field: Field) {
  const page = pageOfRows(exchange, query, optionsOf(ctx.world, field.id), placeOf);
  return ok(pageBody(page, (option) => optionView(exchange.version, field, option)));
}

/** Sorts as text in the order of the options. */
const placeOf = ({ rank, id }: DropdownOption) => `${String(rank).padStart(10, '0')}/${String(id).padStart(16, '0')}`;

type Members = Partial<Omit<Schemas['StatusDropdownOptionToBeCreated'], 'type'>>;

function inputOf({ statusCategory, ...members }: Members): OptionInput {
  return statusCategory === undefined ? members : { ...members, category: statusCategory };
}

/** Where the body has the store's words. */
const POINTERS = { text: '/text', rank: '/rank', color: '/color', category: '/statusCategory', winRate: '/winRate' };

import { created, noContent, ok } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
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
import type { V2 } from './api.js';
import { columnOf } from './field-holder.js';
import { type PageQuery, pageBody, pageOfRows } from './page.js';
import { pointed } from './pointed.js';

/** Options of dropdown fields (v2-2026-operations.md, Companies, Lists, Persons). */
export function dropdownOptions(api: V2) {
  api.get('/companies/fields/{fieldId}/dropdown-options', ({ params, query, ctx, exchange }) =>
    optionsPage(exchange, query, fieldWithOptions(exchange, columnsOfEntity(ctx.world, 'company'), params.fieldId)),
  );

  api.get('/persons/fields/{fieldId}/dropdown-options', ({ params, query, ctx, exchange }) =>
    optionsPage(exchange, query, fieldWithOptions(exchange, columnsOfEntity(ctx.world, 'person'), params.fieldId)),
  );

  api.get('/lists/{listId}/fields/{fieldId}/dropdown-options', ({ params, query, exchange }) =>
    optionsPage(exchange, query, fieldOfList(exchange, params)),
  );

  api.post('/lists/{listId}/fields/{fieldId}/dropdown-options', ({ params, body, ctx, exchange }) => {
    const field = fieldOfList(exchange, params);
    const { type, ...members } = body;
    const expected = optionType(exchange.version, field);
    if (type !== expected) {
      throw new Problem('validation', `options of ${field.name} are of the type ${expected}`, '/type');
    }
    const input = { ...inputOf(members), text: members.text };
    const option = pointed(POINTERS, () => addOption(ctx, field, input));
    return created(optionView(exchange.version, field, option));
  });

  api.get('/lists/{listId}/fields/{fieldId}/dropdown-options/{dropdownOptionId}', ({ params, exchange }) => {
    const { field, option } = optionOfList(exchange, params);
    return ok(optionView(exchange.version, field, option));
  });

  api.post(
    '/lists/{listId}/fields/{fieldId}/dropdown-options/{dropdownOptionId}',
    ({ params, body, ctx, exchange }) => {
      const { field, option } = optionOfList(exchange, params);
      pointed(POINTERS, () => changeOption(ctx, field, option, inputOf(body)));
      return noContent;
    },
  );

  api.delete('/lists/{listId}/fields/{fieldId}/dropdown-options/{dropdownOptionId}', ({ params, ctx, exchange }) => {
    const { field, option } = optionOfList(exchange, params);
    deleteOption(ctx, field, option);
    return noContent;
  });
}

interface FieldPath {
  listId: number;
  fieldId: string;
}

/** The list's own fields and those of its entities, as its metadata name them. */
const fieldOfList = (exchange: Exchange, { listId, fieldId }: FieldPath): Field =>
  fieldWithOptions(exchange, columnsOfList(exchange.context.world, findList(exchange.context, listId)), fieldId);

function optionOfList(exchange: Exchange, params: FieldPath & { dropdownOptionId: number }) {
  const field = fieldOfList(exchange, params);
  return { field, option: findOption(exchange.context, field, params.dropdownOptionId) };
}

/** A malformed id and a field of another type are 400, a field that is not there 404 (v2-2026-09-17.md §5). */
function fieldWithOptions({ version }: Exchange, columns: readonly Column[], fieldId: string): Field {
  const { field, name } = columnOf(version, columns, fieldId);
  if (field && optionType(version, field)) return field;
  throw new Problem('validation', `${name} is not a dropdown field`, 'fieldId');
}

function optionsPage(exchange: Exchange, query: PageQuery, field: Field) {
  const page = pageOfRows(exchange, query, optionsOf(exchange.context.world, field.id), placeOf);
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

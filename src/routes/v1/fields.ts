import { ok } from '../../pipeline/answer.js';
import { assertMay } from '../../pipeline/permit.js';
import type { Context } from '../../store/context.js';
import { Invalid, NotFound } from '../../store/errors.js';
import type { Field, ValueType } from '../../store/model.js';
import { findList, visibleLists } from '../../store/rules/access.js';
import { createField, deleteField, findField } from '../../store/rules/fields.js';
import { fieldsOfList, fieldValueCode, fieldView, globalFields, isV1Field } from '../../views/v1/field.js';
import { entityType, singleType, singleTypeOf, type ValueCode } from '../../views/v1/wire.js';
import { DELETED, type V1 } from './api.js';

/** v1.md §5 */
export function fields(api: V1) {
  api.get('/fields', ({ ctx, query }) => {
    const shown = fieldsOf(ctx, query.list_id)
      .filter((field) => query.value_type === undefined || isOfType(ctx, field, query.value_type))
      .filter((field) => query.entity_type === undefined || field.entityType === entityType(query.entity_type));
    return ok(shown.map((field) => fieldView(ctx, field, query)));
  });

  api.post('/fields', ({ ctx, body, exchange }) => {
    const listId = body.list_id ?? null;
    if (body.is_list_specific && listId === null) throw new Invalid('is required for a field of a list', 'listId');
    if (listId === null) assertMay(exchange, 'Manage global fields');
    const field = createField(ctx, {
      name: body.name,
      entityType: entityType(body.entity_type),
      valueType: valueTypeOf(body.value_type, body.allows_multiple === true),
      listId,
      isRequired: body.is_required === true,
    });
    return ok(fieldView(ctx, field));
  });

  api.delete('/fields/{id}', ({ ctx, params, exchange }) => {
    const field = findV1Field(ctx, params.id, 'id');
    if (field.kind === 'global') assertMay(exchange, 'Manage global fields');
    deleteField(ctx, field);
    return ok(DELETED);
  });
}

/** A field that V1 has an id for. */
export function findV1Field(ctx: Context, id: number, member: string): Field {
  const field = findField(ctx, id, member);
  if (!isV1Field(field)) throw new NotFound('field', id, member);
  return field;
}

/** By the code shown; dropdowns are found by both of theirs. */
const isOfType = (ctx: Context, field: Field, code: ValueCode): boolean =>
  fieldValueCode(ctx, field) === code || (code === 17 && singleType(field.valueType) === 'dropdown');

/** Of one list, or all global ones and those of every list in sight; lowest id first. */
function fieldsOf(ctx: Context, listId: number | undefined): Field[] {
  if (listId !== undefined) return fieldsOfList(ctx, findList(ctx, listId));
  const all = [
    ...globalFields(ctx, 'person'),
    ...globalFields(ctx, 'company'),
    ...visibleLists(ctx).flatMap((list) => fieldsOfList(ctx, list)),
  ];
  return all.sort((a, b) => a.id - b.id);
}

/** Dates, long texts and ranked dropdowns hold one value each (v1.md §2.4, §25 no. 18). */
function valueTypeOf(code: ValueCode, allowsMultiple: boolean): ValueType {
  const type = singleTypeOf(code);
  if (!allowsMultiple) return type;
  if (type === 'datetime' || type === 'text' || type === 'ranked-dropdown') {
    throw new Invalid(`expected true to be false for the value type ${code}`, 'allowsMultiple');
  }
  return `${type}-multi`;
}

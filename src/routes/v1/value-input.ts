/** V1's `value` → what the store keeps, by the field's type (v1.md §2.4). */
import { shown } from '../../pipeline/v1-words.js';
import type { Context } from '../../store/context.js';
import { Invalid } from '../../store/errors.js';
import type { Field, Location, Scalar } from '../../store/model.js';
import { createOption, optionByText } from '../../store/rules/options.js';
import { singleType } from '../../views/v1/wire.js';
import { readDay } from './dates.js';

/** Text that names no option of a plain dropdown makes one, so ask for this last, when nothing else can be refused. */
export function readValue(ctx: Context, field: Field, value: unknown): Scalar {
  switch (singleType(field.valueType)) {
    case 'person':
    case 'company':
      return readId(value) ?? refuse(value, 'a valid id');
    case 'number':
      return readNumber(value) ?? refuse(value, 'a number');
    case 'datetime':
      return (typeof value === 'string' ? readDay(value) : null) ?? refuse(value, 'an ISO 8601 date');
    case 'location':
      return readLocation(value) ?? refuse(value, 'a location object');
    case 'dropdown':
      return readTag(ctx, field, value);
    case 'ranked-dropdown':
      return readRanked(ctx, field, value);
    default:
      return readText(value) ?? refuse(value, 'a text');
  }
}

function readText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Clients that send forms or keep ids as text are understood (v1.md §1.9). */
function readNumber(value: unknown): number | null {
  const isText = typeof value === 'string' && /^\s*[+-]?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(value);
  const number = isText ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

function readId(value: unknown): number | null {
  const id = readNumber(value);
  return id !== null && Number.isSafeInteger(id) && id > 0 ? id : null;
}

function readLocation(value: unknown): Location | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const given = value as Readonly<Record<string, unknown>>;
  const part = (name: string) => {
    const text = Object.hasOwn(given, name) ? (given[name] ?? null) : null;
    if (text !== null && typeof text !== 'string') return refuse(value, `a location object with text as ${name}`);
    return text === '' ? null : text;
  };
  const location: Location = {
    streetAddress: part('street_address'),
    city: part('city'),
    state: part('state'),
    country: part('country'),
    continent: part('continent'),
  };
  return Object.values(location).some((text) => text !== null) ? location : null;
}

/** A plain dropdown is written by text; the id of an option is taken as a number. */
function readTag(ctx: Context, field: Field, value: unknown): number {
  if (typeof value === 'number') return value;
  const text = readText(value) ?? refuse(value, 'a text');
  const known = optionByText(ctx.world, field.id, text);
  if (known) return known.id;
  if (ctx.quirk('v1-dropdown-text-creates-option') !== true) refuse(value, `an option of the field ${field.name}`);
  return createOption(ctx.world, field.id, text).id;
}

function readRanked(ctx: Context, field: Field, value: unknown): number {
  const id = readId(value);
  const byText = ctx.quirk('v1-ranked-option-by-text') === true && typeof value === 'string';
  if (id !== null && !(byText && ctx.world.tables.options.get(id)?.fieldId !== field.id)) return id;
  const named = byText ? optionByText(ctx.world, field.id, value) : undefined;
  return named?.id ?? refuse(value, `the id of an option of the field ${field.name}`);
}

function refuse(value: unknown, wanted: string): never {
  throw new Invalid(`expected ${shown(value)} to be ${wanted}`, 'value');
}

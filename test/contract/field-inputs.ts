/** Something to write into a field of a list, by its value type, made of what the account holds. */
import type { Find } from './steps.js';

/** Of a field, what tells how it is written. */
export interface Metadata {
  id: string;
  valueType: string;
}

export interface FieldInput {
  type: string;
  data: unknown;
}

const BERGEN = { streetAddress: null, city: 'Bergen', state: null, country: 'Norway', continent: 'Europe' };
const LAGOS = { streetAddress: '1 Quay', city: 'Lagos', state: 'Lagos', country: 'Nigeria', continent: 'Africa' };

export async function inputFor(find: Find, { id, valueType: type }: Metadata): Promise<FieldInput> {
  switch (type) {
    case 'person':
      return { type, data: (await users(find))[0] };
    case 'person-multi':
      return { type, data: await users(find) };
    case 'company':
      return { type, data: (await companies(find))[0] };
    case 'company-multi':
      return { type, data: await companies(find) };
    case 'dropdown':
    case 'ranked-dropdown':
      return { type, data: (await options(find, id))[0] };
    case 'dropdown-multi':
      return { type, data: (await options(find, id)).slice(0, 2) };
    case 'number':
      return { type, data: 1234.5 };
    case 'number-multi':
      return { type, data: [3, 0, -2.25] };
    case 'datetime':
      return { type, data: '2026-02-03T15:30:00Z' };
    case 'location':
      return { type, data: BERGEN };
    case 'location-multi':
      return { type, data: [BERGEN, LAGOS] };
    case 'filterable-text-multi':
      return { type, data: ['Wind', 'Tide'] };
    default:
      return { type, data: 'Tidal power' };
  }
}

/** The types that V2 takes values of, and makes fields of. */
export const WRITABLE_TYPES = [
  'company',
  'company-multi',
  'datetime',
  'dropdown',
  'dropdown-multi',
  'filterable-text',
  'filterable-text-multi',
  'location',
  'location-multi',
  'number',
  'number-multi',
  'person',
  'person-multi',
  'ranked-dropdown',
  'text',
];

/** Users, whom any person field takes, Owners too. */
async function users(find: Find) {
  const { data } = await find('/v2/persons?limit=100');
  return data
    .filter((person: { type: string }) => person.type === 'internal')
    .slice(0, 2)
    .map(({ id }: { id: number }) => ({ id }));
}

async function companies(find: Find) {
  const { data } = await find('/v2/companies?limit=2');
  return data.map(({ id }: { id: number }) => ({ id }));
}

/** V1's fields come with their options. */
async function options(find: Find, fieldId: string) {
  const fields = await find('/fields');
  const field = fields.find((one: { id: number }) => `field-${one.id}` === fieldId);
  return field.dropdown_options.map(({ id }: { id: number }) => ({ dropdownOptionId: id }));
}

/** `search.term`: beginnings of words in names, domains and addresses, and in further fields (v2-2026-09-17.md §7 no. 5). */

import type { Context } from '../../store/context.js';
import type { Location, Scalar } from '../../store/model.js';
import { type Column, DATE_ATTRIBUTES } from '../../store/rules/columns.js';
import { singleOf } from '../../store/rules/scalars.js';
import type { Vocabulary } from './columns.js';
import type { SearchCriteria } from './model.js';
import { type Subject, valueReader } from './subject.js';

type Term = NonNullable<SearchCriteria['search']>;
/** The texts of a subject in which to look. */
type Texts = (subject: Subject) => readonly (string | null)[];

export function termTest(ctx: Context, vocabulary: Vocabulary, { term, fieldIds = [] }: Term) {
  const wanted = term.trim().toLowerCase();
  const further = fieldIds.flatMap((id, i) => fieldTexts(ctx, vocabulary.find(id, `/search/fieldIds/${i}`)));
  const fits = (text: string | null) => text !== null && beginsWord(text.toLowerCase(), wanted);
  return (subject: Subject) =>
    !subject.isMasked && (entityTexts(ctx, subject).some(fits) || further.some((texts) => texts(subject).some(fits)));
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether a word of the text begins with the term, which may go on over further words. Both in lower case. */
export function beginsWord(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (at === 0 || !WORD.test(text.charAt(at - 1))) return true;
  }
  return false;
}

function entityTexts(ctx: Context, { entityType, entityId }: Subject): readonly (string | null)[] {
  switch (entityType) {
    case 'company':
      return companyTexts(ctx, entityId);
    case 'person':
      return personTexts(ctx, entityId);
    case 'opportunity':
      return [ctx.world.tables.opportunities.get(entityId)?.name ?? null];
  }
}

function companyTexts(ctx: Context, id: number): readonly (string | null)[] {
  const company = ctx.world.tables.companies.get(id);
  return company ? [company.name, company.domain] : [];
}

function personTexts(ctx: Context, id: number): readonly (string | null)[] {
  const person = ctx.world.tables.persons.get(id);
  return person ? [[person.firstName, person.lastName].filter(Boolean).join(' '), person.primaryEmail] : [];
}

/** Dates are passed over silently, and so is what has nothing but a date. */
function fieldTexts(ctx: Context, column: Column): Texts[] {
  if (column.valueType === 'datetime' || DATE_ATTRIBUTES[column.valueType]) return [];
  const read = valueReader(ctx, column);
  const text = scalarTexts(ctx, column);
  return [(subject) => read(subject).flatMap(text)];
}

/** How one value reads. */
export function scalarTexts(ctx: Context, { valueType }: Column): (value: Scalar) => readonly (string | null)[] {
  const { options, lists } = ctx.world.tables;
  switch (singleOf(valueType)) {
    case 'dropdown':
    case 'ranked-dropdown':
      return (value) => [options.get(value as number)?.text ?? null];
    case 'person':
      return (value) => personTexts(ctx, value as number);
    case 'company':
      return (value) => companyTexts(ctx, value as number);
    case 'list':
      return (value) => [lists.get(value as number)?.name ?? null];
    case 'location':
      return (value) => {
        const { streetAddress, city, state, country, continent } = value as Location;
        return [city, state, country, streetAddress, continent];
      };
    default:
      return (value) => [String(value)];
  }
}

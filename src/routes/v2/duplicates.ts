import { ok } from '../../pipeline/answer.js';
import type { Company, Person } from '../../store/model.js';
import { type Suggested, suggestedCompanies, suggestedPersons } from '../../store/rules/duplicates.js';
import { companySuggestionView, personSuggestionView } from '../../views/v2/duplicates.js';
import type { V2 } from './api.js';
import { filterOf, word } from './filters.js';
import { type NameOrAge, orderedPage, placeOf } from './ordered-page.js';

/** Pairs that nobody has decided on (v2-2026-operations.md, Company / Person Duplicate Suggestions). */
export function duplicates(api: V2) {
  api.get('/duplicates/company-suggestions', ({ query, ctx, exchange }) => {
    const fits = byCriteria<Company>(query.filter, ['name', 'domain-redirect', 'domain-match']);
    const isNamed = byTerm<Company>(query.term, ({ name }) => name);
    const rows = suggestedCompanies(ctx).filter((pair) => isNamed(pair) && fits(pair));
    const keyOf = placeIn<Company>(query.orderBy, ({ name }) => name);
    return ok(orderedPage(exchange, query, rows, keyOf, (pair) => companySuggestionView(ctx, pair)));
  });

  api.get('/duplicates/person-suggestions', ({ query, ctx, exchange }) => {
    const fits = byCriteria<Person>(query.filter, ['name', 'intelligent']);
    // First names alone are looked into, whole names sorted by.
    const isNamed = byTerm<Person>(query.term, ({ firstName }) => firstName ?? '');
    const rows = suggestedPersons(ctx).filter((pair) => isNamed(pair) && fits(pair));
    const keyOf = placeIn<Person>(query.orderBy, ({ firstName, lastName }) => `${firstName ?? ''} ${lastName ?? ''}`);
    return ok(orderedPage(exchange, query, rows, keyOf, (pair) => personSuggestionView(exchange.version, pair)));
  });
}

const byCriteria = <T>(filter: string | undefined, words: readonly string[]) =>
  filterOf<Suggested<T>>(filter, { matchCriteria: word(words, ({ suggestion }) => suggestion.criteria) });

/** Either of the two may have the name. */
const byTerm =
  <T>(term: string | undefined, nameOf: (profile: T) => string) =>
  ({ primary, duplicate }: Suggested<T>) =>
    term === undefined || [primary, duplicate].some((one) => nameOf(one).toLowerCase().includes(term.toLowerCase()));

/** By the name of the one to keep. Ids of suggestions grow with time, so they tell the age. */
const placeIn =
  <T>(order: readonly NameOrAge[] = ['name'], nameOf: (profile: T) => string) =>
  ({ suggestion: { id }, primary }: Suggested<T>) =>
    placeOf(order, { name: nameOf(primary), createdAt: id, id });

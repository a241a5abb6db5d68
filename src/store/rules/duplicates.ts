import type { Context } from '../context.js';
import { ownerKey } from '../indexes.js';
import type { Company, DuplicateSuggestion, Person } from '../model.js';

/** A pair that may be one; the first is the one to keep. */
export interface Suggested<T> {
  suggestion: DuplicateSuggestion;
  primary: T;
  duplicate: T;
}

/** Pairs of which both are still there. */
export function suggestedCompanies(ctx: Context): Suggested<Company>[] {
  return pairs(ctx, 'company', (id) => ctx.world.tables.companies.get(id));
}

export function suggestedPersons(ctx: Context): Suggested<Person>[] {
  return pairs(ctx, 'person', (id) => ctx.world.tables.persons.get(id));
}

function pairs<T>(ctx: Context, type: DuplicateSuggestion['entityType'], get: (id: number) => T | undefined) {
  return ctx.world.tables.duplicateSuggestions.by('entityType', type).flatMap((suggestion): Suggested<T>[] => {
    const primary = get(suggestion.primaryId);
    const duplicate = get(suggestion.duplicateId);
    return primary && duplicate ? [{ suggestion, primary, duplicate }] : [];
  });
}

/** Whether a data provider whose data the API shows knows the company. */
export function isEnriched(ctx: Context, companyId: number): boolean {
  const { fields, values } = ctx.world.tables;
  return values.by('entity', ownerKey('company', companyId)).some(({ fieldId }) => {
    const source = fields.get(fieldId)?.source;
    return source === 'affinity-data' || source === 'dealroom';
  });
}

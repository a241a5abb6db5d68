import type { Context } from '../context.js';
import { ownerKey } from '../indexes.js';
import type { Company, DuplicateSuggestion, Person } from '../model.js';
import type { Findable } from './find.js';

/** A pair that may be one; the first is the one to keep. */
export interface Suggested<T> {
  suggestion: DuplicateSuggestion;
  primary: T;
  duplicate: T;
}

/** Pairs of which both are still there. */
export const suggestedCompanies = (ctx: Context): Suggested<Company>[] =>
  pairs(ctx, 'company', ctx.world.tables.companies);

export const suggestedPersons = (ctx: Context): Suggested<Person>[] => pairs(ctx, 'person', ctx.world.tables.persons);

function pairs<T>(ctx: Context, type: DuplicateSuggestion['entityType'], table: Findable<T>) {
  return ctx.world.tables.duplicateSuggestions.by('entityType', type).flatMap((suggestion): Suggested<T>[] => {
    const primary = table.get(suggestion.primaryId);
    const duplicate = table.get(suggestion.duplicateId);
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

import type { Context } from '../../store/context.js';
import type { Company, Person } from '../../store/model.js';
import { isEnriched, type Suggested } from '../../store/rules/duplicates.js';
import type { V2Version } from '../../versions.js';
import { personView } from './entities.js';
import type { Schemas } from './wire.js';

export function companySuggestionView(ctx: Context, pair: Suggested<Company>): Schemas['CompanyDuplicateSuggestion'] {
  const profile = ({ id, name, domain, domains, isGlobal }: Company) => ({
    id,
    name,
    domain,
    domains: [...domains],
    isEnriched: isEnriched(ctx, id),
    isGlobal,
  });
  return suggestionView(pair, profile) as Schemas['CompanyDuplicateSuggestion'];
}

export function personSuggestionView(
  version: V2Version,
  pair: Suggested<Person>,
): Schemas['PersonDuplicateSuggestion'] {
  const profile = (person: Person) => personView(person, null, { version, columns: null });
  return suggestionView(pair, profile) as Schemas['PersonDuplicateSuggestion'];
}

const suggestionView = <T, V>(
  { suggestion: { id, criteria }, primary, duplicate }: Suggested<T>,
  profile: (of: T) => V,
) => ({
  id: String(id),
  matchCriteria: criteria,
  primaryProfile: profile(primary),
  duplicateProfiles: [profile(duplicate)],
});

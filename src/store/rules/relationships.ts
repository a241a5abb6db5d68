/**
 * Who knows whom: the rows of the seed, and what the interactions since tell where a seed names no strength
 * (v1.md §12, §25 no. 57). Affinity works strengths out about once a day, the mock whenever it is asked.
 */
import type { Context } from '../context.js';
import type { Company, Interaction, Person, Relationship } from '../model.js';

/** Somebody of the account and somebody outside. Of strength 0: they are connected on LinkedIn, but had no contact. */
export type Tie = Omit<Relationship, 'id'>;

const YEAR = 365 * 86_400_000;

/** The ties of one person, in no particular order. */
export function tiesOf(ctx: Context, person: Person): Tie[] {
  const { relationships, interactions, persons } = ctx.world.tables;
  const isInternal = person.type === 'internal';
  const others = new Map<number, Tie>();
  for (const row of relationships.by(isInternal ? 'internal' : 'external', person.id)) {
    const { internalId, externalId, strength, linkedInSince } = row;
    others.set(isInternal ? externalId : internalId, { internalId, externalId, strength, linkedInSince });
  }
  const weights = new Map<number, number>();
  for (const interaction of interactions.by('person', person.id)) {
    const weight = weightOf(ctx, interaction);
    if (weight === 0) continue;
    for (const id of new Set([...interaction.personIds, ...interaction.ccPersonIds])) {
      const other = persons.get(id);
      if (!other || (other.type === 'internal') === isInternal) continue;
      weights.set(id, (weights.get(id) ?? 0) + weight);
    }
  }
  for (const [id, weight] of weights) {
    const known = others.get(id);
    const strength = Math.round((1 - Math.exp(-1.8 * weight)) * 10_000) / 10_000;
    if (known?.strength || strength === 0) continue;
    const [internalId, externalId] = isInternal ? [person.id, id] : [id, person.id];
    others.set(id, { internalId, externalId, strength, linkedInSince: known?.linkedInSince ?? null });
  }
  return [...others.values()];
}

/** The ties of the company's people to the account's. */
export function tiesOfCompany(ctx: Context, company: Company): Tie[] {
  const people = ctx.world.tables.persons.by('company', company.id);
  return people.filter(({ type }) => type !== 'internal').flatMap((person) => tiesOf(ctx, person));
}

/** What lies a year back counts half; what is still to come, nothing. */
function weightOf(ctx: Context, { at }: Interaction): number {
  const age = ctx.now - Date.parse(at);
  return age < 0 ? 0 : 0.45 * 0.5 ** (age / YEAR);
}

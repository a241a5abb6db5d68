/** The one person, organization or opportunity that reminders and files are about, in queries and bodies (v1.md §14, §15). */
import { Problem } from '../../pipeline/problem.js';
import type { Context } from '../../store/context.js';
import { ownerKey } from '../../store/indexes.js';
import { findOpportunity } from '../../store/rules/access.js';
import { findCompany, findPerson } from '../../store/rules/find.js';
import type { Tag, TagMembers } from '../../store/rules/tags.js';

interface Named {
  person_id?: number;
  organization_id?: number;
  opportunity_id?: number;
}

export const TAG_MEMBERS: TagMembers = {
  personId: 'personId',
  companyId: 'companyId',
  opportunityId: 'opportunityId',
};

const NAMES = 'person_id, organization_id, opportunity_id';

/** What a body names: exactly one, or with `mayLack` none. */
export function readTag({ person_id, organization_id, opportunity_id }: Named, mayLack: boolean): Tag {
  const given = [person_id, organization_id, opportunity_id].filter((id) => id !== undefined).length;
  if (given > 1 || (given === 0 && !mayLack)) {
    throw new Problem('validation', `${mayLack ? 'At most' : 'Exactly'} one of ${NAMES} must be given.`);
  }
  return { personId: person_id ?? null, companyId: organization_id ?? null, opportunityId: opportunity_id ?? null };
}

/** The key of the `entity` index that a query narrows to; null when it names no record. */
export function ownerOf(ctx: Context, { person_id, organization_id, opportunity_id }: Named): string | null {
  const given = [person_id, organization_id, opportunity_id].filter((id) => id !== undefined);
  if (given.length > 1) throw new Problem('validation', `At most one of ${NAMES} may be given.`);
  if (person_id !== undefined) return ownerKey('person', findPerson(ctx, person_id).id);
  if (organization_id !== undefined) return ownerKey('company', findCompany(ctx, organization_id).id);
  if (opportunity_id !== undefined) return ownerKey('opportunity', findOpportunity(ctx, opportunity_id).id);
  return null;
}

/** The one person, company or opportunity that a reminder or a file is about. */

import type { Context } from '../context.js';
import { Hidden, UnknownReference } from '../errors.js';
import type { StoredFile } from '../model.js';
import { assertMayManage, isMasked, isOnVisibleList } from './access.js';
import { findCompanies, findPersons } from './find.js';

/** At most one of them is set. */
export type Tag = Pick<StoredFile, 'personId' | 'companyId' | 'opportunityId'>;

/** The inputs to blame, in the caller's words. */
export type TagMembers = Readonly<Record<keyof Tag, string>>;

export const NO_TAG: Tag = { personId: null, companyId: null, opportunityId: null };

/**
 * Refuses ids that do not resolve, opportunities out of the user's sight (`Hidden`) and restricted ones that the user does not
 * manage (`Forbidden`).
 */
export function checkTag(ctx: Context, tag: Tag, members: TagMembers): void {
  if (tag.personId !== null) findPersons(ctx, [tag.personId], members.personId);
  if (tag.companyId !== null) findCompanies(ctx, [tag.companyId], members.companyId);
  if (tag.opportunityId === null) return;
  const opportunity = ctx.world.tables.opportunities.get(tag.opportunityId);
  if (!opportunity) throw new UnknownReference(tag.opportunityId, members.opportunityId, 'opportunity');
  if (!isOnVisibleList(ctx, opportunity)) throw new Hidden('opportunity', opportunity.id, members.opportunityId);
  assertMayManage(ctx, opportunity);
}

/** Persons and companies are seen by all; an opportunity with its list. `masked`: it is there, but not what belongs to it. */
export function sightOf(ctx: Context, { opportunityId }: Tag): 'seen' | 'masked' | 'hidden' {
  const opportunity = opportunityId === null ? undefined : ctx.world.tables.opportunities.get(opportunityId);
  if (!opportunity) return 'seen';
  if (!isOnVisibleList(ctx, opportunity)) return 'hidden';
  return isMasked(ctx, opportunity) ? 'masked' : 'seen';
}

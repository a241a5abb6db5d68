import type { Context } from '../../store/context.js';
import type { Team, TeamMember } from '../../store/model.js';
import { named } from '../../store/rules/find.js';
import { listsOfTeam, membersOf } from '../../store/rules/teams.js';
import { listWithTypeView } from './list.js';
import { instant, instantOrNull } from './time.js';
import { userView } from './user.js';
import type { Schemas } from './wire.js';

/** Who manages teams sees what they share of their emails; others do not even learn that there is such a setting. */
export interface TeamSelection {
  withPrivacy: boolean;
  includes: readonly ('membersPreview' | 'accessibleListsPreview')[];
}

const MOST_IN_PREVIEW = 10;

export function teamView(ctx: Context, team: Team, { withPrivacy, includes }: TeamSelection): Schemas['Team'] {
  const members = () => membersOf(ctx, team).map((member) => memberView(ctx, member, withPrivacy));
  return {
    id: team.id,
    name: team.name,
    ...(withPrivacy && { privacyType: team.privacyType }),
    createdAt: instant(team.createdAt),
    updatedAt: instantOrNull(team.updatedAt),
    ...(includes.includes('membersPreview') && { membersPreview: preview(members()) }),
    ...(includes.includes('accessibleListsPreview') && {
      accessibleListsPreview: preview(listsOfTeam(ctx, team).map(listWithTypeView)),
    }),
  };
}

export function memberView(ctx: Context, member: TeamMember, withPrivacy: boolean): Schemas['TeamMember'] {
  return {
    id: member.id,
    user: userView(named(ctx.world.tables.persons, member.personId, 'person')),
    ...(withPrivacy && { privacyType: member.privacyType }),
    addedAt: instant(member.addedAt),
  };
}

const preview = <T>(all: readonly T[]) => ({ data: all.slice(0, MOST_IN_PREVIEW), totalCount: all.length });

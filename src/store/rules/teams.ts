import type { Context } from '../context.js';
import { NotFound } from '../errors.js';
import type { List, Team, TeamMember } from '../model.js';
import { canSeeList } from './access.js';

export function findTeam(ctx: Context, id: number): Team {
  const team = ctx.world.tables.teams.get(id);
  if (!team) throw new NotFound('team', id, 'teamId');
  return team;
}

/** In the order of the memberships. */
export const membersOf = (ctx: Context, team: Team): TeamMember[] => ctx.world.tables.teamMembers.by('team', team.id);

/** Lists that the team may see, as far as the user may, too; by id. */
export function listsOfTeam(ctx: Context, team: Team): List[] {
  const lists = team.listIds.flatMap((id) => ctx.world.tables.lists.get(id) ?? []);
  return lists.filter((list) => canSeeList(ctx, list)).sort((a, b) => a.id - b.id);
}

import { ok } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import type { Team } from '../../store/model.js';
import { findTeam, listsOfTeam, membersOf } from '../../store/rules/teams.js';
import { listWithTypeView } from '../../views/v2/list.js';
import { memberView, type TeamSelection, teamView } from '../../views/v2/team.js';
import type { V2 } from './api.js';
import { filterOf, number, text } from './filters.js';
import { orderedPage, pageById, placeOf } from './ordered-page.js';

/** v2-2026-09-17.md §1.3. Everybody sees all teams: the mock's tenants share by team, and across teams. */
export function teams(api: V2) {
  api.get('/teams', ({ query, ctx, exchange }) => {
    const fits = filterOf<Team>(query.filter, {
      id: number(({ id }) => id),
      name: text(['=', '=^', '=$', '=~'], ({ name }) => name),
    });
    const rows = [...ctx.world.tables.teams].filter(fits);
    const order = query.orderBy ?? ['name'];
    const keyOf = ({ id, name, createdAt }: Team) => placeOf(order, { id, name, createdAt: Date.parse(createdAt) });
    const selection = { withPrivacy: seesPrivacy(exchange), includes: query.includes ?? [] };
    return ok(orderedPage(exchange, query, rows, keyOf, (team) => teamView(ctx, team, selection)));
  });

  api.get('/teams/{teamId}', ({ params, query, ctx, exchange }) => {
    const selection: TeamSelection = { withPrivacy: seesPrivacy(exchange), includes: query.includes ?? [] };
    return ok(teamView(ctx, findTeam(ctx, params.teamId), selection));
  });

  api.get('/teams/{teamId}/accessible-lists', ({ params, query, ctx, exchange }) => {
    const lists = listsOfTeam(ctx, findTeam(ctx, params.teamId));
    return ok(pageById(exchange, query, lists, listWithTypeView));
  });

  api.get('/teams/{teamId}/members', ({ params, query, ctx, exchange }) => {
    const members = membersOf(ctx, findTeam(ctx, params.teamId));
    const withPrivacy = seesPrivacy(exchange);
    return ok(pageById(exchange, query, members, (member) => memberView(ctx, member, withPrivacy)));
  });
}

const seesPrivacy = ({ account, user }: Exchange) => account.may(user, 'Manage Teams');

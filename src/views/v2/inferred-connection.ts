/** v2-2026-operations.md, Inferred Connections */

import type { Context } from '../../store/context.js';
import type { Deal, DealRole, InferredConnection } from '../../store/model.js';
import { named } from '../../store/rules/find.js';
import type { ConnectionGroup } from '../../store/rules/inferred-connections.js';
import type { V2Version } from '../../versions.js';
import { hasChange, inferredTargets, olderTarget } from './changes.js';
import type { Schemas } from './wire.js';

const MOST_CONNECTIONS = 50;

export type GroupView<V> = (ctx: Context, version: V2Version, group: ConnectionGroup) => V;

export const coworkersView: GroupView<Schemas['CoworkerConnectionGroup']> = (ctx, version, group) =>
  groupView(ctx, version, group, (connection) => ({
    inference: {
      sharedEmployer: present(connection, connection.sharedEmployer),
      overlapStartDate: present(connection, connection.overlapStartDate),
      overlapEndDate: present(connection, connection.overlapEndDate),
    },
  }));

export const investorsView: GroupView<Schemas['InvestorExecutiveConnectionGroup']> = (ctx, version, group) =>
  groupView(ctx, version, group, (connection) => ({
    dealContext: dealView(present(connection, connection.deal)),
    inference: {
      investingFirm: connection.investingFirm,
      portfolioCompany: present(connection, connection.portfolioCompany),
    },
  }));

/** `told`: what a connection of the kind tells besides. */
function groupView<T extends object>(
  ctx: Context,
  version: V2Version,
  group: ConnectionGroup,
  told: (connection: InferredConnection) => T,
) {
  const connections = group.connections
    .slice(0, MOST_CONNECTIONS)
    .map((one) => ({ source: sourceView(ctx, one), ...confidence(version, one), ...told(one) }));
  return { target: targetView(version, group), connections };
}

function targetView(version: V2Version, { target }: ConnectionGroup): Schemas['InferredConnectionTarget'] {
  const { fullName, title, linkedinUrl, currentCompany } = target;
  const view = { fullName, title, linkedinUrl, currentCompany };
  return hasChange(version, inferredTargets) ? view : olderTarget(view);
}

const confidence = (version: V2Version, connection: InferredConnection): object =>
  hasChange(version, inferredTargets) ? {} : { confidence: connection.confidence };

function sourceView(ctx: Context, { sourcePersonId }: InferredConnection): Schemas['RelationshipPerson'] {
  const { id, firstName, lastName, primaryEmail } = named(ctx.world.tables.persons, sourcePersonId, 'person');
  return { id, firstName, lastName, primaryEmailAddress: primaryEmail };
}

const dealView = ({ amount, currencyCode, date, series, investor, executive }: Deal): Schemas['DealContext'] => ({
  fundingEvent: { amount, currencyCode, date, series },
  investor: roleView(investor),
  executive: roleView(executive),
});

const roleView = ({ company, title, startDate, endDate }: DealRole) => ({ company, title, startDate, endDate });

/** What every connection of its kind has. */
function present<T>({ id, kind }: InferredConnection, value: T | null): T {
  if (value === null) throw new Error(`inferred connection ${id} lacks what a ${kind} has`);
  return value;
}

import { getOrInsert } from '../../lib/memo.js';
import type { Context } from '../context.js';
import { connectionKey } from '../indexes.js';
import type { InferredConnection } from '../model.js';
import { findCompany } from './find.js';

/** Somebody outside the account's data, with the persons who probably know them, the strongest first. */
export interface ConnectionGroup {
  /** The lowest of its connections: stands for the target, which has no id. */
  id: number;
  target: InferredConnection['target'];
  /** 0 to 1: of the strongest connection. */
  confidence: number;
  connections: readonly InferredConnection[];
}

/** By target, for those who work at a company; companies outside the account's data are known by their people alone. */
export function connectionGroups(
  ctx: Context,
  kind: InferredConnection['kind'],
  companyId: number,
  member: string,
): ConnectionGroup[] {
  const rows = ctx.world.tables.inferredConnections.by('company', connectionKey(kind, companyId));
  if (rows.length === 0) findCompany(ctx, companyId, member);
  const groups = new Map<string, InferredConnection[]>();
  for (const row of rows) {
    const key = row.target.linkedinUrl ?? row.target.fullName ?? `unknown ${row.id}`;
    getOrInsert(groups, key, () => []).push(row);
  }
  return [...groups.values()].map(groupOf);
}

function groupOf(rows: InferredConnection[]): ConnectionGroup {
  const connections = [...rows].sort((a, b) => b.confidence - a.confidence || a.id - b.id);
  const [first] = rows as [InferredConnection, ...InferredConnection[]];
  const [strongest] = connections as [InferredConnection, ...InferredConnection[]];
  return { id: first.id, target: strongest.target, confidence: strongest.confidence, connections };
}

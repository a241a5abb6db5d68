/** The one person, organization or opportunity that reminders and files are about, in queries and bodies (v1.md §14, §15). */
import { Problem } from '../../pipeline/problem.js';
import type { Context } from '../../store/context.js';
import { ownerKey } from '../../store/indexes.js';
import type { EntityType } from '../../store/model.js';
import { findOpportunity } from '../../store/rules/access.js';
import { findCompany, findPerson } from '../../store/rules/find.js';
import type { Tag, TagMembers } from '../../store/rules/tags.js';

interface Named {
  person_id?: number | undefined;
  organization_id?: number | undefined;
  opportunity_id?: number | undefined;
}

export interface NamedRecord {
  type: EntityType;
  id: number;
}

/** The same, or a row of a list that stands for its record. */
export interface NamedOrRow extends Named {
  list_entry_id?: number;
}

export const TAG_MEMBERS: TagMembers = {
  personId: 'personId',
  companyId: 'companyId',
  opportunityId: 'opportunityId',
};

export const RECORDS = ['person_id', 'organization_id', 'opportunity_id'] as const;
export const RECORDS_OR_ROW = [...RECORDS, 'list_entry_id'] as const;
type Names = typeof RECORDS | typeof RECORDS_OR_ROW;

/** Refuses more than one of the parameters with these names, and none where one is needed. */
export function assertOneOf(params: NamedOrRow, names: Names, isNeeded: boolean, verb: 'may' | 'must'): void {
  const given = names.filter((name) => params[name] !== undefined).length;
  if (given === 1 || (given === 0 && !isNeeded)) return;
  throw new Problem('validation', `${isNeeded ? 'Exactly' : 'At most'} one of ${names.join(', ')} ${verb} be given.`);
}

/** What a body names: exactly one, or with `mayLack` none. */
export function readTag(body: Named, mayLack: boolean): Tag {
  assertOneOf(body, RECORDS, !mayLack, 'must');
  const { person_id, organization_id, opportunity_id } = body;
  return { personId: person_id ?? null, companyId: organization_id ?? null, opportunityId: opportunity_id ?? null };
}

/** The record that a query names; null when it names none. */
export function recordOf(ctx: Context, { person_id, organization_id, opportunity_id }: Named): NamedRecord | null {
  if (person_id !== undefined) return { type: 'person', id: findPerson(ctx, person_id).id };
  if (organization_id !== undefined) return { type: 'company', id: findCompany(ctx, organization_id).id };
  if (opportunity_id !== undefined) return { type: 'opportunity', id: findOpportunity(ctx, opportunity_id).id };
  return null;
}

/** The key of the `entity` index that a query narrows to; null when it names no record. */
export function ownerOf(ctx: Context, query: Named): string | null {
  assertOneOf(query, RECORDS, false, 'may');
  const record = recordOf(ctx, query);
  return record && ownerKey(record.type, record.id);
}

import type {
  Field,
  FieldValue,
  FieldValueChange,
  Merge,
  MergedAway,
  Opportunity,
  Scalar,
  SeedRows,
} from '../../src/store/model.js';
import type { Industry } from './vocabulary.js';

/** The seed file as it is written: every row complete, every id pinned. */
export interface SeedFile extends Omit<SeedRows, 'merges' | 'mergedCompanies' | 'mergedPersons' | 'past' | 'about'> {
  format: 'affinity-mock-seed/1';
  /** Its own present. */
  asOf: string;
  mergeRuns: Merge[];
  merges: { company: MergedAway[]; person: MergedAway[] };
}

/** What the script knows about a company beyond its row, so that its values agree with each other. */
export interface CompanyProfile {
  kind: 'startup' | 'fund' | 'backer';
  industry: Industry;
  stage: string;
  founded: number;
  employees: number;
  slug: string;
}

export type UserName = 'mara' | 'tobin' | 'orla' | 'hale' | 'pia' | 'wim' | 'ines' | 'del' | 'joss';

/** Everything made so far; each part adds its tables and reads those before it. */
export interface Draft extends SeedFile {
  userIds: Record<UserName, number>;
  profiles: Map<number, CompanyProfile>;
  /** The company that has several values in every multi-valued cell. */
  showcaseId: number;
  /** The opportunity that only its managers see unmasked. */
  restrictedId: number;
  /** Values before they have ids: those follow the order of creation over all fields. */
  cells: Omit<FieldValue, 'id'>[];
  history: Omit<FieldValueChange, 'id'>[];
}

export function addCell(
  draft: Draft,
  field: Field,
  owner: { entityId: number; listEntryId: number | null },
  values: readonly Scalar[],
  createdAt: string,
  updatedAt: string | null = null,
): void {
  for (const value of values) {
    draft.cells.push({
      fieldId: field.id,
      entityType: field.entityType,
      entityId: owner.entityId,
      listEntryId: owner.listEntryId,
      value,
      createdAt,
      updatedAt,
    });
  }
}

/** Opportunities that every user sees in full. */
export function openOpportunities(draft: Draft): Opportunity[] {
  const lists = new Set(draft.lists.filter((list) => list.isPublic).map((list) => list.id));
  return draft.opportunities.filter((each) => lists.has(each.listId) && !each.isRestricted);
}

export function found<T>(item: T | undefined, what: string): T {
  if (item === undefined) throw new Error(`the seed lacks ${what}`);
  return item;
}

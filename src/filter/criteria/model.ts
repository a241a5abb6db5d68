/** Search criteria as they come in, after the contract has been checked (v2-2026-operations.md §4). */

export interface ValueFilter {
  fieldId: string;
  attributeId?: string;
  valueType: string;
  operator: string;
  value?: unknown;
}

export interface FilterGroup {
  operator: 'and' | 'or';
  filters: readonly (ValueFilter | FilterGroup)[];
}

export interface SearchSort {
  fieldId: string;
  attributeId?: string;
  direction: 'asc' | 'desc';
}

export interface SearchCriteria {
  search?: { term: string; fieldIds?: readonly string[] };
  filters?: FilterGroup;
  sorts?: readonly SearchSort[];
}

/** What differs between versions and no schema tells. */
export interface FilterRules {
  /** Bounds the wrong way round, and equal ones of most dates, are refused. */
  boundsMustAscend: boolean;
  /** Sorts by what is not there are passed over: quirk `v2-unknown-sort`. */
  ignoresUnknownSorts: boolean;
}

/** What in the criteria does not fit the account's fields, and where: a JSON pointer into the body. */
export class CriteriaError extends Error {
  constructor(
    message: string,
    readonly pointer: string,
    /** The words of the live service, where they are known. */
    readonly live?: string,
  ) {
    super(message);
  }
}

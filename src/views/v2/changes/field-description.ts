import type { Change } from './change.js';

/** Field metadata tell what a field is for and whether it is required (v2-2026-09-17.md §3). */
export const fieldDescription: Change = {
  name: 'field-description',
  since: '2026-09-17',
  fieldMetadata: ({ description, isRequired, ...older }) =>
    older as typeof older & { description: null; isRequired: false },
};

import type { Change } from './change.js';

/** Reads of a restricted opportunity's fields are masked as `hidden`, writes refused; before, both went through (v2-core.md §2.3). */
export const hiddenFields: Change = { name: 'hidden-fields', since: '2026-07-15' };

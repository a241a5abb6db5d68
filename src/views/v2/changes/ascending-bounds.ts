import type { Change } from './change.js';

/** Searches refuse spans whose bounds are the wrong way round, of most dates also equal ones (v2-2026-09-17.md §4.1). */
export const ascendingBounds: Change = { name: 'ascending-bounds', since: '2026-09-17' };

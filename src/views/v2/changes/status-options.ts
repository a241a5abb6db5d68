import type { Change } from './change.js';

/** Options of Status tell their category and win rate; before, they were ranked ones like others (v2-core.md §2.3). */
export const statusOptions: Change = {
  name: 'status-options',
  since: '2026-07-15',
  dropdownOption: (option) => {
    if (option.type !== 'status-dropdown') return option;
    const { id, text, rank, color } = option;
    return { id, type: 'ranked-dropdown', text, rank, color };
  },
};

import type { Change } from './change.js';

/** Due dates of reminders lie from 2000-01-01 on and before 9999-01-01, periods have 3650 days at most (v2-2026-09-17.md §4.3). */
export const reminderBounds: Change = { name: 'reminder-bounds', since: '2026-09-17' };

import type { Change } from './change.js';

/** Lists, Notes and Reminders came as built-in fields, with value types of their own (v2-2026-09-17.md §4.2). */
export const listNoteReminderFields: Change = {
  name: 'list-note-reminder-fields',
  since: '2026-09-17',
  hasColumn: ({ valueType }) => valueType !== 'list-multi' && valueType !== 'note' && valueType !== 'reminder',
};

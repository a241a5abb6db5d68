import type { Context } from '../../store/context.js';
import type { Reminder } from '../../store/model.js';
import { statusOf } from '../../store/rules/reminders.js';
import { instant, instantOrNull } from './time.js';
import type { Schemas } from './wire.js';

/** v2-2026-operations.md §6: what it is about, and who, by reference alone. */
export function reminderView(ctx: Context, reminder: Reminder): Schemas['Reminder'] {
  const base = {
    id: reminder.id,
    content: reminder.content,
    dueDate: instant(reminder.dueAt),
    creator: { id: reminder.creatorId },
    owner: { id: reminder.ownerId },
    completer: reference(reminder.completerId),
    company: reference(reminder.companyId),
    opportunity: reference(reminder.opportunityId),
    person: reference(reminder.personId),
    createdAt: instant(reminder.createdAt),
    updatedAt: instantOrNull(reminder.updatedAt),
  };
  const status = shownStatus(ctx, reminder);
  const { type, completedAt, resetTrigger, periodDays } = reminder;
  if (type === 'one-time') {
    return { ...base, type, status, completedAt: instantOrNull(completedAt), recurrence: null };
  }
  return {
    ...base,
    type,
    status: status === 'overdue' ? status : 'active',
    completedAt: null,
    recurrence: { resetTrigger: resetTrigger ?? 'interaction', periodDays: periodDays ?? 1 },
  };
}

/** Recurring ones are never completed here, even where V1 left one so (quirk `v1-recurring-completion`). */
export const shownStatus = (ctx: Context, reminder: Reminder) =>
  statusOf(ctx, reminder.type === 'recurring' ? { ...reminder, completedAt: null } : reminder);

const reference = (id: number | null) => (id === null ? null : { id });

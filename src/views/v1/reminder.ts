import type { Context } from '../../store/context.js';
import type { Reminder } from '../../store/model.js';
import { named } from '../../store/rules/find.js';
import { type ReminderStatus, statusOf } from '../../store/rules/reminders.js';
import { EMBEDDED, embeddedPerson } from './entities.js';
import { instant, instantOrNull, zoneOf } from './time.js';
import type { Wire } from './wire.js';

export const REMINDER_CODES = { 'one-time': 0, recurring: 1 } as const satisfies Record<Reminder['type'], number>;

export const RESET_CODES = { interaction: 0, email: 1, event: 2 } as const satisfies Record<
  NonNullable<Reminder['resetTrigger']>,
  number
>;

export const STATUS_CODES = { completed: 0, active: 1, overdue: 2 } as const satisfies Record<ReminderStatus, number>;

/** v1.md §15.1 */
export function reminderView(ctx: Context, reminder: Reminder): Wire<'Reminder'> {
  const zone = zoneOf(ctx);
  const { resetTrigger, completerId, personId } = reminder;
  return {
    id: reminder.id,
    type: REMINDER_CODES[reminder.type],
    created_at: instant(reminder.createdAt, zone),
    completed_at: instantOrNull(reminder.completedAt, zone),
    content: reminder.content,
    due_date: instant(reminder.dueAt, zone),
    reset_type: resetTrigger === null ? null : RESET_CODES[resetTrigger],
    reminder_days: reminder.periodDays,
    status: STATUS_CODES[statusOf(ctx, reminder)],
    creator: person(ctx, reminder.creatorId),
    owner: person(ctx, reminder.ownerId),
    completer: completerId === null ? null : person(ctx, completerId),
    person: personId === null ? null : person(ctx, personId),
    organization: EMBEDDED.company(ctx, reminder.companyId),
    opportunity: EMBEDDED.opportunity(ctx, reminder.opportunityId),
  };
}

const person = ({ world: { tables } }: Context, id: number) => embeddedPerson(named(tables.persons, id, 'person'));

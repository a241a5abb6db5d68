import { created, noContent, ok } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import { Hidden, Invalid, UnknownReference } from '../../store/errors.js';
import type { Reminder } from '../../store/model.js';
import {
  assertConcerned,
  type Completion,
  canSeeReminder,
  createReminder,
  deleteReminder,
  findReminder,
  type ReminderChange,
  type ReminderMembers,
  updateReminder,
} from '../../store/rules/reminders.js';
import { NO_TAG, type Tag } from '../../store/rules/tags.js';
import type { V2Version } from '../../versions.js';
import { hasChange, reminderBounds } from '../../views/v2/changes.js';
import { reminderView, shownStatus } from '../../views/v2/reminder.js';
import type { Schemas } from '../../views/v2/wire.js';
import type { V2 } from './api.js';
import { filterOf, instants, number, word } from './filters.js';
import { ascending, orderedPage } from './ordered-page.js';
import { instantOf } from './pointed.js';

const MEMBERS: ReminderMembers = {
  personId: '/entity/id',
  companyId: '/entity/id',
  opportunityId: '/entity/id',
  ownerId: '/owner/id',
  dueAt: '/dueDate',
  resetTrigger: '/recurrence/resetTrigger',
  periodDays: '/recurrence/periodDays',
  completion: '/completedAt',
};

/** v2-2026-operations.md, Reminders; v2-2026-09-17.md §1.7 */
export function reminders(api: V2) {
  api.get('/reminders', ({ query, ctx, exchange }) => {
    const fits = reminderFilter(ctx, query.filter);
    const rows = [...ctx.world.tables.reminders].filter((row) => canSeeReminder(ctx, row) && fits(row));
    const keyOf = ({ dueAt, id }: Reminder) => `${dueAt} ${ascending(id)}`;
    return ok(orderedPage(exchange, query, rows, keyOf, (row) => reminderView(ctx, row)));
  });

  api.post('/reminders', ({ body, ctx, exchange }) => {
    const input = {
      type: body.type,
      ownerId: body.owner.id,
      content: body.content,
      dueAt: dueAtOf(body, exchange.version),
      recurrence: body.type === 'recurring' ? body.recurrence : undefined,
      tag: tagOf(body.entity),
    };
    const reminder = asInput(() => createReminder(ctx, input, MEMBERS));
    return created(reminderView(ctx, reminder));
  });

  api.get('/reminders/{reminderId}', ({ params, ctx }) => ok(reminderView(ctx, findReminder(ctx, params.reminderId))));

  api.post('/reminders/{reminderId}', ({ params, body, ctx, exchange }) => {
    const before = findReminder(ctx, params.reminderId);
    assertConcerned(ctx, before);
    updateReminder(ctx, before, changeOf(before, body, exchange.version), MEMBERS);
    return noContent;
  });

  api.delete('/reminders/{reminderId}', ({ params, ctx }) => {
    const reminder = findReminder(ctx, params.reminderId);
    assertConcerned(ctx, reminder);
    deleteReminder(ctx, reminder);
    return noContent;
  });
}

function reminderFilter(ctx: Context, text: string | undefined): (reminder: Reminder) => boolean {
  return filterOf<Reminder>(text, {
    id: number((row) => row.id),
    type: word(['one-time', 'recurring'], (row) => row.type),
    status: word(['active', 'overdue', 'completed'], (row) => shownStatus(ctx, row)),
    resetTrigger: word(['interaction', 'email', 'event'], (row) => row.resetTrigger),
    'owner.id': number((row) => row.ownerId, ['=', '!=']),
    'creator.id': number((row) => row.creatorId),
    'completer.id': number((row) => row.completerId),
    'company.id': number((row) => row.companyId),
    'person.id': number((row) => row.personId),
    'opportunity.id': number((row) => row.opportunityId),
    dueDate: instants((row) => row.dueAt),
    completedAt: instants((row) => (row.type === 'recurring' ? null : row.completedAt)),
    createdAt: instants((row) => row.createdAt),
    updatedAt: instants((row) => row.updatedAt),
  });
}

function tagOf({ type, id }: Schemas['ReminderToBeCreated']['entity']): Tag {
  if (type === 'company') return { ...NO_TAG, companyId: id };
  if (type === 'opportunity') return { ...NO_TAG, opportunityId: id };
  return { ...NO_TAG, personId: id };
}

/** In a body, what the caller may not see is an id like any unknown one. */
function asInput<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof Hidden) throw new UnknownReference(Number(error.id), error.member ?? '/entity/id');
    throw error;
  }
}

function changeOf(before: Reminder, body: Schemas['ReminderToBeUpdated'], version: V2Version): ReminderChange {
  const { content, owner, recurrence } = body;
  const dueAt = dueAtOf(body, version);
  if (recurrence && before.type === 'one-time') {
    throw new Invalid('a one-time reminder cannot become a recurring one', '/recurrence');
  }
  return {
    content,
    ownerId: owner?.id,
    dueAt,
    resetTrigger: recurrence?.resetTrigger,
    periodDays: recurrence?.periodDays,
    completion: completionOf(before, body.completedAt),
  };
}

/** A recurring one moves on by its period, and cannot be opened again. */
function completionOf(before: Reminder, completedAt: string | null | undefined): Completion | undefined {
  if (completedAt === undefined) return undefined;
  if (completedAt !== null) return { at: instantOf(completedAt, '/completedAt'), renewFrom: 'due-date' };
  if (before.type === 'recurring') throw new Invalid('a recurring reminder cannot be opened again', '/completedAt');
  return null;
}

const FIRST_DUE = Date.parse('2000-01-01T00:00:00Z');
const END_OF_DUE = Date.parse('9999-01-01T00:00:00Z');

function dueAtOf({ dueDate }: { dueDate?: string }, version: V2Version): number | undefined {
  if (dueDate === undefined) return undefined;
  const at = Date.parse(dueDate);
  // The contract looks at the year as it is written; the zone can lead out of it.
  if (hasChange(version, reminderBounds) && (at < FIRST_DUE || at >= END_OF_DUE)) {
    throw new Invalid('value at /dueDate is not within 2000-01-01 and 9999-01-01', '/dueDate');
  }
  return instantOf(dueDate, '/dueDate');
}

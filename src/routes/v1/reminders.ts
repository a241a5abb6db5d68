import { ok } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import type { SortedIds } from '../../store/engine/sorted-ids.js';
import { Hidden, Invalid } from '../../store/errors.js';
import type { Reminder } from '../../store/model.js';
import { findPersons } from '../../store/rules/find.js';
import {
  assertConcerned,
  type Completion,
  canSeeReminder,
  createReminder,
  deleteReminder,
  findReminder,
  isConcerned,
  type ReminderChange,
  type ReminderMembers,
  recurrenceFault,
  statusOf,
  updateReminder,
} from '../../store/rules/reminders.js';
import { REMINDER_CODES, RESET_CODES, reminderView, STATUS_CODES } from '../../views/v1/reminder.js';
import { byCode, type Wire } from '../../views/v1/wire.js';
import { DELETED, type Query, type V1 } from './api.js';
import { instantIn } from './dates.js';
import { type PageParams, pageOf, requestOf } from './page-token.js';
import { ownerOf, readTag, TAG_MEMBERS } from './tag-input.js';

const MEMBERS: ReminderMembers = {
  ...TAG_MEMBERS,
  ownerId: 'ownerId',
  dueAt: 'dueDate',
  resetTrigger: 'resetType',
  periodDays: 'reminderDays',
  completion: 'isCompleted',
};

const DAY = 86_400_000;

/** v1.md §15 */
export function reminders(api: V1) {
  api.get('/reminders', ({ ctx, query, exchange }) => {
    const table = ctx.world.tables.reminders;
    const fits = filterOf(ctx, query);
    const page = pageOf(exchange, narrowed(ctx, query), requestOf(query, paramsOf(query)), (id) => {
      const reminder = table.get(id);
      return reminder && isFound(ctx, reminder) && fits(reminder) ? reminderView(ctx, reminder) : null;
    });
    return ok({ reminders: page.items, next_page_token: page.nextPageToken });
  });

  api.get('/reminders/{reminder_id}', ({ ctx, params }) => ok(reminderView(ctx, find(ctx, params.reminder_id))));

  api.post('/reminders', ({ ctx, body }) => {
    const type = reminderType(body.type);
    const dueAt = dueAtOf(body);
    assertCompletable(ctx, type, body.is_completed);
    const input = {
      type,
      ownerId: body.owner_id,
      content: body.content,
      dueAt,
      recurrence: recurrenceOf(type, body),
      completion: body.is_completed ? completion(ctx) : undefined,
      tag: readTag(body, ctx.quirk('v1-reminder-needs-record') === false),
    };
    return ok(reminderView(ctx, createReminder(ctx, input, MEMBERS)));
  });

  api.put('/reminders/{reminder_id}', ({ ctx, params, body }) => {
    const before = find(ctx, params.reminder_id);
    assertConcerned(ctx, before);
    return ok(reminderView(ctx, updateReminder(ctx, before, changeOf(ctx, before, body), MEMBERS)));
  });

  api.delete('/reminders/{reminder_id}', ({ ctx, params }) => {
    const reminder = find(ctx, params.reminder_id);
    assertConcerned(ctx, reminder);
    deleteReminder(ctx, reminder);
    return ok(DELETED);
  });
}

/** Quirk `v1-reminder-visibility`. */
const isFound = (ctx: Context, reminder: Reminder): boolean =>
  ctx.quirk('v1-reminder-visibility') === 'own' ? isConcerned(ctx, reminder) : canSeeReminder(ctx, reminder);

function find(ctx: Context, id: number): Reminder {
  const reminder = findReminder(ctx, id);
  if (!isFound(ctx, reminder)) throw new Hidden('reminder', id, 'reminderId');
  return reminder;
}

const FILTERS = [
  'person_id',
  'organization_id',
  'opportunity_id',
  'creator_id',
  'owner_id',
  'completer_id',
  'type',
  'reset_type',
  'status',
  'due_before',
  'due_after',
] as const satisfies (keyof ReminderQuery)[];

type ReminderQuery = Query<'/reminders'>;

/** A page token names every filter, those not set as null (v1.md §1.6). */
const paramsOf = (query: ReminderQuery): PageParams =>
  Object.fromEntries(FILTERS.map((name) => [name, query[name] === undefined ? null : String(query[name])]));

/** The fewest ids that can hold what is looked for. */
function narrowed(ctx: Context, query: ReminderQuery): SortedIds {
  const table = ctx.world.tables.reminders;
  const owner = ownerOf(ctx, query);
  const people = (['owner', 'creator', 'completer'] as const).flatMap((role) => {
    const id = query[`${role}_id`];
    if (id !== undefined) findPersons(ctx, [id], `${role}Id`);
    return id === undefined ? [] : [table.idsBy(role, id)];
  });
  return owner === null ? (people[0] ?? table.ids()) : table.idsBy('entity', owner);
}

/** The bounds of the due date: quirk `v1-reminder-due-bounds`. */
function filterOf(ctx: Context, query: ReminderQuery): (reminder: Reminder) => boolean {
  const before = instantIn(query.due_before, 'due_before') ?? Number.POSITIVE_INFINITY;
  const after = instantIn(query.due_after, 'due_after') ?? Number.NEGATIVE_INFINITY;
  const isInclusive = ctx.quirk('v1-reminder-due-bounds') === 'inclusive';
  const isAsked = (asked: number | undefined, value: number | null) => asked === undefined || asked === value;
  return (reminder) => {
    const { resetTrigger, dueAt } = reminder;
    const due = Date.parse(dueAt);
    return (
      isAsked(query.creator_id, reminder.creatorId) &&
      isAsked(query.owner_id, reminder.ownerId) &&
      isAsked(query.completer_id, reminder.completerId) &&
      isAsked(query.type, REMINDER_CODES[reminder.type]) &&
      isAsked(query.reset_type, resetTrigger && RESET_CODES[resetTrigger]) &&
      isAsked(query.status, STATUS_CODES[statusOf(ctx, reminder)]) &&
      (isInclusive ? due <= before && due >= after : due < before && due > after)
    );
  };
}

const reminderType = (code: Wire<'ReminderType'>) => byCode(REMINDER_CODES, code);

/** Both members for a recurring reminder, neither for a one-time one. */
function recurrenceOf(type: Reminder['type'], { reset_type, reminder_days }: Wire<'ReminderCreate'>) {
  for (const [member, value] of Object.entries({ resetType: reset_type, reminderDays: reminder_days })) {
    const fault = recurrenceFault(type, value ?? null);
    if (fault !== null) throw new Invalid(fault, member);
  }
  if (reset_type === undefined || reminder_days === undefined) return undefined;
  return { resetTrigger: byCode(RESET_CODES, reset_type), periodDays: reminder_days };
}

function changeOf(ctx: Context, before: Reminder, body: Wire<'ReminderUpdate'>): ReminderChange {
  const { type, content, owner_id, reset_type, reminder_days, is_completed } = body;
  assertCompletable(ctx, type === undefined ? before.type : reminderType(type), is_completed);
  const dueAt = dueAtOf(body) ?? shiftedDue(before, reminder_days);
  // What is done stays done as of then.
  const isNews = is_completed !== undefined && !(Boolean(is_completed) && before.completedAt !== null);
  return {
    type: type === undefined ? undefined : reminderType(type),
    content,
    ownerId: owner_id,
    dueAt,
    resetTrigger: reset_type === undefined ? undefined : byCode(RESET_CODES, reset_type),
    periodDays: reminder_days,
    ...(isNews && { completion: is_completed ? completion(ctx) : null }),
  };
}

/** A recurring one is due that many days after its last reset, so other days move the date (v1.md §15.1). */
function shiftedDue({ periodDays, dueAt }: Reminder, days: number | undefined): number | undefined {
  if (periodDays === null || days === undefined) return undefined;
  return Date.parse(dueAt) + (days - periodDays) * DAY;
}

/** Quirk `v1-recurring-completion`. */
function assertCompletable(ctx: Context, type: Reminder['type'], isCompleted: unknown): void {
  if (isCompleted === undefined || type === 'one-time' || ctx.quirk('v1-recurring-completion') !== 'refuse') return;
  throw new Invalid('only one-time reminders have it', 'isCompleted').by('v1-recurring-completion');
}

/** How a recurring one ends, where that is not refused. */
function completion(ctx: Context): Completion {
  const mode = ctx.quirk('v1-recurring-completion');
  return { at: ctx.now, renewFrom: mode === 'completed' ? null : mode === 'from-due-date' ? 'due-date' : 'now' };
}

const dueAtOf = ({ due_date }: { due_date?: string }) => instantIn(due_date, 'due_date');

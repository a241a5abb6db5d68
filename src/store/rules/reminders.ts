/** Reminders: one-time ones are completed, recurring ones start over (v1.md §15, v2-2026-09-17.md §1.7). */
import { keptInstant } from '../../lib/calendar.js';
import { type Context, timestamp } from '../context.js';
import { Forbidden, Invalid } from '../errors.js';
import type { Given, Reminder } from '../model.js';
import { assertInternal, visible } from './find.js';
import { checkTag, sightOf, type Tag, type TagMembers } from './tags.js';

export type ReminderStatus = 'active' | 'overdue' | 'completed';

/** What a recurring one has and a one-time one lacks. */
export interface Recurrence {
  resetTrigger: NonNullable<Reminder['resetTrigger']>;
  periodDays: number;
}

/** `dueAt`: an instant, ms. A new recurring one falls due a period from now without it. */
type Due = Given<{ dueAt: number; completion: Completion }>;

export type ReminderChange = Given<Pick<Reminder, 'type' | 'content' | 'ownerId'> & Recurrence> & Due;

export type ReminderInput = Pick<Reminder, 'type' | 'ownerId'> &
  Given<Pick<Reminder, 'content'> & { recurrence: Recurrence }> &
  Due & { tag: Tag };

/** `null` opens again. `renewFrom`: a recurring one starts over, a period from now or from its due date; else it is completed too. */
export type Completion = null | { at: number; renewFrom: 'now' | 'due-date' | null };

/** The inputs to blame, in the caller's words. */
export interface ReminderMembers extends TagMembers {
  ownerId: string;
  dueAt: string;
  resetTrigger: string;
  periodDays: string;
  completion: string;
}

const DAY = 86_400_000;

/** Against the account's time: open until it is due, overdue from then on (v1.md §2.9). */
export function statusOf(ctx: Context, { completedAt, dueAt }: Reminder): ReminderStatus {
  if (completedAt !== null) return 'completed';
  return Date.parse(dueAt) < ctx.now ? 'overdue' : 'active';
}

/** Everybody's, but for those of opportunities that the user cannot see; who made or owns one always sees it. */
export function canSeeReminder(ctx: Context, reminder: Reminder): boolean {
  return isConcerned(ctx, reminder) || sightOf(ctx, reminder) === 'seen';
}

/** Who made it or is to see to it. */
export const isConcerned = (ctx: Context, { creatorId, ownerId }: Reminder): boolean =>
  creatorId === ctx.userId || ownerId === ctx.userId;

export function findReminder(ctx: Context, id: number): Reminder {
  return visible(ctx.world.tables.reminders, 'reminder', id, 'reminderId', (found) => canSeeReminder(ctx, found));
}

/** Its creator and its owner alone change or delete a reminder (v2-2026-09-17.md §1.7; corrections.md §3). */
export function assertConcerned(ctx: Context, reminder: Reminder): void {
  if (!isConcerned(ctx, reminder)) throw new Forbidden('Only its creator and its owner may do this to a reminder.');
}

/** Made by the user. */
export function createReminder(ctx: Context, input: ReminderInput, members: ReminderMembers): Reminder {
  const { type, content = null, ownerId, recurrence, tag } = input;
  assertInternal(ctx, ownerId, members.ownerId);
  checkTag(ctx, tag, members);
  // Users have reminders but are not what one is about (corrections.md §3).
  if (tag.personId !== null && ctx.world.tables.persons.get(tag.personId)?.type === 'internal') {
    throw new Invalid(`expected ${tag.personId} to be a person outside the account`, members.personId);
  }
  if (type === 'recurring' && !recurrence) throw new Invalid(NEEDED_TO_RECUR, members.periodDays);
  const due = input.dueAt ?? (recurrence && ctx.now + recurrence.periodDays * DAY);
  if (due === undefined) throw new Invalid('is required for a one-time reminder', members.dueAt);
  const dueAt = instantOf(due, input.dueAt === undefined ? members.periodDays : members.dueAt);
  const { reminders } = ctx.world.tables;
  const fresh: Reminder = {
    id: 0,
    type,
    content,
    dueAt,
    completedAt: null,
    completerId: null,
    resetTrigger: recurrence?.resetTrigger ?? null,
    periodDays: recurrence?.periodDays ?? null,
    creatorId: ctx.userId,
    ownerId,
    ...tag,
    createdAt: timestamp(ctx),
    updatedAt: null,
  };
  const made = completed(ctx, fresh, input.completion, members);
  const reminder = reminders.insert({ ...made, id: reminders.nextId() });
  ctx.world.emit({ type: 'reminder.created', reminder });
  return reminder;
}

/** Given members change. What it is about stays for good. */
export function updateReminder(
  ctx: Context,
  before: Reminder,
  change: ReminderChange,
  members: ReminderMembers,
): Reminder {
  if (change.ownerId !== undefined) assertInternal(ctx, change.ownerId, members.ownerId);
  const changed = completed(ctx, withSchedule(ctx, before, change, members), change.completion, members);
  const reminder = ctx.world.tables.reminders.update({
    ...changed,
    content: change.content === undefined ? before.content : change.content,
    ownerId: change.ownerId ?? before.ownerId,
    updatedAt: timestamp(ctx),
  });
  ctx.world.emit({ type: 'reminder.updated', reminder });
  return reminder;
}

export function deleteReminder(ctx: Context, reminder: Reminder): void {
  ctx.world.tables.reminders.remove(reminder.id);
  ctx.world.emit({ type: 'reminder.deleted', reminder });
}

const NEEDED_TO_RECUR = 'is required for a recurring reminder';
const ONLY_TO_RECUR = 'only recurring reminders have one';

/** Why a reminder of a type cannot have this trigger, or this period; null when it can. */
export function recurrenceFault(type: Reminder['type'], part: string | number | null): string | null {
  if (type === 'recurring') return part === null ? NEEDED_TO_RECUR : null;
  return part === null ? null : ONLY_TO_RECUR;
}

/** Kind, period and due date after a change. */
function withSchedule(ctx: Context, before: Reminder, change: ReminderChange, members: ReminderMembers): Reminder {
  const type = change.type ?? before.type;
  const due = change.dueAt === undefined ? before.dueAt : instantOf(change.dueAt, members.dueAt);
  if (type === 'one-time') {
    for (const member of ['resetTrigger', 'periodDays'] as const) {
      if (change[member] !== undefined) throw new Invalid(ONLY_TO_RECUR, members[member]);
    }
    return { ...before, type, dueAt: due, resetTrigger: null, periodDays: null };
  }
  const resetTrigger = change.resetTrigger ?? before.resetTrigger;
  const periodDays = change.periodDays ?? before.periodDays;
  if (resetTrigger === null) throw new Invalid(NEEDED_TO_RECUR, members.resetTrigger);
  if (periodDays === null) throw new Invalid(NEEDED_TO_RECUR, members.periodDays);
  const isNewKind = before.type !== 'recurring' && change.dueAt === undefined;
  const dueAt = isNewKind ? instantOf(ctx.now + periodDays * DAY, members.periodDays) : due;
  return { ...before, type, dueAt, resetTrigger, periodDays };
}

function completed(
  ctx: Context,
  before: Reminder,
  completion: Completion | undefined,
  members: ReminderMembers,
): Reminder {
  if (completion === undefined) return before;
  if (completion === null) {
    return before.completedAt === null ? before : { ...before, completedAt: null, completerId: null };
  }
  const { at, renewFrom } = completion;
  const completer = { ...before, completerId: ctx.userId };
  if (before.type === 'one-time' || renewFrom === null) {
    return { ...completer, completedAt: instantOf(at, members.completion) };
  }
  const from = renewFrom === 'now' ? ctx.now : Date.parse(before.dueAt);
  const dueAt = instantOf(from + (before.periodDays ?? 0) * DAY, members.periodDays);
  return { ...completer, completedAt: null, dueAt };
}

function instantOf(at: number, member: string): string {
  const kept = keptInstant(at);
  if (kept === null) throw new Invalid('leads out of the years 1 to 9999', member);
  return kept;
}

import type { Reminder } from '../../src/store/model.js';
import { companyNamed } from './companies.js';
import { type Draft, openOpportunities } from './draft.js';
import { contactsOf } from './people.js';
import { DAY, HOUR, later, Random } from './random.js';
import { byId, weave } from './weave.js';

const TEXTS = [
  'Send follow-up deck questions',
  'Ask for cap table',
  'Check in before board date',
  'Book the room for the partner meeting',
  'Wire instructions: call back, do not trust the mail',
] as const;

type Plan = Omit<Reminder, 'id'>;
/** How a reminder stands on the last day of the data. */
type State = 'active' | 'overdue' | 'completed';

/** Each type in each state it can have, about each kind of record and about none; due dates keep away from the last day. */
export function addMoreReminders(draft: Draft): void {
  const random = new Random('more reminders');
  const plans: Plan[] = [];
  for (const state of ['active', 'overdue', 'completed'] as const) {
    for (let i = 0; i < 5; i++) plans.push(oneTime(draft, random, state, i));
  }
  for (const state of ['active', 'overdue'] as const) {
    for (const [i, resetTrigger] of (['interaction', 'email', 'event'] as const).entries()) {
      for (const touched of [false, true]) plans.push(recurring(draft, random, state, resetTrigger, touched, i));
    }
  }
  const woven = weave(
    'reminders',
    draft.reminders,
    (row) => row.createdAt,
    plans,
    (plan) => plan.createdAt,
    1_200,
  );
  draft.reminders.push(...woven.map(({ id, plan }) => ({ id, ...plan })));
  draft.reminders.sort(byId);
}

function oneTime(draft: Draft, random: Random, state: State, i: number): Plan {
  const createdAt = moment(random, '2026-03-02', '2026-07-31');
  // Active ones reach some years on, for accounts whose clock is not the data's.
  const dueAt =
    state === 'active'
      ? moment(random, '2026-11-20', i < 3 ? '2027-03-01' : '2030-12-01')
      : afterwards(random, createdAt);
  const people = peopleOf(draft, random);
  const completedAt = state === 'completed' ? later(dueAt, random.int(-20, 40) * HOUR) : null;
  return {
    type: 'one-time',
    content: i === 4 ? null : random.pick(TEXTS),
    dueAt,
    completedAt,
    // Colleagues complete each other's.
    completerId: completedAt === null ? null : i % 2 === 0 ? people.ownerId : people.creatorId,
    resetTrigger: null,
    periodDays: null,
    ...people,
    ...tag(draft, random, i),
    createdAt,
    updatedAt: completedAt ?? (i === 1 ? later(createdAt, 3 * HOUR) : null),
  };
}

/** A recurring one is never completed; doing so moves its due date and leaves who did it. */
function recurring(
  draft: Draft,
  random: Random,
  state: State,
  resetTrigger: Plan['resetTrigger'],
  touched: boolean,
  i: number,
): Plan {
  const periodDays = state === 'active' ? random.pick([90, 180, 365]) : random.pick([7, 14, 30]);
  const createdAt = moment(random, '2026-02-02', '2026-06-30');
  const lastReset = state === 'active' ? moment(random, '2026-09-01', '2026-10-09') : afterwards(random, createdAt);
  const people = peopleOf(draft, random);
  return {
    type: 'recurring',
    content: random.pick(TEXTS),
    dueAt: later(touched || state === 'active' ? lastReset : createdAt, periodDays * DAY),
    completedAt: null,
    completerId: touched ? people.ownerId : null,
    resetTrigger,
    periodDays,
    ...people,
    ...tag(draft, random, i),
    createdAt,
    updatedAt: touched ? lastReset : null,
  };
}

function peopleOf(draft: Draft, random: Random): Pick<Plan, 'creatorId' | 'ownerId'> {
  const { mara, orla, tobin, ines, del, joss } = draft.userIds;
  const users = [mara, orla, tobin, ines, del, joss];
  return { creatorId: random.pick(users), ownerId: random.pick(users) };
}

function tag(draft: Draft, random: Random, i: number): Pick<Plan, 'personId' | 'companyId' | 'opportunityId'> {
  const none = { personId: null, companyId: null, opportunityId: null };
  if (i % 4 === 0) return { ...none, personId: random.pick(contactsOf(draft)).id };
  if (i % 4 === 1) return { ...none, companyId: companyNamed(draft, random.pick(['Quillstack', 'Tidewarden'])).id };
  if (i % 4 === 2) return { ...none, opportunityId: random.pick(openOpportunities(draft)).id };
  return none;
}

function moment(random: Random, from: string, to: string): string {
  return `${random.dateBetween(from, to)}T${String(random.int(7, 16)).padStart(2, '0')}:${random.pick(['00', '30'])}:00.000Z`;
}

/** Some weeks later, still in the past of the data's last day. */
const afterwards = (random: Random, createdAt: string): string => later(createdAt, random.int(5, 60) * DAY);

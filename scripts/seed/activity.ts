import type { Interaction, InteractionType, Person, Scalar } from '../../src/store/model.js';
import { companyNamed } from './companies.js';
import { type Draft, found } from './draft.js';
import { contactsOf } from './people.js';
import { compare, DAY, earliest, HOUR, Ids, later, MINUTE, Random } from './random.js';
import { TODAY } from './vocabulary.js';

const SUBJECTS = [
  'Intro call',
  'Deck and next steps',
  'Questions on the pilot',
  'Data room access',
  'Draft term sheet',
  'Re: reference calls',
  'Board pack, October',
  'Catching up after the summit',
];
const TITLES = ['Intro call', 'Partner meeting', 'Site visit', 'Quarterly update', 'Diligence session', 'Lunch'];

/** When each kind took place; only meetings can lie ahead. */
const KINDS: readonly { type: InteractionType; count: number; until: string }[] = [
  { type: 'email', count: 120, until: TODAY },
  { type: 'meeting', count: 76, until: '2026-11-28T17:00:00.000Z' },
  { type: 'call', count: 22, until: TODAY },
  { type: 'chat-message', count: 24, until: TODAY },
];

type Plan = Omit<Interaction, 'id'>;

export function addInteractions(draft: Draft): void {
  const random = new Random('interactions');
  const contacts = contactsOf(draft);
  // The others have never been in touch: their interaction fields are empty.
  const inTouch = random.sample(contacts, Math.floor(contacts.length * 0.55));
  const plans: Plan[] = KINDS.flatMap(({ type, count, until }) =>
    Array.from({ length: count }, () => {
      const at = inOfficeHours(random, random.between('2024-01-08T08:00:00.000Z', until));
      return interaction(draft, random, inTouch, type, at);
    }),
  );
  for (let i = 0; i < 9; i++) {
    const at = inOfficeHours(random, random.between('2027-01-11T08:00:00.000Z', '2027-06-30T17:00:00.000Z'));
    plans.push(interaction(draft, random, inTouch, 'meeting', at));
  }
  plans.sort((a, b) => compare(a.createdAt, b.createdAt));
  const ids = new Ids('interactions', 3007, 11, 900);
  for (const plan of plans) draft.interactions.push({ id: ids.next(), ...plan });
}

function interaction(
  draft: Draft,
  random: Random,
  contacts: readonly Person[],
  type: InteractionType,
  at: string,
): Plan {
  const { mara, tobin, ines, del, orla } = draft.userIds;
  const colleague = random.pick([mara, tobin, ines, del, orla]);
  const outside = random.sample(contacts, type === 'meeting' ? random.int(1, 3) : 1).map((person) => person.id);
  const helper = random.pick([mara, tobin, ines].filter((id) => id !== colleague));
  const direction = random.chance(0.5) ? 'sent' : 'received';
  const updated = random.chance(0.1) ? earliest(later(at, random.int(HOUR, 3 * DAY)), TODAY) : null;
  const common = {
    type,
    at,
    endAt: null,
    allDay: false,
    title: null,
    direction: null,
    ccPersonIds: [],
    internalPersonId: colleague,
    manualCreatorId: null,
    organizerId: null,
    isSubjectPrivate: false,
    createdAt: at,
    updatedAt: updated !== null && updated > at ? updated : null,
  } satisfies Partial<Plan>;
  switch (type) {
    case 'email':
      return {
        ...common,
        title: random.chance(0.05) ? null : random.pick(SUBJECTS),
        direction,
        personIds: direction === 'sent' ? [colleague, ...outside] : [...outside, colleague],
        ccPersonIds: random.chance(0.3) ? [helper] : [],
      };
    case 'meeting': {
      const allDay = random.chance(0.06);
      const start = allDay ? `${at.slice(0, 10)}T00:00:00.000Z` : at;
      // Put into the calendar some days ahead, at the latest today.
      const createdAt = earliest(later(start, -random.int(2 * DAY, 20 * DAY)), later(TODAY, -random.int(0, 30 * DAY)));
      return {
        ...common,
        at: start,
        endAt: random.chance(0.05) ? null : later(start, allDay ? DAY : random.pick([30, 45, 60, 90]) * MINUTE),
        allDay,
        title: random.chance(0.05) ? null : random.pick(TITLES),
        personIds: [colleague, ...(random.chance(0.4) ? [helper] : []), ...outside],
        createdAt,
        updatedAt: null,
      };
    }
    case 'call':
      return {
        ...common,
        endAt: random.chance(0.5) ? later(at, random.int(5, 50) * MINUTE) : null,
        personIds: [colleague, ...outside],
        manualCreatorId: random.chance(0.6) ? colleague : null,
      };
    case 'chat-message':
      // V2 shows who logged a chat message and has no null there (v2-core.md §5.5).
      return {
        ...common,
        direction,
        personIds: direction === 'sent' ? [colleague, ...outside] : [...outside, colleague],
        manualCreatorId: colleague,
      };
  }
}

const NOTES = [
  '<p>Intro call: two founders, both full time since spring. <strong>Pilot</strong> with one utility.</p>',
  '<p>Reference call went well; the former manager would hire again.</p>',
  '<p>Partner meeting recap:</p><ul><li>like the team</li><li>unsure of pricing</li></ul>',
  '<p>Pass note: outside thesis for now, keep warm.</p>',
  '<p>LP update sent; asked about <em>currency hedging</em>.</p>',
  '<p>Diligence checklist</p><ol><li>cap_table</li><li>contracts</li><li>security review</li></ol>',
  '<p>Met at the fair, follow up in &lt; 2 weeks.</p>',
];

export function addNotes(draft: Draft): void {
  const random = new Random('notes');
  const ids = new Ids('notes', 20421456, 900, 180_000);
  const { mara, tobin, ines, del, orla, pia } = draft.userIds;
  const open = draft.opportunities.filter((each) => each.id !== draft.restrictedId);
  const dates = Array.from({ length: 21 }, () =>
    inOfficeHours(random, random.between('2024-03-01T08:00:00.000Z', '2026-10-14T17:00:00.000Z')),
  ).sort(compare);
  for (const [i, createdAt] of dates.entries()) {
    const person = random.pick(contactsOf(draft));
    const opportunity = random.pick(open);
    const updated = random.chance(0.25) ? earliest(later(createdAt, random.int(HOUR, 9 * DAY)), TODAY) : null;
    draft.notes.push({
      id: ids.next(),
      kind: 'entities',
      format: 'html',
      content: found(NOTES[i % NOTES.length], 'a note'),
      creatorId: random.pick([mara, tobin, ines, del, orla, pia]),
      personIds: i % 3 === 0 ? [person.id] : [],
      companyIds: i % 3 === 1 ? [companyFor(draft, random)] : i % 3 === 0 ? [...person.companyIds] : [],
      opportunityIds: i % 3 === 2 ? [opportunity.id] : [],
      interactionId: null,
      parentId: null,
      transcriptId: null,
      mentions: [],
      sharing: 'public',
      sharedWith: [],
      createdAt,
      updatedAt: updated,
    });
  }
}

const REMINDERS = ['Send follow-up deck questions', 'Ask for cap table', 'Check in before board date'];

export function addReminders(draft: Draft): void {
  const random = new Random('reminders');
  const ids = new Ids('reminders', 15326, 90, 2_400);
  const { mara, tobin, ines, orla } = draft.userIds;
  const dates = Array.from({ length: 11 }, () =>
    inOfficeHours(random, random.between('2026-02-02T08:00:00.000Z', '2026-10-14T17:00:00.000Z')),
  ).sort(compare);
  for (const [i, createdAt] of dates.entries()) {
    const days = random.int(3, 70);
    const dueAt = later(createdAt, days * DAY);
    const type = i % 4 === 3 ? 'recurring' : 'one-time';
    const done = dueAt < TODAY && random.chance(0.6);
    const doneAt = done ? later(dueAt, -random.int(HOUR, 2 * DAY)) : null;
    // Completing a recurring one moves its due date: these have not been completed yet.
    const completedAt = type === 'one-time' ? doneAt : null;
    const creatorId = random.pick([mara, tobin, ines]);
    const ownerId = random.pick([mara, tobin, ines, orla]);
    draft.reminders.push({
      id: ids.next(),
      type,
      content: i === 6 ? null : found(REMINDERS[i % REMINDERS.length], 'a text'),
      dueAt,
      completedAt,
      completerId: completedAt === null ? null : ownerId,
      resetTrigger: type === 'recurring' ? 'interaction' : null,
      periodDays: type === 'recurring' ? days : null,
      creatorId,
      ownerId,
      personId: i % 3 === 0 ? random.pick(contactsOf(draft)).id : null,
      companyId: i % 3 === 1 ? companyFor(draft, random) : null,
      opportunityId: i % 3 === 2 ? random.pick(draft.opportunities).id : null,
      createdAt,
      updatedAt: completedAt,
    });
  }
}

/** Changes of cells other than Status: a lead partner handed over, and a value taken away for good. */
export function addOtherChanges(draft: Draft): void {
  const random = new Random('changes');
  const lead = found(
    draft.fields.find((field) => field.name === 'Lead Partner'),
    'Lead Partner',
  );
  const cells = draft.cells.filter((cell) => cell.fieldId === lead.id);
  for (const cell of random.sample(cells, 8)) {
    const { fieldId, entityType, entityId, listEntryId } = cell;
    const change = (action: 'created' | 'updated', changedAt: string, value: Scalar) =>
      draft.history.push({
        fieldId,
        entityType,
        entityId,
        listEntryId,
        action,
        changerId: action === 'created' ? draft.userIds.mara : null,
        changedAt,
        value,
      });
    const before = random.pick([draft.userIds.tobin, draft.userIds.ines]);
    if (cell.updatedAt === null || before === cell.value) {
      change('created', cell.createdAt, cell.value);
    } else {
      change('created', cell.createdAt, before);
      change('updated', cell.updatedAt, cell.value);
    }
  }
  const empty = draft.listEntries.filter(
    (entry) =>
      draft.opportunities.some((each) => each.id === entry.entityId && each.listId === lead.listId) &&
      !cells.some((cell) => cell.listEntryId === entry.id),
  );
  for (const entry of empty.slice(0, 2)) {
    draft.history.push({
      fieldId: lead.id,
      entityType: 'opportunity',
      entityId: entry.entityId,
      listEntryId: entry.id,
      action: 'deleted',
      changerId: draft.userIds.tobin,
      changedAt: earliest(later(entry.createdAt, 11 * DAY), TODAY),
      value: draft.userIds.pia,
    });
  }
}

function companyFor(draft: Draft, random: Random): number {
  const named = ['Fernpath Energy', 'Loamworks', 'Tidewarden', 'Gristmill Data'];
  return companyNamed(draft, random.pick(named)).id;
}

/** The same day, between 8 and 18 h UTC, on a quarter of an hour. */
function inOfficeHours(random: Random, instant: string): string {
  const moved = `${instant.slice(0, 10)}T${String(random.int(8, 15)).padStart(2, '0')}:${random.pick(['00', '15', '30', '45'])}:00.000Z`;
  return moved;
}

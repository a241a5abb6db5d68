import type { Interaction } from '../../src/store/model.js';
import { type Draft, found } from './draft.js';
import { contactsOf } from './people.js';
import { Random } from './random.js';
import { byId, weave } from './weave.js';

const MANUAL_MEETINGS = 12;

/** Who called the meetings, which subjects are private, and meetings that somebody logged by hand. */
export function detailInteractions(draft: Draft): void {
  const random = new Random('interaction details');
  draft.interactions = draft.interactions.map((interaction) => {
    if (interaction.type === 'meeting') return { ...interaction, organizerId: organizer(draft, random, interaction) };
    const isSubjectPrivate = interaction.type === 'email' && mayHide(draft, interaction) && random.chance(0.2);
    return { ...interaction, isSubjectPrivate };
  });
  const plans = Array.from({ length: MANUAL_MEETINGS }, () => loggedMeeting(draft, random));
  const woven = weave(
    'interactions',
    draft.interactions,
    (row) => row.createdAt,
    plans,
    (plan) => plan.createdAt,
    450,
  );
  draft.interactions.push(...woven.map(({ id, plan }) => ({ id, ...plan })));
  draft.interactions.sort(byId);
}

/** As a rule the colleague, at times a guest; some calendars do not tell. */
function organizer(draft: Draft, random: Random, { personIds, internalPersonId }: Interaction): number | null {
  if (random.chance(0.06)) return null;
  const guest = personIds.find((id) => draft.persons.some((person) => person.id === id && person.type !== 'internal'));
  return random.chance(0.25) && guest !== undefined ? guest : internalPersonId;
}

/** Mara and Orla are twins who see the same: what only one of them took part in is never private. */
function mayHide({ userIds }: Draft, { personIds, ccPersonIds }: Interaction): boolean {
  const all = [...personIds, ...ccPersonIds];
  return !all.includes(userIds.mara) && !all.includes(userIds.orla);
}

/** As V1 logs one: a title of its own, no end, the text in a note (v1.md §11.4). */
function loggedMeeting(draft: Draft, random: Random): Omit<Interaction, 'id'> {
  const { mara, tobin, ines, joss } = draft.userIds;
  const creator = random.pick([mara, tobin, ines, joss]);
  const guests = random.sample(contactsOf(draft), random.int(1, 2));
  const day = random.dateBetween('2025-02-01', '2026-10-13');
  const at = `${day}T${random.pick(['09', '11', '14', '16'])}:${random.pick(['00', '30'])}:00.000Z`;
  return {
    type: 'meeting',
    at,
    endAt: null,
    allDay: false,
    title: 'Manually logged event',
    direction: null,
    personIds: [creator, ...guests.map((guest) => guest.id)],
    ccPersonIds: [],
    internalPersonId: creator,
    manualCreatorId: creator,
    organizerId: null,
    isSubjectPrivate: false,
    createdAt: at,
    updatedAt: null,
  };
}

/** A person of the interaction who is not of the firm. */
export function guestOf(draft: Draft, interaction: Interaction): number {
  return found(
    interaction.personIds.find((id) => draft.persons.some((each) => each.id === id && each.type !== 'internal')),
    'a guest',
  );
}

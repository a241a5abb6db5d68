/** Interactions: as a field's value, and as their own collections list them (v2-core.md §5.5, §8.8). */
import type { Interaction, Person } from '../../store/model.js';
import type { World } from '../../store/world.js';
import { attendee, personDataOf } from './references.js';
import { instant, instantOrNull } from './time.js';
import type { Schemas } from './wire.js';

/** As a field's value; null for a chat message that nobody is left of who could have logged it. */
export function interactionView(world: World, interaction: Interaction): Schemas['Interaction'] | null {
  const { id, type, at, personIds, ccPersonIds } = interaction;
  switch (type) {
    case 'email': {
      const [from, ...to] = personIds;
      return {
        id,
        type,
        sentAt: instant(at),
        subject: interaction.title,
        from: attendee(world, from),
        to: attendees(world, to),
        cc: attendees(world, ccPersonIds),
      };
    }
    case 'meeting':
      return {
        id,
        type,
        title: interaction.title,
        allDay: interaction.allDay,
        startTime: instant(at),
        endTime: instantOrNull(interaction.endAt),
        attendees: attendees(world, personIds),
      };
    case 'call':
      return { id, type, startTime: instant(at), attendees: attendees(world, personIds) };
    case 'chat-message': {
      const participants = participantsOf(world, interaction);
      const creator = loggedBy(world, interaction, participants);
      return (
        creator && {
          id,
          type,
          direction: interaction.direction ?? 'sent',
          sentAt: instant(at),
          manualCreator: personDataOf(creator),
          participants: participants.map(personDataOf),
        }
      );
    }
  }
}

/** Longer lists of people are cut. */
const MOST_PEOPLE = 100;

export function emailRecord(world: World, interaction: Interaction): Schemas['EmailRecord'] {
  const [from, ...to] = interaction.personIds;
  return {
    id: interaction.id,
    direction: interaction.direction ?? 'sent',
    subject: interaction.title,
    sentAt: instant(interaction.at),
    from: attendee(world, from),
    toParticipantsPreview: preview(world, to),
    ccParticipantsPreview: preview(world, interaction.ccPersonIds),
    loggingType: 'automated',
    ...written(interaction),
  };
}

export function callRecord(world: World, interaction: Interaction): Schemas['CallRecord'] {
  const creator = attendeeOrNull(world, interaction.manualCreatorId);
  return { ...event(world, interaction), loggingType: 'manual', creator };
}

/** A synced meeting was made by the colleague whose calendar it came from. */
export function meetingRecord(world: World, interaction: Interaction): Schemas['MeetingRecord'] {
  const { manualCreatorId, organizerId } = interaction;
  return {
    ...event(world, interaction),
    loggingType: manualCreatorId === null ? 'automated' : 'manual',
    organizer: attendeeOrNull(world, organizerId),
    creator: attendeeOrNull(world, manualCreatorId ?? organizerId),
  };
}

/** Null when nobody is left who could have logged it: the creator is never null on the wire. */
export function chatMessageRecord(world: World, interaction: Interaction): Schemas['ChatMessageRecord'] | null {
  const participants = participantsOf(world, interaction);
  const creator = loggedBy(world, interaction, participants);
  if (!creator) return null;
  return {
    id: interaction.id,
    direction: interaction.direction ?? 'sent',
    sentAt: instant(interaction.at),
    loggingType: 'manual',
    participantsPreview: {
      data: participants.slice(0, MOST_PEOPLE).map(personDataOf),
      totalCount: participants.length,
    },
    creator: personDataOf(creator),
    ...written(interaction),
  };
}

/** The creator of a chat message is never null on the wire: of those who may have logged it the first who is still there. */
function loggedBy(world: World, interaction: Interaction, participants: readonly Person[]): Person | null {
  const ids = [interaction.manualCreatorId, interaction.internalPersonId].filter((id) => id !== null);
  return ids.flatMap((id) => world.tables.persons.get(id) ?? [])[0] ?? participants[0] ?? null;
}

/** What meetings and calls have in common. */
const event = (world: World, interaction: Interaction) => ({
  id: interaction.id,
  title: interaction.title,
  startTime: instant(interaction.at),
  endTime: instantOrNull(interaction.endAt),
  allDay: interaction.allDay,
  attendeesPreview: preview(world, [...interaction.personIds, ...interaction.ccPersonIds]),
  ...written(interaction),
});

const attendeeOrNull = (world: World, id: number | null) => (id === null ? null : attendee(world, id));

const attendees = (world: World, ids: readonly number[]) => ids.map((id) => attendee(world, id));

const preview = (world: World, ids: readonly number[]): Schemas['AttendeesPreview'] => ({
  data: attendees(world, ids.slice(0, MOST_PEOPLE)),
  totalCount: ids.length,
});

/** Of those who took part, the ones that are still there. */
const participantsOf = (world: World, { personIds }: Interaction) =>
  personIds.flatMap((id) => world.tables.persons.get(id) ?? []);

const written = ({ createdAt, updatedAt }: Interaction) => ({
  createdAt: instant(createdAt),
  updatedAt: instantOrNull(updatedAt),
});

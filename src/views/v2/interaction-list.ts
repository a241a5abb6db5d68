/** Interactions as their own collections list them; as a field's value they are in `interaction.ts` (v2-core.md §8.8). */

import type { Interaction } from '../../store/model.js';
import type { World } from '../../store/world.js';
import { attendee, personDataOf } from './references.js';
import { instant, instantOrNull } from './time.js';
import type { Schemas } from './wire.js';

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
    toParticipantsPreview: attendees(world, to),
    ccParticipantsPreview: attendees(world, interaction.ccPersonIds),
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
  const { persons } = world.tables;
  const participants = interaction.personIds.flatMap((id) => persons.get(id) ?? []);
  const named = [interaction.manualCreatorId, interaction.internalPersonId].flatMap((id) =>
    id === null ? [] : (persons.get(id) ?? []),
  );
  const creator = named[0] ?? participants[0];
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

/** What meetings and calls have in common. */
const event = (world: World, interaction: Interaction) => ({
  id: interaction.id,
  title: interaction.title,
  startTime: instant(interaction.at),
  endTime: instantOrNull(interaction.endAt),
  allDay: interaction.allDay,
  attendeesPreview: attendees(world, [...interaction.personIds, ...interaction.ccPersonIds]),
  ...written(interaction),
});

const attendeeOrNull = (world: World, id: number | null) => (id === null ? null : attendee(world, id));

const attendees = (world: World, ids: readonly number[]): Schemas['AttendeesPreview'] => ({
  data: ids.slice(0, MOST_PEOPLE).map((id) => attendee(world, id)),
  totalCount: ids.length,
});

const written = ({ createdAt, updatedAt }: Interaction) => ({
  createdAt: instant(createdAt),
  updatedAt: instantOrNull(updatedAt),
});

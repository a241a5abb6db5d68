import type { Interaction } from '../../store/model.js';
import type { World } from '../../store/world.js';
import { attendee, personData, personDataOf } from './references.js';
import { instant, instantOrNull } from './time.js';
import type { Schemas } from './wire.js';

/** An interaction as a field's value (v2-core.md §5.5). */
export function interactionView(world: World, interaction: Interaction): Schemas['Interaction'] {
  const { id, type, at, personIds, ccPersonIds } = interaction;
  const attendees = (ids: readonly number[]) => ids.map((person) => attendee(world, person));
  switch (type) {
    case 'email': {
      const [from, ...to] = personIds;
      return {
        id,
        type,
        sentAt: instant(at),
        subject: interaction.title,
        from: attendee(world, from),
        to: attendees(to),
        cc: attendees(ccPersonIds),
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
        attendees: attendees(personIds),
      };
    case 'call':
      return { id, type, startTime: instant(at), attendees: attendees(personIds) };
    case 'chat-message': {
      const participants = personIds.flatMap((person) => world.tables.persons.get(person) ?? []);
      const creator = interaction.manualCreatorId ?? interaction.internalPersonId ?? participants[0]?.id;
      return {
        id,
        type,
        direction: interaction.direction ?? 'sent',
        sentAt: instant(at),
        manualCreator: personData(world, creator as number),
        participants: participants.map(personDataOf),
      };
    }
  }
}

/** Interactions by themselves (v1.md §11.1), and the contacts that persons and organizations show (v1.md §7.2). */

import type { Context } from '../../store/context.js';
import type { Interaction, InteractionType } from '../../store/model.js';
import { seenBy } from '../../store/rules/access.js';
import { isLoggedByHand, notesOn } from '../../store/rules/interaction-log.js';
import type { Contacts } from '../../store/rules/interactions.js';
import { EMBEDDED } from './entities.js';
import { instant, instantOrNull, type Zone, zoneOf } from './time.js';
import { PERSON_CODES, type Wire } from './wire.js';

export const INTERACTION_CODES = {
  meeting: 0,
  call: 1,
  'chat-message': 2,
  email: 3,
} as const satisfies Record<InteractionType, number>;

const DIRECTION_CODES = { sent: 0, received: 1 } as const;

export function interactionView(ctx: Context, interaction: Interaction): Wire<'Interaction'> {
  switch (interaction.type) {
    case 'meeting':
    case 'call':
      return eventView(ctx, interaction, INTERACTION_CODES[interaction.type]);
    case 'chat-message':
      return chatMessageView(ctx, interaction);
    case 'email':
      return emailView(ctx, interaction);
  }
}

export function eventView(ctx: Context, interaction: Interaction, type: 0 | 1): Wire<'EventInteraction'> {
  const zone = zoneOf(ctx);
  const persons = people(ctx, [...interaction.personIds, ...interaction.ccPersonIds]);
  return {
    id: interaction.id,
    type,
    date: instant(interaction.at, zone),
    title: interaction.title,
    attendees: persons.flatMap((person) => person.primary_email ?? []),
    start_time: instant(interaction.at, zone),
    end_time: instantOrNull(interaction.endAt, zone),
    updated_at: instantOrNull(interaction.updatedAt, zone),
    manual_creator_id: interaction.manualCreatorId,
    logging_type: loggingType(interaction),
    notes: noteIds(ctx, interaction),
    persons,
    ...(interaction.type === 'meeting' && ctx.quirk('v1-meeting-v2-id') === true && { v2_id: interaction.id }),
  };
}

export function chatMessageView(ctx: Context, interaction: Interaction): Wire<'ChatMessageInteraction'> {
  return {
    id: interaction.id,
    type: INTERACTION_CODES['chat-message'],
    date: instant(interaction.at, zoneOf(ctx)),
    direction: directionOf(interaction),
    manual_creator_id: interaction.manualCreatorId,
    logging_type: loggingType(interaction),
    notes: noteIds(ctx, interaction),
    persons: people(ctx, interaction.personIds),
  };
}

export function emailView(ctx: Context, interaction: Interaction): Wire<'EmailInteraction'> {
  const [from, ...to] = interaction.personIds;
  return {
    id: interaction.id,
    type: INTERACTION_CODES.email,
    date: instant(interaction.at, zoneOf(ctx)),
    subject: seenBy(ctx, interaction).title,
    from: participant(ctx, sender(ctx, from ?? interaction.id)),
    to: people(ctx, to).map((person) => participant(ctx, person)),
    cc: people(ctx, interaction.ccPersonIds),
    direction: directionOf(interaction),
    logging_type: loggingType(interaction),
  };
}

const directionOf = ({ direction }: Interaction) => DIRECTION_CODES[direction ?? 'sent'];

const loggingType = (interaction: Interaction) => (isLoggedByHand(interaction) ? 1 : 0);

const noteIds = (ctx: Context, interaction: Interaction) => notesOn(ctx, interaction).map((note) => note.id);

/** Those who are still there. */
const people = (ctx: Context, ids: readonly number[]): Wire<'EmbeddedPerson'>[] =>
  ids.flatMap((id) => EMBEDDED.person(ctx, id) ?? []);

/** Quirk `v1-email-addresses-alone`. */
function participant(ctx: Context, person: Wire<'EmbeddedPerson'>): Wire<'EmailParticipant'> {
  const email = person.primary_email;
  const isAlone = ctx.quirk('v1-email-addresses-alone') === true && person.type !== PERSON_CODES.internal;
  return isAlone && email !== null ? { email } : person;
}

/** Every email has a sender: of one deleted since, only the id is left. */
function sender(ctx: Context, id: number): Wire<'EmbeddedPerson'> {
  const gone = { id, type: 0, first_name: null, last_name: null, primary_email: null, emails: [] } as const;
  return EMBEDDED.person(ctx, id) ?? gone;
}

/** The contacts that V1 shows, by its names for them; the first chat message is V2's alone. */
export const CONTACT_NAMES = {
  first_email: 'firstEmail',
  last_email: 'lastEmail',
  first_event: 'firstEvent',
  last_event: 'lastEvent',
  next_event: 'nextEvent',
  last_chat_message: 'lastChatMessage',
  last_interaction: 'lastContact',
} as const satisfies Record<keyof Wire<'Interactions'>, keyof Contacts>;

type ContactName = keyof typeof CONTACT_NAMES;
const NAMES = Object.keys(CONTACT_NAMES) as ContactName[];

export interface InteractionBlocks {
  interaction_dates: Wire<'InteractionDates'>;
  interactions: Wire<'Interactions'>;
}

/** Null for a contact that never took place; `person_ids` of colleagues only when asked for. */
export function interactionBlocks(ctx: Context, contacts: Contacts, withPersons: boolean): InteractionBlocks {
  const zone = zoneOf(ctx);
  const dates: Partial<Record<`${ContactName}_date`, string | null>> = {};
  const moments: Partial<Record<ContactName, Wire<'NullableInteractionMoment'>>> = {};
  for (const name of NAMES) {
    const moment = momentView(ctx, contacts[CONTACT_NAMES[name]], withPersons, zone);
    dates[`${name}_date`] = moment?.date ?? null;
    moments[name] = moment;
  }
  return { interaction_dates: dates as Wire<'InteractionDates'>, interactions: moments as Wire<'Interactions'> };
}

function momentView(ctx: Context, interaction: Interaction | null, withPersons: boolean, zone: Zone) {
  if (!interaction) return null;
  const date = instant(interaction.at, zone);
  return withPersons ? { date, person_ids: colleagues(ctx, interaction) } : { date };
}

function colleagues(ctx: Context, { personIds, ccPersonIds }: Interaction): number[] {
  const isInternal = (id: number) => ctx.world.tables.persons.get(id)?.type === 'internal';
  return [...new Set([...personIds, ...ccPersonIds])].filter(isInternal).sort((a, b) => a - b);
}

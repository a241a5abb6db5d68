/** First, last and next contacts on persons and organizations (v1.md §7.2). */
import type { Context } from '../../store/context.js';
import type { Interaction } from '../../store/model.js';
import type { Contacts } from '../../store/rules/interactions.js';
import { instant, type Zone, zoneOf } from './time.js';
import type { Wire } from './wire.js';

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

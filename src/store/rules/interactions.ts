/** First, last and next contact between the firm and an entity: what the relationship-intelligence fields show (v2-core.md §5.6). */

import { type Context, timestamp } from '../context.js';
import type { EntityType, Interaction } from '../model.js';
import type { World } from '../world.js';
import { seenBy } from './access.js';

export interface Contacts {
  firstEmail: Interaction | null;
  lastEmail: Interaction | null;
  /** Events are meetings and calls. */
  firstEvent: Interaction | null;
  lastEvent: Interaction | null;
  /** The earliest one still to come. */
  nextEvent: Interaction | null;
  firstChatMessage: Interaction | null;
  lastChatMessage: Interaction | null;
  /** The newest past one of any kind. */
  lastContact: Interaction | null;
}

/** The contacts of an entity, and the instant (ms) at which time alone changes them. */
export interface ContactsNow {
  contacts: Contacts;
  validUntil: number;
}

/** An entity's interactions, oldest first: a person's own, those of a company's or an opportunity's persons. */
export function interactionsOf(world: World, type: EntityType, id: number): Interaction[] {
  const { persons, opportunities, interactions } = world.tables;
  const personIds =
    type === 'person'
      ? [id]
      : type === 'company'
        ? persons.by('company', id).map((person) => person.id)
        : (opportunities.get(id)?.personIds ?? []);
  const found = new Map<number, Interaction>();
  for (const personId of personIds) {
    for (const interaction of interactions.by('person', personId)) found.set(interaction.id, interaction);
  }
  return [...found.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id - b.id));
}

export function contactsOf(ctx: Context, type: EntityType, id: number): ContactsNow {
  const all = interactionsOf(ctx.world, type, id);
  if (all.length === 0) return NO_CONTACTS;
  return contactsAmong(
    all.map((interaction) => seenBy(ctx, interaction)),
    timestamp(ctx),
  );
}

/** Of most entities of a big seed. */
const NO_CONTACTS = contactsAmong([], '');

function contactsAmong(all: readonly Interaction[], now: string): ContactsNow {
  const past = all.filter((interaction) => interaction.at <= now);
  const isEvent = ({ type }: Interaction) => type === 'meeting' || type === 'call';
  const emails = past.filter(({ type }) => type === 'email');
  const events = past.filter(isEvent);
  const chats = past.filter(({ type }) => type === 'chat-message');
  const upcoming = all.filter((interaction) => interaction.at > now);
  const contacts: Contacts = {
    firstEmail: emails[0] ?? null,
    lastEmail: emails.at(-1) ?? null,
    firstEvent: events[0] ?? null,
    lastEvent: events.at(-1) ?? null,
    nextEvent: upcoming.find(isEvent) ?? null,
    firstChatMessage: chats[0] ?? null,
    lastChatMessage: chats.at(-1) ?? null,
    lastContact: past.at(-1) ?? null,
  };
  return { contacts, validUntil: upcoming[0] ? Date.parse(upcoming[0].at) : Number.POSITIVE_INFINITY };
}

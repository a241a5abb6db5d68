import type { Account } from '../account/account.js';
import { LAST_INSTANT } from '../lib/clock.js';
import type { Webhook } from '../store/model.js';
import type { Attempt } from '../webhooks/attempt.js';
import { ControlError } from './error.js';
import { nameOf } from './people.js';
import type { DeliveryView, MailView, WebhookView } from './schemas.js';

/** What would be tried after the end of time is shown at it. */
const iso = (at: number) => new Date(Math.min(at, LAST_INSTANT)).toISOString();

/** Every attempt to deliver, oldest first. Keys are left out: an address or an event may hold one. */
export const listDeliveries = (account: Account): DeliveryView[] =>
  account.deliveries.list().map((attempt) => deliveryView(account, attempt));

export const deliveryView = (account: Account, { at, nextAttemptAt, pending: _, ...rest }: Attempt): DeliveryView => ({
  ...withoutSecrets(account, rest),
  at: iso(at),
  ...(nextAttemptAt !== undefined && { nextAttemptAt: iso(nextAttemptAt) }),
});

/** In JSON a secret has no quote in it, so what is left is JSON. */
function withoutSecrets<T>({ secrets }: Account, value: T): T {
  const text = JSON.stringify(value);
  const shown = secrets.hide(text);
  return shown === text ? value : JSON.parse(shown);
}

/** The subscriptions, by id: those that were switched off too. */
export const listWebhooks = (account: Account): WebhookView[] =>
  [...account.world.tables.webhooks].map((webhook) => webhookView(account, webhook));

function webhookView(account: Account, webhook: Webhook): WebhookView {
  const { id, url, subscriptions, disabled, creatorId, createdAt, updatedAt } = webhook;
  const attempts = account.deliveries.list().filter(({ webhookId }) => webhookId === id);
  const last = attempts.at(-1);
  const now = account.clock.now();
  const next = Math.min(...attempts.map(({ nextAttemptAt = 0 }) => (nextAttemptAt > now ? nextAttemptAt : Infinity)));
  return {
    id,
    url: account.secrets.hide(url),
    subscriptions,
    state: disabled ? 'disabled' : 'active',
    creator: creatorId === null ? null : { id: creatorId, name: nameOf(account, creatorId) },
    createdAt,
    updatedAt,
    ...account.deliveries.ofWebhook(id),
    ...(next < Infinity && !disabled && { nextAttemptAt: iso(next) }),
    ...(last && {
      lastAttempt: {
        id: last.id,
        event: last.event,
        at: iso(last.at),
        ...(last.status !== undefined && { status: last.status }),
        ...(last.error !== undefined && { error: account.secrets.hide(last.error) }),
      },
    }),
  };
}

/** Sends the same delivery again. Throws `not-found`. */
export function replayDelivery(account: Account, id: string): void {
  if (account.deliveries.list().some((attempt) => attempt.id === id && attempt.webhookId === null)) {
    const message = `${id} was a sample event to an address that was not subscribed: it cannot be sent again`;
    throw new ControlError('conflict', message, 'id');
  }
  if (!account.deliveries.replay(id)) throw new ControlError('not-found', `There is no delivery "${id}"`, 'id');
}

/** What the account's contacts were told, oldest first. */
export const listMail = (account: Account): MailView[] =>
  account.deliveries.mailbox().map(({ at, text }) => ({ at: iso(at), text: account.secrets.hide(text) }));

import type { Account } from '../account/account.js';
import type { Attempt } from '../webhooks/attempt.js';
import { ControlError } from './error.js';
import type { MailView } from './schemas.js';

export interface DeliveryView extends Omit<Attempt, 'at' | 'nextAttemptAt' | 'pending'> {
  at: string;
  nextAttemptAt?: string;
}

const iso = (at: number) => new Date(at).toISOString();

/** Every attempt to deliver, oldest first. */
export const listDeliveries = (account: Account): DeliveryView[] =>
  account.deliveries.list().map(({ at, nextAttemptAt, pending: _, ...rest }) => ({
    ...rest,
    at: iso(at),
    ...(nextAttemptAt !== undefined && { nextAttemptAt: iso(nextAttemptAt) }),
  }));

/** Sends the same delivery again. Throws `not-found`. */
export function replayDelivery(account: Account, id: string): void {
  if (!account.deliveries.replay(id)) throw new ControlError('not-found', `There is no delivery "${id}"`, 'id');
}

/** What the account's contacts were told, oldest first. */
export const listMail = (account: Account): MailView[] =>
  account.deliveries.mailbox().map(({ at, text }) => ({ at: iso(at), text }));

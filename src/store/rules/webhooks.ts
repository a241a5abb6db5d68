/** Webhook subscriptions: three of an account at most, whoever made them (v1.md §17, product-rules.md §7). */
import { type Context, isAdmin, timestamp } from '../context.js';
import { Conflicting, Forbidden, Invalid } from '../errors.js';
import type { Given, Webhook } from '../model.js';
import { existing } from './find.js';

/** Of an account, disabled ones included. */
export const MOST_WEBHOOKS = 3;

export type WebhookChange = Pick<Webhook, 'url'> & Given<Pick<Webhook, 'subscriptions' | 'disabled'>>;

export function findWebhook(ctx: Context, id: number, member: string): Webhook {
  return existing(ctx.world.tables.webhooks, 'webhook', id, member);
}

/** Before the address is called: an account holds three, disabled ones included. */
export function assertRoomForWebhook(ctx: Context): void {
  if (ctx.world.tables.webhooks.size < MOST_WEBHOOKS) return;
  throw new Conflicting(`an account has ${MOST_WEBHOOKS} webhooks at most`, 'webhookUrl');
}

/** Why events cannot go to an address; null when they can. */
export function addressFault(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return `expected ${JSON.stringify(text)} to be an http or https URL`;
  return url.username !== '' || url.password !== '' ? 'the URL must not hold credentials' : null;
}

/** An address without credentials that no other subscription has. */
export function assertUsableAddress(ctx: Context, text: string, ownId: number | null, member = 'webhookUrl'): void {
  const fault = addressFault(text);
  if (fault !== null) throw new Invalid(fault, member);
  const other = ctx.world.tables.webhooks.by('url', text).find((webhook) => webhook.id !== ownId);
  if (other) throw new Invalid(`webhook ${other.id} has this URL already`, member);
}

export function createWebhook(ctx: Context, url: string, subscriptions: readonly string[]): Webhook {
  assertRoomForWebhook(ctx);
  assertUsableAddress(ctx, url, null);
  const { webhooks } = ctx.world.tables;
  return webhooks.insert({
    id: webhooks.nextId(),
    url,
    subscriptions: [...new Set(subscriptions)],
    disabled: false,
    creatorId: ctx.userId,
    createdAt: timestamp(ctx),
    updatedAt: null,
  });
}

export function updateWebhook(ctx: Context, before: Webhook, change: WebhookChange): Webhook {
  const { url, disabled = before.disabled } = change;
  assertUsableAddress(ctx, url, before.id);
  const subscriptions = change.subscriptions ? [...new Set(change.subscriptions)] : before.subscriptions;
  return ctx.world.tables.webhooks.update({ ...before, url, disabled, subscriptions, updatedAt: timestamp(ctx) });
}

export const deleteWebhook = (ctx: Context, webhook: Webhook): void => ctx.world.tables.webhooks.remove(webhook.id);

/** V1: only the creator changes one (v1.md §17.5). */
export function assertCreator(ctx: Context, webhook: Webhook): void {
  if (webhook.creatorId !== ctx.userId) throw new Forbidden('Only the creator may change a webhook subscription.');
}

/** V1: the creator or an admin deletes one (v1.md §17.6). */
export function assertCreatorOrAdmin(ctx: Context, webhook: Webhook): void {
  if (isCreatorOrAdmin(ctx, webhook)) return;
  throw new Forbidden('Only the creator or an admin may delete a webhook subscription.');
}

const isCreatorOrAdmin = (ctx: Context, { creatorId }: Webhook) => creatorId === ctx.userId || isAdmin(ctx);

/** V2: callers see what they made, admins see all (v2-2026-operations.md, Webhooks). */
export const canSeeWebhook = isCreatorOrAdmin;

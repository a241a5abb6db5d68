import type { Context } from '../../store/context.js';
import type { Webhook } from '../../store/model.js';
import { instantOrNull, zoneOf } from './time.js';
import type { Wire } from './wire.js';

/** A subscription (v1.md §17.1). */
export function webhookView(ctx: Context, webhook: Webhook): Wire<'WebhookSubscription'> {
  return {
    id: webhook.id,
    webhook_url: webhook.url,
    subscriptions: webhook.subscriptions as Wire<'WebhookSubscription'>['subscriptions'],
    // V1 always names a creator; one that was not recorded is the first user.
    created_by: webhook.creatorId ?? firstUser(ctx),
    updated_at: instantOrNull(webhook.updatedAt, zoneOf(ctx)),
    disabled: webhook.disabled,
  };
}

function firstUser(ctx: Context): number {
  for (const user of ctx.world.tables.users) return user.id;
  return ctx.userId;
}

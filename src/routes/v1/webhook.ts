import { ok } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import { Invalid } from '../../store/errors.js';
import {
  assertCreator,
  assertCreatorOrAdmin,
  assertRoomForWebhook,
  assertUsableAddress,
  createWebhook,
  deleteWebhook,
  findWebhook,
  updateWebhook,
} from '../../store/rules/webhooks.js';
import { webhookView } from '../../views/v1/webhook.js';
import { tryAddress } from '../webhook-address.js';
import { DELETED, type V1 } from './api.js';

const MEMBER = 'webhookSubscriptionId';

/** v1.md §17 */
export function webhook(api: V1) {
  api.get('/webhook', ({ ctx }) => ok([...ctx.world.tables.webhooks].map((one) => webhookView(ctx, one))));

  api.get('/webhook/{webhook_subscription_id}', ({ ctx, params }) =>
    ok(webhookView(ctx, findWebhook(ctx, params.webhook_subscription_id, MEMBER))),
  );

  api.post('/webhook/subscribe', async ({ ctx, body, exchange }) => {
    assertRoomForWebhook(ctx);
    assertKnownEvents(ctx, body.subscriptions);
    assertUsableAddress(ctx, body.webhook_url, null);
    const belongsTo = await tryAddress(exchange, body.webhook_url, 'webhookUrl');
    const webhook = createWebhook(ctx, body.webhook_url, body.subscriptions ?? []);
    belongsTo(webhook.id);
    return ok(webhookView(ctx, webhook));
  });

  api.put('/webhook/{webhook_subscription_id}', async ({ ctx, params, body, exchange }) => {
    const before = findWebhook(ctx, params.webhook_subscription_id, MEMBER);
    assertCreator(ctx, before);
    assertKnownEvents(ctx, body.subscriptions);
    const url = body.webhook_url ?? before.url;
    assertUsableAddress(ctx, url, before.id);
    const belongsTo = await tryAddress(exchange, url, 'webhookUrl');
    belongsTo(before.id);
    const leftOut = ctx.quirk('v1-webhook-update-subscriptions') === 'all' ? [] : undefined;
    const change = { url, subscriptions: body.subscriptions ?? leftOut, disabled: body.disabled };
    return ok(webhookView(ctx, updateWebhook(ctx, findWebhook(ctx, before.id, MEMBER), change)));
  });

  api.delete('/webhook/{webhook_subscription_id}', ({ ctx, params }) => {
    const found = findWebhook(ctx, params.webhook_subscription_id, MEMBER);
    assertCreatorOrAdmin(ctx, found);
    deleteWebhook(ctx, found);
    return ok(DELETED);
  });
}

/** Quirk `v1-webhook-smart-interaction-event`. */
function assertKnownEvents(ctx: Context, subscriptions: readonly string[] = []): void {
  const event = 'smart_interaction_value.updated';
  if (ctx.quirk('v1-webhook-smart-interaction-event') !== false || !subscriptions.includes(event)) return;
  throw new Invalid(`expected ${event} to be one of V1's events`, 'subscriptions').by(
    'v1-webhook-smart-interaction-event',
  );
}

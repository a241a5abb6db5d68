import { ok } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
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
import { probe } from '../../webhooks/probe.js';
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
    await tryAddress(exchange, body.webhook_url);
    return ok(webhookView(ctx, createWebhook(ctx, body.webhook_url, body.subscriptions ?? [])));
  });

  api.put('/webhook/{webhook_subscription_id}', async ({ ctx, params, body, exchange }) => {
    const before = findWebhook(ctx, params.webhook_subscription_id, MEMBER);
    assertCreator(ctx, before);
    assertKnownEvents(ctx, body.subscriptions);
    const url = body.webhook_url ?? before.url;
    assertUsableAddress(ctx, url, before.id);
    await tryAddress(exchange, url);
    const leftOut = ctx.quirk('v1-webhook-update-subscriptions') === 'all' ? [] : undefined;
    const subscriptions = body.subscriptions ?? leftOut;
    const after = updateWebhook(ctx, findWebhook(ctx, before.id, MEMBER), {
      url,
      ...(subscriptions && { subscriptions }),
      ...(body.disabled !== undefined && { disabled: body.disabled }),
    });
    return ok(webhookView(ctx, after));
  });

  api.delete('/webhook/{webhook_subscription_id}', ({ ctx, params }) => {
    const found = findWebhook(ctx, params.webhook_subscription_id, MEMBER);
    assertCreatorOrAdmin(ctx, found);
    deleteWebhook(ctx, found);
    return ok(DELETED);
  });
}

async function tryAddress(exchange: Exchange, url: string): Promise<void> {
  await probe(exchange.context, url, exchange.account.deliveries.rules.allowedHosts);
  exchange.assertSameGeneration();
}

/** Quirk `v1-webhook-smart-interaction-event`. */
function assertKnownEvents(ctx: Context, subscriptions: readonly string[] = []): void {
  const event = 'smart_interaction_value.updated';
  if (ctx.quirk('v1-webhook-smart-interaction-event') !== false || !subscriptions.includes(event)) return;
  throw new Invalid(`expected ${event} to be one of V1's events`, 'subscriptions').by(
    'v1-webhook-smart-interaction-event',
  );
}

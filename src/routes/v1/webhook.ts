import { ok } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import {
  assertCreator,
  assertCreatorOrAdmin,
  assertRoomForWebhook,
  assertUsableAddress,
  createWebhook,
  deleteWebhook,
  findWebhook,
  updateWebhook,
} from '../../store/webhooks.js';
import { webhookView } from '../../views/v1/webhook.js';
import { probe, type Validation } from '../../webhooks/probe.js';
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
    assertUsableAddress(ctx, body.webhook_url, null);
    await tryAddress(exchange, body.webhook_url);
    return ok(webhookView(ctx, createWebhook(ctx, body.webhook_url, body.subscriptions ?? [])));
  });

  api.put('/webhook/{webhook_subscription_id}', async ({ ctx, params, body, exchange }) => {
    const before = findWebhook(ctx, params.webhook_subscription_id, MEMBER);
    assertCreator(ctx, before);
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
  const { context: ctx } = exchange;
  await probe(url, ctx.quirk('v1-webhook-validation') as Validation, Math.floor(ctx.now / 1000));
  exchange.assertSameLife();
}

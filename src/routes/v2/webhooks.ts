import { created, noContent, ok } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import { NotFound } from '../../store/errors.js';
import type { Webhook } from '../../store/model.js';
import {
  assertRoomForWebhook,
  assertUsableAddress,
  canSeeWebhook,
  createWebhook,
  deleteWebhook,
  findWebhook,
  updateWebhook,
} from '../../store/rules/webhooks.js';
import { webhookView } from '../../views/v2/webhook.js';
import { tryAddress } from '../webhook-address.js';
import type { V2 } from './api.js';
import { filterOf, instants, number } from './filters.js';
import { pageById } from './ordered-page.js';
import { pointed } from './pointed.js';

const URL_POINTER = '/url';

/** v2-2026-operations.md, Webhooks */
export function webhooks(api: V2) {
  api.get('/webhooks', ({ ctx, query, exchange }) => {
    const fits = filterOf<Webhook>(query.filter, {
      id: number(({ id }) => id),
      createdAt: instants(({ createdAt }) => createdAt),
      updatedAt: instants(({ updatedAt }) => updatedAt),
    });
    const rows = [...ctx.world.tables.webhooks].filter((webhook) => canSeeWebhook(ctx, webhook) && fits(webhook));
    return ok(pageById(exchange, query, rows, webhookView));
  });

  api.post('/webhooks', async ({ ctx, body, exchange }) => {
    assertRoomForWebhook(ctx);
    assertUsableAddress(ctx, body.url, null, URL_POINTER);
    const belongsTo = await tryAddress(exchange, body.url, URL_POINTER);
    // While the address was tried, others may have written.
    const webhook = pointed({ webhookUrl: URL_POINTER }, () => createWebhook(ctx, body.url, body.subscriptions));
    belongsTo(webhook.id);
    return created(webhookView(webhook));
  });

  api.get('/webhooks/{webhookId}', ({ ctx, params }) => ok(webhookView(find(ctx, params.webhookId))));

  api.post('/webhooks/{webhookId}', async ({ ctx, params, body, exchange }) => {
    const before = find(ctx, params.webhookId);
    const url = body.url ?? before.url;
    assertUsableAddress(ctx, url, before.id, URL_POINTER);
    const disabled = body.status === undefined ? before.disabled : body.status === 'disabled';
    // A new address of an active webhook, and switching on again, are tried first.
    if (!disabled && (url !== before.url || before.disabled)) {
      const belongsTo = await tryAddress(exchange, url, URL_POINTER);
      belongsTo(before.id);
    }
    const change = { url, disabled, subscriptions: body.subscriptions };
    pointed({ webhookUrl: URL_POINTER }, () => updateWebhook(ctx, find(ctx, before.id), change));
    return noContent;
  });

  api.delete('/webhooks/{webhookId}', ({ ctx, params }) => {
    deleteWebhook(ctx, find(ctx, params.webhookId));
    return noContent;
  });
}

function find(ctx: Context, id: number): Webhook {
  const webhook = findWebhook(ctx, id, 'webhookId');
  if (!canSeeWebhook(ctx, webhook)) throw new NotFound('webhook', id, 'webhookId');
  return webhook;
}

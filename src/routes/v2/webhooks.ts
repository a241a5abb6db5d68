import { created, noContent, ok } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import type { Context } from '../../store/context.js';
import { Invalid, NotFound } from '../../store/errors.js';
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
import { probe } from '../../webhooks/probe.js';
import type { V2 } from './api.js';
import { filterOf, instants, number } from './filters.js';
import { pageBody, pageOfRows, withTotal } from './page.js';

/** v2-2026-operations.md, Webhooks */
export function webhooks(api: V2) {
  api.get('/webhooks', ({ ctx, query, exchange }) => {
    const fits = filterOf<Webhook>(query.filter, {
      id: number(({ id }) => id),
      createdAt: instants(({ createdAt }) => createdAt),
      updatedAt: instants(({ updatedAt }) => updatedAt),
    });
    const rows = [...ctx.world.tables.webhooks].filter((webhook) => canSeeWebhook(ctx, webhook) && fits(webhook));
    const page = pageOfRows(exchange, query, rows, ({ id }) => id);
    return ok(withTotal(pageBody(page, webhookView), query, () => rows.length));
  });

  api.post('/webhooks', async ({ ctx, body, exchange }) => {
    assertRoomForWebhook(ctx);
    assertAddress(ctx, body.url, null);
    const belongsTo = await tryAddress(exchange, body.url);
    const webhook = createWebhook(ctx, body.url, body.subscriptions);
    belongsTo(webhook.id);
    return created(webhookView(webhook));
  });

  api.get('/webhooks/{webhookId}', ({ ctx, params }) => ok(webhookView(find(ctx, params.webhookId))));

  api.post('/webhooks/{webhookId}', async ({ ctx, params, body, exchange }) => {
    const before = find(ctx, params.webhookId);
    const url = body.url ?? before.url;
    assertAddress(ctx, url, before.id);
    const disabled = body.status === undefined ? before.disabled : body.status === 'disabled';
    // A new address of an active webhook, and switching on again, are tried first.
    if (!disabled && (url !== before.url || before.disabled)) {
      const belongsTo = await tryAddress(exchange, url);
      belongsTo(before.id);
    }
    updateWebhook(ctx, find(ctx, before.id), {
      url,
      disabled,
      ...(body.subscriptions && { subscriptions: body.subscriptions }),
    });
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

/** The store's `webhookUrl` is V2's `/url`. */
async function tryAddress(exchange: Exchange, url: string): Promise<(webhookId: number) => void> {
  let belongsTo: (webhookId: number) => void;
  try {
    belongsTo = await probe(exchange.context, url, exchange.account.deliveries);
  } catch (error) {
    throw atUrl(error);
  }
  exchange.assertSameGeneration();
  return belongsTo;
}

function assertAddress(ctx: Context, url: string, ownId: number | null): void {
  try {
    assertUsableAddress(ctx, url, ownId);
  } catch (error) {
    throw atUrl(error);
  }
}

function atUrl(error: unknown): unknown {
  if (!(error instanceof Invalid)) return error;
  const named = new Invalid(error.message, '/url');
  return error.quirk === undefined ? named : named.by(error.quirk);
}

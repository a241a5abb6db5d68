import type { Webhook } from '../../store/model.js';
import { instant, instantOrNull } from './time.js';
import type { Schemas } from './wire.js';

type WebhookJson = Schemas['Webhook'];

export const webhookView = (webhook: Webhook): WebhookJson => ({
  id: webhook.id,
  status: webhook.disabled ? 'disabled' : 'active',
  subscriptions: webhook.subscriptions as WebhookJson['subscriptions'],
  url: webhook.url,
  creator: webhook.creatorId === null ? null : { id: webhook.creatorId },
  createdAt: instant(webhook.createdAt),
  updatedAt: instantOrNull(webhook.updatedAt),
});

import { listDeliveries, listMail, replayDelivery } from '../../control/webhooks.js';
import { ok } from '../../pipeline/answer.js';
import type { Control } from './api.js';

export function webhookRoutes(api: Control): void {
  api.get('/webhooks/mailbox', ({ account }) => ok(listMail(account)));

  api.get('/webhooks/deliveries', ({ account }) => ok(listDeliveries(account)));

  api.post('/webhooks/deliveries/{id}/replay', ({ account, params }) => {
    replayDelivery(account, params.id);
    return { status: 202 };
  });
}

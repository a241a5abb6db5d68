/** Valid requests of webhooks. Addresses are not called in the walk (`contractMock` switches that off). */
import { type Builder, type Find, pages } from '../steps.js';

let port = 20_000;
const address = () => `http://127.0.0.1:${port++}/hook`;

const subscribe = (find: Find, subscriptions: string[] = []): Promise<{ id: number }> =>
  find('/webhook/subscribe', { webhook_url: address(), subscriptions });

const V1: Record<string, Builder> = {
  'v1.webhooks.list': async function* (find) {
    yield {};
    await subscribe(find);
    yield {};
  },
  'v1.webhooks.get': async function* (find) {
    yield { params: { webhook_subscription_id: (await subscribe(find, ['note.created'])).id } };
  },
  'v1.webhooks.create': async function* () {
    yield { body: { webhook_url: address() } };
    yield { body: { webhook_url: address(), subscriptions: ['person.created', 'list_entry.deleted'] } };
  },
  'v1.webhooks.update': async function* (find) {
    const params = { webhook_subscription_id: (await subscribe(find)).id };
    yield { params, body: { disabled: true } };
    yield { params, body: { webhook_url: address(), subscriptions: ['file.created'], disabled: false } };
  },
  'v1.webhooks.delete': async function* (find) {
    yield { params: { webhook_subscription_id: (await subscribe(find)).id } };
  },
};

const V2: Record<string, Builder> = {
  'v2.webhooks.list': async function* (find) {
    const first = await subscribe(find);
    await subscribe(find, ['note.created']);
    await find(`/v2/webhooks/${first.id}`, { status: 'disabled' });
    yield* pages({});
    yield { query: 'totalCount=true' };
    yield { query: `filter=id=${first.id}` };
  },
  'v2.webhooks.get': async function* (find) {
    yield { params: { webhookId: (await subscribe(find)).id } };
  },
  'v2.webhooks.create': async function* () {
    yield { body: { url: address(), subscriptions: [] } };
    yield { body: { url: address(), subscriptions: ['smart_interaction_value.updated', 'reminder.deleted'] } };
  },
  'v2.webhooks.update': async function* (find) {
    const params = { webhookId: (await subscribe(find)).id };
    yield { params, body: { status: 'disabled' } };
    yield { params, body: { status: 'active', url: address(), subscriptions: ['list.created'] } };
    yield { params, body: {} };
  },
  'v2.webhooks.delete': async function* (find) {
    yield { params: { webhookId: (await subscribe(find)).id } };
  },
};

export const REQUESTS: Record<string, Builder> = { ...V1, ...V2 };

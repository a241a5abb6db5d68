import { Invalid } from '../store/errors.js';
import { send } from './send.js';

/** How much an address must prove before it is subscribed: quirk `v1-webhook-validation`. */
export type Validation = 'strict' | 'lenient' | 'off';

/** Posts the sample event, which every receiver must pass over (v1.md §17.7). `sentAt` in seconds. */
export async function probe(url: string, validation: Validation, sentAt: number): Promise<void> {
  if (validation === 'off') return;
  const { status, error } = await send(url, { type: 'sample.webhook', body: {}, sent_at: sentAt });
  if (status === undefined) throw new Invalid(`the URL could not be reached: ${error}`, 'webhookUrl');
  if (validation === 'strict' && (status < 200 || status > 299)) {
    throw new Invalid(`the URL answered ${status} to a sample event instead of 2xx`, 'webhookUrl');
  }
}

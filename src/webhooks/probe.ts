import type { Context } from '../store/context.js';
import { Invalid } from '../store/errors.js';
import { send } from './send.js';

const QUIRK = 'v1-webhook-validation';

/**
 * Posts the sample event, which every receiver must pass over (v1.md §17.7). Quirk `v1-webhook-validation` says how much an
 * address must prove before it is subscribed. Throws `Invalid`.
 */
export async function probe(ctx: Context, url: string, allowedHosts: ReadonlySet<string>): Promise<void> {
  const validation = ctx.quirk(QUIRK);
  if (validation === 'off') return;
  const sample = { type: 'sample.webhook', body: { test: true }, sent_at: Math.floor(ctx.now / 1000) };
  const { status, error } = await send(url, sample, allowedHosts);
  if (status === undefined) throw new Invalid(`the URL could not be reached: ${error}`, 'webhookUrl').by(QUIRK);
  if (validation === 'strict' && (status < 200 || status > 299)) {
    throw new Invalid(`the URL answered ${status} to a sample event instead of 2xx`, 'webhookUrl').by(QUIRK);
  }
}

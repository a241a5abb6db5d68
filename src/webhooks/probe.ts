import type { Context } from '../store/context.js';
import { Invalid } from '../store/errors.js';
import type { Deliveries } from './deliveries.js';

/**
 * Posts the sample event, which every receiver must pass over (v1.md §17.7). Quirk `v1-webhook-validation` says how much an
 * address must prove before it is subscribed. Resolves with how to say whose sample it was. Throws `Invalid`, which blames `member`.
 */
export async function probe(
  ctx: Context,
  url: string,
  deliveries: Deliveries,
  member: string,
): Promise<(webhookId: number) => void> {
  const validation = ctx.quirk('v1-webhook-validation');
  if (validation === 'off') return () => {};
  const sample = { type: 'sample.webhook', body: { test: true }, sent_at: Math.floor(ctx.now / 1000) };
  const { status, error, belongsTo } = await deliveries.sample(url, sample);
  const refusal = (why: string) => new Invalid(`the URL ${why}`, member).by('v1-webhook-validation');
  if (status === undefined) throw refusal(`could not be reached: ${error}`);
  if (validation === 'strict' && (status < 200 || status > 299)) {
    throw refusal(`answered ${status} to a sample event instead of 2xx`);
  }
  return belongsTo;
}

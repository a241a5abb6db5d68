import type { Exchange } from '../pipeline/exchange.js';
import { probe } from '../webhooks/probe.js';

/** Tries an address, which is the request's `member`; resolves with how to say whose it is. */
export async function tryAddress(exchange: Exchange, url: string, member: string): Promise<(id: number) => void> {
  const belongsTo = await probe(exchange.context, url, exchange.account.deliveries, member);
  exchange.assertSameGeneration();
  return belongsTo;
}

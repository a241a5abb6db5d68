/** Writes while their events go out to webhooks, against writes that nobody hears of. */
import { join } from 'node:path';
import { fanOut, slowest } from '../lib/accounts.mjs';
import { startServer } from '../lib/children.mjs';

export const names = ['p99 of writes, webhooks fan out'];

export async function run({ startMock, contestants, options }) {
  const deliveries = options.quick ? 1_000 : 10_000;
  const server = await startMock();
  try {
    const receiver = await startServer('receiver', [join(contestants, 'receiver.mjs')]);
    try {
      const { alone, during } = await fanOut(server, receiver, deliveries);
      const ratio = slowest(during) / slowest(alone);
      const target = { of: 'ratio', most: 2, against: 'alone' };
      const measure = `p99 of writes, ${deliveries.toLocaleString('en')} webhooks fan out`;
      return [{ measure, unit: 'ms', mock: slowest(during), ratio, target }];
    } finally {
      await receiver.stop();
    }
  } finally {
    await server.stop();
  }
}

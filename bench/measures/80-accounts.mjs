/** Accounts made on a server, and the memory of idle ones. */
import { manyAccounts } from '../lib/accounts.mjs';
import { median } from '../lib/statistics.mjs';

const ACCOUNTS = 1_000;

export const names = ['POST /_mock/accounts', `${ACCOUNTS} idle accounts beyond one`];

export async function run({ startMock }) {
  const server = await startMock();
  try {
    const { create, memory } = await manyAccounts(server, ACCOUNTS);
    return [
      { measure: names[0], unit: 'ms', mock: median(create), target: { of: 'mock', most: 3 } },
      { measure: names[1], unit: 'MB', mock: memory, target: { of: 'mock', most: 60 } },
    ];
  } finally {
    await server.stop();
  }
}

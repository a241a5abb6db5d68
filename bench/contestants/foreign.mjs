/** An account of so many rows behind a server that shares no code with the mock: `node --import tsx foreign.mjs ROWS`. */
import { FOREIGN_KEY, foreignAccount } from '../../test/tools/pull/foreign-account.ts';

const { url } = await foreignAccount(Number(process.argv[2]));
process.stdout.write(`${JSON.stringify({ url, key: FOREIGN_KEY })}\n`);

/** A seed of about 43 MB, and what accounts of it cost a server and those who ask it other things. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { residentMb } from './children.mjs';
import { exchangeJson } from './http.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const ENTRIES = 46_000;
const COLUMNS = 5;
const AT = '2026-08-26T17:26:20.559Z';

/** The path of its file, made when first asked for. */
export async function makeBigSeed({ scratch }) {
  const file = join(scratch, 'big-seed.json');
  if (!existsSync(file)) await writeFile(file, JSON.stringify(bigSeed()));
  return file;
}

function bigSeed() {
  const each = (count, row) => Array.from({ length: count }, (_, i) => row(i));
  const entry = (i) => ({ id: 158_330_000 + i, listId: 247_800, entityId: 290_555_000 + i, createdAt: AT });
  const value = (i) => ({
    id: 2_634_897_000 + i,
    fieldId: 5_086_000 + (i % COLUMNS),
    listEntryId: 158_330_000 + Math.floor(i / COLUMNS),
    value: `value ${i} of some length`,
    createdAt: AT,
  });
  return {
    lists: [{ id: 247_800, name: 'Pipeline', type: 'company' }],
    fields: each(COLUMNS, (i) => ({ id: 5_086_000 + i, name: `Column ${i}`, valueType: 'text', listId: 247_800 })),
    companies: each(ENTRIES, (i) => ({
      id: 290_555_000 + i,
      name: `Company ${i}`,
      domain: `c-${i}.example`,
      createdAt: AT,
    })),
    listEntries: each(ENTRIES, entry),
    values: each(COLUMNS * ENTRIES, value),
  };
}

/** `{ longest: ms, memory: MB }`: the longest that another caller waited, and what two further accounts of the seed take. */
export async function seededAccounts(server, seed) {
  const account = await post(server, '{}');
  const { key } = account.keys.find(({ persona }) => persona === 'admin');
  await exchangeJson(server.url, {
    method: 'PATCH',
    path: `/_mock/limits?account=${account.account}`,
    headers: JSON_TYPE,
    body: JSON.stringify({ perMinute: 'unlimited', monthly: 'unlimited' }),
  });
  const other = { path: '/v2/lists', headers: { authorization: `Bearer ${key}` } };
  for (let i = 0; i < 50; i++) await exchangeJson(server.url, other);
  let isOver = false;
  const create = () => post(server, Buffer.concat([Buffer.from('{"seed":'), seed, Buffer.from('}')]));
  const first = create().finally(() => {
    isOver = true;
  });
  // Looked at below; a failure meanwhile must not end the bench.
  first.catch(() => {});
  let longest = 0;
  while (!isOver) {
    const before = performance.now();
    await exchangeJson(server.url, other);
    longest = Math.max(longest, performance.now() - before);
    await sleep(2);
  }
  await first;
  // The thread that read it has gone by then.
  await sleep(4_000);
  const before = residentMb(server.pid);
  if (before === undefined) throw new Error('resident memory is read from /proc, which this system lacks');
  await create();
  await create();
  await sleep(4_000);
  return { longest, memory: residentMb(server.pid) - before };
}

const post = (server, body) =>
  exchangeJson(
    server.url,
    { method: 'POST', path: '/_mock/accounts', headers: JSON_TYPE, body, timeoutMs: 120_000 },
    201,
  );

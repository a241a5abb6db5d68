/** A seed of about 43 MB, and what accounts of it cost a server and those who ask it other things. */
import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
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
  const ask = await otherCaller(server);
  const create = () => createOf(server, seed);
  const longest = await longestWait(ask, create());
  // The thread that read it has gone by then.
  await sleep(4_000);
  const before = residentMb(server.pid);
  if (before === undefined) throw new Error('resident memory is read from /proc, which this system lacks');
  await create();
  await create();
  await sleep(4_000);
  return { longest, memory: residentMb(server.pid) - before };
}

/** The longest waits of another caller, ms, while an account of the seed comes into a data file, which is then written anew, and is exported. */
export async function keptAccount(server, seed, file) {
  const ask = await otherCaller(server);
  // What comes in is far more than the file began with: the next change, as a count of calls, has it written anew.
  const before = statSync(file).ino;
  const made = createOf(server, seed);
  const kept = await longestWait(ask, made);
  const compacted = await longestWait(ask, writtenAnew(file, before));
  const exported = await longestWait(ask, download(`${server.url}/_mock/export?account=${(await made).account}`));
  return { kept, compacted, exported };
}

/** A call of an account of its own. */
async function otherCaller(server) {
  const account = await post(server, '{}');
  const { key } = account.keys.find(({ persona }) => persona === 'admin');
  await exchangeJson(server.url, {
    method: 'PATCH',
    path: `/_mock/limits?account=${account.account}`,
    headers: JSON_TYPE,
    body: JSON.stringify({ perMinute: 'unlimited', monthly: 'unlimited' }),
  });
  const ask = () => exchangeJson(server.url, { path: '/v2/lists', headers: { authorization: `Bearer ${key}` } });
  for (let i = 0; i < 50; i++) await ask();
  return ask;
}

/** The longest that a call takes until the work is done, ms. */
async function longestWait(ask, work) {
  let isOver = false;
  const done = work.finally(() => {
    isOver = true;
  });
  // Looked at below; a failure meanwhile must not end the bench.
  done.catch(() => {});
  let longest = 0;
  while (!isOver) {
    const before = performance.now();
    await ask();
    longest = Math.max(longest, performance.now() - before);
    await sleep(2);
  }
  await done;
  return longest;
}

/** Once another file has taken the place of the one that was there. */
async function writtenAnew(file, before) {
  for (let i = 0; statSync(file).ino === before; i++) {
    if (i > 6_000) throw new Error('the data file was not written anew');
    await sleep(5);
  }
}

/** Its bytes are counted and dropped: to put them together would hold up the caller beside. */
function download(url) {
  return new Promise((resolve, reject) => {
    request(url, { agent: false }, (incoming) => {
      let bytes = 0;
      incoming.on('data', (chunk) => {
        bytes += chunk.length;
      });
      incoming.on('error', reject);
      incoming.on('end', () =>
        incoming.statusCode === 200 && bytes > 40e6
          ? resolve(bytes)
          : reject(new Error(`the export answered ${incoming.statusCode} with ${bytes} bytes`)),
      );
    })
      .on('error', reject)
      .end();
  });
}

const createOf = (server, seed) => post(server, Buffer.concat([Buffer.from('{"seed":'), seed, Buffer.from('}')]));

const post = (server, body) =>
  exchangeJson(
    server.url,
    { method: 'POST', path: '/_mock/accounts', headers: JSON_TYPE, body, timeoutMs: 120_000 },
    201,
  );

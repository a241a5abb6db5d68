/**
 * Measures the library in a process of its own: createAccount, snapshot and reset after many writes, and the first page after a restore,
 * of a snapshot that was restored before and of one that was not.
 * Usage: node library.mjs LIBRARY.js ACCOUNTS WRITES RESETS → one line of JSON
 * `{ createAccount: ms[], snapshot: ms[], reset: ms[], restoredPage: { again: ms[], first: ms[] } }`.
 */
import { pathToFileURL } from 'node:url';

const [library, accounts, writes, resets] = process.argv.slice(2);
const ORIGIN = 'https://api.affinity.co';
const FREE = { perMinute: 'unlimited', monthly: 'unlimited', concurrent: 'unlimited' };
const WARM_UP = 5;

const { createMock } = await import(pathToFileURL(library).href);
const mock = await createMock();

function call(account, method, path, body) {
  const headers = { authorization: `Basic ${Buffer.from(`:${account.keys.admin}`).toString('base64')}` };
  if (body) headers['content-type'] = 'application/json';
  return mock.fetch(new Request(ORIGIN + path, { method, headers, ...(body && { body: JSON.stringify(body) }) }));
}

async function json(answer, what) {
  if (answer.status !== 200)
    throw new Error(`${what} answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
  return answer.json();
}

async function timeCreations() {
  const times = [];
  for (let i = 0; i < Number(accounts) + WARM_UP; i++) {
    const before = performance.now();
    await mock.createAccount({});
    if (i >= WARM_UP) times.push(performance.now() - before);
  }
  return times;
}

/** Nine new persons for each change of a seeded one: rows on top of the seed, and rows over it. */
async function write(account, seeded) {
  let last;
  for (let i = 0; i < Number(writes); i++) {
    const what = `write ${i}`;
    if (i % 10 === 9) {
      const id = seeded[i % seeded.length];
      await json(
        await call(account, 'PUT', `/persons/${id}`, { first_name: 'Bench', last_name: `Changed ${i}` }),
        what,
      );
    } else {
      const body = { first_name: 'Bench', last_name: `Writer ${i}`, emails: [`writer-${i}@bench.example`] };
      last = await json(await call(account, 'POST', '/persons', body), what);
    }
  }
  return last.id;
}

async function timeState() {
  const account = await mock.createAccount({ limits: FREE });
  const before = await json(await call(account, 'GET', '/persons?page_size=100'), 'persons');
  const externals = before.persons.filter((person) => person.type !== 1);
  const created = await write(
    account,
    (externals.length ? externals : before.persons).map((person) => person.id),
  );
  account.snapshot('written');
  const kept = performance.now();
  account.snapshot('written');
  const snapshot = performance.now() - kept;
  const start = performance.now();
  await account.reset();
  const reset = performance.now() - start;
  const limits = await account.limits?.get?.();
  if (limits && limits.perMinute.limit !== 'unlimited')
    throw new Error("reset lost the limits of the account's creation");
  const gone = await call(account, 'GET', `/persons/${created}`);
  if (gone.status === 200) throw new Error('a person created before the reset is still there');
  const after = await json(await call(account, 'GET', '/persons?page_size=100'), 'persons after the reset');
  if (JSON.stringify(after) !== JSON.stringify(before)) throw new Error('persons differ after the reset');
  account.restore('written');
  const back = await call(account, 'GET', `/persons/${created}`);
  if (back.status !== 200) throw new Error('the snapshot lost a person');
  return { snapshot, reset };
}

const PAGES = 20;

/** The same page of a hundred rows with all their fields each time. */
async function timeRestoredPages() {
  const account = await mock.createAccount({ limits: FREE });
  const headers = { authorization: `Bearer ${account.keys.admin}` };
  const get = (path) => mock.fetch(new Request(ORIGIN + path, { headers }));
  const { data } = await json(await get('/v2/lists?limit=100'), 'lists');
  const types = ['list', 'global', 'enriched', 'relationship-intelligence'].map((type) => `fieldTypes=${type}`);
  const rows = (id) => `/v2/lists/${id}/list-entries?limit=100&${types.join('&')}`;
  const lengths = [];
  for (const { id } of data) lengths.push([(await (await get(rows(id))).text()).length, id]);
  const [, longest] = lengths.sort(([a], [b]) => b - a)[0];
  const timed = async (name) => {
    account.restore(name);
    const before = performance.now();
    const text = await (await get(rows(longest))).text();
    return { text, took: performance.now() - before };
  };
  account.snapshot('known');
  const pages = { again: [], first: [] };
  for (let i = 0; i < PAGES + WARM_UP; i++) {
    account.snapshot('new');
    const first = await timed('new');
    const [once, again] = [await timed('known'), await timed('known')];
    if (new Set([first.text, once.text, again.text]).size > 1) throw new Error('pages differ after a restore');
    if (i < WARM_UP) continue;
    pages.first.push(first.took);
    pages.again.push(again.took);
  }
  return pages;
}

const createAccount = await timeCreations();
const restoredPage = await timeRestoredPages();
const states = [];
for (let i = 0; i < Number(resets); i++) states.push(await timeState());
const snapshot = states.map((state) => state.snapshot);
const reset = states.map((state) => state.reset);
process.stdout.write(`${JSON.stringify({ createAccount, snapshot, reset, restoredPage })}\n`);
await mock.close();
process.exit(0);

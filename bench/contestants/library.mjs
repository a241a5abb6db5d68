/**
 * Measures the library in a process of its own: createAccount, and snapshot and reset after many writes.
 * Usage: node library.mjs LIBRARY.js ACCOUNTS WRITES RESETS → one line of JSON `{ createAccount: ms[], snapshot: ms[], reset: ms[] }`.
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

const createAccount = await timeCreations();
const states = [];
for (let i = 0; i < Number(resets); i++) states.push(await timeState());
const snapshot = states.map((state) => state.snapshot);
const reset = states.map((state) => state.reset);
process.stdout.write(`${JSON.stringify({ createAccount, snapshot, reset })}\n`);
await mock.close();
process.exit(0);

/** What accounts cost on a server: time to make one, memory of many, and requests while webhooks fan out. */
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { residentMb } from './children.mjs';
import { exchangeJson } from './http.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const HOOKS = 3;
const DRAIN_MS = 60_000;

const post = (server, path, value, headers = {}, expected = 200) =>
  exchangeJson(
    server.url,
    { method: 'POST', path, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(value) },
    expected,
  );

/** `{ create: ms[], memory: MB }`: POST /_mock/accounts one by one, and what so many idle ones take beyond the first. */
export async function manyAccounts(server, count) {
  await post(server, '/_mock/accounts', {}, {}, 201);
  await sleep(1_000);
  const before = residentMb(server.pid);
  if (before === undefined) throw new Error('resident memory is read from /proc, which this system lacks');
  const send = poster(server);
  const create = [];
  for (let i = 0; i < count; i++) {
    const { status, took } = await send('/_mock/accounts', {});
    if (status !== 201) throw new Error(`POST /_mock/accounts answered ${status}`);
    create.push(took);
  }
  send.close();
  await sleep(3_000);
  return { create, memory: residentMb(server.pid) - before };
}

/** `{ alone: ms[], during: ms[] }`: requests that nobody hears of, then as many whose events go to three webhooks each. */
export async function fanOut(server, receiver, deliveries) {
  const { keys } = await post(
    server,
    '/_mock/accounts',
    { limits: { perMinute: 'unlimited', monthly: 'unlimited', concurrent: 'unlimited' } },
    {},
    201,
  );
  const { key } = keys.find(({ persona }) => persona === 'admin');
  const headers = { authorization: `Bearer ${key}` };
  const send = poster(server, headers);
  const write = async (i) => {
    const { status, took } = await send('/persons', { first_name: 'Bench', last_name: `Event ${i}`, emails: [] });
    if (status !== 200) throw new Error(`POST /persons answered ${status}`);
    return took;
  };
  for (let i = 0; i < 300; i++) await write(-i);
  const alone = [];
  for (let i = 0; i * HOOKS < deliveries; i++) alone.push(await write(i));
  for (let i = 0; i < HOOKS; i++) {
    const hook = { webhook_url: `${receiver.url}/hook-${i}`, subscriptions: ['person.created'] };
    await post(server, '/webhook/subscribe', hook, headers);
  }
  const taken = async () => (await exchangeJson(receiver.url, { path: '/' })).taken - HOOKS;
  const during = [];
  for (let i = 0; i * HOOKS < deliveries; i++) during.push(await write(i));
  send.close();
  const until = performance.now() + DRAIN_MS;
  while ((await taken()) < during.length * HOOKS) {
    if (performance.now() > until) throw new Error(`${await taken()} of ${during.length * HOOKS} events were taken`);
    await sleep(50);
  }
  return { alone, during };
}

/** The slowest of a hundred. Compared with the same without webhooks: against its median it is far above 2 with bare `node:http` too. */
export const slowest = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)];

/** POSTs on one connection that stays open. */
function poster(server, own = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = (path, value) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(value);
      const headers = { ...JSON_TYPE, 'content-length': Buffer.byteLength(body), ...own };
      const began = performance.now();
      request(server.url + path, { method: 'POST', headers, agent }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ status: answer.statusCode, took: performance.now() - began }));
      })
        .on('error', reject)
        .end(body);
    });
  return Object.assign(send, { close: () => agent.destroy() });
}

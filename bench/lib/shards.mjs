/** Several servers of the mock behind HAProxy, and what a process of them took of the machine. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exchange, exchangeJson } from './http.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const UNLIMITED = { perMinute: 'unlimited', monthly: 'unlimited', concurrent: 'unlimited' };
/** Of the kernel's clock in /proc, a second. */
const TICKS = 100;
const fronts = new Set();
process.on('exit', () => {
  for (const front of fronts) front.kill('SIGKILL');
});

export const hasHaproxy = () => spawnSync('haproxy', ['-v']).status === 0;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** `{ url, pid, servers, stop() }`: so many shards, and HAProxy as `deploy/` has it. */
export async function startShards({ root, startMock }, count) {
  const servers = [];
  const stopServers = async () => {
    for (const server of servers) await server.stop();
  };
  try {
    for (let i = 0; i < count; i++) servers.push(await startMock('--shard-name', `shard-${i}`));
    const front = await startFront(root, servers);
    return { ...front, name: `${count}`, servers, stop: () => Promise.all([front.stop(), stopServers()]) };
  } catch (error) {
    await stopServers();
    throw error;
  }
}

async function startFront(root, servers) {
  const [port, stats] = [await freePort(), await freePort()];
  const shards = servers.map(({ url }, i) => [`SHARD_${i}`, new URL(url).host]);
  const env = {
    PATH: process.env.PATH,
    FRONT_BIND: `127.0.0.1:${port}`,
    FRONT_STATS_BIND: `127.0.0.1:${stats}`,
    ...Object.fromEntries(shards),
  };
  const child = spawn('haproxy', ['-db', '-f', join(root, 'deploy/haproxy.cfg')], { env, stdio: 'ignore' });
  fronts.add(child);
  const ended = new Promise((resolve) => child.once('close', resolve)).then(() => fronts.delete(child));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  for (let i = 0; i < 200; i++) {
    const answer = await exchange(url, { path: '/_front/health' }).catch(() => null);
    if (answer?.status === 200) return { url, pid: child.pid, stop };
    await sleep(25);
  }
  await stop();
  throw new Error('HAProxy does not answer');
}

/** New accounts, without limits, until each shard has one: their admins' keys, in the order of the shards. */
export async function keyOfEach({ url, servers }) {
  const keys = new Map();
  for (let i = 0; i < 200 && keys.size < servers.length; i++) {
    const body = JSON.stringify({ limits: UNLIMITED });
    const made = await exchangeJson(url, { method: 'POST', path: '/_mock/accounts', headers: JSON_TYPE, body }, 201);
    keys.set(made.shard, made.keys[0].key);
  }
  return [...keys].sort(([a], [b]) => a.localeCompare(b)).map(([, key]) => key);
}

/** CPU that a process has had, microseconds. Linux only. */
export function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1e6;
}

/** Accounts made through the front: how many a second. */
export const createAccounts = (url, count) =>
  callMany(url, { method: 'POST', path: '/_mock/accounts', expected: 201 }, count);

/** The same call so many times, over a few connections that stay open: how many a second. */
export async function callMany(url, { method, path, headers = {}, expected = 200 }, count, connections = 8) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const call = () =>
    new Promise((resolve, reject) => {
      request(url + path, { method, headers, agent }, (answer) => {
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === expected
            ? resolve()
            : reject(new Error(`${method} ${path} answered ${answer.statusCode}`)),
        );
      })
        .on('error', reject)
        .end();
    });
  const began = performance.now();
  let left = count;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left-- > 0) await call();
    }),
  );
  agent.destroy();
  return count / ((performance.now() - began) / 1000);
}

/** Cores that are needed for generator, HAProxy and two shards to have one each. */
const APART = 4;
export const canPin = () => cpus().length >= APART && spawnSync('taskset', ['--version']).status === 0;

/** Gives each process a core of its own, the last one this process's; returns how to give all back. */
export function pinApart(pids) {
  const pin = (pid, cores) => execFileSync('taskset', ['-apc', cores, `${pid}`], { stdio: 'ignore' });
  for (const [core, pid] of pids.entries()) pin(pid, `${core % (APART - 1)}`);
  pin(process.pid, `${APART - 1}`);
  return () => pin(process.pid, `0-${cpus().length - 1}`);
}

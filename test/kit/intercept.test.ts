/** `mock.intercept()`: this process's calls of Affinity's host are answered by the mock, and by nobody else, while it is open. */
import { EventEmitter, once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { SHARE_ENV, Worker, type WorkerOptions } from 'node:worker_threads';
import axios from 'axios';
import { fetch as undiciFetch } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/ensure-built.mjs';
import { createMock, type Mock } from '../../src/index.js';

// What leads threads is the preload as it is built.
ensureBuilt();

const URL_V2 = 'https://api.affinity.co/v2/lists?limit=1';

let mock: Mock;
let headers: Record<string, string>;
beforeEach(async () => {
  mock = await createMock();
  headers = { authorization: `Bearer ${mock.account().keys.admin}` };
});
afterEach(() => mock.close());

const shared = () => [net.Socket.prototype.connect, tls.connect, process.env.NO_PROXY, process.env.no_proxy];
const got = async (library: typeof http | typeof https, url: string) => {
  const [answer] = await once(library.get(url, { headers }), 'response');
  answer.resume();
  return answer.statusCode;
};

describe('intercept', () => {
  it('answers fetch, undici, https, http and axios, and lets all go again', async () => {
    const before = shared();
    const interception = await mock.intercept();
    expect(interception.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(URL_V2, { headers })).status).toBe(200);
    expect((await undiciFetch(URL_V2, { headers })).status).toBe(200);
    expect(await got(https, URL_V2)).toBe(200);
    expect(await got(http, URL_V2.replace('https', 'http'))).toBe(200);
    expect((await axios.get(URL_V2, { headers })).status).toBe(200);
    expect(mock.account().requests({ operationId: 'v2.lists.list' })).toHaveLength(5);
    expect(shared()).not.toEqual(before);
    await interception.close();
    await interception.close();
    expect(shared()).toEqual(before);
    await expect(fetch(interception.url)).rejects.toThrow();
  });

  it('is over with the mock, and when it is disposed', async () => {
    const before = shared();
    await mock.intercept();
    await mock.close();
    expect(shared()).toEqual(before);
    const other = await createMock();
    const interception = await other.intercept();
    await interception[Symbol.asyncDispose]();
    expect(shared()).toEqual(before);
    await other[Symbol.asyncDispose]();
  });

  it('is for one mock at a time', async () => {
    const other = await createMock();
    const interception = await mock.intercept();
    await expect(other.intercept()).rejects.toThrow('close the handle of that intercept() first');
    await interception.close();
    await (await other.intercept()).close();
    await other.close();
  });

  it('refuses a request on a connection that was open before, instead of sending it', async () => {
    const heard: string[] = [];
    const canary = net
      .createServer((socket) => socket.on('data', (bytes) => heard.push(String(bytes))))
      .listen(0, '127.0.0.1');
    await once(canary, 'listening');
    const socket = net.connect((canary.address() as net.AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    const interception = await mock.intercept();
    const failed = once(socket, 'error').catch((error: unknown) => [error]);
    socket.write('GET /v2/lists HTTP/1.1\r\nHost: api.affinity.co\r\n\r\n');
    const [error] = await failed;
    expect(String(error)).toContain('a request to api.affinity.co was about to leave');
    expect(heard).toEqual([]);
    await interception.close();
    canary.close();
  });

  it('leaves to others what they wrapped meanwhile, and is silent behind it', async () => {
    const interception = await mock.intercept();
    const ours = tls.connect;
    const calls = new EventEmitter();
    let count = 0;
    const theirs = ((...args: Parameters<typeof ours>) => {
      count++;
      return ours(...args);
    }) as typeof ours;
    tls.connect = theirs;
    await interception.close();
    expect(tls.connect).toBe(theirs);
    // Led nowhere: there is nobody, and no mock that would answer.
    const [error] = await once(
      https.get('https://127.0.0.1:9').on('close', () => calls.emit('x')),
      'error',
    ).catch((e) => [e]);
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    expect(count).toBe(1);
    tls.connect = ours;
  });
});

describe('A worker thread', () => {
  const asks = () => `fetch('${URL_V2}', { headers: ${JSON.stringify(headers)} })
    .then(({ status }) => status, (error) => String(error.cause ?? error))
    .then((told) => require('node:worker_threads').parentPort.postMessage(told));`;
  const told = async (code: string, options: WorkerOptions = {}) => {
    const [message] = await once(new Worker(code, { eval: true, ...options }), 'message');
    return message;
  };

  it.each<[string, WorkerOptions]>([
    ['plainly', {}],
    ['with an environment and arguments of its own', { env: { HTTPS_PROXY: 'http://127.0.0.1:9' }, execArgv: [] }],
    ['with the environment of the process', { env: SHARE_ENV }],
  ])('that is started meanwhile, %s, is led', async (_how, options) => {
    const { NODE_OPTIONS } = process.env;
    const interception = await mock.intercept();
    expect(await told(asks(), options)).toBe(200);
    expect(mock.account().requests({ operationId: 'v2.lists.list' })).toHaveLength(1);
    await interception.close();
    expect(process.env.NODE_OPTIONS).toBe(NODE_OPTIONS);
  });

  it('that such a thread starts is led', async () => {
    await mock.intercept();
    const outer = `const { Worker, parentPort } = require('node:worker_threads');
      new Worker(${JSON.stringify(asks())}, { eval: true, env: {} }).on('message', (told) => parentPort.postMessage(told));`;
    expect(await told(outer)).toBe(200);
  });

  it('goes on to nobody else where it outlives the interception', async () => {
    const interception = await mock.intercept();
    const worker = new Worker(`require('node:worker_threads').parentPort.once('message', () => { ${asks()} })`, {
      eval: true,
    });
    await once(worker, 'online');
    await interception.close();
    worker.postMessage('go');
    expect((await once(worker, 'message'))[0]).toContain('ECONNREFUSED');
  });

  const code = `require('node:worker_threads').parentPort.postMessage(Symbol.for('affinity-mock/register') in globalThis)`;

  it('of a class that was taken out of its module before is not led, as the documentation says', async () => {
    const Taken = Worker;
    await mock.intercept();
    expect(await once(new Taken(code, { eval: true }), 'message')).toEqual([false]);
    expect(await told(code)).toBe(true);
  });

  it('that is started afterwards is left alone', async () => {
    const before = Worker;
    await (await mock.intercept()).close();
    expect(Worker).toBe(before);
    expect(await told(code)).toBe(false);
  });
});

it('leaves nothing led where the mock is closed meanwhile', async () => {
  const before = shared();
  const late = mock.intercept();
  await mock.close();
  await expect(late).rejects.toThrow('intercept() comes too late: the mock is closed');
  expect(shared()).toEqual(before);
  const other = await createMock();
  await (await other.intercept()).close();
  await other.close();
});

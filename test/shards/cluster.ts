/** Several built servers of the mock, and HAProxy in front of them with the configuration that deploy/ has. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../scripts/ensure-built.mjs';

const inRepo = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const MAIN = inRepo('dist/cli/main.js');
export const CONFIGURATION = inRepo('deploy/haproxy.cfg');
ensureBuilt();

export const hasHaproxy = spawnSync('haproxy', ['-v']).status === 0;

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers member by member
  body: any;
}

interface Call {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Ports that nobody has now. Servers have to come back on theirs. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

export class Shard {
  #child: ChildProcess | undefined;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(
    readonly name: string,
    readonly port: number,
    readonly args: readonly string[],
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.#child?.pid as number;
  }

  async start(): Promise<void> {
    const { NODE_OPTIONS: _options, PORT: _port, ...env } = process.env;
    const args = [MAIN, 'serve', '--port', `${this.port}`, '--json', '--shard-name', this.name, ...this.args];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    this.#child = child;
    this.#ended = once(child, 'close');
    await Promise.race([
      once(child.stdout, 'data'),
      this.#ended.then(() => Promise.reject(new Error(`${this.name} ended before it listened: ${complaint}`))),
    ]);
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    this.#child?.kill(signal);
    await this.#ended;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }
}

export interface Wanted {
  shards: number;
  /** Of each shard. */
  args?: readonly string[];
  keepsData?: boolean;
  environment?: Readonly<Record<string, string>>;
}

export class Cluster {
  readonly shards: Shard[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'affinity-mock-shards-'));
  #agent = new Agent({ keepAlive: true });
  readonly #agents = [this.#agent];
  #front: ChildProcess | undefined;
  readonly #fronts: ChildProcess[] = [];
  /** What HAProxy said. */
  complaints = '';

  private constructor(
    readonly port: number,
    readonly statsPort: number,
    readonly wanted: Wanted,
  ) {}

  static async start(wanted: Wanted): Promise<Cluster> {
    const [port = 0, statsPort = 0] = await freePorts(2);
    const cluster = new Cluster(port, statsPort, wanted);
    for (let i = 0; i < wanted.shards; i++) await cluster.addShard();
    await cluster.loadFront();
    return cluster;
  }

  /** One more; the front hears of it when it is loaded again. */
  async addShard(): Promise<Shard> {
    const [port = 0] = await freePorts(1);
    const name = `shard-${this.shards.length}`;
    const data = this.wanted.keepsData ? ['--data', join(this.#folder, `${name}.data`)] : [];
    const shard = new Shard(name, port, [...data, ...(this.wanted.args ?? [])]);
    this.shards.push(shard);
    await shard.start();
    return shard;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts HAProxy; one that runs lets the new one take over, and ends once its last connection has. */
  async loadFront(shards: readonly Shard[] = this.shards): Promise<void> {
    const before = this.#front;
    const complaint = this.complaints.length;
    const addresses = shards.map(({ name, port }) => [name.toUpperCase().replace('-', '_'), `127.0.0.1:${port}`]);
    const env = {
      PATH: process.env.PATH ?? '',
      FRONT_BIND: `127.0.0.1:${this.port}`,
      FRONT_STATS_BIND: `127.0.0.1:${this.statsPort}`,
      HEALTH_INTERVAL: '200ms',
      ...this.wanted.environment,
      ...Object.fromEntries(addresses),
    };
    const args = ['-db', '-f', CONFIGURATION, ...(before ? ['-sf', `${before.pid}`] : [])];
    const child = spawn('haproxy', args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.on('data', (chunk) => {
      this.complaints += chunk;
    });
    this.#front = child;
    this.#fronts.push(child);
    const ended = once(child, 'close').then(() => Promise.reject(new Error(this.complaints)));
    ended.catch(() => {});
    if (before) {
      await this.#takenOver(complaint);
      return;
    }
    for (let i = 0; i < 200; i++) {
      if ((await this.send('/_front/health').catch(() => null))?.status === 200) return;
      await Promise.race([sleep(25), ended]);
    }
    throw new Error(`HAProxy does not answer: ${this.complaints}`);
  }

  /** HAProxy is gone at once, with all connections; `loadFront` starts another. */
  async killFront(): Promise<void> {
    const front = this.#front as ChildProcess;
    this.#front = undefined;
    front.kill('SIGKILL');
    await once(front, 'close');
  }

  /** Once the one before listens no more. On connections that are open it answers once more: new ones are made from now on. */
  async #takenOver(since: number): Promise<void> {
    for (let i = 0; !this.complaints.slice(since).includes('Proxy front stopped'); i++) {
      if (i > 400) throw new Error(`HAProxy was not taken over: ${this.complaints}`);
      await sleep(25);
    }
    this.#agent = new Agent({ keepAlive: true });
    this.#agents.push(this.#agent);
  }

  async end(): Promise<void> {
    for (const agent of this.#agents) agent.destroy();
    for (const shard of this.shards) {
      shard.signal('SIGCONT');
      await shard.end('SIGKILL');
    }
    for (const front of this.#fronts) {
      if (front.exitCode !== null || front.signalCode !== null) continue;
      front.kill('SIGKILL');
      await once(front, 'close');
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Through the front, or to another address. Rejects where the connection is cut. */
  send(path: string, { method = 'GET', headers = {}, body }: Call = {}, url = this.url): Promise<Answer> {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const type = text === undefined ? {} : { 'content-type': 'application/json' };
    return new Promise((resolve, reject) => {
      const outgoing = request(
        url + path,
        { agent: this.#agent, method, headers: { ...type, ...headers } },
        (incoming) => {
          let received = '';
          incoming.on('data', (chunk) => {
            received += chunk;
          });
          incoming.on('error', reject);
          incoming.on('end', () => {
            if (!incoming.complete) return reject(new Error('the answer was cut off'));
            const isJson = incoming.headers['content-type']?.startsWith('application/json') && received !== '';
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              text: received,
              body: isJson ? JSON.parse(received) : undefined,
            });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(text);
    });
  }

  control(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(`/_mock${path}`, { method, body, headers });
  }

  /** A new account without limits, through the front; `shard` is where it came to live. */
  async account(name?: string): Promise<Owned> {
    const limits = { perMinute: 'unlimited', monthly: 'unlimited', concurrent: 'unlimited' };
    const query = name === undefined ? '' : `?account=${name}`;
    const { status, body } = await this.control('POST', `/accounts${query}`, { limits });
    if (status !== 201) throw new Error(`POST /_mock/accounts${query} answered ${status}`);
    return { name: body.account, shard: body.shard, key: body.keys[0].key };
  }

  /** One account for each shard. */
  async accountOfEach(): Promise<Owned[]> {
    const found = new Map<string, Owned>();
    for (let i = 0; found.size < this.shards.length && i < 200; i++) {
      const account = await this.account();
      if (!found.has(account.shard)) found.set(account.shard, account);
    }
    return this.shards.map(({ name }) => found.get(name) as Owned);
  }

  /** As the admin of an account: Bearer below `/v2`, Basic elsewhere. */
  call({ key }: Pick<Owned, 'key'>, method: string, path: string, body?: unknown): Promise<Answer> {
    const authorization = path.startsWith('/v2') ? bearer(key) : basic(`:${key}`);
    return this.send(path, { method, body, headers: { authorization } });
  }
}

export interface Owned {
  name: string;
  shard: string;
  key: string;
}

export const bearer = (key: string) => `Bearer ${key}`;
export const basic = (login: string) => `Basic ${Buffer.from(login).toString('base64')}`;

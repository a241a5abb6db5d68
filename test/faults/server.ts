/** The built program in a process of its own, and requests to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { ensureBuilt } from '../../scripts/ensure-built.mjs';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
ensureBuilt();

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers member by member
  body: any;
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
}

export interface How {
  /** A command that runs the one behind it. */
  prefix?: readonly string[];
  /** Options of Node's. */
  node?: readonly string[];
}

export interface Served {
  url: string;
  port: number;
  pid: number;
  key: string;
  ended: Promise<Ended>;
  /** Of V1 or V2, as the account `scale`'s admin. Rejects when the server goes away before the answer is there. */
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  control(method: string, path: string, body?: unknown): Promise<Answer>;
  kill(signal: NodeJS.Signals): Promise<Ended>;
}

/** A folder that is gone once the test is. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-faults-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function launch(
  args: readonly string[],
  { prefix = [], node = [] }: How = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is not there: build first (npm run build)`);
  const [program = '', ...rest] = [
    ...prefix,
    process.execPath,
    ...node,
    MAIN,
    'serve',
    '--port',
    '0',
    '--json',
    ...args,
  ];
  const { NODE_OPTIONS: _options, PORT: _port, ...env } = process.env;
  const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, stderr }));
  return { child, ended };
}

/** A server that did not start: how it ended. */
export const refused = (args: readonly string[]): Promise<Ended> => launch(args).ended;

/** Ends with the test. */
export async function serve(args: readonly string[], how?: How): Promise<Served> {
  const { child, ended } = launch(args, how);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  let text = '';
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text);
    });
    void ended.then(({ stderr }) => reject(new Error(`the server ended before it listened: ${stderr}`)));
  });
  const { url, port, pid, accounts } = JSON.parse(line);
  const { key } = accounts[0].keys[0];
  const agent = new Agent({ keepAlive: true });
  const send = (method: string, path: string, body: unknown, headers: Record<string, string>) =>
    exchange(agent, url + path, method, body, headers);
  return {
    url,
    port,
    pid,
    key,
    ended,
    call: (method, path, body) => {
      const authorization = path.startsWith('/v2') ? `Bearer ${key}` : `Basic ${btoa(`:${key}`)}`;
      return send(method, path, body, { authorization });
    },
    control: (method, path, body) => send(method, `/_mock${path}`, body, {}),
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

function exchange(
  agent: Agent,
  url: string,
  method: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const type = text === undefined ? {} : { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, method, headers: { ...headers, ...type } }, (incoming) => {
      let received = '';
      incoming.on('data', (chunk) => {
        received += chunk;
      });
      incoming.on('error', reject);
      incoming.on('end', () => {
        if (!incoming.complete) reject(new Error('the answer was cut off'));
        else resolve({ status: incoming.statusCode ?? 0, body: received === '' ? undefined : JSON.parse(received) });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}

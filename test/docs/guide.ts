/**
 * Runs the blocks of a guide as a reader would paste them: all of a page in one folder, in order.
 *
 * - ```` ```sh ```` is run by bash. One that ends in `affinity-mock serve …` goes on beside the next ones, as in another terminal;
 *   without one they find the default accounts at the address that the page names, `http://127.0.0.1:4010`.
 * - ```` ```ts ```` is run in this process; one that imports `affinity-mock/vitest` registers its tests.
 * - A block with a file's name behind its language is written to that file, for the blocks behind it.
 * - ```` ```text ```` is what the `sh` before it prints. Any other block that is not run says why: ```` ```yaml (not run: …) ````.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Mock } from '../../src/index.js';
import { findPython } from '../support/python.js';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const PYTHON = findPython(process.env.PATH ?? '');
export const PATH = [PYTHON?.folder ?? [], process.env.PATH ?? []].flat().join(delimiter);

/** As pytest finds the plugin, and the plugin the program, where the wheel is installed. */
const PYTEST_PLUGIN = {
  PYTHONPATH: join(ROOT, 'python/src'),
  PYTEST_PLUGINS: 'affinity_mock.pytest_plugin',
  AFFINITY_MOCK_EXECUTABLE: join(ROOT, 'dist/cli/main.js'),
};

export interface Block {
  language: string;
  /** Behind the language. */
  info: string;
  code: string;
  line: number;
}

/** The fenced blocks of a page; those within lists are taken out of their indentation. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let indent = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^( *)```(\S*) *(.*)$/.exec(line);
    if (open && fence && fence[2] === '') {
      blocks.push(open);
      open = null;
    } else if (open) {
      open.code += `${line.slice(indent)}\n`;
    } else if (fence) {
      indent = fence[1]?.length ?? 0;
      open = { language: fence[2] ?? '', info: fence[3] ?? '', code: '', line: index + 1 };
    }
  }
  return blocks;
}

export const isNotRun = ({ language, info }: Block): boolean =>
  language === 'mermaid' || /^\(not run: .+\)$/.test(info);

const PORT = /\b4010\b/g;

/** A folder with all that the blocks of one page leave behind; `close` ends what they started. */
export class Page {
  readonly folder: string;
  #port = 0;
  #server: ChildProcess | null = null;
  /** What the blocks so far have set, as a terminal would still know it. */
  #variables = '';

  constructor() {
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    this.folder = mkdtempSync(join(ROOT, '.cache', 'guide-'));
    const bin = join(this.folder, '.bin');
    mkdirSync(bin);
    // What `npx` finds in a project that has the package installed.
    writeFileSync(
      join(bin, 'npx'),
      `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(ROOT, 'dist/cli/main.js')}" "$@"\n`,
    );
    chmodSync(join(bin, 'npx'), 0o755);
  }

  /** Serves the default accounts where the page expects them, until a block starts a server of its own. */
  async open(mock: Mock): Promise<void> {
    this.#port = (await mock.listen()).port;
  }

  write({ info, code }: Block): string {
    const file = join(this.folder, info);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code.replace(PORT, String(this.#port)));
    return file;
  }

  /** A module of a block, importing this package's sources. */
  module({ code, line }: Block): string {
    const source = (path: string) => JSON.stringify(join(ROOT, 'src', path));
    const text = code
      .replace(PORT, String(this.#port))
      .replace(/(['"])affinity-mock\/vitest\1/g, source('kit/vitest.ts'))
      .replace(/(['"])affinity-mock\/contract\1/g, source('kit/contract.ts'))
      .replace(/(['"])affinity-mock\1/g, source('index.ts'));
    const file = join(this.folder, `block-${line}.ts`);
    writeFileSync(file, text);
    return pathToFileURL(file).href;
  }

  /** Resolves with what it printed; rejects where it fails. */
  async shell({ code }: Block): Promise<string> {
    if (!/\bnpx affinity-mock serve\b/.test(code)) {
      const said = await this.#bash(`${this.#variables}\n${code}`.replace(PORT, String(this.#port)));
      this.#variables += (code.match(/^[A-Z_]+=\S.*$/gm) ?? []).map((line) => `${line}\n`).join('');
      return said;
    }
    await this.#stop();
    this.#port = await freePort();
    const command = /--port 4010/.test(code) ? code : code.replace('affinity-mock serve', '$& --port 4010');
    this.#server = this.#start(command.replace(PORT, String(this.#port)));
    await this.#answers(command.includes('--tls-cert'));
    return '';
  }

  async #answers(isSecure: boolean): Promise<void> {
    const server = this.#server;
    for (;;) {
      if (server?.exitCode !== null) throw new Error(`the server ended with ${server?.exitCode}`);
      const place = `127.0.0.1:${this.#port}/_mock/health`;
      const isWell = isSecure ? secureAnswer(`https://${place}`) : fetch(`http://${place}`).then(({ ok }) => ok);
      if (await isWell.catch(() => false)) return;
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  #start(code: string): ChildProcess {
    // `exec`, so that a signal reaches the program itself.
    const script = code.replace(/^((?:[A-Z_]+=\S+ )*)(npx affinity-mock serve)/m, '$1exec $2');
    return spawn('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: this.folder,
      env: {
        ...process.env,
        ...PYTEST_PLUGIN,
        // A program of a few lines is over before the optimizing compiler and a collector of many threads are of use.
        JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC',
        PORT: '',
        PATH: `${join(this.folder, '.bin')}${delimiter}${PATH}`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  #bash(code: string): Promise<string> {
    const child = this.#start(code);
    let said = '';
    let wrong = '';
    child.stdout?.on('data', (chunk) => (said += chunk));
    child.stderr?.on('data', (chunk) => (wrong += chunk));
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status) => {
        if (status === 0) resolve(said);
        else reject(new Error(`exit code ${status}\n${said}\n${wrong}`));
      });
    });
  }

  async #stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server || server.exitCode !== null) return;
    await new Promise((done) => {
      server.once('close', done);
      server.kill('SIGTERM');
    });
  }

  async close(): Promise<void> {
    await this.#stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Whether it answers, whatever certificate it shows. */
const secureAnswer = (url: string) =>
  new Promise<boolean>((resolve, reject) => {
    const asked = get(url, { rejectUnauthorized: false, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.once('error', reject);
  });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

#!/usr/bin/env node
/**
 * `npm run test:clients`: other people's Affinity clients against the built mock.
 *
 * Makes a Python virtual environment under `.cache/` (kept for the next run), installs the client from
 * `affinity-sdk/requirements.txt` into it, starts `dist/cli/main.js serve` on a free port, runs the checks and stops the
 * server again. Exits with the checks' code; 0 with a line `skipped: …` where no Python 3.10 or newer is found.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');
const CHECKS = join(HERE, 'affinity-sdk');
const MAIN = join(ROOT, 'dist', 'cli', 'main.js');
const WINDOWS = process.platform === 'win32';
const PYTHONS = ['python3', 'python', ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`)];
const READY_MS = 30_000;
const STOP_MS = 10_000;

process.exitCode = await main();

/** @returns {Promise<number>} the exit code */
async function main() {
  const python = findPython();
  if (!python) {
    console.log('skipped: the client tests need Python 3.10 or newer with its venv module, and none was found');
    return 0;
  }
  if (!existsSync(MAIN)) return fail(`${relative(ROOT, MAIN)} is missing: run \`npm run build\` first`);
  const venv = virtualEnvironment(python);
  if (!venv) return 1;

  const server = startServer();
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted.abort());
  let code;
  try {
    code = await runChecks(venv, await server.ready, interrupted.signal);
  } catch (error) {
    code = interrupted.signal.aborted ? 130 : fail(error.message);
  }
  const complaint = await server.stop();
  return complaint ? fail(complaint) : code;
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  return 1;
}

/** The path of the first Python that is new enough and can make virtual environments. */
function findPython() {
  const probe = 'import sys, ensurepip, venv; print(sys.executable if sys.version_info >= (3, 10) else "")';
  for (const name of PYTHONS) {
    const { status, stdout } = spawnSync(name, ['-c', probe], { encoding: 'utf8' });
    if (status === 0 && stdout.trim()) return stdout.trim();
  }
  return undefined;
}

/**
 * The Python of a virtual environment with the client installed; undefined, with the reason on stderr, when that fails.
 * A marker written last tells a complete environment from one whose installation was cut short.
 *
 * @param {string} python
 */
function virtualEnvironment(python) {
  const requirements = readFileSync(join(CHECKS, 'requirements.txt'), 'utf8').trim();
  const version = requirements.split('==')[1];
  const folder = join(ROOT, '.cache', `venv-affinity-sdk-${version}`);
  const inside = join(folder, ...(WINDOWS ? ['Scripts', 'python.exe'] : ['bin', 'python']));
  const marker = join(folder, 'complete');
  const isComplete = existsSync(marker) && readFileSync(marker, 'utf8') === requirements;
  if (isComplete && spawnSync(inside, ['-c', 'import affinity']).status === 0) return inside;

  console.log(`installing ${requirements} into ${relative(ROOT, folder)}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  const steps = [
    [python, '-m', 'venv', folder],
    [inside, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', join(CHECKS, 'requirements.txt')],
  ];
  for (const [command, ...args] of steps) {
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    if (status === 0) continue;
    console.error(`${stdout}${stderr}\n${command} ${args.join(' ')}: exit ${status}`);
    return undefined;
  }
  writeFileSync(marker, requirements);
  return inside;
}

/**
 * The mock on a free port.
 * `ready`: the line it prints, parsed. `stop()`: ends it by SIGTERM to the line's pid; what it did wrong, if anything.
 */
function startServer() {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--json'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = [];
  let log = '';
  let pid = child.pid;
  child.stderr.setEncoding('utf8').on('data', (text) => {
    log = (log + text).slice(-20_000);
  });
  const exited = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));

  const ready = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no line from the server in ${READY_MS} ms\n${log}`)), READY_MS);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (lines.push(line) > 1) return;
      clearTimeout(timer);
      try {
        const parsed = JSON.parse(line);
        pid = parsed.pid;
        resolve(parsed);
      } catch {
        reject(new Error(`the server's first line is not JSON: ${line}`));
      }
    });
    child.once('error', reject);
    exited.then((code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code} before it was ready\n${log}`));
    });
  });
  ready.catch(() => {});

  /** @type {Promise<string | undefined> | undefined} */
  let stopping;
  const stop = () => {
    stopping ??= (async () => {
      // A server that never became ready has said so already; one that ended later has not
      if (child.exitCode !== null || child.signalCode !== null) {
        return lines.length > 0 ? `the server had ended by itself\n${log}` : undefined;
      }
      process.kill(pid, 'SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      const code = await exited;
      clearTimeout(timer);
      if (code !== 0) return `the server ended with ${code} after SIGTERM, not with 0\n${log}`;
      if (lines.length !== 1) return `the server wrote ${lines.length} lines to stdout, not one`;
      return undefined;
    })();
    return stopping;
  };
  return { ready, stop };
}

/**
 * @param {string} python
 * @param {{ url: string, accounts: unknown[] }} ready
 * @param {AbortSignal} signal ends the checks; the promise is then rejected
 * @returns {Promise<number>} their exit code
 */
function runChecks(python, ready, signal) {
  const loopback = '127.0.0.1,localhost';
  const child = spawn(python, [join(CHECKS, 'test_main_job.py')], {
    cwd: CHECKS,
    stdio: 'inherit',
    signal,
    env: {
      ...process.env,
      AFFINITY_MOCK_URL: ready.url,
      AFFINITY_MOCK_ACCOUNTS: JSON.stringify(ready.accounts),
      AFFINITY_MOCK_COMMAND: JSON.stringify([process.execPath, MAIN]),
      NO_PROXY: loopback,
      no_proxy: loopback,
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONUNBUFFERED: '1',
      PYTHONIOENCODING: 'utf-8',
    },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

#!/usr/bin/env node
/**
 * `npm run test:clients`: other people's Affinity clients against the built mock.
 *
 * Installs them under `.cache/` (kept for the next run): the client of `affinity-sdk/requirements.txt` into a Python virtual
 * environment, the nodes of `n8n/package.json` as packages of their own, and the generators that `generated/checks.mjs` takes. Starts `dist/cli/main.js serve` on a free port, runs the
 * checks of each client and stops the server again. The last line counts the checks of all. Exits with 1 when one failed; a
 * client that cannot be had here is passed over with a line `skipped: …`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../scripts/ensure-built.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');
const CHECKS = join(HERE, 'affinity-sdk');
const N8N = join(HERE, 'n8n');
const GENERATED = join(HERE, 'generated');
const MAIN = join(ROOT, 'dist', 'cli', 'main.js');
ensureBuilt();
const WINDOWS = process.platform === 'win32';
const PYTHONS = ['python3', 'python', ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`)];
const READY_MS = 30_000;
const STOP_MS = 10_000;

process.exitCode = await main();

/**
 * A client's checks, ready to be run, or why they cannot be.
 *
 * @typedef {{ name: string, command: string, args: string[], cwd: string, env?: Record<string, string> } | { skipped: string }} Suite
 */

/** @returns {Promise<number>} the exit code */
async function main() {
  if (!existsSync(MAIN)) return fail(`${relative(ROOT, MAIN)} is missing: run \`npm run build\` first`);
  const suites = [pythonSuite(), n8nSuite(), generatedSuite()];
  if (suites.includes(undefined)) return 1;

  const server = startServer();
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted.abort());
  const total = { passed: 0, failed: 0 };
  let code = 0;
  try {
    const ready = await server.ready;
    for (const suite of suites) {
      if ('skipped' in suite) {
        console.log(`skipped: ${suite.skipped}`);
        continue;
      }
      console.log(suite.name);
      const { passed, failed } = await runChecks(suite, ready, interrupted.signal);
      total.passed += passed;
      total.failed += failed;
    }
  } catch (error) {
    code = interrupted.signal.aborted ? 130 : fail(error.message);
  }
  const complaint = await server.stop();
  if (complaint) code = fail(complaint);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return code || (total.failed > 0 ? 1 : 0);
}

/** @returns {Suite | undefined} undefined where the installation failed, which stderr tells */
function pythonSuite() {
  const python = findPython();
  if (!python) {
    return { skipped: 'affinity-sdk needs Python 3.10 or newer with its venv module, and none was found' };
  }
  const venv = virtualEnvironment(python);
  return venv && { name: 'affinity-sdk', command: venv, args: [join(CHECKS, 'test_main_job.py')], cwd: CHECKS };
}

/** @returns {Suite} */
function n8nSuite() {
  const folder = installedNodes();
  if (!folder) return { skipped: "n8n's Affinity nodes could not be installed from the npm registry" };
  return {
    name: 'n8n-nodes-base',
    command: process.execPath,
    args: [join(N8N, 'checks.mjs')],
    cwd: N8N,
    env: { AFFINITY_N8N_FOLDER: folder },
  };
}

/**
 * Clients that generators make of the served documents; it names what it cannot have.
 *
 * @returns {Suite}
 */
function generatedSuite() {
  return {
    name: 'generated clients',
    command: process.execPath,
    args: [join(GENERATED, 'checks.mjs')],
    cwd: GENERATED,
  };
}

/**
 * The folder that holds `nodes/Affinity` of the packed package, beside the packages that they load; undefined when they cannot
 * be had. Of the hundreds of nodes only these are unpacked, and no script of any package is run.
 */
function installedNodes() {
  const { dependencies, packed } = JSON.parse(readFileSync(join(N8N, 'package.json'), 'utf8'));
  const folder = join(ROOT, '.cache', packed);
  const marker = join(folder, 'complete');
  const wanted = JSON.stringify({ dependencies, packed });
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return folder;

  console.log(`installing the Affinity nodes of ${packed} into ${relative(ROOT, folder)}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const npm = WINDOWS ? 'npm.cmd' : 'npm';
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
  const archive = `${packed.replace('@', '-')}.tgz`;
  const nodes = ['package/dist/nodes/Affinity'];
  const steps = [
    [npm, 'install', ...quiet, '--prefix', folder],
    [npm, 'pack', packed, ...quiet, '--pack-destination', folder],
    ['tar', '-xzf', join(folder, archive), '-C', folder, '--strip-components=2', ...nodes],
  ];
  for (const [command, ...args] of steps) {
    const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: WINDOWS });
    if (status === 0) continue;
    console.error(`${stderr ?? ''}\n${command} ${args[0]}: exit ${status}`);
    return undefined;
  }
  rmSync(join(folder, archive));
  writeFileSync(marker, wanted);
  return folder;
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
 * Runs a client's checks, and shows what they say but for their own count.
 *
 * @param {Exclude<Suite, { skipped: string }>} suite
 * @param {{ url: string, accounts: unknown[] }} ready
 * @param {AbortSignal} signal ends the checks; the promise is then rejected
 * @returns {Promise<{ passed: number, failed: number }>}
 */
function runChecks({ name, command, args, cwd, env }, ready, signal) {
  const loopback = '127.0.0.1,localhost';
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
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
      ...env,
    },
  });
  let count;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const counted = /^(\d+) passed, (\d+) failed$/.exec(line);
    if (counted) count = { passed: Number(counted[1]), failed: Number(counted[2]) };
    else console.log(line);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (count && code === (count.failed > 0 ? 1 : 0)) resolve(count);
      else reject(new Error(`the checks of ${name} ended with ${code} before they were through`));
    });
  });
}

#!/usr/bin/env node
/**
 * Installs the runtimes that `languages.test.ts` takes and the machine lacks: Ruby and PHP of Debian (where this runs as root there),
 * Python's clients into a virtual environment, Deno and Bun of npm, and a program of Rust, where there is a cargo, under
 * `.cache/runtimes`. What cannot be had is told by name, and passed over: the tests say so again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.cache', 'runtimes');
const PATIENCE_MS = 300_000;

const run = (command, args, cwd = FOLDER) =>
  spawnSync(command, args, {
    cwd,
    stdio: 'ignore',
    timeout: PATIENCE_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

mkdirSync(FOLDER, { recursive: true });
const steps = [
  ['Ruby', () => run('ruby', ['--version']) || debian('ruby')],
  [
    'PHP with curl',
    () => run('php', ['-r', 'exit(function_exists("curl_init") ? 0 : 1);']) || debian('php-cli', 'php-curl'),
  ],
  ['requests, httpx and aiohttp of Python', python],
  ['Deno and Bun', javascript],
  ['reqwest of Rust', rust],
];
for (const [name, install] of steps) process.stdout.write(`${install() ? 'there' : 'cannot be had'}: ${name}\n`);

function debian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  run('apt-get', ['update']);
  return run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
}

function python() {
  const pip = join(FOLDER, 'python', 'bin', 'pip');
  if (!existsSync(pip) && !run('python3', ['-m', 'venv', 'python'])) return false;
  return run(pip, ['install', '--quiet', 'requests', 'httpx', 'aiohttp']);
}

function rust() {
  const manifest = join(dirname(fileURLToPath(import.meta.url)), 'programs', 'rust', 'Cargo.toml');
  return run('cargo', ['build', '--quiet', '--release', '--manifest-path', manifest, '--target-dir', 'rust']);
}

function javascript() {
  writeFileSync(join(FOLDER, 'package.json'), '{"private":true}\n');
  if (!run('npm', ['install', '--no-save', '--ignore-scripts', 'deno@2', 'bun@1'])) return false;
  // Puts the program of Bun's package for this platform in its place.
  return run('node', [join('node_modules', 'bun', 'install.js')]);
}

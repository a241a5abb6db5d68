/**
 * Builds dist/ where it is missing or made from other sources than those that lie there, so that no script and no test runs yesterday's
 * program. The times of files say nothing of that: a checkout, a copy and an archive set them as they like. From a package that was installed (no sources) it does nothing. Callable and importable; several at once build once.
 */
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'dist/.built');
const LOCK = join(ROOT, '.cache/building');
const SOURCES = [
  'src',
  'scripts/build.mjs',
  'scripts/build',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** Throws where the build fails. What the build says goes to stderr: a caller's stdout may be read by a program. */
export function ensureBuilt() {
  while (isStale()) {
    if (!takeLock()) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      continue;
    }
    try {
      if (isStale()) build();
    } finally {
      rmSync(LOCK, { force: true });
    }
    // Not looked at again: sources that change all the time would be built for ever.
    return;
  }
}

/** What a build is made from, in one word: names and contents of its sources. Some 50 ms. A build writes it to `dist/.built`. */
export function digestOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) add(hash, source);
  return hash.digest('hex');
}

function add(hash, path) {
  const file = join(ROOT, path);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    for (const entry of readdirSync(file).sort()) add(hash, `${path}/${entry}`);
  } else if (stats) {
    const content = readFileSync(file);
    hash.update(`${path} ${content.length}\n`).update(content);
  }
}

function build() {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the build failed: npm run build shows why');
}

function isStale() {
  if (!existsSync(join(ROOT, 'src'))) return false;
  return !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== digestOfSources();
}

/** False while another process builds. A lock whose owner is gone is taken away. */
function takeLock() {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  // Whoever sees the lock sees whose it is: it comes with its text, by a link that only one can make. Threads of a process have one id.
  const own = `${LOCK}-${process.pid}-${randomUUID()}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, LOCK);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(ownerOfLock())) rmSync(LOCK, { force: true });
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** This process where the lock has gone in the meantime: it is tried again. */
function ownerOfLock() {
  try {
    return Number(readFileSync(LOCK, 'utf8'));
  } catch {
    return process.pid;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureBuilt();

/** The guard that no test and no script runs yesterday's program, in a package of its own whose build is a line in a file. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const GUARD = fileURLToPath(new URL('../../scripts/ensure-built.mjs', import.meta.url));
/** Writes down that it ran. */
const BUILD = `
  import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
  import { digestOfSources } from './ensure-built.mjs';
  const digest = digestOfSources();
  appendFileSync('builds', 'begun\\n');
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/.built', digest);
  appendFileSync('builds', 'done\\n');`;
/** Takes so long that another finds it at work. */
const SLOW_BUILD = BUILD.replace("mkdirSync('dist'", 'await new Promise((done) => setTimeout(done, 100));$&');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'affinity-mock-built-'));
  for (const folder of ['src/store', 'scripts']) mkdirSync(join(root, folder), { recursive: true });
  copyFileSync(GUARD, join(root, 'scripts/ensure-built.mjs'));
  writeFileSync(join(root, 'scripts/build.mjs'), BUILD);
  writeFileSync(join(root, 'src/index.ts'), '');
  writeFileSync(join(root, 'src/store/world.ts'), '');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** As scripts start it. */
async function guard(): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['scripts/ensure-built.mjs'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

const copy = (): Promise<typeof import('../../scripts/ensure-built.mjs')> =>
  import(pathToFileURL(join(root, 'scripts/ensure-built.mjs')).href);
/** As tests call it: without a process of its own, but for the build. */
const ensureBuilt = async (): Promise<void> => (await copy()).ensureBuilt();
/** As a build leaves it, without the process of one. */
async function built(): Promise<void> {
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/.built'), (await copy()).digestOfSources());
}

const builds = () =>
  existsSync(join(root, 'builds')) ? readFileSync(join(root, 'builds'), 'utf8').split('\n').slice(0, -1) : [];
const ONE = ['begun', 'done'];

describe('A program that is to be run', () => {
  it('is built where it is missing, and not again', async () => {
    expect(await guard()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(builds()).toEqual(ONE);
    await guard();
    expect(builds()).toEqual(ONE);
  });

  it.each<[string, () => void]>([
    ['has other words', () => writeFileSync(join(root, 'src/store/world.ts'), '// the world')],
    ['is new', () => writeFileSync(join(root, 'src/store/new.ts'), '')],
    ['is gone', () => rmSync(join(root, 'src/store/world.ts'))],
    ['has another name', () => renameSync(join(root, 'src/store/world.ts'), join(root, 'src/store/globe.ts'))],
    ['has moved', () => renameSync(join(root, 'src/store/world.ts'), join(root, 'src/world.ts'))],
    ['is the build itself', () => writeFileSync(join(root, 'scripts/build.mjs'), `${BUILD}\n`)],
  ])('is built again where one of its sources %s', async (_, change) => {
    await built();
    change();
    // As a copy or an archive leaves it.
    if (existsSync(join(root, 'src/store/world.ts'))) utimesSync(join(root, 'src/store/world.ts'), 0, 0);
    await ensureBuilt();
    expect(builds()).toEqual(ONE);
    await ensureBuilt();
    expect(builds()).toEqual(ONE);
  });

  it('is not built again where the times of its sources alone are others', async () => {
    await built();
    const ahead = Date.now() / 1_000 + 86_400;
    for (const path of ['src/index.ts', 'src/store', 'scripts/build.mjs']) utimesSync(join(root, path), ahead, ahead);
    utimesSync(join(root, 'dist/.built'), 0, 0);
    await ensureBuilt();
    expect(builds()).toEqual([]);
  });

  it('is built again where it was built from what changed while it was', async () => {
    writeFileSync(
      join(root, 'scripts/build.mjs'),
      BUILD.replace("mkdirSync('dist'", "writeFileSync('src/late.ts', '');$&"),
    );
    await ensureBuilt();
    await ensureBuilt();
    await ensureBuilt();
    expect(builds()).toEqual([...ONE, ...ONE]);
  });

  it('is built once by several who want it at the same time, and all of them wait', async () => {
    writeFileSync(join(root, 'scripts/build.mjs'), SLOW_BUILD);
    const ended = await Promise.all([guard(), guard(), guard()].map(async (one) => [(await one).code, builds()]));
    expect(ended).toEqual([
      [0, ONE],
      [0, ONE],
      [0, ONE],
    ]);
  });

  it('is built once by several threads of a process, as tests ask for it', async () => {
    writeFileSync(join(root, 'scripts/build.mjs'), SLOW_BUILD);
    const url = pathToFileURL(join(root, 'scripts/ensure-built.mjs')).href;
    // All begin at the same moment, when the last of them is ready.
    const ready = new Int32Array(new SharedArrayBuffer(4));
    const program = `
      const { workerData: { ready, count } } = require('node:worker_threads');
      import(${JSON.stringify(url)}).then(({ ensureBuilt }) => {
        Atomics.add(ready, 0, 1);
        while (Atomics.load(ready, 0) < count);
        ensureBuilt();
      });`;
    const count = 6;
    const ended = Array.from({ length: count }, () =>
      once(new Worker(program, { eval: true, execArgv: [], workerData: { ready, count } }), 'exit'),
    );
    expect((await Promise.all(ended)).flat()).toEqual(Array(count).fill(0));
    expect(builds()).toEqual(ONE);
  });

  it('is built though somebody who was at it is gone', async () => {
    mkdirSync(join(root, '.cache'));
    // No process has this number: the largest is smaller.
    writeFileSync(join(root, '.cache/building'), String(2 ** 30));
    expect((await guard()).code).toBe(0);
    expect([builds(), existsSync(join(root, '.cache/building'))]).toEqual([ONE, false]);
  });

  it('is told of where it cannot be built, and the next one tries anew', async () => {
    writeFileSync(join(root, 'scripts/build.mjs'), 'process.exit(3)');
    const { code, stderr } = await guard();
    expect([code, stderr]).toEqual([1, expect.stringContaining('the build failed: npm run build shows why')]);
    expect(existsSync(join(root, '.cache/building'))).toBe(false);
  });

  it('is left alone in a package that was installed: there are no sources', async () => {
    rmSync(join(root, 'src'), { recursive: true });
    expect([(await guard()).code, builds()]).toEqual([0, []]);
  });
});

/** The guard that no test and no script runs yesterday's program, in a package of its own whose build is a line in a file. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const GUARD = fileURLToPath(new URL('../../scripts/ensure-built.mjs', import.meta.url));
/** Writes down that it ran, and takes so long that another finds it at work. */
const BUILD = `
  import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
  appendFileSync('builds', 'begun\\n');
  await new Promise((done) => setTimeout(done, 100));
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/.built', '');
  appendFileSync('builds', 'done\\n');`;

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

async function guard(): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['scripts/ensure-built.mjs'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

const builds = () =>
  existsSync(join(root, 'builds')) ? readFileSync(join(root, 'builds'), 'utf8').split('\n').slice(0, -1) : [];
const ONE = ['begun', 'done'];

/** As if it had been changed so many seconds from now. */
const changed = (path: string, seconds: number) => {
  const at = Date.now() / 1_000 + seconds;
  utimesSync(join(root, path), at, at);
};
const SOURCES = ['src/index.ts', 'src/store/world.ts', 'src/store', 'src', 'scripts/build.mjs'];

describe('A program that is to be run', () => {
  it('is built where it is missing, and not again', async () => {
    expect(await guard()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(builds()).toEqual(ONE);
    await guard();
    expect(builds()).toEqual(ONE);
  });

  it('is built again where any of its sources is newer', async () => {
    await guard();
    for (const source of SOURCES) changed(source, -60);
    changed('dist/.built', -30);
    await guard();
    expect(builds()).toEqual(ONE);
    for (const [i, source] of SOURCES.entries()) {
      changed('dist/.built', -30);
      changed(source, -10);
      await guard();
      expect(builds(), source).toHaveLength(2 * ONE.length + i * ONE.length);
      changed(source, -60);
    }
  });

  it('is built once for each who asks where a source says that it will be changed tomorrow', async () => {
    changed('src/index.ts', 86_400);
    await guard();
    expect(builds()).toEqual(ONE);
  });

  it('is built once by several who want it at the same time, and all of them wait', async () => {
    const ended = await Promise.all([guard(), guard(), guard()].map(async (one) => [(await one).code, builds()]));
    expect(ended).toEqual([
      [0, ONE],
      [0, ONE],
      [0, ONE],
    ]);
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

/** The loader by which tests, and the thread for seeds where the mock runs from its sources, read TypeScript. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { compileAll, compiled, placeOf } from '../../scripts/sources/compiled.mjs';
import { resolve } from '../../scripts/sources/hooks.mjs';
import { seedThread } from '../../src/account/seeding/seed-thread.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const REGISTER = pathToFileURL(join(ROOT, 'scripts/sources/register.mjs')).href;

// Within the project: what is imported there is found.
mkdirSync(join(ROOT, '.cache'), { recursive: true });
const folder = mkdtempSync(join(ROOT, '.cache', 'sources-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const run = (file: string) => spawnSync(process.execPath, ['--import', REGISTER, file], { encoding: 'utf8' });

describe('The sources’ loader', () => {
  it('runs modules of TypeScript and of JSX, by the names that they are compiled to, twice if need be', () => {
    written('shown.tsx', 'export const shown = (name: string) => String(<b>{name}</b>);');
    written('named.ts', 'export interface Named { name: string }\nexport const named: Named = { name: "Tarn" };');
    written('plain.js', 'export const plain = 1;');
    const main = written(
      'main.ts',
      `import { type Named, named } from './named.js';
import { plain } from './plain.js';
import { shown } from './shown.js';
const again = await import('./shown.js?again');
console.log(shown((named as Named).name), plain, again.shown === shown);`,
    );
    expect(run(main)).toMatchObject({ status: 0, stdout: '<b>Tarn</b> 1 false\n', stderr: '' });
  });

  it.skipIf(process.platform === 'win32')('takes a link for the file that it leads to, as Node does', () => {
    symlinkSync(written('linked.ts', 'export const one = {};'), join(folder, 'link.ts'));
    const main = written(
      'links.ts',
      "import { one } from './linked.js';\nimport { one as same } from './link.js';\nconsole.log(one === same);",
    );
    expect(run(main)).toMatchObject({ status: 0, stdout: 'true\n', stderr: '' });
  });

  it('tells places of the source in a stack', () => {
    const main = written('fails.ts', 'interface Gone { from: string }\n\n\nexport const gone: Gone = null!.from;\n');
    const { status, stderr } = run(main);
    expect(status).toBe(1);
    expect(stderr).toMatch(/fails\.ts:4:\d+/);
  });

  it('tells the file and the place of what is no TypeScript', () => {
    const { status, stderr } = run(written('broken.ts', 'export const a: = 1;\n'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/broken\.ts:1:16/);
  });

  it('compiles a file again when it has changed', async () => {
    const file = written('changing.ts', 'export const value: number = 1;');
    await compileAll(folder);
    const before = compiled(file);
    written('changing.ts', 'export const value: number = 2;');
    expect(before).toContain('const value = 1;');
    expect(compiled(file)).toContain('const value = 2;');
  });

  it.each([
    [
      'WATCH',
      'asks the hooks behind it too, by the place that it found: by them the test runner knows what a change touches',
    ],
    ['RUN', 'asks nobody where a source is that it has found'],
  ])('in the mode %s %s', async (mode) => {
    const parentURL = pathToFileURL(written('importing.ts', '')).href;
    const url = pathToFileURL(written('imported.ts', '')).href;
    const behind = vi.fn(async (specifier: string) => ({ url: specifier }));
    vi.stubEnv('VITEST_MODE', mode);
    const found = await resolve('./imported.js', { parentURL }, behind);
    vi.unstubAllEnvs();
    expect(found.url).toBe(url);
    expect(behind).toHaveBeenCalledTimes(mode === 'WATCH' ? 1 : 0);
    expect(await resolve('vitest', { parentURL }, behind)).toEqual({ url: 'vitest' });
  });

  it('compiles beforehand what is imported later, wherever it is started from', async () => {
    const text = 'export const early: number = 1;';
    const file = written('early.ts', text);
    await compileAll(relative(ROOT, folder));
    expect(existsSync(placeOf(file))).toBe(true);
  });

  it.each(['', 'export const', '#'.repeat(500)])('compiles again what is kept as %j', async (kept) => {
    const text = 'export const whole: number = 1;';
    const file = written('whole.ts', text);
    const code = compiled(file);
    writeFileSync(placeOf(file), kept);
    expect(compiled(file)).toBe(code);
    expect(readFileSync(placeOf(file), 'utf8')).toContain(code);
  });

  it('leaves functions as they are: none is given its name at each call', async () => {
    const file = written('names.ts', 'export function outer() {\n  const inner = () => 1;\n  return inner;\n}\n');
    expect(compiled(file)).not.toMatch(/__name|defineProperty/);
  });

  it('is what the thread for seeds starts with', async () => {
    expect(await seedThread.use(async (thread) => thread !== null)).toBe(true);
  });
});

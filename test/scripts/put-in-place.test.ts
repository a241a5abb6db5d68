import fs, { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putInPlace } from '../../scripts/put-in-place.mjs';
import { exchange } from '../support/exchanged.js';

/** What others find in the folder before each of the steps. */
const seen: (() => void)[] = [];
const looked = <F extends (...args: never[]) => unknown>(step: F) =>
  ((...args: Parameters<F>) => {
    for (const look of seen) look();
    return step(...args);
  }) as F;
const { renameSync, rmdirSync } = fs;
const putBack = exchange(fs, { renameSync: looked(renameSync), rmSync: looked(rmSync), rmdirSync: looked(rmdirSync) });
afterAll(putBack);

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'affinity-mock-place-'));
});
afterEach(() => {
  seen.length = 0;
  rmSync(root, { recursive: true, force: true });
});

function filled(name: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return join(root, name);
}

const entries = (folder: string) => readdirSync(folder, { recursive: true }).sort();

describe('A build that is put in place', () => {
  const before = { 'cli/main.js': 'chunks/a.js', 'chunks/a.js': 'a', 'old/types.d.ts': '', '.built': '' };
  const after = { 'cli/main.js': 'chunks/b.js', 'chunks/b.js': 'b', '.built': '' };

  it('leaves what it consists of, and nothing of the one before', () => {
    const dist = filled('dist', before);
    putInPlace(filled('made', after), dist, ['cli/main.js', '.built']);
    expect(entries(dist)).toEqual(['.built', 'chunks', join('chunks', 'b.js'), 'cli', join('cli', 'main.js')].sort());
    expect(entries(root)).toEqual(entries(root).filter((entry) => String(entry).startsWith('dist')));
  });

  it('is whole for whoever starts it, at each step', () => {
    const dist = filled('dist', before);
    const made = filled('made', after);
    const found: string[] = [];
    seen.push(() => found.push(readFileSync(join(dist, readFileSync(join(dist, 'cli/main.js'), 'utf8')), 'utf8')));
    putInPlace(made, dist, ['cli/main.js', '.built']);
    expect([...new Set(found)]).toEqual(['a', 'b']);
  });

  it('is made where there was none', () => {
    const dist = join(root, 'dist');
    putInPlace(filled('made', after), dist);
    expect(readFileSync(join(dist, 'chunks/b.js'), 'utf8')).toBe('b');
  });
});

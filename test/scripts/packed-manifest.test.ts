import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const OWN = {
  name: 'packed',
  scripts: { prepare: 'build', prepack: 'strip', postpack: 'restore', start: 'serve', test: 'test' },
  devDependencies: { tool: '1' },
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'affinity-mock-packed-'));
  mkdirSync(join(root, 'scripts'));
  for (const name of ['packed-manifest.mjs', 'ensure-built.mjs'])
    cpSync(`scripts/${name}`, join(root, 'scripts', name));
  writeFileSync(join(root, 'package.json'), JSON.stringify(OWN));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/packed-manifest.mjs'), ...args]);
  expect(status, String(stderr)).toBe(0);
  return manifest();
}
const manifest = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

it('what is packed has neither tools nor a script that an install would run', () => {
  const packed = run('strip');
  expect(packed).not.toHaveProperty('devDependencies');
  expect(Object.keys(packed.scripts).sort()).toEqual(['postpack', 'prepack', 'start']);
  expect(run()).toEqual(OWN);
});

it('after a pack that failed the next one still finds its scripts, and brings the own package.json back', () => {
  const left = run('strip');
  expect(left.scripts.prepack).toBe(OWN.scripts.prepack);
  expect(run('strip')).toEqual(left);
  expect(run()).toEqual(OWN);
});

it('leaves a package.json alone that somebody brought back after a pack that failed', () => {
  run('strip');
  const newer = { ...OWN, version: '2.0.0' };
  writeFileSync(join(root, 'package.json'), JSON.stringify(newer));
  expect(run()).toEqual(newer);
});

it('builds from the sources as they are before it packs', () => {
  mkdirSync(join(root, 'src'));
  writeFileSync(
    join(root, 'scripts/build.mjs'),
    "import { writeFileSync } from 'node:fs'; writeFileSync('was-built', '');",
  );
  run('strip');
  expect(readFileSync(join(root, 'was-built'), 'utf8')).toBe('');
});

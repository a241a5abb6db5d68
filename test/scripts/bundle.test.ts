import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withLibrariesWithin } from '../../scripts/package/bundle.mjs';

const SOURCE = readFileSync('src/contract/libraries.ts', 'utf8');
const exportsOf = (text: string) => text.match(/^export \w+ \w+/gm);

it('an executable has the validation libraries within, and all else that their module exports', () => {
  const within = withLibrariesWithin(SOURCE);
  expect(within).toContain("require('./validation-libraries.cjs')");
  expect(within).not.toContain('requireAsset(');
  expect(exportsOf(within)).toEqual(exportsOf(SOURCE));
  expect(exportsOf(SOURCE)).toContain('export const validationLibraries');
});

it('it is not made of a module that would look for them in a file', () => {
  expect(() => withLibrariesWithin(SOURCE.replace('requireAsset(', 'load('))).toThrow('load its file once');
  expect(() => withLibrariesWithin(SOURCE + SOURCE)).toThrow('load its file once');
});

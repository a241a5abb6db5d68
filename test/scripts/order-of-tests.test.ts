/** Names of files in vitest.config.ts: a file that has another name by now would fall, without a word, among all others. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CONFIG = readFileSync('vitest.config.ts', 'utf8');

/** What stands in quotes in a list of the configuration; `{a,b}` is each of them. */
function named(list: string): string[] {
  const [, items = ''] = new RegExp(`^const ${list} = \\[([^\\]]*)\\]`, 'm').exec(CONFIG) ?? [];
  return [...items.matchAll(/'([^']+)'/g)].flatMap(([, name = '']) => {
    const [, before = '', inner, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(name) ?? [];
    return inner === undefined ? [name] : inner.split(',').map((one) => before + one + after);
  });
}

describe('The order of the tests', () => {
  it.each([
    ['ALONE', (name: string) => name],
    ['WAITING', (name: string) => name],
    ['LONG', (name: string) => `test/${name}.test.ts`],
  ])('names files that are there: %s', (list, fileOf) => {
    const files = named(list).map(fileOf);
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

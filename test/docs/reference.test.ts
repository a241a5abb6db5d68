/** What the pages of reference name is what there is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { document } from '../../src/contract/documents.js';
import { createMock } from '../../src/index.js';
import { run } from '../cli/support.js';
import { ROOT, read } from './guide.js';

const COMMANDS = [
  'serve',
  'health',
  'run',
  'drill',
  'contract check',
  'contract print',
  'contract diff',
  'proxy',
  'coverage',
  'seed',
  'seed check',
  'env',
  'pull',
  'accounts export',
  'accounts import',
  'accounts move',
];

/** The rows of a table of options below a heading: name, and what stands beside it. */
const optionsBelow = (heading: string): RegExpMatchArray[] => {
  const [, section = ''] = read('docs/command-line.md').replaceAll('\\|', '/').split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^\| `(--[\w-]+)[^|]*\| ([^|]*)\|/gm)];
};

/** The options and the variables that a command's help names. */
async function helpOf(command: string): Promise<{ options: string[]; variables: string[] }> {
  const { stdout } = await run([...command.split(' '), '--help']);
  const told = stdout.slice(0, stdout.indexOf('Examples:')).slice(stdout.indexOf('Options:'));
  const options = [...told.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option = '']) => option);
  return {
    options: options.filter((option) => option !== '--help'),
    variables: told.match(/AFFINITY_MOCK_\w+/g) ?? [],
  };
}

it('docs/command-line.md has each option of serve with its variable, and no other', async () => {
  const { options, variables } = await helpOf('serve');
  const rows = optionsBelow('serve');
  expect(rows.map(([, option]) => option).sort()).toEqual(options.sort());
  const named = rows.flatMap(([, , variable = '']) => variable.match(/AFFINITY_MOCK_\w+/g) ?? []);
  expect(named.sort()).toEqual([...new Set(variables)].sort());
});

it.each(COMMANDS.filter((command) => command !== 'serve'))(
  'docs/command-line.md has no option that %s lacks',
  async (command) => {
    const row =
      read('docs/command-line.md')
        .split('\n')
        .find((line) => line.startsWith(`| \`${command} `)) ?? '';
    expect(row).not.toBe('');
    const usage = row.split('` ')[0] ?? '';
    const { options } = await helpOf(command);
    expect(options).toEqual(expect.arrayContaining(usage.match(/--[\w-]{2,}/g) ?? []));
  },
);

it('docs/command-line.md has no data option that run or drill lacks', async () => {
  const rows = optionsBelow('run and drill').map(([, option]) => option);
  expect(rows).toContain('--seed');
  for (const command of ['run', 'drill']) expect((await helpOf(command)).options).toEqual(expect.arrayContaining(rows));
});

it('docs/control-plane.md names every call', () => {
  const page = read('docs/control-plane.md');
  const paths = Object.keys(document('control').paths as object).filter((path) => path !== '/_mock/openapi.json');
  const shortened = (path: string) => path.replace(/^\/_mock\/.*?(?=\/\{id\}|\/restore)/, '…');
  expect(paths.filter((path) => !page.includes(path) && !page.includes(shortened(path)))).toEqual([]);
});

it('docs/library.md names every method of a mock and of an account', async () => {
  const page = read('docs/library.md');
  const mock = await createMock();
  const account = mock.account();
  const methods = (made: object) =>
    Object.getOwnPropertyNames(Object.getPrototypeOf(made)).filter((name) => name !== 'constructor');
  const names = [...methods(mock), ...methods(account), ...Object.keys(account)];
  const grouped = Object.entries(account).flatMap(([, group]) =>
    group !== null && typeof group === 'object' && group !== account.keys ? Object.keys(group) : [],
  );
  await mock.close();
  expect([...names, ...grouped].filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([]);
});

it('the README has the two commands that .ci/run takes from it', () => {
  for (const name of ['start', 'test']) expect(read('README.md').split('\n')).toContain(`npm ci && npm ${name}`);
});

it('the README can be read at one go', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(110);
});

it('SECURITY.md names tests that are there', () => {
  const named = read('SECURITY.md').match(/`test\/[\w/.-]+`/g) ?? [];
  expect(named.length).toBeGreaterThan(20);
  for (const path of named) expect(existsSync(join(ROOT, path.slice(1, -1))), path).toBe(true);
});

it('has each matcher of vitest, with its words and an example', () => {
  const names = [...read('src/kit/vitest.ts').matchAll(/^ {2}(?:async )?(to[A-Z]\w+)\(/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(6);
  const sections = read('docs/api/kit/vitest.md').split('\n##### ');
  const of = (name = '') => sections.find((section) => section.startsWith(`${name}(`));
  expect(names.filter((name) => !of(name)?.includes('###### Example'))).toEqual([]);
});

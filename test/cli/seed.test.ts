import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { affinityMock } from '../support/child.js';
import { run, start } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-seed-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('writes to stdout, or to a file, the same', async () => {
  const args = ['seed', '--companies', '5', '--entries', '20', '--seed', '3'];
  const { code, stdout, stderr } = await run(args);
  expect([code, stderr]).toEqual([0, '']);
  const out = join(folder, 'seed.json');
  expect(await run([...args, '--out', out])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(readFileSync(out, 'utf8')).toBe(stdout);
  expect(JSON.parse(stdout).companies).toHaveLength(5);
});

it('makes what it is asked for and little else', async () => {
  const made = async (...args: string[]) => {
    const seed = JSON.parse((await run(['seed', ...args])).stdout);
    return Object.fromEntries(
      Object.entries(seed).flatMap(([name, rows]) =>
        Array.isArray(rows) && rows.length > 0 ? [[name, rows.length]] : [],
      ),
    );
  };
  const people = { persons: 8, users: 8 };
  expect(await made('--companies', '5')).toEqual({ companies: 5, ...people });
  expect(await made('--companies', '3', '--notes', '2')).toEqual({ companies: 3, notes: 2, ...people });
  expect(await made('--persons', '4', '--interactions', '2')).toEqual({ persons: 12, users: 8, interactions: 2 });
  expect(await made('--entries', '7')).toMatchObject({ companies: 100, lists: 4, listEntries: 7 });
  expect(await made('--seed', '2')).toMatchObject({ companies: 100, persons: 308, lists: 5, notes: 200 });
});

it('is what serve --seed takes', async () => {
  const out = join(folder, 'served.json');
  expect((await run(['seed', '--entries', '40', '--out', out])).code).toBe(0);
  const serving = start(['serve', '--port', '0', '--json', '--seed', out]);
  const line = JSON.parse(await serving.until('\n'));
  const answer = await fetch(`${line.url}/v2/lists`, {
    headers: { authorization: `Bearer ${line.accounts[0].keys[0].key}` },
  });
  expect(((await answer.json()) as { data: unknown[] }).data).toHaveLength(4);
  expect(await serving.end()).toMatchObject({ code: 0 });
});

it('waits for a slow reader of a large seed', async () => {
  const ended = await affinityMock(['seed', '--entries', '3000']).ended;
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  expect(JSON.parse(ended.stdout).listEntries).toHaveLength(3000);
});

it.each([
  [['--companies', '-1'], /Give a whole number from 0 to 1000000/],
  [['--lists', '1001'], /from 0 to 1000/],
  [['--seed', 'abc'], /whole number/],
  [['--companys', '1'], /unknown option '--companys'/],
  [['--companies', '0', '--persons', '0', '--entries', '5'], /--entries 5: there is nothing to list/],
  [['--out', join(folder, 'nowhere', 'seed.json')], /--out .*: it cannot be written \(ENOENT\)/],
])('%j is told in one line, exit code 2', async (args, message) => {
  const { code, stdout, stderr } = await run(['seed', ...args]);
  expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
  expect(stderr).toMatch(message);
  expect([code, stdout]).toEqual([2, '']);
});

it('has help with an example', async () => {
  const { code, stdout } = await run(['seed', '--help']);
  expect(code).toBe(0);
  for (const word of ['--companies', '--entries', '--seed', '--out', 'Examples:']) expect(stdout).toContain(word);
});

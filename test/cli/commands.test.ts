import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { affinityMock, MAIN } from '../support/child.js';
import { run } from './support.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('contract print', () => {
  it.each([
    [['v1'], 'v1'],
    [['v2'], 'v2-2026-09-17'],
    [['v2', '--version', '2024-01-01'], 'v2-2024-01-01'],
  ])('%j prints the bundled document', async (args, name) => {
    const { code, stdout, stderr } = await run(['contract', 'print', ...args]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(read(`src/contract/generated/${name}.json`));
  });

  it.each([[['contract', 'print', 'v2']], [['seed', '--companies', '20000']]])(
    '%j puts up with a reader that leaves',
    async (args) => {
      const left = affinityMock(args);
      left.process.stdout?.destroy();
      expect(await left.ended).toMatchObject({ code: 0, stderr: '' });
    },
  );

  it('writes it all to a pipe', async () => {
    const whole = await affinityMock(['contract', 'print', 'v2']).ended;
    expect([whole.code, whole.stdout]).toEqual([0, read('src/contract/generated/v2-2026-09-17.json')]);
  });
});

describe('help', () => {
  it.each([
    [['--help'], ['serve', 'contract', 'Examples:', 'Exit codes']],
    [
      ['help', 'serve'],
      ['--port', 'Examples:'],
    ],
    [
      ['serve', '--help'],
      ['--port', '--host', '--control-token', '--seed', '--now', '--strict', '--json', 'Examples:'],
    ],
    [
      ['contract', '--help'],
      ['print', 'check'],
    ],
    [
      ['contract', 'check', '--help'],
      ['--url', '--key', '--api', '--version', '--writes', '--format', 'Examples:', 'Exit codes'],
    ],
    [
      ['run', '--help'],
      ['--account', 'AFFINITY_API_KEY', 'Examples:'],
    ],
    [
      ['contract', 'print', '--help'],
      ['--version', 'Examples:'],
    ],
  ])('%j', async (args, words) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stderr]).toEqual([0, '']);
    for (const word of words) expect(stdout).toContain(word);
  });

  it('tells the version', async () => {
    for (const option of ['--version', '-v', '-V']) {
      const { code, stdout } = await run([option]);
      expect([code, stdout.trim()]).toEqual([0, JSON.parse(read('package.json')).version]);
    }
  });
});

describe('standard output', () => {
  it.runIf(existsSync('/dev/full')).each([
    [['--help'], 1],
    [['run', '--', process.execPath, '-e', 'process.exitCode = 7'], 7],
    [['serve', '--port', '0'], 1],
  ])('on a full disk: %j says so in one line', (args, code) => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(status).toBe(code);
    if (code === 1) expect(stderr).toBe('affinity-mock: standard output cannot be written to (ENOSPC)\n');
  });
});

it('of an option that is given twice the last one counts', async () => {
  expect(await run(['contract', 'print', 'v2', '--version', '2024-01-01', '--version', '2025-01-01'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('not "2025-01-01"'),
  });
});

describe('bad use', () => {
  it.each([
    [[], /serve or run or/],
    [
      ['seed', '--out', '/nowhere/a.json', '--out', '/nowhere/b.json'],
      /option '--out <file>' was given twice: give it once; see affinity-mock seed --help/,
    ],
    [['pull', '--lists', ''], /'--lists <ids>' was given an empty value: give one, or leave the option out; see/],
    [['pull', '--include', ' '], /'--include <things>' was given an empty value/],
    [['pull', '--salt', ''], /'--salt <text>' was given an empty value/],
    [['pull', '--out='], /'--out <file>' was given an empty value/],
    [['drill', '--webhooks', '', '--', 'x'], /'--webhooks <url>' was given an empty value/],
    [['accounts', 'export', '--account', ''], /'--account <name>' was given an empty value/],
    [
      ['accounts', 'export', '--account', 'a', '--control-token', ''],
      /'--control-token <token>' was given an empty value/,
    ],
    [['env', '--control-token='], /'--control-token <token>' was given an empty value/],
    [['serve', '--cors', ''], /'--cors <origin>' was given an empty value/],
    [['seed', 'check', ''], /the name of a file is empty: give one; see affinity-mock seed check --help/],
    [['accounts', 'import', 'package.json', ' '], /the name of a file is empty: give one; see affinity-mock accounts/],
    [['coverage', ''], /the name of a file is empty/],
    [['contract', 'diff', ''], /the name of a file is empty/],
    [['contract', 'shapes', 'compare', '', '--url', 'http://127.0.0.1:1', '--key', 'k'], /the name of a file is empty/],
    [['srve'], /unknown command 'srve' \(Did you mean serve\?\)/],
    [['--port', '1'], /unknown option '--port'/],
    [['seed', 'chek', 'a.json'], /too many arguments .* \(did you mean check\?\); see affinity-mock seed --help/],
    [['pull', '--key', ''], /'--key <key>' was given an empty value: give one, or leave the option out; see/],
    [['pull', '--url', 'http://127.0.0.1:1', '--out', 'a'], /'--key <key>' not specified, nor AFFINITY_API_KEY in the/],
    [['contract'], /print or .*; see affinity-mock contract --help/],
    [['contract', 'prnt'], /unknown command 'prnt'/],
    [['contract', 'print'], /missing required argument 'api'/],
    [['contract', 'print', 'v3'], /v1, v2/],
    [['contract', 'print', 'v2', '--version', '2025-01-01'], /2024-01-01, 2026-07-15, 2026-09-17/],
    [['contract', 'print', 'v1', '--version', '2024-01-01'], /V1 has no versions/],
  ])('%j is told in one line, exit code 2', async (args, expected) => {
    const { code, stdout, stderr } = await run(args);
    expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
    expect(stderr).toMatch(expected);
    expect([code, stdout]).toEqual([2, '']);
  });
});

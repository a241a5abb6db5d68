import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { controlTokenOf, environmentOption } from '../../src/cli/environment.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-tokens-'));
const FILE = join(folder, 'token');
writeFileSync(FILE, 'of the file\n');
const TOKEN = 'AFFINITY_MOCK_CONTROL_TOKEN';
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

function tokenBy(args: readonly string[], environment: Record<string, string>): string | undefined {
  for (const name of [TOKEN, `${TOKEN}_FILE`]) vi.stubEnv(name, environment[name] ?? '');
  const command = new Command()
    .addOption(environmentOption('--control-token <token>', ''))
    .addOption(environmentOption('--control-token-file <file>', ''));
  return controlTokenOf(command.parse(args, { from: 'user' })).token;
}

describe('The control token', () => {
  it.each<[string, string[], Record<string, string>, string | undefined]>([
    ['of nowhere', [], {}, undefined],
    ['of the command line', ['--control-token', 'a'], {}, 'a'],
    ['of a file', ['--control-token-file', FILE], {}, 'of the file'],
    ['of the environment', [], { [TOKEN]: 'a' }, 'a'],
    ['of a file of the environment', [], { [`${TOKEN}_FILE`]: FILE }, 'of the file'],
    ['of a file, whatever the environment has', ['--control-token-file', FILE], { [TOKEN]: 'a' }, 'of the file'],
    [
      'of the command line, whatever file the environment has',
      ['--control-token', 'a'],
      { [`${TOKEN}_FILE`]: '/-' },
      'a',
    ],
    [
      'of a file of the environment, which an image asked for',
      [],
      { [TOKEN]: 'random', [`${TOKEN}_FILE`]: FILE },
      'of the file',
    ],
    ['asked for on the command line', ['--control-token', 'random'], { [`${TOKEN}_FILE`]: FILE }, 'random'],
  ])('is that %s', (_, args, environment, token) => {
    expect(tokenBy(args, environment)).toBe(token);
  });

  it('is given once: a file beside it is not passed over', () => {
    const message = 'give the control token once';
    expect(() => tokenBy(['--control-token', 'a', '--control-token-file', FILE], {})).toThrow(message);
    expect(() => tokenBy([], { [TOKEN]: 'a', [`${TOKEN}_FILE`]: FILE })).toThrow(message);
    expect(() => tokenBy(['--control-token', 'random', '--control-token-file', FILE], {})).toThrow(message);
  });
});

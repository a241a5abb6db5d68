import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-completion-'));
afterAll(() => rmSync(folder, { recursive: true }));

const has = (program: string) => spawnSync(program, ['-c', 'true']).status === 0;

/** How each shell is asked for what may follow a line, without a terminal. */
const ASK: Record<string, (file: string, words: string[]) => string> = {
  bash: (file, words) =>
    `source '${file}'; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _affinity_mock; printf '%s\n' "\${COMPREPLY[@]}"`,
  zsh: (file, words) =>
    `autoload -U compinit; compinit -D -u; source '${file}'; [ "$_comps[affinity-mock]" = _affinity_mock ] || exit 1; _affinity_mock_words ${words
      .slice(1, -1)
      .map((word) => `'${word}'`)
      .join(' ')}`,
  fish: (file, words) => `source '${file}'; complete -C "${words.join(' ')}"`,
};

describe.each(['bash', 'zsh', 'fish'])('completion %s', (shell) => {
  const complete = async (...words: string[]) => {
    const { code, stdout: text, stderr } = await run(['completion', shell]);
    expect([code, stderr]).toEqual([0, '']);
    const file = join(folder, shell);
    writeFileSync(file, text);
    const { stdout, status } = spawnSync(shell, ['-c', ASK[shell]?.(file, ['affinity-mock', ...words]) ?? ''], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    });
    expect(status).toBe(0);
    return stdout
      .split('\n')
      .map((line) => line.split('\t')[0])
      .filter((line) => line !== '');
  };

  it.skipIf(!has(shell))(`offers commands, options and values (needs ${shell})`, async () => {
    expect(await complete('')).toEqual(expect.arrayContaining(['serve', 'run', 'drill', 'contract', 'completion']));
    expect(await complete('contract', '')).toEqual(expect.arrayContaining(['print', 'check', 'diff', 'shapes']));
    expect(await complete('serve', '--')).toEqual(expect.arrayContaining(['--port', '--log', '--with-parent']));
    expect(await complete('serve', '--log', '')).toEqual(expect.arrayContaining(['pretty', 'json', 'off']));
    expect(await complete('contract', 'print', '')).toEqual(expect.arrayContaining(['v1', 'v2']));
  });

  it.skipIf(!has(shell))(`offers nothing of ours behind -- (needs ${shell})`, async () => {
    expect(await complete('run', '--', '')).not.toContain('--account');
  });
});

describe('completion', () => {
  it.each([[[]], [['tcsh']]])('%j is told in one line, exit code 2', async (args) => {
    const { code, stdout, stderr } = await run(['completion', ...args]);
    expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
    expect([code, stdout]).toEqual([2, '']);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-completion-'));
afterAll(() => rmSync(folder, { recursive: true }));

const has = (program: string) => spawnSync(program, ['-c', 'true']).status === 0;

interface Asking {
  /** What a shell reads when it starts. */
  start(file: string): string;
  /** What may follow a line, without a terminal. */
  ask(words: string[]): string;
}

const ASKING: Record<string, Asking> = {
  bash: {
    start: (file) => `source '${file}'`,
    ask: (words) =>
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _affinity_mock; printf '%s\n' "\${COMPREPLY[@]}"`,
  },
  zsh: {
    start: (file) =>
      `autoload -U compinit; compinit -D -u; source '${file}'; [ "$_comps[affinity-mock]" = _affinity_mock ] || exit 1`,
    ask: (words) =>
      `_affinity_mock_words ${words
        .slice(1, -1)
        .map((word) => `'${word}'`)
        .join(' ')}`,
  },
  fish: { start: (file) => `source '${file}'`, ask: (words) => `complete -C "${words.join(' ')}"` },
};

describe.each(['bash', 'zsh', 'fish'])('completion %s', (shell) => {
  /** Of several lines, asked of one shell: starting one takes most of the time. */
  const complete = async (...lines: string[][]) => {
    const { code, stdout: text, stderr } = await run(['completion', shell]);
    expect([code, stderr]).toEqual([0, '']);
    const file = join(folder, shell);
    writeFileSync(file, text);
    const asked = lines.map((words) => `${ASKING[shell]?.ask(['affinity-mock', ...words])}; echo '=='`);
    const { stdout, status } = spawnSync(shell, ['-c', [ASKING[shell]?.start(file), ...asked].join('\n')], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    });
    expect(status).toBe(0);
    const answers = stdout.split(/^==\n/m).slice(0, -1);
    expect(answers).toHaveLength(lines.length);
    return answers.map((answer) =>
      answer
        .split('\n')
        .map((line) => line.split('\t')[0])
        .filter((line) => line !== ''),
    );
  };

  it.skipIf(!has(shell))(`offers commands, options and values (needs ${shell})`, async () => {
    const [commands, ofContract, options, values, apis] = await complete(
      [''],
      ['contract', ''],
      ['serve', '--'],
      ['serve', '--log', ''],
      ['contract', 'print', ''],
    );
    expect(commands).toEqual(expect.arrayContaining(['serve', 'run', 'drill', 'contract', 'completion']));
    expect(ofContract).toEqual(expect.arrayContaining(['print', 'check', 'diff', 'shapes']));
    expect(options).toEqual(expect.arrayContaining(['--port', '--log', '--with-parent']));
    expect(values).toEqual(expect.arrayContaining(['pretty', 'json', 'off']));
    expect(apis).toEqual(expect.arrayContaining(['v1', 'v2']));
  });

  it.skipIf(!has(shell))(`offers nothing of ours behind -- (needs ${shell})`, async () => {
    const [behind] = await complete(['run', '--', '']);
    expect(behind).not.toContain('--account');
  });
});

describe('completion', () => {
  it.each([[[]], [['tcsh']]])('%j is told in one line, exit code 2', async (args) => {
    const { code, stdout, stderr } = await run(['completion', ...args]);
    expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
    expect([code, stdout]).toEqual([2, '']);
  });
});

/** Workflows that run on other machines: what they name must be here, and what they do must be allowed. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PLATFORMS } from '../../scripts/package/executable.mjs';
import { notesOf } from '../../scripts/package/release-notes.mjs';

const file = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string) => readFileSync(file(name), 'utf8');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}
interface Job {
  needs?: string | string[];
  permissions?: Record<string, string>;
  strategy?: { matrix: { include?: { platform: string }[] } };
  steps: Step[];
}
const jobsOf = (name: string): Record<string, Job> => parse(read(`.github/workflows/${name}.yml`)).jobs;
const { scripts, version } = JSON.parse(read('package.json'));

describe.each(['ci', 'release'])('the workflow %s', (name) => {
  const jobs = jobsOf(name);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('runs scripts that there are', () => {
    for (const { run = '' } of steps) {
      for (const [, script = ''] of run.matchAll(/\bnpm run (?:--\S+ )*([\w:]+)/g))
        expect(scripts).toHaveProperty([script]);
      for (const [, path = ''] of run.matchAll(/\b(?:node|bash) ([\w./-]+)/g))
        expect([path, existsSync(file(path))]).toEqual([path, true]);
    }
  });

  it('names each action with its version, and waits for jobs that there are', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
    for (const { needs = [] } of Object.values(jobs)) {
      for (const job of [needs].flat()) expect(Object.keys(jobs)).toContain(job);
    }
  });

  it('may read by default, and write only where a job says so', () => {
    expect(parse(read(`.github/workflows/${name}.yml`)).permissions).toEqual({ contents: 'read' });
  });
});

describe('the release', () => {
  const jobs = jobsOf('release');

  it('has an executable for each platform', () => {
    const platforms = jobs.executables?.strategy?.matrix.include?.map(({ platform }) => platform);
    expect(platforms).toEqual(PLATFORMS);
  });

  it('publishes nothing before everything was made and checked', () => {
    for (const job of ['npm', 'image']) expect(jobs[job]?.needs).toEqual(['executables', 'wheel']);
    expect(jobs.release?.needs).toEqual(['npm', 'image']);
  });

  it('does not begin to publish where an image was passed over', () => {
    const runs = jobs.executables?.steps.map(({ run = '' }) => run).join('\n');
    expect(runs).toContain("startsWith(matrix.platform, 'linux') && '--all executable image' || 'executable'");
  });

  it('gives a job what it downloads', () => {
    const uploaded = Object.values(jobs).flatMap((job) =>
      job.steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@')).map((step) => step.with?.name ?? ''),
    );
    // As the matrix fills it in.
    expect(uploaded.map((name) => name.replace(/-\$\{\{.*/, '-*'))).toEqual(['notes', 'executable-*', 'wheel']);
  });

  it('has the notes of its version, and no others', () => {
    const changelog = `# Changelog\n\n## 2.0.0 (unreleased)\n\nSoon.\n\n## 1.2.3 (2026-10-05)\n\nMended.\n\n### More\n\n## 1.2.2 (2026-10-01)\n\nOld.\n`;
    expect(notesOf('v1.2.3', '1.2.3', changelog)).toBe('Mended.\n\n### More\n');
    expect(() => notesOf('v1.2.4', '1.2.3', changelog)).toThrow('the tag v1.2.4 is not v1.2.3');
    expect(() => notesOf('v2.0.0', '2.0.0', changelog)).toThrow('"2.0.0 (unreleased)": write "2.0.0 (YYYY-MM-DD)"');
    expect(() => notesOf('v2.0.0-rc.1', '2.0.0-rc.1', changelog)).toThrow('would be what "latest" names');
    expect(() => notesOf('v3.0.0', '3.0.0', changelog)).toThrow('no section');
    expect(read('CHANGELOG.md')).toContain(`\n## ${version} (`);
  });
});

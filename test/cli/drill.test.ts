import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { program } from '../kit/support.js';
import { affinityMock, type Ended } from '../support/child.js';
import { run } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-drill-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Drill = (mode: string, ...options: string[]) => Promise<Pick<Ended, 'code' | 'stdout' | 'stderr'>>;
const command = (mode: string, options: string[]) => [
  'drill',
  ...options,
  '--',
  process.execPath,
  program('client.mjs'),
  mode,
];
/** As a program of its own, as people start it. */
const drill: Drill = (mode, ...options) => affinityMock(command(mode, options)).ended;
/** In this process, whose start costs more than all that the client does. */
const drillHere: Drill = (mode, ...options) => run(command(mode, options));

/** A window lasts three seconds. Again, where the machine was too busy for all ten calls to meet the same one. */
async function inOneWindow(attempt: () => ReturnType<Drill>): ReturnType<Drill> {
  for (;;) {
    const ended = await attempt();
    if (ended.stdout.match(/\d calls? answered/g)?.length === 1) return ended;
  }
}

describe('drill', () => {
  it.each(['json', 'html', 'svg'])('tells a bad client by exit code 1, in words and as %s', async (kind) => {
    const file = join(folder, `report.${kind}`);
    const one = kind === 'json' ? drill : drillHere;
    const { code, stdout, stderr } = await inOneWindow(() => one('stubborn', '--per-minute', '4', '--report', file));
    expect([code, stderr]).toEqual([1, 'affinity-mock: 10 requests reached the mock (4 × 200, 6 × 429)\n']);
    const told = [...stdout.matchAll(/^ +(\d+\.\d\d) s {2}(\d calls? \w+|the command has ended)/gm)];
    expect(told.map(([, , what]) => what)).toEqual(['4 calls answered', '6 calls refused', 'the command has ended']);
    expect(stdout).toMatch(/✗ read the headers +\S/);
    expect(stdout).toMatch(/✗ lost no work +6 of 6 refused calls were never answered, such as GET \/v2\/lists/);
    expect(stdout).toMatch(/– did not repeat creates blindly +not tested/);
    expect(stdout).toMatch(/^drill: \d passed, \d failed, \d not tested$/m);

    const report = readFileSync(file, 'utf8');
    if (kind === 'json') {
      const { findings, run, timeline } = JSON.parse(report);
      expect(told.map(([, at]) => at)).toEqual(timeline.map(({ at }: { at: number }) => (at / 1000).toFixed(2)));
      // Both since the run began.
      const [answered, , ended] = timeline;
      expect(answered.until >= answered.at && answered.until <= ended.at, JSON.stringify(timeline)).toBe(true);
      expect(findings.map(({ rule, verdict }: { rule: string; verdict: string }) => [rule, verdict])).toEqual(
        expect.arrayContaining([
          ['headers', 'failed'],
          ['month', 'not tested'],
          ['work', 'failed'],
        ]),
      );
      expect(run).toMatchObject({ perMinute: 4, windowSeconds: 3, code: 0, stopped: null });
      expect(timeline).toContainEqual(expect.objectContaining({ type: 'calls', kind: 'minute', count: 6 }));
    } else {
      expect(report).toMatch(kind === 'svg' ? /^<svg / : /^<!doctype html>/);
      // On the page for a screen and for a telephone.
      expect(report.match(/<circle /g)).toHaveLength(kind === 'svg' ? 10 : 20);
      expect(report).toContain('GET /v2/lists');
      // Nothing is loaded from anywhere.
      expect(report.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|<link|@import|url\(/);
    }
  });

  // From here on at the same time: each waits for its client, one for six seconds.
  it.concurrent('sees a client that heeds the end of the month', async () => {
    const { code, stdout } = await drillHere('month', '--monthly', '5');
    expect(stdout).toMatch(/✓ noticed the end of the monthly pool +stopped at 0 left/);
    expect(code).toBe(0);
  });

  it.concurrent('ends a command that hangs, by force where it must', async () => {
    const { code, stdout } = await drill('hang', '--per-minute', '4', '--timeout', '1');
    expect(stdout).toMatch(/✗ lost no work/);
    expect(code).toBe(1);
  });

  it.concurrent.each([
    ['calm', /nothing could be judged: 2 calls never used up a minute of 20; give a lower --per-minute/],
    ['stranger', /nothing could be judged: its only call did not bear AFFINITY_API_KEY/],
    ['none', /nothing could be judged: it made no call to the mock \(it ended with exit code 0\)/],
  ])('says so when nothing can be judged: %s', async (mode, expected) => {
    const { code, stdout, stderr } = await drillHere(mode);
    const lines = stderr.split('\n').slice(0, -1);
    expect(lines.at(-1)).toMatch(/^affinity-mock: /);
    expect(lines.at(-1)).toMatch(expected);
    // What arrived is told before.
    expect(lines.slice(0, -1).every((line) => /^affinity-mock: (\d+|no) requests? reached the mock/.test(line))).toBe(
      true,
    );
    expect([code, stdout]).toEqual([2, '']);
  });

  it.concurrent('watches the minute of the persona whose key it gives, over the data of choice', async () => {
    const { code, stdout } = await drillHere('month', '--monthly', '5', '--persona', 'standard', '--seed', 'quaymoss');
    expect(stdout).toMatch(/✓ noticed the end of the monthly pool/);
    expect(code).toBe(0);
  });

  it.each([
    [['drill'], /missing required argument 'command'/],
    [['drill', '--per-minute', '0', '--', 'true'], /--per-minute.*whole number from 1/],
    [['drill', '--monthly', 'many', '--', 'true'], /--monthly.*whole number from 1/],
    [['drill', '--concurrent', '1.5', '--', 'true'], /--concurrent.*whole number from 1/],
    [['drill', '--report', 'drill.pdf', '--', 'true'], /--report drill\.pdf: .*\.html, \.svg, \.json/],
    [['drill', '--report', 'no/such/drill.html', '--', 'true'], /--report .*no folder no\/such/],
    [['drill', '--', './no-such-command', 'S3cret'], /cannot run \.\/no-such-command: there is no such command/],
  ])('%j is told in one line, exit code 2', async (args, expected) => {
    const { code, stdout, stderr } = await run(args);
    expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toContain('S3cret');
    expect([code, stdout]).toEqual([2, '']);
  });
});

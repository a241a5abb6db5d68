/** A drill of more than limits: what it says before, what it does with commands that cannot be judged, what it leaves behind. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isAlive } from '../support/alive.js';
import { affinityMock, type Ended } from '../support/child.js';
import { run } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-drill-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** By Node's own client: `fetch` takes as long to be loaded as all else that a command does. */
const GET = `import * as https from 'node:https';
const get = (path, key = process.env.AFFINITY_API_KEY) =>
  new Promise((resolve, reject) => {
    https.get('https://api.affinity.co' + path, { headers: { authorization: 'Bearer ' + key } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => (text += part)).on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode, text }));
    }).on('error', reject);
  });`;
const script = (text: string) => [process.execPath, '--input-type=module', '-e', `${GET}\n${text}`];
const command = (options: string[], text: string) => ['drill', ...options, '--', ...script(text)];
/** As a program of its own, where signals and what is left behind are the point. */
const drill = (options: string[], text: string) => affinityMock(command(options, text));
/** The same in this process, whose start costs as much as several of the client's. */
const drillHere = (options: string[], text: string): Promise<Pick<Ended, 'code' | 'stdout' | 'stderr'>> =>
  run(command(options, text));

/** What a command starts and leaves behind, as the arguments of `spawn`: a Node takes as long to start as the command. */
const IDLE = JSON.stringify(
  process.platform === 'win32' ? [process.execPath, ['-e', 'setInterval(() => {}, 1000)']] : ['sleep', ['1000']],
);

/** Reads a little, tries each read five times, says what fails. */
const READER = `
const read = async (path) => {
  for (let pause = 50; ; pause *= 2) {
    const answer = await get(path).catch(() => ({ status: 0 }));
    if (answer.status === 200) return JSON.parse(answer.text);
    if (answer.status >= 400 && answer.status < 500) throw new Error(path + ': ' + answer.status);
    if (pause > 500) throw new Error(path + ': ' + answer.status);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};
for (const path of PATHS) await read(path);
`;
const reader = (...paths: string[]) => `const PATHS = ${JSON.stringify(paths)};${READER}`;

describe('drill --on', () => {
  it('says first how many runs there will be, and why; judges what the command does, and names what it does not', async () => {
    const file = join(folder, 'facts.json');
    const ended = await drillHere(
      ['--on', 'outages,keys', '--patience', '0.5', '--report', file],
      reader('/lists', '/persons?page_size=3', '/organizations?page_size=3', '/notes', '/fields'),
    );
    expect(ended.stderr).toMatch(
      /^affinity-mock: undisturbed, the command made 5 calls in [\d.]+ s and ended well; 8 more runs, one for each disturbance \(5 for outages, 3 for keys\)$/m,
    );
    expect(ended.stdout).toMatch(/✓ asks again for a read that failed/);
    expect(ended.stdout).toMatch(/✗ has a time-out/);
    expect(ended.stdout).toMatch(/– asks again for a search that failed +not tested: it made no search of V2/);
    expect(ended.stdout).toMatch(/– creates nothing twice +not tested: it created nothing/);
    expect(ended.stdout).toMatch(/✓ says that its key is refused/);
    expect(ended.code).toBe(1);
    const { about, findings, runs } = JSON.parse(readFileSync(file, 'utf8'));
    expect(about).toMatchObject({ groups: ['outages', 'keys'] });
    expect(findings.map(({ group }: { group: string }) => group)).toEqual([
      ...Array(9).fill('outages'),
      ...Array(3).fill('keys'),
    ]);
    expect(runs.map(({ id }: { id: string }) => id)).toEqual([
      'undisturbed',
      'outages/errors',
      'outages/html',
      'outages/dropped',
      'outages/slow',
      'outages/down',
      'keys/replaced',
      'keys/deactivated',
      'keys/plan',
    ]);
  });

  it('counts the run of tight limits among the runs that it said there would be', async () => {
    const { stderr } = await drillHere(['--on', 'limits,keys'], reader('/lists'));
    const [, said] = /; (\d+) more runs?, /.exec(stderr) ?? [];
    const places = [...stderr.matchAll(/^ {2}(\d+)\/(\d+) /gm)].map(([, place, of]) => [Number(place), of]);
    expect(places).toEqual(Array.from({ length: Number(said) }, (_, index) => [index + 1, said]));
    expect(stderr).toMatch(/^ {2}(\d+)\/\1 tight limits: /m);
  });

  it('hits the same calls for the same number', async () => {
    const paths = [
      '/lists',
      '/persons?page_size=3',
      '/organizations?page_size=3',
      '/notes',
      '/fields',
      '/v2/lists',
      '/v2/persons?limit=2',
    ];
    const hit = async (time: string) => {
      const file = join(folder, `facts-${time}.json`);
      await drillHere(['--on', 'consistency,keys', '--seed', '3', '--report', file], reader(...paths));
      const { runs } = JSON.parse(readFileSync(file, 'utf8'));
      return runs.map(({ id, calls }: { id: string; calls: { status: number }[] }) => [
        id,
        calls.filter(({ status }) => status === 200).length,
      ]);
    };
    const [once, again] = await Promise.all([hit('once'), hit('again')]);
    expect(once).toEqual(again);
  });

  it.each([
    ['makes no call', '', /nothing could be judged: it made no call to the mock \(it ended with exit code 0\)/],
    [
      'fails undisturbed',
      `await get('/lists'); console.error('no config'); process.exit(3)`,
      /undisturbed, the command ended with exit code 3; it said last: no config/,
    ],
    ['has another key', `await get('/lists', 'x')`, /its only call did not bear AFFINITY_API_KEY/],
  ])('says so where the command %s', async (_, text, expected) => {
    const { code, stdout, stderr } = await drillHere(['--on', 'keys'], text);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n').at(-1)).toMatch(expected);
  });

  // From here on at the same time: each waits for its command, one for three seconds.
  it.concurrent('ends a command that does not end, and its children', async () => {
    const pid = join(folder, 'child.pid');
    const text = `
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
const child = spawn(...${IDLE}, { env: { ...process.env, NODE_OPTIONS: '' } });
writeFileSync(${JSON.stringify(pid)}, String(child.pid));
await get('/lists');
setInterval(() => {}, 1000);`;
    const { code, stderr } = await drill(['--on', 'outages', '--timeout', '3'], text).ended;
    expect(stderr).toMatch(
      /nothing could be judged: undisturbed, it had not ended after 3\.0 s, and was ended \(--timeout\)/,
    );
    expect(code).toBe(2);
    expect(isAlive(Number(readFileSync(pid, 'utf8')))).toBe(false);
  });

  it.concurrent('leaves none of the processes that a command started and did not wait for', async () => {
    const pids = join(folder, 'left.pids');
    const text = `
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
const child = spawn(...${IDLE}, { env: { ...process.env, NODE_OPTIONS: '' }, stdio: 'ignore' });
appendFileSync(${JSON.stringify(pids)}, child.pid + ' ');
await get('/lists');
process.exit();`;
    await drill(['--on', 'consistency'], text).ended;
    await drill(['--on', 'limits', '--per-minute', '1'], text).ended;
    const started = readFileSync(pids, 'utf8').trim().split(' ').map(Number);
    expect(started.length).toBeGreaterThan(1);
    expect(started.filter(isAlive)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux').concurrent('leaves none that went off to a session of its own', async () => {
    const pids = join(folder, 'off.pids');
    const text = `
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
const child = spawn(...${IDLE}, { detached: true, env: { ...process.env, NODE_OPTIONS: '' }, stdio: 'ignore' });
child.unref();
appendFileSync(${JSON.stringify(pids)}, child.pid + ' ');
await get('/lists');`;
    await drill(['--on', 'consistency'], text).ended;
    const started = readFileSync(pids, 'utf8').trim().split(' ').map(Number);
    expect(started.length).toBeGreaterThan(0);
    expect(started.filter(isAlive)).toEqual([]);
  });

  it.concurrent('bears a command that says a megabyte', async () => {
    const text = `${reader('/lists', '/notes', '/fields', '/persons?page_size=2')}\nfor (let i = 0; i < 1100; i++) console.log('x'.repeat(1000));`;
    const { code, stdout } = await drillHere(['--on', 'keys'], text);
    expect([code, stdout.length < 5_000]).toEqual([0, true]);
  });

  it.concurrent('ends with its command on Ctrl-C, and leaves nothing behind', async () => {
    const pid = join(folder, 'interrupted.pid');
    const text = `
import { writeFileSync } from 'node:fs';
await get('/lists');
writeFileSync(${JSON.stringify(pid)}, String(process.pid));
setInterval(() => {}, 1000);`;
    const running = drill(['--on', 'outages'], text);
    while (!existsSync(pid)) await new Promise((resolve) => setTimeout(resolve, 50));
    running.process.kill('SIGINT');
    const { code, stdout } = await running.ended;
    expect([code, stdout]).toEqual([130, '']);
    expect(isAlive(Number(readFileSync(pid, 'utf8')))).toBe(false);
  });

  it.each([
    [['--on', 'outage'], /--on.*no group "outage" \(did you mean outages\?\)/],
    [['--on', 'everything'], /no group "everything": give limits, outages, .* or all/],
    [
      ['--report', 'a.html', '--report', 'b.html'],
      /option '--report <file>' was given twice: give it once; see affinity-mock drill --help/,
    ],
    [['--patience', '0'], /--patience.*seconds from 0\.1 to 600/],
    [['--on', 'webhooks'], /--on webhooks: say where the command receives them, with --webhooks URL/],
    [['--on', 'webhooks', '--webhooks', 'localhost:80'], /--webhooks localhost:80: give an address such as http/],
    [['--on', 'webhooks', '--webhooks', 'http://example.com/'], /give an address of this machine/],
    [['--on', 'keys', '--webhooks', 'http://127.0.0.1:9/'], /--webhooks is for the group webhooks/],
    [['--on', 'all', '--webhooks-state', 'http://127.0.0.1:9/'], /--webhooks-state goes with --webhooks/],
  ])('%j is told in one line, exit code 2', async (options, expected) => {
    const { code, stderr } = await run(['drill', ...options, '--', 'true']);
    expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
    expect(stderr).toMatch(expected);
    expect(code).toBe(2);
  });
});

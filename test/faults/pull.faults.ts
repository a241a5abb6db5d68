/** `pull` killed, on a full disk, and of a large account: against a server that shares no code with the mock. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { ensureBuilt } from '../../scripts/ensure-built.mjs';
import { FOREIGN_KEY, type ForeignAccount, foreignAccount } from '../tools/pull/foreign-account.js';
import { scratch } from './server.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
ensureBuilt();

interface Ended {
  code: number | null;
  stderr: string;
}

interface How {
  prefix?: readonly string[];
  node?: readonly string[];
  /** How many calls until it is killed. */
  calls?: number;
}

async function accountOf(rows: number): Promise<ForeignAccount> {
  const account = await foreignAccount(rows);
  onTestFinished(() => account.close());
  return account;
}

/** The built program in a process of its own. */
async function pull(account: ForeignAccount, out: string, { prefix = [], node = [], calls }: How = {}): Promise<Ended> {
  const own = ['pull', '--url', account.url, '--out', out, '--records', 'all', '--salt', 'a salt'];
  const [program = '', ...rest] = [...prefix, process.execPath, ...node, MAIN, ...own];
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(program, rest, {
    env: { ...env, AFFINITY_API_KEY: FOREIGN_KEY },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const first = account.asked.length;
  const timer = setInterval(() => {
    if (calls !== undefined && account.asked.length - first >= calls) child.kill('SIGKILL');
  }, 5);
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  clearInterval(timer);
  return { code, stderr };
}

const seedIn = (file: string) => {
  const { origin: _, ...seed } = JSON.parse(readFileSync(file, 'utf8'));
  return seed;
};

it('a pull that is killed goes on where it was', async () => {
  const account = await accountOf(3_000);
  const folder = scratch();
  const [out, whole] = [join(folder, 'seed.json'), join(folder, 'whole.json')];
  expect((await pull(account, whole)).code).toBe(0);
  const callsOfWhole = account.asked.length;
  expect(callsOfWhole).toBeGreaterThan(80);
  expect((await pull(account, out, { calls: 40 })).code).toBeNull();
  expect(existsSync(out)).toBe(false);
  expect(statSync(`${out}.part`).mode & 0o777).toBe(0o600);
  const before = account.asked.length;
  const ended = await pull(account, out);
  expect(ended).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('It went on where an earlier pull had ended'),
  });
  // What was under way is read again, and who the key is.
  expect(account.asked.length - before).toBeLessThan(callsOfWhole - 20);
  expect(seedIn(out)).toEqual(seedIn(whole));
  expect(existsSync(`${out}.part`)).toBe(false);
});

it('a file that may not become larger ends a pull in one line, and it goes on later', async ({ skip }) => {
  if (!existsSync('/bin/bash') && !existsSync('/usr/bin/bash')) return skip('there is no bash to set the limit with');
  const account = await accountOf(3_000);
  const out = join(scratch(), 'seed.json');
  writeFileSync(out, 'mine');
  // In KiB. The kernel's signal would end the process; it has to be caught for the write to fail.
  const prefix = ['bash', '-c', 'ulimit -f 256 && exec "$@" --force', 'bash'];
  const node = ['--import', 'data:text/javascript,process.on("SIGXFSZ",()=>{})'];
  const full = await pull(account, out, { prefix, node });
  expect(full.code).toBe(1);
  expect(full.stderr).toMatch(/^STOPPED EARLY: there is no room to write .*seed\.json\.part \(EFBIG\): make some$/m);
  expect(full.stderr).not.toContain('    at ');
  expect(readFileSync(out, 'utf8')).toBe('mine');
  rmSync(out);
  const ended = await pull(account, out);
  expect(ended).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('It went on where an earlier pull had ended'),
  });
  expect(seedIn(out).listEntries).toHaveLength(3_004);
});

it('a disk that is full once the seed is written leaves no half of it', async ({ skip }) => {
  const folder = join(process.env.TMPDIR ?? '/tmp', `affinity-mock-pull-tmpfs-${process.pid}`);
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return skip('only a root may mount a small file system');
  mkdirSync(folder, { recursive: true });
  // The kept progress of so many rows fits, the seed beside it does not.
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
  onTestFinished(() => {
    if (status === 0) spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  if (status !== 0) return skip('this process may not mount a small file system');
  const account = await accountOf(2_500);
  const out = join(folder, 'seed.json');
  const full = await pull(account, out);
  expect(full.code).toBe(1);
  expect(full.stderr).toMatch(/^STOPPED EARLY: there is no room to write .*seed\.json \(ENOSPC\): make some$/m);
  expect([existsSync(out), existsSync(`${out}.new`), existsSync(`${out}.part`)]).toEqual([false, false, true]);
  expect(spawnSync('mount', ['-o', 'remount,size=16m', folder]).status).toBe(0);
  const before = account.asked.length;
  expect(await pull(account, out)).toMatchObject({ code: 0 });
  expect(account.asked.length - before).toBeLessThan(10);
  expect(seedIn(out).listEntries).toHaveLength(2_504);
});

/** The most memory that the process ever had, in kB, as the kernel tells. */
const PEAK = `import{readFileSync}from"node:fs";process.on("exit",()=>process.stderr.write(readFileSync("/proc/self/status","utf8").match(/VmHWM.*/)[0]))`;

// Fifteen thousand take 104 MB, 151 where nothing keeps it small; a hundred thousand some 110.
// Only Linux tells the most memory of a process.
it.skipIf(process.platform !== 'linux').each([
  [15_000, 140],
  [100_000, 150],
])('%i rows are read in %i MB', { timeout: 600_000 }, async (rows, most) => {
  const account = await accountOf(rows);
  const out = join(scratch(), 'seed.json');
  const node = ['--import', `data:text/javascript,${encodeURIComponent(PEAK)}`];
  const { code, stderr } = await pull(account, out, { node });
  expect(code).toBe(0);
  expect(stderr).toContain(`${rows + 4} listEntries`);
  expect(Number(/VmHWM:\s+(\d+) kB/.exec(stderr)?.[1]) / 1000).toBeLessThanOrEqual(most);
});

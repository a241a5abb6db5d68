/** A disk without room: 503, and what was acknowledged stays. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Served, scratch, serve } from './server.js';

const LIMITS = { perMinute: 'unlimited', monthly: 'unlimited', concurrent: 'unlimited' };

/** Writes until there is no more room; the names that were acknowledged. */
async function fill(server: Served): Promise<Set<string>> {
  await server.control('PATCH', '/limits', LIMITS);
  const acknowledged = new Set<string>();
  for (let i = 0; i < 3_000; i++) {
    // Long names fill sooner.
    const name = `Person ${i} ${'x'.repeat(2_000)}`;
    const { status, body } = await server.call('POST', '/persons', { first_name: name, last_name: 'Full', emails: [] });
    if (status === 200) {
      acknowledged.add(name);
      continue;
    }
    expect([status, body]).toEqual([503, expect.stringMatching(/could not be written.*Nothing was changed/)]);
    return acknowledged;
  }
  throw new Error('the disk took everything');
}

async function names(server: Served): Promise<Set<string>> {
  const found = new Set<string>();
  let token = '';
  do {
    const { body } = await server.call('GET', `/persons?term=Full&page_size=500${token}`);
    for (const { first_name } of body.persons) if (first_name.startsWith('Person ')) found.add(first_name);
    token = body.next_page_token ? `&page_token=${encodeURIComponent(body.next_page_token)}` : '';
  } while (token !== '');
  return found;
}

/** On the way out of fullness and into it again, nothing acknowledged is lost and nothing refused is there. */
async function checkFull(server: Served, acknowledged: Set<string>): Promise<void> {
  expect(acknowledged.size).toBeGreaterThan(10);
  expect(await names(server)).toEqual(acknowledged);
  // Large ones: there may be room for a few bytes yet.
  const large = { respond: { status: 500, body: 'x'.repeat(3_000) } };
  const answers = await Promise.all([
    server.control('POST', '/faults', { match: {}, ...large }),
    server.control('POST', '/accounts', { account: 'extra' }),
  ]);
  for (const { status, body } of answers) expect([status, body.error.code]).toEqual([503, 'unavailable']);
  expect((await server.control('GET', '/faults')).body).toEqual([]);
  expect((await server.control('GET', '/accounts')).body).toHaveLength(4);
  expect((await server.call('GET', '/lists')).status).toBe(200);
}

const folder = join(process.env.TMPDIR ?? '/tmp', `affinity-mock-tmpfs-${process.pid}`);

/** A file system of 1 MB; null, with the reason said, where this process may not mount one. */
function smallFileSystem(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

it('a full file system', async ({ skip }) => {
  const mounted = smallFileSystem();
  if (mounted === null)
    return skip('only a root that may mount can make a small file system; the next test goes without');
  onTestFinished(() => {
    spawnSync('umount', ['-l', mounted]);
    rmSync(mounted, { recursive: true, force: true });
  });
  const data = ['--data', join(mounted, 'mock.data')];
  writeFileSync(join(mounted, 'ballast'), Buffer.alloc(300_000));
  let server = await serve(data);
  const acknowledged = await fill(server);
  await checkFull(server, acknowledged);
  await server.kill('SIGKILL');
  server = await serve(data);
  expect(await names(server)).toEqual(acknowledged);

  rmSync(join(mounted, 'ballast'));
  for (const name of await fill(server)) acknowledged.add(name);
  await checkFull(server, acknowledged);
  expect((await server.kill('SIGTERM')).code).toBe(0);
  server = await serve(data);
  expect(await names(server)).toEqual(acknowledged);
});

it('a file that may not become larger', async ({ skip }) => {
  if (!existsSync('/bin/bash') && !existsSync('/usr/bin/bash')) return skip('there is no bash to set the limit with');
  const data = ['--data', join(scratch(), 'mock.data')];
  // In KiB. The kernel's signal would end the process; it has to be caught for the write to fail.
  const prefix = ['bash', '-c', 'ulimit -f 256 && exec "$@"', 'bash'];
  const node = ['--import', 'data:text/javascript,process.on("SIGXFSZ",()=>{})'];
  let server = await serve(data, { prefix, node });
  const acknowledged = await fill(server);
  await checkFull(server, acknowledged);
  await server.kill('SIGKILL');
  server = await serve(data);
  expect(await names(server)).toEqual(acknowledged);
  expect((await server.call('POST', '/persons', { first_name: 'A', last_name: 'B', emails: [] })).status).toBe(200);
});

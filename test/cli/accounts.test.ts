/** Accounts between running servers, by the command line. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMock, type Mock, type MockServer } from '../../src/index.js';
import { affinityMock } from '../support/child.js';
import { run } from './support.js';

let folder: string;
let mocks: Mock[];
const servers: Server[] = [];
let from: MockServer;
let to: MockServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'affinity-mock-accounts-'));
  mocks = await Promise.all(['shard-0', 'shard-1'].map((shardName) => createMock({ shardName })));
  [from, to] = (await Promise.all(mocks.map((mock) => mock.listen({ controlToken: 'let-me-in' })))) as [
    MockServer,
    MockServer,
  ];
  vi.stubEnv('AFFINITY_MOCK_CONTROL_TOKEN', 'let-me-in');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) server.close();
  await Promise.all(mocks.map((mock) => mock.close()));
  rmSync(folder, { recursive: true, force: true });
});

const [FROM, TO] = [0, 1] as const;
const at = (i: 0 | 1) => mocks[i] as Mock;
const file = () => join(folder, 'mine.account');
const works = async (i: 0 | 1, key: string) =>
  (await at(i).fetch('https://api.affinity.co/v2/auth/whoami', { headers: { authorization: `Bearer ${key}` } })).status;

describe('accounts export and import', () => {
  it('take an account along, with its keys, in a file for its owner alone', async () => {
    const { keys } = await at(FROM).createAccount({ account: 'mine' });
    expect(await run(['accounts', 'export', '--account', 'mine', '--url', from.url, '--out', file()])).toEqual({
      code: 0,
      stdout: '',
      stderr: `mine is in ${file()}; whoever reads it has the account's keys\n`,
    });
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(await run(['accounts', 'import', file(), '--url', to.url])).toEqual({
      code: 0,
      stdout: 'mine is there\n',
      stderr: '',
    });
    expect([await works(FROM, keys.admin), await works(TO, keys.admin)]).toEqual([200, 200]);
  });

  it('write to stdout what a file would hold', async () => {
    const account = await at(FROM).createAccount({ account: 'mine', now: '2026-10-15T12:00:00Z', mode: 'frozen' });
    await account.add({ companies: [{ name: 'Brønnøy Åsgård – 株式会社', domain: 'asgard.example' }] });
    await run(['accounts', 'export', '--account', 'mine', '--url', from.url, '--out', file()]);
    const { stdout } = await run(['accounts', 'export', '--account', 'mine', '--url', from.url, '--out', '-']);
    expect(stdout).toBe(readFileSync(file(), 'utf8'));
    expect(stdout).toContain('株式会社');
  });

  it('leave a file that is there, and nothing beside it where there is no such account', async () => {
    writeFileSync(file(), 'precious');
    const kept = await run(['accounts', 'export', '--account', 'scale', '--url', from.url, '--out', file()]);
    expect([kept.code, readFileSync(file(), 'utf8')]).toEqual([2, 'precious']);
    const forced = await run([
      'accounts',
      'export',
      '--account',
      'none',
      '--url',
      from.url,
      '--out',
      file(),
      '--force',
    ]);
    expect(forced).toEqual({ code: 1, stdout: '', stderr: 'affinity-mock: There is no account "none" on shard-0\n' });
    expect(readFileSync(file(), 'utf8')).toBe('precious');
    expect(
      (await run(['accounts', 'export', '--account', 'scale', '--url', from.url, '--out', file(), '--force'])).code,
    ).toBe(0);
    expect(readFileSync(file(), 'utf8')).toMatch(/^affinity-mock data /);
    expect(existsSync(join(folder, `.mine.account.${process.pid}.part`))).toBe(false);
  });

  it('say of each file why it was refused, and go on with the next', async () => {
    const { keys } = await at(FROM).createAccount({ account: 'mine' });
    await run(['accounts', 'export', '--account', 'mine', '--url', from.url, '--out', file()]);
    const other = join(folder, 'other');
    writeFileSync(other, 'nonsense');
    const { code, stdout, stderr } = await run(['accounts', 'import', other, file(), file(), '--url', to.url]);
    expect([code, stdout]).toEqual([1, 'mine is there\n']);
    expect(stderr.split('\n')).toEqual([
      `affinity-mock: ${other}: this is not a file of affinity-mock accounts export`,
      expect.stringContaining('The account name "mine" is taken'),
      '',
    ]);
    expect(stderr).not.toContain(keys.admin);
    expect((await run(['accounts', 'import', file(), '--replace', '--url', to.url])).code).toBe(0);
  });

  it('exit 2 where the token is wrong or nobody answers', async () => {
    const nobody = await at(TO).listen();
    await nobody.close();
    for (const args of [
      ['accounts', 'export', '--account', 'scale', '--url', nobody.url, '--out', file()],
      ['accounts', 'import', join(folder, 'none'), '--url', to.url],
      ['accounts', 'move', '--from', nobody.url, '--to', to.url],
      ['accounts', 'move', '--from', from.url, '--to', to.url, '--control-token', 'wrong'],
    ]) {
      const { code, stderr } = await run(args);
      expect([args, code, stderr.split('\n').length]).toEqual([args, 2, 2]);
    }
  });
});

describe('accounts move', () => {
  it('takes along what is looked for elsewhere, and leaves the default accounts', async () => {
    const accounts = await Promise.all(['one', 'two'].map((account) => at(FROM).createAccount({ account })));
    const moved = await run(['accounts', 'move', '--from', from.url, '--to', to.url]);
    expect(moved).toEqual({ code: 0, stdout: '2 of 2 accounts moved from shard-0\n', stderr: '' });
    for (const { keys } of accounts) {
      expect([await works(FROM, keys.admin), await works(TO, keys.admin)]).toEqual([401, 200]);
    }
    expect(at(FROM).accounts).toHaveLength(4);
  });

  it('leaves what is where it is looked for', async () => {
    await at(FROM).createAccount({ account: 'one' });
    const { stdout } = await run(['accounts', 'move', '--from', from.url, '--to', from.url]);
    expect(stdout).toBe('0 of 1 accounts moved from shard-0\n');
  });

  it('loses nothing where the name is taken there', async () => {
    const { keys } = await at(FROM).createAccount({ account: 'one' });
    await at(TO).createAccount({ account: 'one' });
    const { code, stdout, stderr } = await run(['accounts', 'move', '--from', from.url, '--to', to.url]);
    expect([code, stdout]).toEqual([1, '0 of 1 accounts moved from shard-0\n']);
    expect(stderr).toContain('one: The account name "one" is taken');
    expect(await works(FROM, keys.admin)).toBe(200);
  });

  it('says where the account is that an earlier move left on both', async () => {
    await at(FROM).createAccount({ account: 'one' });
    await at(TO).createAccount({ account: 'one' });
    const { stderr } = await run(['accounts', 'move', '--from', from.url, '--to', to.url]);
    expect(stderr).toMatch(/it is on shard-1 and on shard-0, and not the same any more\. .*delete it on shard-0 /m);
  });

  /** Writes to the account straight at its old shard. */
  const write = async (key: string, name: string) => {
    const body = JSON.stringify({ name });
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const answer = await at(FROM).fetch('https://api.affinity.co/organizations', { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
  };
  const has = async (i: 0 | 1, key: string, name: string) => {
    const headers = { authorization: `Bearer ${key}` };
    const answer = await at(i).fetch(`https://api.affinity.co/organizations?term=${name}`, { headers });
    return ((await answer.json()) as { organizations: unknown[] }).organizations.length > 0;
  };

  it('takes along what is written to the old shard while the account is on its way', async () => {
    const { keys } = await at(FROM).createAccount({ account: 'one' });
    let deletions = 0;
    const old = await passing(from.url, async (method) => {
      if (method === 'DELETE' && ++deletions <= 2) await write(keys.admin, `late${deletions}`);
      return true;
    });
    const { code, stdout, stderr } = await run(['accounts', 'move', '--from', old, '--to', to.url]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '1 of 1 accounts moved from shard-0\n', stderr: '' });
    expect(deletions).toBe(3);
    expect([await works(FROM, keys.admin), await works(TO, keys.admin)]).toEqual([401, 200]);
    expect([await has(TO, keys.admin, 'late1'), await has(TO, keys.admin, 'late2')]).toEqual([true, true]);
  });

  it('leaves an account where it is that is written to all the time, and on one shard alone', async () => {
    const { keys } = await at(FROM).createAccount({ account: 'one' });
    let deletions = 0;
    const old = await passing(from.url, async (method) => {
      if (method === 'DELETE') await write(keys.admin, `late${++deletions}`);
      return true;
    });
    const { code, stderr } = await run(['accounts', 'move', '--from', old, '--to', to.url]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/one: it is written to on shard-0 all the time, and stays there/);
    expect([await works(FROM, keys.admin), await works(TO, keys.admin)]).toEqual([200, 401]);
  });

  it('tells where both shards were written to, and keeps what either has', async () => {
    const { keys } = await at(FROM).createAccount({ account: 'one' });
    const old = await passing(from.url, async (method) => {
      if (method !== 'DELETE') return true;
      await write(keys.admin, 'old');
      await at(TO)
        .account('one')
        .add({ companies: [{ name: 'new' }] });
      return true;
    });
    const { code, stderr } = await run(['accounts', 'move', '--from', old, '--to', to.url]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/it is on shard-1 and on shard-0, and not the same any more/);
    expect([await has(FROM, keys.admin, 'old'), await has(TO, keys.admin, 'new')]).toEqual([true, true]);
  });

  it('keeps what the new place got where an earlier move was killed and the old one is written to amid the next', async () => {
    const { keys } = await at(FROM).createAccount({ account: 'one' });
    const old = await passing(from.url, (method) => method !== 'DELETE');
    await run(['accounts', 'move', '--from', old, '--to', to.url]);
    await at(TO)
      .account('one')
      .add({ companies: [{ name: 'new' }] });
    const late = await passing(from.url, async (method) => {
      if (method === 'DELETE') await write(keys.admin, 'old');
      return true;
    });
    const { code, stderr } = await run(['accounts', 'move', '--from', late, '--to', to.url]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('it is on shard-1 and on shard-0')]);
    expect([await has(FROM, keys.admin, 'old'), await has(TO, keys.admin, 'new')]).toEqual([true, true]);
  });

  it('says that an account is where it belongs, though not by it alone, where somebody deleted the old one meanwhile', async () => {
    const { keys } = await at(FROM).createAccount({ account: 'one' });
    const old = await passing(from.url, (method) => {
      if (method === 'DELETE') at(FROM).deleteAccount('one');
      return true;
    });
    const { code, stderr } = await run(['accounts', 'move', '--from', old, '--to', to.url]);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('one: it is on shard-1; on shard-0 somebody deleted it'),
    ]);
    expect([await works(FROM, keys.admin), await works(TO, keys.admin)]).toEqual([401, 200]);
  });

  it('goes on where an earlier move was killed between import and deletion', async () => {
    const { keys } = await at(FROM).createAccount({ account: 'one' });
    const old = await passing(from.url, (method) => method !== 'DELETE' || !moving.process.kill('SIGKILL'));
    const moving = affinityMock(['accounts', 'move', '--from', old, '--to', to.url]);
    await moving.ended;
    await vi.waitFor(async () => expect(await works(TO, keys.admin)).toBe(200));
    // Behind the load balancer it is used at its new place already.
    await at(TO)
      .account('one')
      .add({ companies: [{ name: 'new' }] });
    expect(await works(FROM, keys.admin)).toBe(200);
    const again = await run(['accounts', 'move', '--from', from.url, '--to', to.url]);
    expect(again).toEqual({ code: 0, stdout: '1 of 1 accounts moved from shard-0\n', stderr: '' });
    expect(at(FROM).accounts).toHaveLength(4);
    expect(await has(TO, keys.admin, 'new')).toBe(true);
  });

  it('brings the account that is on its way to its end when it is interrupted, and can be said again', async () => {
    await Promise.all(['one', 'two', 'three'].map((account) => at(FROM).createAccount({ account })));
    const front = await passing(to.url, (method) => method !== 'PUT' || moving.process.kill('SIGINT'));
    const moving = affinityMock(['accounts', 'move', '--from', from.url, '--to', front]);
    const { code, stdout, stderr } = await moving.ended;
    expect([code, stdout]).toEqual([130, '1 of 3 accounts moved from shard-0\n']);
    expect(stderr).toMatch(/^affinity-mock: interrupted: 2 accounts were not looked at, and are on shard-0/);
    expect([at(FROM).accounts.length, at(TO).accounts.length]).toEqual([4 + 2, 4 + 1]);
    const again = await run(['accounts', 'move', '--from', from.url, '--to', to.url]);
    expect(again).toEqual({ code: 0, stdout: '2 of 2 accounts moved from shard-0\n', stderr: '' });
  });

  it('tells what had moved, and which account was on its way, where a server goes away', async () => {
    await Promise.all(['one', 'two', 'three'].map((account) => at(FROM).createAccount({ account })));
    let brought = 0;
    const front = await passing(to.url, (method) => method !== 'PUT' || ++brought < 2);
    const { code, stdout, stderr } = await run(['accounts', 'move', '--from', from.url, '--to', front]);
    expect([code, stdout]).toEqual([1, '1 of 3 accounts moved from shard-0\n']);
    expect(stderr).toMatch(
      /^affinity-mock: \w+: http:.* does not answer .*; look whether it is on shard-0 still; 1 more/,
    );
    expect(at(FROM).accounts).toHaveLength(4 + 2);
  });

  it('asks for a shard that has a name', async () => {
    const alone = await createMock();
    mocks.push(alone);
    const { url } = await alone.listen();
    const { code, stderr } = await run(['accounts', 'move', '--from', url, '--to', to.url]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('start it with --shard-name')]);
  });
});

/** A load balancer: passes calls on as long as it is told so, and then cuts the connection. */
async function passing(target: string, goesOn: (method: string) => boolean | Promise<boolean>): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    if (!(await goesOn(incoming.method as string))) return void outgoing.destroy();
    const body = Buffer.concat(await incoming.toArray());
    const { authorization = '', 'content-type': type = 'text/plain' } = incoming.headers;
    const headers = { authorization, 'content-type': type };
    const { method } = incoming as { method: string };
    const answer = await fetch(target + incoming.url, { method, headers, ...(body.length > 0 && { body }) });
    for (const name of ['x-mock-shard', 'x-mock-revision']) {
      const value = answer.headers.get(name);
      if (value !== null) outgoing.setHeader(name, value);
    }
    outgoing.writeHead(answer.status);
    outgoing.end(await answer.text());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

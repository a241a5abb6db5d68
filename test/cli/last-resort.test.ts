import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { affinityMock, type Ended, node, ROOT } from '../support/child.js';
import { until } from '../support/until.js';

/** The handler as a module that Node takes as it is. */
const folder = await mkdtemp(join(tmpdir(), 'affinity-mock-last-resort-'));
const HANDLER = join(folder, 'last-resort.mjs');
const entryPoints = [join(ROOT, 'src/cli/last-resort.ts')];
await build({ entryPoints, outfile: HANDLER, bundle: true, platform: 'node', format: 'esm' });
afterAll(() => rmSync(folder, { recursive: true }));

/** A program with the handler in which something goes wrong; it says "still here" and ends by itself if it may. */
function program(defect: string, keepsData: boolean): Promise<Ended> {
  const source = `
    import { surviveDefects } from '${pathToFileURL(HANDLER)}';
    surviveDefects(process.stderr, { keepsData: ${keepsData} });
    ${defect}
    setTimeout(() => console.log('still here'), 50);`;
  return node(['--input-type=module', '-e', source]).ended;
}

const THROWN = "setTimeout(() => { throw new Error('in a timer'); });";
const REJECTED = "void Promise.reject(new Error('in a promise'));";
const SOCKET = "import { connect } from 'node:net'; connect(1, '127.0.0.1');";

describe('an error that reaches nobody', () => {
  it.each([
    ['a listener that throws', THROWN, false, 'in a timer'],
    ['a promise without a catch', REJECTED, false, 'in a promise'],
    ['a promise without a catch, beside a data file', REJECTED, true, 'in a promise'],
    ['a socket without a listener, beside a data file', SOCKET, true, 'ECONNREFUSED'],
    ['something that is no error', "void Promise.reject('odd');", true, 'odd'],
  ])('is told as a defect, and the program goes on: %s', async (_, defect, keepsData, told) => {
    const { code, stdout, stderr } = await program(defect, keepsData);
    expect([code, stdout]).toEqual([0, 'still here\n']);
    expect(stderr).toMatch(/^affinity-mock: this is a defect of the mock, please report it; the server goes on: /);
    expect(stderr).toContain(told);
  });

  it.each([
    ['a change may be half made that a data file must not take', THROWN, true],
    ['it happens again and again', 'setInterval(() => { throw new Error("again"); });', false],
  ])('ends the program with 1 where its state cannot be trusted: %s', async (_, defect, keepsData) => {
    const { code, stdout, stderr } = await program(defect, keepsData);
    expect(code).toBe(1);
    expect(stdout).not.toContain('still here'.repeat(2));
    expect(stderr).toContain('cannot be trusted');
  });

  it.each(['run', 'drill', 'serve'])(
    'ends %s with 2, not with 0, where the command itself fails by it',
    async (command) => {
      const broken =
        "import { Server } from 'node:net'; Server.prototype.listen = () => { throw new Error('nobody listens'); };";
      const NODE_OPTIONS = `--import ${new URL(`data:text/javascript,${encodeURIComponent(broken)}`)}`;
      const args = command === 'serve' ? ['serve', '--port', '0'] : [command, '--', process.execPath, '-v'];
      const { code, stderr } = await affinityMock(args, { NODE_OPTIONS }).ended;
      expect(stderr).toMatch(
        /^affinity-mock: this is a defect of the mock, please report it; the command ends: .*nobody listens/m,
      );
      expect(code).toBe(2);
    },
  );

  it('never shows a key or a token', async () => {
    const key = `${'k'.repeat(20)}-_${'Q'.repeat(21)}`;
    const defect = `void Promise.reject(new Error('failed for ${key} with Authorization: Bearer sesame'));`;
    const { stderr } = await program(defect, false);
    expect(stderr).toContain('failed for [secret]');
    expect(stderr).not.toMatch(new RegExp(`${key}|sesame`));
  });
});

describe('a defect under a command that others rely on', () => {
  /** Whoever signals the program makes one of its listeners throw. */
  const faulty = {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
      "if (process.argv.some((arg) => /main\\.[jt]s$/.test(arg))) process.on('SIGUSR2', () => { throw new Error('on purpose'); });",
    )}`,
  };
  const strike = "process.kill(process.ppid, 'SIGUSR2'); setTimeout(() => console.log('still here'), 300);";

  it.each(['run', 'drill'])('does not end %s before its command', async (command) => {
    const { code, stdout, stderr } = await affinityMock([command, '--', process.execPath, '-e', strike], faulty).ended;
    expect({ code, stdout, stderr }).toMatchObject({ stdout: expect.stringContaining('still here') });
    expect(stderr).toMatch(/defect of the mock.*the server goes on: .*on purpose/);
  });

  it('does not end proxy', async () => {
    const proxy = affinityMock(['proxy', '--to', 'http://127.0.0.1:1'], faulty);
    const [, url = ''] = /passing (\S+) on/.exec(await proxy.until('passing')) ?? [];
    proxy.process.kill('SIGUSR2');
    await until(() => proxy.said.stderr !== '');
    expect((await fetch(`${url}/v2/lists`)).status).toBe(502);
    proxy.process.kill('SIGTERM');
    expect((await proxy.ended).stderr).toContain('on purpose');
  });
});

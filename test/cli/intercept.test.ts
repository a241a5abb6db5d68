import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { createMock } from '../../src/index.js';
import { affinityMock, ROOT, type Running } from '../support/child.js';
import { until } from '../support/until.js';
import { run } from './support.js';

/** Where each command of these tests makes its files. */
const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-intercept-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** What is of ours in it: the loader of the sources keeps files there too. */
const left = () => readdirSync(folder).filter((name) => name.startsWith('affinity-mock-'));

let running: Running | undefined;
afterEach(async () => {
  running?.process.kill('SIGKILL');
  await running?.ended;
  running = undefined;
  // One that is killed by force cannot.
  for (const name of left()) rmSync(join(folder, name), { recursive: true });
});

const serve = (...args: string[]) => {
  running = affinityMock(['serve', '--port', '0', ...args], { TMPDIR: folder, PATH: dirname(process.execPath) });
  return running;
};

describe('serve --intercept', () => {
  it('prints its address and the file of its CA, which goes with it', async () => {
    const text = await serve('--intercept').until('Ctrl-C');
    expect(text).toMatch(/Proxy +http:\/\/127\.0\.0\.1:\d+/);
    const ca = /Its CA +(\S+)/.exec(text)?.[1] ?? '';
    expect(readFileSync(ca, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----/);
    running?.process.kill('SIGTERM');
    expect(await running?.ended).toMatchObject({ code: 0, stderr: '' });
    expect([existsSync(ca), left()]).toEqual([false, []]);
  });

  it.each(['SIGINT', 'SIGHUP', 'SIGQUIT'] as const)('leaves no file behind on %s', async (signal) => {
    await serve('--intercept', '--json').until('\n');
    expect(left()).toHaveLength(1);
    running?.process.kill(signal);
    await running?.ended;
    expect(left()).toEqual([]);
  });

  it('says it in the line of JSON and in health, and env makes variables of it', async () => {
    const line = JSON.parse(await serve('--intercept', '0', '--json').until('\n'));
    expect(line.intercept).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      ca: expect.any(String),
    });
    const health = (await (await fetch(`${line.url}/_mock/health`)).json()) as { intercept: unknown };
    expect(health.intercept).toEqual(line.intercept);

    vi.stubEnv('PHP_INI_SCAN_DIR', "/it's");
    const { code, stdout, stderr } = await run([
      'env',
      '--url',
      line.url,
      '--account',
      'enterprise',
      '--persona',
      'standard',
    ]);
    vi.unstubAllEnvs();
    expect([code, stderr]).toEqual([
      0,
      `affinity-mock: programs of this shell are led to ${line.url} as enterprise/standard\n`,
    ]);
    const tell =
      'printf "%s|" "$AFFINITY_API_KEY" "$HTTPS_PROXY" "$AFFINITY_V2_BASE_URL" "$PHP_INI_SCAN_DIR"; cat "$SSL_CERT_FILE"';
    const [key, proxy, base, php, bundle] = execFileSync('sh', ['-c', `${stdout}\n${tell}`], {
      encoding: 'utf8',
    }).split('|');
    const { accounts } = line;
    const enterprise = accounts.find((row: { account: string }) => row.account === 'enterprise');
    expect(key).toBe(enterprise.keys.find((row: { persona: string }) => row.persona === 'standard').key);
    expect([proxy, base]).toEqual([line.intercept.url, `${line.url}/v2`]);
    expect(php?.startsWith("/it's")).toBe(true);
    expect(bundle).toContain(readFileSync(line.intercept.ca, 'utf8').trim());
  });

  it('tells a taken port in one line', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, stdout, stderr } = await serve('--intercept', String(port)).ended;
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^affinity-mock: --intercept \d+: the port is taken; [^\n]+\n$/);
    expect(left()).toEqual([]);
    taken.close();
  });
});

describe('env', () => {
  it('tells in one line what is missing, exit code 2', async () => {
    const mock = await createMock();
    const { url } = await mock.listen();
    const closed = await mock.listen();
    await closed.close();
    for (const [args, expected] of [
      [['--url', closed.url], /does not answer: start affinity-mock serve --intercept/],
      [['--url', url], /start it with --intercept/],
      [['--url', 'nowhere'], /--url: this is not a URL/],
    ] as const) {
      const { code, stdout, stderr } = await run(['env', ...args]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
      expect(stderr).toMatch(expected);
    }
    await mock.close();
  });
});

describe('run', () => {
  const env = { TMPDIR: folder, PATH: dirname(process.execPath) };
  const waiting = [process.execPath, '-e', 'setInterval(() => {}, 1e3); console.log("up")'];

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves neither process nor file behind on %s', async (signal) => {
    const { process: child, ended } = affinityMock(['run', '--', ...waiting], env);
    await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
    expect(left()).toHaveLength(1);
    child.kill(signal);
    await ended;
    expect(left()).toEqual([]);
  });

  const posix = process.platform !== 'win32';
  it.runIf(posix).each(['SIGINT', 'SIGQUIT'] as const)(
    'leaves no file behind on %s before the command',
    async (signal) => {
      const java = mkdtempSync(join(folder, 'java-'));
      writeFileSync(join(java, 'keytool'), '#!/bin/sh\n: > "$0.called"\nexec /bin/sleep 3\n', { mode: 0o755 });
      const { process: child, ended } = affinityMock(['run', '--', ...waiting], { ...env, PATH: java });
      await until(() => existsSync(join(java, 'keytool.called')));
      expect(left()).toHaveLength(1);
      child.kill(signal);
      await ended;
      expect(left()).toEqual([]);
    },
  );

  it('leaves no file behind when the command is not found', async () => {
    const { code, stderr } = await affinityMock(['run', '--', './no-such-command'], env).ended;
    expect([code, stderr]).toEqual([2, 'affinity-mock: cannot run ./no-such-command: there is no such command\n']);
    expect(left()).toEqual([]);
  });

  it('names its files from the root, whatever folder the command goes to', async () => {
    const show = [process.execPath, '-p', 'process.env.SSL_CERT_FILE'];
    const { stdout } = await affinityMock(['run', '--', ...show], { ...env, TMPDIR: relative(ROOT, folder) }).ended;
    expect(stdout).toMatch(/^\/.*bundle\.pem\n$|^[A-Z]:/);
  });

  it('tells in one line where its files cannot be made', async () => {
    const { code, stderr } = await affinityMock(['run', '--', ...waiting], { ...env, TMPDIR: join(folder, 'none') })
      .ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^affinity-mock: no files for certificates can be made in \S+none \(ENOENT\): set TMPDIR [^\n]+\n$/,
    );
  });
});

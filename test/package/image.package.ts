/**
 * The image, read-only and as nobody in particular: run by Podman where the machine lets it, and its root by `chroot` where it does not.
 * What cannot be done here is passed over by name.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { imageFile, imageFolder } from '../../scripts/package/image.mjs';
import { until } from '../support/until.js';
import { found, keyIn, type Line, type Packed, packed, ROOT, statuses } from './packed.js';

const file = imageFile(join(ROOT, 'release'));
const root = join(ROOT, imageFolder('release'), 'root');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const IMAGE = `affinity-mock:${version}`;

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-image-test-'));
const store = [
  ...['--root', join(folder, 'store'), '--runroot', join(folder, 'run'), '--storage-driver', 'vfs'],
  ...['--cgroup-manager', 'cgroupfs', '--events-backend', 'file', '--runtime', 'runc'],
];
const podmanEnv = { PATH: process.env.PATH, XDG_RUNTIME_DIR: folder, HOME: folder };
const podman = (...args: string[]) =>
  spawnSync('podman', [...store, ...args], { encoding: 'utf8', env: podmanEnv, timeout: 100_000 });
/** No more open files than this process may have; the network of the machine. */
const RUN = [
  'run',
  '--rm',
  '--network',
  'host',
  '--read-only',
  '--cap-drop',
  'all',
  '--security-opt',
  'no-new-privileges',
];
const LIMITS = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024'];

/** Why Podman is of no use; null: it is. */
function noPodman(): string | null {
  if (!existsSync(file)) return `${file} is not there: npm run package`;
  if (!found('podman') || !found('runc')) return 'podman and runc are not installed';
  const loaded = podman('load', '--input', file);
  if (loaded.status !== 0) return `podman cannot load it: ${loaded.stderr.trim().split('\n').at(-1)}`;
  const tried = podman(...RUN, ...LIMITS, IMAGE, '--version');
  return tried.status === 0 ? null : `podman cannot run it: ${tried.stderr.trim().split('\n').at(-1)}`;
}

const lineOf = (said: string): Line => JSON.parse(said);

const running: Packed[] = [];
afterEach(async () => {
  for (const one of running) one.process.kill('SIGTERM');
  await Promise.all(running.splice(0).map(({ ended }) => ended.catch(() => {})));
});
afterAll(() => {
  podman('rm', '--all', '--force');
  rmSync(folder, { recursive: true, force: true });
});

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const withPodman = noPodman();
const whyPodman = withPodman === null ? '' : ` (skipped: ${withPodman})`;

describe.skipIf(withPodman !== null)(`the image, by podman${whyPodman}`, () => {
  const name = `affinity-mock-test-${process.pid}`;
  const start = (env: Record<string, string>, args: string[] = []) => {
    // Podman says of its own what it misses of systemd, on stderr.
    const variables = Object.entries(env).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
    const started = packed([...store, ...RUN, ...LIMITS, '--name', name, ...variables, IMAGE, ...args], {
      file: found('podman') ?? '',
      env: podmanEnv,
      cwd: folder,
    });
    running.push(started);
    return started;
  };

  afterEach(() => void podman('rm', '--force', '--time', '10', name));

  it('serves read-only as 65532, is well by its health check, and ends on SIGTERM', async () => {
    const port = await freePort();
    const server = start({ AFFINITY_MOCK_PORT: String(port) }, ['serve', '--json']);
    const line = lineOf(await server.until('"accounts"'));
    expect(await statuses(line)).toEqual([200, 200, 200]);
    expect(podman('inspect', '--format', '{{.Config.User}}', name).stdout.trim()).toBe('65532:65532');
    expect(podman('healthcheck', 'run', name).status).toBe(0);
    expect(podman('exec', name, '/affinity-mock', 'health').stdout).toBe(`http://127.0.0.1:${port} answers\n`);
    expect(podman('stop', '--time', '20', name).status).toBe(0);
    expect((await server.ended).code).toBe(0);
  });

  it('asks for a control token that it makes and prints, unless one is given', async () => {
    const asked = async (line: Line, token: string) =>
      (await fetch(`${line.url}/_mock/keys`, { headers: { authorization: `Bearer ${token}` } })).status;
    const port = String(await freePort());
    const server = start({ AFFINITY_MOCK_PORT: port }, ['serve', '--json']);
    const line = lineOf(await server.until('"accounts"'));
    expect([await asked(line, line.controlToken ?? ''), await asked(line, 'random')]).toEqual([200, 403]);
    podman('stop', name);
    await server.ended;
    const given = start({ AFFINITY_MOCK_PORT: port, AFFINITY_MOCK_CONTROL_TOKEN: 'mine' }, ['serve', '--json']);
    const other = lineOf(await given.until('"accounts"'));
    expect([other.controlToken, await asked(other, 'mine')]).toEqual([undefined, 200]);
  });

  it('lets the client of compose.yaml in once it is well', async () => {
    const { services } = parse(readFileSync(join(ROOT, 'compose.yaml'), 'utf8'));
    const { 'affinity-mock': mock, client } = services;
    expect(client.depends_on['affinity-mock'].condition).toBe('service_healthy');
    const port = await freePort();
    start({ ...mock.environment, AFFINITY_MOCK_PORT: String(port) });
    await until(() => podman('healthcheck', 'run', name).status === 0);
    const env = Object.fromEntries(
      Object.entries(client.environment as Record<string, string>).map(([key, value]) => [
        key,
        value.replace('affinity-mock:4010', `127.0.0.1:${port}`),
      ]),
    );
    const [shell, ...options] = client.entrypoint as string[];
    const script = (client.command as string[]).map((text) => text.replaceAll('$$', '$'));
    const said = execFileSync(shell as string, [...options, ...script], {
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    });
    expect(JSON.parse(said).data[0].name).toBe('Deal Pipeline');
  });

  it('is the executable, its libraries and their terms, and nothing else', () => {
    const { stdout } = spawnSync('tar', ['--list', '--file', file], { encoding: 'utf8' });
    expect(stdout).toContain('manifest.json');
    expect(statSync(file).size).toBeLessThan(130e6);
  });
});

/** In a mount namespace of its own, where the root is read-only; as 65532. */
const CHROOT = [
  'unshare',
  '-m',
  'sh',
  '-c',
  'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec chroot --userspec=65532:65532 "$0" "$@"',
];

function noChroot(): string | null {
  if (!existsSync(root)) return `${root} is not there: npm run package`;
  if (process.getuid?.() !== 0) return 'only root changes the root';
  const [command = '', ...args] = CHROOT;
  const tried = spawnSync(command, [...args, root, '/affinity-mock', '--version'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return tried.status === 0 ? null : `this machine does not let it: ${tried.stderr.trim()}`;
}
const withChroot = noChroot();

describe.skipIf(withChroot !== null)(
  `the root of the image${withChroot === null ? '' : ` (skipped: ${withChroot})`}`,
  () => {
    const [command = '', ...args] = CHROOT;
    const start = (...more: string[]) => {
      const env = { PATH: process.env.PATH, AFFINITY_MOCK_CONTROL_TOKEN: 'random' };
      const started = packed([...args, root, '/affinity-mock', ...more], {
        file: found(command) ?? '',
        env,
        cwd: folder,
      });
      running.push(started);
      return started;
    };

    it('has all that a server needs, read-only and for a user without a name', async () => {
      const server = start('serve', '--port', '0', '--json');
      const line = lineOf(await server.until('"accounts"'));
      expect(await statuses(line)).toEqual([200, 200, 200]);
      expect((await start('health', '--url', line.url).ended).code).toBe(0);
      const checked = await start('contract', 'print', 'v1').ended;
      expect(checked.code).toBe(0);
      expect(keyIn(line)).toHaveLength(43);
    });
  },
);

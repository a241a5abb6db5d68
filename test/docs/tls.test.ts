/** The configurations of the guide "Behind TLS", by the proxies themselves where they are installed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { makeCertificates } from '../../src/intercept/authority.js';
import { until } from '../support/until.js';
import { blocksOf, read } from './guide.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-proxies-'));
let mock: Mock;
let ca: string;
beforeAll(async () => {
  mock = await createMock();
  const made = await makeCertificates('localhost', Date.now());
  ca = made.ca;
  writeFileSync(join(folder, 'mock.pem'), made.certificate);
  writeFileSync(join(folder, 'mock.key'), made.key);
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true, force: true });
});

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const named = { ...headers, host: `localhost:${port}` };
    const options = { host: '127.0.0.1', servername: 'localhost', port, path, headers: named, ca, agent: false };
    const asked = request(options as object, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on('error', reject).end();
  });
}

/** The block of the guide with this test's certificate, ports and name. */
function configuration(language: string, port: number, behind: number): string {
  const block = blocksOf(read('docs/guides/tls.md')).find((one) => one.language === language);
  return (block?.code ?? '')
    .replaceAll('/etc/ssl/', `${folder}/`)
    .replaceAll('4010', String(behind))
    .replace('listen 443', `listen 127.0.0.1:${port}`)
    .replace('server_name mock.example', 'server_name localhost')
    .replace(/^mock\.example \{/m, `https://localhost:${port} {`);
}

const nginx = (port: number, behind: number) => {
  const logs = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const text = `daemon off; pid ${folder}/nginx.pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { access_log off; ${logs.join(' ')}
${configuration('nginx', port, behind)}}`;
  writeFileSync(join(folder, 'nginx.conf'), text);
  return ['nginx', '-p', folder, '-c', join(folder, 'nginx.conf')];
};
const caddy = (port: number, behind: number) => {
  const options = '{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n';
  writeFileSync(join(folder, 'Caddyfile'), options + configuration('caddyfile', port, behind));
  return ['caddy', 'run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
};

describe.each([
  ['nginx', '-v', nginx],
  ['caddy', 'version', caddy],
] as const)('behind %s as the guide configures it', (name, version, configure) => {
  const isThere = spawnSync(name, [version], { stdio: 'ignore' }).status === 0;

  it.skipIf(!isThere)(
    `links lead to the public origin, by which the control plane is reached too${isThere ? '' : ' (not tested: it is not installed)'}`,
    async () => {
      const port = await freePort();
      const origin = `https://localhost:${port}`;
      const server = await mock.listen({ baseUrl: origin, controlToken: 'local-only' });
      const [file = '', ...args] = configure(port, server.port);
      mkdirSync(join(folder, 'home'), { recursive: true });
      const env = { PATH: process.env.PATH, HOME: join(folder, 'home') };
      const child: ChildProcess = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
      let said = '';
      child.stderr?.on('data', (piece) => (said += piece));
      const ended = new Promise((resolve) => child.once('close', resolve));
      try {
        await until(() => {
          if (child.exitCode !== null) throw new Error(`${name} ended: ${said}`);
          return ask(port, '/_mock/health').then(
            ({ status }) => status === 200,
            () => false,
          );
        });
        const headers = { authorization: `Bearer ${mock.account().keys.admin}` };
        const { status, text } = await ask(port, '/v2/companies?limit=1', headers);
        expect([status, JSON.parse(text).pagination.nextUrl.slice(0, origin.length + 4)]).toEqual([
          200,
          `${origin}/v2/`,
        ]);
        expect(
          (await ask(port, '//lists', { authorization: `Basic ${btoa(`:${mock.account().keys.admin}`)}` })).status,
        ).toBe(200);
        const token = { authorization: 'Bearer local-only' };
        expect([(await ask(port, '/_mock/keys', token)).status, (await ask(port, '/_mock/keys')).status]).toEqual([
          200, 403,
        ]);
      } finally {
        child.kill('SIGTERM');
        await ended;
        await server.close();
      }
    },
  );
});

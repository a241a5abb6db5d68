/** `serve --tls-cert --tls-key`, `health` of such a server, and a control token that is made at the start. */
import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeCertificates } from '../../src/intercept/authority.js';
import { type RunningHere, run, start } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-tls-'));
afterAll(() => rmSync(folder, { recursive: true }));

let running: RunningHere | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await running?.end();
  running = undefined;
});

let ca: string;
const path = (name: string) => join(folder, name);
beforeAll(async () => {
  const [mine, other] = [
    await makeCertificates('localhost', Date.now()),
    await makeCertificates('localhost', Date.now()),
  ];
  ca = mine.ca;
  writeFileSync(path('cert.pem'), mine.certificate);
  writeFileSync(path('key.pem'), mine.key);
  writeFileSync(path('other.pem'), other.key);
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  writeFileSync(path('rsa.pem'), rsa.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(path('words.pem'), 'hush-hush\n');
  mkdirSync(path('folder'));
});

const FILES = () => ['--tls-cert', path('cert.pem'), '--tls-key', path('key.pem')];

const statusOf = (port: number, target: string, key: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}` };
    request({ host: '127.0.0.1', servername: 'localhost', port, path: target, headers, ca } as object, (answer) =>
      resolve(answer.resume().statusCode),
    )
      .on('error', reject)
      .end();
  });

describe('serve with a certificate', () => {
  it('says https in its line, answers there, and is well by health', async () => {
    running = start(['serve', '--port', '0', '--json', ...FILES()]);
    const line = JSON.parse(await running.until('\n'));
    expect([line.url, line.console]).toEqual([
      `https://127.0.0.1:${line.port}`,
      `https://127.0.0.1:${line.port}/_mock/console/`,
    ]);
    expect(await statusOf(line.port, '/v2/lists', line.accounts[0].keys[0].key)).toBe(200);
    const asked = ['pull', '--url', line.url, '--key', 'k', '--out', path('none.json'), '--dry-run'];
    expect((await run(asked)).stderr).toMatch(
      /its certificate is not trusted \([A-Z_]+\): name .* in NODE_EXTRA_CA_CERTS/,
    );
    expect(await run(['health', '--url', line.url])).toEqual({ code: 0, stdout: `${line.url} answers\n`, stderr: '' });
    vi.stubEnv('AFFINITY_MOCK_PORT', String(line.port));
    expect((await run(['health'])).code).toBe(1);
    vi.stubEnv('AFFINITY_MOCK_TLS_CERT', path('cert.pem'));
    expect((await run(['health'])).stdout).toBe(`${line.url} answers\n`);
    expect(await running.end()).toMatchObject({ code: 0, stderr: '' });
  });

  it('takes the files from the environment, and says https to people', async () => {
    running = start(['serve', '--port', '0'], {
      AFFINITY_MOCK_TLS_CERT: path('cert.pem'),
      AFFINITY_MOCK_TLS_KEY: path('key.pem'),
    });
    const said = await running.until('Ctrl-C');
    expect(said).toMatch(/V2 base URL +https:\/\/127\.0\.0\.1:\d+\/v2\n/);
    expect(said).not.toContain('http://');
  });

  it('prints lines to paste that trust the certificate', async () => {
    const named = path("it's mine.pem");
    copyFileSync(path('cert.pem'), named);
    running = start(['serve', '--port', '0', '--tls-cert', named, '--tls-key', path('key.pem')]);
    const lines = (await running.until('Ctrl-C')).match(/(?<=^ +)curl .*$/gm) ?? [];
    const word = named.replace("'", String.raw`'\''`);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^curl --cacert '/);
    expect(lines[0]).toContain(`--cacert '${word}' https://127.0.0.1:`);
  });

  it.each([
    ['only a certificate', () => ['--tls-cert', path('cert.pem')], /--tls-cert goes with --tls-key FILE/],
    ['only a key', () => ['--tls-key', path('key.pem')], /--tls-key goes with --tls-cert FILE/],
    [
      'a file that is not there',
      () => ['--tls-cert', path('none'), '--tls-key', path('key.pem')],
      /--tls-cert .*none: there is no such file/,
    ],
    [
      'a folder',
      () => ['--tls-cert', path('cert.pem'), '--tls-key', path('folder')],
      /--tls-key .*folder: it is a folder/,
    ],
    [
      'a file without a certificate',
      () => ['--tls-cert', path('words.pem'), '--tls-key', path('key.pem')],
      /--tls-cert: there is no certificate in PEM/,
    ],
    [
      'a file without a key',
      () => ['--tls-cert', path('cert.pem'), '--tls-key', path('words.pem')],
      /--tls-key: there is no private key in PEM/,
    ],
    [
      'the key of another certificate',
      () => ['--tls-cert', path('cert.pem'), '--tls-key', path('other.pem')],
      /--tls-key: this is not the key of the certificate/,
    ],
    [
      'the key of another kind than the certificate',
      () => ['--tls-cert', path('cert.pem'), '--tls-key', path('rsa.pem')],
      /--tls-key: this is not the key of the certificate/,
    ],
    ['--intercept too', () => [...FILES(), '--intercept'], /--intercept has a certificate of its own/],
  ])('refuses %s in one line', async (_name, args, message) => {
    const { code, stdout, stderr } = await run(['serve', '--port', '0', '--json', ...args()]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/hush|BEGIN/);
  });
});

describe('--control-token random', () => {
  it('makes a token for this start, prints it, and asks for it', async () => {
    const env = { AFFINITY_MOCK_HOST: '0.0.0.0', AFFINITY_MOCK_CONTROL_TOKEN: 'random' };
    running = start(['serve', '--port', '0', '--json'], env);
    const { url, controlToken } = JSON.parse(await running.until('\n'));
    expect(controlToken).toMatch(/^[\w-]{32}$/);
    const ask = (token: string) => fetch(`${url}/_mock/keys`, { headers: { authorization: `Bearer ${token}` } });
    expect([(await ask(controlToken)).status, (await ask('random')).status]).toEqual([200, 403]);
    await running.end();
    running = start(['serve', '--port', '0'], env);
    const said = await running.until('Ctrl-C');
    const token = /Its token +([\w-]{32}) /.exec(said)?.[1];
    expect(token).not.toBe(controlToken);
    expect(said).toContain(`curl -H 'Authorization: Bearer ${token}' `);
  });

  it('gives way to a token of a file, or of the command line', async () => {
    writeFileSync(path('token'), 'of-a-file\n');
    const env = { AFFINITY_MOCK_CONTROL_TOKEN: 'random', AFFINITY_MOCK_CONTROL_TOKEN_FILE: path('token') };
    for (const [args, token] of [
      [[], 'of-a-file'],
      [['--control-token', 'given'], 'given'],
    ] as const) {
      running = start(['serve', '--port', '0', '--json', ...args], env);
      const line = JSON.parse(await running.until('\n'));
      expect(line.controlToken).toBeUndefined();
      const answer = await fetch(`${line.url}/_mock/keys`, { headers: { authorization: `Bearer ${token}` } });
      expect(answer.status).toBe(200);
      await running.end();
    }
  });
});

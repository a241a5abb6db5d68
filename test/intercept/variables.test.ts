import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCertificates } from '../../src/intercept/authority.js';
import { bundleOf } from '../../src/intercept/bundle.js';
import { findKeytool, javaOptions, makeTrustStore } from '../../src/intercept/java.js';
import { exceptions, interceptVariables } from '../../src/intercept/variables.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-variables-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('exceptions from the proxy', () => {
  it.each([
    ['', '127.0.0.1,localhost'],
    ['*', '127.0.0.1,localhost'],
    ['api.affinity.co', '127.0.0.1,localhost'],
    ['API.AFFINITY.CO:443', '127.0.0.1,localhost'],
    ['.affinity.co,*.affinity.co affinity.co,co, .co', '127.0.0.1,localhost'],
    ['a.example, 10.0.0.0/8', 'a.example,10.0.0.0/8,127.0.0.1,localhost'],
    ['notapi.affinity.com,my-affinity.co', 'notapi.affinity.com,my-affinity.co,127.0.0.1,localhost'],
    ['localhost', 'localhost,127.0.0.1'],
  ])('of %j leave Affinity to it: %s', (given, expected) => {
    expect(exceptions({ NO_PROXY: given })).toBe(expected);
    expect(exceptions({ no_proxy: given, NO_PROXY: given === '' ? '' : 'other.example' })).toBe(expected);
  });
});

describe('variables', () => {
  const trust = { bundle: '/t/bundle.pem', php: '/t/php' };
  const proxy = 'http://127.0.0.1:9';

  it('name proxy and bundle to every runtime, and leave what is not theirs alone', () => {
    const variables = interceptVariables({ PIP_CERT: '/own.pem', HTTPS_PROXY: 'http://outer:1' }, proxy, trust);
    expect(variables).toMatchObject({
      HTTPS_PROXY: proxy,
      https_proxy: proxy,
      http_proxy: proxy,
      NO_PROXY: '127.0.0.1,localhost',
      no_proxy: '127.0.0.1,localhost',
      SSL_CERT_FILE: '/t/bundle.pem',
      REQUESTS_CA_BUNDLE: '/t/bundle.pem',
      CURL_CA_BUNDLE: '/t/bundle.pem',
      NODE_EXTRA_CA_CERTS: '/t/bundle.pem',
      DENO_CERT: '/t/bundle.pem',
      PHP_INI_SCAN_DIR: `${delimiter}/t/php`,
    });
    for (const name of ['PIP_CERT', 'HTTP_PROXY', 'JAVA_TOOL_OPTIONS']) expect(variables).not.toHaveProperty(name);
  });

  const keytool = findKeytool(process.env);
  it.skipIf(keytool === null)('let a Java program trust a run within a run', async () => {
    const stores = ['outer store', 'middle store', 'inner store'].map((name) => join(folder, name));
    let options = '-Djavax.net.ssl.trustStore=/nowhere';
    for (const [index, store] of stores.entries()) {
      const ca = join(folder, `ca-${index}.pem`);
      writeFileSync(ca, (await makeCertificates('api.affinity.co', Date.now())).ca);
      await makeTrustStore(keytool ?? '', { store, ca, options });
      options = javaOptions(options, 9, store);
    }
    const password = ['-storepass', 'changeit'];
    const listed = execFileSync(keytool ?? '', ['-list', '-keystore', stores[2] ?? '', ...password], {
      encoding: 'utf8',
    });
    expect(listed.match(/^affinity-mock-/gm)).toHaveLength(3);
  });

  it('keep what the caller had for PHP and Java, and come once', () => {
    const java = javaOptions('-Xmx1g', 9, '/t/trust store');
    expect(java).toMatch(/^-Xmx1g .*-Dhttps\.proxyPort=9 .*-Djavax\.net\.ssl\.trustStore="\/t\/trust store"/);
    expect(javaOptions(java, 9, '/t/trust store')).toBe(java);
    const once = interceptVariables({ PHP_INI_SCAN_DIR: '/own', HTTP_PROXY: 'x' }, proxy, { ...trust, java });
    expect(once).toMatchObject({
      PHP_INI_SCAN_DIR: `/own${delimiter}/t/php`,
      JAVA_TOOL_OPTIONS: java,
      HTTP_PROXY: proxy,
    });
    expect(interceptVariables(once, proxy, { ...trust, java })).toEqual(once);
  });
});

describe('the bundle', () => {
  it("has the system's roots, all that the caller had set, and the run's own authority last", async () => {
    const [own, extra, run] = await Promise.all(
      ['a.example', 'b.example', 'c.example'].map((host) => makeCertificates(host, Date.now())),
    );
    writeFileSync(join(folder, 'own.pem'), `# a comment\n${own?.ca}`);
    writeFileSync(join(folder, 'extra.pem'), (extra?.ca ?? '').replaceAll('\n', '\r\n'));
    const caller = { SSL_CERT_FILE: join(folder, 'own.pem'), REQUESTS_CA_BUNDLE: folder };
    const { text, complaints } = bundleOf(run?.ca ?? '', caller);
    expect(complaints).toEqual([]);
    expect(text).toContain(own?.ca.trim());
    expect(text).toContain(extra?.ca.trim());
    expect(text.trimEnd().endsWith(run?.ca.trim() ?? 'none')).toBe(true);
    const all = text.match(/-----BEGIN CERTIFICATE-----/g) ?? [];
    expect(all.length).toBeGreaterThan(50);
    expect(new Set(text.split('-----BEGIN CERTIFICATE-----')).size).toBe(all.length + 1);
  });

  it('says in a line what of the environment cannot be read', () => {
    const { text, complaints } = bundleOf('', { SSL_CERT_FILE: join(folder, 'none.pem'), DENO_CERT: '' });
    expect(complaints).toEqual([
      expect.stringMatching(/^SSL_CERT_FILE=.*none\.pem .*cannot be read \(ENOENT\): it is left out$/),
    ]);
    expect(text).toContain('BEGIN CERTIFICATE');
  });
});

import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCertificates } from '../../src/intercept/authority.js';
import { bundleOf } from '../../src/intercept/bundle.js';
import { findKeytool, javaOptions, makeTrustStore } from '../../src/intercept/java.js';
import { exceptions, interceptVariables } from '../../src/intercept/variables.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-variables-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Files of authorities, each of which has a key of its own. */
const authorities = (...names: string[]) =>
  Promise.all(
    names.map(async (name) => {
      const file = join(folder, `${name}.pem`);
      writeFileSync(file, (await makeCertificates('api.affinity.co', Date.now())).ca);
      return file;
    }),
  );

/** A store without an entry, as a Java up to 8 makes it: JKS, version 2. */
function emptyStore(password: string): Buffer {
  const head = Buffer.from('feedfeed0000000200000000', 'hex');
  const secret = Buffer.from(password, 'utf16le').swap16();
  return Buffer.concat([head, createHash('sha1').update(secret).update('Mighty Aphrodite').update(head).digest()]);
}

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
  /** Only what it says is of interest, not how it runs. */
  const tool = (...args: string[]) =>
    execFileSync(keytool ?? '', ['-J-XX:TieredStopAtLevel=1', '-J-XX:+UseSerialGC', ...args], {
      encoding: 'utf8',
      // What goes well it tells on standard error.
      stdio: 'pipe',
    });
  it.skipIf(keytool === null)('let a Java program trust a run within a run', async () => {
    const stores = ['outer store', 'middle store', 'inner store'].map((name) => join(folder, name));
    let options = '-Djavax.net.ssl.trustStore=/nowhere';
    for (const [index, store] of stores.entries()) {
      const ca = join(folder, `ca-${index}.pem`);
      writeFileSync(ca, (await makeCertificates('api.affinity.co', Date.now())).ca);
      await makeTrustStore(keytool ?? '', { store, ca, options });
      options = javaOptions(options, 9, store);
    }
    const listed = tool('-list', '-keystore', stores[2] ?? '', '-storepass', 'changeit');
    expect(listed.match(/^affinity-mock-/gm)).toHaveLength(3);
  });

  it.skipIf(keytool === null)('let a Java program trust a run where its store has the newer format', async () => {
    const [own, made] = [join(folder, 'own.p12'), join(folder, 'made.p12')];
    const files = await authorities('of-the-caller', 'of-the-run');
    const store = ['-keystore', own, '-storetype', 'PKCS12', '-storepass', 'S3cret'];
    tool('-importcert', '-noprompt', '-alias', 'own', '-file', files[0] ?? '', ...store);
    const options = `-Djavax.net.ssl.trustStore=${own} -Djavax.net.ssl.trustStorePassword=S3cret`;
    await makeTrustStore(keytool ?? '', { store: made, ca: files[1] ?? '', options });
    const listed = tool('-list', '-keystore', made, '-storepass', 'S3cret');
    expect([listed.match(/^own,/gm), listed.match(/^affinity-mock-/gm)].map((found) => found?.length)).toEqual([1, 1]);
  });

  it("add to a store of Java's older format without starting a Java", async () => {
    const [own, made] = [join(folder, 'own.jks'), join(folder, 'made.jks')];
    const [ca = ''] = await authorities('of-a-run');
    writeFileSync(own, emptyStore('S3cret'));
    const named = (password: string) => ({
      ca,
      options: `-Djavax.net.ssl.trustStore=${own} -Djavax.net.ssl.trustStorePassword=${password}`,
    });
    const nowhere = join(folder, 'no-keytool');
    await makeTrustStore(nowhere, { store: made, ...named('S3cret') });
    const bytes = readFileSync(made);
    expect([bytes.readUInt32BE(8), statSync(made).mode & 0o777]).toEqual([1, 0o600]);
    const { raw } = new X509Certificate(readFileSync(ca));
    expect(bytes.subarray(-20 - raw.length, -20)).toEqual(raw);
    // Whose password is another is nothing that we could write to.
    await expect(makeTrustStore(nowhere, { store: made, ...named('other') })).rejects.toThrow(
      /keytool made no trust store/,
    );
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

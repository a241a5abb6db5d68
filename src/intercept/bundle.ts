/** Whom a program trusts in a run: the system's roots, those that the caller had named, and the run's own authority. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as tls from 'node:tls';

/** Variables that name a file of roots, or a folder of such. */
export const BUNDLE_VARIABLES = [
  'SSL_CERT_FILE',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
  'NODE_EXTRA_CA_CERTS',
  'DENO_CERT',
] as const;

/** Where systems keep them: Debian, Fedora, openSUSE, Alpine and BSD, FreeBSD. */
const SYSTEM_FILES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
  '/usr/local/share/certs/ca-root-nss.crt',
];
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const MOST_FILES = 1_000;
const MOST_BYTES = 8 * 1024 * 1024;

/** All of them, PEM, and what of the caller's could not be read, a line for each. */
export function bundleOf(ca: string, caller: NodeJS.ProcessEnv): { text: string; complaints: string[] } {
  const complaints: string[] = [];
  const found = new Set<string>();
  const add = (text: string) => {
    for (const [certificate] of text.matchAll(CERTIFICATE)) found.add(certificate.replaceAll('\r', ''));
  };
  for (const root of systemRoots()) add(root);
  for (const variable of BUNDLE_VARIABLES) {
    const path = caller[variable];
    if (!path) continue;
    try {
      for (const text of readAll(path)) add(text);
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
      complaints.push(`${variable}=${path} of the environment cannot be read (${reason}): it is left out`);
    }
  }
  add(ca);
  return { text: `${[...found].join('\n')}\n`, complaints };
}

function systemRoots(): readonly string[] {
  // Newer than the oldest Node that is served here.
  const { getCACertificates } = tls as { getCACertificates?: (type: 'system') => string[] };
  if (getCACertificates && (process.platform === 'darwin' || process.platform === 'win32')) {
    return [...tls.rootCertificates, ...getCACertificates('system')];
  }
  for (const file of SYSTEM_FILES) {
    try {
      if (existsSync(file)) return [readFileSync(file, 'utf8')];
    } catch {
      // The next one, or Node's own.
    }
  }
  return tls.rootCertificates;
}

function readAll(path: string): string[] {
  const whole = statSync(path);
  if (whole.isFile()) return [readBounded(path, whole.size)];
  if (!whole.isDirectory()) throw new Error('neither file nor folder');
  return readdirSync(path)
    .slice(0, MOST_FILES)
    .flatMap((name) => {
      const file = join(path, name);
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat?.isFile() ? [readBounded(file, stat.size)] : [];
    });
}

function readBounded(file: string, size: number): string {
  if (size > MOST_BYTES) throw new Error('too large for a file of certificates');
  return readFileSync(file, 'utf8');
}

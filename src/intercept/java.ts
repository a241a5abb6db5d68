/** What a Java program is told: proxy and trust store, by the variable that every Java virtual machine reads. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { withTrusted } from './jks.js';

const PASSWORD = 'changeit';
const PATIENCE_MS = 20_000;
/** For a virtual machine that works for half a second. */
const QUICK = ['-J-XX:+IgnoreUnrecognizedVMOptions', '-J-XX:TieredStopAtLevel=1', '-J-XX:+UseSerialGC'];

/** Java's tool for trust stores: that of `JAVA_HOME`, else the first on the path; null: there is no Java. */
export function findKeytool({ JAVA_HOME, PATH }: NodeJS.ProcessEnv): string | null {
  const name = process.platform === 'win32' ? 'keytool.exe' : 'keytool';
  const folders = [...(JAVA_HOME ? [join(JAVA_HOME, 'bin')] : []), ...(PATH ?? '').split(delimiter)];
  for (const folder of folders) {
    const file = join(folder, name);
    try {
      if (folder === '') continue;
      accessSync(file, constants.X_OK);
      return realpathSync(file);
    } catch {
      // The next one.
    }
  }
  return null;
}

/** Writes a trust store with the roots of that Java, or of the caller, and one more. Rejects with words for people. */
export async function makeTrustStore(
  keytool: string,
  { store, ca, options }: { store: string; ca: string; options: string },
): Promise<void> {
  const { file, password } = ownStore(options) ?? { file: rootsOf(keytool), password: PASSWORD };
  // A run within a run: the store has a certificate of ours already.
  const alias = `affinity-mock-${randomBytes(4).toString('hex')}`;
  if (file !== null) {
    const made = withTrusted(readFileSync(file), password, alias, readFileSync(ca, 'utf8'));
    if (made !== null) return writeFileSync(store, made, { mode: 0o600 });
    copyFileSync(file, store);
    chmodSync(store, 0o600);
  }
  const args = [...QUICK, '-importcert', '-noprompt', '-alias', alias, '-file', ca, '-keystore', store];
  // A variable: arguments are seen in lists of processes.
  const env = { ...process.env, AFFINITY_MOCK_STORE_PASSWORD: password, JAVA_TOOL_OPTIONS: '' };
  await promisify(execFile)(keytool, [...args, '-storepass:env', 'AFFINITY_MOCK_STORE_PASSWORD'], {
    env,
    // Java does not start in a folder that is gone.
    cwd: dirname(store),
    timeout: PATIENCE_MS,
  }).catch((error: { code?: unknown }) => {
    throw new Error(
      `keytool made no trust store for Java programs (${error.code ?? 'no answer'}): they will refuse the certificate`,
    );
  });
}

function rootsOf(keytool: string): string | null {
  const home = dirname(dirname(keytool));
  const files = [join(home, 'lib', 'security', 'cacerts'), join(home, 'jre', 'lib', 'security', 'cacerts')];
  return files.find((file) => existsSync(file)) ?? null;
}

const STORE = /-Djavax\.net\.ssl\.(trustStore|trustStorePassword)=(?:"([^"]+)"|'([^']+)'|([^\s"']+))/g;

/** What the caller's options say of a trust store, blanks and all; of two that name one Java takes the last. */
const lastOf = (options: string, property: string): string | undefined =>
  [...options.matchAll(STORE)]
    .filter(([, name]) => name === property)
    .map(([, , double, single, bare]) => double ?? single ?? bare)
    .at(-1);

const passwordOf = (options: string) => lastOf(options, 'trustStorePassword') ?? PASSWORD;

/** A trust store that the caller had named. */
function ownStore(options: string): { file: string; password: string } | null {
  const file = lastOf(options, 'trustStore');
  if (file === undefined || !existsSync(file)) return null;
  return { file, password: passwordOf(options) };
}

/** The caller's options, and behind them ours, which win; without a trust store what is sent does not leave all the same. */
export function javaOptions(caller: string, port: number, store: string | null): string {
  const password = passwordOf(caller);
  const ours = [
    ...['http', 'https'].flatMap((scheme) => [`-D${scheme}.proxyHost=127.0.0.1`, `-D${scheme}.proxyPort=${port}`]),
    '-Dhttp.nonProxyHosts=localhost|127.*|[::1]',
    ...(store === null
      ? []
      : [
          `-Djavax.net.ssl.trustStore=${/\s/.test(store) ? `"${store}"` : store}`,
          `-Djavax.net.ssl.trustStorePassword=${password}`,
        ]),
  ];
  const text = ours.join(' ');
  if (caller.endsWith(text)) return caller;
  return caller === '' ? text : `${caller} ${text}`;
}

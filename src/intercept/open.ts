/** Opens the way for programs that have Affinity's host built in: a proxy, the certificates of this run, and files that name them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isPacked, readAsset } from '../lib/asset.js';
import { AFFINITY } from './affinity.js';
import { makeCertificates } from './authority.js';
import { bundleOf } from './bundle.js';
import { bare, callersProxy, type ProxyFor } from './dial.js';
import { findKeytool, javaOptions, makeTrustStore } from './java.js';
import { openProxy, type RunProxy } from './proxy.js';
import { interceptVariables, type Trust } from './variables.js';

export interface InterceptionOptions {
  /** Origin of the mock: `http://127.0.0.1:4010`. */
  origin: string;
  /** Of the proxy; 0, the default, takes a free one. */
  port?: number;
  caller: NodeJS.ProcessEnv;
  /** A client did not trust the certificate. */
  onRefusal?: (code: string, agent: string) => void;
  /** Something of the caller's environment is of no use: a line for people. */
  onComplaint?: (text: string) => void;
  proxyFor?: ProxyFor;
  patienceMs?: number;
}

export interface Interception {
  /** The proxy's address. */
  readonly url: string;
  /** The file of the run's authority, PEM. */
  readonly ca: string;
  readonly variables: Record<string, string>;
  /** The preload for Node programs, where this program has none among its own files. */
  readonly preload?: string;
  /** Ends connections, and removes the files. */
  close(): Promise<void>;
}

/** How long a host that is passed through may take until it is connected, milliseconds. */
const PATIENCE_MS = 10_000;

/** The files of a folder that `open` made, by its authority's file: what `env` tells to other shells. */
export const FILES = {
  ca: 'ca.pem',
  bundle: 'bundle.pem',
  php: 'php',
  store: 'truststore',
  preload: 'dist/kit/register.cjs',
} as const;

/** Rejects with Node's error where the port is taken or the folder for the files cannot be made. */
export async function openInterception(options: InterceptionOptions): Promise<Interception> {
  const { origin, port = 0, caller, onRefusal = () => {}, onComplaint = () => {} } = options;
  const folder = new TempFolder('affinity-mock-');
  let proxy: RunProxy | undefined;
  try {
    const { hostname, port: mockPort } = new URL(origin);
    const certificates = await makeCertificates(AFFINITY, Date.now());
    proxy = await openProxy({
      port,
      mock: { host: bare(hostname), port: Number(mockPort || 80) },
      certificates,
      onRefusal,
      proxyFor: options.proxyFor ?? callersProxy,
      patienceMs: options.patienceMs ?? PATIENCE_MS,
    });
    const ca = folder.write(FILES.ca, certificates.ca);
    const trust = await writeFiles(folder, ca, certificates.ca, proxy.port, caller, onComplaint);
    const preload = isPacked ? writePreload(folder) : undefined;
    const { url, close: end } = proxy;
    const close = async () => {
      await end();
      folder.remove();
    };
    const variables = interceptVariables(caller, url, trust);
    return { url, ca, variables, ...(preload !== undefined && { preload }), close };
  } catch (error) {
    await proxy?.close();
    folder.remove();
    throw error;
  }
}

/** It finds itself by its place below `dist`. */
function writePreload(folder: TempFolder): string {
  mkdirSync(join(folder.path, 'dist', 'kit'), { recursive: true, mode: 0o700 });
  return folder.write(FILES.preload, readAsset('kit/register.cjs'));
}

async function writeFiles(
  folder: TempFolder,
  ca: string,
  caText: string,
  port: number,
  caller: NodeJS.ProcessEnv,
  onComplaint: (text: string) => void,
): Promise<Trust> {
  const { text, complaints } = bundleOf(caText, caller);
  complaints.forEach(onComplaint);
  const bundle = folder.write(FILES.bundle, text);
  const php = join(folder.path, FILES.php);
  mkdirSync(php, { mode: 0o700 });
  folder.write(join(FILES.php, 'affinity-mock.ini'), `curl.cainfo="${bundle}"\nopenssl.cafile="${bundle}"\n`);
  const keytool = findKeytool(caller);
  if (keytool === null) return { bundle, php };
  const options = caller.JAVA_TOOL_OPTIONS ?? '';
  let store: string | null = join(folder.path, FILES.store);
  try {
    await makeTrustStore(keytool, { store, ca, options });
  } catch (error) {
    onComplaint((error as Error).message);
    store = null;
  }
  return { bundle, php, java: javaOptions(options, port, store) };
}

/** A folder for one run, open to its owner alone, and gone with the process however that ends, short of a kill by force. */
class TempFolder {
  /** Node makes it with mode 0700. */
  readonly path: string;
  readonly #remove = () => rmSync(this.path, { recursive: true, force: true });

  /** Throws Node's error where it cannot be made. */
  constructor(prefix: string) {
    // Whoever is told of it may be in another folder.
    this.path = mkdtempSync(join(resolve(tmpdir()), prefix));
    process.once('exit', this.#remove);
  }

  /** Its path. */
  write(name: string, text: string): string {
    const path = join(this.path, name);
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
    return path;
  }

  remove(): void {
    process.off('exit', this.#remove);
    this.#remove();
  }
}

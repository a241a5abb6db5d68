/** The files that `serve` speaks TLS with. */
import { readRegularFile, UnreadableFile } from '../lib/regular-file.js';
import { BadUse } from './bad-use.js';

export interface TlsOptions {
  tlsCert?: string;
  tlsKey?: string;
  intercept?: number | true;
}

/** More than any chain of certificates has, bytes. */
const MOST = 1024 * 1024;

/** What the two files hold, unchecked; undefined where neither is named. Throws `BadUse`, which never repeats what stands in them. */
export async function readTls(options: TlsOptions): Promise<{ cert: string; key: string } | undefined> {
  const { tlsCert, tlsKey, intercept } = options;
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  if (tlsCert === undefined) throw new BadUse('--tls-key goes with --tls-cert FILE: give both, or none');
  if (tlsKey === undefined) throw new BadUse('--tls-cert goes with --tls-key FILE: give both, or none');
  if (intercept !== undefined) {
    throw new BadUse('--intercept has a certificate of its own: start one server with it, and another with --tls-cert');
  }
  return { cert: await read('--tls-cert', tlsCert), key: await read('--tls-key', tlsKey) };
}

async function read(option: string, file: string): Promise<string> {
  try {
    return await readRegularFile(file, MOST);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new BadUse(`${option} ${file}: ${error.reason}`);
  }
}

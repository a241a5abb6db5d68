/**
 * Stores in Java's own format, JKS: the roots of Debian's Java and of every Java up to 17, and what all versions read. A certificate is
 * added to one without `keytool`, whose virtual machine takes most of the time that a run needs before its command starts.
 */
import { createHash, X509Certificate } from 'node:crypto';

const MAGIC = 0xfeedfeed;
/** Version 1 names no type of certificate. */
const VERSION = 2;
const COUNT_AT = 8;
const HEAD_BYTES = 12;
const DIGEST_BYTES = 20;
const TRUSTED_CERTIFICATE = 2;

/**
 * The store with one certificate more, PEM, under a name that it has not; null where it is none of this format, or has another
 * password.
 */
export function withTrusted(store: Buffer, password: string, alias: string, certificate: string): Buffer | null {
  const end = store.length - DIGEST_BYTES;
  if (end < HEAD_BYTES || store.readUInt32BE(0) !== MAGIC || store.readUInt32BE(4) !== VERSION) return null;
  const body = store.subarray(0, end);
  if (!digest(password, body).equals(store.subarray(end))) return null;
  const added = Buffer.concat([body, entry(alias, new X509Certificate(certificate))]);
  added.writeUInt32BE(body.readUInt32BE(COUNT_AT) + 1, COUNT_AT);
  return Buffer.concat([added, digest(password, added)]);
}

function entry(alias: string, { raw }: X509Certificate): Buffer {
  const now = Buffer.alloc(8);
  now.writeBigUInt64BE(BigInt(Date.now()));
  return Buffer.concat([number(TRUSTED_CERTIFICATE), text(alias), now, text('X.509'), number(raw.length), raw]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** As `DataOutput.writeUTF` writes letters of ASCII. */
function text(value: string): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value.length);
  return Buffer.concat([bytes, Buffer.from(value, 'ascii')]);
}

/** That nothing was changed by somebody who does not know the password. The words are Java's. */
const digest = (password: string, body: Buffer): Buffer =>
  createHash('sha1').update(Buffer.from(password, 'utf16le').swap16()).update('Mighty Aphrodite').update(body).digest();

/** A certificate authority for one run, and the certificate that it makes for Affinity's host (RFC 5280). */
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { bits, objectId, octets, printable, sequence, setOf, TRUE, tagged, time, unsigned } from './der.js';

export interface RunCertificates {
  /** The authority's certificate, PEM: what programs are told to trust. */
  ca: string;
  /** The host's certificate, PEM, and its key. The authority's own key is in the hands of the crypto library and gone with it. */
  certificate: string;
  key: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const ECDSA_WITH_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'));
const DAY_MS = 86_400_000;
/** Clocks differ; a server may run for weeks. Some clients take no certificate that is valid for more than 397 days. */
const BEFORE_MS = DAY_MS;
const AFTER_MS = 90 * DAY_MS;

const NAMES = { CN: objectId('2.5.4.3'), O: objectId('2.5.4.10') } as const;
/** An uncompressed point of P-256 (RFC 5480, 2.2): where a `SubjectPublicKeyInfo` of this curve ends. */
const POINT_BYTES = 65;
const VERSION_3 = tagged(0xa0, unsigned(Buffer.of(2)));

type Keys = webcrypto.CryptoKeyPair;

/** `host` alone: the authority is constrained to it, so that its certificate is good for nothing else. */
export async function makeCertificates(host: string, now: number): Promise<RunCertificates> {
  const { subtle } = webcrypto;
  // Not extractable: nothing can write it down.
  const authorityKeys = (await subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])) as Keys;
  const hostKeys = (await subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as Keys;
  const authorityKey = Buffer.from(await subtle.exportKey('spki', authorityKeys.publicKey));
  const hostKey = Buffer.from(await subtle.exportKey('spki', hostKeys.publicKey));
  // A name of its own: a client may meet those of several runs.
  const issuer = sequence(
    name('CN', `affinity-mock ${randomBytes(4).toString('hex')}`),
    name('O', 'affinity-mock (for one run)'),
  );
  const validity = sequence(time(now - BEFORE_MS), time(now + AFTER_MS));
  const certificate = (subject: Buffer, publicKey: Buffer, extensions: readonly Buffer[]) =>
    signed(
      sequence(
        VERSION_3,
        serialNumber(),
        ECDSA_WITH_SHA256,
        issuer,
        validity,
        subject,
        publicKey,
        tagged(0xa3, sequence(...extensions)),
      ),
      authorityKeys.privateKey,
    );
  const authority = await certificate(issuer, authorityKey, [
    extension(BASIC_CONSTRAINTS, sequence(TRUE, unsigned(Buffer.of(0))), 'critical'),
    extension(KEY_USAGE, bits(Buffer.of(CERTIFICATE_SIGN | CRL_SIGN), 1), 'critical'),
    extension(SUBJECT_KEY_ID, octets(keyId(authorityKey))),
    // Permitted subtrees: one DNS name.
    extension(NAME_CONSTRAINTS, sequence(tagged(0xa0, sequence(dnsName(host)))), 'critical'),
  ]);
  const leaf = await certificate(sequence(name('CN', host)), hostKey, [
    extension(BASIC_CONSTRAINTS, sequence(), 'critical'),
    extension(KEY_USAGE, bits(Buffer.of(DIGITAL_SIGNATURE), 7), 'critical'),
    extension(EXTENDED_KEY_USAGE, sequence(SERVER_AUTH)),
    extension(SUBJECT_ALTERNATIVE_NAME, sequence(dnsName(host))),
    extension(SUBJECT_KEY_ID, octets(keyId(hostKey))),
    extension(AUTHORITY_KEY_ID, sequence(tagged(0x80, keyId(authorityKey)))),
  ]);
  const key = Buffer.from(await subtle.exportKey('pkcs8', hostKeys.privateKey));
  return {
    ca: pem('CERTIFICATE', authority),
    certificate: pem('CERTIFICATE', leaf),
    key: pem('PRIVATE KEY', key),
  };
}

const BASIC_CONSTRAINTS = objectId('2.5.29.19');
const KEY_USAGE = objectId('2.5.29.15');
const EXTENDED_KEY_USAGE = objectId('2.5.29.37');
const SUBJECT_ALTERNATIVE_NAME = objectId('2.5.29.17');
const SUBJECT_KEY_ID = objectId('2.5.29.14');
const AUTHORITY_KEY_ID = objectId('2.5.29.35');
const NAME_CONSTRAINTS = objectId('2.5.29.30');
const SERVER_AUTH = objectId('1.3.6.1.5.5.7.3.1');
/** Bits of `KeyUsage`, the first one highest (RFC 5280, 4.2.1.3). */
const DIGITAL_SIGNATURE = 0x80;
const CERTIFICATE_SIGN = 0x04;
const CRL_SIGN = 0x02;

const extension = (id: Buffer, value: Buffer, critical?: 'critical'): Buffer =>
  sequence(id, ...(critical ? [TRUE] : []), octets(value));

/** One part of a distinguished name. */
const name = (type: keyof typeof NAMES, value: string): Buffer => setOf(sequence(NAMES[type], printable(value)));

const dnsName = (host: string): Buffer => tagged(0x82, Buffer.from(host, 'ascii'));

/** Positive, and not longer than 20 bytes (RFC 5280, 4.1.2.2). */
const serialNumber = (): Buffer => unsigned(Buffer.concat([Buffer.of(0x4d), randomBytes(15)]));

/** The first of the methods of RFC 5280, 4.2.1.2. */
const keyId = (publicKey: Buffer): Buffer => createHash('sha1').update(publicKey.subarray(-POINT_BYTES)).digest();

async function signed(content: Buffer, key: webcrypto.CryptoKey): Promise<Buffer> {
  const signature = Buffer.from(await webcrypto.subtle.sign(ALGORITHM, key, content));
  // Two numbers of the same length one behind the other; X.509 has them in a sequence.
  const half = signature.length / 2;
  const numbers = sequence(unsigned(signature.subarray(0, half)), unsigned(signature.subarray(half)));
  return sequence(content, ECDSA_WITH_SHA256, bits(numbers));
}

const pem = (label: string, content: Buffer): string =>
  `-----BEGIN ${label}-----\n${content.toString('base64').replace(/.{64}(?!$)/g, '$&\n')}\n-----END ${label}-----\n`;

/** A certificate authority for one run, and the certificate that it makes for Affinity's host. */
import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

export interface RunCertificates {
  /** The authority's certificate, PEM: what programs are told to trust. */
  ca: string;
  /** The host's certificate, PEM, and its key. The authority's own key is in the hands of the crypto library and gone with it. */
  certificate: string;
  key: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
/** Clocks differ; a server may run for weeks. Some clients take no certificate that is valid for more than 397 days. */
const BEFORE_MS = DAY_MS;
const AFTER_MS = 90 * DAY_MS;

const { KeyUsageFlags } = x509;

/** `host` alone: the authority is constrained to it, so that its certificate is good for nothing else. */
export async function makeCertificates(host: string, now: number): Promise<RunCertificates> {
  const crypto = webcrypto as typeof globalThis.crypto;
  x509.cryptoProvider.set(crypto);
  const valid = {
    notBefore: new Date(now - BEFORE_MS),
    notAfter: new Date(now + AFTER_MS),
    signingAlgorithm: ALGORITHM,
  };
  // Not extractable: nothing can write it down.
  const authorityKeys = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const hostKeys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const authority = await x509.X509CertificateGenerator.createSelfSigned(
    {
      ...valid,
      serialNumber: serialNumber(),
      // A name of its own: a client may meet those of several runs.
      name: `CN=affinity-mock ${randomBytes(4).toString('hex')}, O=affinity-mock (for one run)`,
      keys: authorityKeys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey, false, crypto),
        new x509.Extension('2.5.29.30', true, nameConstraint(host)),
      ],
    },
    crypto,
  );
  const leaf = await x509.X509CertificateGenerator.create(
    {
      ...valid,
      serialNumber: serialNumber(),
      subject: `CN=${host}`,
      issuer: authority.subject,
      publicKey: hostKeys.publicKey,
      signingKey: authorityKeys.privateKey,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: host }]),
        await x509.SubjectKeyIdentifierExtension.create(hostKeys.publicKey, false, crypto),
        await x509.AuthorityKeyIdentifierExtension.create(authority, false, crypto),
      ],
    },
    crypto,
  );
  const key = await crypto.subtle.exportKey('pkcs8', hostKeys.privateKey);
  return {
    ca: `${authority.toString('pem')}\n`,
    certificate: `${leaf.toString('pem')}\n`,
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  };
}

/** Positive, and not longer than 20 bytes (RFC 5280, 4.1.2.2). */
const serialNumber = () => `4d${randomBytes(15).toString('hex')}`;

/** `NameConstraints` that permit one DNS name (RFC 5280, 4.2.1.10). The library has no word for it. */
function nameConstraint(host: string): Buffer<ArrayBuffer> {
  const wrap = (tag: number, content: Buffer) => Buffer.concat([Buffer.from([tag, content.length]), content]);
  return wrap(0x30, wrap(0xa0, wrap(0x30, wrap(0x82, Buffer.from(host)))));
}

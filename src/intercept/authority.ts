/** A certificate authority for one run, and the certificate that it makes for Affinity's host. */
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { AsnConvert, AsnIntegerBigIntConverter, OctetString } from '@peculiar/asn1-schema';
import * as x509 from '@peculiar/asn1-x509';

export interface RunCertificates {
  /** The authority's certificate, PEM: what programs are told to trust. */
  ca: string;
  /** The host's certificate, PEM, and its key. The authority's own key is in the hands of the crypto library and gone with it. */
  certificate: string;
  key: string;
}

const { subtle } = webcrypto;
const { KeyUsageFlags } = x509;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';
const ORGANIZATION = '2.5.4.10';
const DAY_MS = 86_400_000;
/** Clocks differ; a server may run for weeks. Some clients take no certificate that is valid for more than 397 days. */
const BEFORE_MS = DAY_MS;
const AFTER_MS = 90 * DAY_MS;

/** The authority is constrained to `host`: of names of hosts its certificate is good for no other. */
export async function makeCertificates(host: string, now: number): Promise<RunCertificates> {
  // Not extractable: nothing can write it down.
  const authorityKeys = await subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const hostKeys = await subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const authority = await publicKey(authorityKeys);
  const leaf = await publicKey(hostKeys);
  const dnsName = new x509.GeneralName({ dNSName: host });
  const common = {
    version: x509.Version.v3,
    signature: new x509.AlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 }),
    // A name of its own: a client may meet those of several runs.
    issuer: name(
      [COMMON_NAME, `affinity-mock ${randomBytes(4).toString('hex')}`],
      [ORGANIZATION, 'affinity-mock (for one run)'],
    ),
    validity: new x509.Validity({ notBefore: new Date(now - BEFORE_MS), notAfter: new Date(now + AFTER_MS) }),
  };
  const ca = new x509.TBSCertificate({
    ...common,
    serialNumber: serialNumber(),
    subject: common.issuer,
    subjectPublicKeyInfo: authority.info,
    extensions: new x509.Extensions([
      extension(x509.id_ce_basicConstraints, true, new x509.BasicConstraints({ cA: true, pathLenConstraint: 0 })),
      extension(x509.id_ce_keyUsage, true, new x509.KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign)),
      extension(x509.id_ce_subjectKeyIdentifier, false, authority.identifier),
      extension(x509.id_ce_nameConstraints, true, permitting(dnsName)),
    ]),
  });
  const certificate = new x509.TBSCertificate({
    ...common,
    serialNumber: serialNumber(),
    subject: name([COMMON_NAME, host]),
    subjectPublicKeyInfo: leaf.info,
    extensions: new x509.Extensions([
      extension(x509.id_ce_basicConstraints, true, new x509.BasicConstraints()),
      extension(x509.id_ce_keyUsage, true, new x509.KeyUsage(KeyUsageFlags.digitalSignature)),
      extension(x509.id_ce_extKeyUsage, false, new x509.ExtendedKeyUsage([x509.id_kp_serverAuth])),
      extension(x509.id_ce_subjectAltName, false, new x509.SubjectAlternativeName([dnsName])),
      extension(x509.id_ce_subjectKeyIdentifier, false, leaf.identifier),
      extension(
        x509.id_ce_authorityKeyIdentifier,
        false,
        new x509.AuthorityKeyIdentifier({ keyIdentifier: authority.identifier }),
      ),
    ]),
  });
  return {
    ca: await signed(ca, authorityKeys.privateKey),
    certificate: await signed(certificate, authorityKeys.privateKey),
    key: pem('PRIVATE KEY', await subtle.exportKey('pkcs8', hostKeys.privateKey)),
  };
}

/** Positive, and not longer than 20 bytes (RFC 5280, 4.1.2.2). */
const serialNumber = () => Uint8Array.of(0x4d, ...randomBytes(15)).buffer;

const name = (...parts: [type: string, text: string][]) =>
  new x509.Name(
    parts.map(([type, text]) => {
      const value = new x509.AttributeValue({ printableString: text });
      return new x509.RelativeDistinguishedName([new x509.AttributeTypeAndValue({ type, value })]);
    }),
  );

const extension = (extnID: string, critical: boolean, value: object) =>
  new x509.Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });

const permitting = (base: x509.GeneralName) =>
  new x509.NameConstraints({ permittedSubtrees: new x509.GeneralSubtrees([new x509.GeneralSubtree({ base })]) });

/** As a certificate has it, and what it is called by in others: the SHA-1 of its bits, as a name alone (RFC 5280, 4.2.1.2). */
async function publicKey(keys: webcrypto.CryptoKeyPair) {
  const info = AsnConvert.parse(await subtle.exportKey('spki', keys.publicKey), x509.SubjectPublicKeyInfo);
  const digest = createHash('sha1').update(new Uint8Array(info.subjectPublicKey)).digest();
  return { info, identifier: new x509.SubjectKeyIdentifier(digest) };
}

async function signed(tbsCertificate: x509.TBSCertificate, key: webcrypto.CryptoKey): Promise<string> {
  const signature = await subtle.sign(ALGORITHM, key, AsnConvert.serialize(tbsCertificate));
  const certificate = new x509.Certificate({
    tbsCertificate,
    signatureAlgorithm: tbsCertificate.signature,
    signatureValue: signatureValue(Buffer.from(signature)),
  });
  return `${pem('CERTIFICATE', AsnConvert.serialize(certificate))}\n`;
}

/** `ECDSA-Sig-Value` (RFC 3279, 2.2.3) of what WebCrypto makes: two numbers of 32 bytes side by side. The library has no word for it. */
function signatureValue(signature: Buffer): ArrayBuffer {
  const integers = [signature.subarray(0, 32), signature.subarray(32)].map((bytes) => {
    const integer = AsnIntegerBigIntConverter.toASN(BigInt(`0x${bytes.toString('hex')}`));
    return Buffer.from(integer.toBER());
  });
  const content = Buffer.concat(integers);
  return Uint8Array.of(0x30, content.length, ...content).buffer;
}

function pem(label: string, bytes: ArrayBuffer): string {
  const text = Buffer.from(bytes).toString('base64');
  return [`-----BEGIN ${label}-----`, ...(text.match(/.{1,64}/g) ?? []), `-----END ${label}-----`].join('\n');
}

import { createPrivateKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeCertificates } from '../../src/intercept/authority.js';
import { bits, objectId, sequence, tagged, time, unsigned } from '../../src/intercept/der.js';

const hex = (bytes: Buffer) => bytes.toString('hex');

describe('the rules of encoding', () => {
  it.each([
    [0, '00'],
    [127, '7f'],
    [128, '8180'],
    [255, '81ff'],
    [256, '820100'],
    [65_536, '83010000'],
  ])('a length of %d is written as %s', (length, written) => {
    expect(hex(tagged(0x04, Buffer.alloc(length))).slice(2, 2 + written.length)).toBe(written);
    expect(tagged(0x04, Buffer.alloc(length))).toHaveLength(1 + written.length / 2 + length);
  });

  it.each([
    ['00', '020100'],
    ['7f', '02017f'],
    ['80', '02020080'],
    ['0000ff01', '020300ff01'],
    ['000001', '020101'],
  ])('the number %s is never negative, and no longer than it must be', (magnitude, written) => {
    expect(hex(unsigned(Buffer.from(magnitude, 'hex')))).toBe(written);
  });

  it.each([
    ['2.5.29.15', '0603551d0f'],
    ['1.2.840.10045.4.3.2', '06082a8648ce3d040302'],
    ['1.3.6.1.5.5.7.3.1', '06082b06010505070301'],
  ])('the identifier %s has seven bits in a byte', (dotted, written) => {
    expect(hex(objectId(dotted))).toBe(written);
  });

  it.each([
    ['1949-12-31T23:59:59.999Z', '180f31393439313233313233353935395a'],
    ['1950-01-01T00:00:00Z', '170d3530303130313030303030305a'],
    ['2049-12-31T23:59:59Z', '170d3439313233313233353935395a'],
    ['2050-01-01T00:00:00Z', '180f32303530303130313030303030305a'],
  ])('the time %s has a year that cannot be mistaken', (iso, written) => {
    expect(hex(time(Date.parse(iso)))).toBe(written);
  });

  it('bits say how many do not count, and a sequence holds what it is given', () => {
    expect(hex(sequence(bits(Buffer.of(0x80), 7), sequence()))).toBe('3006030207803000');
  });
});

describe('the certificates of a run', () => {
  const HOST = 'api.affinity.co';
  const NOW = Date.parse('2026-10-05T09:00:00.500Z');
  const made = makeCertificates(HOST, NOW);

  it('are an authority that signed itself, and a host that it signed', async () => {
    const { ca, certificate } = await made;
    const [authority, host] = [new X509Certificate(ca), new X509Certificate(certificate)];
    expect([authority.ca, authority.checkIssued(authority), authority.verify(authority.publicKey)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([host.ca, host.checkIssued(authority), host.verify(authority.publicKey)]).toEqual([false, true, true]);
    expect(authority.subject).toMatch(/^CN=affinity-mock [0-9a-f]{8}\nO=affinity-mock \(for one run\)$/);
    expect([host.subject, host.issuer]).toEqual([`CN=${HOST}`, authority.subject]);
    expect(host.serialNumber).toMatch(/^4D[0-9A-F]{30}$/);
    expect(host.serialNumber).not.toBe(authority.serialNumber);
  });

  it('are good for the host alone, from a day before to ninety days after', async () => {
    const { ca, certificate } = await made;
    const host = new X509Certificate(certificate);
    expect([host.subjectAltName, host.keyUsage]).toEqual([`DNS:${HOST}`, ['1.3.6.1.5.5.7.3.1']]);
    expect([host.checkHost(HOST), host.checkHost('affinity.co')]).toEqual([HOST, undefined]);
    for (const { validFrom, validTo } of [host, new X509Certificate(ca)]) {
      expect([Date.parse(validFrom), Date.parse(validTo)]).toEqual([
        Date.parse('2026-10-04T09:00:00Z'),
        Date.parse('2027-01-03T09:00:00Z'),
      ]);
    }
  });

  it('say what each key may do, critical where a client must heed it', async () => {
    const { ca, certificate } = await made;
    const extensions = (pem: string) => new X509Certificate(pem).raw.toString('hex');
    const name = Buffer.from(HOST).toString('hex');
    const authority = extensions(ca);
    expect(authority).toContain('0603551d130101ff040830060101ff020100');
    expect(authority).toContain('0603551d0f0101ff040403020106');
    expect(authority).toContain(`0603551d1e0101ff04173015a0133011820f${name}`);
    const host = extensions(certificate);
    expect(host).toContain('0603551d130101ff04023000');
    expect(host).toContain('0603551d0f0101ff040403020780');
    const [, own] = /0603551d0e041604(14[0-9a-f]{40})/.exec(authority) ?? [];
    expect(host).toContain(`0603551d230418301680${own}`);
  });

  it('bring the key of the host', async () => {
    const { certificate, key } = await made;
    expect(new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key))).toBe(true);
  });
});

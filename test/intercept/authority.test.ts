import { createPrivateKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeCertificates } from '../../src/intercept/authority.js';

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

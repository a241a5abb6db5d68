/** What `listen` is given, checked. All throw a `ControlError` that names the option and never repeats a secret. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { badRequest } from './error.js';

/** What a Bearer token may be made of (RFC 6750, 2.1): anything else could never be sent. */
const TOKEN = /^[\w.~+/-]+=*$/;

export function checkToken(token: string): string {
  if (TOKEN.test(token)) return token;
  throw badRequest(
    'controlToken',
    'a control token is one word of letters, digits and -._~+/ (it is sent as Authorization: Bearer TOKEN)',
  );
}

const CERTIFICATE = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----/;
const PRIVATE_KEY = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/;

/** A certificate and its key, PEM, as TLS takes them. `param` of an error is `tls.cert` or `tls.key`. */
export function checkTls({ cert, key }: { cert: string; key: string }): { cert: string; key: string } {
  const problem = (given: object) => {
    try {
      createSecureContext(given);
      return null;
    } catch (error) {
      // OpenSSL's words: they repeat nothing of what is read.
      return String((error as { reason?: string }).reason ?? (error as NodeJS.ErrnoException).code).toLowerCase();
    }
  };
  if (typeof cert !== 'string' || !CERTIFICATE.test(cert))
    throw badRequest('tls.cert', 'there is no certificate in PEM in it');
  if (typeof key !== 'string' || !PRIVATE_KEY.test(key))
    throw badRequest('tls.key', 'there is no private key in PEM in it');
  if (/^-----BEGIN ENCRYPTED|^Proc-Type: 4,ENCRYPTED/m.test(key)) {
    throw badRequest('tls.key', 'the key is locked by a passphrase: give it without one');
  }
  const badCert = problem({ cert });
  if (badCert !== null) throw badRequest('tls.cert', `TLS cannot use this certificate (${badCert})`);
  const badKey = problem({ key });
  if (badKey !== null) throw badRequest('tls.key', `TLS cannot use this key (${badKey})`);
  const badPair = problem({ cert, key });
  if (badPair !== null) throw badRequest('tls.key', `this is not the key of the certificate (${badPair})`);
  // OpenSSL keeps keys of several kinds side by side, and finds the pair wanting at the first handshake alone.
  if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) {
    throw badRequest('tls.key', 'this is not the key of the certificate (it is of another kind)');
  }
  return { cert, key };
}

/** As it stands in a header, in answers, and in the configuration of a load balancer. */
export function checkShardName(name: unknown): string {
  if (typeof name === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(name)) return name;
  throw badRequest('shardName', 'a shard is called by up to 64 letters, digits, ".", "_" and "-", such as shard-1');
}

/** A public origin; a path is kept, a slash at its end is not. */
export function parseBaseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url && isPlain && /^https?:$/.test(url.protocol)) return url;
  // Not repeated: a password may stand in it.
  throw badRequest(
    'baseUrl',
    'this is not a base URL: give an origin such as https://mock.example, without user, query or fragment',
  );
}

const ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[^\s/?#@,]+$/;

/** Origins as browsers send them: scheme, host and port, nothing behind; `*` for all. */
export function parseOrigins(given: string | readonly string[]): string[] {
  return [given].flat().map((text) => {
    const origin = text.trim().replace(/\/$/, '');
    if (origin === '*') return origin;
    // Files, sandboxed frames and redirected pages of anybody send it: it names nobody.
    if (origin === 'null') {
      throw badRequest(
        'cors',
        '"null" is no origin to allow, for any page can send it: give scheme, host and port, or * for all',
      );
    }
    const lower = origin.toLowerCase();
    if (ORIGIN.test(lower) && URL.canParse(lower)) {
      const url = new URL(lower);
      // Default ports go, as in a browser; schemes of extensions have no origin of the parser's.
      return url.origin === 'null' ? lower : url.origin;
    }
    throw badRequest(
      'cors',
      `${JSON.stringify(text)} is not an origin: give scheme, host and port, such as http://localhost:3000`,
    );
  });
}

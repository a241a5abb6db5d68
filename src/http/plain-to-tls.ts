/** Plain HTTP at a port of TLS: told so in words, where the client would see an empty answer else. */
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

const TEXT = 'This port speaks HTTPS and was sent what is not TLS, such as plain HTTP: begin the URL with https://\n';
const ANSWER = [
  'HTTP/1.1 400 Bad Request',
  'content-type: text/plain; charset=utf-8',
  `content-length: ${TEXT.length}`,
  'connection: close',
  '',
  TEXT,
].join('\r\n');

/** OpenSSL knows four methods and CONNECT; any other (DELETE, PATCH, OPTIONS) is to it a record of a version that there is not. */
const NO_TLS: ReadonlySet<unknown> = new Set([
  'ERR_SSL_HTTP_REQUEST',
  'ERR_SSL_HTTPS_PROXY_REQUEST',
  'ERR_SSL_WRONG_VERSION_NUMBER',
]);

/** For `tlsClientError`. Node has the connection below the greeting that failed in `_parent`; where it has not, it is hung up. */
export function turnAwayPlain(error: Error & { code?: string }, { _parent }: TLSSocket & { _parent?: Socket }): void {
  // Who has been greeted speaks TLS.
  if (!NO_TLS.has(error.code) || _parent?.writable !== true || _parent.bytesWritten > 0) return;
  _parent.on('error', () => {});
  _parent.write(ANSWER);
  _parent.destroySoon();
}

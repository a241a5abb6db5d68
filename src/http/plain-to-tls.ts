/** Plain HTTP at a port of TLS: told so in words, where the client would see an empty answer else. */
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

const TEXT = 'This port speaks HTTPS and was sent plain HTTP: begin the URL with https://\n';
const ANSWER = [
  'HTTP/1.1 400 Bad Request',
  'content-type: text/plain; charset=utf-8',
  `content-length: ${TEXT.length}`,
  'connection: close',
  '',
  TEXT,
].join('\r\n');

/** For `tlsClientError`. Node has the connection below the greeting that failed in `_parent`; where it has not, it is hung up. */
export function turnAwayPlain(error: Error & { code?: string }, { _parent }: TLSSocket & { _parent?: Socket }): void {
  if (error.code !== 'ERR_SSL_HTTP_REQUEST' || _parent?.writable !== true) return;
  _parent.on('error', () => {});
  _parent.write(ANSWER);
  _parent.destroySoon();
}

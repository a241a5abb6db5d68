/** What a client sends first through a tunnel: the name in its TLS greeting, or the `Host` of a bare request. */

const HANDSHAKE = 0x16;
const CLIENT_HELLO = 1;
const SERVER_NAME = 0;
/** Bytes of a TLS record's head, and of the largest record. */
const RECORD_HEAD = 5;
export const MOST_FIRST_BYTES = RECORD_HEAD + 16_384;

/** A name; null: none is told; `more`: it takes more bytes to tell. */
export type Told = { host: string | null } | 'more';

export function hostToldBy(bytes: Buffer): Told {
  if (bytes.length === 0) return 'more';
  if (bytes[0] !== HANDSHAKE) return { host: hostOfRequest(bytes) };
  if (bytes.length < RECORD_HEAD) return 'more';
  const end = RECORD_HEAD + bytes.readUInt16BE(3);
  if (bytes.length < end && bytes.length < MOST_FIRST_BYTES) return 'more';
  return { host: serverName(bytes.subarray(RECORD_HEAD, end)) };
}

const REQUEST = /^[A-Z]{1,20} \S+ HTTP\/1\.[01]\r\n/;
const HOST = /\r\nhost:[ \t]*(?<host>[^\s:]+)/i;

function hostOfRequest(bytes: Buffer): string | null {
  const text = bytes.toString('latin1');
  return REQUEST.test(text) ? (HOST.exec(text)?.groups?.host ?? null) : null;
}

/** Of a greeting (RFC 8446, 4.1.2; RFC 6066, 3). */
function serverName(hello: Buffer): string | null {
  try {
    if (hello[0] !== CLIENT_HELLO) return null;
    // Type and length, version, random.
    let at = 4 + 2 + 32;
    at += 1 + hello.readUInt8(at);
    at += 2 + hello.readUInt16BE(at);
    at += 1 + hello.readUInt8(at);
    const end = at + 2 + hello.readUInt16BE(at);
    at += 2;
    while (at + 4 <= end) {
      const type = hello.readUInt16BE(at);
      const length = hello.readUInt16BE(at + 2);
      // A list of one: its length, the kind of name, the name's length.
      if (type === SERVER_NAME) return hello.toString('latin1', at + 9, at + 9 + hello.readUInt16BE(at + 7));
      at += 4 + length;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

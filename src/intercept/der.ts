/** ASN.1 as X.509 has it on the wire: the Distinguished Encoding Rules (X.690), so far as a certificate needs them. */

const TAGS = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  objectId: 0x06,
  printable: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** A value with its tag and its length before it. */
export function tagged(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const bytes = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(bytes.length)]), bytes]);
}

/** One byte up to 127; else how many bytes follow, and these (X.690, 8.1.3). */
function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>>= 8) bytes.unshift(rest & 0xff);
  return [0x80 | bytes.length, ...bytes];
}

export const sequence = (...content: readonly Uint8Array[]): Buffer => tagged(TAGS.sequence, ...content);

export const setOf = (content: Uint8Array): Buffer => tagged(TAGS.set, content);

export const octets = (bytes: Uint8Array): Buffer => tagged(TAGS.octets, bytes);

/** Letters, digits, spaces and `'()+,-./:=?` alone. */
export const printable = (text: string): Buffer => tagged(TAGS.printable, Buffer.from(text, 'ascii'));

/** `true` is all ones here. `false` is the default wherever a certificate has one, so it is never written. */
export const TRUE: Buffer = tagged(TAGS.boolean, Buffer.from([0xff]));

/** Not negative: the magnitude, big-endian, in as few bytes as it takes. A sign bit that it lacks is put before. */
export function unsigned(magnitude: Uint8Array): Buffer {
  let start = 0;
  while (start < magnitude.length - 1 && magnitude[start] === 0) start++;
  const bytes = magnitude.subarray(start);
  return tagged(TAGS.integer, ...((bytes[0] ?? 0) < 0x80 ? [] : [Buffer.of(0)]), bytes);
}

/** Whole bytes, of whose last one so many bits do not count. */
export const bits = (bytes: Uint8Array, unused = 0): Buffer => tagged(TAGS.bits, Buffer.of(unused), bytes);

/** `1.2.840.10045.2.1`: the first two numbers in one byte, each other one in groups of seven bits. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const groups = others.flatMap((number) => {
    const bytes = [number & 0x7f];
    for (let rest = number >>> 7; rest > 0; rest >>>= 7) bytes.unshift(0x80 | (rest & 0x7f));
    return bytes;
  });
  return tagged(TAGS.objectId, Buffer.from([first * 40 + second, ...groups]));
}

/** To the second; years of two digits are those from 1950 to 2049, and all others take four (RFC 5280, 4.1.2.5). */
export function time(milliseconds: number): Buffer {
  const date = new Date(milliseconds);
  const text = `${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
  const year = date.getUTCFullYear();
  return year >= 1950 && year < 2050
    ? tagged(TAGS.utcTime, Buffer.from(text.slice(2)))
    : tagged(TAGS.generalizedTime, Buffer.from(text));
}

/**
 * The lines of a data file. The first says what the file is. Each further one is a checksum and JSON: a group of entries that was
 * written as one, and that counts as a whole or not at all. The checksum is of all JSON so far, so that a line fits behind the
 * one that it was written behind, and nowhere else. An empty group ends what a file was begun with: one without it was cut.
 */
import { crc32 } from 'node:zlib';
import { turns } from '../lib/turns.js';
import { DataFileError } from './error.js';

/** Raised with each change after which older programs would misread a file. 1 had no chain and no end of what it began with. */
export const VERSION = 2;
const MAGIC = 'affinity-mock data ';
export const HEADER = Buffer.from(`${MAGIC}${VERSION}\n`);
export const NEWLINE = 0x0a;
const CHECKSUM = 8;

/** What the first line's checksum builds on. */
export const CHAIN_START = crc32(HEADER);

/** Characters that are turned into bytes in one go. */
const BATCH = 65_536;

/** The version that a file's first bytes (64 suffice) tell. Throws `DataFileError` for one that cannot be read. */
export function versionOf(start: Buffer): number {
  const text = start.toString('latin1');
  const [, digits] = /^affinity-mock data (\d{1,9})\n/.exec(text) ?? [];
  const version = Number(digits);
  if (version >= 1 && version <= VERSION) return version;
  if (version > VERSION) {
    throw new DataFileError(
      `a newer affinity-mock wrote it (format ${version}, this one reads up to ${VERSION}): update affinity-mock, or take another file`,
    );
  }
  if (HEADER.toString('latin1').startsWith(text)) throw cutOff(1);
  throw new DataFileError('it is not a data file of affinity-mock; take another, or a name that is not there yet');
}

/** For a file that ends before what it was begun with does. */
export const cutOff = (line: number) =>
  new DataFileError(
    `it was cut off in line ${line}, before the end of what it was begun with: put back a copy, or take another file`,
  );

/** The JSON of a line, and the checksum that the next one builds on; null where the two do not fit. */
export function opened(line: Buffer, chain: number): { json: Buffer; chain: number } | null {
  const json = line.subarray(CHECKSUM + 1);
  const sum = crc32(json, chain);
  return line.subarray(0, CHECKSUM + 1).toString('latin1') === `${textOf(sum)} ` ? { json, chain: sum } : null;
}

/** A group's JSON, in pieces, without holding up others. */
export async function encoded(entries: readonly unknown[], turn = turns()): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  let text = '';
  for (const piece of textsOf(entries, 4)) {
    text += piece;
    if (text.length < BATCH) continue;
    pieces.push(Buffer.from(text));
    text = '';
    const wait = turn();
    if (wait) await wait;
  }
  pieces.push(Buffer.from(text));
  return pieces;
}

/** A line around its JSON, and the checksum that the next one builds on. Of a long one the sum takes its time too. */
export async function toLine(
  json: readonly Buffer[],
  chain: number,
  turn = turns(),
): Promise<{ line: Buffer[]; chain: number }> {
  let sum = chain;
  for (const piece of json) {
    sum = crc32(piece, sum);
    const wait = turn();
    if (wait) await wait;
  }
  return { line: [Buffer.from(`${textOf(sum)} `), ...json, Buffer.from('\n')], chain: sum };
}

const textOf = (sum: number) => sum.toString(16).padStart(CHECKSUM, '0');

/** As `JSON.stringify`, of plain data: lists item by item, as long as they do not lie deeper than this. */
function* textsOf(value: unknown, depth: number): Generator<string> {
  if (typeof value !== 'object' || value === null || depth < 0) {
    yield JSON.stringify(value) ?? 'null';
  } else if (Array.isArray(value)) {
    yield '[';
    for (const [i, item] of value.entries()) {
      if (i > 0) yield ',';
      // The list of entries, of which each may be large; rows are not.
      if (depth === 4) yield* textsOf(item, depth - 1);
      else yield JSON.stringify(item) ?? 'null';
    }
    yield ']';
  } else {
    let before = '{';
    for (const [name, member] of Object.entries(value)) {
      if (member === undefined) continue;
      yield `${before}${JSON.stringify(name)}:`;
      yield* textsOf(member, depth - 1);
      before = ',';
    }
    yield before === '{' ? '{}' : '}';
  }
}

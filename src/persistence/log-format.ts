/**
 * The lines of a data file. The first says what the file is. Each further one is a checksum and JSON: a group of entries that was
 * written as one, and that counts as a whole or not at all. The checksum is of all JSON so far, so that a line fits behind the
 * one that it was written behind, and nowhere else. An empty group ends what a file was begun with: one without it was cut.
 */
import { crc32 } from 'node:zlib';
import { parsedJson } from '../lib/parsed-json.js';
import { turns } from '../lib/turns.js';
import { DataFileError } from './error.js';

/** Raised with each change after which older programs would misread a file. 1 had no chain and no end of what it began with. */
export const VERSION = 2;
const MAGIC = 'affinity-mock data ';
export const HEADER = Buffer.from(`${MAGIC}${VERSION}\n`);
const NEWLINE = 0x0a;
const CHECKSUM = 8;

/** What the first line's checksum builds on. */
export const CHAIN_START = crc32(HEADER);

/** Characters that are turned into bytes in one go. */
const BATCH = 65_536;

/** The version that a file's first bytes (64 suffice) tell. Throws `DataFileError` for one that cannot be read. */
function versionOf(start: Buffer): number {
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
function opened(line: Buffer, chain: number): { json: Buffer; chain: number } | null {
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

const READ_BYTES = 1 << 20;

/** A file, or bytes that are read like one. */
export interface Source {
  /** Into `target`, from a position of its own; fewer bytes at the end. */
  read(target: Buffer, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
}

export interface Log<E> {
  version: number;
  entries: E[];
  /** The line of each entry, from 1. */
  lines: number[];
  /** Bytes up to the end of the last line that is good. */
  end: number;
  /** What the next line's checksum builds on. */
  chain: number;
  /** Bytes of what the file was begun with. */
  wholeEnd: number;
  /** Bytes of a last line that was not finished: it was never acknowledged. */
  unfinished: number;
}

/** Null for an empty file. Throws `DataFileError` for one that is none of ours, or damaged. */
export async function readLog<E>(handle: Source): Promise<Log<E> | null> {
  const start = Buffer.alloc(64);
  const { bytesRead } = await handle.read(start, 0, start.length, 0);
  if (bytesRead === 0) return null;
  const version = versionOf(start.subarray(0, bytesRead));
  const from = start.indexOf(NEWLINE) + 1;
  const log: Log<E> = { version, entries: [], lines: [], end: from, chain: CHAIN_START, wholeEnd: 0, unfinished: 0 };
  let number = 1;
  const rest = await eachLine(handle, from, (line) => takeLine(log, line, ++number));
  if (version > 1 && log.wholeEnd === 0) throw cutOff(number + 1);
  // Whole but for its end: that was there, and is something else now.
  if (rest.length > 0 && opened(rest.subarray(0, -1), chainOf(log))) throw damaged(log, number + 1);
  return { ...log, wholeEnd: log.wholeEnd || log.end, unfinished: rest.length };
}

/** Lines of the first version build on none. */
const chainOf = ({ version, chain }: { version: number; chain: number }) => (version === 1 ? 0 : chain);

function takeLine<E>(log: Log<E>, line: Buffer, number: number): void {
  const found = opened(line, chainOf(log));
  if (!found) throw damaged(log, number);
  const entries = parsed<E>(found.json, number);
  log.chain = found.chain;
  log.end += line.length + 1;
  if (entries.length === 0 && log.wholeEnd === 0) log.wholeEnd = log.end;
  for (const entry of entries) {
    log.entries.push(entry);
    log.lines.push(number);
  }
}

function parsed<E>(json: Buffer, number: number): E[] {
  const value = parsedJson(json.toString('utf8'));
  if (Array.isArray(value)) return value;
  const fault = value === undefined ? 'is not JSON' : 'must be a list of entries';
  throw new DataFileError(`line ${number} ${fault}: put back a copy, or take another file`);
}

function damaged({ version, end, wholeEnd }: Log<unknown>, line: number): DataFileError {
  const advice = version === 1 || wholeEnd > 0 ? ', or cut it off there to go on with what comes before' : '';
  return new DataFileError(`it is damaged at byte ${end} (line ${line}): put back a copy${advice}`);
}

/** Without their ends; returns what follows the last of those. */
async function eachLine(handle: Source, from: number, take: (line: Buffer) => void): Promise<Buffer> {
  const turn = turns();
  let parts: Buffer[] = [];
  for (let position = from; ; ) {
    const chunk = Buffer.allocUnsafe(READ_BYTES);
    const { bytesRead } = await handle.read(chunk, 0, READ_BYTES, position);
    if (bytesRead === 0) return Buffer.concat(parts);
    position += bytesRead;
    const bytes = chunk.subarray(0, bytesRead);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      const tail = bytes.subarray(start, end);
      take(parts.length === 0 ? tail : Buffer.concat([...parts, tail]));
      parts = [];
      start = end + 1;
      const wait = turn();
      if (wait) await wait;
    }
    if (start < bytesRead) parts.push(bytes.subarray(start));
  }
}

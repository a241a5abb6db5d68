/** A data file's bytes → its entries, line by line. */
import { parsedJson } from '../lib/parsed-json.js';
import { turns } from '../lib/turns.js';
import { DataFileError } from './error.js';
import { CHAIN_START, cutOff, NEWLINE, opened, versionOf } from './log-format.js';

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

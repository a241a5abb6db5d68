/**
 * lowdb's way to our file: what changed is appended, and the whole is written anew where that has made the file too long.
 *
 * The first line says what the file is. Each further one is a checksum and JSON: a group of entries that was written as one,
 * and that counts as a whole or not at all. A line that was not finished was never acknowledged, and is dropped.
 */
import { constants } from 'node:fs';
import { type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Adapter } from 'lowdb';
import { DataFileError } from './error.js';
import { lock } from './lock.js';

/** Raised with each change after which older programs would misread a file. */
const VERSION = 1;
const MAGIC = 'affinity-mock data ';
const HEADER = Buffer.from(`${MAGIC}${VERSION}\n`);
const NEWLINE = 0x0a;
const CHECKSUM = 8;

/** A file may become as long as twice its content and this many bytes before it is written anew. */
const SLACK_BYTES = 4_000_000;

export interface Content<E> {
  /** As read: all; to be written: what the file has not got yet. */
  entries: E[];
  /** All that the file has to tell, `entries` included, in groups of a handy size. */
  whole(): Iterable<E[]>;
}

export class AppendingFile<E> implements Adapter<Content<E>> {
  readonly #path: string;
  readonly #unlock: () => Promise<void>;
  #handle: FileHandle | null = null;
  /** Where the next line goes: behind the last one that is good. */
  #end = 0;
  /** Whether something lies behind that. */
  #hasTail = false;
  #rewriteAt = 0;

  /** Use `openFile`. */
  constructor(path: string, unlock: () => Promise<void>) {
    this.#path = path;
    this.#unlock = unlock;
  }

  /** Every entry; null for a file that is not there yet. Throws `DataFileError`, and leaves the file as it is. */
  async read(): Promise<Content<E> | null> {
    const bytes = await readBytes(this.#path);
    if (bytes === null || HEADER.subarray(0, bytes.length).equals(bytes)) return null;
    checkHeader(bytes);
    const groups: E[][] = [];
    let line = HEADER.length;
    for (let end = bytes.indexOf(NEWLINE, line); end >= 0; end = bytes.indexOf(NEWLINE, line)) {
      groups.push(parseLine(bytes.subarray(line, end), line));
      line = end + 1;
    }
    this.#handle = await open(this.#path, 'r+');
    this.#end = line;
    this.#hasTail = line < bytes.length;
    this.#rewriteAt = 2 * line + SLACK_BYTES;
    return { entries: groups.flat(), whole: () => groups };
  }

  /** On disk once it resolves. Where it rejects, the file holds what it held before. */
  async write(content: Content<E>): Promise<void> {
    if (this.#end >= this.#rewriteAt) {
      // Made before anything is awaited: later the account may have gone on.
      const whole = Buffer.concat([HEADER, ...Array.from(content.whole(), toLine)]);
      const error = await this.#rewrite(whole).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null) return;
      if (!this.#handle) throw error;
      // Where there is no room for a second file, the first may still have some.
      this.#rewriteAt = 2 * this.#end;
    }
    await this.#append(toLine(content.entries));
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = null;
    await this.#unlock();
  }

  async #append(line: Buffer): Promise<void> {
    const handle = this.#handle as FileHandle;
    if (this.#hasTail) await handle.truncate(this.#end);
    this.#hasTail = true;
    await writeAll(handle, line, this.#end);
    await handle.datasync();
    this.#end += line.length;
    this.#hasTail = false;
  }

  /** A new file takes the place of the old one in one step, once it is complete and on disk. */
  async #rewrite(whole: Buffer): Promise<void> {
    const fresh = join(dirname(this.#path), `.${basename(this.#path)}.new`);
    const mode = this.#handle ? (await this.#handle.stat()).mode & 0o777 : 0o600;
    const handle = await open(fresh, 'w', mode);
    try {
      await writeAll(handle, whole, 0);
      await handle.sync();
      await rename(fresh, this.#path);
    } catch (error) {
      await handle.close();
      await rm(fresh, { force: true });
      throw error;
    }
    await this.#handle?.close();
    this.#handle = handle;
    this.#end = whole.length;
    this.#hasTail = false;
    this.#rewriteAt = 2 * whole.length + SLACK_BYTES;
    await syncFolder(dirname(this.#path));
  }
}

/** Locks the file. Throws `DataFileError` where another process has it, or where nothing can be kept there. */
export async function openFile<E>(file: string): Promise<AppendingFile<E>> {
  try {
    const path = await targetOf(resolve(file));
    return new AppendingFile<E>(path, await lock(path));
  } catch (error) {
    throw asDataFileError(error);
  }
}

/** What went wrong with a file, in words. */
export function asDataFileError(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof DataFileError || code === undefined) return error;
  return new DataFileError(REASONS[code] ?? `it cannot be used (${code})`);
}

const REASONS: Record<string, string> = {
  ENOENT: 'its folder does not exist; make it first',
  ENOTDIR: 'its folder is no folder; choose another place',
  EISDIR: 'it is a folder; name a file in it',
  EACCES: 'not allowed to read and write it and its folder; choose another place',
  EPERM: 'not allowed to read and write it and its folder; choose another place',
  EROFS: 'its file system can only be read; choose another place',
  ENOSPC: 'the disk is full; make room, or choose another place',
  EDQUOT: 'the quota is used up; make room, or choose another place',
  EFBIG: 'the file would become larger than allowed; raise the limit, or choose another place',
};

/** A file that is a link stays one. */
async function targetOf(path: string): Promise<string> {
  try {
    const target = await realpath(path);
    const found = await stat(target);
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (!found.isFile()) throw new DataFileError('it is no regular file; choose another');
    return target;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return join(await realpath(dirname(path)), basename(path));
  }
}

async function readBytes(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path, { flag: constants.O_RDWR });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function checkHeader(bytes: Buffer): void {
  const [line = ''] = bytes.subarray(0, 64).toString('latin1').split('\n');
  const version = line.startsWith(MAGIC) ? Number(line.slice(MAGIC.length)) : Number.NaN;
  if (version === VERSION && bytes[HEADER.length - 1] === NEWLINE) return;
  if (version > VERSION) {
    throw new DataFileError(
      `a newer affinity-mock wrote it (format ${version}, this one reads up to ${VERSION}): update affinity-mock, or take another file`,
    );
  }
  throw new DataFileError('it is no data file of affinity-mock; take another, or a name that is not there yet');
}

function parseLine<E>(line: Buffer, offset: number): E[] {
  const json = line.subarray(CHECKSUM + 1);
  if (line.subarray(0, CHECKSUM).toString('latin1') !== checksum(json)) {
    const message = `it is damaged at byte ${offset}: put back a copy, or cut it off there to go on with what comes before`;
    throw new DataFileError(message);
  }
  return JSON.parse(json.toString('utf8'));
}

function toLine(entries: readonly unknown[]): Buffer {
  const json = Buffer.from(JSON.stringify(entries));
  return Buffer.concat([Buffer.from(`${checksum(json)} `), json, Buffer.from('\n')]);
}

const checksum = (json: Buffer) => crc32(json).toString(16).padStart(CHECKSUM, '0');

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** So that the new name outlives a loss of power. Not every system lets folders be opened. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {}
}

/** Opening files so that nothing else is opened in their place, and what went wrong with them in words. */
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DataFileError } from './error.js';

const NO_REGULAR_FILE = 'it must be a regular file; choose another';
/** Not there on every system. A pipe would be waited for without the second. */
const { O_RDWR, O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/** A file that is a link stays one: where it leads. */
export async function targetOf(path: string): Promise<string> {
  try {
    const target = await realpath(path);
    const found = await stat(target);
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (!found.isFile()) throw new DataFileError(NO_REGULAR_FILE);
    return target;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (await lstat(path).catch(() => null))
      throw new DataFileError('it is a link to a file that is not there; make that one, or take another');
    return join(await realpath(dirname(path)), basename(path));
  }
}

/** To read and write; null where there is none. */
export async function openOwn(path: string): Promise<FileHandle | null> {
  const handle = await open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return null;
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new DataFileError(NO_REGULAR_FILE);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** For its owner alone: it holds keys. Of somebody else's file the permissions are not ours to change. */
export async function closeToOthers(handle: FileHandle): Promise<void> {
  if (((await handle.stat()).mode & 0o077) !== 0) await handle.chmod(0o600).catch(() => {});
}

/** A new file of ours, whatever was left under its name; a link there is not followed. */
export async function createOwn(path: string): Promise<FileHandle> {
  try {
    await rm(path, { force: true });
  } catch {
    throw new DataFileError(`${path} is in its way; remove that`);
  }
  return open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
}

export async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Bytes that are written in one go: to put more together would hold up others. */
const WRITE_BYTES = 1 << 20;

/** Writes pieces one behind the other, some at a time. */
export class Writing {
  #waiting: Buffer[] = [];
  #size = 0;

  /** `end`: where what was written ends. */
  constructor(
    readonly handle: FileHandle,
    public end: number,
  ) {}

  async add(pieces: Iterable<Buffer>): Promise<void> {
    for (const piece of pieces) {
      this.#waiting.push(piece);
      this.#size += piece.length;
      if (this.#size >= WRITE_BYTES) await this.#flush();
    }
  }

  /** On disk once it resolves; with where it ends. */
  async sync(): Promise<number> {
    if (this.#size > 0) await this.#flush();
    await this.handle.datasync();
    return this.end;
  }

  async #flush(): Promise<void> {
    const [first, ...others] = this.#waiting;
    const bytes = first && others.length === 0 ? first : Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#size = 0;
    await writeAll(this.handle, bytes, this.end);
    this.end += bytes.length;
  }
}

/** So that the new name outlives a loss of power. Not every system lets folders be opened. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {}
}

/** What went wrong with a file, in words. */
export function asDataFileError(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof DataFileError || code === undefined) return error;
  return new DataFileError(REASONS[code] ?? `it cannot be used (${code})`);
}

const REASONS: Record<string, string> = {
  ENOENT: 'its folder does not exist; make it first',
  ENOTDIR: 'a part of its path is not a folder; choose another place',
  EISDIR: 'it is a folder; name a file in it',
  ENXIO: NO_REGULAR_FILE,
  ELOOP: 'it is a link that leads to itself; choose another place',
  ENAMETOOLONG: 'its name is too long; choose a shorter one',
  EACCES: 'not allowed to read and write it and its folder; choose another place',
  EPERM: 'not allowed to read and write it and its folder; choose another place',
  EROFS: 'its file system can only be read; choose another place',
  ENOSPC: 'the disk is full; make room, or choose another place',
  EDQUOT: 'the quota is used up; make room, or choose another place',
  EFBIG: 'the file would become larger than allowed; raise the limit, or choose another place',
};

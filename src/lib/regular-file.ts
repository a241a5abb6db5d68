/** Reads files that somebody named: regular ones alone, since a pipe or a device may never end. */
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises';
import { isAbsolute, join, resolve, sep } from 'node:path';

/** Why a file cannot be read, in words that complete `FILE: …`. Tells nothing of what it holds. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    readonly reason: string,
    /** Node's, where it was Node who refused: `ENOENT`. */
    readonly code?: string,
  ) {
    super(reason);
  }
}

const MIB = 1024 * 1024;

/** The text of a file, links followed; `most` is in bytes. Rejects with `UnreadableFile`. */
export async function readRegularFile(path: string, most: number): Promise<string> {
  return (await readRegularBytes(path, most)).toString('utf8');
}

/** As `readRegularFile`, the bytes. */
export async function readRegularBytes(path: string, most: number): Promise<Buffer> {
  // Without O_NONBLOCK a pipe nobody writes to would hold a thread for good. Windows has neither pipes of this kind nor the flag.
  return read(resolve(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0), most);
}

/**
 * The text of a file below a folder, for names that came from elsewhere: no absolute path, no way up, no link that leads out.
 * Null where there is none to be had, for whatever reason; rejects with `UnreadableFile` for one that is too large.
 */
export async function readFileBelow(folder: string, name: string, most: number): Promise<string | null> {
  if (name === '' || name.includes('\0') || isAbsolute(name) || name.split(/[\\/]/).includes('..')) return null;
  try {
    const base = await realpath(folder);
    const target = await realpath(join(base, name));
    if (!target.startsWith(base.endsWith(sep) ? base : base + sep)) return null;
    // Whoever can exchange the file for a link meanwhile could as well write into the folder; no reason to follow it.
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
    const bytes = await read(target, flags, most, async (handle) => {
      const [opened, named] = [await handle.stat(), await lstat(await realpath(join(base, name)))];
      return opened.dev === named.dev && opened.ino === named.ino;
    });
    return bytes.toString('utf8');
  } catch (error) {
    if (error instanceof UnreadableFile && error.reason.startsWith('it is larger')) throw error;
    return null;
  }
}

async function read(
  path: string,
  flags: number,
  most: number,
  isWanted?: (handle: FileHandle) => Promise<boolean>,
): Promise<Buffer> {
  let handle: FileHandle;
  try {
    handle = await open(path, flags);
  } catch (error) {
    throw unreadable(error as NodeJS.ErrnoException);
  }
  try {
    const kind = await handle.stat();
    if (kind.isDirectory()) throw new UnreadableFile('it is a folder', 'EISDIR');
    if (kind.isFIFO()) throw new UnreadableFile('it is a pipe, not a regular file');
    if (!kind.isFile()) throw new UnreadableFile('it is a device or a socket, not a regular file');
    if (kind.size > most) throw tooLarge(most);
    if (isWanted && !(await isWanted(handle))) throw new UnreadableFile('it is another file by now');
    return await readAll(handle, most);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : unreadable(error as NodeJS.ErrnoException);
  } finally {
    await handle.close();
  }
}

/** A file may grow while it is read, and files of `/proc` have a size of 0. */
async function readAll(handle: FileHandle, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of handle.createReadStream({ autoClose: false, start: 0, end: most, highWaterMark: MIB })) {
    size += piece.length;
    if (size > most) throw tooLarge(most);
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}

const tooLarge = (most: number) => new UnreadableFile(`it is larger than ${Math.floor(most / MIB)} MiB`);

function unreadable({ code }: NodeJS.ErrnoException): UnreadableFile {
  if (code === 'ENOENT') return new UnreadableFile('there is no such file', code);
  // What opening a socket answers.
  if (code === 'ENXIO') return new UnreadableFile('it is a device or a socket, not a regular file', code);
  return new UnreadableFile(`it cannot be read (${code})`, code);
}

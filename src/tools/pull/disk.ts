/** Files that are whole or not there, and what the disk says in one line. */
import { type FileHandle, open, rename, rm, writeFile } from 'node:fs/promises';
import { Stopped } from '../check/client.js';
import { CannotPull } from './source.js';

/** All of it, or an error: one write may take less, as on a disk that fills up. */
export async function writeWhole(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, position + at);
    at += bytesWritten;
  }
}

/** Beside its place first: what was there stays until the new one is whole. */
export async function writeBeside(out: string, text: AsyncIterable<string>): Promise<void> {
  const beside = `${out}.new`;
  await rm(beside, { force: true });
  const handle = await open(beside, 'wx', 0o600);
  try {
    await writeFile(handle, text);
    await handle.sync();
    await handle.close();
    await rename(beside, out);
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(beside, { force: true });
    throw error;
  }
}

/** The disk, or what the account may use of it, is full; or a file may not become larger. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Throws `Stopped` where room is made and the pull goes on, `CannotPull` for what else the disk says. */
export async function fileErrors<T>(path: string, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    if (NO_ROOM.has(code)) throw new Stopped(`there is no room to write ${path} (${code}): make some`);
    throw new CannotPull(`${path} cannot be written (${code})`);
  }
}

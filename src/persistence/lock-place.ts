/**
 * How a place of a lock is taken, in one step that one of several processes wins, with a text that is complete before: by a link
 * to a file of it, or, where the file system has no links, by giving a folder with that file the place's name, which no file system
 * does where a folder with something in it is. On a full disk there is no room for a file: then a stale text is written over.
 */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface Place {
  path: string;
  text: string;
}

/** A lock's text, ready to take places with. */
export interface Draft {
  readonly text: string;
  /** False where something is there already. */
  take(path: string): Promise<boolean>;
  /** Puts it where something is, which one who holds the last place of a chain may; false where that cannot be done in one step. */
  replace(path: string): Promise<boolean>;
  remove(): Promise<void>;
}

const HOLDER = 'holder';

/** Beside the lock, under a name that nobody else has. Throws `NoRoom` on a full disk. */
export async function makeDraft(lock: string, text: string): Promise<Draft> {
  const path = `${lock}.${process.pid}.${randomBytes(6).toString('hex')}`;
  try {
    await writeNew(path, text);
    return (await canLink(path)) ? fileDraft(path, text) : await folderDraft(path, text);
  } catch (error) {
    await rm(path, { force: true });
    throw codeOf(error) === 'ENOSPC' ? new NoRoom(error as Error) : error;
  }
}

/** There is no room for a file. */
export class NoRoom extends Error {
  constructor(override readonly cause: Error) {
    super(cause.message);
  }
}

/** Some file systems have no links. */
function canLink(path: string): Promise<boolean> {
  const other = `${path}.link`;
  return succeeds(async () => {
    await link(path, other);
    await rm(other, { force: true });
  }, NO_LINKS);
}

const fileDraft = (path: string, text: string): Draft => ({
  text,
  take: (place) => succeeds(() => link(path, place), ['EEXIST']),
  replace: (place) => replaced(path, place),
  remove: () => rm(path, { force: true }),
});

/** False where a folder is, which no file replaces. */
export const replaced = (from: string, path: string): Promise<boolean> =>
  succeeds(() => rename(from, path), ['EISDIR', 'EPERM']);

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'];

/** False where the system refuses a step with one of these codes. */
async function succeeds(step: () => Promise<void>, refusals: readonly string[]): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    if (refusals.includes(codeOf(error))) return false;
    throw error;
  }
}

async function folderDraft(path: string, text: string): Promise<Draft> {
  const folder = `${path}.d`;
  await mkdir(folder, 0o700);
  await rename(path, join(folder, HOLDER));
  return {
    text,
    async take(place) {
      try {
        await rename(folder, place);
        return true;
      } catch (error) {
        // A file is in the way, or a folder: systems name that in many ways.
        if ((await readPlace(place)) !== null) return false;
        throw error;
      }
    },
    replace: async () => false,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Takes the place behind a stale one without room for a file: a link to the stale text keeps others away while that is written over. */
export async function takeInPlace(stale: Place, next: string, text: string): Promise<boolean> {
  if (!(await succeeds(() => link(stale.path, next), ['EEXIST', 'ENOENT']))) return false;
  try {
    // Whoever took it before this link was made has shortened the chain since.
    if ((await readPlace(next)) !== stale.text || (await readPlace(stale.path)) !== stale.text) return false;
    const handle = await open(stale.path, 'r+');
    try {
      // At once, and with blanks over all that was there: nobody reads a part of it.
      await handle.write(text.padEnd(Buffer.byteLength(stale.text)), 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } finally {
    await rm(next, { force: true });
  }
}

/** Null where there is nothing. */
export async function readPlace(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trimEnd();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    if (codeOf(error) !== 'EISDIR') throw error;
    // A folder on its way out has lost what was in it.
    return (await readPlace(join(path, HOLDER))) ?? '';
  }
}

/** Gives a place back: a folder leaves it at once, whatever is in it. */
export async function removePlace(path: string): Promise<void> {
  const gone = `${path}.${process.pid}.${randomBytes(6).toString('hex')}.gone`;
  try {
    await rm(path, { force: true });
  } catch {
    await rename(path, gone);
    await rm(gone, { recursive: true, force: true });
  }
}

/** On the disk before it is taken for a lock: what a machine leaves that loses its power is whole. */
async function writeNew(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

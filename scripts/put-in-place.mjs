/**
 * Exchanges a folder of files for what was made anew, so that a program that is started from it meanwhile finds all that it needs: each
 * file takes its place at once, those that others import before those that import them.
 */
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/**
 * Moves all files of `made` to `folder` and takes away what `made` lacks. `last`: files (with `/`) that take their places after all
 * others, in this order: what is started by name, and what says that the folder is whole.
 */
export function putInPlace(made, folder, last = []) {
  const files = filesOf(made);
  const inOrder = [...files.filter((file) => !last.includes(file)), ...last.filter((file) => files.includes(file))];
  const former = filesOf(folder).filter((file) => !files.includes(file));
  for (const file of inOrder) {
    const to = join(folder, file);
    mkdirSync(dirname(to), { recursive: true });
    renameSync(join(made, file), to);
  }
  for (const file of former) rmSync(join(folder, file), { force: true });
  for (const path of foldersOf(folder)) if (readdirSync(path).length === 0) rmdirSync(path);
  rmSync(made, { recursive: true, force: true });
}

const filesOf = (folder) => entriesOf(folder).filter((file) => !statSync(join(folder, file)).isDirectory());

/** Deepest first. */
const foldersOf = (folder) =>
  entriesOf(folder)
    .map((entry) => join(folder, entry))
    .filter((path) => statSync(path).isDirectory())
    .sort((a, b) => b.length - a.length);

function entriesOf(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder, { recursive: true }).map((entry) => entry.split(sep).join('/'));
}

/**
 * Files that are read at run time, found from the sources, from the built package and from within a single executable alike, wherever
 * the build puts a module.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Of Node's single executable applications. Asked for at run time: the library is loaded by runtimes that lack it. */
const sea = process.getBuiltinModule?.('node:sea');

/** Whether the program is one executable, which holds its files: they have no paths then. */
export const isPacked = sea?.isSea() === true;

/** `…/src/` or `…/dist/`, with its slash. */
const TREE = import.meta.url.replace(/(\/(?:src|dist)\/)(?!.*\/(?:src|dist)\/).*$/s, '$1');

/** Whether the program runs from its sources: what it starts needs a loader then. */
export const isSource = !isPacked && TREE.endsWith('/src/');

/** In an executable files go by their place in the package: `dist/contract/generated/v1.json`. */
const packed = (place: string): string => sea?.getAsset(place, 'utf8') ?? '';

/** A file beside the code: `contract/generated/v1.json`. */
export const readAsset = (path: string): string =>
  isPacked ? packed(`dist/${path}`) : readFileSync(new URL(path, TREE), 'utf8');

/** Its path. Throws in an executable, where it has none. */
export function assetPath(path: string): string {
  if (isPacked) throw new Error(`${path} is within this executable: read it instead`);
  return fileURLToPath(new URL(path, TREE));
}

/** A CommonJS module beside the code, loaded once. From a file's place, not a folder's: jest knows no other. Not in an executable. */
export const requireAsset = (path: string): unknown => createRequire(new URL('asset.js', TREE))(`./${path}`);

/** A file of the package: `fixtures/quaymoss/persons.json`. */
export const readPackageFile = (path: string): string =>
  isPacked ? packed(path) : readFileSync(new URL(`../${path}`, TREE), 'utf8');

/** The names of a folder's files in the package, in one order. An executable has a list of its files among them. */
export function listPackageFolder(path: string): string[] {
  if (!isPacked) return readdirSync(new URL(`../${path}`, TREE)).sort();
  const all = JSON.parse(packed('files.json')) as string[];
  const within = all.filter((file) => file.startsWith(`${path}/`)).map((file) => file.slice(path.length + 1));
  return within.filter((file) => !file.includes('/')).sort();
}

/** Files that are read at run time, found from the sources and from the built package alike, wherever the build puts a module. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** `…/src/` or `…/dist/`, with its slash. */
const TREE = import.meta.url.replace(/(\/(?:src|dist)\/)(?!.*\/(?:src|dist)\/).*$/s, '$1');

/** Whether the program runs from its sources: what it starts needs a loader then. */
export const isSource = TREE.endsWith('/src/');

/** A file beside the code: `contract/generated/v1.json`. */
export const readAsset = (path: string): string => readFileSync(new URL(path, TREE), 'utf8');

/** Its path. */
export const assetPath = (path: string): string => fileURLToPath(new URL(path, TREE));

/** A CommonJS module beside the code, loaded once. From a file's place, not a folder's: jest knows no other. */
export const requireAsset = (path: string): unknown => createRequire(new URL('asset.js', TREE))(`./${path}`);

/** A file of the package: `fixtures/quaymoss/persons.json`. */
export const readPackageFile = (path: string): string => readFileSync(new URL(`../${path}`, TREE), 'utf8');

/** The names of a folder's files in the package, in one order. */
export const listPackageFolder = (path: string): string[] => readdirSync(new URL(`../${path}`, TREE)).sort();

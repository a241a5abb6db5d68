/**
 * TypeScript as JavaScript, kept by what a file's system says of it (size, times, number): each of the tests' threads asks for each file,
 * and reads what was compiled then, without the source. Another esbuild, or something else that it is told, is another text.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = join(ROOT, 'node_modules/.cache/affinity-mock-sources');
const DIGEST_LENGTH = 64;
const KEPT_MS = 7 * 24 * 60 * 60_000;

const OPTIONS = {
  format: 'esm',
  // What Node 20 cannot do yet: `using`.
  target: 'node20',
  sourcemap: 'inline',
  sourcesContent: false,
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  // An import whose names are not used is one for what the module does.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
};
const require = createRequire(import.meta.url);
const TOLD = JSON.stringify([require('esbuild/package.json').version, OPTIONS]);

/** Loaded where something has to be compiled: each thread of the tests reads what another has. */
const esbuild = () => require('esbuild');

/** Whether a URL is of a file of ours that has to be compiled; it may have a query. */
export const isSource = (url) => /^file:.*\.tsx?(?:\?|$)/.test(url);

const digestOf = (text) => createHash('sha256').update(text).digest('hex');

/** Where a source is kept when it is compiled. `path` is absolute: it stands in the source map. Throws where there is no such file. */
export function placeOf(path) {
  const { size, mtimeNs, ctimeNs, ino } = statSync(path, { bigint: true });
  return join(FOLDER, digestOf(`${TOLD}\n${path}\n${[size, mtimeNs, ctimeNs, ino]}`));
}

/** What esbuild takes, with a source and its path. */
const optionsFor = (path) => ({ ...OPTIONS, loader: path.endsWith('x') ? 'tsx' : 'ts', sourcefile: path });

/**
 * The text of a `.ts` or `.tsx` as a module, with its source map. `path` is absolute. Throws where it cannot be read, or is no
 * TypeScript.
 */
export function compiled(path) {
  // Before it is read: what changes meanwhile is another file.
  const place = placeOf(path);
  return recall(place) ?? keep(place, esbuild().transformSync(readFileSync(path, 'utf8'), optionsFor(path)).code);
}

/** Null where there is nothing, or not what was kept: a disk that was full, a cache that was copied by halves. */
function recall(place) {
  let text = '';
  try {
    text = readFileSync(place, 'utf8');
  } catch {
    return null;
  }
  const code = text.slice(DIGEST_LENGTH);
  return text.startsWith(digestOf(code)) ? code : null;
}

/** Whole or not at all, as others may be reading; where it cannot be kept, it is compiled again. Returns the code. */
function keep(place, code) {
  const draft = `${place}.${randomUUID()}`;
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(draft, digestOf(code) + code);
    renameSync(draft, place);
  } catch {
    forget(draft);
  }
  return code;
}

function forget(draft) {
  try {
    rmSync(draft, { force: true });
  } catch {
    // There is no folder that it could be in.
  }
}

/**
 * Compiles all files of the folders (`src`: of the project) beforehand, on all cores: thread by thread, as they are asked for, takes ten
 * times as long. What nobody has had a use for in a week is thrown away.
 */
export async function compileAll(...folders) {
  const all = folders.map((folder) => readdir(resolve(ROOT, folder), { recursive: true, withFileTypes: true }));
  const found = await Promise.all(all);
  const files = found.flat().filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name));
  // What cannot be compiled is told by whoever imports it.
  await Promise.allSettled(files.map((entry) => compileBeforehand(join(entry.parentPath, entry.name))));
  const kept = await readdir(FOLDER).catch(() => []);
  await Promise.allSettled(kept.map((name) => forgetUnused(join(FOLDER, name))));
}

async function compileBeforehand(path) {
  const place = placeOf(path);
  if (recall(place) !== null) return;
  const { code } = await esbuild().transform(await readFile(path, 'utf8'), optionsFor(path));
  keep(place, code);
}

async function forgetUnused(place) {
  if ((await stat(place)).atimeMs < Date.now() - KEPT_MS) await rm(place);
}

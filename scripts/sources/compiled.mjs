/** TypeScript as JavaScript, kept by its content: a change of a file, of esbuild or of what it is told is another text. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform, version } from 'esbuild';

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
const TOLD = JSON.stringify([version, OPTIONS]);

/** Whether a URL is of a file of ours that has to be compiled; it may have a query. */
export const isSource = (url) => /^file:.*\.tsx?(?:\?|$)/.test(url);

const digestOf = (text) => createHash('sha256').update(text).digest('hex');

/** Where a source is kept when it is compiled. `path` is absolute: it stands in the source map. */
export const placeOf = (path, source) => join(FOLDER, digestOf(`${TOLD}\n${path}\n${source}`));

/**
 * The text of a `.ts` or `.tsx` as a module, with its source map. `path` is absolute. Rejects where it cannot be read, or is no
 * TypeScript.
 */
export async function compiled(path) {
  const source = await readFile(path, 'utf8');
  const place = placeOf(path, source);
  const kept = await recall(place);
  if (kept !== null) return kept;
  const loader = path.endsWith('x') ? 'tsx' : 'ts';
  const { code } = await transform(source, { ...OPTIONS, loader, sourcefile: path });
  await keep(place, code);
  return code;
}

/** Null where there is nothing, or not what was kept: a disk that was full, a cache that was copied by halves. */
async function recall(place) {
  const text = await readFile(place, 'utf8').catch(() => '');
  const code = text.slice(DIGEST_LENGTH);
  return text !== '' && text.startsWith(digestOf(code)) ? code : null;
}

/** Whole or not at all, as others may be reading; where it cannot be kept, it is compiled again. */
async function keep(place, code) {
  const draft = `${place}.${randomUUID()}`;
  try {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(draft, digestOf(code) + code);
    await rename(draft, place);
  } catch {
    await rm(draft, { force: true }).catch(() => {});
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
  await Promise.allSettled(files.map((entry) => compiled(join(entry.parentPath, entry.name))));
  const kept = await readdir(FOLDER).catch(() => []);
  await Promise.allSettled(kept.map((name) => forgetUnused(join(FOLDER, name))));
}

async function forgetUnused(place) {
  if ((await stat(place)).atimeMs < Date.now() - KEPT_MS) await rm(place);
}

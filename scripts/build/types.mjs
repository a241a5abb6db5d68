/**
 * The types that go out: those that the entry points reach, and no others, for ES modules (`.d.ts`) and for CommonJS (`.d.cts`).
 * Of packages they may name only what a user has: what is bundled is none of theirs.
 */
import { readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SPECIFIER = /(\bfrom\s*|\bimport\s*\(\s*|^import\s+|\bmodule\s+)(['"])([^'"]+)\2/gm;
/** Constructors that are none of the user's business: taken away by `stripInternal`, and not replaced by TypeScript's own. */
const CLOSED = /^(export declare class (?:Mock|AccountHandle) [^{]*\{\n)/m;

/** `entries`: files below `dist` without their ending. Throws where they reach a package that is none of `packages`. */
export function shipTypes(dist, entries, packages) {
  const reached = new Set();
  const pending = entries.map((entry) => join(dist, `${entry}.d.ts`));
  for (let file = pending.pop(); file; file = pending.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const [, , , to] of readFileSync(file, 'utf8').matchAll(SPECIFIER)) {
      if (to.startsWith('.')) pending.push(join(dirname(file), to.replace(/\.js$/, '.d.ts')));
      else if (!packages.includes(to) && !/^(?:node:|affinity-mock)/.test(to)) {
        throw new Error(`${file} names the types of ${to}, which users do not have: keep them out of what is exported`);
      }
    }
  }
  for (const name of readdirSync(dist, { recursive: true })) {
    const file = join(dist, name);
    if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file);
  }
  for (const file of reached) {
    const text = readFileSync(file, 'utf8').replace(CLOSED, '$1    private constructor();\n');
    writeFileSync(file, text);
    writeFileSync(file.replace(/\.d\.ts$/, '.d.cts'), forCommonJs(text));
  }
  removeEmpty(dist);
}

const forCommonJs = (text) =>
  text.replace(SPECIFIER, (whole, before, quote, to) =>
    to.startsWith('.') ? `${before}${quote}${to.replace(/\.js$/, '.cjs')}${quote}` : whole,
  );

function removeEmpty(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const inner = join(folder, entry.name);
    removeEmpty(inner);
    if (readdirSync(inner).length === 0) rmdirSync(inner);
  }
}

/** What Node's loader asks for each import (its customization hooks): where it is, and what it says. */
import { lstatSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiled, isSource } from './compiled.mjs';

/** TypeScript has files imported by the names that they are compiled to. */
const COMPILED = /\.js(?=$|\?)/;
const EXTENSIONS = ['.ts', '.tsx'];

export function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && COMPILED.test(specifier) && isSource(context.parentURL ?? '')) {
    for (const extension of EXTENSIONS) {
      const url = new URL(specifier.replace(COMPILED, extension), context.parentURL);
      const there = lstatSync(url, { throwIfNoEntry: false });
      // It is the file that it leads to, under whatever name: Node finds out.
      if (there?.isSymbolicLink()) return next(url.href, context);
      if (there?.isFile()) return found(url.href, context, next);
    }
  }
  return next(specifier, context);
}

/**
 * The test runner's hooks are behind ours. While it watches it learns by them who imports what, and runs again what a change touches; at
 * any other time they would only send it each import of each thread.
 */
const found = (url, context, next) =>
  process.env.VITEST_MODE === 'WATCH' ? next(url, context) : { url, format: 'module', shortCircuit: true };

export function load(url, context, next) {
  if (!isSource(url)) return next(url, context);
  return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
}

/** What Node's loader asks for each import (its customization hooks): where it is, and what it says. */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiled, isSource } from './compiled.mjs';

/** TypeScript has files imported by the names that they are compiled to. */
const COMPILED = /\.js(?=$|\?)/;
const EXTENSIONS = ['.ts', '.tsx'];

export function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && COMPILED.test(specifier) && isSource(context.parentURL ?? '')) {
    for (const extension of EXTENSIONS) {
      const url = new URL(specifier.replace(COMPILED, extension), context.parentURL);
      // The test runner is behind: it learns here who imports what, and runs again what a change touches.
      if (statSync(url, { throwIfNoEntry: false })?.isFile()) return next(url.href, context);
    }
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!isSource(url)) return next(url, context);
  return { format: 'module', source: await compiled(fileURLToPath(url)), shortCircuit: true };
}

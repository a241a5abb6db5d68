#!/usr/bin/env node
/**
 * `npm run package [-- PART…]`: from one bundle, into release/, what runs without npm: an executable for this platform, an image and a
 * Python wheel. What a machine lacks the tools for is passed over by name; with `--all` that is a failure. Then the checksums.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, chdir, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { makeBundle } from './bundle.mjs';
import { buildExecutable } from './executable.mjs';
import { buildImage } from './image.mjs';

const OUT = 'release';
const BUNDLE = join(OUT, 'bundle');
const PARTS = { executable: buildExecutable, image: buildImage, wheel: buildWheel };
const wheel = new URL('wheel.mjs', import.meta.url);

chdir(fileURLToPath(new URL('../..', import.meta.url)));

const names = argv.slice(2).filter((arg) => arg !== '--all');
const unknown = names.filter((name) => !Object.hasOwn(PARTS, name) && name !== 'bundle');
if (unknown.length > 0) {
  process.stderr.write(`package: ${unknown.join(', ')}: there is ${['bundle', ...Object.keys(PARTS)].join(', ')}\n`);
  process.exit(2);
}

mkdirSync(OUT, { recursive: true });
const files = await makeBundle(BUNDLE);
told('bundle', { files: [BUNDLE] });
let isMissing = false;
for (const [name, build] of Object.entries(PARTS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const result = await build({ bundle: BUNDLE, files, out: OUT });
  told(name, result);
  isMissing ||= result.skipped !== undefined;
}
writeChecksums();
if (isMissing && argv.includes('--all')) process.exitCode = 1;

/** Its maker is loaded where it is asked for alone. */
async function buildWheel(options) {
  if (!existsSync(wheel)) return { skipped: 'this checkout has no wheel.mjs' };
  return (await import(wheel.href)).buildWheel(options);
}

function told(name, { files = [], skipped }) {
  if (skipped !== undefined) stdout.write(`skipped  ${name}: ${skipped}\n`);
  for (const file of files) stdout.write(`made     ${file}${sizeOf(file)}\n`);
}

function sizeOf(file) {
  const stats = statSync(file);
  return stats.isFile() ? ` (${(stats.size / 1e6).toFixed(1)} MB)` : '';
}

/** As `sha256sum --check` reads them. */
function writeChecksums() {
  const made = readdirSync(OUT, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'SHA256SUMS',
  );
  const lines = made
    .map(({ name }) => name)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(OUT, name)))
          .digest('hex')}  ${name}\n`,
    );
  writeFileSync(join(OUT, 'SHA256SUMS'), lines.join(''));
}

/**
 * `prepack` and `postpack`: what goes out is built from the sources as they are, and its package.json says nothing of how. A `prepare`
 * in it would have npm warn of an install script. The own one comes back afterwards; after a pack that failed, of which npm tells no
 * script, with the next pack: for that the one that goes out keeps these two, and `start`, so that the checkout serves in between.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';

const OWN = fileURLToPath(new URL('../package.json', import.meta.url));
const KEPT = fileURLToPath(new URL('../.cache/package.json.packed', import.meta.url));

function restore() {
  if (!existsSync(KEPT)) return;
  // Where somebody brought it back meanwhile (`git checkout`, `git pull`), theirs is the newer one.
  if (!('devDependencies' in JSON.parse(readFileSync(OWN, 'utf8')))) {
    copyFileSync(KEPT, OWN);
  }
  rmSync(KEPT);
}

restore();
if (process.argv[2] === 'strip') {
  ensureBuilt();
  mkdirSync(fileURLToPath(new URL('../.cache', import.meta.url)), { recursive: true });
  copyFileSync(OWN, KEPT);
  const {
    scripts: { prepack, postpack, start },
    devDependencies: _tools,
    allowScripts: _allowed,
    ...manifest
  } = JSON.parse(readFileSync(OWN, 'utf8'));
  writeFileSync(OWN, `${JSON.stringify({ ...manifest, scripts: { prepack, postpack, start } }, null, 2)}\n`);
}

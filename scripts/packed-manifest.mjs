/**
 * `prepack` and `postpack`: the package.json that goes out says nothing of how the package is made. A `prepare` in it would have npm
 * warn of an install script. The own one comes back afterwards, and after a pack that was killed with the next one.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';

const OWN = fileURLToPath(new URL('../package.json', import.meta.url));
const KEPT = fileURLToPath(new URL('../.cache/package.json.packed', import.meta.url));

const setTime = (file, { atime, mtime }) => utimesSync(file, atime, mtime);

function restore() {
  if (!existsSync(KEPT)) return;
  const times = statSync(KEPT);
  copyFileSync(KEPT, OWN);
  setTime(OWN, times);
  rmSync(KEPT);
}

restore();
if (process.argv[2] === 'strip') {
  mkdirSync(fileURLToPath(new URL('../.cache', import.meta.url)), { recursive: true });
  const times = statSync(OWN);
  copyFileSync(OWN, KEPT);
  // A build is older than what it was made of by these times.
  setTime(KEPT, times);
  const {
    scripts: _scripts,
    devDependencies: _tools,
    allowScripts: _allowed,
    ...manifest
  } = JSON.parse(readFileSync(OWN, 'utf8'));
  writeFileSync(OWN, `${JSON.stringify(manifest, null, 2)}\n`);
  setTime(OWN, times);
}

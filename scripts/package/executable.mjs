/**
 * One file that needs nothing: the bundle within a copy of this Node (its single executable application). Made for the platform that
 * this runs on, since the code cache is of the Node that makes it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'postject';
import { PROGRAM } from './bundle.mjs';

/** By Node's names for them; what the release has. */
export const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win-x64'];
const here = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
export const executableName = (platform = here) =>
  `affinity-mock-${platform}${platform.startsWith('win-') ? '.exe' : ''}`;

const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
const plainEnvironment = { ...process.env, NODE_OPTIONS: '' };

/** `files`: of the bundle. Returns what was made, or why nothing could be. */
export async function buildExecutable({ bundle, files, out }) {
  if (!PLATFORMS.includes(here)) return { skipped: `no executable is made for ${here}: ${PLATFORMS.join(', ')}` };
  if (!readFileSync(process.execPath).includes(`${FUSE}:0`)) {
    return {
      skipped: `${process.execPath} cannot hold a program (its Node is a library apart): take Node of nodejs.org`,
    };
  }
  const work = mkdtempSync(join(tmpdir(), 'affinity-mock-executable-'));
  try {
    const made = join(work, executableName());
    copyFileSync(process.execPath, made);
    chmodSync(made, 0o755);
    beforeInjection(made);
    await insert(made, makeBlob(work, bundle, files));
    // A Mac runs nothing without a signature; this one says nothing of who made it.
    if (process.platform === 'darwin') execFileSync('codesign', ['--sign', '-', made]);
    const file = join(out, executableName());
    // Beside its place first: a program of this name may be running.
    copyFileSync(made, `${file}.new`);
    renameSync(`${file}.new`, file);
    return { files: [file] };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Of notes that are no sections any more it warns a dozen times; what fails is thrown. */
async function insert(file, blob) {
  const { warn } = console;
  console.warn = () => {};
  try {
    const segment = process.platform === 'darwin' ? { machoSegmentName: 'NODE_SEA' } : {};
    await inject(file, 'NODE_SEA_BLOB', blob, { sentinelFuse: FUSE, ...segment });
  } finally {
    console.warn = warn;
  }
}

function makeBlob(work, bundle, files) {
  const list = join(work, 'files.json');
  writeFileSync(list, JSON.stringify(files));
  const output = join(work, 'program.blob');
  const config = join(work, 'sea.json');
  const assets = files.filter((file) => file !== PROGRAM).map((file) => [file, join(bundle, file)]);
  writeFileSync(
    config,
    JSON.stringify({
      main: join(bundle, PROGRAM),
      output,
      disableExperimentalSEAWarning: true,
      useCodeCache: true,
      assets: { ...Object.fromEntries(assets), 'files.json': list },
    }),
  );
  execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: 'pipe', env: plainEnvironment });
  return readFileSync(output);
}

function beforeInjection(file) {
  if (process.platform === 'darwin') execFileSync('codesign', ['--remove-signature', file]);
  // Its names are of no use to anybody, and a tenth of it. What cannot be stripped works as well.
  if (process.platform === 'linux') spawnSync('strip', [file], { stdio: 'ignore' });
}

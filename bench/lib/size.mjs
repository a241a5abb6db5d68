/** Packed and installed size: what a consumer downloads into an empty folder. Slow, needs the npm registry. */
import { execFile } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const npm = (args, cwd) => promisify(execFile)('npm', args, { cwd, timeout: 150_000, maxBuffer: 16e6 });

/** Apparent size of a folder in bytes: lengths of files, not blocks. */
async function apparentBytes(folder) {
  let total = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    const info = await lstat(join(folder, name));
    if (info.isFile()) total += info.size;
  }
  return total;
}

/** `{ packed, installed }` in MB (10^6 bytes). */
export async function measureSize(root) {
  const folder = await mkdtemp(join(tmpdir(), 'affinity-mock-size-'));
  try {
    // The build is there already, and its output would get mixed into npm's JSON.
    const { stdout } = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root);
    const [{ filename, size }] = JSON.parse(stdout);
    const home = join(folder, 'consumer');
    await mkdir(home);
    await writeFile(join(home, 'package.json'), '{ "name": "consumer", "private": true }\n');
    await npm(['install', '--no-audit', '--no-fund', '--omit=dev', join(folder, filename)], home);
    return { packed: size / 1e6, installed: (await apparentBytes(join(home, 'node_modules'))) / 1e6 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

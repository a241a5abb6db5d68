/**
 * What npm runs after an install of this folder: builds it. `npm install ../affinity-mock` of a project elsewhere brings none of the
 * tools that build; they are installed here then.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Of what npm tells its scripts: where packages come from. The rest is about the project that npm was called in. */
const KEPT =
  /^npm_(?:config_(?:registry|userconfig|globalconfig|cache|https?_proxy|proxy|cafile)|execpath|node_execpath)$/i;

if (!existsSync(join(ROOT, 'node_modules/esbuild')) && existsSync(join(ROOT, 'src'))) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || KEPT.test(name)),
  );
  const args = ['ci', '--include=dev', '--ignore-scripts'];
  const npm = process.env.npm_execpath;
  const [program, given] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  const { status } = spawnSync(program, given, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('affinity-mock: the tools that build it could not be installed: run `npm ci` in its folder first');
    process.exit(1);
  }
}
ensureBuilt();

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const cli = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin', 'cli.js');
const CONFIG = 'contracts/redocly.yaml';

/** Bundles the named API of `contracts/redocly.yaml` into one JSON file whose `$ref`s are local. Throws with redocly's words. */
export const bundle = (api: string, file: string) =>
  redocly('bundle', api, '--config', CONFIG, '--output', file, '--component-renaming-conflicts-severity', 'error');

/** Lints APIs by their name in the configuration, or files; every finding is an error. Throws with redocly's words. */
export const lint = async (documents: readonly string[]) =>
  documents.length === 0 ? undefined : redocly('lint', ...documents, '--config', CONFIG, '--format', 'stylish');

function redocly(...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      // No calls home, no update notes.
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', CI: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    child.stdout.on('data', (chunk) => said.push(String(chunk)));
    child.stderr.on('data', (chunk) => said.push(String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(withoutBanner(said.join(''))))));
  });
}

/** Drops the framed note on Node versions that redocly prints each time. */
const withoutBanner = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^\s*[╔║╚]/.test(line))
    .join('\n')
    .trim();

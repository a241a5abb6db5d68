/** The most memory that `pull` ever has, of a list of 100,000 rows; a seventh of them with `--quick`. Linux alone tells it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastWords, startServer } from '../lib/children.mjs';

const MEMORY = 'most memory of a pull of 100,000 rows';
const MOST_MB = 150;
const PATIENCE_MS = 600_000;
/** Written at the end of the process, in kB. */
const PEAK = `import{readFileSync}from"node:fs";process.on("exit",()=>process.stderr.write(readFileSync("/proc/self/status","utf8").match(/VmHWM.*/)[0]))`;

export const names = [MEMORY];

export async function run({ contestants, program, scratch, options }) {
  if (process.platform !== 'linux') return [];
  const out = join(scratch, 'pulled.json');
  const rows = options.quick ? 15_000 : 100_000;
  const { line, url, stop } = await startServer('foreign', [
    ...['--import', 'tsx', join(contestants, 'foreign.mjs')],
    String(rows),
  ]);
  try {
    const preload = ['--import', `data:text/javascript,${encodeURIComponent(PEAK)}`];
    const command = ['pull', '--url', url, '--out', out, '--records', 'all', '--salt', 'a salt'];
    const how = { env: { AFFINITY_API_KEY: line.key }, timeoutMs: PATIENCE_MS };
    const said = await lastWords('pull', [...preload, program, ...command], how);
    const [, peak] = /VmHWM:\s+(\d+) kB/.exec(said) ?? [];
    const pulled = JSON.parse(readFileSync(out, 'utf8')).listEntries.length;
    if (pulled < rows) throw new Error(`it read ${pulled} rows`);
    return [{ measure: MEMORY, unit: 'MB', mock: (Number(peak) * 1024) / 1e6, target: { of: 'mock', most: MOST_MB } }];
  } finally {
    await stop();
  }
}

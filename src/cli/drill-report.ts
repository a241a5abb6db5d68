/** Files that a drill's report is written to. */
import { accessSync, closeSync, constants, existsSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { packageVersion } from '../control/health.js';
import { factsOf } from '../tools/drill/facts.js';
import type { Group } from '../tools/drill/finding.js';
import { pageOf } from '../tools/drill/page.js';
import { picturesOf } from '../tools/drill/picture.js';
import type { About, DrillReport } from '../tools/drill/report.js';
import { BadUse } from './bad-use.js';

const WRITERS: Record<string, (report: DrillReport) => string> = {
  '.html': pageOf,
  '.svg': picturesOf,
  '.json': (report) => `${JSON.stringify(factsOf(report), null, 2)}\n`,
};

const LONGEST_COMMAND = 300;

/** `--api-key`, `-u`, `Bearer`: what comes next is a secret. */
const BEFORE_SECRET = /^(?:--?[\w-]*(?:key|token|secret|passw|auth|credential)[\w-]*|-u|--user|bearer|basic)$/i;

/** `API_KEY=…`, `authorization: …`, `Bearer …`, `https://user:password@host` */
const withoutSecrets = (part: string) =>
  part
    .replace(/((?:key|token|secret|passw|auth|credential)[^=:]*[=:]).*/is, '$1…')
    .replace(/\b(bearer|basic) +\S+/gi, '$1 …')
    .replace(/(:\/\/)[^/\s@]*@/g, '$1…@');

/** Arguments may hold secrets of the caller's: what looks like one is left out. */
export function aboutRun(command: readonly string[], groups: readonly Group[]): About {
  const shown = command
    .map((part, i) => (BEFORE_SECRET.test(command[i - 1] ?? '') ? '…' : withoutSecrets(part)))
    .join(' ');
  const text = shown.length > LONGEST_COMMAND ? `${shown.slice(0, LONGEST_COMMAND)}…` : shown;
  return { command: text, groups, at: new Date().toISOString(), version: packageVersion() };
}

/** Throws `BadUse`. */
export function writerOf(file: string): (report: DrillReport) => string {
  const write = WRITERS[extname(file).toLowerCase()];
  if (!write) throw new BadUse(`--report ${file}: name a file that ends in ${Object.keys(WRITERS).join(', ')}`);
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch {
    throw new BadUse(`--report ${file}: there is no folder ${dirname(file)} that can be written to`);
  }
  if (existsSync(file) && !statSync(file).isFile()) {
    throw new BadUse(`--report ${file}: it is there already, and no file`);
  }
  tryOut(file);
  return write;
}

/** Some folders take no new file, though they may be written to. Throws `BadUse`, and leaves things as they were. */
function tryOut(file: string): void {
  const isThere = existsSync(file);
  try {
    closeSync(openSync(file, isThere ? 'r+' : 'wx'));
    if (!isThere) rmSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BadUse(
      `--report ${file}: ${isThere ? 'it is there already, and ' : 'it '}cannot be written to (${code})`,
    );
  }
}

/** Throws `BadUse`. */
export function save(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new BadUse(`--report ${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}

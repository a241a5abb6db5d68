/** Of processes that start on one data file at the same time, one has it. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { scratch } from './server.js';

const SOURCE = fileURLToPath(new URL('../../src/persistence/lock.ts', import.meta.url));
const ROUNDS = 25;
const STARTS = 6;

/** Waits for the word to go, wants the lock in each round, and says whether it got it; gives it back when all have said so. */
const CONTENDER = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createInterface } from 'node:readline';
if (process.argv[3] === 'no links') {
  fs.promises.link = async () => { throw Object.assign(new Error('EPERM'), { code: 'EPERM' }); };
  syncBuiltinESMExports();
}
const { lock } = await import(process.argv[2]);
console.log('ready');
let unlock = null;
for await (const line of createInterface({ input: process.stdin })) {
  const [what, file] = line.split(' ');
  if (what === 'end') { await unlock?.(); unlock = null; console.log('ended'); continue; }
  try { unlock = await lock(file); console.log('has'); }
  catch (error) { console.log(/uses it/.test(error.message) ? 'refused' : String(error)); }
}
`;

let bundle: string;
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [SOURCE],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  bundle = outputFiles[0]?.text ?? '';
});

class Contender {
  readonly #child;
  #lines: string[] = [];
  #wake: () => void = () => {};
  constructor(folder: string, links: string) {
    this.#child = spawn(
      process.execPath,
      [join(folder, 'contender.mjs'), pathToFileURL(join(folder, 'lock.mjs')).href, links],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    onTestFinished(() => void this.#child.kill('SIGKILL'));
    this.#child.stdout.on('data', (chunk) => {
      this.#lines.push(...String(chunk).trim().split('\n'));
      this.#wake();
    });
  }

  async next(): Promise<string> {
    while (this.#lines.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#lines.shift() as string;
  }

  say(line: string): void {
    this.#child.stdin.write(`${line}\n`);
  }
}

const LEFT: [string, (round: number) => object | null][] = [
  ['no lock', () => null],
  [
    'a lock of a process that is gone',
    (round: number) => ({ pid: 2 ** 22 + 1 + round, host: hostname(), startedAt: '1' }),
  ],
  [
    'the lock of an earlier start of the machine',
    (round: number) => ({
      pid: process.pid,
      host: hostname(),
      startedAt: String(round),
      boot: 'earlier',
    }),
  ],
];

it.each(LEFT.flatMap(([what, stale]) => ['links', 'no links'].map((links) => [what, links, stale] as const)))(
  'one of six has it, and the others are refused: %s, on a disk with %s',
  async (_, links, stale) => {
    const folder = scratch();
    writeFileSync(join(folder, 'contender.mjs'), CONTENDER);
    writeFileSync(join(folder, 'lock.mjs'), bundle);
    const contenders = Array.from({ length: STARTS }, () => new Contender(folder, links));
    for (const contender of contenders) expect(await contender.next()).toBe('ready');
    for (let round = 0; round < ROUNDS; round++) {
      const file = join(folder, `round-${round}.data`);
      const left = stale(round);
      if (left) {
        writeFileSync(`${file}.lock`, JSON.stringify(left));
        // Nobody has renewed it for long.
        utimesSync(`${file}.lock`, 1, 1);
      }
      for (const contender of contenders) contender.say(`go ${file}`);
      const answers = await Promise.all(contenders.map((contender) => contender.next()));
      expect(answers.sort(), `round ${round}`).toEqual(['has', ...Array(STARTS - 1).fill('refused')]);
      if (links === 'links') expect(JSON.parse(readFileSync(`${file}.lock`, 'utf8')).pid).toBeGreaterThan(0);
      for (const contender of contenders) contender.say('end');
      for (const contender of contenders) expect(await contender.next()).toBe('ended');
      expect(readdirSync(folder).filter((name) => name.includes('round'))).toEqual([]);
      rmSync(`${file}.lock`, { force: true });
    }
  },
);

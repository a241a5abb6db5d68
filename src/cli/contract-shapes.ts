import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { NEWEST_VERSION, V2_VERSIONS, type V2Version } from '../versions.js';
import { BadUse, orBadUse } from './bad-use.js';
import { FoundSomething } from './found-something.js';
import { readInput } from './input-file.js';
import type { Streams } from './streams.js';

interface RecordOptions {
  url: string;
  key: string;
  api?: 'v1' | 'v2';
  version?: V2Version;
  merge?: true;
}

/** `affinity-mock contract shapes …` */
export function contractShapesCommand(streams: Streams): Command {
  const command = new Command('shapes').description(
    "value-free shapes of a server's answers, to be committed: record them, and compare with them later",
  );
  server(command.command('record'))
    .description('ask every reading operation and write down what members and types its answers have')
    .argument('<file>', 'where to write them')
    .option('--merge', 'add to what the file holds, so that more samples tell what is optional')
    .addHelpText(
      'after',
      `
Nothing of your data is written: only members, types and whether they are always there. Names that may be data are *.

Examples:
  affinity-mock contract shapes record --url http://127.0.0.1:4010 --key "$KEY" shapes.json
  AFFINITY_API_KEY=… affinity-mock contract shapes record --url https://api.affinity.co --merge shapes.json

Exit codes: 0 written, 1 ended early (the month runs low, the server goes on answering 429): what was seen by then is written, 2 bad
use (no server there, a key that it refuses).`,
    )
    .action((file: string, options: RecordOptions) => record(file, options, streams));
  server(command.command('compare'))
    .description('ask again and tell what has changed since')
    .argument('<file>', 'what record wrote; - reads stdin')
    .addOption(new Option('--format <format>', 'how to tell').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
breaking: a member is gone, may be missing or null, or has another type; additive: one is new; unsure: other samples
rather than another API. Asks the APIs and versions that the file holds.

Examples:
  affinity-mock contract shapes compare --url http://127.0.0.1:4010 --key "$KEY" shapes.json
  AFFINITY_API_KEY=… affinity-mock contract shapes compare --url https://api.affinity.co --format json shapes.json

Exit codes: 0 no drift, or unsure only; 1 drift, or ended early, so that not all was compared; 2 bad use.`,
    )
    .action((file: string, options: RecordOptions & { format: 'text' | 'json' }) => compare(file, options, streams));
  return command;
}

const server = (command: Command) =>
  command
    .requiredOption('--url <url>', 'origin of the server, such as http://127.0.0.1:4010')
    .addOption(new Option('--key <key>', 'API key; it is never printed').env('AFFINITY_API_KEY').makeOptionMandatory())
    .addOption(new Option('--api <api>', 'only one of the APIs').choices(['v1', 'v2']))
    .addOption(new Option('--version <date>', `another version of V2 than ${NEWEST_VERSION}`).choices(V2_VERSIONS));

async function record(file: string, { merge, ...options }: RecordOptions, { stdout, stderr }: Streams): Promise<void> {
  const { shapesText } = await import('../tools/shapes/file.js');
  const { mergeShapes } = await import('../tools/shapes/shape.js');
  const before = merge ? await shapesIn(file) : new Map();
  const { api, version = NEWEST_VERSION } = options;
  assertVersioned(options);
  const { shapes, missing, stopped } = await walk(options, api ? [api] : ['v1', 'v2'], [version]);
  const all = new Map(before);
  for (const [name, shape] of shapes) {
    const known = before.get(name);
    all.set(name, known ? mergeShapes(known, shape) : shape);
  }
  try {
    await writeFile(file, shapesText(all));
  } catch (error) {
    throw new BadUse(`${file}: it cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
  stdout.write(`${file}: shapes of ${shapes.size} operations\n${restText(missing)}`);
  endEarly(stderr, stopped, `${file} holds no more than was seen by then; ${missing.length} were not seen`);
}

async function compare(
  file: string,
  options: RecordOptions & { format: 'text' | 'json' },
  { stdout, stderr }: Streams,
): Promise<void> {
  const { driftOf, driftText } = await import('../tools/shapes/drift.js');
  const before = await shapesIn(file);
  assertVersioned(options);
  const isAsked = (name: string) =>
    (options.api === undefined || name.startsWith(`${options.api}.`)) &&
    (options.version === undefined || name.endsWith(` ${options.version}`));
  const asked = new Map([...before].filter(([name]) => isAsked(name)));
  if (asked.size === 0) throw new BadUse(`${file}: it holds no shapes of what was asked for`);
  const names = [...asked.keys()];
  const apis = (['v1', 'v2'] as const).filter((api) => names.some((name) => name.startsWith(`${api}.`)));
  const versions = V2_VERSIONS.filter((version) => names.some((name) => name.endsWith(` ${version}`)));
  const { shapes, stopped } = await walk(options, apis, versions);
  const drifts = driftOf(asked, shapes);
  const isJson = options.format === 'json';
  stdout.write(isJson ? `${JSON.stringify({ drifts, stopped }, null, 2)}\n` : driftText(drifts));
  const rest = names.filter((name) => !shapes.has(name)).length;
  endEarly(stderr, stopped, `${rest} of ${names.length} operations were not compared`);
  if (drifts.some(({ kind }) => kind !== 'unsure')) throw new FoundSomething();
}

function assertVersioned({ api, version }: RecordOptions): void {
  if (api === 'v1' && version !== undefined) throw new BadUse('V1 has no versions: leave --version out');
}

async function shapesIn(file: string) {
  const { NoShapes, readShapes } = await import('../tools/shapes/file.js');
  const text = await readInput(file);
  return orBadUse(() => readShapes(text), NoShapes, `${file}: `);
}

async function walk({ url, key }: RecordOptions, apis: readonly ('v1' | 'v2')[], versions: readonly V2Version[]) {
  const { recordShapes } = await import('../tools/shapes/record.js');
  const { CannotCheck } = await import('../tools/check/check.js');
  return orBadUse(() => recordShapes({ url, key, apis, versions }), CannotCheck);
}

const restText = (missing: readonly string[]) =>
  missing.length === 0 ? '' : `without an answer: ${missing.join(', ')}\n`;

/** What is not whole must not look so: throws `FoundSomething`. */
function endEarly(stderr: Streams['stderr'], stopped: string | null, rest: string): void {
  if (stopped === null) return;
  stderr.write(`STOPPED EARLY: ${stopped}\n${rest}\n`);
  throw new FoundSomething();
}

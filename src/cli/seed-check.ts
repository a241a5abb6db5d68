import { Command, Option } from 'commander';
import { BadUse } from './bad-use.js';
import { another } from './data-options.js';
import { Ended } from './ended.js';
import { FoundSomething } from './found-something.js';
import { readInput } from './input-file.js';
import type { Streams } from './streams.js';

interface Options {
  on: string[];
  format: 'text' | 'json';
}

const EACH_ALONE =
  'each file is checked by itself: the seeds whose rows it names are to be given before it, in their order, with --on';

/** `affinity-mock seed check` */
export function seedCheckCommand(streams: Streams): Command {
  return new Command('check')
    .description('tell everything that is wrong with seeds: JSON, or YAML by the name (.yaml, .yml)')
    .argument('<file...>', 'files to check, each by itself; - is stdin, JSON')
    .addOption(
      new Option(
        '--on <seed>',
        'a seed before it, whose rows it may name and change: quaymoss or a file; may be repeated',
      )
        .argParser(another)
        .default([], 'none'),
    )
    .addOption(new Option('--format <format>', 'how to tell it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
Each problem has its line, its JSON pointer, what could stand there and what is near.

Examples:
  affinity-mock seed check deals.yaml
  affinity-mock seed check --on quaymoss ours.json
  affinity-mock seed check --format json seeds/*.json

Exit codes: 0 nothing is wrong, 1 something is, 2 bad use, or a file that cannot be read.`,
    )
    .action(async (names: string[], { on, format }: Options) => {
      const { checkSeedFile, reportText } = await import('../tools/seed-check/check.js');
      const read = async (name: string) => ({ name, text: await readInput(name) });
      const before: (string | { name: string; text: string })[] = [];
      for (const name of on) before.push(name === 'quaymoss' ? name : await read(name));
      const files: { file: string; problems: Awaited<ReturnType<typeof checkSeedFile>> }[] = [];
      // The others are checked all the same: one look tells everything.
      let unread = 0;
      for (const name of names) {
        try {
          const found = { file: name, problems: await checkSeedFile(await read(name), before) };
          files.push(found);
          if (format === 'text') streams.stdout.write(reportText(found));
        } catch (error) {
          if (!(error instanceof BadUse)) throw error;
          streams.stderr.write(`affinity-mock: ${error.message}\n`);
          unread++;
        }
      }
      const count = files.reduce((sum, { problems }) => sum + problems.length, 0);
      if (format === 'json') {
        const told = { ok: count === 0 && unread === 0, problems: count, files };
        streams.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
      }
      const isLoose = files.some(({ problems }) => problems.some(({ message }) => message.includes('names no row of')));
      if (isLoose && names.length > 1) streams.stderr.write(`affinity-mock: ${EACH_ALONE}\n`);
      if (unread > 0) throw new Ended(2);
      if (count > 0) throw new FoundSomething();
    });
}

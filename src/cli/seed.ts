import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError } from 'commander';
import { BadPlan, DEFAULT_PLAN, MOST_LISTS, MOST_ROWS, planOf, type SeedPlan } from '../tools/generate/plan.js';
import { BadUse } from './bad-use.js';
import { seedCheckCommand } from './seed-check.js';
import { type Streams, written } from './streams.js';

const COUNTS: Record<Exclude<keyof SeedPlan, 'seed'>, string> = {
  companies: 'companies',
  persons: 'people outside, besides those behind the keys',
  lists: 'lists of companies and of persons, in turns',
  entries: 'rows on those lists',
  opportunities: 'opportunities, each with its own row on one more list',
  notes: 'notes',
  interactions: 'emails, meetings, calls and chat messages',
  reminders: 'reminders',
};

/** `affinity-mock seed` */
export function seedCommand(streams: Streams): Command {
  const command = new Command('seed').description(
    'generate a seed for serve --seed: the same numbers make the same data',
  );
  command.addCommand(seedCheckCommand(streams));
  for (const [name, what] of Object.entries(COUNTS)) {
    const most = name === 'lists' ? MOST_LISTS : MOST_ROWS;
    const count = DEFAULT_PLAN[name as keyof SeedPlan];
    command.option(`--${name} <n>`, `${what} (${count} where no number is given at all)`, wholeNumber(most));
  }
  return command
    .option('--seed <n>', `another number makes other data (default: ${DEFAULT_PLAN.seed})`, wholeNumber(2 ** 32 - 1))
    .option('--out <file>', 'where to write it; what is there is replaced (default: stdout)')
    .addHelpText(
      'after',
      `
Examples:
  affinity-mock seed --companies 1000 --persons 5000 --entries 20000 --seed 7 --out big.json
  affinity-mock serve --seed big.json
  affinity-mock seed --companies 5
  affinity-mock seed check big.json

Numbers make what they say and little else: the people behind the keys; lists for --entries, with companies where there is nothing
to list; people for --interactions; companies for --notes and --reminders about nothing else.`,
    )
    .action(async ({ out, ...given }: Partial<SeedPlan> & { out?: string }) => {
      const plan = planOf(given);
      const { seedText } = await import('../tools/generate/seed-text.js');
      try {
        if (out !== undefined) await pipeline(seedText(plan), createWriteStream(out));
        else for await (const text of seedText(plan)) await written(streams.stdout, text);
      } catch (error) {
        if (error instanceof BadPlan) throw new BadUse(`--${error.member} ${plan[error.member]}: ${error.message}`);
        const { code } = error as NodeJS.ErrnoException;
        if (out === undefined || code === undefined) throw error;
        throw new BadUse(`--out ${out}: it cannot be written (${code})`);
      }
    });
}

function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from 0 to ${most}.`);
  };
}

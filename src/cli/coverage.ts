import { Command, Option } from 'commander';
import { orBadUse } from './bad-use.js';
import { readInput } from './input-file.js';
import type { Streams } from './streams.js';

interface CoverageOptions {
  format: 'text' | 'json';
  unused?: boolean;
}

/** `affinity-mock coverage` */
export function coverageCommand({ stdout }: Streams): Command {
  return new Command('coverage')
    .description(
      'tell what a journal shows of the API: operations, parameters, statuses, value types, and what another version would change',
    )
    .argument('<file>', 'what GET /_mock/requests answered; - reads stdin')
    .addOption(new Option('--format <format>', 'how to tell').choices(['text', 'json']).default('text'))
    .option('--unused', 'also name the operations that were not used')
    .addHelpText(
      'after',
      `
Only operations of the journal's account are seen, the newest 10,000 requests of it. With the setting journalBodies the
value types of answers count too.

Examples:
  curl -s http://127.0.0.1:4010/_mock/requests > journal.json
  affinity-mock coverage journal.json
  curl -s http://127.0.0.1:4010/_mock/requests | affinity-mock coverage - --format json

Exit codes: 0 told, 2 bad use.`,
    )
    .action(async (file: string, { format, unused = false }: CoverageOptions) => {
      const { coverageOf } = await import('../tools/coverage/coverage.js');
      const { NoJournal, readJournal } = await import('../tools/coverage/journal.js');
      const { coverageText } = await import('../tools/coverage/report.js');
      const text = await readInput(file);
      const report = await orBadUse(() => coverageOf(readJournal(text)), NoJournal, `${file}: `);
      stdout.write(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : coverageText(report, { unused }));
    });
}

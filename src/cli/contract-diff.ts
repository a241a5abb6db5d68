import { Command, Option } from 'commander';
import { NEWEST_VERSION, V2_VERSIONS } from '../versions.js';
import { orBadUse } from './bad-use.js';
import { FoundSomething } from './found-something.js';
import { readInput } from './input-file.js';
import type { Streams } from './streams.js';

interface DiffOptions {
  version?: (typeof V2_VERSIONS)[number];
  format: 'text' | 'json';
}

/** `affinity-mock contract diff` */
export function contractDiffCommand({ stdout }: Streams): Command {
  return new Command('diff')
    .description("compare our contract of V2 with an OpenAPI document of Affinity's that you downloaded")
    .argument('<file>', 'the document, as JSON or YAML; - reads stdin')
    .addOption(
      new Option(
        '--version <date>',
        `our version to compare with (default: the one that the document names, else ${NEWEST_VERSION})`,
      ).choices(V2_VERSIONS),
    )
    .addOption(new Option('--format <format>', 'how to tell').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
breaking: a client made for our contract may fail or misread; additive: it goes on working; cosmetic: only words
differ. Examples and tags are not compared; headers are, where both documents state any.

Examples:
  affinity-mock contract diff ./affinity-v2.yaml
  affinity-mock contract diff ./affinity-v2.json --version 2026-07-15 --format json

Exit codes: 0 no difference, or cosmetic ones only; 1 differences; 2 bad use.`,
    )
    .action(async (file: string, options: DiffOptions) => {
      const { diffDownload } = await import('../tools/diff/download.js');
      const { NoOpenApi } = await import('../tools/diff/read.js');
      const text = await readInput(file);
      const result = await orBadUse(() => diffDownload(text, options.version), NoOpenApi, `${file}: `);
      stdout.write(options.format === 'json' ? `${JSON.stringify(result.diff, null, 2)}\n` : result.text);
      if (result.diff.counts.breaking + result.diff.counts.additive > 0) throw new FoundSomething();
    });
}

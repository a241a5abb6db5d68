/**
 * Makes docs/SUPPORTED.md of the table of operations, docs/QUIRKS.md of that of quirks. `--check` writes nothing and fails when a
 * committed page is stale.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { OPERATIONS, type Operation } from '../src/contract/operations.js';
import { QUIRKS, type Quirk } from '../src/contract/quirks.js';
import { headingsOf, readPages, withLinks } from './evidence/pages.js';

const HEADINGS = headingsOf(readPages());
const VERSIONS = ['2024-01-01', '2026-07-15', '2026-09-17'] as const;

/** Test files by what they hold, to tell where an operation is tested. */
const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') || file.endsWith('.py'))
  .map((file) => ({ file, text: readFileSync(`test/${file}`, 'utf8') }));

function supported(): string {
  const served = OPERATIONS.filter((operation) => operation.served).length;
  return [
    '# Supported operations',
    '',
    '<!-- Made by `npm run supported`. Do not edit. -->',
    '',
    `${served} of ${OPERATIONS.length} operations of Affinity's are served; any other answers 501 with its name. Every served one is called with valid input on`,
    'every version that lists it, and its answers are held to the contract (`test/contract`).',
    '',
    `${OPERATIONS.filter(({ gate }) => gate).length} of them are behind a gate (\`x-gate\` in the documents, † below): Affinity documents them and does not route them yet. Here they are unknown`,
    'routes too until the quirk `v2-entities-gate` is set to `open`.',
    '',
    'Evidence: `documented`, `observed` on the live service, `inferred`, `assumed` ([what they mean](evidence/README.md)), with the place that tells it. `b` marks a version that calls the operation beta.',
    '',
    ...section('v2', 'V2'),
    ...section('v1', 'V1'),
  ].join('\n');
}

function section(api: Operation['api'], title: string): string[] {
  const operations = OPERATIONS.filter((operation) => operation.api === api);
  const versions = api === 'v2' ? VERSIONS : [];
  const head = ['operation', 'id', ...versions, 'served', 'evidence', 'quirks', 'named in tests'];
  return [
    `## ${title}`,
    '',
    row(head),
    row(head.map(() => '---')),
    ...operations.map((operation) =>
      row([
        `${operation.method} ${operation.path}`,
        `\`${operation.id}\``,
        ...versions.map((version) => mark(operation, version)),
        operation.served ? `yes${operation.gate ? ' †' : ''}` : '501',
        withLinks(operation.evidence ?? '', HEADINGS),
        (operation.quirks ?? []).map((quirk) => `\`${quirk}\``).join(' '),
        testedBy(operation),
      ]),
    ),
    '',
  ];
}

function mark(operation: Operation, version: (typeof VERSIONS)[number]): string {
  if (!operation.versions?.includes(version)) return '–';
  return operation.beta?.includes(version) ? 'b' : '✓';
}

function testedBy({ id }: Operation): string {
  const files = tests.filter(({ text }) => text.includes(`'${id}'`)).map(({ file }) => file.replaceAll('\\', '/'));
  return files.map((file) => `\`${file}\``).join(' ');
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function quirks(): string {
  const isSwitch = ({ values }: Quirk) => values.length > 1;
  const switches = QUIRKS.filter(isSwitch);
  const facts = QUIRKS.filter((quirk) => !isSwitch(quirk));
  return [
    '# Quirks',
    '',
    '<!-- Made by `npm run supported` of contracts/quirks.yaml. Do not edit. -->',
    '',
    `Where Affinity's behaviour is unknown or contradictory, the mock makes a choice: ${switches.length} switches, each with its default first. What is surprising but`,
    `known is fixed: ${facts.length} facts, each with the reason why there is nothing to switch. Each has a test whose name begins with its id.`,
    'The evidence of each leads to the facts and their sources ([how to read it](evidence/README.md)).',
    '',
    'Set with `PATCH /_mock/settings {"quirks": {"<id>": <value>}}`, or `account.settings.set({ quirks: { … } })`, per account.',
    '',
    '## Switches',
    '',
    ...table(['quirk', 'values', 'what it decides', 'evidence'], switches, valuesOf),
    '## Facts',
    '',
    ...table(['quirk', 'why it is fixed', 'what it is', 'evidence'], facts, ({ fixed = '' }) => fixed),
  ].join('\n');
}

const table = (head: readonly string[], rows: readonly Quirk[], second: (quirk: Quirk) => string) => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map((quirk) => row([`\`${quirk.id}\``, second(quirk), quirk.summary, withLinks(quirk.evidence, HEADINGS)])),
  '',
];

function valuesOf({ values, default: standing }: Quirk): string {
  const others = values.filter((value) => value !== standing);
  return [`**${standing}**`, ...others].join(', ');
}

for (const [file, text] of [
  ['docs/SUPPORTED.md', supported()],
  ['docs/QUIRKS.md', quirks()],
] as const) {
  const isFresh = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!isFresh) {
    console.error(`stale: ${file}. Run \`npm run supported\` and commit what it writes.`);
    process.exitCode = 1;
  }
}

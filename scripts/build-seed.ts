/**
 * Writes the default seed, `fixtures/quaymoss.json`. The mock reads that file and never this script.
 *
 *   tsx scripts/build-seed.ts           writes it
 *   tsx scripts/build-seed.ts --check   writes nothing; exit 1 when the file is not what the script makes
 *
 * Either way the data is held to `src/store/seed.schema.json` and to the rules in `seed/integrity.ts`; exit 1 with the reasons.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { findFaults } from './seed/integrity.js';
import { formatSeed, makeSeed } from './seed/seed.js';

const FILE = new URL('../fixtures/quaymoss.json', import.meta.url);
const SCHEMA = new URL('../src/store/seed.schema.json', import.meta.url);
const LARGEST = 2_200_000;

const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const seed = makeSeed();
const text = formatSeed(seed);
const faults = [...schemaFaults(seed), ...findFaults(seed)];
const size = Buffer.byteLength(text);
if (size > LARGEST) faults.push(`the file would have ${size} bytes, more than ${LARGEST}`);
if (faults.length > 0) fail(faults);

if (options.check) {
  if (read() !== text) fail(['fixtures/quaymoss.json is stale: run tsx scripts/build-seed.ts']);
} else {
  writeFileSync(FILE, text);
}
for (const [table, rows] of Object.entries(seed)) if (Array.isArray(rows)) console.log(`${table} ${rows.length}`);
console.log(`${size} bytes`);

function schemaFaults(data: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  if (validate(data)) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`);
}

function read(): string | null {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return null;
  }
}

function fail(reasons: string[]): never {
  for (const reason of reasons.slice(0, 20)) console.error(reason);
  if (reasons.length > 20) console.error(`and ${reasons.length - 20} more`);
  process.exit(1);
}

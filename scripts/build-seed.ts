/**
 * Writes the default seed, a file for each table in `fixtures/quaymoss`. The mock reads those and never this script.
 *
 *   tsx scripts/build-seed.ts           writes them
 *   tsx scripts/build-seed.ts --check   writes nothing; exit 1 when they are not what the script makes
 *
 * Either way the data is held to `src/store/seed/seed.schema.json` and to the rules in `seed/integrity.ts`; exit 1 with the reasons.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { findFaults } from './seed/integrity.js';
import { formatSeed, makeSeed } from './seed/seed.js';

const FOLDER = new URL('../fixtures/quaymoss/', import.meta.url);
const SCHEMA = new URL('../src/store/seed/seed.schema.json', import.meta.url);
const LARGEST = 2_200_000;

const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const seed = makeSeed();
const files = new Map([...formatSeed(seed)].map(([member, text]) => [`${member}.json`, text]));
const faults = [...schemaFaults(seed), ...findFaults(seed)];
const size = [...files.values()].reduce((sum, text) => sum + text.length, 0);
if (size > LARGEST) faults.push(`the files would have ${size} bytes, more than ${LARGEST}`);
if (faults.length > 0) fail(faults);

if (options.check) {
  const stale = [...new Set([...files.keys(), ...present()])].filter((name) => read(name) !== files.get(name));
  if (stale.length > 0) fail(stale.map((name) => `fixtures/quaymoss/${name} is stale: run tsx scripts/build-seed.ts`));
} else {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of files) writeFileSync(new URL(name, FOLDER), text);
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

function present(): string[] {
  try {
    return readdirSync(FOLDER);
  } catch {
    return [];
  }
}

function read(name: string): string | undefined {
  return present().includes(name) ? readFileSync(new URL(name, FOLDER), 'utf8') : undefined;
}

function fail(reasons: string[]): never {
  for (const reason of reasons.slice(0, 20)) console.error(reason);
  if (reasons.length > 20) console.error(`and ${reasons.length - 20} more`);
  process.exit(1);
}

/**
 * From contracts/ to src/contract/generated/: bundles, lints, steps V2 back to its older versions, makes types and the table of
 * operations; and the types of a seed from its schema. `--check` writes nothing and fails when a committed output is stale.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { type Document, render } from './contracts/document.js';
import { forGenerators } from './contracts/for-generators.js';
import { unfitForGenerators } from './contracts/generator-lint.js';
import { overlaid } from './contracts/overlay.js';
import { bundle, lint } from './contracts/redocly.js';
import { contradictions, readSurface, surfaceRows } from './contracts/surface.js';
import { operationIdTypes, quirkTypes, seedTypes, typesOf, writtenTypesOf } from './contracts/types.js';

const OUT = 'src/contract/generated';
const SEED = 'src/store/seed';
const APIS = ['v1', 'v2', 'control'] as const;
/** Newest first; each but the first has an overlay over the one before it. */
const V2_VERSIONS = ['2026-09-17', '2026-07-15', '2024-01-01'] as const;

async function outputs(scratch: string): Promise<Map<string, string>> {
  const apis = APIS.filter((api) => existsSync(`contracts/${api}/openapi.yaml`));
  for (const api of APIS.filter((api) => !apis.includes(api)))
    console.error(`contracts/${api}/openapi.yaml: not there, skipped`);

  // The sources are linted while they are bundled, the older versions while types are made: redocly takes a second to start.
  const sources = lint(apis);
  sources.catch(() => {});
  const bundled = new Map<string, Document>(
    await Promise.all(
      apis.map(async (api): Promise<[string, Document]> => {
        const file = join(scratch, `${api}.json`);
        await bundle(api, file);
        return [api, JSON.parse(readFileSync(file, 'utf8'))];
      }),
    ),
  );
  const v2 = await versionsOf(bundled.get('v2'));
  const older = lint(
    [...v2].slice(1).map(([version, document]) => {
      const file = join(scratch, `v2-${version}.json`);
      writeFileSync(file, JSON.stringify(document, null, 1));
      return file;
    }),
  );
  older.catch(() => {});

  const surface = readSurface('contracts/surface.yaml');
  const wrong = contradictions(surface, bundled.get('v1'), v2);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));

  const newest = [bundled.get('v1'), bundled.get('v2')].filter((document) => document !== undefined);
  const files = new Map<string, string>([
    ['surface.json', render(surfaceRows(surface, newest), 1)],
    ['operation-ids.ts', operationIdTypes(surface.map(({ operationId }) => operationId))],
  ]);
  const quirks = parse(readFileSync('contracts/quirks.yaml', 'utf8'));
  files.set('quirks.json', render(quirks, 1));
  files.set('quirks.ts', quirkTypes(quirks));
  const schema = JSON.parse(readFileSync(`${SEED}/seed.schema.json`, 'utf8'));
  files.set(relative(OUT, `${SEED}/generated/seed-file.ts`), await seedTypes(schema));
  for (const [version, document] of v2) files.set(`v2-${version}.json`, render(forGenerators(document), 3));
  for (const [api, document] of bundled) {
    if (api !== 'v2') files.set(`${api}.json`, render(forGenerators(document), 3));
    // Users write by the control plane's types; those of the APIs are ours alone.
    const types = api === 'control' ? writtenTypesOf : typesOf;
    files.set(`${api}.ts`, await types(document, `contracts/${api}`));
  }
  await Promise.all([sources, older]);
  const unfit = [...files].flatMap(([name, text]) =>
    /^v[12].*json$/.test(name) ? unfitForGenerators(JSON.parse(text)).map((cause) => `${name}#${cause}`) : [],
  );
  if (unfit.length > 0) throw new Error(`Code generators cannot use this:\n${unfit.join('\n')}`);
  return files;
}

async function versionsOf(newest: Document | undefined): Promise<Map<string, Document>> {
  const versions = new Map<string, Document>();
  let document = newest;
  for (const version of V2_VERSIONS) {
    if (!document) break;
    if (versions.size > 0) document = await overlaid(document, `contracts/v2/overlays/${version}.yaml`);
    if (document.info.version !== version) throw new Error(`V2 ${version}: info.version is ${document.info.version}`);
    versions.set(version, document);
  }
  return versions;
}

async function main(check: boolean) {
  const scratch = mkdtempSync(join(tmpdir(), 'contracts-'));
  try {
    const files = await outputs(scratch);
    const stale: string[] = [];
    for (const [name, text] of files) {
      const path = join(OUT, name);
      const wanted = text.endsWith('\n') ? text : `${text}\n`;
      if (existsSync(path) && readFileSync(path, 'utf8') === wanted) continue;
      stale.push(path);
      if (check) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, wanted);
    }
    for (const path of stale) console.log(check ? `stale: ${path}` : `written: ${path}`);
    if (check && stale.length > 0) {
      console.error('Run `npm run contracts` and commit what it writes.');
      process.exitCode = 1;
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

main(process.argv.includes('--check')).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

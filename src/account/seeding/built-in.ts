/** The seed that comes with the program: our own files, one a table. */
import { createHash } from 'node:crypto';
import { listPackageFolder, readPackageFile } from '../../lib/asset.js';
import type { SeedRows } from '../../store/model.js';
import type { SeedFile } from '../../store/seed/seed.js';
import { movedLazily } from '../../store/seed/seed-shift.js';
import { FIRST_IDS, memberOf, putRows, type TableName } from '../../store/seed/seed-tables.js';

export const DEFAULT_SEED = 'quaymoss';
const FOLDER = `fixtures/${DEFAULT_SEED}`;
/** Says when the data are as they are, not what they are. */
const PRESENT = 'asOf.json';

/** Its rows leave nothing out, so they are neither checked nor completed, and a table is not read before somebody asks for it. */
export function builtInRows(weeks = 0): SeedRows {
  const read = (member: string) => JSON.parse(readPackageFile(`${FOLDER}/${member}.json`));
  const rows = new Proxy({} as SeedRows, {
    get(_rows, member) {
      if (member === 'past') return undefined;
      if (member === 'about') return { asOf: read('asOf') };
      if (member === 'mergedCompanies') return read('merges').company;
      if (member === 'mergedPersons') return read('merges').person;
      return read(member === 'merges' ? 'mergeRuns' : String(member));
    },
  });
  return weeks === 0 ? rows : movedLazily(rows, weeks);
}

/** The same as if somebody had written it down, for those who build upon it. */
export function builtInFile(weeks = 0): SeedFile {
  const rows = builtInRows(weeks);
  const file: Record<string, unknown> = { tenant: rows.tenant, asOf: rows.about?.asOf };
  for (const table of Object.keys(FIRST_IDS) as TableName[]) putRows(file, memberOf(table), rows[table]);
  return file;
}

/** Changes with its data, from one version of the program to another. Of the files' texts: parsing them takes longer. */
export function defaultSeedDigest(): string {
  const digest = createHash('sha256');
  for (const file of listPackageFolder(FOLDER)) {
    if (file !== PRESENT) digest.update(`${file}\n${readPackageFile(`${FOLDER}/${file}`)}`);
  }
  return digest.digest('hex');
}

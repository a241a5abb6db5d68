import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { SeedError, type SeedFile } from './seed.js';

/** The JSON Schema of the seed format, as text. */
export const readSeedSchema = () => readFileSync(new URL('./seed.schema.json', import.meta.url), 'utf8');

/** Holds a file to the schema: the first misfit, with its JSON pointer, is thrown as `SeedError`. */
export function checkSeed(seed: unknown): SeedFile {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readSeedSchema()));
  if (validate(seed)) return seed as SeedFile;
  const [error] = validate.errors ?? [];
  const extra = error?.keyword === 'additionalProperties' ? ` "${error.params.additionalProperty}"` : '';
  throw new SeedError(error?.instancePath || '/', `${error?.message ?? 'does not fit the schema'}${extra}`);
}

import { readAsset } from '../asset.js';
import { validationLibraries } from '../contract/libraries.js';
import { SeedError, type SeedFile } from './seed.js';

/** The JSON Schema of the seed format, as text. */
export const readSeedSchema = () => readAsset('store/seed.schema.json');

/** The schema, compiled when the first seed is checked: that takes a hundred times longer than a small seed does. */
let compiled: ReturnType<typeof compile> | undefined;

function compile() {
  const { Ajv2020, addFormats } = validationLibraries();
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readSeedSchema()));
}

/** Holds a file to the schema: the first misfit, with its JSON pointer, is thrown as `SeedError`. */
export function checkSeed(seed: unknown): SeedFile {
  compiled ??= compile();
  const validate = compiled;
  if (validate(seed)) return seed as SeedFile;
  const [error] = validate.errors ?? [];
  const extra = error?.keyword === 'additionalProperties' ? ` "${error.params.additionalProperty}"` : '';
  throw new SeedError(error?.instancePath || '/', `${error?.message ?? 'does not fit the schema'}${extra}`);
}

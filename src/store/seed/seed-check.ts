/** Holds a seed to the schema of the format, and tells all that is wrong with one. */
import type { ErrorObject, ValidateFunction } from 'ajv';
import { ajvWithFormats } from '../../contract/libraries.js';
import { readAsset } from '../../lib/asset.js';
import { memoized } from '../../lib/memo.js';
import { PLAIN_INSTANT } from '../fits.js';
import { shown } from '../rules/scalars.js';
import { nearTo, type SeedProblem } from './rules/problem.js';
import { SeedError, type SeedFile } from './seed.js';
import { problemsOfRest } from './seed-rest.js';

/** The JSON Schema of the seed format, as text. */
export const readSeedSchema = () => readAsset('store/seed/seed.schema.json');

/** Compiled once: that takes longer than most seeds do. */
const validator = memoized((which: 'first' | 'all'): ValidateFunction => {
  const ajv = ajvWithFormats({
    // JSON can spell numbers that are not finite: 1e999.
    strictNumbers: true,
    verbose: true,
    allErrors: which === 'all',
    // The schema is our own: to check it too would take twice the time of the rest.
    meta: false,
    validateSchema: false,
  });
  const instant = ajv.formats['date-time'] as { validate: (text: string) => boolean };
  ajv.addFormat('date-time', {
    ...instant,
    validate: (text: string) => PLAIN_INSTANT.test(text) || instant.validate(text),
  });
  return ajv.compile(JSON.parse(readSeedSchema()));
});

/** Checks a file against the schema: the first violation, with its JSON pointer, is thrown as `SeedError`. */
export function checkSeed(seed: unknown): SeedFile {
  const validate = validator('first');
  if (validate(seed)) return seed as SeedFile;
  const [error] = validate.errors ?? [];
  throw new SeedError(error ? described(error) : { pointer: '/', message: 'does not fit the schema' });
}

/**
 * Everything that is wrong with a seed: what does not fit the schema, loose ends, and what breaks the rules of the APIs. `complete`
 * adds what an account adds to a file before it starts from it.
 */
export function seedProblems(seed: unknown, complete: (file: SeedFile) => SeedFile = (file) => file): SeedProblem[] {
  const validate = validator('all');
  if (validate(seed)) return problemsOfRest(seed as SeedFile, [], complete);
  // A choice is told as a whole, without what each of its branches misses.
  const errors = (validate.errors ?? []).filter(({ schemaPath }) => !/\/(one|any)Of\/\d/.test(schemaPath));
  const problems = errors.map(described);
  if (typeof seed !== 'object' || seed === null || Array.isArray(seed)) return problems;
  const unfit = errors.map(({ instancePath, params }) => instancePath || `/${params.additionalProperty}`);
  return [...problems, ...problemsOfRest(seed as SeedFile, unfit, complete)];
}

/** Words for an error of the schema. */
function described(error: ErrorObject): SeedProblem {
  const { instancePath, keyword, params, schema, parentSchema, data, message = '' } = error;
  const pointer = instancePath || '/';
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    const allowed = Object.keys((parentSchema?.properties as object | undefined) ?? {});
    return { pointer, message: `has no member ${JSON.stringify(name)}`, allowed, ...nearTo(name, allowed) };
  }
  if (keyword === 'required') return { pointer, message: `needs the member ${JSON.stringify(params.missingProperty)}` };
  if (keyword === 'propertyNames') return { pointer, message: `cannot have a member "${params.propertyName}"` };
  if (keyword === 'enum') {
    const allowed = (params.allowedValues as unknown[]).map(String);
    return { pointer, message: `cannot be ${shown(data)}`, allowed, ...nearTo(data, allowed) };
  }
  if (keyword === 'anyOf') {
    const members = ((schema ?? []) as { required?: readonly string[] }[]).flatMap(({ required = [] }) => required);
    if (members.length > 0) return { pointer, message: `needs one of the members ${members.join(', ')}` };
  }
  if (keyword === 'pattern' && params.pattern === '^[^A-Z]+$') return { pointer, message: 'must be in lower case' };
  return { pointer, message };
}

import { requireAsset } from '../lib/asset.js';

type Libraries = typeof import('./validation-libraries.cjs');

/** Ajv and openapi-backend, loaded when the first request has something to validate: a start should not wait for them. */
export const validationLibraries = () => requireAsset('contract/validation-libraries.cjs') as Libraries;

type Options = NonNullable<ConstructorParameters<Libraries['Ajv2020']>[0]>;

/** An Ajv for JSON Schema 2020-12 with formats, which takes words that it does not know. */
export function ajvWithFormats(options: Options = {}) {
  const { Ajv2020, addFormats } = validationLibraries();
  // Its optimizer takes up to a third of the time of compiling, for code that the engine makes as fast by itself.
  const ajv = new Ajv2020({ strict: false, ...options, code: { optimize: false } });
  addFormats(ajv);
  return ajv;
}

import { requireAsset } from '../lib/asset.js';

type Libraries = typeof import('./validation-libraries.cjs');

/** Ajv and openapi-backend, loaded when the first request has something to validate: a start should not wait for them. */
export const validationLibraries = () => requireAsset('contract/validation-libraries.cjs') as Libraries;

export { Ajv2020 } from 'ajv/dist/2020.js';
export { OpenAPIValidator } from 'openapi-backend';
/** Teaches an Ajv the standard formats. */
export function addFormats(ajv: unknown): void;

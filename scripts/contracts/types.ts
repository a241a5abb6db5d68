import openapiTS, { astToString } from 'openapi-typescript';
import { described } from './described.js';
import type { Document } from './document.js';

/**
 * The document as a module of types alone: `paths['/v2/companies/{companyId}']['get']` and so on.
 * Everything is read-only, so that a view may hand out what the store has frozen.
 */
export async function typesOf(document: Document, source: string): Promise<string> {
  const ast = await openapiTS(structuredClone(document) as never, { immutable: true, silent: true });
  return `// Generated from ${source} by \`npm run contracts\`. Do not edit.\n\n${astToString(ast)}`;
}

/** The same, for types by which users write: each member with its words, bounds and default. */
export async function writtenTypesOf(document: Document, source: string): Promise<string> {
  return plainComments(await typesOf(described(document), source));
}

/** The generator's tag makes of a description a heading of its own; editors show the words of a comment that has none. */
const plainComments = (types: string) => types.replace(/^(\s*(?:\/\*)?\*+ )@description /gm, '$1');

/** The quirks as an interface, `Quirks['v1-error-style']`: an id that is misspelt, or a value that it cannot take, does not compile. */
export function quirkTypes(quirks: readonly { id: string; values: readonly (string | boolean)[] }[]): string {
  const members = quirks.map(({ id, values }) => `  readonly '${id}': ${values.map(literal).join(' | ')};`);
  return [
    '// Generated from contracts/quirks.yaml by `npm run contracts`. Do not edit.\n',
    'export interface Quirks {',
    ...members,
    '}\n',
  ].join('\n');
}

/** The operations' ids as a union: one that is misspelt does not compile. */
export function operationIdTypes(ids: readonly string[]): string {
  return [
    '// Generated from contracts/surface.yaml by `npm run contracts`. Do not edit.\n',
    'export type OperationId =',
    `${ids.map((id) => `  | '${id}'`).join('\n')};\n`,
  ].join('\n');
}

const literal = (value: string | boolean) => (typeof value === 'string' ? `'${value}'` : String(value));

/** Keywords that say no more about types than the rest of a schema does, and of which the generator would make alternatives. */
const BARE = ['if', 'then', 'else', 'allOf'] as const;

/**
 * A seed file as a type, `SeedFile`, from its JSON schema. What has a default may be left out; everything is read-only, so that
 * data which are frozen fit as well.
 */
export async function seedTypes(schema: Schema): Promise<string> {
  const { $defs, ...file } = JSON.parse(
    JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/'),
  ) as Schema;
  const schemas = { ...($defs as Record<string, Schema>), SeedFile: file };
  for (const one of Object.values(schemas)) {
    for (const keyword of BARE) delete one[keyword];
    if ('properties' in one) delete one.anyOf;
  }
  const document = { openapi: '3.1.0', info: { title: 'seed', version: '1' }, paths: {}, components: { schemas } };
  const ast = await openapiTS(described(document) as never, {
    immutable: true,
    silent: true,
    defaultNonNullable: false,
  });
  const made = plainComments(astToString(ast))
    .replace(/[\s\S]*?(?=export interface components)/, '')
    .replace(/export type \$defs[\s\S]*/, '');
  return `// Generated from src/store/seed/seed.schema.json by \`npm run contracts\`. Do not edit.\n\n${made}`;
}

type Schema = Record<string, unknown>;

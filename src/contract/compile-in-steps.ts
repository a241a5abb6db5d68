/** What it takes to hold a value to a big schema, compiled piece by piece: with the schema itself it would be done in one go. */
import { ajvFor, type Strictness, schemaOf, type Thoroughness } from './ajv.js';
import { type DocumentName, document, type Json, type JsonObject } from './documents.js';
import { validationLibraries } from './libraries.js';

/**
 * Compiles the components that a schema of a document refers to, one a step and those first that others refer to. Ajv keeps each, so
 * that little is left to do for the schema itself.
 */
export function* compiledInSteps(
  name: DocumentName,
  schema: Json | undefined,
  strictness: Strictness,
  errors: Thoroughness,
): Generator<void, void> {
  validationLibraries();
  yield;
  const ajv = ajvFor(name, strictness, errors);
  yield;
  const own = schemaOf(name, schema, strictness);
  for (const ref of refsWithin(own, (id) => ajv.getSchema(id)?.schema as JsonObject)) {
    ajv.getSchema(ref);
    yield;
  }
}

/** Components from which on a schema is worth the turns: of fewer it is done before anybody would notice. */
const MANY = 20;

/** Whether it is much that a schema of a document refers to. */
export const refersToMuch = (name: DocumentName, schema: Json | undefined): boolean =>
  typeof schema === 'object' && schema !== null && refsWithin(schema as JsonObject, () => document(name)).size >= MANY;

/** Each once, behind those that it refers to; of a circle one is the first. */
function refsWithin(schema: JsonObject, rootOf: (id: string) => JsonObject): Set<string> {
  const begun = new Set<string>();
  const done = new Set<string>();
  const visit = (node: Json | undefined): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
      return;
    }
    for (const [member, value] of Object.entries(node)) {
      if (member !== '$ref' || typeof value !== 'string') visit(value);
      else if (!begun.has(value)) {
        begun.add(value);
        visit(at(rootOf, value));
        done.add(value);
      }
    }
  };
  visit(schema);
  return done;
}

/** `v1#/components/schemas/Company` */
function at(rootOf: (id: string) => JsonObject, ref: string): Json | undefined {
  const [id = '', ...parts] = ref.split('/');
  return parts.reduce<Json | undefined>(
    (node, part) => (node as JsonObject | undefined)?.[part],
    rootOf(id.replace('#', '')),
  );
}

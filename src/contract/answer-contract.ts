/** What the contract says of an operation's answers, and whether an answer fits it: used by `--strict` and by the tests. */
import type { ValidateFunction } from 'ajv';
import { ajvFor, schemaOf } from './ajv.js';
import { coerce } from './coerce.js';
import { type DocumentName, deref, document, type JsonObject } from './documents.js';
import type { Operation } from './surface.js';

/** Where an answer departs from the contract. */
export interface Violation {
  /** JSON pointer into the body, `header <name>`, or `status`. */
  at: string;
  message: string;
}

interface Expected {
  headers: readonly { name: string; required: boolean; fits: (text: string) => boolean }[];
  /** Null: no JSON body. Compiled when first asked for: most of an operation's answers are never given. */
  body(): ValidateFunction | null;
  hasBody: boolean;
}

const known = new Map<string, Map<string, Expected>>();

/** Every departure; none for an answer that fits. Header names lower-case; `body` parsed, undefined when empty. */
export function checkAnswer(
  name: DocumentName,
  operation: Pick<Operation, 'id' | 'method' | 'path'>,
  answer: { status: number; headers: Readonly<Record<string, string>>; body: unknown },
): Violation[] {
  const responses = responsesOf(name, operation);
  const expected =
    responses.get(String(answer.status)) ?? (answer.status >= 400 ? responses.get('default') : undefined);
  if (!expected)
    return [{ at: 'status', message: `${answer.status} is not among ${[...responses.keys()].join(', ')}` }];
  const violations: Violation[] = [];
  for (const { name: header, required, fits } of expected.headers) {
    const text = answer.headers[header];
    if (text === undefined && required) violations.push({ at: `header ${header}`, message: 'is missing' });
    if (text !== undefined && !fits(text)) violations.push({ at: `header ${header}`, message: `cannot be ${text}` });
  }
  if (expected.hasBody && answer.body === undefined) violations.push({ at: '', message: 'the body is missing' });
  if (!expected.hasBody && answer.body !== undefined) violations.push({ at: '', message: 'there should be no body' });
  if (answer.body !== undefined) violations.push(...bodyViolations(expected.body(), answer.body));
  return violations;
}

function bodyViolations(validate: ValidateFunction | null, body: unknown): Violation[] {
  if (!validate || validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const detail = params.additionalProperty ?? params.unevaluatedProperty ?? params.allowedValues ?? '';
    return { at: instancePath, message: `${message} ${detail}`.trim() };
  });
}

function responsesOf(name: DocumentName, { id, method, path }: Pick<Operation, 'id' | 'method' | 'path'>) {
  const key = `${name} ${id}`;
  const found = known.get(key);
  if (found) return found;
  const doc = document(name);
  const item = (doc.paths as JsonObject)[path] as JsonObject;
  const operation = item[method.toLowerCase()] as JsonObject;
  const responses = new Map<string, Expected>();
  for (const [status, raw] of Object.entries(operation.responses as JsonObject)) {
    const response = deref(doc, raw);
    const content = response.content as JsonObject | undefined;
    const json = content?.['application/json'] as JsonObject | undefined;
    responses.set(status, {
      headers: Object.entries((response.headers ?? {}) as JsonObject).map(([header, value]) => ({
        name: header.toLowerCase(),
        required: deref(doc, value).required === true,
        fits: headerCheck(name, deref(doc, value)),
      })),
      body: once(() => (json ? ajvFor(name).compile(schemaOf(json.schema)) : null)),
      hasBody: content !== undefined,
    });
  }
  known.set(key, responses);
  return responses;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const headerChecks = new WeakMap<JsonObject, (text: string) => boolean>();

/** Headers are few and shared by all answers: each is compiled once. */
function headerCheck(name: DocumentName, header: JsonObject): (text: string) => boolean {
  const known = headerChecks.get(header);
  if (known) return known;
  const doc = document(name);
  const validate = ajvFor(name).compile(schemaOf(header.schema));
  const check = (text: string) => validate(coerce(doc, header.schema, text, { looseBooleans: false }));
  headerChecks.set(header, check);
  return check;
}

/** What the contract says of an operation's answers, and whether an answer fits it. */

import type { ValidateFunction } from 'ajv';
import { getOrInsert, once } from '../lib/memo.js';
import { ajvFor, schemaOf, validatorOf } from './ajv.js';
import { coerce } from './coerce.js';
import { type DocumentName, deref, document, type JsonObject } from './documents.js';
import { details, typeText } from './kit-words.js';
import type { Operation } from './operations.js';
import { listed, type Telling, told, type ViolationDetail } from './violation.js';

interface Expected {
  headers: readonly { name: string; required: boolean; expected: string; fits: (text: string) => boolean }[];
  /** Null: no JSON body. Compiled when first asked for: most of an operation's answers are never given. */
  body(): ValidateFunction | null;
  /** Media types of the body; none: no body. */
  mediaTypes: readonly string[];
}

interface Responses {
  byStatus: ReadonlyMap<string, Expected>;
  /** Pages may tell a total that was asked for, though the schemas of six lack the member (v2-2026-operations.md §8 no. 7). */
  mayCount: boolean;
}

const known = new Map<string, Responses>();

export interface Answered {
  status: number;
  /** Names lower-case. */
  headers: Readonly<Record<string, string>>;
  /** Parsed; a text where it is no JSON; undefined when empty. */
  body: unknown;
  /** To HEAD: without a body whatever it says. */
  isToHead?: boolean;
}

/** Every violation of its operation's part of a document by an answer; none for an answer that fits. */
export function answerViolations(
  name: DocumentName,
  operation: Pick<Operation, 'id' | 'method' | 'path'>,
  answer: Answered,
  telling: Telling = {},
): ViolationDetail[] {
  const { byStatus, mayCount } = responsesOf(name, operation);
  const expected = byStatus.get(String(answer.status)) ?? (answer.status >= 400 ? byStatus.get('default') : undefined);
  if (!expected) {
    const statuses = listed([...byStatus.keys()].filter((status) => status !== 'default'));
    return [{ pointer: 'status', problem: 'wrong-status', expected: `one of ${statuses}`, got: String(answer.status) }];
  }
  const found: ViolationDetail[] = [];
  for (const { name: header, required, expected: what, fits } of expected.headers) {
    const text = answer.headers[header];
    const pointer = `header ${header}`;
    // The edge answers for a server that failed, and knows nothing of its headers.
    if (text === undefined && required && answer.status < 500) {
      found.push({ pointer, problem: 'missing', expected: what, got: 'nothing' });
    }
    if (text !== undefined && !fits(text)) {
      found.push({ pointer, problem: 'wrong-value', expected: what, got: told(text, telling) });
    }
  }
  return [...found, ...bodyViolations(name, expected, mayCount, answer, telling)];
}

function bodyViolations(
  name: DocumentName,
  { mediaTypes, body: validator }: Expected,
  mayCount: boolean,
  { status, headers, body, isToHead }: Answered,
  telling: Telling,
): ViolationDetail[] {
  if (body === undefined && isToHead) return [];
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  // What the edge says of a server that failed has a form of its own.
  if (status >= 500 && (body === undefined || type !== 'application/json')) return [];
  if (body === undefined) {
    if (mediaTypes.length === 0) return [];
    return [{ pointer: '', problem: 'missing', expected: `a body of ${mediaTypes.join(' or ')}`, got: 'nothing' }];
  }
  if (mediaTypes.length === 0) {
    return [{ pointer: '', problem: 'undeclared', expected: 'no body', got: told(body, telling) }];
  }
  if (!mediaTypes.includes(type)) {
    const problem = type === '' ? 'missing' : 'wrong-value';
    return [{ pointer: 'header content-type', problem, expected: mediaTypes.join(' or '), got: type || 'nothing' }];
  }
  // What is no JSON is a text, and any will do.
  if (type !== 'application/json') return [];
  const validate = validator();
  if (!validate || validate(body)) return [];
  const found = details(ajvFor(name, 'closed'), validate.errors ?? [], telling);
  return mayCount ? found.filter(({ pointer }) => pointer !== '/pagination/totalCount') : found;
}

function responsesOf(name: DocumentName, { id, method, path }: Pick<Operation, 'id' | 'method' | 'path'>): Responses {
  return getOrInsert(known, `${name} ${id}`, () => {
    const doc = document(name);
    const item = (doc.paths as JsonObject)[path] as JsonObject;
    const operation = item[method.toLowerCase()] as JsonObject;
    const byStatus = new Map<string, Expected>();
    for (const [status, raw] of Object.entries(operation.responses as JsonObject)) {
      const response = deref(doc, raw);
      const content = response.content as JsonObject | undefined;
      const json = content?.['application/json'] as JsonObject | undefined;
      byStatus.set(status, {
        headers: Object.entries((response.headers ?? {}) as JsonObject).map(([header, value]) => ({
          name: header.toLowerCase(),
          ...headerCheck(name, deref(doc, value)),
        })),
        body: once(() => (json ? validatorOf(name, json.schema, 'closed') : null)),
        mediaTypes: Object.keys(content ?? {}),
      });
    }
    const parameters = ((operation.parameters ?? []) as JsonObject[]).map((parameter) => deref(doc, parameter).name);
    return { byStatus, mayCount: parameters.includes('totalCount') };
  });
}

type HeaderCheck = Omit<Expected['headers'][number], 'name'>;

const headerChecks = new WeakMap<JsonObject, HeaderCheck>();

/** Headers are few and shared by all answers: each is read and compiled once. */
function headerCheck(name: DocumentName, header: JsonObject): HeaderCheck {
  return getOrInsert(headerChecks, header, () => {
    const doc = document(name);
    const validate = validatorOf(name, header.schema, 'open');
    return {
      required: header.required === true,
      expected: typeText(ajvFor(name), schemaOf(name, header.schema)) || 'a text',
      fits: (text) => validate(coerce(doc, header.schema, text, { looseBooleans: false })),
    };
  });
}

/** Our contract against another OpenAPI document of the same API: what changed for a client that was made for ours. */

import type { Json, JsonObject } from '../../contract/documents.js';
import { getOrInsert } from '../../lib/memo.js';
import { type Difference, type DifferenceKind, SchemaComparison } from './compare.js';
import { type DocumentOperation, operationsOf, type Parameter } from './operations.js';
import { SchemaReader } from './schema.js';

/**
 * breaking: a client made for ours may fail or misread; additive: it goes on working; cosmetic: words and names that nothing but people read.
 */
export type Severity = 'breaking' | 'additive' | 'cosmetic';
export const SEVERITIES: readonly Severity[] = ['breaking', 'additive', 'cosmetic'];

export interface Change {
  severity: Severity;
  /** `query.limit`, `body.updates[].id`, `200.data[].name`; `operation` for the whole. */
  at: string;
  message: string;
}

export interface OperationChanges {
  method: string;
  path: string;
  operationId: string | null;
  /** Breaking ones first. */
  changes: Change[];
}

export interface ContractDiff {
  /** Operations with changes, ours first in our order, then those that only the other has. */
  operations: OperationChanges[];
  counts: Record<Severity, number>;
}

/** Throws `NoOpenApi` where a document cannot be followed. Neither is changed, nor must be afterwards: what was read of it is kept. */
export function diffContracts(ours: JsonObject, theirs: JsonObject): ContractDiff {
  const comparison = new Comparison(ours, theirs);
  const operations = comparison.run().filter(({ changes }) => changes.length > 0);
  const counts = { breaking: 0, additive: 0, cosmetic: 0 };
  for (const { changes } of operations) for (const { severity } of changes) counts[severity]++;
  return { operations, counts };
}

type Direction = 'request' | 'answer';

/** A request that takes less, an answer that may hold more: both hurt. */
const SEVERITY: Record<Direction, Record<Exclude<DifferenceKind, 'words'>, Severity>> = {
  request: {
    narrower: 'breaking',
    wider: 'additive',
    other: 'breaking',
    'member-gone': 'breaking',
    'member-new': 'additive',
    'member-new-required': 'breaking',
    'member-required': 'breaking',
    'member-optional': 'additive',
    default: 'breaking',
  },
  answer: {
    narrower: 'additive',
    wider: 'breaking',
    other: 'breaking',
    'member-gone': 'breaking',
    'member-new': 'additive',
    'member-new-required': 'additive',
    'member-required': 'additive',
    'member-optional': 'breaking',
    default: 'cosmetic',
  },
};

/** Where it makes a difference who sends the member. */
const MESSAGES: Record<Direction, Partial<Record<DifferenceKind, string>>> = {
  request: {
    'member-new-required': 'is new and required',
    'member-required': 'is required now',
    'member-optional': 'is optional now',
  },
  answer: { 'member-required': 'is always there now', 'member-optional': 'may be missing now' },
};

const GONE: Change = { severity: 'breaking', at: 'operation', message: 'is gone' };
/** What is behind a gate is documented on single pages, not in the documents that Affinity publishes (corrections.md §1). */
const NOT_YET: Change = { severity: 'cosmetic', at: 'operation', message: 'is not in it: it has no route yet' };

interface Reading {
  schemas: SchemaReader;
  operations: Map<string, DocumentOperation>;
}

/** Of documents that are compared several times: ours is one. */
const readings = new WeakMap<JsonObject, Reading>();

const readingOf = (doc: JsonObject): Reading =>
  getOrInsert(readings, doc, () => ({ schemas: new SchemaReader(doc), operations: operationsOf(doc) }));

class Comparison {
  readonly #ours: Reading;
  readonly #theirs: Reading;
  readonly #equal = new WeakMap();
  /** A document that states no header at all says nothing about headers. */
  readonly #headers: { response: boolean; parameter: boolean };

  constructor(ours: JsonObject, theirs: JsonObject) {
    this.#ours = readingOf(ours);
    this.#theirs = readingOf(theirs);
    const both = [this.#ours.operations, this.#theirs.operations];
    this.#headers = {
      response: both.every((all) => [...all.values()].some(statesHeaders)),
      parameter: both.every((all) => [...all.values()].some(({ parameters }) => [...parameters.keys()].some(isHeader))),
    };
  }

  run(): OperationChanges[] {
    const [ours, theirs] = [this.#ours.operations, this.#theirs.operations];
    return [...new Set([...ours.keys(), ...theirs.keys()])].map((key) => {
      const [mine, other] = [ours.get(key), theirs.get(key)];
      const { method, path, id } = (mine ?? other) as DocumentOperation;
      const changes = this.#operation(mine, other);
      const sorted = SEVERITIES.flatMap((severity) => changes.filter((change) => change.severity === severity));
      return { method, path, operationId: id ?? null, changes: sorted };
    });
  }

  #comparison = () => new SchemaComparison(this.#ours.schemas, this.#theirs.schemas, this.#equal);

  #operation(ours: DocumentOperation | undefined, theirs: DocumentOperation | undefined): Change[] {
    if (!theirs) return ours?.gate === undefined ? [GONE] : [NOT_YET];
    if (!ours) return [{ severity: 'additive', at: 'operation', message: 'is new' }];
    const found: Difference[] = [];
    const changes = [
      ...traits(ours, theirs),
      ...this.#parameters(ours, theirs, found),
      ...this.#body(ours, theirs, found),
      ...this.#responses(ours, theirs, found),
    ];
    return [...changes, ...wordChanges(ours, theirs, found)];
  }

  #parameters(ours: DocumentOperation, theirs: DocumentOperation, words: Difference[]): Change[] {
    const changes: Change[] = [];
    const schemas = this.#comparison();
    for (const key of new Set([...ours.parameters.keys(), ...theirs.parameters.keys()])) {
      if (isHeader(key) && !this.#headers.parameter) continue;
      const [before, after] = [ours.parameters.get(key), theirs.parameters.get(key)];
      const at = `${key.split(' ')[0]}.${((before ?? after) as Parameter).name}`;
      if (before && after) {
        if (before.name !== after.name && key.startsWith('path')) words.push({ at, kind: 'words', message: 'name' });
        if (before.required !== after.required) changes.push(necessity(at, after.required));
        changes.push(...told('request', schemas.compare(before.schema, after.schema, at), words));
      } else if (before) changes.push({ severity: 'breaking', at, message: 'is gone' });
      else if (after?.required) changes.push({ severity: 'breaking', at, message: 'is new and required' });
      else changes.push({ severity: 'additive', at, message: 'is new' });
    }
    return changes;
  }

  #body(ours: DocumentOperation, theirs: DocumentOperation, words: Difference[]): Change[] {
    const [before, after] = [ours.body, theirs.body];
    if (!before && !after) return [];
    if (!after) return [{ severity: 'breaking', at: 'body', message: 'is gone' }];
    if (!before) {
      const severity = after.required ? 'breaking' : 'additive';
      return [{ severity, at: 'body', message: after.required ? 'is new and required' : 'is new' }];
    }
    const required = before.required === after.required ? [] : [necessity('body', after.required)];
    return [...required, ...this.#content('request', before.content, after.content, 'body', words)];
  }

  #responses(ours: DocumentOperation, theirs: DocumentOperation, words: Difference[]): Change[] {
    const changes: Change[] = [];
    for (const status of new Set([...ours.responses.keys(), ...theirs.responses.keys()])) {
      const [before, after] = [ours.responses.get(status), theirs.responses.get(status)];
      if (before && after) {
        changes.push(...this.#content('answer', before.content, after.content, status, words));
        if (this.#headers.response)
          changes.push(...this.#responseHeaders(before.headers, after.headers, status, words));
        continue;
      }
      const isSuccess = /^[23]/.test(status);
      // A failure is a failure to a client, told or not.
      const message = after ? 'this status is new' : 'this status is gone';
      changes.push({ severity: isSuccess ? 'breaking' : 'additive', at: status, message });
    }
    return changes;
  }

  #responseHeaders(
    before: ReadonlyMap<string, JsonObject>,
    after: ReadonlyMap<string, JsonObject>,
    status: string,
    words: Difference[],
  ): Change[] {
    const changes: Change[] = [];
    const schemas = this.#comparison();
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      const [mine, other] = [before.get(name), after.get(name)];
      const at = `${status}.header.${name}`;
      if (mine && other) {
        if (mine.required === true && other.required !== true) {
          changes.push({ severity: 'breaking', at, message: 'may be missing now' });
        } else if (mine.required !== true && other.required === true) {
          changes.push({ severity: 'additive', at, message: 'is always there now' });
        }
        changes.push(...told('answer', schemas.compare(mine.schema, other.schema, at), words));
      } else changes.push({ severity: mine ? 'breaking' : 'additive', at, message: mine ? 'is gone' : 'is new' });
    }
    return changes;
  }

  #content(
    direction: Direction,
    before: ReadonlyMap<string, Json>,
    after: ReadonlyMap<string, Json>,
    at: string,
    words: Difference[],
  ): Change[] {
    const changes: Change[] = [];
    const schemas = this.#comparison();
    for (const [type, schema] of before) {
      if (!after.has(type)) changes.push({ severity: 'breaking', at, message: `${type} is gone` });
      else changes.push(...told(direction, schemas.compare(schema, after.get(type), at), words));
    }
    for (const type of after.keys()) {
      if (!before.has(type)) changes.push({ severity: 'additive', at, message: `${type} is new` });
    }
    return changes;
  }
}

const isHeader = (key: string) => key.startsWith('header ');
const statesHeaders = ({ responses }: DocumentOperation) =>
  [...responses.values()].some(({ headers }) => headers.size > 0);

const necessity = (at: string, required: boolean): Change => ({
  severity: required ? 'breaking' : 'additive',
  at,
  message: required ? 'is required now' : 'is optional now',
});

/** Differences of schemas, as they concern a client; those of words are put aside. */
function told(direction: Direction, differences: readonly Difference[], words: Difference[]): Change[] {
  return differences.flatMap((difference) => {
    const { kind, at, message } = difference;
    if (kind !== 'words')
      return [{ severity: SEVERITY[direction][kind], at, message: MESSAGES[direction][kind] ?? message }];
    words.push(difference);
    return [];
  });
}

/** What an operation says of itself. */
function traits(ours: DocumentOperation, theirs: DocumentOperation): Change[] {
  const changes: Change[] = [];
  const say = (severity: Severity, message: string) => changes.push({ severity, at: 'operation', message });
  if (ours.stability !== theirs.stability) {
    // What is beta may change at any time.
    say(ours.stability === 'stable' ? 'breaking' : 'additive', `is ${theirs.stability}, was ${ours.stability}`);
  }
  if (ours.deprecated !== theirs.deprecated) {
    say('additive', theirs.deprecated ? 'is deprecated now' : 'is no longer deprecated');
  }
  if (ours.security && theirs.security) {
    for (const way of ours.security) if (!theirs.security.has(way)) say('breaking', `no longer takes ${way}`);
    for (const way of theirs.security) if (!ours.security.has(way)) say('additive', `also takes ${way}`);
  }
  if (ours.id !== theirs.id && ours.id !== undefined && theirs.id !== undefined)
    say('cosmetic', 'has another operationId');
  return changes;
}

/** One line for all words of one kind: two authors never describe alike. */
function wordChanges(ours: DocumentOperation, theirs: DocumentOperation, inSchemas: readonly Difference[]): Change[] {
  const places = new Map<string, number>();
  for (const { message } of inSchemas) places.set(message, (places.get(message) ?? 0) + 1);
  for (const [word, text] of ours.words) {
    if (text !== theirs.words.get(word)) places.set(word, (places.get(word) ?? 0) + 1);
  }
  return [...places].map(([word, count]) => ({
    severity: 'cosmetic',
    at: 'operation',
    message: `another ${word}${count === 1 ? '' : ` in ${count} places`}`,
  }));
}

/** Input that does not fit: a clear refusal in the API's own form that names what is to blame, the store untouched, never a 5xx. */
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { coerce } from '../../src/contract/coerce.js';
import { deref, type Json, type JsonObject } from '../../src/contract/documents.js';
import { documentFor } from '../../src/contract/operations.js';
import { type RequestContract, requestContract } from '../../src/contract/request-contract.js';
import type { Mock } from '../../src/index.js';
import { goodSteps, requestOf } from './good-step.js';
import { type Answer, type Request, refresh, SERVED, send, type Target } from './harness.js';
import { hasBody } from './minimal.js';
import { joined, type Step } from './steps.js';
import { type Watched, watchedMock } from './watched.js';

let mock: Mock;
let watched: Watched;
beforeAll(() => {
  watched = watchedMock();
  mock = watched.mock;
});
afterEach(() => {
  refresh(mock);
  // The exchanges of thousands of requests are nobody's to read.
  for (const account of mock.accounts) account.clearRequests();
});

/** A text at the root of a body is meant as JSON too. */
const caseRequest = (target: Target, { step }: Case): Request => {
  const request = requestOf(target, step);
  return 'body' in step ? { ...request, body: JSON.stringify(step.body) } : request;
};

/** What a good request is turned into, and what is to blame then. */
interface Case {
  step: Step;
  /** Name of a parameter, or JSON pointer into the body. */
  blame: string;
  said: string;
}

/** Texts that one or the other parameter does not take. */
function texts(schema: JsonObject): string[] {
  const { minimum, maximum } = schema as { minimum?: number; maximum?: number };
  return [
    'abc',
    '',
    '1.5',
    '1e3',
    ' 7',
    '0x10',
    '-1',
    'null',
    'true',
    '9'.repeat(400),
    ...(minimum === undefined ? [] : [String(minimum - 1)]),
    ...(maximum === undefined ? [] : [String(maximum + 1), '9007199254740993']),
  ];
}

function* parameterCases(contract: RequestContract, step: Step): Generator<Case> {
  for (const [name, raw] of contract.path) {
    for (const text of texts(deref(contract.doc, raw))) {
      // An empty segment makes another path of it.
      if (text === '') continue;
      yield { step: { ...step, params: { ...step.params, [name]: text } }, blame: name, said: `${name}=${text}` };
    }
  }
  for (const [name, raw] of contract.query) {
    const schema = deref(contract.doc, raw);
    const one = schema.type === 'array' ? deref(contract.doc, schema.items) : schema;
    const rest = (step.query ?? '').split('&').filter((part) => !part.startsWith(`${name}=`));
    const queries = texts(one).map((text) => `${name}=${encodeURIComponent(text)}`);
    const good = (one.enum as string[] | undefined)?.[0] ?? '1';
    if (schema.uniqueItems === true) queries.push(joined(`${name}=${good}`, `${name}=${good}`));
    if (typeof schema.maxItems === 'number') {
      queries.push(Array.from({ length: schema.maxItems + 1 }, (_, i) => `${name}=${i + 1}`).join('&'));
    }
    for (const query of queries) yield { step: { ...step, query: joined(...rest, query) }, blame: name, said: query };
  }
}

const ODD_VALUES: readonly Json[] = [
  null,
  true,
  '',
  'abc',
  -1,
  0,
  1.5,
  2 ** 53,
  1e300,
  {},
  [],
  [null],
  [[]],
  { data: 1 },
];

/** The schemas that may speak of a place in a body: all alternatives that lead there. */
function schemasAt(doc: JsonObject, schema: Json | undefined, at: readonly string[]): JsonObject[] {
  if (schema === undefined) return [];
  const node = deref(doc, schema);
  const branches = ['oneOf', 'anyOf', 'allOf'].flatMap((word) => (node[word] ?? []) as Json[]);
  const inside = branches.flatMap((branch) => schemasAt(doc, branch, at));
  const [member, ...rest] = at;
  if (member === undefined) return [node, ...inside];
  const properties = (node.properties ?? {}) as Record<string, Json>;
  const next = /^\d+$/.test(member) ? node.items : Object.hasOwn(properties, member) ? properties[member] : undefined;
  return [...inside, ...schemasAt(doc, next, rest)];
}

interface Bounds {
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  enum?: readonly unknown[];
  format?: string;
  pattern?: string;
}

/** Longer texts are refused for their length on the way in. */
const LONGEST = 500_000;

/** Values just beyond what a schema allows: bounds, lengths, words, forms. `now` is what stands there. */
function* beyond(schema: Bounds, now: unknown): Generator<Json> {
  if (schema.minimum !== undefined) yield schema.minimum - 1;
  if (schema.maximum !== undefined) yield schema.maximum + 1;
  if (schema.minLength !== undefined && schema.minLength > 0) yield 'x'.repeat(schema.minLength - 1);
  if (schema.maxLength !== undefined && schema.maxLength < LONGEST) yield 'x'.repeat(schema.maxLength + 1);
  const [word] = schema.enum ?? [];
  if (typeof word === 'string') yield* [`${word}x`, word.toUpperCase(), ''];
  if (schema.format !== undefined) yield* ['2026-02-30T00:00:00Z', '2026-10-15', '12:00', 'nothing of the kind'];
  if (schema.pattern !== undefined) yield* ['\u0000', '?'];
  if (!Array.isArray(now) || now.length === 0) return;
  const items = now as Json[];
  if (schema.minItems !== undefined && schema.minItems > 0) yield items.slice(0, schema.minItems - 1);
  if (schema.maxItems !== undefined) yield Array.from({ length: schema.maxItems + 1 }, () => items[0] as Json);
  if (schema.uniqueItems === true) yield [...items, items[0] as Json];
}

/** The body with something else at a pointer; undefined takes the member away. */
function changed(body: unknown, pointer: readonly string[], value: Json | undefined): unknown {
  const [member, ...rest] = pointer;
  if (member === undefined) return value;
  // The way there is copied, all else is shared: nobody writes into a body.
  const copy = (Array.isArray(body) ? [...body] : { ...(body as object) }) as Record<string, unknown>;
  const next = rest.length === 0 ? value : changed(copy[member], rest, value);
  if (next === undefined) delete copy[member];
  else copy[member] = next;
  return copy;
}

/** Every place in a body; of lists only the first item's, or those of all items. */
function* places(body: unknown, everyItem: boolean, at: readonly string[] = []): Generator<readonly string[]> {
  yield at;
  if (typeof body !== 'object' || body === null) return;
  for (const [member, value] of Object.entries(body)) {
    if (everyItem || !Array.isArray(body) || member === '0') yield* places(value, everyItem, [...at, member]);
  }
}

function* bodyCases(contract: RequestContract, step: Step, everyItem: boolean): Generator<Case> {
  const withBody = (body: unknown): Step => ({ ...step, body });
  for (const at of places(step.body, everyItem)) {
    const pointer = `/${at.join('/')}`;
    const further = schemasAt(contract.doc, contract.body, at).flatMap((schema) => [
      ...beyond(schema as Bounds, valueAt(step.body, at)),
    ]);
    for (const value of [...ODD_VALUES, ...further]) {
      const said = `${pointer} ${JSON.stringify(value)?.slice(0, 80)}`;
      yield { step: withBody(changed(step.body, at, value)), blame: pointer, said };
    }
    const isObject = typeof valueAt(step.body, at) === 'object' && !Array.isArray(valueAt(step.body, at));
    if (isObject && valueAt(step.body, at) !== null) {
      const extra = [...at, 'unheardOf'];
      yield { step: withBody(changed(step.body, extra, 1)), blame: `/${extra.join('/')}`, said: `/${extra.join('/')}` };
    }
    if (at.length > 0 && !/^\d+$/.test(at.at(-1) as string)) {
      yield { step: withBody(changed(step.body, at, undefined)), blame: pointer, said: `no ${pointer}` };
    }
  }
}

/** Each request once: several schemas of a place lead to the same values, and several bodies to the same one. */
const once = (cases: readonly Case[]): Case[] => [
  ...new Map(cases.map((one) => [JSON.stringify([one.step, one.blame]), one])).values(),
];

const valueAt = (body: unknown, at: readonly string[]): unknown =>
  at.reduce((value, member) => (value as Record<string, unknown>)[member], body);

/** Whether the contract says so too: what it takes, the operation may take. */
function isMisfit(target: Target, contract: RequestContract, { step }: Case): boolean {
  const options = { looseBooleans: target.operation.api === 'v1' };
  const params = Object.entries(step.params ?? {}).map(([name, value]) => {
    return [name, coerce(contract.doc, contract.path.get(name), String(value), options)];
  });
  const query: Record<string, unknown> = {};
  const sent = new URLSearchParams(step.query ?? '');
  for (const [name, schema] of contract.query) {
    const given = sent.getAll(name);
    if (given.length === 0) continue;
    const isList = (schema as JsonObject).type === 'array';
    query[name] = coerce(contract.doc, schema, isList ? given : given.at(-1), options);
  }
  let { body } = step;
  if (target.operation.api === 'v1' && typeof body === 'object' && body !== null && !Array.isArray(body)) {
    const given = Object.entries(body).filter(([, value]) => value !== null);
    body = coerce(contract.doc, contract.body, Object.fromEntries(given), options);
  }
  return contract.check(Object.fromEntries(params), query, body).length > 0;
}

const isWithin = (one: string, other: string) => one === other || one.startsWith(`${other}/`) || other === '/';

/** V2 names the parameter, or points at the member or at what stands in or around it; V1 says the member. */
function blames({ operation }: Target, answer: Answer, { blame }: Case): boolean {
  if (operation.api === 'v2') {
    const errors: { code: string; param: string }[] = answer.body?.errors ?? [];
    return (
      answer.status === 400 &&
      errors.length > 0 &&
      errors.every(({ code }) => code === 'validation') &&
      errors.some(({ param }) => isWithin(param, blame) || isWithin(blame, param))
    );
  }
  const said: unknown = Array.isArray(answer.body) ? answer.body[0] : null;
  const [, name = '', words] = /^Field (\w+): (.*)/.exec(typeof said === 'string' ? said : '') ?? [];
  const isBlamed = blame.split('/').includes(name) || (blame === '/' && name === 'body');
  return answer.status === 422 && (isBlamed || words === 'is required');
}

/** What an operation takes, in full: most take the same in every version. */
function takes({ operation, version }: Target): string {
  const contract = requestContract(documentFor(operation, version), operation);
  // A schema that contains itself is written out once.
  const full = (node: Json, within: readonly JsonObject[] = []): Json => {
    if (Array.isArray(node)) return node.map((item) => full(item, within));
    if (typeof node !== 'object' || node === null) return node;
    const resolved = deref(contract.doc, node);
    if (within.includes(resolved)) return '…';
    const { description, ...rest } = resolved;
    return Object.fromEntries(
      Object.entries(rest).map(([member, value]) => [member, full(value, [...within, resolved])]),
    );
  };
  return JSON.stringify([
    operation.id,
    full([...contract.path] as Json),
    full([...contract.query] as Json),
    full(contract.body),
  ]);
}

const DISTINCT = [...new Map(SERVED.map((target) => [takes(target), target])).values()];

/** Sends each of what the contract does not take; what is wrong with the answers. */
async function faultsOf(target: Target, misfits: readonly Case[]): Promise<string[]> {
  const faults: string[] = [];
  for (const one of misfits) {
    const answer = await send(mock, caseRequest(target, one));
    if (!blames(target, answer, one)) faults.push(`${one.said}: ${answer.status} ${answer.text.slice(0, 200)}`);
  }
  return faults;
}

describe('What the contract does not take', () => {
  it.each(DISTINCT)('is refused by $name, and changes nothing', async (target) => {
    const { operation, version } = target;
    const contract = requestContract(documentFor(operation, version), operation);
    const [step, ...others] = await goodSteps(mock, target);
    const isNewest = version === '2026-09-17';
    const made = [...parameterCases(contract, step)];
    if (hasBody(operation)) {
      made.push(...bodyCases(contract, step, isNewest));
      if (isNewest) for (const other of others) made.push(...bodyCases(contract, other, false));
    }
    const cases = once(made);
    const misfits = new Set(cases.filter((one) => isMisfit(target, contract, one)));
    expect(await faultsOf(target, [...misfits])).toEqual([]);
    expect(watched.isUntouched()).toBe(true);
    if (contract.path.size + contract.query.size > 0 || contract.body) expect(cases.length).toBeGreaterThan(0);
    // What fits may be answered well or not, but answered it is.
    const failed: string[] = [];
    for (const one of cases.filter((other) => !misfits.has(other))) {
      const { status, text } = await send(mock, caseRequest(target, one));
      if (status >= 500) failed.push(`${one.said}: ${status} ${text.slice(0, 200)}`);
    }
    expect(failed).toEqual([]);
  });

  const WRITES = DISTINCT.filter(({ operation, version }) => hasBody(operation) && version === '2026-09-17');

  it.each(WRITES)('nor any value in any place: $name', async (target) => {
    const contract = requestContract(documentFor(target.operation, target.version), target.operation);
    const steps = (await goodSteps(mock, target)).filter(({ body }) => typeof body === 'object' && body !== null);
    const [first, ...rest] = steps;
    if (!first) return;
    const input = fc.constantFrom(first, ...rest).chain((step) =>
      fc.record({
        step: fc.constant(step),
        at: fc.constantFrom(...places(step.body, true)),
        value: fc.oneof(fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>, fc.constantFrom(...ODD_VALUES)),
      }),
    );
    await fc.assert(
      fc.asyncProperty(input, async ({ step, at, value }) => {
        const body = changed(step.body, at, value);
        const one: Case = { step: { ...step, body }, blame: `/${at.join('/')}`, said: JSON.stringify(body) };
        if (isMisfit(target, contract, one)) {
          expect(await faultsOf(target, [one])).toEqual([]);
          expect(watched.isUntouched()).toBe(true);
        } else {
          const { status, text } = await send(mock, caseRequest(target, one));
          expect(status, `${one.said} ${text}`).toBeLessThan(500);
          refresh(mock);
        }
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('nor does any of it reach into a row', () => {
    expect(watched.isUnchanged()).toBe(true);
  });
});

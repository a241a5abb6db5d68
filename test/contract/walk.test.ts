/**
 * Every operation that the mock serves, in every version, asked in many valid ways and held to its document. Withheld data of partners is
 * in the account, and looked for in every answer. A twin whose account differs in nothing but such values is asked the same and must
 * answer alike: nothing is found, ordered or counted by them.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { type DocumentName, document } from '../../src/contract/documents.js';
import type { OperationId } from '../../src/contract/generated/operation-ids.js';
import { documentFor } from '../../src/contract/operations.js';
import { checkAnswer, checkRequest, violationText } from '../../src/kit/contract.js';
import { v1Handlers } from '../../src/routes/v1/index.js';
import { v2Handlers } from '../../src/routes/v2/index.js';
import { V2_VERSIONS, type V2Version } from '../../src/versions.js';
import {
  type AccountName,
  type Answer,
  headerFaults,
  type Request,
  refresh,
  SERVED,
  type Send,
  send,
  sendByFetch,
  type Target,
} from './harness.js';
import { rareSeed } from './rare-seed.js';
import { Shape, successSchema } from './shape.js';
import { type Walker, walkOperation } from './walking.js';
import { type MarkedPair, markedPair } from './withheld.js';

let pair: MarkedPair;
beforeAll(async () => {
  pair = await markedPair(await rareSeed());
});

interface Walked {
  requests: number;
  faults: string[];
  /** Where withheld data is told, or makes a difference. */
  leaks: string[];
  seen: ReadonlySet<string>;
}

const known = new Map<string, Promise<Walked>>();
const shapes = new Map<DocumentName, Shape>();

function shapeOf(name: DocumentName): Shape {
  const shape = shapes.get(name) ?? new Shape(name);
  shapes.set(name, shape);
  return shape;
}

/** Six pages take `totalCount` though their schemas, which are open, lack the member (v2-2026-operations.md §8 no. 7). */
const UNDECLARED_COUNT = '/pagination/totalCount';

/** Sends the requests of an operation in a version, once however often it is asked for. */
function walked(target: Target): Promise<Walked> {
  const found = known.get(target.name) ?? walk(target);
  known.set(target.name, found);
  return found;
}

/** Operations that show more under a quirk than by default: walked both ways. */
const ALSO_WITH: Readonly<Record<string, Record<string, boolean>>> = {
  'v1.field-value-changes.list': { 'v1-change-legacy-members': true },
  'v1.fields.list': { 'v1-field-nulls': true },
  'v1.interactions.list': { 'v1-meeting-v2-id': true },
};

/** The first of each kind as users of the library send it, all others without `Request` and `Response`, which are the same to all. */
function firstByFetch(): Send {
  const sent = new Set<string>();
  return (mock, request) => {
    const kind = `${request.method} ${request.path.replace(/\?.*|\d+/g, '')}`;
    const isFirst = !sent.has(kind);
    sent.add(kind);
    return isFirst ? sendByFetch(mock, request) : send(mock, request);
  };
}

async function walk(target: Target): Promise<Walked> {
  const { operation, version } = target;
  const { mock, twin } = pair;
  const seen = new Set<string>();
  const faults: string[] = [];
  const leaks: string[] = [];
  const shape = shapeOf(documentFor(operation, version));
  const schema = successSchema(documentFor(operation, version), operation);
  const walker: Walker = {
    by: firstByFetch(),
    starting: () => refresh(twin),
    async answered(request, answer, { account }) {
      const said = `${request.method} ${request.path}`;
      const explored = schema ? shape.explore(schema, answer.body, operation.id, seen) : [];
      const undeclared = explored.filter((at) => at !== UNDECLARED_COUNT).map((at) => `${at} is declared nowhere`);
      const found = [...faultsOf(target, request, answer, account), ...undeclared];
      faults.push(...found.map((fault) => `${said}: ${fault}`));
      leaks.push(...(await pair.faultsOf(target, request, answer)).map((fault) => `${said}: ${fault}`));
    },
    // What is sent on the way is of other operations, and looked at there; the twin needs it all the same.
    async found(request) {
      if (request.method !== 'GET') await send(twin, request);
    },
  };
  let requests = await walkOperation(mock, target, walker);
  const quirks = ALSO_WITH[operation.id];
  if (quirks) {
    const starting = () => {
      refresh(twin);
      for (const each of [mock, twin]) each.account('scale').settings.set({ quirks });
    };
    requests += await walkOperation(mock, target, { ...walker, starting });
  }
  return { requests, faults, leaks, seen };
}

/** What is wrong with an answer, but for members that nothing declares. */
function faultsOf(target: Target, request: Request, answer: Answer, account?: AccountName): string[] {
  const { operation, version } = target;
  const faults = answer.status >= 400 ? [`${answer.status} ${answer.text}`] : [];
  const warnings = answer.headers['x-mock-warnings'] ?? '';
  // What is sent to be told is told, and nothing else.
  const isCommented = typeof request.body === 'object' && request.body !== null && 'comment' in request.body;
  const toldOf = [...warnings.matchAll(/body member (\S+) is unknown and ignored/g)].map(([, member]) => member);
  if (toldOf.join() !== (isCommented ? 'comment' : '')) faults.push(`told of ${toldOf}: ${warnings}`);
  const unlimitedMonth = account === 'enterprise';
  const ofHeaders = headerFaults(answer, { api: operation.api, version }, { unlimitedMonth });
  return [...faults, ...ofHeaders, ...kitFaults(target, request, answer)];
}

/** What the contract kit, as users have it, says of an exchange: of the answer all that its operation's document does. */
function kitFaults({ operation, version }: Target, request: Request, answer: Answer): string[] {
  const { status, headers: answered, body: got } = answer;
  const url = `https://api.affinity.co${request.path}`;
  const method = request.method ?? 'GET';
  const isForm = request.body instanceof URLSearchParams;
  const headers = {
    authorization: operation.api === 'v2' ? 'Bearer key' : `Basic ${btoa(':key')}`,
    ...(request.body !== undefined && { 'content-type': isForm ? FORM : 'application/json' }),
    ...request.headers,
  };
  const body = isForm ? String(request.body) : request.body;
  const sent = checkRequest({ method, url, headers, body });
  const ofVersion = operation.api === 'v2' && { version };
  const operationId = operation.id as OperationId;
  const departures = checkAnswer({ method, url, operationId, status, headers: answered, body: got, ...ofVersion });
  // What Affinity ignores is sent on purpose by some, and the kit complains of it.
  const ignored = sent.filter(({ pointer }) => pointer !== 'query anything' && pointer !== '/comment');
  return [...ignored, ...departures].map(violationText);
}

const FORM = 'application/x-www-form-urlencoded';

describe('Served operations', () => {
  it('are those that have a handler', () => {
    const handled = [...v1Handlers().keys(), ...v2Handlers().keys()].sort();
    expect(handled).toEqual([...new Set(SERVED.map(({ operation }) => operation.id))].sort());
  });

  it('are described by the documents of the versions that list them, and by no other', () => {
    const of = (name: 'v1' | `v2-${V2Version}`) =>
      Object.values(document(name).paths as Record<string, Record<string, { operationId?: string }>>)
        .flatMap((item) => Object.values(item).map((operation) => operation.operationId))
        .filter((id) => id !== undefined)
        .sort();
    const served = (api: string, version: V2Version) =>
      SERVED.filter((one) => one.operation.api === api && one.version === version)
        .map((one) => one.operation.id)
        .sort();
    expect(of('v1')).toEqual(served('v1', '2026-09-17'));
    for (const version of V2_VERSIONS) expect(of(`v2-${version}`)).toEqual(served('v2', version));
  });

  it.each(SERVED)('answer as their document says: $name', async (target) => {
    const { requests, faults } = await walked(target);
    expect(faults).toEqual([]);
    expect(requests).toBeGreaterThan(0);
  });
});

describe('Withheld partner data', () => {
  it('is in the account', () => {
    pair.expectMarks();
  });

  it.each(SERVED)('is in no answer of $name, and changes none', async (target) => {
    const { requests, leaks } = await walked(target);
    expect(requests).toBeGreaterThan(0);
    expect(leaks.slice(0, 20)).toEqual([]);
  });
});

/** What no answer to a valid request can show, and why. */
const NEVER: readonly { what: RegExp; why: string }[] = [
  { what: /^FormulaNumber\/calculatedValue: null$/, why: 'without a value, all of the data is null' },
  { what: /^FileSummary\/creator: null$/, why: 'every file has somebody who uploaded it' },
  { what: /^IdOrNull: null$/, why: 'rows of lists are told by who made them, and somebody did' },
  { what: /^NoteContent\/html: null$/, why: 'every note has a text' },
  { what: /^FieldMetadata\/filterability: null$/, why: 'every field can be filtered by' },
  { what: /^FieldMetadata\/sortability: null$/, why: 'before Lists came, every field could be sorted by' },
  { what: /^FilterableFieldAttribute\/valueType: (?!date)/, why: 'the attributes are dates' },
  { what: /^FieldSortabilityAttribute\/valueType: (?!date)/, why: 'the attributes are dates' },
  { what: /^ListEntryWithEntityPaged\/data: null$/, why: 'always an array' },
  { what: /^FieldValuesPaged: \S+ empty$/, why: 'an empty field gives []' },
  {
    what: /^FieldValueChange: (filterable-text|filterable-text-multi)$/,
    why: 'only fields of partners have these types, and they track no changes',
  },
  {
    what: /^UserData\/(photoUrl: a value|status: invited)$/,
    why: 'users have no pictures here, and nobody is invited without being one yet',
  },
];

/** The alternatives of a document's answers that no request has shown. */
async function unseen(name: DocumentName): Promise<string[]> {
  const seen = new Set<string>();
  const all = new Set<string>();
  for (const target of SERVED.filter(({ operation, version }) => documentFor(operation, version) === name)) {
    for (const one of (await walked(target)).seen) seen.add(one);
    const schema = successSchema(name, target.operation);
    if (schema) shapeOf(name).alternatives(schema, target.operation.id, all);
  }
  // The two walk the same way, so neither can miss what the other finds.
  const extra = [...seen].filter((one) => !all.has(one) && one !== 'Pagination/totalCount: there');
  expect(extra).toEqual([]);
  expect(all.size).toBeGreaterThan(20);
  return [...all].filter((one) => !seen.has(one));
}

const DOCUMENTS = ['v1', ...V2_VERSIONS.map((version) => `v2-${version}` as const)] as const;

describe('Answers to valid requests', () => {
  it.each(DOCUMENTS)('show every value type, filled and empty, and every other alternative of %s', async (name) => {
    expect((await unseen(name)).filter((one) => !NEVER.some(({ what }) => what.test(one)))).toEqual([]);
  });

  it('lack what is excused, so that no excuse outlives its reason', async () => {
    const missing = (await Promise.all(DOCUMENTS.map(unseen))).flat();
    expect(NEVER.filter(({ what }) => !missing.some((one) => what.test(one)))).toEqual([]);
  });
});

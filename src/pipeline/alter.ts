/** Good answers that a fault changes on their way out: what is new to a client, rows that come and go, a body that breaks off. */
import type { Alteration } from '../account/faults.js';
import { type Member, mayBeNull, membersOf, wordsOf } from '../contract/answer-members.js';
import type { Json, JsonObject } from '../contract/documents.js';
import { documentFor } from '../contract/operations.js';
import { memoized } from '../lib/memo.js';
import { parsedJson } from '../lib/parsed-json.js';
import { type Answer, bodyText, RawJson } from './answer.js';
import type { Exchange } from './exchange.js';
import type { Injected } from './fault.js';

/** What no contract has. */
const NEW_MEMBER = 'unheardOf';
const NEW_WORD = 'unheard-of';
const NEW_NUMBER = 99;

const WHAT: Readonly<Record<Alteration, string>> = {
  cut: 'the answer broke off in its midst',
  'new-members': 'each object has a member more',
  'new-word': 'words are in it that their enumerations have not',
  'new-value-type': "a field's value is of a type unheard of",
  'hidden-values': 'fields are masked',
  nulls: 'what may be null is null',
  'short-page': 'the last row of the page is gone',
  'repeated-row': 'the page begins with the last row of the one before',
};

/** The answer as it was where it is no good one, or has nothing that could be changed so. */
export function altered(exchange: Exchange, fault: Injected, answer: Answer): Answer {
  const { alter } = fault;
  if (alter === undefined || answer.status >= 300 || answer.body === undefined) return answer;
  const body = parsedJson(bodyText(answer.body)) as Json | undefined;
  if (typeof body !== 'object' || body === null) return answer;
  if (alter !== 'cut' && !CHANGES[alter](body, { exchange, fault, status: answer.status })) return answer;
  const message = `The fault ${fault.id} applied: ${WHAT[alter]}.`;
  exchange.decision = { stage: 'fault', code: 'altered', message, rule: fault.id };
  if (alter === 'cut') return { ...answer, isCut: true };
  return { ...answer, body: new RawJson(JSON.stringify(body)) };
}

interface Around {
  exchange: Exchange;
  fault: Injected;
  status: number;
}

/** Each changes the body, and says whether it found anything to change. */
type Change = (body: Json, around: Around) => boolean;

const CHANGES: Readonly<Record<Exclude<Alteration, 'cut'>, Change>> = {
  'new-members': (body) => objectsIn(body).map((object) => Object.assign(object, { [NEW_MEMBER]: 'new' })).length > 0,
  'new-word': (body, around) => changed(membersOfLast(body, around), newWord),
  'new-value-type': (body, around) => changed(membersOfLast(body, around), newValueType),
  'hidden-values': (body, around) => changed(membersOfLast(body, around), hidden),
  nulls: (body, around) => changed(membersOfLast(body, around), nulled),
  'short-page': (body) => {
    const page = pageIn(body);
    if (!page?.hasNext || page.rows.length < 2) return false;
    page.rows.pop();
    return true;
  },
  'repeated-row': repeatRow,
};

const changed = (members: readonly Member[], change: (member: Member) => boolean) =>
  members.map(change).filter(Boolean).length > 0;

function newWord({ owner, name, value, schemas }: Member): boolean {
  // The type of a value is not one of its words: `new-value-type`.
  if (wordsOf(schemas, value).length === 0 || (name === 'type' && 'data' in owner)) return false;
  owner[name] = typeof value === 'number' ? NEW_NUMBER : NEW_WORD;
  return true;
}

function newValueType({ owner, name, value }: Member): boolean {
  if (name !== 'value') return false;
  if (isObject(value) && 'type' in value && 'data' in value)
    owner.value = { type: NEW_WORD, data: { [NEW_WORD]: true } };
  else if ('field_id' in owner) owner.value = { [NEW_WORD]: true };
  else return false;
  return true;
}

/** The type of the value stays, its data goes (v2-core.md §7.3). */
function hidden({ owner, name, value }: Member): boolean {
  if (name !== 'value' || !isObject(value) || !('data' in value) || typeof owner.type !== 'string') return false;
  owner.type = 'hidden';
  value.data = null;
  return true;
}

function nulled({ owner, name, value, schemas }: Member): boolean {
  if (value === null || !mayBeNull(schemas)) return false;
  owner[name] = null;
  return true;
}

/** The members of the last row; of the whole body where it has no rows. */
function membersOfLast(body: Json, { exchange, status }: Around): Member[] {
  const { operation, version } = exchange;
  if (!operation) return [];
  const all = membersOf(documentFor(operation, version), operation, status, body);
  const rows = rowsIn(body);
  if (!rows) return all;
  const inLast = new Set(objectsIn(rows.at(-1) ?? null));
  return all.filter(({ owner }) => inLast.has(owner));
}

function repeatRow(body: Json, { exchange, fault }: Around): boolean {
  const page = pageIn(body);
  if (!page) return false;
  const { search, path } = exchange.incoming;
  const query = new URLSearchParams(search);
  const isLater = query.has('cursor') || query.has('page_token');
  for (const name of ['cursor', 'page_token']) query.delete(name);
  const known = lastRows(exchange.account);
  const key = `${fault.id} ${path}?${query}`;
  const before = isLater ? known.get(key) : undefined;
  known.delete(key);
  if (page.hasNext && page.rows.length > 0 && known.size < MOST_KEPT) known.set(key, page.rows.at(-1) as Json);
  if (before !== undefined) page.rows.unshift(before);
  return before !== undefined;
}

/** By rule and list. */
const lastRows = memoized((_account: object) => new Map<string, Json>(), new WeakMap());
const MOST_KEPT = 1_000;

/** V2's `data`, V1's only list, or a bare one; null where there are no rows. */
function rowsIn(body: Json): Json[] | null {
  if (Array.isArray(body)) return body;
  if (!isObject(body)) return null;
  if (Array.isArray(body.data)) return body.data;
  if (!('next_page_token' in body)) return null;
  return Object.values(body).find((member) => Array.isArray(member)) ?? null;
}

function pageIn(body: Json): { rows: Json[]; hasNext: boolean } | null {
  const rows = rowsIn(body);
  if (!rows || !isObject(body)) return null;
  const { pagination, next_page_token: token } = body;
  const next = isObject(pagination) ? pagination.nextUrl : token;
  return { rows, hasNext: typeof next === 'string' };
}

function objectsIn(value: Json): JsonObject[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value, ...inner];
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Requests that a server has to refuse: a wrong key, an unknown id, a limit out of bounds, a version that does not exist. */
import { OPERATIONS } from '../../contract/operations.js';
import type { Received } from './client.js';
import { pagingOf, queryOf } from './paging.js';
import type { Reading } from './reading.js';
import { isOk, type Pair, type Session } from './session.js';

/** Has the form of a key and is none. */
const NO_KEY = 'affinity-mock-contract-check-unknown-key-00';
const UNKNOWN: Record<string, string> = {
  fieldId: 'field-2147483647',
  taskId: '00000000-0000-4000-8000-000000000000',
};
/** The highest that every id can be. */
const UNKNOWN_ID = '2147483647';

/** No key and a wrong one, once for each API; a version that does not exist, from each. */
export async function refuseKeys(session: Session, pairs: readonly Pair[]): Promise<void> {
  const firsts = new Map<string, Pair>();
  // The lists of the account, which need no id; not those of a record, whose ids end alike.
  for (const pair of pairs.filter(({ operation: { id, api } }) => id === `${api}.lists.list`)) {
    firsts.set(`${pair.operation.api} ${pair.version}`, pair);
  }
  for (const pair of firsts.values()) {
    const isOlder = [...firsts.values()].some(
      ({ operation, version = '' }) => operation === pair.operation && version > (pair.version ?? ''),
    );
    if (!isOlder) {
      await session.refusal(pair, { key: NO_KEY }, [401], 'a wrong key');
      await session.refusal(pair, { key: null }, [401], 'no key');
    }
    if (pair.operation.api === 'v1') continue;
    const headers = { 'x-affinity-api-version': '2000-01-01' };
    blameParam(
      session,
      pair,
      await session.refusal(pair, { headers }, [400], 'a version that does not exist'),
      VERSION,
    );
  }
}

const VERSION = 'X-Affinity-Api-Version';

/** What was read well, spoilt: another id, another limit. */
export async function refuseInputs(session: Session, reading: Reading): Promise<void> {
  const { pair, call } = reading;
  const { operation } = pair;
  const isV2 = operation.api === 'v2';
  const last = [...operation.path.matchAll(/\{([^{}]*)\}/g)].at(-1)?.[1];
  const turn = isBelowRecord(reading) ? turnOf(reading) : null;
  if (last !== undefined && (turn === null || turn === 'id')) {
    const params = { ...call.params, [last]: UNKNOWN[last] ?? UNKNOWN_ID };
    // V1 takes most ids that lead nowhere for wrong input (v1.md §1.3).
    await session.refusal(pair, { ...call, params }, isV2 ? [404] : [404, 422], 'an unknown id');
  }
  const paging = pagingOf(reading);
  if (paging === null || turn === 'id') return;
  for (const limit of paging === 'cursor' ? limitsOutside(reading) : ['page_size=abc']) {
    const query = call.query ? `${call.query}&${limit}` : limit;
    const refused = await session.refusal(pair, { ...call, query }, [isV2 ? 400 : 422], limit);
    if (isV2) blameParam(session, pair, refused, 'limit');
  }
}

/** Whether it is a paged collection of V2 below a record: there are many, all alike. */
const isBelowRecord = (reading: Reading): boolean =>
  pagingOf(reading) === 'cursor' && Object.keys(reading.call.params ?? {}).length > 0;

/** What a collection below a record is asked that it has to refuse: one thing each, by turns, the same in every run. */
const turnOf = ({ pair }: Reading): 'id' | 'below' | 'above' =>
  (['id', 'below', 'above'] as const)[pair.operation.path.length % 3] ?? 'id';

/** The nearest that the contract does not allow, on either side. */
function limitsOutside(reading: Reading): string[] {
  const { minimum, maximum } = (queryOf(reading.pair).get('limit') ?? {}) as { minimum?: number; maximum?: number };
  const below = `limit=${(minimum ?? 0) - 1}`;
  const above = maximum === undefined ? below : `limit=${maximum + 1}`;
  if (isBelowRecord(reading)) return [turnOf(reading) === 'below' ? below : above];
  return maximum === undefined ? [below] : [below, above];
}

/** V2 says which parameter is to blame. */
function blameParam(session: Session, pair: Pair, received: Received, param: string): void {
  if (isOk(received) || received.status !== 400) return;
  const errors = (received.body as { errors?: { code?: string; param?: string }[] } | undefined)?.errors;
  const [error] = Array.isArray(errors) ? errors : [];
  if (error?.code === 'validation' && error.param === param) return;
  const got = error?.code === 'validation' ? 'another parameter' : `code ${JSON.stringify(error?.code)}`;
  session.blame(pair, '/errors/0', 'wrong-value', `code "validation" with param ${JSON.stringify(param)}`, got);
}

/** Operations by id, for those that are needed whatever is checked. */
export const operationNamed = (id: string) => {
  const operation = OPERATIONS.find((one) => one.id === id);
  if (!operation) throw new Error(`there is no operation ${id}`);
  return operation;
};

/**
 * Answers are put together from texts that are kept (docs/decisions/0003-rendered-fragments.md). After every write of the walk, through
 * either API, they are what they would be if nothing had been kept.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { SEED } from '../support/seed.js';
import { contractMock, SERVED, send } from './harness.js';
import { hasBody, isSearch } from './minimal.js';
import type { Step } from './steps.js';
import { walkOperation } from './walking.js';

let mock: Mock;
beforeAll(async () => {
  mock = await contractMock();
});

const ENTITY_TYPES = ['enriched', 'global', 'relationship-intelligence'].map((type) => `fieldTypes=${type}`).join('&');
const ALL_TYPES = `${ENTITY_TYPES}&fieldTypes=list`;

/** What shows rows and entities of which whatever was written may be a part. */
const ALWAYS = [
  ...[SEED.lists.pipeline, SEED.lists.portfolio, SEED.lists.events, SEED.lists.lpRelations].map(
    (list) => `/v2/lists/${list}/list-entries?limit=6&${ALL_TYPES}`,
  ),
  `/v2/companies?limit=6&${ENTITY_TYPES}`,
  `/v2/persons?limit=6&${ENTITY_TYPES}`,
];

const MOST_IDS = 10;
/** Beyond so many the requests of an operation differ too little. */
const MOST_WRITES = 15;

function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 1_000) yield value;
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* numbersIn(inner);
}

/** Reads of all that the request names: as companies, as persons, as rows. */
function named({ params, body }: Step): string[] {
  const ids = [...new Set([...numbersIn(params), ...numbersIn(body)])].slice(0, MOST_IDS);
  const reads = ids.flatMap((id) => ['companies', 'persons'].map((path) => `/v2/${path}/${id}?${ENTITY_TYPES}`));
  const list = params?.listId ?? params?.list_id;
  const row = params?.listEntryId ?? params?.list_entry_id;
  if (list !== undefined) reads.push(`/v2/lists/${list}/list-entries?limit=20&${ALL_TYPES}`);
  if (list !== undefined && row !== undefined) reads.push(`/v2/lists/${list}/list-entries/${row}?${ALL_TYPES}`);
  return reads;
}

async function read(paths: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const path of paths) texts.push((await send(mock, { path })).text);
  return texts;
}

const WRITES = SERVED.filter(
  ({ operation, version }) =>
    (hasBody(operation) || operation.method === 'DELETE') && !isSearch(operation) && version === '2026-09-17',
);

describe('What is kept of answers', () => {
  it('is of every operation that writes', () => {
    expect(WRITES.length).toBeGreaterThan(50);
  });

  it.each(WRITES)('is forgotten where $name changes it', async (target) => {
    const account = mock.account('scale');
    let paths: string[] = [];
    /** What is kept of them is as it would be after a read. */
    let warm = new Set<string>();
    let turn = 0;
    const faults: string[] = [];
    await walkOperation(mock, target, {
      async asking(_, step) {
        paths = [...ALWAYS, ...named(step)];
        if (turn < MOST_WRITES) await read(paths.filter((path) => !warm.has(path)));
      },
      // Something else was written on the way.
      found({ method }) {
        if (method !== 'GET') warm = new Set();
      },
      async answered({ method, path }, { body }) {
        if (turn++ >= MOST_WRITES) return;
        const kept = await read(paths);
        // A snapshot that is restored for the first time starts with nothing kept. What is made by the write is read for the first time.
        account.snapshot('now');
        account.restore('now');
        const fresh = await read(paths);
        warm = new Set(paths);
        for (const [i, text] of kept.entries()) {
          if (text !== fresh[i]) faults.push(`after ${method} ${path}: ${paths[i]}`);
        }
        if (typeof body?.id === 'number') await read(named({ body }));
      },
    });
    expect(turn).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMock, type Mock } from '../../../src/index.js';
import { reportText } from '../../../src/tools/pull/report.js';
import { INCLUDES } from '../../../src/tools/pull/run.js';
import { driftOf } from '../../../src/tools/shapes/drift.js';
import { type Shape, ShapeLearner } from '../../../src/tools/shapes/shape.js';
import { NOW } from '../../support.js';
import { richSeed } from './rich-seed.js';
import { closeSource, pulled, sourceMock, withoutLimits } from './support.js';
import { type Answered, type Asked, answerOf, differences, readOperations, skeleton, walk } from './walk.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const VERSION = '2026-09-17';

interface Exception {
  why: string;
  /** How the pull says so at its end, or its page. */
  told: string;
}

/** What a copy cannot have as its source has it. */
const OTHERWISE: Readonly<Record<string, Exception>> = {
  'v2.companies.search': {
    why: 'finds companies of the directory that all customers share: none of the account, and more than can be read',
    told: 'companies of the shared directory that the account does not use',
  },
  'v2.inferred-connections.coworkers.list': {
    why: 'a call for each company of the world',
    told: 'inferred connections',
  },
  'v2.inferred-connections.investor-executive-connections.list': {
    why: 'a call for each company of the world',
    told: 'inferred connections',
  },
  'v2.notes.search': { why: 'finds by words, which are made up', told: 'what is found by words' },
  'v2.files.search': { why: 'finds by words, which are made up', told: 'what is found by words' },
  'v2.semantic-search.search': { why: 'finds by words, which are made up', told: 'what is found by words' },
  'v1.webhooks.list': { why: 'a copy would call the addresses', told: 'webhooks' },
  'v1.webhooks.get': { why: 'a copy would call the addresses', told: 'webhooks' },
  'v2.webhooks.list': { why: 'a copy would call the addresses', told: 'webhooks' },
  'v2.webhooks.get': { why: 'a copy would call the addresses', told: 'webhooks' },
};

/** Members that a copy has otherwise. */
const MEMBERS: Readonly<Record<string, Exception & { members: readonly string[] }>> = {
  'v1.field-values.list': {
    why: 'V1 alone tells them, in a call for each record',
    told: 'ids and dates of values',
    members: ['id', 'created_at', 'updated_at'],
  },
};

/** What comes in another order, and the members that bring it into one. */
const ORDERS: Readonly<Record<string, Exception & { by: readonly string[] }>> = {
  'v2.teams.list': { why: 'by their names, which are made up', told: 'orders by names', by: ['id'] },
  'v2.duplicates.company-suggestions.list': { why: 'by names, which are made up', told: 'orders by names', by: ['id'] },
  'v2.duplicates.person-suggestions.list': { why: 'by names, which are made up', told: 'orders by names', by: ['id'] },
  'v1.relationship-strengths.list': { why: 'by ids that are not shown', told: 'ids', by: ['internal_id'] },
  'v1.field-values.list': { why: 'by the ids of values', told: 'ids', by: ['list_entry_id', 'field_id'] },
};

/** Of which the default account has none. */
const NONE_OF = ['v1.webhooks.get', 'v2.webhooks.get'];

/** By operation: each answer with that of the copy to the same call. */
type Pairs = Map<string, { asked: Asked; one: Answered; other: Answered }[]>;

async function copyOf(source: Mock, strict: boolean): Promise<{ copy: Mock; moved: number; told: string }> {
  const { seed, report } = await pulled(source, { include: [...INCLUDES] });
  expect(report).toMatchObject({ stopped: null, skipped: {}, refused: {}, leftOut: {} });
  const listed = (source.account().export() as { lists: { id: number; createdAt: string }[] }).lists[0];
  const made = (seed.lists ?? []).find(({ id }) => id === listed?.id)?.createdAt;
  const moved = Math.round((Date.parse(listed?.createdAt ?? '') - Date.parse(String(made))) / 86_400_000) * 86_400_000;
  // What lies ahead, and what is overdue, is so by the clock: it goes as far back as the dates went.
  const now = Date.parse(NOW) - moved;
  const copy = await createMock({ seed, now: new Date(now - 60_000).toISOString(), strict });
  copy.account().clock.set({ now: new Date(now).toISOString(), mode: 'frozen' });
  return { copy: withoutLimits(copy), moved, told: reportText(report, 'seed.json') };
}

async function pairsOf(source: Mock, copy: Mock, moved: number): Promise<{ pairs: Pairs; unreached: string[] }> {
  const newest = await walk(source, readOperations([VERSION]), 4);
  const older = await walk(
    source,
    readOperations(['2024-01-01', '2026-07-15']).filter(({ version }) => version),
    1,
  );
  const pairs: Pairs = new Map();
  for (const { asked, answer } of [...newest.exchanges, ...older.exchanges]) {
    const path = asked.path.replace(/\d{4}-\d\d-\d\dT\d\d%3A\d\d%3A\d\d\.\d{3}Z/g, (date) =>
      encodeURIComponent(new Date(Date.parse(decodeURIComponent(date)) - moved).toISOString()),
    );
    const known = pairs.get(asked.operationId) ?? [];
    pairs.set(asked.operationId, known);
    known.push({ asked, one: answer, other: await answerOf(copy, { ...asked, path }) });
  }
  return { pairs, unreached: newest.unreached };
}

/** What is left to compare of an answer, without what is made up and without the exceptions. */
function comparable(id: string, { status, body }: Answered): unknown {
  const members = MEMBERS[id]?.members ?? [];
  const by = ORDERS[id]?.by ?? [];
  const without = JSON.parse(JSON.stringify(body, (name, value) => (members.includes(name) ? undefined : value)));
  const rows: unknown[] = Array.isArray(without) ? without : (without?.data ?? Object.values(without ?? {})[0]);
  const keyOf = (row: unknown) => by.map((name) => String((row as Record<string, unknown>)[name]).padStart(20)).join();
  if (by.length > 0) rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
  return skeleton({ status, body: without });
}

function shapesOf(pairs: Pairs, side: 'one' | 'other'): Map<string, Shape> {
  return new Map(
    [...pairs].map(([id, exchanges]) => {
      const learner = new ShapeLearner();
      for (const exchange of exchanges) learner.learn(exchange[side].body);
      return [id, learner.shape()];
    }),
  );
}

const READS = [...new Set(readOperations(['2024-01-01', '2026-07-15', VERSION]).map(({ operation }) => operation.id))];

describe.each([
  ['the default account', undefined, NONE_OF],
  ['an account of everything', richSeed(), []],
])('The copy of %s', (_, seed, none) => {
  let source: Mock;
  let copied: Awaited<ReturnType<typeof copyOf>>;
  let pairs: Pairs;
  let unreached: string[];

  beforeAll(async () => {
    source = await sourceMock(seed);
    copied = await copyOf(source, seed !== undefined);
    ({ pairs, unreached } = await pairsOf(source, copied.copy, copied.moved));
  });
  afterAll(async () => {
    await closeSource(source);
    await copied?.copy.close();
  });

  it('is asked by every operation that reads', () => {
    expect(unreached).toEqual(none);
    expect([...pairs.keys(), ...none].sort()).toEqual([...READS].sort());
  });

  it.each(READS.filter((id) => !(id in OTHERWISE)))('answers %s with the ids and counts of its source', (id) => {
    for (const { asked, one, other } of pairs.get(id) ?? []) {
      const found = differences(comparable(id, one), comparable(id, other));
      expect.soft(found, `${asked.path} ${asked.version ?? ''}`).toEqual([]);
    }
  });

  it('answers in the shapes of its source, and nothing that was relied on breaks', () => {
    const drifts = driftOf(shapesOf(pairs, 'one'), shapesOf(pairs, 'other'));
    expect(drifts.filter(({ kind, operation }) => kind === 'breaking' && !(operation in OTHERWISE))).toEqual([]);
  });

  it('is told to lack what it has otherwise', () => {
    for (const { told } of [OTHERWISE, MEMBERS, ORDERS].flatMap((exceptions) => Object.values(exceptions))) {
      expect.soft(copied.told).toContain(told);
    }
  });
});

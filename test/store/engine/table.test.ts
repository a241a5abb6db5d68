import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Row, SeedTable } from '../../../src/store/engine/seed-table.js';
import { walk } from '../../../src/store/engine/sorted-ids.js';
import { Table } from '../../../src/store/engine/table.js';
import { expectDeepEqual } from '../../support/deep-equal.js';

interface Item extends Row {
  group: number | null;
  tags: readonly string[];
}

const GROUPS = [1, 2, 3];
const TAGS = ['a', 'b', 'c'];
const MOST_ID = 24;

const id = fc.integer({ min: 1, max: MOST_ID });
const item: fc.Arbitrary<Item> = fc.record({
  id,
  group: fc.constantFrom(null, ...GROUPS),
  // A tag may stand there twice.
  tags: fc.array(fc.constantFrom(...TAGS), { maxLength: 3 }),
});
const seedRows = fc.uniqueArray(item, { selector: (row) => row.id, maxLength: 12 });

const seedTable = (rows: Item[]) =>
  new SeedTable<Item, 'group' | 'tag'>(() => rows, { group: (row) => row.group, tag: (row) => row.tags }, 0);

type Step =
  | { kind: 'insert' | 'update'; row: Item }
  | { kind: 'remove'; id: number }
  | { kind: 'next-id' | 'snapshot' | 'reset' }
  | { kind: 'restore'; which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('insert' as const), row: item }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('update' as const), row: item }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('remove' as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('next-id' as const, 'snapshot' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reset' as const) }) },
);

/** A table as one would write it without seeds, overlays or indexes. */
class Model {
  rows: Map<number, Item>;
  lastId: number;
  deleted: Set<number>;

  constructor(rows: Iterable<Item>, lastId = 0, deleted: Iterable<number> = []) {
    this.rows = new Map([...rows].map((row) => [row.id, row]));
    this.lastId = Math.max(lastId, ...this.rows.keys());
    this.deleted = new Set(deleted);
  }

  copy(): Model {
    return new Model(this.rows.values(), this.lastId, this.deleted);
  }

  get sorted(): Item[] {
    return [...this.rows.values()].sort((a, b) => a.id - b.id);
  }
}

const idsIn = (ids: ReturnType<Table<Item>['ids']>) => {
  const seen: number[] = [];
  walk(ids, {}, (one) => seen.push(one) > 0);
  return seen;
};

/** Thousands of times: an `expect` for each answer takes ten times as long as the table. */
function expectEqual(table: Table<Item, 'group' | 'tag'>, model: Model): void {
  const { sorted } = model;
  expectDeepEqual([table.size, [...table], idsIn(table.ids())], [sorted.length, sorted, sorted.map((row) => row.id)]);
  for (let one = 1; one <= MOST_ID; one++) {
    expectDeepEqual([table.get(one), table.wasDeleted(one)], [model.rows.get(one), model.deleted.has(one)], `${one}`);
  }
  const checkKey = (index: 'group' | 'tag', key: number | string, rows: Item[]) => {
    expectDeepEqual(
      [table.by(index, key), idsIn(table.idsBy(index, key)), table.countBy(index, key), table.firstBy(index, key)],
      [rows, rows.map((row) => row.id), rows.length, rows[0]],
      `${index} ${key}`,
    );
  };
  for (const group of GROUPS)
    checkKey(
      'group',
      group,
      sorted.filter((row) => row.group === group),
    );
  for (const tag of TAGS)
    checkKey(
      'tag',
      tag,
      sorted.filter((row) => row.tags.includes(tag)),
    );
}

describe('A table over a frozen seed', () => {
  it('does what a plain map does, indexes, snapshots and all', () => {
    fc.assert(
      fc.property(seedRows, fc.array(step, { maxLength: 40 }), (rows, plan) => {
        const seed = seedTable(rows);
        const untouched = new Table(seed);
        const table = new Table(seed);
        let model = new Model(rows);
        const kept: { snapshot: unknown; model: Model }[] = [];
        for (const one of plan) {
          model = apply(table, model, one, rows, kept);
          expectEqual(table, model);
        }
        for (const { snapshot, model: then } of kept) {
          table.restore(snapshot);
          expectEqual(table, then);
        }
        expectEqual(untouched, new Model(rows));
      }),
      { numRuns: 150 },
    );
  });

  it('tells what changed, for another to take on, and takes it back', () => {
    const plans = fc.array(fc.array(step, { maxLength: 12 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(seedRows, plans, fc.nat(4), (rows, groups, takenBack) => {
        const seed = seedTable(rows);
        const table = new Table(seed);
        const follower = new Table(seed);
        let heard = 0;
        table.keepTrack(() => heard++);
        let model = new Model(rows);
        const models = [model.copy()];
        const undo: (() => void)[] = [];
        const kept: { snapshot: unknown; model: Model }[] = [];
        for (const [i, plan] of groups.entries()) {
          for (const one of plan) model = apply(table, model, one, rows, kept);
          const taken = table.takeChanges();
          expect(heard).toBe(taken === null ? 0 : 1);
          heard = 0;
          expect(table.takeChanges()).toBeNull();
          // As in a file: by way of JSON.
          const changes = taken && JSON.parse(JSON.stringify(taken.changes));
          if (changes?.isAll) follower.reset();
          if (changes) follower.load(changes);
          expectEqual(follower, model);
          expect(follower.content().lastId).toBe(table.content().lastId);
          models[i + 1] = model.copy();
          undo[i] = () => taken?.undo();
        }
        const copy = new Table(seed);
        copy.load(JSON.parse(JSON.stringify(table.content())));
        expectEqual(copy, model);
        const first = Math.min(takenBack, groups.length);
        for (let i = groups.length - 1; i >= first; i--) {
          undo[i]?.();
          expectEqual(table, models[i] as Model);
          expect(table.takeChanges()).toBeNull();
        }
        expect(table.nextId()).toBeGreaterThan((models[first] as Model).lastId);
        for (const { snapshot, model: then } of kept) {
          table.restore(snapshot);
          expectEqual(table, then);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives ids above all there were, the same on every run', () => {
    const seed = seedTable([{ id: 7, group: null, tags: [] }]);
    const idsOf = () => {
      const table = new Table(seed);
      return Array.from({ length: 20 }, () => table.nextId());
    };
    const ids = idsOf();
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(ids[0]).toBeGreaterThan(7);
    expect(idsOf()).toEqual(ids);
    expect(new Table(seedTable([])).nextId(3)).toBe(3);
  });

  it('refuses a row that is there, and a change of one that is not', () => {
    const row = { id: 7, group: null, tags: [] };
    const table = new Table(seedTable([row]));
    expect(() => table.insert(row)).toThrow();
    expect(() => table.update({ ...row, id: 8 })).toThrow();
    table.remove(8);
    expect(table.size).toBe(1);
  });
});

function apply(
  table: Table<Item, 'group' | 'tag'>,
  model: Model,
  step: Step,
  seed: readonly Item[],
  kept: { snapshot: unknown; model: Model }[],
): Model {
  switch (step.kind) {
    case 'insert':
      if (model.rows.has(step.row.id)) return model;
      table.insert(step.row);
      model.rows.set(step.row.id, step.row);
      model.deleted.delete(step.row.id);
      model.lastId = Math.max(model.lastId, step.row.id);
      return model;
    case 'update':
      if (!model.rows.has(step.row.id)) return model;
      table.update(step.row);
      model.rows.set(step.row.id, step.row);
      return model;
    case 'remove':
      table.remove(step.id);
      if (model.rows.delete(step.id)) model.deleted.add(step.id);
      return model;
    case 'next-id': {
      const next = table.nextId();
      expect(next).toBeGreaterThan(model.lastId);
      model.lastId = next;
      return model;
    }
    case 'snapshot':
      kept.push({ snapshot: table.snapshot(), model: model.copy() });
      return model;
    case 'restore': {
      const taken = kept[step.which % Math.max(1, kept.length)];
      if (!taken) return model;
      table.restore(taken.snapshot);
      return taken.model.copy();
    }
    case 'reset':
      table.reset();
      return new Model(seed);
  }
}

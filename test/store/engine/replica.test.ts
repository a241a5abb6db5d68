/** A replica shows the data as it was after some change of the primary's, whatever is written and however the time goes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDefaultSeed } from '../../../src/account/seeding/seeding.js';
import { Replica } from '../../../src/store/engine/replica.js';
import { exportSeed } from '../../../src/store/seed/export.js';
import { World } from '../../../src/store/world.js';
import { SEED } from '../../support/seed.js';

const LAG = 100;

type Step = { do: 'late' | 'at-once' | 'remove'; pick: number } | { do: 'wait'; ms: number } | { do: 'restore' };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom('late' as const, 'at-once' as const, 'remove' as const), pick: fc.nat(30) }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.nat(80) }),
    fc.record({ do: fc.constant('restore' as const) }),
  ),
  { maxLength: 30 },
);

describe('Replica', () => {
  it('shows what has arrived, no more and no less', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        let now = 1_000;
        const world = new World(loadDefaultSeed(), () => {});
        const replica = new Replica(world, () => now);
        /** The names there were after each late write, since the last that came at once. */
        let history = [{ at: 0, names: namesOf(world) }];
        for (const step of plan) {
          if (step.do === 'wait') now += step.ms;
          else if (step.do === 'restore') {
            const state = [world.snapshot(), replica.snapshot()];
            write(world, 3, `lost ${now}`);
            world.restore(state[0]);
            replica.restore(state[1]);
          } else {
            if (step.do === 'at-once') replica.catchUp();
            else replica.startLagging(LAG);
            if (step.do === 'remove') remove(world, step.pick);
            else write(world, step.pick, `${step.do} ${now} ${history.length}`);
            if (step.do === 'at-once') history = [];
            history.push({ at: step.do === 'at-once' ? 0 : now, names: namesOf(world) });
          }
          const arrived = history.filter(({ at }) => at === 0 || at + LAG <= now).at(-1);
          expect(namesOf(replica.world(LAG))).toEqual(arrived?.names);
        }
        now += LAG;
        expect(replica.world(LAG)).toBe(world);
      }),
      { numRuns: 60 },
    );
  });

  it('takes over every table, indexes too', () => {
    let now = 0;
    const world = new World(loadDefaultSeed(), () => {});
    const replica = new Replica(world, () => now);
    replica.startLagging(LAG);
    const [company] = [...world.tables.companies];
    const id = world.tables.listEntries.nextId();
    world.tables.listEntries.insert({
      id,
      listId: SEED.lists.inbox,
      creatorId: null,
      entityId: company?.id ?? 0,
      entityType: 'company',
      createdAt: '2026-10-15T12:00:00.000Z',
    });
    now += 1;
    replica.startLagging(LAG);
    world.tables.lists.remove(SEED.lists.watchlist);
    const before = replica.world(LAG);
    expect(before).not.toBe(world);
    expect(before.tables.listEntries.countBy('list', SEED.lists.inbox)).toBe(
      world.tables.listEntries.countBy('list', SEED.lists.inbox) - 1,
    );
    now += LAG - 1;
    const half = replica.world(LAG);
    expect(half.tables.listEntries.by('list', SEED.lists.inbox).some((entry) => entry.id === id)).toBe(true);
    expect(half.tables.lists.get(SEED.lists.watchlist)).toBeDefined();
    now += 1;
    expect(replica.world(LAG)).toBe(world);
    expect(exportSeed(replica.world(LAG))).toEqual(exportSeed(world));
  });
});

/** Name of the company at a place among all; a few are enough. */
const namesOf = ({ tables: { companies } }: World) =>
  [...companies].slice(0, 31).map((company) => `${company.id} ${company.name}`);

function write({ tables: { companies } }: World, pick: number, name: string): void {
  const rows = [...companies];
  const row = rows[pick % rows.length];
  if (row) companies.update({ ...row, name });
}

function remove({ tables: { companies } }: World, pick: number): void {
  const rows = [...companies];
  companies.remove(rows[pick % rows.length]?.id ?? 0);
}

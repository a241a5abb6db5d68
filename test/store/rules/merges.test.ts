/** What a merge moves, row by row. */
import { beforeEach, describe, expect, it } from 'vitest';
import { loadDefaultSeed } from '../../../src/account/seeding/seeding.js';
import { quirkDefaults } from '../../../src/contract/quirks.js';
import { Clock } from '../../../src/lib/clock.js';
import type { Context } from '../../../src/store/context.js';
import type { DomainEvent } from '../../../src/store/events.js';
import { connectionKey, ownerKey } from '../../../src/store/indexes.js';
import { beginMerge, finishMerge, type MergedType } from '../../../src/store/rules/merges.js';
import { World } from '../../../src/store/world.js';
import { SEED } from '../../support/seed.js';

const MARA = SEED.people.mara;
const BRIGHTKEEL = 69171770;
const COPPERLANE = 80649289;
const MALLOWFORGE = 8419199;
const ROWAN = SEED.people.rowan;
const ROWAN_TWIN = 224222341;

const seed = loadDefaultSeed();
let ctx: Context;
let world: World;
let events: DomainEvent[];
beforeEach(() => {
  events = [];
  world = new World(seed, (event) => events.push(event));
  const quirks = quirkDefaults();
  const now = new Clock(Date.parse('2026-10-15T12:00:00Z'), 'frozen').now();
  ctx = { world, userId: MARA, role: 'Admin', now, switches: '', quirk: (id) => quirks[id] ?? false };
});

function merge(type: MergedType, primaryId: number, duplicateId: number) {
  const { id } = beginMerge(ctx, { type, primaryId, duplicateId, member: 'duplicateId' });
  finishMerge({ ...ctx, now: ctx.now + 2_000 }, id);
  return world.tables.merges.get(id);
}

/** Every row of every table that speaks of an id, but for the merges' own. */
function mentions(id: number): string[] {
  const own = ['merges', 'mergedCompanies', 'mergedPersons'];
  return Object.entries(world.tables).flatMap(([name, table]) => {
    if (own.includes(name)) return [];
    const rows: unknown[] = [...(table as Iterable<unknown>)];
    return rows
      .filter((row) => new RegExp(`\\b${id}\\b`).test(JSON.stringify(row)))
      .map((row) => `${name} ${JSON.stringify(row)}`);
  });
}

describe('A merge', () => {
  it.each([
    ['company', COPPERLANE, BRIGHTKEEL],
    ['company', COPPERLANE, MALLOWFORGE],
    ['person', ROWAN, ROWAN_TWIN],
    ['person', ROWAN_TWIN, ROWAN],
  ] as const)('of a %s (%i ← %i) leaves nothing that speaks of the duplicate', (type, primaryId, duplicateId) => {
    expect(mentions(duplicateId).length).toBeGreaterThan(1);
    expect(merge(type, primaryId, duplicateId)?.status).toBe('success');
    // Deals and former employers are told as they were then.
    const left = mentions(duplicateId).filter((row) => !row.startsWith('inferredConnections'));
    expect(left).toEqual([]);
    expect(world.tables.inferredConnections.by('source', duplicateId)).toEqual([]);
    for (const kind of ['coworker', 'investor-executive'] as const) {
      expect(world.tables.inferredConnections.by('company', connectionKey(kind, duplicateId))).toEqual([]);
    }
  });

  it('tells of itself once, with both as they were and are', () => {
    const removed = world.tables.persons.get(ROWAN_TWIN);
    merge('person', ROWAN, ROWAN_TWIN);
    expect(events).toEqual([
      {
        type: 'person.merged',
        changerId: MARA,
        removed,
        person: world.tables.persons.get(ROWAN),
        mergedAt: '2026-10-15T12:00:02.000Z',
      },
    ]);
  });

  it('keeps the single values of the primary one and unites the others', () => {
    const { values, fields } = world.tables;
    const owned = (id: number) => values.by('entity', ownerKey('company', id));
    const [before, moved] = [owned(COPPERLANE), owned(BRIGHTKEEL)];
    merge('company', COPPERLANE, BRIGHTKEEL);
    const after = owned(COPPERLANE);
    for (const row of before) expect(after).toContainEqual(row);
    for (const row of moved) {
      const isMulti = fields.get(row.fieldId)?.valueType.endsWith('-multi');
      const cell = after.filter(({ fieldId }) => fieldId === row.fieldId);
      if (isMulti)
        expect(cell.filter(({ value }) => JSON.stringify(value) === JSON.stringify(row.value))).toHaveLength(1);
      else expect(cell).toHaveLength(1);
    }
  });

  it('joins what colleagues know of both, at the better strength', () => {
    const { relationships } = world.tables;
    const strengths = (id: number) =>
      new Map(relationships.by('external', id).map(({ internalId, strength }) => [internalId, strength]));
    const [own, other] = [strengths(ROWAN), strengths(ROWAN_TWIN)];
    merge('person', ROWAN, ROWAN_TWIN);
    const joined = strengths(ROWAN);
    expect([...joined.keys()].sort()).toEqual([...new Set([...own.keys(), ...other.keys()])].sort());
    expect(relationships.by('external', ROWAN)).toHaveLength(joined.size);
    for (const [id, strength] of joined) expect(strength).toBe(Math.max(own.get(id) ?? 0, other.get(id) ?? 0));
  });

  it('that cannot be done changes nothing but itself', () => {
    const before = mentions(MARA);
    expect(merge('person', ROWAN, MARA)?.status).toBe('failed');
    expect(mentions(MARA)).toEqual(before);
    expect(events).toEqual([]);
  });

  it('ends once', () => {
    const merged = merge('company', COPPERLANE, BRIGHTKEEL);
    finishMerge(ctx, merged?.id ?? 0);
    expect(events).toHaveLength(1);
  });
});

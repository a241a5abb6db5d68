/** Compiled criteria against a plain reading of the same rules, on generated rows and filters. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quirkDefaults } from '../../src/contract/quirks.js';
import { agoScale, dayNumber, moved, pacificDay } from '../../src/filter/criteria/calendar.js';
import { compileCriteria } from '../../src/filter/criteria/criteria.js';
import type { FilterGroup, SearchSort, ValueFilter } from '../../src/filter/criteria/model.js';
import { Subject } from '../../src/filter/criteria/subject.js';
import { beginsWord } from '../../src/filter/criteria/term.js';
import type { Context } from '../../src/store/context.js';
import type { Entry, FieldValue, List, Location, Scalar, SeedRows, ValueType } from '../../src/store/model.js';
import { columnsOfList } from '../../src/store/rules/columns.js';
import { fieldColumn } from '../../src/store/rules/field-columns.js';
import { Seed, World } from '../../src/store/world.js';
import { NOW } from '../support.js';

/** The types that stored values come in, each as one field of the list. */
const TYPES: readonly ValueType[] = [
  'text',
  'number',
  'number-multi',
  'datetime',
  'dropdown',
  'dropdown-multi',
  'ranked-dropdown',
  'filterable-text',
  'filterable-text-multi',
  'person',
  'person-multi',
  'company',
  'company-multi',
  'location',
  'location-multi',
];
const keyOf = (type: ValueType) => `field-${TYPES.indexOf(type) + 1}`;

const LIST = { id: 1, name: 'Rows', type: 'company', isPublic: true, ownerId: 1, creatorId: 1, permissions: [] };
const START = '2026-01-01T00:00:00.000Z';

function emptyWorld(): World {
  const fields = TYPES.map((valueType, i) => ({
    id: i + 1,
    key: keyOf(valueType),
    name: valueType,
    kind: 'list',
    entityType: 'company',
    listId: LIST.id,
    valueType,
    source: null,
    role: null,
  }));
  const options = [11, 12, 13].map((id, rank) => ({ id, fieldId: 7, text: `Option ${id}`, rank: 2 - rank }));
  const rows = new Proxy({ lists: [{ ...LIST, createdAt: START }], fields, options } as unknown as SeedRows, {
    get: (given, member) => (given as unknown as Record<string, unknown>)[String(member)] ?? [],
  });
  return new World(new Seed(rows), () => {});
}

const world = emptyWorld();
const ctx: Context = {
  world,
  userId: 1,
  role: 'Admin',
  now: Date.parse(NOW),
  switches: '',
  quirk: (id) => quirkDefaults()[id],
};
const columns = columnsOfList(world, LIST as unknown as List);

type Row = Partial<Record<ValueType, readonly Scalar[]>>;

const ids = fc.integer({ min: 11, max: 13 });
const words = fc.constantFrom('Tide', 'tidal', 'WIND', 'solar wind', '');
const days = fc.constantFrom(
  '2026-01-31',
  '2026-09-15',
  '2026-10-08',
  '2026-10-14',
  '2026-10-15',
  '2026-10-16',
  '2027-01-15',
);
const places = fc.record({
  streetAddress: fc.constant(null),
  city: fc.constantFrom('Oslo', 'Lagos', null),
  state: fc.constant(null),
  country: fc.constantFrom('Norway', 'Nigeria'),
  continent: fc.constant(null),
});

/** One value of a type. */
function scalars(type: string): fc.Arbitrary<Scalar> {
  if (type.startsWith('number')) return fc.integer({ min: -2, max: 3 });
  if (type === 'datetime') return days;
  if (type.startsWith('location')) return places;
  return type.includes('text') ? words.filter((word) => word !== '') : ids;
}

const rowsArbitrary: fc.Arbitrary<Row[]> = fc.array(
  fc.record(
    Object.fromEntries(
      TYPES.map((type) => [
        type,
        fc.uniqueArray(scalars(type), {
          maxLength: type.endsWith('-multi') ? 3 : 1,
          selector: (v) => JSON.stringify(v),
        }),
      ]),
    ),
  ) as fc.Arbitrary<Row>,
  { minLength: 1, maxLength: 6 },
);

const units = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
const amounts = fc.integer({ min: 0, max: 40 });

const filterTypeOf = (type: ValueType) => (type === 'datetime' ? 'date' : type === 'number-multi' ? 'number' : type);

const filtersOf = (type: ValueType): fc.Arbitrary<ValueFilter> => {
  const of = (operators: readonly string[], value: fc.Arbitrary<unknown>) =>
    fc.record({
      fieldId: fc.constant(keyOf(type)),
      valueType: fc.constant(filterTypeOf(type)),
      operator: fc.constantFrom(...operators),
      value,
    });
  const reference = type.includes('dropdown')
    ? ids.map((dropdownOptionId) => ({ dropdownOptionId }))
    : ids.map((id) => ({ id }));
  const parts = fc.oneof(
    places.map(({ country }) => ({ country })),
    fc.constant({ city: 'Oslo' }),
    fc.constant({}),
  );
  const item = type.startsWith('location') ? parts : type.startsWith('filterable') ? scalars(type) : reference;
  const several = fc.array(item, { minLength: 1, maxLength: 3 });
  const emptiness = fc.record({
    fieldId: fc.constant(keyOf(type)),
    valueType: fc.constant(filterTypeOf(type)),
    operator: fc.constantFrom('is-empty', 'is-not-empty'),
  });
  if (type === 'text')
    return fc.oneof(emptiness, of(['contains', 'does-not-contain', 'starts-with', 'ends-with'], words));
  if (type.startsWith('number')) {
    const number = fc.integer({ min: -2, max: 3 });
    const comparisons = [
      'equal-to',
      'not-equal-to',
      'greater-than',
      'greater-than-or-equal-to',
      'less-than',
      'less-than-or-equal-to',
    ];
    return fc.oneof(
      emptiness,
      of(
        comparisons.map((name) => `is-${name}`),
        number,
      ),
      of(['is-between'], fc.tuple(number, number)),
    );
  }
  if (type === 'datetime') {
    return fc.oneof(
      emptiness,
      of(['is-on', 'is-not-on', 'is-before', 'is-on-or-before', 'is-after', 'is-on-or-after'], days),
      of(['is-between'], fc.tuple(days, days)),
      of(
        [
          'is-within-the-last',
          'is-not-within-the-last',
          'is-within-the-next',
          'is-not-within-the-next',
          'is-between-relative',
        ],
        fc.record({ amount: fc.array(amounts, { minLength: 1, maxLength: 2 }), unit: units }),
      ),
      of(
        ['exactly', 'more-than', 'more-than-or-equal-to', 'less-than', 'less-than-or-equal-to'].map(
          (name) => `is-${name}-relative`,
        ),
        fc.record({ amount: amounts, unit: units }),
      ),
      of(['is-not-exactly-relative'], fc.record({ amount: amounts, unit: units })),
    );
  }
  const operators = type.endsWith('-multi') ? ['has-any-of', 'has-none-of', 'has-all-of'] : ['is-any-of', 'is-none-of'];
  return fc.oneof(emptiness, of(operators, several));
};

const filterArbitrary = fc.oneof(...TYPES.map(filtersOf));
const groupArbitrary = fc.letrec<{ group: FilterGroup; part: FilterGroup | ValueFilter }>((tie) => ({
  group: fc.record({ operator: fc.constantFrom('and', 'or'), filters: fc.array(tie('part'), { maxLength: 3 }) }),
  part: fc.oneof({ maxDepth: 3 }, filterArbitrary, tie('group')),
})).group;

/** The day so many units before another, worked out on the calendar alone. */
function daysAgo(amount: number, unit: string): string {
  const [year, month, day] = '2026-10-15'.split('-').map(Number) as [number, number, number];
  if (unit === 'day' || unit === 'week') {
    return new Date(Date.UTC(year, month - 1, day - amount * (unit === 'week' ? 7 : 1))).toISOString().slice(0, 10);
  }
  const months = amount * { month: 1, quarter: 3, year: 12 }[unit as 'month'];
  // The 15th is in every month.
  return new Date(Date.UTC(year, month - 1 - months, day)).toISOString().slice(0, 10);
}

/** What the rules say of one cell, as plainly as can be. */
function plainly(values: readonly Scalar[], { operator, value }: ValueFilter): boolean {
  if (operator === 'is-empty') return values.length === 0;
  if (operator === 'is-not-empty') return values.length > 0;
  const positive = operator
    .replace(/-not-(on|exactly|within|equal)/, '-$1')
    .replace('-none-of', '-any-of')
    .replace('does-not-contain', 'contains');
  if (positive !== operator) return !plainly(values, { operator: positive, value } as ValueFilter);
  const wanted = () =>
    (value as (string | { id?: number; dropdownOptionId?: number } | Partial<Location>)[]).map(
      (one) => (candidate: Scalar) =>
        typeof one === 'string'
          ? candidate === one
          : 'id' in one || 'dropdownOptionId' in one
            ? candidate ===
              (('id' in one ? one.id : undefined) ?? (one as { dropdownOptionId?: number }).dropdownOptionId)
            : Object.entries(one).every(([k, v]) => (candidate as unknown as Record<string, unknown>)[k] === v),
    );
  const [first, last] = (Array.isArray(value) ? value : []) as [Scalar, Scalar];
  const { amount, unit } = (value ?? {}) as { amount: number | number[]; unit: string };
  const span = [amount].flat().length === 1 ? [0, [amount].flat()[0] as number] : ([amount].flat() as number[]);
  const ordered = (sign: 1 | -1) => span.map((n) => daysAgo(sign * n, unit)).sort() as [string, string];
  return values.some((one) => {
    const text = typeof one === 'string' ? one.toLowerCase() : '';
    const part = typeof value === 'string' ? value.toLowerCase() : '';
    switch (operator) {
      case 'contains':
        return text.includes(part);
      case 'starts-with':
        return text.startsWith(part);
      case 'ends-with':
        return text.endsWith(part);
      case 'is-equal-to':
      case 'is-on':
        return one === value;
      case 'is-greater-than':
      case 'is-after':
        return one > (value as Scalar);
      case 'is-greater-than-or-equal-to':
      case 'is-on-or-after':
        return one >= (value as Scalar);
      case 'is-less-than':
      case 'is-before':
        return one < (value as Scalar);
      case 'is-less-than-or-equal-to':
      case 'is-on-or-before':
        return one <= (value as Scalar);
      case 'is-between':
        return one >= first && one <= last;
      case 'is-within-the-last':
      case 'is-between-relative':
        return one >= ordered(1)[0] && one <= ordered(1)[1];
      case 'is-within-the-next':
        return one >= ordered(-1)[0] && one <= ordered(-1)[1];
      case 'is-exactly-relative':
        return one === daysAgo(amount as number, unit);
      case 'is-more-than-relative':
        return one < daysAgo(amount as number, unit);
      case 'is-more-than-or-equal-to-relative':
        return one <= daysAgo(amount as number, unit);
      case 'is-less-than-relative':
        return one > daysAgo(amount as number, unit);
      case 'is-less-than-or-equal-to-relative':
        return one >= daysAgo(amount as number, unit);
      case 'has-all-of':
        return wanted().every((fits) => values.some(fits));
      default:
        return wanted().some((fits) => fits(one));
    }
  });
}

function groupPlainly(row: Row, group: FilterGroup): boolean {
  if (group.filters.length === 0) return true;
  const results = group.filters.map((part) =>
    'filters' in part
      ? groupPlainly(row, part)
      : plainly(row[TYPES[Number(part.fieldId.slice(6)) - 1] as ValueType] ?? [], part),
  );
  return group.operator === 'and' ? results.every(Boolean) : results.some(Boolean);
}

/** The rows as entries 1, 2, 3 … of the list. */
function fill(rows: readonly Row[]): Subject[] {
  const { values, listEntries } = world.tables;
  values.reset();
  listEntries.reset();
  let id = 0;
  return rows.map((row, i) => {
    const entry: Entry = {
      id: i + 1,
      listId: 1,
      entityType: 'company',
      entityId: 100 + i,
      creatorId: 1,
      createdAt: START,
    };
    listEntries.insert(entry);
    for (const [n, type] of TYPES.entries()) {
      for (const value of row[type] ?? []) {
        values.insert({
          id: ++id,
          fieldId: n + 1,
          entityType: 'company',
          entityId: entry.entityId,
          listEntryId: entry.id,
          value,
          createdAt: START,
          updatedAt: null,
        });
      }
    }
    return new Subject(ctx, 'company', entry.id, true);
  });
}

describe('Search criteria', () => {
  it('hold for the rows for which a plain reading says so', () => {
    fc.assert(
      fc.property(rowsArbitrary, groupArbitrary, (rows, filters) => {
        const search = compileCriteria(
          ctx,
          columns,
          { filters },
          { boundsMustAscend: false, ignoresUnknownSorts: false },
        );
        const subjects = fill(rows);
        expect(subjects.map((subject) => search.fits(subject))).toEqual(rows.map((row) => groupPlainly(row, filters)));
      }),
      { numRuns: 1500 },
    );
  });

  it('find the same rows by whole columns, by some of them, and row by row', () => {
    const rules = { boundsMustAscend: false, ignoresUnknownSorts: false };
    fc.assert(
      fc.property(rowsArbitrary, groupArbitrary, fc.nat(), (rows, filters, whole) => {
        const ids = fill(rows).map(({ id }) => id);
        const expected = ids.filter((_, i) => groupPlainly(rows[i] as Row, filters));
        for (const field of TYPES.keys()) if (whole & (1 << field)) fieldColumn(world, field + 1);
        const sift = compileCriteria(ctx, columns, { filters }, rules).sifter({ entityType: 'company', isRow: true });
        // What was learned of earlier blocks changes the order of the criteria, never what is found.
        for (let round = 0; round < 3; round++) expect(sift(ids)).toEqual(expected);
        expect(ids.flatMap((id) => sift([id]))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('hold alike however the values are read, one by one or the whole field', () => {
    const filter = { fieldId: keyOf('number'), valueType: 'number', operator: 'is-greater-than', value: 0 };
    const subjects = fill(Array.from({ length: 300 }, (_, i) => ({ number: [(i % 3) - 1] })));
    const compiled = () =>
      compileCriteria(
        ctx,
        columns,
        { filters: { operator: 'and', filters: [filter] } },
        { boundsMustAscend: true, ignoresUnknownSorts: false },
      );
    const [first, again] = [compiled(), compiled()];
    const expected = subjects.map((_, i) => i % 3 === 2);
    expect(subjects.map((subject) => first.fits(subject))).toEqual(expected);
    expect(subjects.map((subject) => again.fits(subject))).toEqual(expected);
    // What is kept of a field is caught up with what changes, is removed, comes, and goes all at once.
    const { values } = world.tables;
    const fits = (n: number) => compiled().fits(subjects[n] as Subject);
    const row = values.get(1) as FieldValue;
    values.update({ ...row, value: 9 });
    expect(fits(0)).toBe(true);
    values.remove(1);
    expect(fits(0)).toBe(false);
    values.insert({ ...row, id: 9_999, value: 5 });
    expect(fits(0)).toBe(true);
    for (let n = 0; n < 600; n++) values.update({ ...row, id: 9_999, value: -n });
    expect(fits(0)).toBe(false);
    values.reset();
    expect(fits(2)).toBe(false);
  });

  it('sort so that empty rows come last either way and ties keep the order of ids', () => {
    const sortable = TYPES.filter((type) => !type.startsWith('person') && !type.startsWith('company'));
    const sorts = fc.array(
      fc.record({
        fieldId: fc.constantFrom(...sortable.map(keyOf)),
        direction: fc.constantFrom('asc' as const, 'desc' as const),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(rowsArbitrary, sorts, (rows, sorts) => {
        const { order } = compileCriteria(
          ctx,
          columns,
          { sorts },
          { boundsMustAscend: false, ignoresUnknownSorts: false },
        );
        if (!order) throw new Error('no order');
        const places = fill(rows).map((subject, i) => order.place(i + 1, subject));
        const sorted = places.sort((a, b) => order.compare(a, b)).map(({ id }) => id);
        expect(sorted).toEqual(sortedPlainly(rows, sorts));
      }),
      { numRuns: 500 },
    );
  });
});

function sortedPlainly(rows: readonly Row[], sorts: readonly SearchSort[]): number[] {
  const ranks: Record<number, number> = { 11: 2, 12: 1, 13: 0 };
  const key = (row: Row, { fieldId }: SearchSort): string | number | undefined => {
    const type = TYPES[Number(fieldId.slice(6)) - 1] as ValueType;
    const [value] = row[type] ?? [];
    if (value === undefined) return undefined;
    if (type === 'ranked-dropdown') return ranks[value as number];
    if (type.startsWith('dropdown')) return `option ${value}`;
    if (typeof value === 'object') return [value.city, value.country].filter(Boolean).join(', ').toLowerCase();
    return typeof value === 'number' ? value : value.toLowerCase();
  };
  const compare = (a: number, b: number): number => {
    for (const sort of sorts) {
      const [x, y] = [key(rows[a - 1] as Row, sort), key(rows[b - 1] as Row, sort)];
      if (x === y) continue;
      if (x === undefined) return 1;
      if (y === undefined) return -1;
      return (x < y ? -1 : 1) * (sort.direction === 'asc' ? 1 : -1);
    }
    return a - b;
  };
  return rows.map((_, i) => i + 1).sort(compare);
}

describe('Days of searches', () => {
  it('are those of US Pacific, in winter and in summer', () => {
    const day = (instant: string) => pacificDay(Date.parse(instant));
    expect(day('2026-01-15T07:59:59Z')).toBe(dayNumber('2026-01-14'));
    expect(day('2026-01-15T08:00:00Z')).toBe(dayNumber('2026-01-15'));
    expect(day('2026-07-15T06:59:59Z')).toBe(dayNumber('2026-07-14'));
    expect(day('2026-07-15T07:00:00Z')).toBe(dayNumber('2026-07-15'));
  });

  it('move by months to the last day of a shorter one', () => {
    expect(moved(dayNumber('2026-05-31'), -1, 'month')).toBe(dayNumber('2026-04-30'));
    expect(moved(dayNumber('2026-05-31'), -1, 'quarter')).toBe(dayNumber('2026-02-28'));
    expect(moved(dayNumber('2024-02-29'), 1, 'year')).toBe(dayNumber('2025-02-28'));
    expect(moved(dayNumber('2026-10-15'), -2_147_483_647, 'year')).toBe(Number.NEGATIVE_INFINITY);
  });

  it('are not looked at where minutes and hours are counted', () => {
    const hours = agoScale(Date.parse(NOW), 'hour');
    const at = Date.parse(NOW) - 150 * 60_000;
    expect(hours.of({ at, day: 0 })).toBe(150);
    expect(hours.mark(2)).toBe(120);
  });
});

describe('A term', () => {
  it.each([
    ['jane doe', 'jan', true],
    ['mary-jane', 'jan', true],
    ['jane doe', 'jane d', true],
    ['jane doe', 'ane', false],
    ['seaport', 'port', false],
    ['sea port', 'port', true],
    ['mara.quill@quaymoss.example', 'quay', true],
    ['straße ärger', 'ärg', true],
  ])('in %s: %s → %s', (text, term, expected) => {
    expect(beginsWord(text, term)).toBe(expected);
  });
});

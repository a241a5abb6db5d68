/**
 * Searches through the API, on the seed: what is found is what a plain reading of the criteria finds among everything that V2 shows.
 * The reading knows of a record only what reads of it show.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { V2_VERSIONS, type V2Version } from '../../src/versions.js';
import { contractMock, send } from '../contract/harness.js';
import { NOW, type Persona } from '../support.js';

// biome-ignore lint/suspicious/noExplicitAny: values and filters of many shapes
type Json = any;

let mock: Mock;
beforeAll(async () => {
  mock = await contractMock();
});

interface Place {
  name: string;
  path: string;
  persona: Persona;
  types: readonly string[];
}

const ENTITY_TYPES = ['enriched', 'global', 'relationship-intelligence'];
const rows = (list: number) => `/v2/lists/${list}`;
const PLACES: readonly Place[] = [
  { name: 'companies', path: '/v2/companies', persona: 'admin', types: ENTITY_TYPES },
  { name: 'persons', path: '/v2/persons', persona: 'admin', types: ENTITY_TYPES },
  { name: 'persons, as a standard user', path: '/v2/persons', persona: 'standard', types: ENTITY_TYPES },
  { name: 'rows of companies', path: rows(74746), persona: 'admin', types: [...ENTITY_TYPES, 'list'] },
  { name: 'rows of persons', path: rows(244099), persona: 'admin', types: [...ENTITY_TYPES, 'list'] },
  { name: 'rows of opportunities', path: rows(61537), persona: 'admin', types: [...ENTITY_TYPES, 'list'] },
  // Sees a restricted opportunity without its values.
  {
    name: 'rows of opportunities, one of them masked',
    path: rows(61537),
    persona: 'standard',
    types: [...ENTITY_TYPES, 'list'],
  },
];

const searchPath = ({ path }: Place) => `${path}${path.includes('/lists/') ? '/list-entries' : ''}/search`;
const readPath = ({ path }: Place) => `${path}${path.includes('/lists/') ? '/list-entries' : ''}`;

async function everyPage(place: Place, version: V2Version, path: string, body?: unknown): Promise<Json[]> {
  const found: Json[] = [];
  const headers = { 'x-affinity-api-version': version };
  for (let next: string | null = path; next !== null; ) {
    const method = body === undefined ? 'GET' : 'POST';
    const answer = await send(mock, { method, path: next, body, persona: place.persona, headers });
    const wanted = body === undefined ? 200 : 201;
    if (answer.status !== wanted) {
      expect(answer.status, `${JSON.stringify(body)} ${answer.text.slice(0, 300)}`).toBe(wanted);
    }
    found.push(...answer.body.data);
    next = answer.body.pagination.nextUrl?.replace('http://mock', '') ?? null;
  }
  return found;
}

interface Field {
  id: string;
  valueType: string;
  filterability: { operators?: Json[]; attributes?: Json[] } | null;
  sortability: Json;
}

interface Known {
  fields: Field[];
  /** Their types by id. */
  types: ReadonlyMap<string, string>;
  records: { id: number; texts: (string | null)[]; cells: Map<string, Json> }[];
}

/** All that V2 shows: fields with what they can be filtered by, records with all their values. */
async function read(place: Place, version: V2Version): Promise<Known> {
  const fields = await everyPage(
    place,
    version,
    `${place.path}/fields?includes=filterability&includes=sortability&limit=100`,
  );
  const types = place.types.map((type) => `fieldTypes=${type}`).join('&');
  const records = await everyPage(place, version, `${readPath(place)}?limit=100&${types}`);
  return {
    fields: fields.filter(({ filterability }) => filterability),
    types: new Map(fields.map(({ id, valueType }: Field) => [id, valueType])),
    records: records.map((record) => {
      const entity = record.entity ?? record;
      return {
        id: record.id,
        texts: textsOf(entity),
        // A masked row tells when it was added, though not as a field.
        cells: new Map([
          ['created-at', record.createdAt],
          ...entity.fields.map(({ id, value }: Json) => [id, value.data] as const),
        ]),
      };
    }),
  };
}

function textsOf(entity: Json): (string | null)[] {
  if ('emailAddresses' in entity) {
    return [[entity.firstName, entity.lastName].filter(Boolean).join(' '), entity.primaryEmailAddress];
  }
  return [entity.isRedacted ? null : entity.name, entity.domain ?? null];
}

const dateOf = (type: string, data: Json): string | null =>
  data === null || data === undefined
    ? null
    : ({ interaction: data.sentAt ?? data.startTime, note: data.createdAt, reminder: data.dueDate }[type] ?? data);

const isDate = (type: string) => ['datetime', 'interaction', 'note', 'reminder'].includes(type);
const isNumber = (type: string) => type.startsWith('number') || type === 'formula-number';

const listOf = (data: Json): Json[] => (data === null || data === undefined ? [] : Array.isArray(data) ? data : [data]);

/** A value in the terms in which criteria name it. */
function termOf(type: string, value: Json): Json {
  if (type === 'formula-number') return value.calculatedValue;
  if (type.includes('dropdown')) return { dropdownOptionId: value.dropdownOptionId };
  if (/^(person|company|list)/.test(type)) return { id: value.id };
  return value;
}

const PACIFIC = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' });
const DAYS_OF = new Map<string, string>();
/** The calendar day in US Pacific, as YYYY-MM-DD. Every filter asks for those of the same instants. */
function dayOf(instant: string): string {
  const day = DAYS_OF.get(instant) ?? PACIFIC.format(new Date(instant));
  DAYS_OF.set(instant, day);
  return day;
}

/** The day so many units before the frozen clock's, the 15th of a month, which every month has. */
function daysAgo(amount: number, unit: string): string {
  const date = new Date(`${dayOf(NOW)}T00:00:00Z`);
  if (unit === 'day' || unit === 'week') date.setUTCDate(date.getUTCDate() - amount * (unit === 'week' ? 7 : 1));
  else date.setUTCMonth(date.getUTCMonth() - amount * ({ month: 1, quarter: 3, year: 12 }[unit] as number));
  return date.toISOString().slice(0, 10);
}

interface Filter {
  fieldId: string;
  attributeId?: string;
  valueType: string;
  operator: string;
  value?: Json;
}
type Group = { operator: 'and' | 'or'; filters: readonly (Group | Filter)[] };

const NEGATIVE = /^(is-not-(on|within|exactly|equal)|is-none-of|has-none-of|does-not-contain)/;

/** What the rules say of one cell; what is negative holds where its opposite does not. */
function plainly(type: string, data: Json, { operator, value }: Filter): boolean {
  if (operator === 'is-empty') return listOf(data).length === 0;
  if (operator === 'is-not-empty') return listOf(data).length > 0;
  if (NEGATIVE.test(operator)) {
    const opposite = operator
      .replace('is-not-', 'is-')
      .replace('none-of', 'any-of')
      .replace('does-not-contain', 'contains');
    return !plainly(type, data, { operator: opposite, value } as Filter);
  }
  if (isDate(type)) {
    const date = dateOf(type, data);
    return date !== null && dateFits(dayOf(date), operator, value);
  }
  const values = listOf(data).map((one) => termOf(type, one));
  if (isNumber(type)) return values.some((one) => numberFits(one, operator, value));
  if (type === 'text') return values.some((one) => one.toLowerCase().includes(value.toLowerCase()));
  const agrees = (one: Json, wanted: Json) =>
    typeof wanted === 'string' ? one === wanted : Object.keys(wanted).every((member) => one[member] === wanted[member]);
  const isThere = (wanted: Json) => values.some((one) => agrees(one, wanted));
  return operator === 'has-all-of' ? value.every(isThere) : value.some(isThere);
}

function numberFits(one: number, operator: string, value: Json): boolean {
  if (operator === 'is-between') return one >= value[0] && one <= value[1];
  const fits: Record<string, boolean> = {
    'is-equal-to': one === value,
    'is-greater-than': one > value,
    'is-greater-than-or-equal-to': one >= value,
    'is-less-than': one < value,
    'is-less-than-or-equal-to': one <= value,
  };
  return fits[operator] as boolean;
}

/** `day` against a day, two days, or a span; longer ago is an earlier day. */
function dateFits(day: string, operator: string, value: Json): boolean {
  if (operator === 'is-on') return day === value;
  if (operator === 'is-before') return day < value;
  if (operator === 'is-after') return day > value;
  if (operator === 'is-between') return day >= value[0] && day <= value[1];
  const sign = operator.endsWith('-next') ? -1 : 1;
  const amounts = [value.amount].flat();
  const marks = amounts.map((amount: number) => daysAgo(sign * amount, value.unit));
  if (operator.includes('within') || operator === 'is-between-relative') {
    const [first, last] = (amounts.length === 1 ? [dayOf(NOW), ...marks] : marks).sort() as [string, string];
    return day >= first && day <= last;
  }
  const [mark] = marks as [string];
  const fits: Record<string, boolean> = {
    'is-exactly-relative': day === mark,
    'is-more-than-relative': day < mark,
    'is-more-than-or-equal-to-relative': day <= mark,
    'is-less-than-relative': day > mark,
    'is-less-than-or-equal-to-relative': day >= mark,
  };
  return fits[operator] as boolean;
}

function fits(known: Known, cells: Map<string, Json>, part: Group | Filter): boolean {
  if (!('filters' in part)) {
    return plainly(known.types.get(part.fieldId) as string, cells.get(part.fieldId), part);
  }
  if (part.filters.length === 0) return true;
  const results = part.filters.map((one) => fits(known, cells, one));
  return part.operator === 'and' ? !results.includes(false) : results.includes(true);
}

const DAYS = fc.constantFrom(
  '2024-02-29',
  '2025-11-02',
  '2026-03-08',
  '2026-09-15',
  '2026-10-14',
  '2026-10-15',
  '2026-12-01',
);
const AMOUNT = fc.integer({ min: 0, max: 20 });
const ascending = <T extends string | number>(one: fc.Arbitrary<T>) =>
  fc
    .tuple(one, one)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (a < b ? [a, b] : [b, a]));

/** Values for a field, most of them such as there are. */
function filtersOf(known: Known, field: Field): fc.Arbitrary<Filter>[] {
  const { id, valueType, filterability } = field;
  const [attribute] = filterability?.attributes ?? [];
  const operators: Json[] = attribute?.operators ?? filterability?.operators ?? [];
  const seen = known.records.flatMap(({ cells }) =>
    listOf(cells.get(id)).map((one) => (isDate(valueType) ? one : termOf(valueType, one))),
  );
  const named = { fieldId: id, ...(attribute && { attributeId: attribute.id }), valueType: filterType(valueType) };
  return operators.map(({ id: operator, numberOfValuesRequired, relativeDateUnits }) => {
    const make = (value: Json) => ({ ...named, operator, ...(value !== undefined && { value }) }) as Filter;
    if (numberOfValuesRequired === 'none') return fc.constant(make(undefined));
    if (relativeDateUnits) {
      // By the minute, what is shown in whole seconds is not enough to tell.
      const units: string[] = relativeDateUnits.filter((unit: string) => unit !== 'minute' && unit !== 'hour');
      const isRange = operator === 'is-between-relative';
      const amount = isRange
        ? ascending(AMOUNT.map((one) => one + 1))
        : operator.includes('within')
          ? AMOUNT.map((one) => [one + 1])
          : AMOUNT;
      return fc.record({ amount: amount as fc.Arbitrary<Json>, unit: fc.constantFrom(...units) }).map(make);
    }
    const days = isDate(valueType)
      ? fc.oneof(
          DAYS,
          ...(seen.length > 0 ? [fc.constantFrom(...seen).map((one) => dayOf(dateOf(valueType, one) as string))] : []),
        )
      : DAYS;
    const numbers = fc.oneof(
      fc.integer({ min: -3, max: 100 }),
      ...(isNumber(valueType) && seen.length > 0 ? [fc.constantFrom(...seen)] : []),
    );
    const one: fc.Arbitrary<Json> = isDate(valueType) ? days : isNumber(valueType) ? numbers : terms(valueType, seen);
    if (numberOfValuesRequired === 'two') return ascending(one).map(make);
    return (numberOfValuesRequired === 'multi' ? fc.array(one, { minLength: 1, maxLength: 3 }) : one).map(make);
  });
}

function terms(valueType: string, seen: Json[]): fc.Arbitrary<Json> {
  const existing = seen.length > 0 ? [fc.constantFrom(...seen)] : [];
  if (valueType === 'text') {
    const parts = existing.map((one) =>
      fc.tuple(one, fc.nat(20)).map(([text, at]) => text.slice(at % text.length).slice(0, 4) || 'a'),
    );
    return fc.oneof(fc.constantFrom('a', 'SEED', 'zzz'), ...parts);
  }
  if (valueType.startsWith('location')) {
    // Any part of a place.
    const parts = existing.map((one) =>
      fc
        .tuple(one, fc.constantFrom('city', 'country', 'continent'))
        .map(([place, part]) => known({ [part]: place[part] })),
    );
    const whole = existing.map((one) => one.map(known));
    return fc.oneof(fc.constantFrom({ country: 'Norway' }, { city: 'Nowhere' }), ...parts, ...whole);
  }
  if (valueType.startsWith('filterable')) return fc.oneof(fc.constantFrom('Nothing', 'seed'), ...existing);
  return fc.oneof(fc.constant(valueType.includes('dropdown') ? { dropdownOptionId: 1 } : { id: 1 }), ...existing);
}

/** What is known of a place. */
const known = (place: Json) => Object.fromEntries(Object.entries(place).filter(([, part]) => part !== null));

function filterType(valueType: string): string {
  if (isDate(valueType)) return 'date';
  return isNumber(valueType) ? 'number' : valueType;
}

const RUNS = 12;

describe.each(PLACES)('A search of $name', (place) => {
  it.each(V2_VERSIONS)('finds by every operator of every type what a plain reading finds: %s', async (version) => {
    const known = await read(place, version);
    const seen = new Set<string>();
    const single: fc.Arbitrary<Filter>[] = [];
    for (const field of known.fields) {
      // Fields of one type are filtered alike; one that holds something is worth more than one that does not.
      const isFilled = known.records.some(({ cells }) => listOf(cells.get(field.id)).length > 0);
      const kind = field.id === 'time-in-current-status' ? field.id : field.valueType;
      if (!isFilled || seen.has(kind)) continue;
      seen.add(kind);
      single.push(...filtersOf(known, field));
    }
    expect(seen.size).toBeGreaterThan(8);
    const search = async (filters: Group | undefined) => {
      const body = filters ? { filters } : {};
      return (await everyPage(place, version, `${searchPath(place)}?limit=100`, body)).map(({ id }) => id);
    };
    const plain = (group: Group) => known.records.filter(({ cells }) => fits(known, cells, group)).map(({ id }) => id);
    // Each operator by itself …
    for (const [i, filter] of single.entries()) {
      for (const one of fc.sample(filter, { numRuns: 2, seed: i })) {
        const group: Group = { operator: 'and', filters: [one] };
        expect([JSON.stringify(one), await search(group)]).toEqual([JSON.stringify(one), plain(group)]);
      }
    }
    // … and in groups.
    const groups = fc.letrec<{ group: Group; part: Group | Filter }>((tie) => ({
      group: fc.record({
        operator: fc.constantFrom('and' as const, 'or' as const),
        filters: fc.array(tie('part'), { maxLength: 3 }),
      }),
      part: fc.oneof({ maxDepth: 2 }, fc.oneof(...single), tie('group')),
    })).group;
    await fc.assert(
      fc.asyncProperty(groups, async (group) => {
        expect(await search(group)).toEqual(plain(group));
      }),
      { numRuns: RUNS },
    );
  });

  it('by a term finds beginnings of words in names and addresses', async () => {
    const known = await read(place, '2026-09-17');
    const words = known.records.flatMap(({ texts }) => texts.flatMap((text) => text?.split(/[^\p{L}\p{N}]+/u) ?? []));
    const term = fc.constantFrom(...words.filter((word) => word.length > 3)).chain((word) =>
      fc.tuple(fc.nat(2), fc.boolean()).map(([at, upper]) => {
        const part = word.slice(at).padEnd(3, 'x');
        return upper ? part.toUpperCase() : part;
      }),
    );
    await fc.assert(
      fc.asyncProperty(term, async (term) => {
        const literal = term.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        const begins = new RegExp(`(^|[^\\p{L}\\p{N}])${literal}`, 'u');
        const wanted = known.records.filter(({ texts }) =>
          texts.some((text) => begins.test(text?.toLowerCase() ?? '')),
        );
        const body = { search: { term } };
        const found = await everyPage(place, '2026-09-17', `${searchPath(place)}?limit=100`, body);
        expect([term, found.map(({ id }) => id)]).toEqual([term, wanted.map(({ id }) => id)]);
      }),
      { numRuns: RUNS },
    );
  });

  it('sorts by numbers, dates and ranks, what is empty last, equals by id', async () => {
    const known = await read(place, '2026-09-17');
    const keyOf = ({ valueType }: Field, data: Json): number | undefined => {
      if (isDate(valueType)) return Date.parse(dateOf(valueType, data) ?? '') || undefined;
      if (valueType === 'ranked-dropdown') return data?.rank;
      return listOf(data).map((one) => termOf(valueType, one))[0];
    };
    const sortable = known.fields.filter(
      ({ id, valueType, sortability }) =>
        sortability &&
        id !== 'time-in-current-status' &&
        (isDate(valueType) || ['number', 'formula-number', 'ranked-dropdown'].includes(valueType)),
    );
    expect(sortable.length).toBeGreaterThan(2);
    const sorts = fc.uniqueArray(
      fc.record({ field: fc.constantFrom(...sortable), direction: fc.constantFrom('asc', 'desc') }),
      {
        minLength: 1,
        maxLength: 3,
        selector: ({ field }) => field.id,
      },
    );
    await fc.assert(
      fc.asyncProperty(sorts, async (sorts) => {
        const wanted = [...known.records].sort((a, b) => {
          for (const { field, direction } of sorts) {
            const [x, y] = [keyOf(field, a.cells.get(field.id)), keyOf(field, b.cells.get(field.id))];
            if (x === y) continue;
            if (x === undefined) return 1;
            if (y === undefined) return -1;
            return direction === 'asc' ? x - y : y - x;
          }
          return a.id - b.id;
        });
        const body = {
          sorts: sorts.map(({ field, direction }) => {
            const [attribute] = field.sortability.attributes ?? [];
            return { fieldId: field.id, ...(attribute && { attributeId: attribute.id }), direction };
          }),
        };
        const found = await everyPage(place, '2026-09-17', `${searchPath(place)}?limit=100`, body);
        expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
      }),
      { numRuns: RUNS },
    );
  });
});

const PROMPTS = fc
  .array(fc.constantFrom('seed', 'round', 'pricing', 'call', 'margin', 'trains', 'xylophone', 'the'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));

interface ByMeaning {
  name: string;
  read: string;
  search: string;
  ids: string;
  idOf(found: Json): number;
}

const BY_MEANING: readonly ByMeaning[] = [
  { name: 'notes', read: '/v2/notes', search: '/v2/notes/search', ids: 'noteIds', idOf: (found) => found.note.id },
  { name: 'files', read: '/v2/files', search: '/v2/files/search', ids: 'fileIds', idOf: (found) => found.file.id },
];

describe.each(BY_MEANING)('A search of $name by meaning', ({ read, search, ids, idOf }) => {
  const find = async (persona: Persona, body: Json): Promise<number[]> => {
    const answer = await send(mock, { method: 'POST', path: search, body, persona });
    expect(answer.status, answer.text).toBe(201);
    return answer.body.data.map(idOf);
  };
  const readable = async (persona: Persona) =>
    (await everyPage({ persona } as Place, '2026-09-17', `${read}?limit=100`)).map(({ id }): number => id);

  it.each(['admin', 'standard'] as const)(
    'finds nothing that %s may not read, each once, the best of it first',
    async (persona) => {
      const known = new Map<number, number>();
      const statusOf = async (id: number) => {
        const status = known.get(id) ?? (await send(mock, { path: `${read}/${id}`, persona })).status;
        known.set(id, status);
        return status;
      };
      await fc.assert(
        fc.asyncProperty(PROMPTS, fc.integer({ min: 1, max: 100 }), async (prompt, limit) => {
          const whole = await find(persona, { prompt, limit: 100 });
          for (const id of whole) expect([id, await statusOf(id)]).toEqual([id, 200]);
          expect(new Set(whole).size).toBe(whole.length);
          expect(await find(persona, { prompt, limit })).toEqual(whole.slice(0, limit));
        }),
        { numRuns: 20 },
      );
    },
  );

  it('among named ones finds only those', async () => {
    const all = await readable('admin');
    await fc.assert(
      fc.asyncProperty(
        PROMPTS,
        fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 20 }),
        async (prompt, some) => {
          const whole = new Set(await find('admin', { prompt, limit: 100 }));
          const found = await find('admin', { prompt, [ids]: some, limit: 100 });
          expect(found.filter((id) => !some.includes(id))).toEqual([]);
          // Whatever is found among all, up to the limit, is found among few.
          expect(some.filter((id) => whole.has(id) && !found.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});

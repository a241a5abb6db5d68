/** The filter language: what was parsed holds for the records for which a plain reading of the same condition holds, and faults have a place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFilter, FilterError, type FilterProperty, parseFilter } from '../../src/filter/filter.js';
import { decimals, instants, number, text, word } from '../../src/routes/v2/filters.js';
import { api, frozenMock } from '../support.js';

interface Thing {
  id: number | null;
  state: string | null;
  at: string | null;
  score: number;
  name: string | null;
}

const PROPERTIES: Record<string, FilterProperty<Thing>> = {
  id: number(({ id }) => id, ['=', '!=']),
  'creator.state': word(['open', 'on-hold', 'won'], ({ state }) => state),
  createdAt: instants(({ at }) => at),
  score: decimals(({ score }) => score),
  name: text(['=', '=^', '=$', '=~'], ({ name }) => name),
};

interface Comparison {
  kind: 'comparison';
  name: string;
  operator: string;
  value: string;
}
type Condition = Comparison | { kind: 'and' | 'or'; of: readonly Condition[] } | { kind: 'not'; of: Condition };

const NAMES = [
  '',
  'Tarn',
  'tarn & fell',
  'a "b" \\c',
  '100 % (net)',
  "o'neil/[x]",
  '~^$|!<>=*',
  'a,b',
  ' padded ',
  'Fjäll 🐟',
];
const TIMES = ['2026-01-31T08:00:00Z', '2026-10-15T12:00:00Z', '2026-10-15T12:00:01Z'];

const things: fc.Arbitrary<Thing> = fc.record({
  id: fc.option(fc.nat(3)),
  state: fc.constantFrom('open', 'on-hold', 'won', null),
  // Stored ones have milliseconds, of which filters know nothing.
  at: fc.constantFrom(...TIMES, '2026-10-15T12:00:00.734Z', null),
  score: fc.constantFrom(-1.5, 0, 0.4, 2),
  name: fc.constantFrom(...NAMES, null),
});

const comparison = (
  name: string,
  operators: readonly string[],
  values: fc.Arbitrary<string>,
): fc.Arbitrary<Condition> =>
  fc.record({
    kind: fc.constant('comparison' as const),
    name: fc.constant(name),
    operator: fc.constantFrom(...operators),
    value: values,
  });

const comparisons = fc.oneof(
  comparison('id', ['=', '!='], fc.nat(3).map(String)),
  comparison('creator.state', ['='], fc.constantFrom('open', 'on-hold', 'won')),
  comparison('createdAt', ['>', '<', '>=', '<='], fc.constantFrom(...TIMES, '2026-10-15T14:00:00+02:00')),
  comparison('score', ['>', '<', '>=', '<='], fc.constantFrom('-1.5', '0', '0.4', '1')),
  comparison('name', ['=', '=^', '=$', '=~'], fc.constantFrom(...NAMES, 'a', 'arn', '&', '"', '\\')),
);

const conditions = fc.letrec<{ whole: Condition; group: Condition; not: Condition }>((tie) => ({
  group: fc.record({
    kind: fc.constantFrom('and' as const, 'or' as const),
    of: fc.array(tie('whole'), { minLength: 2, maxLength: 3 }),
  }),
  not: fc.record({ kind: fc.constant('not' as const), of: tie('whole') }),
  whole: fc.oneof({ maxDepth: 4, depthSize: 'small' }, comparisons, tie('group'), tie('not')),
})).whole;

/** Ways to write the same: how wide the gaps are, whether values stand in quotes, whether there are brackets beyond need. */
interface Hand {
  gap: string;
  quotes: boolean;
  brackets: boolean;
}
const hands: fc.Arbitrary<Hand> = fc.record({
  gap: fc.constantFrom('', ' ', '  \t', '\n'),
  quotes: fc.boolean(),
  brackets: fc.boolean(),
});

interface Written {
  text: string;
  /** Each comparison in order, and where it begins. */
  places: { at: number; comparison: Comparison }[];
}

function write(condition: Condition, hand: Hand): Written {
  const places: Written['places'] = [];
  let text = hand.gap;
  const put = (part: string) => {
    text += part + hand.gap;
  };
  const go = (node: Condition, within: 'or' | 'and' | 'unary') => {
    if (node.kind === 'comparison') {
      if (hand.brackets) put('(');
      places.push({ at: text.length, comparison: node });
      put(node.name);
      put(node.operator);
      put(value(node.value, hand.quotes));
      if (hand.brackets) put(')');
    } else if (node.kind === 'not') {
      put('!');
      put('(');
      go(node.of, 'or');
      put(')');
    } else {
      // And binds tighter than or.
      const needsBrackets = within === 'unary' || (within === 'and' && node.kind === 'or') || hand.brackets;
      if (needsBrackets) put('(');
      for (const [i, part] of node.of.entries()) {
        if (i > 0) put(node.kind === 'and' ? '&' : '|');
        go(part, node.kind === 'and' ? 'unary' : 'and');
      }
      if (needsBrackets) put(')');
    }
  };
  go(condition, 'or');
  return { text, places };
}

function value(plain: string, quoted: boolean): string {
  if (quoted || plain === '') return `"${plain.replace(/["\\]/g, (character) => `\\${character}`)}"`;
  return plain.replace(/[\\*~!&=><$^|"'()[\]/\s]/gu, (character) => `\\${character}`);
}

/** What the condition says, as plainly as can be. Nothing compares with null. */
function holds(condition: Condition, thing: Thing): boolean {
  switch (condition.kind) {
    case 'and':
      return !condition.of.some((part) => !holds(part, thing));
    case 'or':
      return condition.of.filter((part) => holds(part, thing)).length > 0;
    case 'not':
      return holds(condition.of, thing) === false;
    case 'comparison':
      return compares(condition, thing);
  }
}

function compares({ name, operator, value }: Comparison, thing: Thing): boolean {
  if (name === 'id') return operator === '!=' ? thing.id !== Number(value) : thing.id === Number(value);
  if (name === 'creator.state') return thing.state === value;
  if (name === 'name') {
    if (thing.name === null) return false;
    const at = { '=': /^X$/, '=^': /^X/, '=$': /X$/, '=~': /X/ }[operator] as RegExp;
    const literal = value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    return new RegExp(at.source.replace('X', literal), 's').test(thing.name);
  }
  const seconds = (text: string) => Math.floor(new Date(text).getTime() / 1000);
  if (name === 'createdAt' && thing.at === null) return false;
  const [left, right] = name === 'score' ? [thing.score, Number(value)] : [seconds(thing.at as string), seconds(value)];
  const sign = Math.sign((left as number) - (right as number));
  return { '>': [1], '>=': [1, 0], '<': [-1], '<=': [-1, 0] }[operator]?.includes(sign) ?? false;
}

/** The fault of a filter; fails for a filter without one. */
function faultOf(filter: string): FilterError {
  try {
    compileFilter(filter, PROPERTIES);
  } catch (error) {
    if (error instanceof FilterError) return error;
    throw error;
  }
  throw new Error(`nothing is wrong with ${filter}`);
}

describe('A filter', () => {
  it('lets pass what fits, however it is written', () => {
    fc.assert(
      fc.property(conditions, hands, fc.array(things, { minLength: 1, maxLength: 12 }), (condition, hand, records) => {
        const { text } = write(condition, hand);
        const fits = compileFilter(text, PROPERTIES);
        const expected = records.map((thing) => holds(condition, thing));
        expect([text, records.map((thing) => fits(thing))]).toEqual([text, expected]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read the same whatever the gaps, and knows where its comparisons begin', () => {
    fc.assert(
      fc.property(conditions, hands, (condition, hand) => {
        const { text, places } = write(condition, hand);
        const found: { at: number; name: string; text: unknown }[] = [];
        const visit = (node: ReturnType<typeof parseFilter>) => {
          if (node.kind === 'comparison') {
            found.push({ at: node.at, name: node.name, text: node.value.kind === 'text' ? node.value.text : null });
          } else for (const part of [node.of].flat()) visit(part);
        };
        visit(parseFilter(text));
        expect(found).toEqual(places.map(({ at, comparison: { name, value } }) => ({ at, name, text: value })));
      }),
      { numRuns: 500 },
    );
  });

  it('of nothing but gaps lets everything pass', () => {
    for (const filter of [undefined, '', ' \t\n']) {
      expect(compileFilter(filter, PROPERTIES)({ id: null, state: null, at: null, score: 0, name: null })).toBe(true);
    }
  });

  it.each([
    ['name=*', { kind: 'any' }],
    ['name != *', { kind: 'any' }],
    ['name=[]', { kind: 'list', items: [] }],
    ['name =~ [a, "b,c" ,d\\]]', { kind: 'list', items: ['a', 'b,c', 'd]'] }],
    ['name=""', { kind: 'text', text: '' }],
    ['name=a,b', { kind: 'text', text: 'a,b' }],
  ])('reads %s', (filter, value) => {
    expect(parseFilter(filter)).toMatchObject({ kind: 'comparison', name: 'name', value });
    expect(() => compileFilter(`${filter}&id=1`, { id: PROPERTIES.id as FilterProperty<Thing> })).toThrow(FilterError);
  });
});

describe('What is wrong with a filter, is told with its place:', () => {
  const whichComparison = fc.nat(20);

  /** The filter with one comparison exchanged for another text. */
  function spoilt(written: Written, which: number, other: (comparison: Comparison) => string) {
    const place = written.places[which % written.places.length] as Written['places'][number];
    const { name, operator, value: plain } = place.comparison;
    const rest = written.text.slice(place.at);
    const end = [true, false].flatMap((quoted) => {
      const pattern = [name, operator, value(plain, quoted)].map((part) =>
        part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'),
      );
      const match = new RegExp(`^${pattern.join('\\s*')}`).exec(rest);
      return match ? [match[0].length] : [];
    });
    const text = written.text.slice(0, place.at) + other(place.comparison) + rest.slice(Math.max(...end));
    return { text, at: place.at };
  }

  const FAULTS: [string, (comparison: Comparison) => string, RegExp][] = [
    ['a property that there is not', () => 'colour=red', /^colour cannot be filtered by here/],
    ['one that only looks like it', () => 'constructor=1', /^constructor cannot be filtered by here/],
    ['an operator that the property does not take', () => 'creator.state>open', /^creator.state takes = and a value/],
    ['a value of another type', () => 'id=one', /^id takes a whole number/],
    ['a word that there is not', () => 'creator.state=lost', /^creator.state takes one of open, on-hold, won/],
    ['fractions of seconds', () => 'createdAt>2026-01-01T00:00:00.5Z', /^createdAt takes a date-time of whole seconds/],
    ['a day instead of an instant', () => 'createdAt>2026-01-01', /^createdAt takes a date-time/],
    ['a day that there is not', () => 'createdAt>2026-13-41T00:00:00Z', /^createdAt takes a date-time/],
    ['a number in words', () => 'score>1e3', /^score takes a number/],
    ['anything at all', () => 'name=*', /^name takes =, =\^, =\$, =~ and a value/],
    ['a list', () => 'name=[a]', /^name takes =, =\^, =\$, =~ and a value/],
  ];

  it.each(FAULTS)('%s', (_, other, message) => {
    fc.assert(
      fc.property(conditions, hands, whichComparison, (condition, hand, which) => {
        const { text, at } = spoilt(write(condition, hand), which, other);
        const error = faultOf(text);
        expect(error.message).toMatch(message);
        expect(error.at).toBe(at);
        expect(error.message).toContain(`(at position ${at})`);
      }),
      { numRuns: 100 },
    );
  });

  it('a stray bracket, an operator without its other side, a text that has no end', () => {
    fc.assert(
      fc.property(conditions, hands, (condition, hand) => {
        const { text } = write(condition, hand);
        expect(faultOf(`${text})`).at).toBe(text.length);
        expect(faultOf(`${text}&`).at).toBe(text.length + 1);
        expect(faultOf(`${text}|${hand.gap})`).at).toBe(text.length + 1 + hand.gap.length);
        // Where the text begins.
        expect(faultOf(`${text}&name="x`).at).toBe(text.length + 6);
        expect(faultOf(`(${text}`).at).toBe(text.length + 1);
        // Not stands before brackets alone.
        expect(faultOf(`!id=1|${text}`).at).toBe(1);
        expect(faultOf(`1d=1|${text}`).at).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('any cut and any text at all: refused with a place within it, or taken', () => {
    const alphabet = fc.constantFrom(...'ab=!&|()[]"\\*~^$<>, .1');
    const garbage = fc.oneof(fc.string(), fc.string({ unit: alphabet, maxLength: 30 }));
    const check = (filter: string) => {
      try {
        compileFilter(filter, PROPERTIES);
      } catch (error) {
        expect(error).toBeInstanceOf(FilterError);
        expect((error as FilterError).at).toBeGreaterThanOrEqual(0);
        expect((error as FilterError).at).toBeLessThanOrEqual(filter.length);
      }
    };
    fc.assert(fc.property(garbage, check), { numRuns: 3_000 });
    fc.assert(
      fc.property(conditions, hands, fc.nat(), (condition, hand, at) => {
        const { text } = write(condition, hand);
        check(text.slice(0, at % (text.length + 1)));
        check(text.slice(at % (text.length + 1)));
      }),
      { numRuns: 500 },
    );
  });

  it('groups in groups without end, in no time', () => {
    expect(faultOf(`${'('.repeat(50_000)}id=1${')'.repeat(50_000)}`).at).toBe(100);
    expect(faultOf('!('.repeat(50_000)).at).toBe(201);
  });

  it('on every operation that takes a filter, as a validation error of that parameter', async () => {
    const mock = await frozenMock();
    for (const path of ['/v2/notes', '/v2/companies/fields', '/v2/users', '/v2/company-merges', '/v2/emails']) {
      const filter = encodeURIComponent('( colour = red )');
      const { status, body, headers } = await api(mock).get(`${path}?filter=${filter}`);
      expect([status, body.errors]).toEqual([
        400,
        [{ code: 'validation', message: 'Invalid filter provided', param: 'filter' }],
      ]);
      expect(headers.get('x-mock-hint')).toContain('colour cannot be filtered by here (at position 2)');
    }
    await mock.close();
  });
});

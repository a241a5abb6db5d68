import { expect, it } from 'vitest';
import { defineSeed } from '../../src/index.js';

const told = (seed: unknown): string => {
  try {
    defineSeed(seed as never);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

it('is what was given, frozen', () => {
  const seed = { companies: [{ ref: 'fernpath', name: 'Fernpath' }] };
  const defined = defineSeed(seed);
  expect(defined).toEqual(seed);
  expect(Object.isFrozen(defined.companies?.[0])).toBe(true);
  expect(Object.isFrozen(seed)).toBe(false);
});

it('tells each value that does not fit the type of its field, and what could stand there', () => {
  const fields = (['text', 'number', 'datetime', 'ranked-dropdown', 'person', 'company', 'location'] as const).map(
    (valueType) => ({
      ref: valueType,
      name: valueType,
      valueType,
      entityType: 'company' as const,
    }),
  );
  const message = told({
    companies: [{ ref: 'c', name: 'C' }],
    persons: [{ ref: 'p', firstName: 'P' }],
    fields,
    options: [{ fieldId: 'ranked-dropdown', text: 'Won' }],
    values: [
      { fieldId: 'text', entityId: 'c', value: 5 },
      { fieldId: 'number', entityId: 'c', value: 'five' },
      { fieldId: 'datetime', entityId: 'c', value: '2026-02-31' },
      { fieldId: 'ranked-dropdown', entityId: 'c', value: 'Wn' },
      { fieldId: 'person', entityId: 'c', value: 'c' },
      { fieldId: 'company', entityId: 'c', value: 'p' },
      { fieldId: 'location', entityId: 'c', value: 'Oslo' },
      { fieldId: 'txt', entityId: 'c', value: 'x' },
    ],
  });
  for (const [at, words] of [
    [0, 'expected 5 to be a text'],
    [1, 'expected "five" to be a number'],
    [2, 'a date such as'],
    [3, 'did you mean Won?'],
    [4, '"c" names no row of persons'],
    [5, '"p" names no row of companies'],
    [6, 'a location object'],
    [7, 'did you mean text?'],
  ] as const) {
    expect(message).toMatch(new RegExp(`/values/${at}/\\w+: .*${words.replace(/[?"]/g, '\\$&')}`));
  }
});

it('tells what is wrong in form, in names and by the rules at once, and nothing that follows from it', () => {
  const message = told({
    companies: [
      { ref: 'a', name: 'A' },
      { ref: 'b', name: 5 },
    ],
    lists: [{ ref: 'deals', name: 'Deals', type: 'compny' }],
    persons: [{ emails: ['no address'] }],
    listEntries: [
      { listId: 'deals', entityId: 'a' },
      { listId: 'nowhere', entityId: 'a' },
    ],
    notes: [{ content: '<p>x</p>', creatorId: 'nobody' }],
    relationships: [],
    webhooks: [{ url: 'ftp://x.example' }],
  });
  expect(
    message
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(': ')[0]),
  ).toEqual([
    '/persons/0/emails/0',
    '/companies/1/name',
    '/lists/0/type',
    '/listEntries/1/listId',
    '/notes/0/creatorId',
    '/webhooks/0/url',
  ]);
});

it('holds additions to the seeds that they are on', () => {
  const on = defineSeed({
    lists: [{ ref: 'deals', name: 'Deals', type: 'company' }],
    companies: [{ ref: 'c', name: 'C' }],
  });
  expect(() => defineSeed({ listEntries: [{ listId: 'deals', entityId: 'c' }] }, { on })).not.toThrow();
  expect(() => defineSeed({ listEntries: [{ listId: 'deels', entityId: 'c' }] }, { on })).toThrow(
    '/listEntries/0/listId',
  );
  expect(() => defineSeed({}, { on: 'quaymos' as never })).toThrow('no built-in seed');
});

it('does not compile where a member is misspelt or of another type', () => {
  // @ts-expect-error no such member
  expect(() => defineSeed({ companys: [] })).toThrow('did you mean companies?');
  // @ts-expect-error of another type
  expect(() => defineSeed({ companies: [{ name: 5 }] })).toThrow('/companies/0/name');
  // @ts-expect-error no such word
  expect(() => defineSeed({ lists: [{ name: 'x', type: 'compny' }] })).toThrow('did you mean company?');
});

it.each([null, 5, 'quaymoss', []])('refuses %j', (seed) => {
  expect(told(seed)).toContain('must be object');
});

/** A seed holds nothing that the APIs would not have taken: each rule with the pointer that it blames. */
import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/store/seed/rules/problem.js';
import { resolveSeed, SeedError, type SeedFile } from '../../../src/store/seed/seed.js';
import { checkSeed, seedProblems } from '../../../src/store/seed/seed-check.js';
import { looksOfResolving, looksOfRules } from '../../support/counting.js';
import { everyTable as good } from '../../support/every-table.js';
import { api, frozenMock } from '../../support.js';

// biome-ignore lint/suspicious/noExplicitAny: rows of all tables, also wrong ones
type Row = any;

/** The first problem of the good seed after a change of it. */
function problemAfter(change: (seed: Record<string, Row>) => void) {
  const seed = good();
  change(seed);
  try {
    resolveSeed(checkSeed(seed));
  } catch (error) {
    if (error instanceof SeedError) return error;
    throw error;
  }
  return null;
}

it('takes a seed with right rows of every table', () => {
  expect(seedProblems(good())).toEqual([]);
  expect(problemAfter(() => {})).toBeNull();
});

const set = (at: string, value: unknown) => (seed: Record<string, Row>) => {
  const names = at.split('/').slice(1);
  const last = names.pop() as string;
  names.reduce((object, name) => object[name], seed)[last] = value;
};

/** The member that is changed, to what, and the pointer that is blamed where it is another. */
const WRONG: [at: string, value: unknown, blamed?: string][] = [
  ['/webhooks/0/url', 'ftp://127.0.0.1/x'],
  ['/webhooks/0/url', 'ws://127.0.0.1/x'],
  ['/webhooks/0/url', 'http://127.0.0.1:65536/x'],
  ['/webhooks/0/url', 'http://%ff@127.0.0.1/x'],
  ['/webhooks/0/url', 'http://user:secret@127.0.0.1/x'],
  ['/webhooks/0/url', 'http:///x y'],
  ['/webhooks/0/creatorId', 'guest'],
  ['/webhooks/1', { url: 'http://127.0.0.1:9/hook' }, '/webhooks/1/url'],
  ['/values/2/value', 'twelve'],
  ['/values/2/value', Number.POSITIVE_INFINITY],
  ['/values/2/value', { streetAddress: null, city: 'X', state: null, country: null, continent: null }],
  ['/values/3/value', '2026-02-30'],
  ['/values/3/value', '2026-02-03T00:00:00Z'],
  ['/values/3/value', 7],
  ['/values/5/value', 7],
  ['/values/0/value', 'Opn'],
  ['/values/4/value', 'open'],
  ['/values/1/value', 'guest'],
  ['/values/0/listEntryId', 'here row', '/values/0/fieldId'],
  ['/values/0/listEntryId', null, '/values/0'],
  ['/values/2/listEntryId', 'here row'],
  ['/values/2/entityId', 'guest'],
  ['/values/5/entityType', 'company', '/values/5/entityId'],
  ['/values/6', { fieldId: 'size', entityId: 'here', value: 3 }],
  ['/values/6', { fieldId: 'tags', entityId: 'here', value: 'Big' }, '/values/6/value'],
  ['/changes/0/value', 'three'],
  ['/changes/0/changerId', 'guest'],
  ['/fields/2/key', 'last-email'],
  ['/fields/6', { name: 'Odd', entityType: 'opportunity', valueType: 'text' }, '/fields/6/listId'],
  ['/fields/6', { listId: 'firms', name: 'Helpers', valueType: 'person-multi', role: 'owners' }, '/fields/6/role'],
  ['/fields/0/entityType', 'person', '/fields/0/listId'],
  ['/fields/0/kind', 'global'],
  ['/fields/0/valueType', 'text'],
  ['/fields/2/role', 'amount'],
  ['/fields/2/name', ' '],
  ['/options/3', { fieldId: 'size', text: 'Large' }, '/options/3/fieldId'],
  ['/options/2/color', 'red'],
  ['/options/2/winRate', 5],
  ['/options/1/winRate', 5],
  ['/options/1/text', ' '],
  ['/options/0/rank', 2 ** 31],
  ['/persons/0/emails/0', 'ada at home'],
  ['/persons/0/emails/0', 'ada@home'],
  ['/persons/0/emails/0', 'Ada@firm.example'],
  ['/persons/1/emails/0', 'ada@firm.example'],
  ['/persons/2/primaryEmail', 'ada@firm.example'],
  ['/users/1/id', 'ada'],
  ['/users/1/id', 'guest'],
  ['/users/1/permissions', { 'Fly planes': true }],
  ['/companies/0/domain', 'https://here.example'],
  ['/companies/0/domain', 'here'],
  ['/companies/1/domains/1', 'no_domain.example'],
  ['/companies/1/domain', 'over.there.example', '/companies/1/domains'],
  ['/companies/0/name', '\t'],
  ['/companies/0', { ref: 'here', name: 'Here', directoryOnly: true, isGlobal: false }, '/companies/0/isGlobal'],
  ['/lists/0/ownerId', 'guest'],
  ['/lists/0/ownerId', 'adda'],
  ['/lists/0/permissions/0/personId', 'guest'],
  ['/lists/1/name', ' '],
  ['/opportunities/0/listId', 'firms'],
  ['/opportunities/0/managerIds/0', 'guest'],
  ['/listEntries/0', { listId: 'firms', entityId: 'here' }, '/values/0/listEntryId'],
  ['/listEntries/2', { listId: 'deals', entityId: 'deal' }, '/listEntries/2/entityId'],
  ['/listEntries/1/entityId', 'guest'],
  ['/listEntries/1/creatorId', 'guest'],
  ['/interactions/0/endAt', '2026-01-02T03:04:04Z'],
  ['/interactions/0/direction', 'sent'],
  ['/interactions/0/at', '2026-12-31T23:59:60Z'],
  ['/interactions/0/at', '0000-01-01T00:00:00Z'],
  ['/interactions/0/at', '2026-02-30T00:00:00Z'],
  ['/interactions/1/manualCreatorId', 'ada'],
  ['/interactions/1/internalPersonId', 'guest'],
  ['/notes/2/content', '<script>alert(1)</script>'],
  ['/notes/2/content', '<p onclick="x()">m</p>'],
  ['/notes/2/content', '<a href="javascript:x()">m</a>'],
  ['/notes/2/content', '<!-- m -->'],
  ['/notes/2/creatorId', 'guest'],
  ['/notes/2/sharedWith', ['guest'], '/notes/2/sharedWith/0'],
  ['/notes/2/parentId', 'reply'],
  ['/notes/1/kind', 'entities'],
  ['/notes/2/kind', 'user-reply', '/notes/2/parentId'],
  ['/notes/1/companyIds', ['here']],
  ['/notes/2/transcriptId', 'said'],
  ['/notes/2/mentions/1', { id: 9, personId: 'ada' }, '/notes/2/mentions/1/id'],
  ['/transcripts/0/noteId', 'about', '/transcripts/0/noteId'],
  ['/transcriptFragments/0/endSeconds', -1],
  ['/transcriptFragments/0/startSeconds', 3, '/transcriptFragments/0/endSeconds'],
  ['/reminders/1/periodDays', 9],
  ['/reminders/0/resetTrigger', null],
  ['/reminders/1/completerId', null],
  ['/reminders/1/ownerId', 'guest'],
  ['/reminders/1/opportunityId', 'deal'],
  ['/files/0/content', 'hello'],
  ['/files/0/size', 4],
  ['/files/0/name', ' '],
  ['/savedViews/0/fieldKeys/0', 'statuss'],
  ['/savedViews/0/fieldKeys/1', 'size'],
  ['/savedViews/0/statusOptionIds/0', 'Big'],
  ['/savedViews/0/ownerId', 'guest'],
  ['/mergeRuns/0/taskId', '00000000-0000-4000-8000-00000000ABCD'],
  ['/mergeRuns/1/errorMessage', null],
  ['/mergeRuns/0/errorMessage', 'why'],
  ['/mergeRuns/0/completedAt', null],
  ['/duplicateSuggestions/0/criteria', 'intelligent'],
  ['/duplicateSuggestions/0/duplicateId', 'here'],
  ['/teamMembers/0/personId', 'guest'],
  ['/teamMembers/1', { teamId: 'team', personId: 'ada' }, '/teamMembers/1/personId'],
  ['/relationships/0/externalId', 'bo'],
  ['/relationships/0/internalId', 'guest'],
  ['/relationships/1', { internalId: 'ada', externalId: 'guest' }],
  ['/merges/company/0/survivorId', 5],
];

it.each(WRONG)('a seed is refused for %s = %j', (at, value, blamed = at) => {
  const problem = problemAfter(set(at, value));
  expect(problem?.pointer, problem?.message).toMatch(at.includes('permissions') ? /^\/(users|lists)/ : blamed);
});

describe('what is said of a wrong seed', () => {
  it.each([
    ['/values/0/value', 'Opn', 'expected "Opn" to be an option of the field Status (did you mean Open?)'],
    ['/values/0/value', 'Zzz', 'expected "Zzz" to be an option of the field Status; allowed: Open, Lost'],
    ['/lists/0/ownerId', 'adda', '"adda" names no row of persons (did you mean ada?)'],
    ['/lists/1/type', 'companies', 'cannot be "companies" (did you mean company?)'],
    ['/values/2/value', 'twelve', 'expected "twelve" to be a number: Size holds number'],
    [
      '/savedViews/0/fieldKeys/1',
      'person',
      'expected "person" to be a column of the list Deals (did you mean persons?)',
    ],
    ['/persons/0/frstName', 'A', 'has no member "frstName" (did you mean firstName?)'],
  ])('names what could stand at %s instead of %j', (at, value, text) => {
    expect(problemAfter(set(at, value))?.message).toBe(text);
  });

  it('is all of it, where it can be told at once', () => {
    const seed = good();
    seed.webhooks[0].url = 'ftp://127.0.0.1/x';
    seed.values[2].value = 'twelve';
    seed.persons[1].emails = ['ada@firm.example'];
    expect(seedProblems(seed).map(({ pointer }) => pointer)).toEqual([
      '/persons/1/emails/0',
      '/values/2/value',
      '/webhooks/0/url',
    ]);
    const loose = {
      ...good(),
      lists: [
        { name: 'L', type: 'company', ownerId: 'x' },
        { name: 'M', type: 'company', ownerId: 'y' },
      ],
    };
    const pointers = seedProblems(loose).map(({ pointer }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining(['/lists/0/ownerId', '/lists/1/ownerId', '/opportunities/0/listId']),
    );
    const misfits = seedProblems({ companies: [{ name: 1 }, {}], lists: 7 });
    expect(misfits.map(({ pointer }) => pointer).sort()).toEqual(['/companies/0/name', '/companies/1', '/lists']);
    expect(misfits.map(problemText)).toContain('needs the member "name"');
    const nowhere = seedProblems({ values: [{ fieldId: 'size', value: 1 }] });
    expect(nowhere.map(problemText)).toContain('needs one of the members entityId, listEntryId');
  });
});

it('takes whole seconds for what they are: all instants have milliseconds from then on', () => {
  const { interactions } = resolveSeed(checkSeed(good()) as SeedFile);
  expect(interactions[0]?.at).toBe('2026-01-02T03:04:05.000Z');
});

it.each([
  ['ids', 'persons', [{ id: 12 }, { id: 12 }], '/persons/1/id'],
  [
    'names',
    'companies',
    [
      { ref: 'a', name: 'A' },
      { ref: 'a', name: 'B' },
    ],
    '/companies/1/ref',
  ],
  ['keys of fields', 'fields', ['A', 'B'].map((name) => ({ key: 'same', name, valueType: 'text' })), '/fields/1/key'],
])('a seed is refused for %s that are given twice', (_, table, rows, pointer) => {
  expect(seedProblems({ [table]: rows })).toMatchObject([{ pointer }]);
});

it('looks at eight times the rows about eight times as often', () => {
  const seedOf = (n: number) => {
    const seed = good();
    const many = <T>(make: (i: number) => T) => Array.from({ length: n }, (_, i) => make(i));
    seed.fields.push(...many((i) => ({ ref: `f${i}`, listId: 'firms', name: 'F', valueType: 'text' })));
    seed.options.push(...many((i) => ({ fieldId: 'tags', text: `tag ${i}` })));
    seed.values.push(...many((i) => ({ fieldId: 'tags', entityId: 'here', value: `tag ${i}` })));
    seed.savedViews.push(...many((i) => ({ listId: 'deals', name: `V${i}`, statusOptionIds: ['Open'] })));
    seed.notes.push(...many((i) => ({ content: `<p>${i}</p>`, creatorId: 'ada', companyIds: ['here'] })));
    return seed;
  };
  for (const looks of [looksOfResolving, looksOfRules]) {
    const growth = looks(seedOf(2_000)) / looks(seedOf(250));
    expect(growth).toBeGreaterThan(4);
    // A scan for each row would be 64 times the work.
    expect(growth).toBeLessThan(12);
  }
});

it('a seed of a webhook that nothing can be sent to does not end the server at the next event', async () => {
  const mock = await frozenMock();
  try {
    const made = await api(mock).post('/_mock/accounts', {
      account: 'w',
      seed: { webhooks: [{ url: 'ftp://127.0.0.1/x', subscriptions: [] }] },
    });
    expect(made.status).toBe(422);
    expect(made.body.error).toMatchObject({ code: 'bad-seed', param: '/webhooks/0/url' });
  } finally {
    await mock.close();
  }
});

it('takes no ids beyond which those of new rows would not be exact', async () => {
  const most = 2 ** 52;
  const blamed = (seed: object) => seedProblems(seed).map(({ pointer }) => pointer);
  expect(blamed({ persons: [{ id: most + 1, firstName: 'Ada' }] })).toEqual(['/persons/0/id']);
  expect(blamed({ lastIds: { notes: most + 1 } })).toEqual(['/lastIds/notes']);
  const mock = await frozenMock({ seed: { persons: [{ id: most, firstName: 'Ada', lastName: 'Lorne' }] } });
  const made: number[] = [];
  for (let i = 0; i < 3; i++) {
    const { body } = await api(mock).post('/persons', { first_name: 'Bo', last_name: `B${i}`, emails: [] });
    made.push(body.id);
  }
  expect(new Set(made).size).toBe(3);
  expect(made.every((id) => id > most && Number.isSafeInteger(id))).toBe(true);
  await mock.close();
});

/** An account of everything: each type of value in each place, private and shared things, and a row of each table. */

const VALUE_TYPES = [
  'text',
  'filterable-text',
  'filterable-text-multi',
  'number',
  'number-multi',
  'formula-number',
  'datetime',
  'location',
  'location-multi',
  'dropdown',
  'dropdown-multi',
  'ranked-dropdown',
  'person',
  'person-multi',
  'company',
  'company-multi',
] as const;
type ValueType = (typeof VALUE_TYPES)[number];

type Row = Record<string, unknown>;
const AT = '2026-02-03T10:20:30.000Z';

const persons: Row[] = [
  { id: 501, type: 'internal', firstName: 'Anke', lastName: 'Osk', emails: ['anke@own.example', 'a.osk@own.example'] },
  { id: 502, type: 'internal', firstName: 'Bela', lastName: null, emails: ['bela@own.example'] },
  { id: 503, type: 'internal', firstName: 'Gone', lastName: 'Colleague', emails: [] },
  { id: 504, type: 'collaborator', firstName: 'Cleo', lastName: 'Guest', emails: ['cleo@guest.example'] },
  {
    id: 511,
    firstName: 'Dov',
    lastName: 'Ferry',
    emails: ['dov@harbour.example', 'dov@old.co.uk'],
    companyIds: [601, 602],
  },
  { id: 512, firstName: 'Эля', lastName: 'Снег', emails: ['elja@harbour.example'], companyIds: [601] },
  { id: 513, firstName: null, lastName: null, emails: ['nobody@else.example'], primaryEmail: null },
  ...Array.from({ length: 105 }, (_, i) => ({ id: 700 + i, firstName: `P${i}`, lastName: 'Many', emails: [] })),
].map((row) => ({ createdAt: AT, ...row }));

const companies: Row[] = [
  { id: 601, name: 'Harbour', domain: 'harbour.example', domains: ['harbour.example', 'old.co.uk'] },
  { id: 602, name: 'Ropes & Sons', domain: null },
  { id: 603, name: 'Everybody knows', domain: 'everybody.example', isGlobal: true },
];

const lists: Row[] = [
  { id: 801, name: 'People', type: 'person', isPublic: true, ownerId: 501 },
  {
    id: 802,
    name: 'Firms',
    type: 'company',
    isPublic: false,
    ownerId: 501,
    permissions: [{ personId: 502, role: 'basic' }],
  },
  {
    id: 803,
    name: 'Deals',
    type: 'opportunity',
    isPublic: false,
    ownerId: 502,
    permissions: [{ personId: 501, role: 'admin' }],
  },
  { id: 804, name: 'Nothing on it', type: 'company', isPublic: true, ownerId: 501 },
];
const ENTITIES: Readonly<Record<number, readonly number[]>> = {
  801: [511, 512, 513],
  802: [601, 602],
  803: [901, 902],
};

const opportunities: Row[] = [
  { id: 901, listId: 803, name: 'Crane', personIds: [511], companyIds: [601] },
  { id: 902, listId: 803, name: 'Winch', isRestricted: true, managerIds: [501], personIds: [], companyIds: [602] },
];

const listEntries: Row[] = Object.entries(ENTITIES).flatMap(([listId, ids]) =>
  ids.map((entityId, i) => ({
    id: Number(listId) * 100 + i,
    listId: Number(listId),
    entityId,
    creatorId: i === 1 ? null : 501,
    createdAt: `2026-03-0${i + 1}T00:00:00.000Z`,
  })),
);
/** On a list twice, as companies and persons may be. */
listEntries.push({ id: 80_299, listId: 802, entityId: 601, creatorId: 502, createdAt: AT });

const COLOURS = ['gray', 'blue', 'green', 'yellow', 'orange', 'red', 'purple'];
const TEXTS = ['Plain words', 'https://www.linkedin.com/in/dov-ferry', '+47 22 33 44 55', 'dov@harbour.example'];
const place = (city: string, country: string | null) => ({
  streetAddress: `${city} Street 1`,
  city,
  state: null,
  country,
  continent: 'Europe',
});

/** By type, the values of a cell of the nth record. */
function valuesOf(type: ValueType, options: readonly number[], n: number): unknown[] {
  const all: Record<ValueType, unknown[]> = {
    text: [TEXTS[n % TEXTS.length]],
    'filterable-text': ['B2B'],
    'filterable-text-multi': ['one', 'two', 'three'],
    number: [-12.5],
    'number-multi': [0, 7, 1_000_000],
    'formula-number': [42],
    datetime: ['2026-05-06'],
    location: [place('Bergen', 'Norway')],
    'location-multi': [place('Porto', 'Portugal'), place('Atlantis', null)],
    dropdown: options.slice(0, 1),
    'dropdown-multi': options.slice(0, 2),
    'ranked-dropdown': [options[n % options.length]],
    person: [512],
    'person-multi': n === 0 ? persons.slice(-104).map(({ id }) => id) : [511, 502],
    company: [602],
    'company-multi': [601, 603],
  };
  return all[type];
}

interface Place {
  listId: number | null;
  entityType: 'person' | 'company' | 'opportunity';
  first: number;
  rows: readonly { entityId: number; listEntryId: number | null }[];
}

const rowsOf = (listId: number) =>
  listEntries
    .filter((entry) => entry.listId === listId)
    .map(({ id, entityId }) => ({ entityId: entityId as number, listEntryId: id as number }));
const alone = (ids: readonly number[]) => ids.map((entityId) => ({ entityId, listEntryId: null }));

const PLACES: readonly Place[] = [
  { listId: null, entityType: 'person', first: 3000, rows: alone([511, 512]) },
  { listId: null, entityType: 'company', first: 3100, rows: alone([601, 602]) },
  { listId: 801, entityType: 'person', first: 3200, rows: rowsOf(801) },
  { listId: 802, entityType: 'company', first: 3300, rows: rowsOf(802) },
  { listId: 803, entityType: 'opportunity', first: 3400, rows: rowsOf(803) },
];

function cells(): { fields: Row[]; options: Row[]; values: Row[] } {
  const fields: Row[] = [];
  const options: Row[] = [];
  const values: Row[] = [];
  for (const { listId, entityType, first, rows } of PLACES) {
    for (const [i, valueType] of VALUE_TYPES.entries()) {
      const id = first + i;
      const isStatus = listId === 803 && valueType === 'ranked-dropdown';
      const own = valueType.includes('dropdown') ? COLOURS.slice(0, 3).map((_, n) => id * 10 + n) : [];
      fields.push({
        id,
        name: isStatus ? 'Status' : `A ${valueType}`,
        entityType,
        listId,
        valueType,
        description: i % 2 === 0 ? 'What it is for' : null,
        ...(isStatus && { role: 'status' }),
      });
      for (const [n, optionId] of own.entries()) {
        options.push({
          id: optionId,
          fieldId: id,
          text: `Option ${n}`,
          rank: n + 1,
          ...(valueType === 'ranked-dropdown' && { color: COLOURS[(n + id) % COLOURS.length] }),
          ...(isStatus && { category: (['open', 'won', 'lost'] as const)[n], ...(n === 0 && { winRate: 30 }) }),
        });
      }
      for (const [n, { entityId, listEntryId }] of rows.entries()) {
        for (const value of valuesOf(valueType, own, n)) {
          values.push({ fieldId: id, entityType, entityId, listEntryId, value });
        }
      }
    }
  }
  return { fields, options, values };
}

const interactions: Row[] = [
  {
    id: 41,
    type: 'email',
    at: AT,
    title: 'About the crane',
    direction: 'sent',
    personIds: [501, 511],
    ccPersonIds: [512],
    internalPersonId: 501,
  },
  {
    id: 42,
    type: 'meeting',
    at: AT,
    endAt: '2026-02-03T11:20:30.000Z',
    title: 'On site',
    personIds: [501, 511],
    internalPersonId: 501,
    organizerId: 511,
  },
  {
    id: 43,
    type: 'meeting',
    at: '2026-02-04T00:00:00.000Z',
    endAt: '2026-02-05T00:00:00.000Z',
    allDay: true,
    title: null,
    personIds: [502, 512],
    internalPersonId: 502,
    manualCreatorId: 502,
  },
  { id: 44, type: 'call', at: AT, personIds: [501, 512], internalPersonId: 501, manualCreatorId: 501 },
  {
    id: 45,
    type: 'chat-message',
    at: AT,
    direction: 'received',
    personIds: [501, 511],
    internalPersonId: 501,
    manualCreatorId: 501,
  },
];

const MENTION =
  '<span data-type="note-mention" data-note-mention-type="person" data-note-mention-person-id="511">Dov Ferry</span>';
const notes: Row[] = [
  {
    id: 51,
    content: '<p>See <a href="https://harbour.example/plan">the plan</a></p><ul><li>now</li></ul>',
    creatorId: 501,
    personIds: [511],
    companyIds: [601],
    opportunityIds: [901],
  },
  {
    id: 52,
    content: `<p>Ask ${MENTION} first</p>`,
    mentions: [{ id: 5201, personId: 511 }],
    creatorId: 502,
    companyIds: [602],
    updatedAt: '2026-02-04T10:20:30.000Z',
  },
  { id: 53, kind: 'user-reply', parentId: 51, content: '<p>Done</p>', creatorId: 502 },
  { id: 54, kind: 'interaction', interactionId: 42, content: '<p>It went well</p>', creatorId: 501, personIds: [511] },
  { id: 55, kind: 'ai-notetaker', interactionId: 42, content: '<p>Summary</p>', creatorId: 501, personIds: [511] },
  { id: 56, kind: 'ai-notetaker-reply', parentId: 55, content: '<p>More</p>', creatorId: 501 },
  { id: 57, format: 'plain', content: 'Line one\nLine two', creatorId: 501, personIds: [512] },
  { id: 58, content: '<p>For me</p>', creatorId: 501, sharing: 'private', personIds: [512] },
].map((row) => ({ createdAt: AT, ...row }));

/** As it is given to `createMock`. */
export function richSeed(): Record<string, unknown> {
  return {
    format: 'affinity-mock-seed/1',
    tenant: { id: 77, name: 'Own Partners', subdomain: 'own' },
    persons,
    users: [
      { id: 501, role: 'Enterprise Admin' },
      { id: 502, role: 'Standard' },
      { id: 503, status: 'removed' },
    ],
    companies,
    lists,
    opportunities,
    listEntries,
    ...cells(),
    changes: [
      { id: 31, fieldId: 3411, listEntryId: 80_300, action: 'created', changerId: 501, changedAt: AT, value: 34_111 },
      {
        id: 32,
        fieldId: 3411,
        listEntryId: 80_300,
        changerId: null,
        changedAt: '2026-02-04T10:20:30.000Z',
        value: 34_110,
      },
      { id: 33, fieldId: 3000, entityId: 511, action: 'deleted', changerId: 502, changedAt: AT, value: 'Was here' },
      { id: 34, fieldId: 3312, listEntryId: 80_200, changerId: 501, changedAt: AT, value: 512 },
    ],
    interactions,
    notes,
    transcripts: [{ id: 61, noteId: 55, languageCode: 'de' }],
    transcriptFragments: Array.from({ length: 130 }, (_, i) => ({
      transcriptId: 61,
      speaker: i % 2 ? 'Dov Ferry' : 'Anke Osk',
      content: `Sentence ${i}`,
      startSeconds: i * 40,
      endSeconds: i * 40 + 39,
    })),
    reminders: [
      { id: 71, content: 'Call again', dueAt: AT, creatorId: 501, personId: 511 },
      {
        id: 72,
        type: 'recurring',
        resetTrigger: 'email',
        periodDays: 14,
        dueAt: '2027-01-01T00:00:00.000Z',
        creatorId: 501,
        ownerId: 502,
        companyId: 601,
      },
      {
        id: 73,
        dueAt: AT,
        completedAt: '2026-02-05T10:20:30.000Z',
        completerId: 502,
        creatorId: 502,
        opportunityId: 901,
      },
    ],
    files: [
      {
        id: 81,
        name: 'plan.pdf',
        contentType: 'application/pdf',
        content: btoa('a plan'),
        creatorId: 501,
        companyId: 601,
      },
      { id: 82, name: 'notes', contentType: null, content: '', creatorId: 502, personId: 511 },
      { id: 83, name: 'deal.docx', content: btoa('x'.repeat(9000)), creatorId: 501, opportunityId: 901 },
    ],
    savedViews: [
      { id: 91, listId: 803, name: 'Open deals', fieldKeys: ['field-3411', 'field-3400'], statusOptionIds: [34_110] },
      { id: 92, listId: 803, name: 'Board', type: 'board' },
      { id: 93, listId: 802, name: 'All', fieldKeys: ['field-3300'] },
    ],
    teams: [
      { id: 21, name: 'North', listIds: [802] },
      { id: 22, name: 'South', privacyType: 'no-access' },
    ],
    teamMembers: [
      { id: 211, teamId: 21, personId: 501 },
      { id: 212, teamId: 21, personId: 502 },
    ],
    relationships: [
      { internalId: 501, externalId: 511, strength: 0.8, linkedInSince: '2020-01-02' },
      { internalId: 502, externalId: 511, strength: 0.9 },
    ],
    mergeRuns: [
      { id: 11, entityType: 'company', primaryId: 601, duplicateId: 699, starterId: 501, startedAt: AT },
      {
        id: 12,
        entityType: 'person',
        status: 'failed',
        primaryId: 599,
        duplicateId: 512,
        starterId: 501,
        startedAt: AT,
      },
    ],
    merges: { company: [{ id: 699, survivorId: 601 }], person: [] },
    duplicateSuggestions: [
      { id: 13, entityType: 'company', primaryId: 601, duplicateId: 602, criteria: 'domain-match' },
      { id: 14, entityType: 'person', primaryId: 511, duplicateId: 512, criteria: 'intelligent' },
    ],
    webhooks: [{ id: 15, url: 'https://hooks.own.example/in', subscriptions: ['list.created'], creatorId: 501 }],
    inferredConnections: [],
    personas: { admin: 501 },
  };
}

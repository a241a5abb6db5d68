import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../../src/index.js';
import { expectDeepEqual } from '../../support/deep-equal.js';
import { api, frozenMock } from '../../support.js';

let mock: Mock;
beforeAll(async () => {
  mock = await frozenMock();
});
afterAll(() => mock.close());

// biome-ignore lint/suspicious/noExplicitAny: tests look into seeds row by row
type Rows = Record<string, any[]>;

/** The rows of an account that started from a seed. */
async function load(seed: Record<string, unknown>): Promise<Rows> {
  const account = await mock.createAccount({ seed });
  return account.export() as unknown as Rows;
}

const people = {
  persons: [
    { ref: 'ada', type: 'internal', firstName: 'Ada', emails: ['ada@firm.example'] },
    { ref: 'guest', firstName: 'Guest', emails: ['guest@out.example'] },
  ],
  users: [{ id: 'ada', role: 'Admin' }],
};

describe('a seed file', () => {
  it('names rows of the newer tables by ref and leaves out what has a default', async () => {
    const rows = await load({
      ...people,
      companies: [
        { ref: 'here', name: 'Here' },
        { ref: 'there', name: 'There' },
      ],
      lists: [{ ref: 'list', name: 'Deals', type: 'company' }],
      fields: [
        { ref: 'status', listId: 'list', name: 'Status', valueType: 'ranked-dropdown', role: 'status' },
        { ref: 'size', listId: 'list', name: 'Size', valueType: 'number' },
      ],
      options: [
        { fieldId: 'status', text: 'Open' },
        { fieldId: 'status', text: 'Shut' },
      ],
      interactions: [
        { ref: 'talk', type: 'meeting', at: '2026-01-02T03:04:05Z', personIds: ['ada', 'guest'], organizerId: 'guest' },
      ],
      notes: [
        { ref: 'summary', kind: 'ai-notetaker', content: '<p>s</p>', creatorId: 'ada', interactionId: 'talk' },
        { ref: 'reply', content: 'hm', format: 'plain', creatorId: 'ada', parentId: 'summary' },
        {
          content: '<p>m</p>',
          creatorId: 'ada',
          personIds: ['guest'],
          mentions: [{ personId: 'guest' }],
          sharing: 'custom',
          sharedWith: ['ada'],
        },
      ],
      transcripts: [{ ref: 'words', noteId: 'summary', languageCode: 'pt' }],
      transcriptFragments: [{ transcriptId: 'words', speaker: 'Ada', content: 'oi', startSeconds: 0, endSeconds: 2 }],
      reminders: [{ type: 'recurring', dueAt: '2026-12-01T00:00:00Z', creatorId: 'ada', periodDays: 9 }],
      files: [{ name: 'a.txt', content: 'aGVsbG8=', companyId: 'here' }],
      savedViews: [{ listId: 'list', name: 'Open ones', fieldKeys: ['size', 'created-at'], statusOptionIds: ['Open'] }],
      mergeRuns: [{ entityType: 'person', status: 'failed', primaryId: 5, duplicateId: 6 }],
      duplicateSuggestions: [{ entityType: 'company', primaryId: 'here', duplicateId: 'there' }],
      teams: [{ ref: 'team', name: 'All', listIds: ['list'] }],
      teamMembers: [{ teamId: 'team', personId: 'ada' }],
      relationships: [{ internalId: 'ada', externalId: 'guest', strength: 0.5 }],
      webhooks: [{ url: 'https://hooks.example/in', subscriptions: ['note.created'] }],
    });
    const [summary, reply, mentioning] = rows.notes as [Rows[string][0], Rows[string][0], Rows[string][0]];
    const [ada, guest] = rows.persons as { id: number }[];
    const [here, there] = rows.companies as { id: number }[];
    expect(summary).toMatchObject({ format: 'ai', transcriptId: rows.transcripts?.[0].id, sharing: 'public' });
    expect(reply).toMatchObject({ kind: 'user-reply', parentId: summary.id, transcriptId: null });
    expect(mentioning).toMatchObject({ kind: 'entities', format: 'html', sharedWith: [ada?.id] });
    expect(mentioning.mentions).toEqual([{ id: expect.any(Number), personId: guest?.id }]);
    expect(rows.interactions?.[0]).toMatchObject({ organizerId: guest?.id, isSubjectPrivate: false });
    expect(rows.transcripts?.[0]).toMatchObject({ languageCode: 'pt', createdAt: summary.createdAt });
    expect(rows.reminders?.[0]).toMatchObject({ resetTrigger: 'interaction', periodDays: 9, personId: null });
    expect(rows.files?.[0]).toMatchObject({ size: 5, contentType: null, companyId: here?.id });
    expect(rows.savedViews?.[0]).toMatchObject({
      type: 'sheet',
      fieldKeys: [rows.fields?.[1].key, 'created-at'],
      statusOptionIds: [rows.options?.[0].id],
    });
    expect(rows.mergeRuns?.[0]).toMatchObject({
      errorMessage: 'Primary person not found',
      completedAt: expect.any(String),
    });
    expect(rows.mergeRuns?.[0].taskId).toMatch(/^[0-9a-f-]{36}$/);
    expect(rows.duplicateSuggestions?.[0]).toMatchObject({
      primaryId: here?.id,
      duplicateId: there?.id,
      criteria: 'name',
    });
    expect(rows.teamMembers?.[0]).toMatchObject({ teamId: rows.teams?.[0].id, personId: ada?.id });
    expect(rows.relationships?.[0]).toMatchObject({ strength: 0.5, linkedInSince: null });
    expect(rows.webhooks?.[0]).toMatchObject({ disabled: false, creatorId: null });
  });

  it.each([
    ['/transcripts/0/noteId', { transcripts: [{ noteId: 'nothing' }] }],
    ['/notes/0/mentions/0/personId', { notes: [{ content: '', creatorId: 'ada', mentions: [{ personId: 7 }] }] }],
    [
      '/mergeRuns/1/id',
      { mergeRuns: [1, 1].map((id) => ({ id, entityType: 'person', primaryId: 2, duplicateId: 3 })) },
    ],
    [
      '/duplicateSuggestions/0/duplicateId',
      { duplicateSuggestions: [{ entityType: 'person', primaryId: 'ada', duplicateId: 1 }] },
    ],
    [
      '/savedViews/0/statusOptionIds/0',
      {
        lists: [{ ref: 'bare', name: 'Bare', type: 'person' }],
        savedViews: [{ listId: 'bare', name: 'V', statusOptionIds: ['Open'] }],
      },
    ],
    [
      '/reminders/0/companyId',
      { reminders: [{ dueAt: '2026-12-01T00:00:00Z', creatorId: 'ada', personId: 'guest', companyId: 1 }] },
    ],
  ])('is refused with the pointer %s', async (pointer, rest) => {
    await expect(mock.createAccount({ seed: { ...people, ...rest } })).rejects.toMatchObject({ param: pointer });
  });

  it('comes back from an export as it was', async () => {
    const seed = mock.account('scale').export();
    expectDeepEqual((await mock.createAccount({ seed })).export(), seed);
  });
});

describe('deleting a person', () => {
  it('takes files, suggestions, ties and mentions along, and leaves what others took part in', async () => {
    const account = await mock.createAccount();
    const before = account.export() as unknown as Rows;
    const byTies = (id: number) =>
      [
        before.relationships?.some((row) => row.externalId === id),
        before.inferredConnections?.some((row) => row.sourcePersonId === id),
        before.notes?.some((note) => note.mentions.some((mention: { personId: number }) => mention.personId === id)),
      ].filter(Boolean).length;
    const externals = before.persons?.filter((person) => person.type === 'external') ?? [];
    const shared = (id: number) =>
      before.interactions?.find(
        (row) => row.type === 'meeting' && row.personIds.length > 3 && row.personIds.includes(id),
      );
    const tied = externals.filter(({ id }) => shared(id)).sort((a, b) => byTies(b.id) - byTies(a.id))[0];
    const filed = before.files?.find((file) => file.personId !== null)?.personId;
    const suggested = before.duplicateSuggestions?.find((row) => row.entityType === 'person')?.duplicateId;
    const client = api(mock, 'admin', account.name);
    for (const id of [tied.id, filed, suggested]) expect((await client.delete(`/persons/${id}`)).status).toBe(200);

    const after = account.export() as unknown as Rows;
    const gone = new Set([tied.id, filed, suggested]);
    expect(after.relationships?.filter((row) => gone.has(row.externalId))).toEqual([]);
    expect(after.inferredConnections?.filter((row) => gone.has(row.sourcePersonId))).toEqual([]);
    expect(after.files?.filter((row) => gone.has(row.personId))).toEqual([]);
    expect(after.duplicateSuggestions?.filter((row) => gone.has(row.primaryId) || gone.has(row.duplicateId))).toEqual(
      [],
    );
    expect(after.notes?.flatMap((note) => note.mentions).filter((mention) => gone.has(mention.personId))).toEqual([]);
    const others = shared(tied.id).personIds.filter((id: number) => !gone.has(id));
    for (const id of others) {
      const { status } = await client.get(`/v2/persons/${id}?fieldTypes=relationship-intelligence`);
      expect(status).toBe(200);
    }
  });
});

describe('the latest note of a record', () => {
  it('is one that the user may see, with its mentions', async () => {
    const account = await mock.createAccount({
      seed: {
        ...people,
        companies: [{ id: 90_000_001, name: 'Here' }],
        notes: [
          {
            content: '<p>open</p>',
            creatorId: 'ada',
            companyIds: [90_000_001],
            mentions: [{ id: 8, personId: 'guest' }],
            createdAt: '2026-01-06T00:00:00Z',
          },
          {
            content: '<p>mine</p>',
            creatorId: 'ada',
            companyIds: [90_000_001],
            sharing: 'private',
            createdAt: '2026-01-07T00:00:00Z',
          },
        ],
      },
    });
    const { body } = await api(mock, 'standard', account.name).get('/v2/companies/90000001?fieldIds=notes');
    const [{ value }] = body.fields;
    expect(value.data).toMatchObject({ content: { html: '<p>open</p>' } });
    expect(value.data.mentions).toMatchObject([
      { id: 8, type: 'person', person: { firstName: 'Guest', type: 'external' } },
    ]);
  });
});

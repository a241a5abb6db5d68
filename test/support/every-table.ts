/** A small seed that leaves no table out. */

// biome-ignore lint/suspicious/noExplicitAny: rows of all tables, also wrong ones
type Row = any;

/** One row at least of every table, all of them right. */
export const everyTable = (): Record<string, Row> => ({
  persons: [
    { ref: 'ada', type: 'internal', firstName: 'Ada', emails: ['ada@firm.example'], companyIds: ['here'] },
    { ref: 'bo', type: 'internal', firstName: 'Bo', emails: ['bo@firm.example'] },
    { ref: 'guest', firstName: 'Guest', emails: ['guest@out.example', 'g@out.example'] },
  ],
  users: [{ id: 'ada', role: 'Admin' }, { id: 'bo' }],
  companies: [
    { ref: 'here', name: 'Here', domain: 'here.example' },
    { ref: 'there', name: 'There', domains: ['there.example', 'over.there.example'] },
  ],
  lists: [
    {
      ref: 'deals',
      name: 'Deals',
      type: 'opportunity',
      ownerId: 'ada',
      permissions: [{ personId: 'bo', role: 'basic' }],
    },
    { ref: 'firms', name: 'Firms', type: 'company' },
  ],
  opportunities: [{ ref: 'deal', listId: 'deals', name: 'Deal', personIds: ['guest'], managerIds: ['ada'] }],
  listEntries: [
    { ref: 'deal row', listId: 'deals', entityId: 'deal', creatorId: 'ada' },
    { ref: 'here row', listId: 'firms', entityId: 'here' },
  ],
  fields: [
    { ref: 'status', listId: 'deals', name: 'Status', valueType: 'ranked-dropdown', role: 'status' },
    { ref: 'owners', listId: 'firms', name: 'Owners', valueType: 'person-multi', role: 'owners' },
    { ref: 'size', name: 'Size', entityType: 'company', valueType: 'number' },
    { ref: 'since', name: 'Since', entityType: 'company', valueType: 'datetime' },
    { ref: 'tags', name: 'Tags', entityType: 'company', valueType: 'dropdown-multi' },
    { ref: 'words', name: 'Words', entityType: 'person', valueType: 'text' },
  ],
  options: [
    { ref: 'open', fieldId: 'status', text: 'Open', category: 'open', winRate: 10, color: 'blue' },
    { fieldId: 'status', text: 'Lost', category: 'lost' },
    { fieldId: 'tags', text: 'Big' },
  ],
  values: [
    { fieldId: 'status', listEntryId: 'deal row', value: 'Open' },
    { fieldId: 'owners', listEntryId: 'here row', value: 'ada' },
    { fieldId: 'size', entityId: 'here', value: 12.5 },
    { fieldId: 'since', entityId: 'here', value: '2024-02-29' },
    { fieldId: 'tags', entityId: 'here', value: 'Big' },
    { fieldId: 'words', entityId: 'guest', value: 'Hm' },
  ],
  changes: [{ fieldId: 'size', entityId: 'here', value: 3, action: 'created', changerId: 'ada' }],
  interactions: [
    {
      ref: 'talk',
      type: 'meeting',
      at: '2026-01-02T03:04:05Z',
      endAt: '2026-01-02T04:04:05Z',
      personIds: ['ada', 'guest'],
    },
    { ref: 'mail', type: 'email', at: '2026-01-02T03:04:05Z', direction: 'sent', personIds: ['ada', 'guest'] },
  ],
  notes: [
    { ref: 'summary', kind: 'ai-notetaker', content: '<p>s</p>', creatorId: 'ada', interactionId: 'talk' },
    { ref: 'reply', content: '<a href="https://here.example">hm</a>', creatorId: 'ada', parentId: 'summary' },
    {
      ref: 'about',
      content: '<p>m</p>',
      creatorId: 'bo',
      companyIds: ['here'],
      mentions: [{ id: 9, personId: 'guest' }],
    },
  ],
  transcripts: [{ ref: 'said', noteId: 'summary' }],
  transcriptFragments: [{ transcriptId: 'said', speaker: 'Ada', content: 'hi', startSeconds: 0, endSeconds: 2 }],
  reminders: [
    { type: 'recurring', dueAt: '2026-12-01T00:00:00Z', creatorId: 'ada', periodDays: 9 },
    { dueAt: '2026-12-01T00:00:00Z', creatorId: 'ada', completedAt: '2026-12-01T00:00:00Z', companyId: 'here' },
  ],
  files: [{ name: 'a.txt', content: 'aGVsbG8=', size: 5, companyId: 'here', creatorId: 'ada' }],
  savedViews: [{ listId: 'deals', name: 'Open ones', fieldKeys: ['status', 'persons'], statusOptionIds: ['Open'] }],
  mergeRuns: [
    { entityType: 'company', primaryId: 1, duplicateId: 2 },
    { entityType: 'person', primaryId: 1, duplicateId: 2, status: 'failed' },
  ],
  duplicateSuggestions: [{ entityType: 'company', primaryId: 'here', duplicateId: 'there' }],
  teams: [{ ref: 'team', name: 'All' }],
  teamMembers: [{ teamId: 'team', personId: 'ada' }],
  relationships: [{ internalId: 'ada', externalId: 'guest' }],
  webhooks: [{ url: 'http://127.0.0.1:9/hook', creatorId: 'ada' }],
  merges: { company: [{ id: 5, survivorId: 6 }], person: [{ id: 5, survivorId: 6 }] },
});

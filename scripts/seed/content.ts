import type { Field, InteractionType, ValueType } from '../../src/store/model.js';
import type { SeedFile } from './draft.js';
import { checkKinds } from './kinds.js';
import { TODAY } from './vocabulary.js';

/** All that V2 takes in a write, but for the filterable texts, which only Affinity itself makes (v2-core.md §5.7). */
const WRITABLE: readonly ValueType[] = [
  'company',
  'company-multi',
  'datetime',
  'dropdown',
  'dropdown-multi',
  'location',
  'location-multi',
  'number',
  'number-multi',
  'person',
  'person-multi',
  'ranked-dropdown',
  'text',
];

/** What tests and readers of the documentation count on. */
export function checkContent(seed: SeedFile, say: (text: string) => void): void {
  checkKinds(seed, say);
  const atLeast = (what: string, count: number, wanted: number) => {
    if (count < wanted) say(`${what}: ${count} are fewer than ${wanted}`);
  };
  const inUse = seed.companies.filter((company) => !company.directoryOnly);
  atLeast('companies in use', inUse.length, 60);
  atLeast('global companies in use', inUse.filter((company) => company.isGlobal).length, 10);
  atLeast('directory records', seed.companies.length - inUse.length, 5);
  atLeast('external persons', seed.persons.filter((person) => person.type === 'external').length, 150);
  atLeast('collaborators', seed.persons.filter((person) => person.type === 'collaborator').length, 2);
  atLeast('opportunities', seed.opportunities.length, 40);
  atLeast('list entries', seed.listEntries.length, 400);
  const sizes = seed.lists.map((list) => seed.listEntries.filter((entry) => entry.listId === list.id).length);
  atLeast('entries of the longest list', Math.max(...sizes), 120);
  atLeast('entries without a creator', seed.listEntries.filter((entry) => entry.creatorId === null).length, 1);
  const twice = new Set(seed.listEntries.map((entry) => `${entry.listId}/${entry.entityId}`));
  atLeast('entities twice on a list', seed.listEntries.length - twice.size, 1);
  atLeast('restricted opportunities', seed.opportunities.filter((each) => each.isRestricted).length, 1);
  for (const type of ['email', 'meeting', 'call', 'chat-message'] satisfies InteractionType[]) {
    atLeast(`interactions of type ${type}`, seed.interactions.filter((each) => each.type === type).length, 10);
  }

  for (const [table, rows] of Object.entries(seed)) {
    if (!Array.isArray(rows)) continue;
    for (const row of rows as { id: number; createdAt?: string | null; changedAt?: string }[]) {
      if ((row.createdAt ?? row.changedAt ?? '') > TODAY) say(`${table} ${row.id}: made after the data's last day`);
    }
  }

  const filled = new Map<string, Map<number, number>>();
  for (const row of seed.values) {
    const owners = filled.get(String(row.fieldId)) ?? new Map<number, number>();
    const owner = row.listEntryId ?? row.entityId;
    filled.set(String(row.fieldId), owners.set(owner, (owners.get(owner) ?? 0) + 1));
  }
  const owners = (field: Field) => {
    if (field.listId !== null) return seed.listEntries.filter((entry) => entry.listId === field.listId).length;
    return field.entityType === 'company' ? inUse.length : seed.persons.length;
  };
  const cells = (fields: readonly Field[]) => ({
    full: fields.reduce((sum, field) => sum + (filled.get(String(field.id))?.size ?? 0), 0),
    all: fields.reduce((sum, field) => sum + owners(field), 0),
  });
  const groups: [string, Field[]][] = [
    ...WRITABLE.map((type): [string, Field[]] => [
      `list fields of type ${type}`,
      seed.fields.filter((field) => field.kind === 'list' && field.valueType === type),
    ]),
    ...['enriched', 'global', 'list', 'relationship-intelligence'].flatMap((kind) =>
      ['company', 'person'].map((entityType): [string, Field[]] => [
        `${kind} fields of ${entityType}`,
        seed.fields.filter((field) => field.kind === kind && field.entityType === entityType),
      ]),
    ),
    ...['affinity-data', 'dealroom', 'eventbrite', 'mailchimp', 'crunchbase', 'pitchbook', 'dealroom-exclusive'].map(
      (source): [string, Field[]] => [`fields of ${source}`, seed.fields.filter((field) => field.source === source)],
    ),
  ];
  for (const [what, fields] of groups) {
    const { full, all } = cells(fields);
    atLeast(`filled cells: ${what}`, full, 1);
    atLeast(`empty cells: ${what}`, all - full, 1);
  }
  const rich = inUse.find(({ id }) =>
    (
      [
        'number-multi',
        'location-multi',
        'dropdown-multi',
        'person-multi',
        'company-multi',
        'filterable-text-multi',
      ] as const
    ).every((type) =>
      seed.fields.some(
        (field) =>
          field.entityType === 'company' &&
          field.valueType === type &&
          (filled.get(String(field.id))?.get(id) ?? 0) >= 3,
      ),
    ),
  );
  if (!rich) say('no company has three values in a cell of each type that takes several');
}

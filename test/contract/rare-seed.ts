/** The default seed with what it lacks and an account may hold all the same: for walks that must see every form of an answer. */
import { frozenMock } from '../support.js';

// biome-ignore lint/suspicious/noExplicitAny: rows of all tables
type Row = any;

/** Types of fields whose changes the default seed does not record. */
const UNTRACKED = ['dropdown', 'dropdown-multi', 'text'];

export async function rareSeed(): Promise<Record<string, unknown>> {
  const mock = await frozenMock();
  const seed = structuredClone(mock.account('scale').export()) as Record<string, Row>;
  await mock.close();
  const { persons, users, teams, teamMembers, options, fields, values, changes, webhooks } = seed;

  // Somebody of whom little is known, who changed things and is in a team.
  const del = persons.find(({ primaryEmail }: Row) => primaryEmail === 'del.orrin@quaymoss.example');
  del.lastName = null;
  const stranger = { ...del, id: 300_000_001, firstName: 'Xan', lastName: null, primaryEmail: null, emails: [] };
  persons.push(stranger);
  users.push({ id: stranger.id, role: 'Standard', status: 'active', permissions: {} });

  teams.push({ ...teams[0], id: 9_001, name: 'Back Office', privacyType: 'hide-subjects-bodies' });
  teamMembers.push({ ...teamMembers[0], id: 9_001, teamId: 9_001, personId: del.id });

  // A history of every type of value, by people with and without a last name.
  let id = 60_000_000;
  for (const valueType of UNTRACKED) {
    for (const field of fields.filter((one: Row) => one.valueType === valueType && one.source === null)) {
      field.tracksChanges = true;
      const value = values.find(({ fieldId }: Row) => fieldId === field.id);
      if (!value) continue;
      const { entityType, entityId, listEntryId } = value;
      const change = { ...changes[0], fieldId: field.id, entityType, entityId, listEntryId, value: value.value };
      changes.push({ ...change, id: ++id, changerId: del.id, action: 'created' });
    }
  }

  // An option that was never given a colour, in values and in their history.
  const { value: chosen } = changes.find(({ value }: Row) => options.some((one: Row) => one.id === value && one.color));
  options.find((one: Row) => one.id === chosen).color = null;

  webhooks.push({
    id: 20_001,
    url: 'http://127.0.0.1:9/rare',
    subscriptions: ['list.created'],
    creatorId: null,
    disabled: true,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: null,
  });
  return seed;
}

/** The writes of V1, over records of the check's own. */
import { rowsOf } from './findings.js';
import type { Writer } from './writer.js';

export const [COMPANY, PERSON] = [1, 0];
const OPPORTUNITY = 8;
export const NUMBER = 3;
const MEETING = 0;

/** What other records hang on. */
interface Base {
  organization: number;
  person: number;
  me: number;
}

export async function writeV1(w: Writer): Promise<void> {
  const whoami = await w.call('v1.auth.whoami');
  const me = (whoami?.body as { user?: { id?: number } } | undefined)?.user?.id;
  const organization = await writeOrganization(w);
  const person = organization === null ? null : await writePerson(w, organization);
  if (organization === null || person === null || me === undefined) return;
  const base = { organization, person, me };
  await writeLists(w, base);
  await writeInteraction(w, base);
  await writeNote(w, base);
  await writeReminder(w, base);
  await writeFile(w, base);
  await writeWebhook(w);
  await w.remove('v1.persons', { person_id: person });
  await w.remove('v1.organizations', { organization_id: organization });
}

/** A name, then another one. */
const names = (w: Writer, what: string, more: object = {}) =>
  [
    ['/name', { name: w.name(what), ...more }],
    ['/name', { name: w.name(what) }],
  ] as const;

async function writeOrganization(w: Writer): Promise<number | null> {
  const params = await w.live('v1.organizations', 'organization_id', ...names(w, 'organization'));
  return params && Number(params.organization_id);
}

async function writePerson(w: Writer, organization: number): Promise<number | null> {
  const last_name = w.name('person');
  const email = `${last_name.replaceAll(' ', '-')}@affinity-mock.example`;
  const body = { first_name: 'Noor', last_name, emails: [email], organization_ids: [organization] };
  const other = ['/first_name', { first_name: 'Oda' }] as const;
  const params = await w.live('v1.persons', 'person_id', ['/emails', body], other);
  return params && Number(params.person_id);
}

async function writeLists(w: Writer, { organization }: Base): Promise<void> {
  const name = w.name('list');
  const list_id = await w.make('v1.lists.create', { body: { name, type: COMPANY, is_public: false } });
  if (list_id === null) return;
  w.leaves(`list "${name}"`);
  await w.kept('v1.lists.create', 'v1.lists.get', { params: { list_id } }, '/name', name);
  const list_entry_id = await w.make('v1.list-entries.create', {
    params: { list_id },
    body: { entity_id: organization },
  });
  const params = { list_id, list_entry_id: list_entry_id ?? 0 };
  if (list_entry_id !== null) {
    await w.kept('v1.list-entries.create', 'v1.list-entries.get', { params }, '/entity_id', organization);
  }
  const field = { name: w.name('field'), entity_type: COMPANY, value_type: NUMBER, list_id };
  const field_id = await w.make('v1.fields.create', { body: field });
  if (field_id !== null) {
    if (list_entry_id !== null) await writeValue(w, { field_id, entity_id: organization, list_entry_id });
    await w.call('v1.fields.delete', { params: { id: field_id } });
    const fields = await w.call('v1.fields.list', { query: `list_id=${list_id}` });
    const ids = rowsOf(fields?.body).map((row) => (row as { id: number }).id);
    if (ids.includes(field_id))
      w.lost('v1.fields.delete', '', 'no such field in v1.fields.list afterwards', 'the field');
  }
  if (list_entry_id !== null) await w.remove('v1.list-entries', params);
  await writeOpportunity(w);
}

async function writeValue(w: Writer, target: { field_id: number; entity_id: number; list_entry_id: number }) {
  const field_value_id = await w.make('v1.field-values.create', { body: { ...target, value: 12 } });
  if (field_value_id === null) return;
  const read = { query: `list_entry_id=${target.list_entry_id}` };
  await w.kept('v1.field-values.create', 'v1.field-values.list', read, '/0/value', 12);
  const params = { field_value_id };
  await w.call('v1.field-values.update', { params, body: { value: 13.5 } });
  await w.kept('v1.field-values.update', 'v1.field-values.list', read, '/0/value', 13.5);
  await w.call('v1.field-values.delete', { params });
  await w.kept('v1.field-values.delete', 'v1.field-values.list', read, '/0', undefined);
}

async function writeOpportunity(w: Writer): Promise<void> {
  const listName = w.name('list');
  const list_id = await w.make('v1.lists.create', { body: { name: listName, type: OPPORTUNITY, is_public: false } });
  if (list_id === null) return;
  w.leaves(`list "${listName}"`);
  await w.liveAndDie('v1.opportunities', 'opportunity_id', ...names(w, 'opportunity', { list_id }));
}

async function writeInteraction(w: Writer, { person, me }: Base): Promise<void> {
  // A change names the people too: whether they may be left out differs (v1.md §11.5).
  const whom = { type: MEETING, person_ids: [me, person] };
  const body = { ...whom, content: 'Went through the numbers', date: lastWeek() };
  const id = await w.make('v1.interactions.create', { body });
  if (id === null) return;
  const params = { id };
  const query = `type=${MEETING}`;
  await w.kept('v1.interactions.create', 'v1.interactions.get', { params, query }, '/id', id);
  await w.call('v1.interactions.update', { params, body: { ...whom, content: 'Went through them again' } });
  await w.kept('v1.interactions.update', 'v1.interactions.get', { params, query }, '/id', id);
  await w.remove('v1.interactions', params, query);
}

const DAY_MS = 86_400_000;
const lastWeek = () => new Date(Date.now() - 7 * DAY_MS).toISOString();
const nextWeek = () => new Date(Date.now() + 7 * DAY_MS).toISOString();

async function writeNote(w: Writer, { person }: Base): Promise<void> {
  const body = { content: 'Met at the quay', person_ids: [person] };
  await w.liveAndDie('v1.notes', 'note_id', ['/content', body], ['/content', { content: 'Met at the mill' }]);
}

async function writeReminder(w: Writer, { organization, me }: Base): Promise<void> {
  const body = { owner_id: me, type: 0, due_date: nextWeek(), content: 'Call back', organization_id: organization };
  await w.liveAndDie('v1.reminders', 'reminder_id', ['/content', body], ['/content', { content: 'Call again' }]);
}

async function writeFile(w: Writer, { organization }: Base): Promise<void> {
  const name = `${w.name('file').replaceAll(' ', '-')}.txt`;
  const form = new FormData();
  form.set('organization_id', String(organization));
  form.set('file', new File(['Agreed to meet in May.'], name, { type: 'text/plain' }));
  const request = new Request('http://form', { method: 'POST', body: form });
  const upload = {
    bytes: new Uint8Array(await request.arrayBuffer()),
    type: request.headers.get('content-type') ?? '',
  };
  if (!(await w.call('v1.entity-files.create', { upload }))) return;
  w.leaves(`file "${name}"`);
  const query = `organization_id=${organization}`;
  await w.kept('v1.entity-files.create', 'v1.entity-files.list', { query }, '/entity_files/0/name', name);
}

async function writeWebhook(w: Writer): Promise<void> {
  if (w.lacksAddress('v1.webhooks')) return;
  const made = ['/webhook_url', { webhook_url: w.webhookUrl, subscriptions: ['note.created'] }] as const;
  await w.liveAndDie('v1.webhooks', 'webhook_subscription_id', made, ['/disabled', { disabled: true }]);
}

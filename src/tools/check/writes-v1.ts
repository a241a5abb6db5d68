/** The writes of V1, over records of the check's own. */
import { rowsOf } from './findings.js';
import type { Writer } from './writer.js';

const [COMPANY, PERSON, OPPORTUNITY] = [1, 0, 8];
const NUMBER = 3;
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
  await remove(w, 'v1.persons', { person_id: person });
  await remove(w, 'v1.organizations', { organization_id: organization });
}

async function remove(w: Writer, section: string, params: Record<string, number>, query?: string): Promise<void> {
  const call = { params, ...(query !== undefined && { query }) };
  if (await w.call(`${section}.delete`, call)) await w.gone(`${section}.delete`, `${section}.get`, call);
}

async function writeOrganization(w: Writer): Promise<number | null> {
  const name = w.name('organization');
  const organization_id = await w.make('v1.organizations.create', { body: { name } });
  if (organization_id === null) return null;
  const params = { organization_id };
  await w.kept('v1.organizations.create', 'v1.organizations.get', { params }, '/name', name);
  const other = w.name('organization');
  await w.call('v1.organizations.update', { params, body: { name: other } });
  await w.kept('v1.organizations.update', 'v1.organizations.get', { params }, '/name', other);
  return organization_id;
}

async function writePerson(w: Writer, organization: number): Promise<number | null> {
  const last_name = w.name('person');
  const email = `${last_name.replaceAll(' ', '-')}@affinity-mock.example`;
  const body = { first_name: 'Noor', last_name, emails: [email], organization_ids: [organization] };
  const person_id = await w.make('v1.persons.create', { body });
  if (person_id === null) return null;
  const params = { person_id };
  await w.kept('v1.persons.create', 'v1.persons.get', { params }, '/emails', [email]);
  await w.call('v1.persons.update', { params, body: { first_name: 'Oda' } });
  await w.kept('v1.persons.update', 'v1.persons.get', { params }, '/first_name', 'Oda');
  return person_id;
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
  if (list_entry_id !== null) await remove(w, 'v1.list-entries', params);
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
  const name = w.name('opportunity');
  const opportunity_id = await w.make('v1.opportunities.create', { body: { name, list_id } });
  if (opportunity_id === null) return;
  const params = { opportunity_id };
  await w.kept('v1.opportunities.create', 'v1.opportunities.get', { params }, '/name', name);
  const other = w.name('opportunity');
  await w.call('v1.opportunities.update', { params, body: { name: other } });
  await w.kept('v1.opportunities.update', 'v1.opportunities.get', { params }, '/name', other);
  await remove(w, 'v1.opportunities', params);
}

async function writeInteraction(w: Writer, { person, me }: Base): Promise<void> {
  const body = { type: MEETING, person_ids: [me, person], content: 'Went through the numbers', date: lastWeek() };
  const id = await w.make('v1.interactions.create', { body });
  if (id === null) return;
  const params = { id };
  const query = `type=${MEETING}`;
  await w.kept('v1.interactions.create', 'v1.interactions.get', { params, query }, '/id', id);
  await w.call('v1.interactions.update', { params, body: { type: MEETING, content: 'Went through them again' } });
  await w.kept('v1.interactions.update', 'v1.interactions.get', { params, query }, '/id', id);
  await remove(w, 'v1.interactions', params, query);
}

const DAY_MS = 86_400_000;
const lastWeek = () => new Date(Date.now() - 7 * DAY_MS).toISOString();
const nextWeek = () => new Date(Date.now() + 7 * DAY_MS).toISOString();

async function writeNote(w: Writer, { person }: Base): Promise<void> {
  const note_id = await w.make('v1.notes.create', { body: { content: 'Met at the quay', person_ids: [person] } });
  if (note_id === null) return;
  const params = { note_id };
  await w.kept('v1.notes.create', 'v1.notes.get', { params }, '/content', 'Met at the quay');
  await w.call('v1.notes.update', { params, body: { content: 'Met at the mill' } });
  await w.kept('v1.notes.update', 'v1.notes.get', { params }, '/content', 'Met at the mill');
  await remove(w, 'v1.notes', params);
}

async function writeReminder(w: Writer, { organization, me }: Base): Promise<void> {
  const body = { owner_id: me, type: 0, due_date: nextWeek(), content: 'Call back', organization_id: organization };
  const reminder_id = await w.make('v1.reminders.create', { body });
  if (reminder_id === null) return;
  const params = { reminder_id };
  await w.kept('v1.reminders.create', 'v1.reminders.get', { params }, '/content', 'Call back');
  await w.call('v1.reminders.update', { params, body: { content: 'Call again' } });
  await w.kept('v1.reminders.update', 'v1.reminders.get', { params }, '/content', 'Call again');
  await remove(w, 'v1.reminders', params);
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
  if (w.webhookUrl === null) {
    for (const verb of ['create', 'update', 'delete']) w.unreached(`v1.webhooks.${verb}`, NO_ADDRESS);
    return;
  }
  const body = { webhook_url: w.webhookUrl, subscriptions: ['note.created'] };
  const webhook_subscription_id = await w.make('v1.webhooks.create', { body });
  if (webhook_subscription_id === null) return;
  const params = { webhook_subscription_id };
  await w.kept('v1.webhooks.create', 'v1.webhooks.get', { params }, '/webhook_url', w.webhookUrl);
  await w.call('v1.webhooks.update', { params, body: { disabled: true } });
  await w.kept('v1.webhooks.update', 'v1.webhooks.get', { params }, '/disabled', true);
  await remove(w, 'v1.webhooks', params);
}

export const NO_ADDRESS = 'a webhook needs an address that the server can reach: give one with --webhook-url';
export { COMPANY, NUMBER, OPPORTUNITY, PERSON, remove };

/** The writes of V2 in one version, over records of the check's own; what V2 cannot make in it is made through V1. */
import type { Writer } from './writer.js';
import { COMPANY, NUMBER, PERSON } from './writes-v1.js';

const DROPDOWN = 2;

export async function writeV2(w: Writer): Promise<void> {
  const whoami = await w.call('v2.auth.whoami');
  const me = (whoami?.body as { user?: { id?: number } } | undefined)?.user?.id;
  const company = await w.make('v1.organizations.create', { body: { name: w.name('company') } });
  const person = await makePerson(w);
  if (me === undefined || company === null || person === null) return;
  await changePerson(w, person);
  await writeLogs(w, me, person);
  await writeList(w, company);
  await writeMetadata(w, 'v2.companies.fields', {});
  await writeMetadata(w, 'v2.persons.fields', {});
  await writeOwnFields(w, 'companies', 'companyId', company, COMPANY);
  await writeOwnFields(w, 'persons', 'personId', person, PERSON);
  await writeOpportunity(w);
  await writeNote(w, company, person);
  await writeReminder(w, company, me);
  await writeFeedback(w);
  await deleteTranscript(w, me);
  const otherPerson = await w.make('v1.persons.create', { body: { first_name: 'Oda', last_name: w.name('person') } });
  const otherCompany = await w.make('v1.organizations.create', { body: { name: w.name('company') } });
  await Promise.all([merge(w, 'person', person, otherPerson), merge(w, 'company', company, otherCompany)]);
  if (w.has('v2.persons.delete')) await w.remove('v2.persons', { personId: person });
  else await w.call('v1.persons.delete', { params: { person_id: person } });
  await w.call('v1.organizations.delete', { params: { organization_id: company } });
}

async function makePerson(w: Writer): Promise<number | null> {
  const lastName = w.name('person');
  if (!w.has('v2.persons.create')) {
    return w.make('v1.persons.create', { body: { first_name: 'Noor', last_name: lastName } });
  }
  const body = { firstName: 'Noor', lastName, primaryEmailAddress: null };
  const personId = await w.make('v2.persons.create', { body });
  if (personId === null) return null;
  await w.kept('v2.persons.create', 'v2.persons.get', { params: { personId } }, '/lastName', lastName);
  return personId;
}

async function changePerson(w: Writer, personId: number): Promise<void> {
  if (!w.has('v2.persons.update')) return;
  const lastName = w.name('person');
  await w.call('v2.persons.update', { params: { personId }, body: { lastName } });
  await w.kept('v2.persons.update', 'v2.persons.get', { params: { personId } }, '/lastName', lastName);
}

const DAY_MS = 86_400_000;

/** V1 deletes what V2 logs: it has the same ids there. */
async function writeLogs(w: Writer, me: number, person: number): Promise<void> {
  const startTime = `${new Date(Date.now() - DAY_MS).toISOString().slice(0, 16)}:00Z`;
  const attendees = [me, person].map((id) => ({ person: { id } }));
  for (const [path, type] of [
    ['calls', 1],
    ['meetings', 0],
  ] as const) {
    const created = `v2.${path}.create`;
    const id = w.has(created) ? await w.make(created, { body: { startTime, attendees } }) : null;
    if (id === null) continue;
    const query = `filter=${encodeURIComponent(`id=${id}`)}`;
    await w.kept(created, `v2.${path}.list`, { query }, '/data/0/startTime', startTime);
    await w.call('v1.interactions.delete', { params: { id }, query: `type=${type}` });
  }
}

/** A field of companies, persons or one list, looked for by its name. */
async function writeMetadata(w: Writer, section: string, params: Record<string, number>): Promise<void> {
  if (!w.has(`${section}.create`)) return;
  const found = (name: string) => ({ params, query: `filter=${encodeURIComponent(`name="${name}"`)}` });
  const [first, second] = [w.name('field'), w.name('field')];
  const made = await w.call(`${section}.create`, { params, body: { name: first, valueType: 'number' } });
  const fieldId = (made?.body as { id?: unknown } | undefined)?.id;
  if (typeof fieldId !== 'string') return;
  const one = { params: { ...params, fieldId } };
  await w.kept(`${section}.create`, `${section}.list`, found(first), '/data/0/id', fieldId);
  await w.call(`${section}.update`, { ...one, body: { name: second } });
  await w.kept(`${section}.update`, `${section}.list`, found(second), '/data/0/id', fieldId);
  await w.call(`${section}.delete`, one);
  await w.kept(`${section}.delete`, `${section}.list`, found(second), '/data', []);
}

async function writeList(w: Writer, company: number): Promise<void> {
  const name = w.name('list');
  const listId = await w.make('v2.lists.create', { body: { name, type: 'company' } });
  if (listId === null) return;
  w.leaves(`list "${name}"`);
  await w.kept('v2.lists.create', 'v2.lists.get', { params: { listId } }, '/name', name);
  const listEntryId = await makeEntry(w, listId, company);
  const number = await makeField(w, { entity_type: COMPANY, value_type: NUMBER, list_id: listId });
  if (listEntryId !== null && number !== null) {
    await writeFields(w, 'v2.lists.list-entries.fields', { listId, listEntryId }, number);
  }
  const dropdown = await makeField(w, { entity_type: COMPANY, value_type: DROPDOWN, list_id: listId });
  if (dropdown !== null) await writeOptions(w, { listId, fieldId: `field-${dropdown}` });
  await writeMetadata(w, 'v2.lists.fields', { listId });
  for (const id of [number, dropdown]) if (id !== null) await w.call('v1.fields.delete', { params: { id } });
  if (listEntryId === null) return;
  if (w.has('v2.lists.list-entries.delete')) await w.remove('v2.lists.list-entries', { listId, listEntryId });
  else await w.call('v1.list-entries.delete', { params: { list_id: listId, list_entry_id: listEntryId } });
}

async function makeEntry(w: Writer, listId: number, company: number): Promise<number | null> {
  if (!w.has('v2.lists.list-entries.create')) {
    return w.make('v1.list-entries.create', { params: { list_id: listId }, body: { entity_id: company } });
  }
  const listEntryId = await w.make('v2.lists.list-entries.create', {
    params: { listId },
    body: { entity: { id: company } },
  });
  if (listEntryId === null) return null;
  const read = { params: { listId, listEntryId } };
  await w.kept('v2.lists.list-entries.create', 'v2.lists.list-entries.get', read, '/entity/id', company);
  return listEntryId;
}

const makeField = (w: Writer, field: { entity_type: number; value_type: number; list_id?: number }) =>
  w.make('v1.fields.create', { body: { name: w.name('field'), ...field } });

/** One value alone, then among several. */
async function writeFields(w: Writer, section: string, params: Record<string, number>, field: number): Promise<void> {
  const fieldId = `field-${field}`;
  const read = { params: { ...params, fieldId } };
  const value = (data: number) => ({ type: 'number', data });
  await w.call(`${section}.update`, { ...read, body: { value: value(12) } });
  await w.kept(`${section}.update`, `${section}.get`, read, '/value/data', 12);
  const updates = [{ id: fieldId, value: value(13.5) }];
  await w.call(`${section}.update-many`, { params, body: { operation: 'update-fields', updates } });
  await w.kept(`${section}.update-many`, `${section}.get`, read, '/value/data', 13.5);
}

/** Through a field of companies or persons that no list owns. */
async function writeOwnFields(w: Writer, path: string, member: string, id: number, entity_type: number): Promise<void> {
  const field = await makeField(w, { entity_type, value_type: NUMBER });
  if (field === null) return;
  await writeFields(w, `v2.${path}.entity-fields`, { [member]: id }, field);
  await w.call('v1.fields.delete', { params: { id: field } });
}

async function writeOptions(w: Writer, params: { listId: number; fieldId: string }): Promise<void> {
  const made = ['/text', { type: 'dropdown', text: 'Tidal' }] as const;
  const section = 'v2.lists.fields.dropdown-options';
  await w.liveAndDie(section, 'dropdownOptionId', made, ['/text', { text: 'Tide' }], params);
}

async function writeOpportunity(w: Writer): Promise<void> {
  if (!w.has('v2.opportunities.update')) return;
  const listName = w.name('list');
  const list_id = await w.make('v2.lists.create', { body: { name: listName, type: 'opportunity' } });
  if (list_id === null) return;
  w.leaves(`list "${listName}"`);
  const opportunityId = await makeOpportunity(w, list_id);
  if (opportunityId === null) return;
  const params = { opportunityId };
  const name = w.name('opportunity');
  await w.call('v2.opportunities.update', { params, body: { name } });
  await w.kept('v2.opportunities.update', 'v2.opportunities.get', { params }, '/name', name);
  await w.remove('v2.opportunities', params);
}

async function makeOpportunity(w: Writer, listId: number): Promise<number | null> {
  const name = w.name('opportunity');
  if (!w.has('v2.opportunities.create')) return w.make('v1.opportunities.create', { body: { name, list_id: listId } });
  const opportunityId = await w.make('v2.opportunities.create', { body: { name, listId } });
  if (opportunityId === null) return null;
  await w.kept('v2.opportunities.create', 'v2.opportunities.get', { params: { opportunityId } }, '/name', name);
  return opportunityId;
}

async function writeNote(w: Writer, company: number, person: number): Promise<void> {
  const links = { companies: [{ id: company }], persons: [{ id: person }] };
  const content = (text: string) => ({ html: `<p>${text}</p>` });
  const made = { type: 'entities', content: content('At the quay'), ...links };
  const changed = { content: content('At the mill') };
  await w.liveAndDie('v2.notes', 'noteId', ['/content/html', made], ['/content/html', changed]);
}

const WEEK_MS = 7 * 86_400_000;

async function writeReminder(w: Writer, company: number, me: number): Promise<void> {
  const dueDate = new Date(Date.now() + WEEK_MS).toISOString();
  const body = {
    type: 'one-time',
    owner: { id: me },
    entity: { type: 'company', id: company },
    dueDate,
    content: 'Call back',
  };
  const reminderId = await w.make('v2.reminders.create', { body });
  if (reminderId === null) return;
  const params = { reminderId };
  const query = `filter=${encodeURIComponent(`id=${reminderId}`)}`;
  await w.kept('v2.reminders.create', 'v2.reminders.list', { query }, '/data/0/content', 'Call back');
  if (w.has('v2.reminders.update')) {
    await w.call('v2.reminders.update', { params, body: { content: 'Call again' } });
    await w.kept('v2.reminders.update', 'v2.reminders.get', { params }, '/content', 'Call again');
  }
  if (w.has('v2.reminders.delete')) await w.remove('v2.reminders', params);
  else await w.call('v1.reminders.delete', { params: { reminder_id: reminderId } });
}

/** Of all versions one after the other: a server takes an address once at a time. */
export async function writeV2Webhook(w: Writer): Promise<void> {
  if (!w.has('v2.webhooks.create')) return;
  if (w.lacksAddress('v2.webhooks')) return;
  const made = ['/url', { url: w.webhookUrl, subscriptions: ['note.created'] }] as const;
  await w.liveAndDie('v2.webhooks', 'webhookId', made, ['/status', { status: 'disabled' }]);
}

/** People at Affinity read it: never sent there. */
async function writeFeedback(w: Writer): Promise<void> {
  if (!w.isMock) {
    w.unreached('v2.feedback.create', 'people read it: it is sent to the mock only');
    return;
  }
  await w.call('v2.feedback.create', { body: { type: 'other', subject: 'Contract check', body: 'Works as told.' } });
}

/** The API cannot make a transcript: one of a mock may go. */
async function deleteTranscript(w: Writer, me: number): Promise<void> {
  if (!w.has('v2.transcripts.delete')) return;
  if (!w.isMock) {
    w.unreached('v2.transcripts.delete', 'no transcript can be made through the API: only one of the mock is deleted');
    return;
  }
  const transcripts = await w.call('v2.transcripts.list');
  const { data = [] } = (transcripts?.body ?? {}) as { data?: { id: number; note: { creator: { id: number } } }[] };
  const own = data.find(({ note }) => note.creator.id === me);
  if (own) await w.remove('v2.transcripts', { transcriptId: own.id });
  else w.unreached('v2.transcripts.delete', "no transcript of the key's user was found");
}

const POLLS = 10;
const POLL_MS = 250;

/** The duplicate goes, sooner or later; until then the task says how far it is. A duplicate that stays is deleted. */
async function merge(w: Writer, kind: 'company' | 'person', primary: number, duplicate: number | null): Promise<void> {
  if (duplicate === null) return;
  const name = kind === 'company' ? 'Company' : 'Person';
  const section = `v2.${kind}-merges`;
  const body = { [`primary${name}Id`]: primary, [`duplicate${name}Id`]: duplicate };
  const started = await w.call(`${section}.create`, { body });
  const status = await mergeStatus(w, kind, taskOf(started?.body));
  if (status === 'failed') w.lost(`${section}.create`, '/status', 'success of the merge of two own records', 'failed');
  if (status === 'success') return;
  if (kind === 'person') await w.call('v1.persons.delete', { params: { person_id: duplicate } });
  else await w.call('v1.organizations.delete', { params: { organization_id: duplicate } });
}

/** Tasks are named by a URL. */
const taskOf = (body: unknown) => (body as { taskUrl?: string } | undefined)?.taskUrl?.split('/').at(-1);

async function mergeStatus(w: Writer, kind: string, taskId: string | undefined): Promise<string | undefined> {
  let status: string | undefined;
  for (let i = 0; taskId !== undefined && i < POLLS && status !== 'success' && status !== 'failed'; i++) {
    if (i > 0) await w.pause(POLL_MS * i);
    const task = await w.call(`v2.tasks.${kind}-merges.get`, { params: { taskId } });
    status = (task?.body as { status?: string } | undefined)?.status;
  }
  return status;
}

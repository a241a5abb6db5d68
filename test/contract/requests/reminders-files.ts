/** Valid requests of reminders and files, on both APIs. */
import { type Builder, type Find, joined, pages, type Step, type Steps, whole } from '../steps.js';

interface Identified {
  id: number;
}

const first = async (find: Find, path: string, member: string): Promise<number> => (await find(path))[member][0].id;
const ownerId = async (find: Find): Promise<number> => (await find('/auth/whoami')).user.id;

/** One record of each kind that a reminder or a file can be about. */
async function tags(find: Find) {
  const { data: persons } = await find('/v2/persons?limit=100');
  const { data: lists } = await find('/v2/lists');
  const deals = lists.find((list: { type: string }) => list.type === 'opportunity');
  const { data: rows } = await find(`/v2/lists/${deals.id}/list-entries?limit=1`);
  return {
    person: persons.find((person: { type: string }) => person.type === 'external').id as number,
    company: await first(find, '/organizations?page_size=1', 'organizations'),
    opportunity: rows[0].entity.id as number,
  };
}

const V1_NAMES = { person: 'person_id', company: 'organization_id', opportunity: 'opportunity_id' } as const;

async function v1Tags(find: Find): Promise<[string, number][]> {
  const found = await tags(find);
  return (['person', 'company', 'opportunity'] as const).map((kind) => [V1_NAMES[kind], found[kind]]);
}

/** Every page of a collection of V1, two at a time. */
async function* v1Pages(member: string): Steps {
  for (let query = 'page_size=10'; query !== ''; ) {
    const { body } = yield { query };
    const token = body[member].length === 0 ? null : body.next_page_token;
    query = token === null ? '' : joined('page_size=10', `page_token=${token}`);
  }
}

const reminderIds = async (find: Find): Promise<number[]> =>
  (await find('/reminders')).reminders.map(({ id }: Identified) => id);

/** Those that the key's user made or owns, which alone may be changed (corrections.md §3). */
async function ownV1Reminders(find: Find): Promise<{ id: number; type: number }[]> {
  const me = await ownerId(find);
  const { reminders } = await find('/reminders');
  const isMine = (one: { creator: Identified | null; owner: Identified | null }) =>
    one.creator?.id === me || one.owner?.id === me;
  return reminders.filter(isMine);
}

/** Those that the key's user made or owns, of one type. */
async function ownReminders(find: Find, type: string): Promise<number[]> {
  const me = await ownerId(find);
  const filter = encodeURIComponent(`type=${type}&(owner.id=${me}|creator.id=${me})`);
  return (await find(`/v2/reminders?filter=${filter}`)).data.map(({ id }: Identified) => id);
}

/** One upload, as its bytes and its header. */
function upload(fields: Record<string, string>, files: readonly [part: string, name: string, text: string][]): Step {
  const boundary = 'a8f3c0d1';
  const parts = [
    ...Object.entries(fields).map(([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`),
    ...files.map(
      ([part, name, text]) =>
        `Content-Disposition: form-data; name="${part}"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${text}`,
    ),
  ];
  return {
    body: `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const V1: Record<string, Builder> = {
  'v1.reminders.list': async function* (find) {
    yield {};
    yield* v1Pages('reminders');
    for (const [name, id] of await v1Tags(find)) yield { query: `${name}=${id}` };
    const me = await ownerId(find);
    for (const role of ['creator', 'owner', 'completer']) yield { query: `${role}_id=${me}` };
    for (const type of [0, 1]) yield { query: `type=${type}` };
    for (const code of [0, 1, 2]) {
      yield { query: `status=${code}` };
      yield { query: `type=1&reset_type=${code}` };
    }
    yield { query: 'due_after=2026-06-01&due_before=2026-09-01T00:00:00Z' };
    yield { persona: 'standard' };
  },
  'v1.reminders.get': async function* (find) {
    for (const reminder_id of await reminderIds(find)) yield { params: { reminder_id } };
  },
  'v1.reminders.create': async function* (find) {
    const owner_id = await ownerId(find);
    for (const [name, id] of await v1Tags(find)) {
      yield { body: { owner_id, type: 0, due_date: '2026-11-01', content: 'Call back', [name]: id } };
      yield { body: { owner_id, type: 1, reset_type: 2, reminder_days: 30, [name]: id } };
    }
    const organization_id = await first(find, '/organizations?page_size=1', 'organizations');
    const overdue = { owner_id, type: 0, due_date: '2026-01-02T03:04:05Z', organization_id };
    yield { body: overdue };
    yield { body: { ...overdue, is_completed: true } };
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(overdue)) form.append(name, String(value));
    yield { body: form, headers: FORM };
  },
  'v1.reminders.update': async function* (find) {
    for (const { id: reminder_id, type } of await ownV1Reminders(find)) {
      const params = { reminder_id };
      yield { params, body: { content: 'Call again' } };
      // Recurring ones are never completed.
      if (type === 0) {
        yield { params, body: { is_completed: true } };
        yield { params, body: { is_completed: 0, due_date: '2026-12-24' } };
      }
      yield { params, body: { type: 1, reset_type: 1, reminder_days: 14 } };
      yield { params, body: { reminder_days: 7, owner_id: await ownerId(find) } };
    }
  },
  'v1.reminders.delete': async function* (find) {
    for (const { id: reminder_id } of await ownV1Reminders(find)) yield { params: { reminder_id } };
  },

  'v1.entity-files.list': async function* (find) {
    yield {};
    yield* v1Pages('entity_files');
    for (const [name, id] of await v1Tags(find)) yield { query: `${name}=${id}` };
    yield { persona: 'standard' };
  },
  'v1.entity-files.get': async function* (find) {
    for (const { id } of (await find('/entity-files')).entity_files) yield { params: { entity_file_id: id } };
  },
  'v1.entity-files.download': async function* (find) {
    for (const { id } of (await find('/entity-files')).entity_files) yield { params: { entity_file_id: id } };
  },
  'v1.entity-files.create': async function* (find) {
    for (const [name, id] of await v1Tags(find)) {
      yield upload({ [name]: String(id) }, [['file', 'minutes.txt', 'Agreed to meet in May.']]);
      yield upload({ [name]: String(id) }, [
        ['files[]', 'one.txt', 'One'],
        ['files[]', 'two.txt', ''],
      ]);
    }
  },
};

const V2: Record<string, Builder> = {
  'v2.reminders.list': async function* (find) {
    yield {};
    yield* pages({}, 'texts');
    yield* pages({ query: 'totalCount=true' }, 'texts');
    const { data } = await find('/v2/reminders');
    const { company, person, opportunity } = await tags(find);
    const me = await ownerId(find);
    const filters = [
      `id=${data[0].id}`,
      ...['one-time', 'recurring'].map((type) => `type=${type}`),
      ...['active', 'overdue', 'completed'].map((status) => `status=${status}`),
      ...['interaction', 'email', 'event'].map((trigger) => `resetTrigger=${trigger}`),
      `owner.id=${me}|owner.id!=${me}`,
      `creator.id=${me}&!(completer.id=${me})`,
      `company.id=${company}|person.id=${person}|opportunity.id=${opportunity}`,
      'dueDate>2026-06-01T00:00:00Z&dueDate<=2026-12-01T00:00:00Z',
      'completedAt>=2026-01-01T00:00:00Z',
      'createdAt<2026-12-01T00:00:00Z&updatedAt>2026-01-01T00:00:00Z',
    ];
    for (const filter of filters) yield* whole({ query: `filter=${encodeURIComponent(filter)}` });
    yield { persona: 'standard' };
  },
  'v2.reminders.get': async function* (find) {
    for (const reminderId of await reminderIds(find)) yield { params: { reminderId } };
  },
  'v2.reminders.create': async function* (find) {
    const owner = { id: await ownerId(find) };
    for (const [type, id] of Object.entries(await tags(find))) {
      const base = { owner, entity: { type, id } };
      yield { body: { ...base, type: 'one-time', dueDate: '2026-12-01T09:00:00Z', content: 'Call back' } };
      yield { body: { ...base, type: 'one-time', dueDate: '2026-01-01T09:00:00+02:00', content: null } };
      for (const resetTrigger of ['interaction', 'email', 'event']) {
        yield { body: { ...base, type: 'recurring', recurrence: { resetTrigger, periodDays: 30 } } };
      }
      const recurrence = { resetTrigger: 'email', periodDays: 3650 };
      yield { body: { ...base, type: 'recurring', recurrence, dueDate: '2026-02-01T00:00:00Z' } };
    }
  },
  'v2.reminders.update': async function* (find) {
    const owner = { id: await ownerId(find) };
    for (const reminderId of await ownReminders(find, 'one-time')) {
      const params = { reminderId };
      yield { params, body: {} };
      yield { params, body: { content: 'Call again', owner, dueDate: '2027-01-01T00:00:00Z' } };
      yield { params, body: { completedAt: '2026-10-01T00:00:00Z', content: null } };
      yield { params, body: { completedAt: null } };
    }
    for (const reminderId of await ownReminders(find, 'recurring')) {
      const params = { reminderId };
      yield { params, body: { completedAt: '2026-10-01T00:00:00Z' } };
      yield { params, body: { recurrence: { resetTrigger: 'event', periodDays: 1 } } };
      yield { params, body: { recurrence: {} } };
    }
  },
  'v2.reminders.delete': async function* (find) {
    for (const type of ['one-time', 'recurring']) {
      for (const reminderId of await ownReminders(find, type)) yield { params: { reminderId } };
    }
  },

  'v2.files.list': async function* (find) {
    yield {};
    yield* pages({}, 'texts');
    yield* pages({ query: 'totalCount=true' }, 'texts');
    const filter = `creator.id=${await ownerId(find)}|createdAt>=2026-01-01T00:00:00Z&createdAt<2026-09-01T00:00:00Z`;
    yield* whole({ query: `filter=${encodeURIComponent(filter)}` });
    yield { persona: 'standard' };
  },
  'v2.files.get': async function* (find) {
    for (const { id } of (await find('/entity-files')).entity_files) yield { params: { fileId: id } };
  },
  'v2.files.search': async function* (find) {
    const { entity_files: files } = await find('/entity-files');
    const companyId = files.find((file: { organization_id: number | null }) => file.organization_id).organization_id;
    const prompt = 'pricing of the seed round, trains and heat pumps';
    yield { body: { prompt } };
    yield { body: { prompt, limit: 1 }, persona: 'read-only' };
    yield { body: { prompt, fileIds: files.map(({ id }: Identified) => id) } };
    yield { body: { prompt, companyId, limit: 100 } };
    yield { body: { prompt: 'xylophone' } };
  },
};

export const REQUESTS: Record<string, Builder> = { ...V1, ...V2 };

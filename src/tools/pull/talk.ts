/** What is read on demand: notes, interactions with relationships, reminders, files. */
import type { Taken } from './part.js';
import {
  idOf,
  idsBelow,
  idsOf,
  isTrue,
  listOf,
  maybeId,
  maybeText,
  type Row,
  rowOf,
  textOf,
  wordOf,
} from './reading.js';
import type { Run } from './run.js';
import type { Page } from './source.js';

/** At most as many rows as records were asked for. */
async function bounded(
  run: Run,
  name: string,
  first: string,
  pages: (query: string) => AsyncGenerator<Page>,
  make: (row: Row) => readonly Taken[],
  member: string,
): Promise<void> {
  const most = typeof run.asked.records === 'number' ? run.asked.records : Number.POSITIVE_INFINITY;
  let room = most;
  await run.paged(name, first, pages, (rows) => {
    if (room <= 0) return null;
    const some = rows.slice(0, room);
    room -= some.length;
    return some.flatMap((item) => [...run.made1(member, () => make(rowOf(item)))]);
  });
}

export async function readInteractions(run: Run): Promise<void> {
  const pages = (path: string) => (query: string) => run.source.pages(path, query);
  const all = [
    ['emails', (row: Row) => emailRow(run, row)],
    ['meetings', (row: Row) => eventRow(run, row, 'meeting')],
    ['calls', (row: Row) => eventRow(run, row, 'call')],
    ['chat-messages', (row: Row) => chatRow(run, row)],
  ] as const;
  for (const [name, make] of all) {
    const taken = (row: Row): Taken[] => [['interactions', { ...times(run, row), ...make(row) }]];
    await bounded(run, name, 'limit=100', pages(`/v2/${name}`), taken, 'interactions');
  }
}

const times = (run: Run, row: Row): Row => ({
  createdAt: run.made.instant(textOf(row, 'createdAt')),
  updatedAt: run.made.maybeInstant(maybeText(row, 'updatedAt')),
});

const subject = (run: Run, text: string | null): string | null => (text === null ? null : run.made.text(text));

function emailRow(run: Run, row: Row): Row {
  const from = peopleOf([row.from]);
  const cc = peopleOf(preview(row, 'ccParticipantsPreview'));
  const all = [...new Set([...from, ...peopleOf(preview(row, 'toParticipantsPreview'))])];
  return {
    id: idOf(row, 'id'),
    type: 'email',
    at: run.made.instant(textOf(row, 'sentAt')),
    title: subject(run, maybeText(row, 'subject')),
    direction: wordOf(row, 'direction', ['sent', 'received']),
    personIds: all,
    ccPersonIds: cc,
    internalPersonId: colleague(run, [...all, ...cc]),
  };
}

function eventRow(run: Run, row: Row, type: 'meeting' | 'call'): Row {
  const personIds = peopleOf(preview(row, 'attendeesPreview'));
  return {
    id: idOf(row, 'id'),
    type,
    at: run.made.instant(textOf(row, 'startTime')),
    endAt: run.made.maybeInstant(maybeText(row, 'endTime')),
    allDay: isTrue(row, 'allDay'),
    title: subject(run, maybeText(row, 'title')),
    personIds,
    internalPersonId: colleague(run, personIds),
    manualCreatorId: row.loggingType === 'manual' ? (peopleOf([row.creator])[0] ?? null) : null,
    ...(type === 'meeting' && { organizerId: peopleOf([row.organizer])[0] ?? null }),
  };
}

function chatRow(run: Run, row: Row): Row {
  const personIds = [...new Set(idsBelow(preview(row, 'participantsPreview')))];
  return {
    id: idOf(row, 'id'),
    type: 'chat-message',
    at: run.made.instant(textOf(row, 'sentAt')),
    direction: wordOf(row, 'direction', ['sent', 'received']),
    personIds,
    internalPersonId: colleague(run, personIds),
    manualCreatorId: maybeId((row.creator ?? {}) as Row, 'id'),
  };
}

const preview = (row: Row, member: string): unknown => ((row[member] ?? {}) as Row).data ?? [];

/** Participants without a person are addresses alone, and stay out. */
const peopleOf = (items: unknown): number[] => [
  ...new Set(
    listOf(items).flatMap((item) => {
      const person = ((item ?? {}) as Row).person ?? null;
      return person === null ? [] : [idOf(rowOf(person, '/person'), 'id')];
    }),
  ),
];

const colleague = (run: Run, ids: readonly number[]): number | null =>
  ids.find((id) => run.known.has('users', id)) ?? null;

/** How well colleagues know the persons outside that are in the copy: a call for each of them. */
export async function readRelationships(run: Run): Promise<void> {
  for (const id of [...run.known.ids('persons')].sort((a, b) => a - b)) {
    if (run.known.has('users', id)) continue;
    await run.step(`relationships of ${id}`, async () => {
      const rows = await run.source.all(`/v2/persons/${id}/relationships`);
      return rows.flatMap((item) => [...run.made1('relationships', () => relationshipRows(run, rowOf(item), id))]);
    });
    if (run.refused.has(`/v2/persons/${id}/relationships`)) return;
  }
}

function relationshipRows(run: Run, row: Row, externalId: number): Taken[] {
  const ids = [row.person1, row.person2].map((person) => idOf(rowOf(person, '/person1'), 'id'));
  const internalId = ids.find((id) => id !== externalId && run.known.has('users', id));
  if (internalId === undefined || !ids.includes(externalId)) return [];
  const linkedIn =
    row.linkedIn === null || row.linkedIn === undefined ? null : maybeText(rowOf(row.linkedIn), 'connectedOn');
  const strength = typeof row.interactionScore === 'number' ? row.interactionScore : 0;
  return [
    [
      'relationships',
      {
        internalId,
        externalId,
        strength: Math.min(1, Math.max(0, strength)),
        linkedInSince: linkedIn === null ? null : run.made.day(linkedIn),
      },
    ],
  ];
}

/** V1 tells all of a note at once; where there is no V1, V2's own notes with what they are attached to. */
export async function readNotes(run: Run): Promise<void> {
  await bounded(
    run,
    'notes',
    'page_size=500',
    (query) => run.source.tokenPages('/notes', 'notes', query),
    (row) => [['notes', noteRow(run, row)]],
    'notes',
  );
  if (!run.refused.has('/notes')) return;
  await bounded(
    run,
    'notes of V2',
    'limit=100&includes=companiesPreview&includes=personsPreview&includes=opportunitiesPreview',
    (query) => run.source.pages('/v2/notes', query),
    (row) => [['notes', v2NoteRow(run, row)]],
    'notes',
  );
}

const FORMATS = ['plain', 'email', 'html', 'ai'] as const;

function noteRow(run: Run, row: Row): Row {
  const format = FORMATS[row.type as number] ?? 'html';
  const content = textOf(row, 'content');
  const parentId = maybeId(row, 'parent_id');
  const interactionId = maybeId(row, 'interaction_id');
  const isAi = format === 'ai';
  const kind =
    parentId !== null
      ? isAi
        ? 'ai-notetaker-reply'
        : 'user-reply'
      : isAi
        ? 'ai-notetaker'
        : interactionId === null
          ? 'entities'
          : 'interaction';
  const isReply = parentId !== null;
  return {
    id: idOf(row, 'id'),
    kind,
    format,
    content: format === 'html' || isAi ? run.made.html(content) : run.made.text(content),
    creatorId: idOf(row, 'creator_id'),
    personIds: isReply ? [] : idsOf(row, 'associated_person_ids'),
    companyIds: isReply ? [] : idsOf(row, 'organization_ids'),
    opportunityIds: isReply ? [] : idsOf(row, 'opportunity_ids'),
    interactionId,
    parentId,
    transcriptId: null,
    // V1 does not tell the ids of mentions.
    mentions: idsOf(row, 'mentioned_person_ids').map((personId) => ({ personId })),
    createdAt: run.made.instant(textOf(row, 'created_at')),
    updatedAt: run.made.maybeInstant(maybeText(row, 'updated_at')),
  };
}

const KINDS = ['entities', 'interaction', 'ai-notetaker', 'user-reply', 'ai-notetaker-reply'] as const;

function v2NoteRow(run: Run, row: Row): Row {
  const kind = wordOf(row, 'type', KINDS);
  return {
    id: idOf(row, 'id'),
    kind,
    content: run.made.html(textOf(rowOf(row.content, '/content'), 'html')),
    creatorId: idOf(rowOf(row.creator, '/creator'), 'id'),
    personIds: idsBelow(preview(row, 'personsPreview')),
    companyIds: idsBelow(preview(row, 'companiesPreview')),
    opportunityIds: idsBelow(preview(row, 'opportunitiesPreview')),
    interactionId: maybeId((row.interaction ?? {}) as Row, 'id'),
    transcriptId: null,
    ...times(run, row),
  };
}

export async function readReminders(run: Run): Promise<void> {
  await bounded(
    run,
    'reminders',
    'limit=100',
    (query) => run.source.pages('/v2/reminders', query),
    (row) => [['reminders', reminderRow(run, row)]],
    'reminders',
  );
}

function reminderRow(run: Run, row: Row): Row {
  const who = (member: string) => maybeId((row[member] ?? {}) as Row, 'id');
  const type = wordOf(row, 'type', ['one-time', 'recurring']);
  const recurrence = (row.recurrence ?? {}) as Row;
  return {
    id: idOf(row, 'id'),
    type,
    content: subject(run, maybeText(row, 'content')),
    dueAt: run.made.instant(textOf(row, 'dueDate')),
    completedAt: run.made.maybeInstant(maybeText(row, 'completedAt')),
    completerId: who('completer'),
    ...(type === 'recurring' && {
      resetTrigger: wordOf(recurrence, 'resetTrigger', ['interaction', 'email', 'event']),
      periodDays: idOf(recurrence, 'periodDays'),
    }),
    creatorId: idOf(rowOf(row.creator, '/creator'), 'id'),
    ownerId: idOf(rowOf(row.owner, '/owner'), 'id'),
    personId: who('person'),
    companyId: who('company'),
    opportunityId: who('opportunity'),
    ...times(run, row),
  };
}

/** V1 tells what they are about, V2 their types; their content is not read. */
export async function readFiles(run: Run): Promise<void> {
  const types = await v2Files(run);
  await bounded(
    run,
    'files',
    'page_size=500',
    (query) => run.source.tokenPages('/entity-files', 'entity_files', query),
    (row) => [['files', fileRow(run, row, types.get(idOf(row, 'id')))]],
    'files',
  );
  if (!run.refused.has('/entity-files')) return;
  // Without V1 they are about nobody.
  await run.step('files of V2', async () =>
    [...types.values()].flatMap((row) => [...run.made1('files', () => [['files', fileRow(run, row, row)] as Taken])]),
  );
}

/** By id. */
async function v2Files(run: Run): Promise<ReadonlyMap<number, Row>> {
  const files = new Map<number, Row>();
  const { records } = run.asked;
  const add = async () => {
    for await (const { rows } of run.source.pages('/v2/files', 'limit=100')) {
      for (const item of rows) {
        const row = rowOf(item);
        files.set(idOf(row, 'id'), row);
      }
      if (typeof records === 'number' && files.size >= records) return;
    }
  };
  if (run.part.at('files') !== null || run.refused.has('/entity-files')) await run.given('files', add, undefined);
  return files;
}

function fileRow(run: Run, row: Row, v2: Row | undefined): Row {
  const creator = row.uploader_id === undefined ? idOf(rowOf(row.creator, '/creator'), 'id') : idOf(row, 'uploader_id');
  const size = typeof row.size === 'number' && row.size >= 0 ? row.size : 0;
  return {
    id: idOf(row, 'id'),
    name: run.made.fileName(textOf(row, 'name')),
    contentType: mediaType(v2 ? maybeText(v2, 'type') : null),
    creatorId: creator,
    personId: maybeId(row, 'person_id'),
    companyId: maybeId(row, 'organization_id'),
    opportunityId: maybeId(row, 'opportunity_id'),
    content: run.made.content(size),
    createdAt: run.made.instant(textOf(row, row.created_at === undefined ? 'createdAt' : 'created_at')),
    updatedAt: run.made.maybeInstant(v2 ? maybeText(v2, 'updatedAt') : null),
  };
}

const TYPES =
  /^(text\/(plain|html|csv|markdown|calendar)|image\/(png|jpeg|gif|webp|svg\+xml)|audio\/(mpeg|mp4|wav)|video\/(mp4|quicktime)|message\/rfc822|application\/(pdf|json|zip|msword|rtf|octet-stream|vnd\.(ms-excel|ms-powerpoint)|vnd\.openxmlformats-officedocument\.(wordprocessingml\.document|spreadsheetml\.sheet|presentationml\.presentation)))$/;

/** One that is not known to everybody may tell something. */
const mediaType = (type: string | null): string | null =>
  type === null || TYPES.test(type) ? type : 'application/octet-stream';

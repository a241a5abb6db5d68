/** What is read on demand: notes, reminders, files. */

import { idOf, idsBelow, idsOf, listOf, maybeId, maybeText, type Row, rowOf, textOf, wordOf } from './reading.js';
import type { Run } from './run.js';
import { maybeMade, preview, times } from './shared.js';

/** V1 tells all of a note at once; where there is no V1, V2's own notes with what they are attached to. */
export async function readNotes(run: Run): Promise<void> {
  const mentions = await v2Mentions(run);
  await run.bounded(['notes', 'notes'], '/notes', 'page_size=500', (row) =>
    noteRow(run, row, mentions.get(idOf(row, 'id'))),
  );
  if (!run.refused.has('/notes')) return;
  const query = 'limit=100&includes=companiesPreview&includes=personsPreview&includes=opportunitiesPreview';
  await run.bounded(['notes of V2', 'notes'], '/v2/notes', query, (row) => v2NoteRow(run, row));
}

/** By note, for V1 does not tell the ids of mentions. */
async function v2Mentions(run: Run): Promise<ReadonlyMap<number, Row[]>> {
  const byNote = new Map<number, Row[]>();
  const { records } = run.asked;
  const add = async () => {
    let count = 0;
    for await (const { rows } of run.source.pages('/v2/notes', 'limit=100')) {
      for (const item of rows) {
        const row = rowOf(item);
        const mentions = mentionsOf(row);
        if (mentions.length > 0) byNote.set(idOf(row, 'id'), mentions);
      }
      count += rows.length;
      if (typeof records === 'number' && count >= records) return;
    }
  };
  if (run.part.at('notes') !== null) await run.given('mentions', add, undefined);
  return byNote;
}

const mentionsOf = (row: Row): Row[] =>
  listOf(row.mentions ?? [], '/mentions')
    .map((item) => rowOf(item, '/mentions[]'))
    .filter(({ person }) => person !== null && person !== undefined)
    .map((mention) => ({ id: idOf(mention, 'id'), personId: idOf(rowOf(mention.person, '/mentions[]/person'), 'id') }));

const FORMATS = ['plain', 'email', 'html', 'ai'] as const;

function noteRow(run: Run, row: Row, mentions?: readonly Row[]): Row {
  const format = FORMATS[row.type as number] ?? 'html';
  const content = textOf(row, 'content');
  const parentId = maybeId(row, 'parent_id');
  const interactionId = maybeId(row, 'interaction_id');
  const isAi = format === 'ai';
  const isReply = parentId !== null;
  const ofPeople = isReply ? 'user-reply' : interactionId === null ? 'entities' : 'interaction';
  const kind = isAi ? `ai-notetaker${isReply ? '-reply' : ''}` : ofPeople;
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
    mentions: (mentions ?? idsOf(row, 'mentioned_person_ids').map((personId) => ({ personId }))).slice(0, 100),
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
    mentions: mentionsOf(row).slice(0, 100),
    ...times(run, row),
  };
}

export async function readReminders(run: Run): Promise<void> {
  await run.bounded(['reminders', 'reminders'], '/v2/reminders', 'limit=100', (row) => reminderRow(run, row));
}

function reminderRow(run: Run, row: Row): Row {
  const who = (member: string) => maybeId((row[member] ?? {}) as Row, 'id');
  const type = wordOf(row, 'type', ['one-time', 'recurring']);
  const recurrence = (row.recurrence ?? {}) as Row;
  return {
    id: idOf(row, 'id'),
    type,
    content: maybeMade(run, maybeText(row, 'content')),
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
  await run.bounded(['files', 'files'], '/entity-files', 'page_size=500', (row) =>
    fileRow(run, row, types.get(idOf(row, 'id'))),
  );
  if (!run.refused.has('/entity-files')) return;
  // Without V1 they are about nobody.
  await run.step('files of V2', async () => run.rows('files', [...types.values()], (row) => fileRow(run, row, row)));
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
  /^(text\/(plain|html|csv|markdown|calendar|vcard|xml)|image\/(png|jpeg|gif|webp|heic|svg\+xml)|audio\/(mpeg|mp4|wav)|video\/(mp4|quicktime)|message\/rfc822|application\/(pdf|json|xml|zip|msword|rtf|octet-stream|vnd\.(ms-excel|ms-powerpoint)|vnd\.openxmlformats-officedocument\.(wordprocessingml\.document|spreadsheetml\.sheet|presentationml\.presentation)))$/;

/** One that is not known to everybody may tell something. */
const mediaType = (type: string | null): string | null =>
  type === null || TYPES.test(type) ? type : 'application/octet-stream';

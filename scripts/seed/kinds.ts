import type { SeedFile } from './draft.js';
import type { Say } from './integrity.js';
import { TODAY } from './vocabulary.js';

/** Enough rows of each kind that the sections of both APIs tell apart. */
export function checkKinds(seed: SeedFile, say: Say): void {
  const wants = <R>(what: string, rows: readonly R[], wanted: number, is: (row: R) => boolean = () => true) => {
    const count = rows.filter(is).length;
    if (count < wanted) say(`${what}: ${count} are fewer than ${wanted}`);
  };
  const counts = (keys: readonly number[]) => {
    const byKey = new Map<number, number>();
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? 0) + 1);
    return [...byKey.values()];
  };
  const { interactions, notes, reminders, files, savedViews, mergeRuns, inferredConnections } = seed;
  const typeOf = new Map(interactions.map((each) => [each.id, each.type]));

  wants('notes', notes, 200);
  for (const kind of ['entities', 'interaction', 'ai-notetaker', 'user-reply', 'ai-notetaker-reply']) {
    wants(`notes of kind ${kind}`, notes, 3, (note) => note.kind === kind);
  }
  for (const format of ['plain', 'email', 'html', 'ai']) {
    wants(`notes of format ${format}`, notes, 6, (note) => note.format === format);
  }
  for (const sharing of ['public', 'private', 'custom'])
    wants(`${sharing} notes`, notes, 6, (n) => n.sharing === sharing);
  for (const type of ['meeting', 'call', 'email', 'chat-message'] as const) {
    const isOn = (id: number | null) => id !== null && typeOf.get(id) === type;
    wants(
      `notes on interactions of type ${type}`,
      notes,
      5,
      (note) => note.kind === 'interaction' && isOn(note.interactionId),
    );
  }
  wants('notes with mentions', notes, 10, (note) => note.mentions.length > 0);
  wants('replies with mentions', notes, 1, (note) => note.parentId !== null && note.mentions.length > 0);
  wants('notes on more than a page of persons', notes, 1, (note) => note.personIds.length > 20);
  wants(
    'AI notes without a transcript',
    notes,
    1,
    (note) => note.kind === 'ai-notetaker' && note.transcriptId === null,
  );
  wants('AI notes without a meeting', notes, 1, (note) => note.kind === 'ai-notetaker' && note.interactionId === null);
  wants('edited notes', notes, 5, (note) => note.updatedAt !== null);
  const roots = notes.map((note) => note.parentId).filter((id) => id !== null);
  wants('discussions longer than a page', counts(roots), 1, (replies) => replies > 20);

  wants('transcripts', seed.transcripts, 6);
  wants('languages', [...new Set(seed.transcripts.map((transcript) => transcript.languageCode))], 3);
  const lengths = counts(seed.transcriptFragments.map((fragment) => fragment.transcriptId));
  wants('transcripts of more than a hundred turns', lengths, 1, (length) => length > 100);
  const replies = new Set(notes.filter((note) => note.parentId !== null).map((note) => note.id));
  wants('transcripts of AI replies', seed.transcripts, 1, (transcript) => replies.has(transcript.noteId));

  wants('private subjects', interactions, 5, (each) => each.isSubjectPrivate);
  wants(
    'meetings logged by hand',
    interactions,
    10,
    (each) => each.type === 'meeting' && each.manualCreatorId !== null,
  );
  wants('organizers', interactions, 40, (each) => each.organizerId !== null);
  wants(
    'meetings without an organizer',
    interactions,
    3,
    (each) => each.type === 'meeting' && each.organizerId === null,
  );

  for (const type of ['one-time', 'recurring']) {
    const isOpen = (row: (typeof reminders)[number]) => row.type === type && row.completedAt === null;
    wants(`active ${type} reminders`, reminders, 4, (row) => isOpen(row) && row.dueAt > TODAY);
    wants(`overdue ${type} reminders`, reminders, 4, (row) => isOpen(row) && row.dueAt < TODAY);
  }
  wants('completed reminders', reminders, 4, (row) => row.completedAt !== null);
  wants(
    'recurring reminders that somebody completed',
    reminders,
    2,
    (row) => row.type === 'recurring' && row.completerId !== null,
  );
  for (const trigger of ['interaction', 'email', 'event']) {
    wants(`reminders reset by ${trigger}`, reminders, 2, (row) => row.resetTrigger === trigger);
  }
  for (const [what, rows] of [
    ['reminders', reminders],
    ['files', files],
  ] as const) {
    wants(`${what} on persons`, [...rows], 2, (row) => row.personId !== null);
    wants(`${what} on companies`, [...rows], 2, (row) => row.companyId !== null);
    wants(`${what} on opportunities`, [...rows], 2, (row) => row.opportunityId !== null);
    const isBare = (row: (typeof rows)[number]) => (row.personId ?? row.companyId ?? row.opportunityId) === null;
    wants(`${what} on nothing`, [...rows], 1, isBare);
  }
  wants('files', files, 12);
  wants('content types', [...new Set(files.map((file) => file.contentType))], 6);
  wants('files of an unknown type', files, 1, (file) => file.contentType === null);

  for (const type of ['sheet', 'board', 'dashboard'])
    wants(`${type} views`, savedViews, 1, (view) => view.type === type);
  wants('own views', savedViews, 2, (view) => !view.isShared);
  for (const type of ['company', 'person']) {
    for (const status of ['in-progress', 'success', 'failed']) {
      wants(`${type} merges ${status}`, mergeRuns, 1, (run) => run.entityType === type && run.status === status);
    }
  }
  for (const criteria of ['name', 'domain-redirect', 'domain-match', 'intelligent']) {
    wants(`suggestions by ${criteria}`, seed.duplicateSuggestions, 2, (row) => row.criteria === criteria);
  }
  wants('teams', seed.teams, 3);
  wants('relationships', seed.relationships, 150);
  wants('strong relationships', seed.relationships, 5, (row) => row.strength >= 0.7);
  wants('LinkedIn ties', seed.relationships, 20, (row) => row.linkedInSince !== null);
  wants('LinkedIn ties alone', seed.relationships, 5, (row) => row.strength === 0);
  for (const kind of ['coworker', 'investor-executive'] as const) {
    const rows = inferredConnections.filter((row) => row.kind === kind);
    wants(`${kind} connections`, rows, 30);
    const targets = new Map<string, number>();
    for (const { target } of rows) {
      const key = JSON.stringify(target);
      targets.set(key, (targets.get(key) ?? 0) + 1);
    }
    wants(`${kind} targets with several connections`, [...targets.values()], 5, (count) => count > 1);
    const places = [...targets.keys()].map((key) => JSON.parse(key).currentCompany.id as number);
    wants(`companies with more than a page of ${kind} targets`, counts(places), 1, (count) => count > 20);
  }
  const tracked = new Map(seed.fields.map((field) => [field.id, field.valueType]));
  const changed = [...new Set(seed.changes.map((change) => tracked.get(change.fieldId)))];
  wants('value types with changes', changed, 10);
}

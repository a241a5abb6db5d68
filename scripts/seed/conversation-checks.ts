import type { Note } from '../../src/store/model.js';
import type { SeedFile } from './draft.js';
import { idsOf, type Say } from './integrity.js';

const AI_KINDS: readonly Note['kind'][] = ['ai-notetaker', 'ai-notetaker-reply'];
const REPLY_KINDS: readonly Note['kind'][] = ['user-reply', 'ai-notetaker-reply'];

/** Interactions, the notes on them and what was said: rows fit together as the API would have made them. */
export function checkConversations(seed: SeedFile, say: Say): void {
  checkInteractions(seed, say);
  checkNotes(seed, say);
  checkTranscripts(seed, say);
}

function checkInteractions(seed: SeedFile, say: Say): void {
  const internal = idsOf(seed.persons.filter((person) => person.type === 'internal'));
  const texts = new Set(seed.notes.filter((note) => note.format === 'plain').map((note) => note.interactionId));
  for (const row of seed.interactions) {
    const where = `interactions ${row.id}`;
    const everyone = [...row.personIds, ...row.ccPersonIds];
    if (!everyone.some((id) => internal.has(id))) say(`${where}: nobody of the firm took part`);
    if (everyone.every((id) => internal.has(id))) say(`${where}: nobody from outside took part`);
    if (row.organizerId !== null && !row.personIds.includes(row.organizerId)) say(`${where}: the organizer is absent`);
    if (row.organizerId !== null && row.type !== 'meeting') say(`${where}: only meetings have an organizer`);
    if (row.isSubjectPrivate && row.type !== 'email') say(`${where}: only emails have private subjects`);
    if (row.type === 'email' && row.manualCreatorId !== null) say(`${where}: nobody logs emails by hand`);
    if (row.manualCreatorId !== null && !texts.has(row.id)) say(`${where}: logged by hand without a text`);
  }
}

function checkNotes(seed: SeedFile, say: Say): void {
  const notes = new Map(seed.notes.map((note) => [note.id, note]));
  const interactions = new Map(seed.interactions.map((each) => [each.id, each]));
  const mentionIds = new Set<number>();
  for (const note of seed.notes) {
    const where = `notes ${note.id}`;
    const attached = note.personIds.length + note.companyIds.length + note.opportunityIds.length;
    const parent = note.parentId === null ? null : notes.get(note.parentId);
    const interaction = note.interactionId === null ? null : interactions.get(note.interactionId);
    if (parent === undefined || interaction === undefined) say(`${where}: points to nothing`);
    if (REPLY_KINDS.includes(note.kind) !== (note.parentId !== null)) say(`${where}: replies alone have a root`);
    if (parent && (parent.parentId !== null || parent.createdAt > note.createdAt)) say(`${where}: an impossible root`);
    if (parent && attached > 0) say(`${where}: a reply with records of its own`);
    if (parent && parent.sharing !== note.sharing && note.kind === 'user-reply')
      say(`${where}: shared unlike its root`);
    if (note.kind === 'entities' && attached === 0) say(`${where}: attached to nothing`);
    if (note.kind === 'interaction' && !interaction) say(`${where}: no interaction`);
    if (interaction && !['interaction', ...AI_KINDS].includes(note.kind)) say(`${where}: should be on no interaction`);
    if (interaction && AI_KINDS.includes(note.kind) && interaction.type !== 'meeting')
      say(`${where}: not on a meeting`);
    if (interaction && note.createdAt < interaction.createdAt) say(`${where}: before its interaction`);
    if (AI_KINDS.includes(note.kind) !== (note.format === 'ai')) say(`${where}: format ${note.format}`);
    if (note.transcriptId !== null && note.format !== 'ai') say(`${where}: has a transcript`);
    if ((note.sharing === 'custom') !== note.sharedWith.length > 0) say(`${where}: shared with ${note.sharedWith}`);
    if (note.id > 2 ** 31 - 1) say(`${where}: ids of notes have 32 bits`);
    if (note.updatedAt !== null && note.updatedAt < note.createdAt) say(`${where}: updated before it was made`);
    checkMentions(seed, note, mentionIds, say);
  }
}

/** The mentions are the spans of the text, in order. */
function checkMentions(seed: SeedFile, note: Note, taken: Set<number>, say: Say): void {
  const where = `notes ${note.id}`;
  const spans = [...note.content.matchAll(/data-note-mention-person-id="(\d+)">([^<]*)</g)];
  if (spans.map((span) => span[1]).join() !== note.mentions.map((mention) => mention.personId).join()) {
    say(`${where}: mentions and text differ`);
  }
  for (const { id, personId } of note.mentions) {
    if (taken.has(id)) say(`${where}: mention ${id} is used twice`);
    taken.add(id);
    if (!seed.persons.some((person) => person.id === personId)) say(`${where}: mentions nobody`);
  }
  if (/[{}]/.test(note.content)) say(`${where}: a placeholder was left`);
}

function checkTranscripts(seed: SeedFile, say: Say): void {
  const notes = new Map(seed.notes.map((note) => [note.id, note]));
  const ends = new Map<number, number>();
  for (const row of seed.transcripts) {
    ends.set(row.id, 0);
    const note = notes.get(row.noteId);
    if (note?.format !== 'ai' || note.transcriptId !== row.id) say(`transcripts ${row.id}: its note is another's`);
  }
  for (const { transcriptId } of seed.notes) {
    if (transcriptId !== null && !ends.has(transcriptId)) say(`notes: no transcript ${transcriptId}`);
  }
  for (const row of seed.transcriptFragments) {
    const end = ends.get(row.transcriptId);
    if (end === undefined) say(`transcriptFragments ${row.id}: no such transcript`);
    if (row.startSeconds < (end ?? 0) || row.endSeconds < row.startSeconds)
      say(`transcriptFragments ${row.id}: out of time`);
    ends.set(row.transcriptId, row.endSeconds);
  }
  for (const [id, end] of ends) if (end === 0) say(`transcripts ${id}: nobody says anything`);
}

import type { Interaction } from '../../src/store/model.js';
import { type Draft, found } from './draft.js';
import { SPOKEN } from './note-texts.js';
import type { NotePlan } from './notes.js';
import { Ids, Random } from './random.js';

/** A recording, before it is written down. */
export interface Talk {
  languageCode: keyof typeof SPOKEN;
  /** Turns. */
  length: number;
  meeting: Interaction;
}

/** Writes the recordings of AI notes down; gives the id of each. A recording belongs to the first note that sums it up. */
export function addTranscripts(
  draft: Draft,
  notes: readonly NotePlan[],
  noteIds: ReadonlyMap<NotePlan, number>,
): Map<Talk, number> {
  const random = new Random('transcripts');
  const ids = new Ids('transcripts', 61_480, 200, 4_000);
  const fragmentIds = new Ids('transcript fragments', 5_421_107, 1, 4);
  const made = new Map<Talk, number>();
  const recorded = notes
    .filter((note) => note.talk !== null)
    .sort((a, b) => found(noteIds.get(a), 'a note') - found(noteIds.get(b), 'a note'));
  for (const note of recorded) {
    const { talk } = note;
    if (talk === null || made.has(talk)) continue;
    const id = ids.next();
    made.set(talk, id);
    const { languageCode, length, meeting } = talk;
    draft.transcripts.push({ id, noteId: found(noteIds.get(note), 'a note'), languageCode, createdAt: note.createdAt });
    const speakers = speakersOf(draft, meeting);
    const texts = SPOKEN[languageCode];
    let clock = 0;
    for (let turn = 0; turn < length; turn++) {
      const startSeconds = clock + random.int(0, 3);
      clock = startSeconds + random.int(2, 28);
      draft.transcriptFragments.push({
        id: fragmentIds.next(),
        transcriptId: id,
        speaker: found(speakers[turn % speakers.length], 'a speaker'),
        content: found(texts[turn % texts.length], 'a text'),
        startSeconds,
        endSeconds: clock,
      });
    }
  }
  return made;
}

/** Those who took part, by name; somebody whom the notetaker does not know has a number. */
function speakersOf(draft: Draft, meeting: Interaction): string[] {
  return meeting.personIds.map((id, i) => {
    const person = draft.persons.find((each) => each.id === id);
    return [person?.firstName, person?.lastName].filter((part) => part).join(' ') || `Speaker ${i + 1}`;
  });
}

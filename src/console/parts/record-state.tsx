/** What an API's 404 does not tell of a record: deleted, merged, or there and hidden. */
import { recordState } from '../record-state.js';
import { href, type Visit } from '../visit.js';

/** Why a persona may not see one of these, though it is there. */
const WHY_NOT: Readonly<Record<string, string>> = {
  lists: 'it is a private list, and nobody gave them a role on it',
  opportunities: 'it is on a private list',
  notes: 'it is private to others, or hangs on what they may not see',
  files: 'it hangs on a record of a private list',
  reminders: 'it hangs on a record of a private list',
};

export function RecordState({ visit, collection, id }: { visit: Visit; collection: string; id: string }) {
  const state = recordState(visit, collection, id);
  if (state.kind === 'seen') return null;
  return <p class="warnbox">{stateWords(visit, collection, state)}</p>;
}

function stateWords(visit: Visit, collection: string, state: ReturnType<typeof recordState>) {
  switch (state.kind) {
    case 'merged':
      return (
        <>
          Merged into <a href={href(visit, `data/${collection}/${state.survivorId}`)}>{state.survivorId}</a>: this id no
          longer exists.
        </>
      );
    case 'private': {
      const why = WHY_NOT[collection] ?? 'it is private';
      return `It is there, but ${visit.persona} may not see it: ${why}. Choose another persona above to look at it.`;
    }
    case 'deleted':
      return 'Deleted: it was there, and is gone. Undo or a snapshot from before brings it back.';
    default:
      return 'No record of this id was ever here.';
  }
}

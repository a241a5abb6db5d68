/** What to do about a refusal, and where: below the words of the rule that made it. */
import { nameOf } from '../../control/people.js';
import { recordState } from '../record-state.js';
import { href, type Visit } from '../visit.js';
import type { Journaled } from '../why.js';
import { RecordState } from './record-state.js';

/** Words, and the screen that they lead to. */
interface Way {
  words: string;
  link: string;
  to: string;
}

export function Remedy({ visit, view }: { visit: Visit; view: Journaled }) {
  const way = wayOf(visit, view);
  const named = view.status === 403 || view.status === 404 || view.status === 422 ? hiddenIn(visit, view) : undefined;
  return (
    <>
      {way && (
        <p class="remedy">
          {way.words} <a href={href(visit, way.to)}>{way.link}</a>
        </p>
      )}
      {named && <RecordState visit={named.visit} collection={named.collection} id={named.id} />}
    </>
  );
}

function wayOf(visit: Visit, view: Journaled): Way | undefined {
  const { code, stage } = view.decision;
  const app = visit.account.apps.find(({ persona }) => persona !== null && persona === view.persona);
  const owner = app ? nameOf(visit.account, app.ownerId) : 'The user of this key';
  switch (code) {
    case 'no-api':
      return { words: 'Another plan has the API:', link: 'choose one in Settings', to: 'settings' };
    case 'missing-permission': {
      const to = app ? `settings/users/${app.ownerId}` : 'settings';
      return { words: `${owner} lacks this permission:`, link: 'grant it in Settings', to };
    }
    case 'read-only-key':
      return { words: 'This key is a token that only reads. Which keys write:', link: 'Usage', to: 'usage' };
    case 'address-not-allowed':
      return {
        words: 'The app names other addresses:',
        link: 'its IP Allowlist',
        to: app ? `usage/${app.id}` : 'usage',
      };
    case 'inactive-user':
      return { words: 'Who is active:', link: 'the users, in Settings', to: 'settings' };
    default:
      return wayOfStage(stage, view);
  }
}

function wayOfStage(stage: string, { operationId }: Journaled): Way | undefined {
  if (stage === 'key') return { words: 'Which keys work, and a new one:', link: 'Usage', to: 'usage' };
  if (stage === 'limits')
    return { words: 'How far the limits are, and the next minute:', link: 'Limits', to: 'limits' };
  if (stage === 'fault') return { words: 'The rule that did it:', link: 'Faults', to: 'faults' };
  if (stage === 'route') return { words: 'Every path that there is:', link: 'Reference', to: 'reference' };
  if (stage !== 'contract' || operationId === null) return undefined;
  return { words: 'What it takes:', link: operationId, to: `reference/${operationId}` };
}

const COLLECTIONS: Readonly<Record<string, string>> = {
  lists: 'lists',
  organizations: 'companies',
  companies: 'companies',
  persons: 'persons',
  opportunities: 'opportunities',
  notes: 'notes',
  reminders: 'reminders',
  files: 'files',
  'entity-files': 'files',
};

/** The first record that the path names and that whoever called does not see. */
function hiddenIn(visit: Visit, { path, persona }: Journaled) {
  if (persona === null || !visit.account.personaKeys.has(persona)) return undefined;
  const theirs = { ...visit, persona };
  for (const [, name = '', id = ''] of path.matchAll(/([a-z-]+)\/(\d{1,15})(?=\/|$)/g)) {
    const collection = COLLECTIONS[name];
    if (collection !== undefined && recordState(theirs, collection, id).kind !== 'seen') {
      return { visit: theirs, collection, id };
    }
  }
  return undefined;
}

/** Merges, and records that look like one. */
import { AnswerViolation, idOf, listOf, maybeText, type Row, rowOf, textOf, wordOf } from './reading.js';
import type { Run } from './run.js';

const TYPES = ['company', 'person'] as const;
type Type = (typeof TYPES)[number];

const CRITERIA = {
  company: ['name', 'domain-redirect', 'domain-match'],
  person: ['name', 'intelligent'],
} as const;
/** What Affinity itself says. */
const MESSAGE = /^(Primary|Duplicate) (company|person) not found$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function readMerges(run: Run): Promise<void> {
  for (const type of TYPES) {
    const read = (name: string, member: string, path: string, make: (row: Row) => Row) =>
      run.bounded([`${name} of ${type}`, member], path, 'limit=100', make);
    await read('merges', 'mergeRuns', `/v2/${type}-merges`, (row) => mergeRow(run, row, type));
    const path = `/v2/duplicates/${type}-suggestions`;
    await read('duplicates', 'duplicateSuggestions', path, (row) => suggestionRow(row, type));
  }
}

function mergeRow(run: Run, row: Row, type: Type): Row {
  const { made } = run;
  const names = type === 'company' ? 'Company' : 'Person';
  const status = wordOf(row, 'status', ['in-progress', 'success', 'failed']);
  const startedAt = made.instant(textOf(row, 'startedAt'));
  const completedAt = made.maybeInstant(maybeText(row, 'completedAt'));
  const message = maybeText(row, 'errorMessage') ?? 'failed';
  const taskId = textOf(row, 'taskId').toLowerCase();
  if (!UUID.test(taskId)) throw new AnswerViolation('/taskId is no UUID');
  return {
    id: idOf(row, 'id'),
    entityType: type,
    taskId,
    status,
    startedAt,
    completedAt: status === 'in-progress' ? null : (completedAt ?? startedAt),
    primaryId: idOf(row, `primary${names}Id`),
    duplicateId: idOf(row, `duplicate${names}Id`),
    errorMessage: status !== 'failed' ? null : MESSAGE.test(message) ? message : made.text(message),
  };
}

/** The API's ids of them are texts, and it names one duplicate. */
function suggestionRow(row: Row, type: Type): Row {
  const [duplicate] = listOf(row.duplicateProfiles, '/duplicateProfiles');
  return {
    id: idOf({ id: Number(textOf(row, 'id')) }, 'id'),
    entityType: type,
    primaryId: idOf(rowOf(row.primaryProfile, '/primaryProfile'), 'id'),
    duplicateId: idOf(rowOf(duplicate, '/duplicateProfiles[]'), 'id'),
    criteria: wordOf(row, 'matchCriteria', CRITERIA[type]),
  };
}

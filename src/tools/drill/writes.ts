/** Creates whose outcome the client cannot know, and what it made of them. */
import type { JournalView } from '../../index.js';
import type { Call } from './observed.js';

export interface BlindWrites {
  /** Creates that got a server error: they may have happened all the same. */
  ambiguous: readonly JournalView[];
  /** Those that were sent again as they were, without a look between. */
  blind: readonly { create: Call; repeat: Call }[];
  /** Those that were not sent again. */
  givenUp: number;
}

/** What sets a value may be repeated; what adds a row may not. */
export const isCreate = (operationId: string | null): boolean => operationId?.endsWith('.create') === true;

/** `calls` by arrival. A refusal by a limit is no doubtful outcome: it did nothing. */
export function blindWrites(calls: readonly Call[]): BlindWrites {
  const doubtful = calls.flatMap((call, i) =>
    call.status >= 500 && isCreate(call.entry.operationId) ? [{ call, later: calls.slice(i + 1) }] : [],
  );
  const repeats = doubtful.map(({ call, later }) => {
    const at = later.findIndex((other) => isRepeat(call, other));
    return { call, repeat: later[at], between: later.slice(0, Math.max(at, 0)) };
  });
  const blind = repeats.flatMap(({ call, repeat, between }) =>
    repeat && !between.some((other) => isLook(call, other)) ? [{ create: call, repeat }] : [],
  );
  return {
    ambiguous: doubtful.map(({ call }) => call.entry),
    blind,
    givenUp: repeats.filter(({ repeat }) => !repeat).length,
  };
}

/** Of a later call, whether it came after the answer: arrivals are told to the millisecond, lengths more closely. */
const wasAwaited = ({ end }: Call, { at }: Call): boolean => at >= end - 1;

function isRepeat(call: Call, later: Call): boolean {
  const [{ entry }, { entry: other }] = [call, later];
  if (!wasAwaited(call, later) || other.persona !== entry.persona) return false;
  if (other.method !== entry.method || other.path !== entry.path) return false;
  return JSON.stringify(other.requestBody) === JSON.stringify(entry.requestBody);
}

/** Between the failure and the repetition. */
const isLook = (call: Call, between: Call): boolean =>
  wasAwaited(call, between) && between.entry.persona === call.entry.persona && looksFor(between.entry, call.entry);

/** Creates whose result the records that they name show too. */
const SHOWN_BY_RECORDS = new Set(['list-entries', 'person-merges', 'company-merges']);

/**
 * Whether a call looked for what a create may have made, and was told: a list or search of that kind, or a record that shows it. One
 * record by its id is no such look: of what was made, the id is what the client was not told.
 */
export const looksFor = (look: JournalView, create: JournalView): boolean =>
  readsAlike(look, create) && (!isOfOne(look) || isAnyTold(create) || isShownBy(look, create));

/** Whether a call read something of the kind that a create makes: what its refusal named, say. */
export function readsAlike(look: JournalView, create: JournalView): boolean {
  const { method, path, status } = look;
  const id = look.operationId ?? '';
  if (method !== 'GET' && !id.endsWith('.search')) return false;
  // What is not there, or has been merged, is an answer.
  if (status === null || (status >= 300 && status !== 404 && status !== 422)) return false;
  if (isAnyTold(create)) return !/\.(?:auth\.whoami|rate-limit\.get)$/.test(id);
  const isOfKind = kindOf(create.operationId) === kindOf(id);
  return (isOfKind && isOfSameParent(path, create)) || isShownBy(look, create);
}

const isOfOne = ({ operationId }: JournalView): boolean => operationId?.endsWith('.get') === true;

/** Values of fields are told wherever their records are. */
const isAnyTold = ({ operationId }: JournalView): boolean => kindOf(operationId) === 'field-values';

const isShownBy = ({ path }: JournalView, { operationId, requestBody }: JournalView): boolean =>
  SHOWN_BY_RECORDS.has(kindOf(operationId)) && isOfNamed(path, requestBody);

/** The rows of another list, or of another record, do not show this one. */
function isOfSameParent(path: string, { path: created, requestBody }: JournalView): boolean {
  const [, parent, id] = /\/(lists|persons|companies|opportunities)\/(\d+)\/list-entries/.exec(path) ?? [];
  if (id === undefined) return true;
  return parent === 'lists' ? created.includes(`/lists/${id}/`) : isOfNamed(`/${id}`, requestBody);
}

/** `/v2/persons/17`, where the body names 17. */
function isOfNamed(path: string, body: unknown): boolean {
  const [, id] = /\/(\d+)$/.exec(path) ?? [];
  return (
    id !== undefined &&
    JSON.stringify(body ?? '')
      .split(/\D+/)
      .includes(id)
  );
}

/** `v1.organizations.create` and `v2.companies.search` are about the same. */
export function kindOf(operationId: string | null): string {
  const kind = operationId?.split('.').at(-2) ?? '';
  return kind === 'organizations' ? 'companies' : kind;
}

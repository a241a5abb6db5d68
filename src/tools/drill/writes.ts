/** Creates whose outcome the client cannot know, and what it made of them. */
import type { JournalView } from '../../index.js';
import type { Call } from './observed.js';

export interface BlindWrites {
  /** Creates that got a server error: they may have happened all the same. */
  ambiguous: readonly JournalView[];
  /** Those that were sent again as they were, without a look between. */
  blind: readonly JournalView[];
  /** Those that were not sent again. */
  givenUp: number;
}

/** What sets a value may be repeated; what adds a row may not. */
export const isCreate = (operationId: string | null): boolean => operationId?.endsWith('.create') === true;

/** `calls` by arrival. A refusal by a limit is no doubtful outcome: it did nothing. */
export function blindWrites(calls: readonly Call[]): BlindWrites {
  const doubtful = calls.filter(({ entry, status }) => status >= 500 && isCreate(entry.operationId));
  const repeats = doubtful.map((call) => ({ call, repeat: calls.find((other) => isRepeat(call, other)) }));
  const blind = repeats.filter(({ call, repeat }) => repeat && !calls.some((other) => isLook(call, other, repeat)));
  return {
    ambiguous: doubtful.map(({ entry }) => entry),
    blind: blind.map(({ call }) => call.entry),
    givenUp: repeats.filter(({ repeat }) => !repeat).length,
  };
}

function isRepeat({ entry, end }: Call, { entry: other, at }: Call): boolean {
  if (at < end || other.persona !== entry.persona) return false;
  if (other.method !== entry.method || other.path !== entry.path) return false;
  return JSON.stringify(other.requestBody) === JSON.stringify(entry.requestBody);
}

/** A read of the kind in question, between the failure and the repetition. */
function isLook({ entry, end }: Call, { entry: other, at, status }: Call, repeat: Call): boolean {
  if (at < end || at > repeat.at || status >= 300 || other.persona !== entry.persona) return false;
  const id = other.operationId ?? '';
  const reads = other.method === 'GET' || id.endsWith('.search');
  const kind = kindOf(entry.operationId);
  return reads && (kind === 'field-values' ? !id.includes('whoami') : kind === kindOf(id));
}

/** `v1.organizations.create` and `v2.companies.search` are about the same. */
function kindOf(operationId: string | null): string {
  const kind = operationId?.split('.').at(-2) ?? '';
  return kind === 'organizations' ? 'companies' : kind;
}

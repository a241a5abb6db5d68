import type { Schemas } from '../wire.js';
import type { Change } from './change.js';

type Target = Schemas['InferredConnectionTarget'];

/** Targets of inferred connections have one name, and how sure each connection is shows in the order alone (v2-2026-09-17.md §6). */
export const inferredTargets: Change = { name: 'inferred-targets', since: '2026-07-15' };

/** A target as it was before: the first word is the first name, the rest the last name. */
export function olderTarget({ fullName, ...rest }: Target): Target {
  const [first, ...others] = fullName?.split(' ') ?? [];
  const names = { firstName: first ?? null, lastName: others.length > 0 ? others.join(' ') : null };
  return { ...rest, ...names } as unknown as Target;
}

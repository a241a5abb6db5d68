/** What the reader of requests finds. Apart from `violation.ts`, whose types users have: this one names a validator's. */
import type { ErrorObject } from 'ajv';
import type { Effect, ViolationKind } from './violation.js';

/** A violation of a request as the reader finds it; each API, the kit and the control plane have words of their own for it. */
export interface RequestViolation {
  where: 'header' | 'path' | 'query' | 'body';
  /** JSON pointer below `where`: `/limit`, `/updates/0/id`, `/accept`; what misses a member or has one too many is the object. */
  pointer: string;
  problem: ViolationKind;
  effect: Effect;
  /** What the validator says of it. Without one, `expected`, `got` and `sentence` tell. */
  error?: ErrorObject;
  expected?: string;
  got?: string;
  nearest?: string;
  /** What a refused sender is told. */
  sentence?: string;
}

/** Why a request was answered as it was: where its way ended, and by which rule. */
import type { Quirks } from '../contract/generated/quirks.js';

/** The stages in which a request is judged, in their order. */
export type Stage = 'key' | 'plan' | 'version' | 'limits' | 'fault' | 'route' | 'contract' | 'permission' | 'operation';

/** What a refusal rests on, besides its words. */
export interface Ground {
  /** For programs: `revoked-key`, `minute-used-up`. */
  code?: string;
  /** The switch by which the mock decided so, or would have decided otherwise. */
  quirk?: keyof Quirks;
  /** What was applied: a pool, a permission, a fault's id. */
  rule?: string;
}

export interface Decision extends Ground {
  stage: Stage;
  code: string;
  /** In the words that help most, which the answer need not have. */
  message: string;
}

export const SERVED: Decision = Object.freeze({
  stage: 'operation',
  code: 'served',
  message: 'Every stage was passed, and the operation answered.',
});

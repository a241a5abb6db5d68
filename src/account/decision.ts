/** Why a request was answered as it was: where its way ended, and by which rule. */
import type { components } from '../contract/generated/control.js';
import type { Quirks } from '../contract/generated/quirks.js';

type Shown = components['schemas']['Decision'];

/** The stages in which a request is judged, in their order. */
export type Stage = Shown['stage'];

/** `quirk`: the switch by which the mock decided so, or would have decided otherwise. */
export type Decision = Omit<Shown, 'quirk'> & { quirk?: keyof Quirks };

/** What a refusal rests on, besides its words. */
export type Ground = Partial<Pick<Decision, 'code' | 'quirk' | 'rule'>>;

export const SERVED: Decision = Object.freeze({
  stage: 'operation',
  code: 'served',
  message: 'Every stage was passed, and the operation answered.',
});

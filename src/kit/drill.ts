/** What the matchers of `affinity-mock/vitest` need beside the contract kit, of the drill above all, in the one instance of the library that there is. */
export { isPromise, isRecord, isStatus, refusal } from '../contract/taken.js';
export type { Finding } from '../tools/drill/finding.js';
export {
  type DrilledClient,
  type DrillOptions,
  type DrillStage,
  rehearse,
} from '../tools/drill/rehearsal.js';
export type { DrillGroup, DrillRule } from '../tools/drill/rules.js';
export { askedAgain, createdOnce, stoppedWhenRefused } from '../tools/drill/seen.js';
export { findingText } from '../tools/drill/words.js';
export { assertAccount, assertCalls, assertDrill, assertMatch, assertSequence } from './given.js';

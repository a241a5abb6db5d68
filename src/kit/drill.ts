/** What the matchers of `affinity-mock/vitest` need of the drill, in the one instance of the library that there is. */
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

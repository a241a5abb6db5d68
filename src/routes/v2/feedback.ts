import { noContent } from '../../pipeline/answer.js';
import type { V2 } from './api.js';

/** Feedback goes nowhere: the journal has the request, and that is all (v2-2026-operations.md, Feedback). */
export function feedback(api: V2) {
  api.post('/feedback', () => noContent);
}

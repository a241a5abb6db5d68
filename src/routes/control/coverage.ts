import { coverageOf } from '../../control/coverage.js';
import { ok } from '../../pipeline/answer.js';
import type { Control } from './api.js';

export function coverageRoutes(api: Control): void {
  api.get('/coverage', ({ account }) => ok(coverageOf(account)));
}

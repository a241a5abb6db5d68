import { changeLimits, limitsOf } from '../../control/limits.js';
import { ok } from '../../pipeline/answer.js';
import type { Control } from './api.js';

export function limitRoutes(api: Control): void {
  api.get('/limits', ({ account, query }) => ok(limitsOf(account, query.persona)));
  api.patch('/limits', ({ account, query, body }) => ok(changeLimits(account, body, query.persona)));
}

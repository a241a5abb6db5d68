import { health } from '../../control/health.js';
import { ok } from '../../pipeline/answer.js';
import type { Control } from './api.js';

export function healthRoutes(api: Control): void {
  api.get('/health', ({ registry }) => ok(health(registry)));
}

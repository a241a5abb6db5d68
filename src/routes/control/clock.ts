import { advanceClock, setClock } from '../../control/clock.js';
import { ok } from '../../pipeline/answer.js';
import type { Control } from './api.js';

export function clockRoutes(api: Control): void {
  api.get('/clock', ({ account }) => ok(account.clock.get()));
  api.put('/clock', ({ account, body }) => ok(setClock(account, body)));
  api.post('/clock/advance', ({ account, body }) => ok(advanceClock(account, body.milliseconds)));
}

import { changeSettings, settingsOf } from '../../control/settings.js';
import { ok } from '../../pipeline/answer.js';
import type { Control } from './api.js';

export function settingRoutes(api: Control): void {
  api.get('/settings', ({ account }) => ok(settingsOf(account)));
  api.patch('/settings', ({ account, body }) => ok(changeSettings(account, body)));
}

import { listUsers, updateUser } from '../../control/users.js';
import { ok } from '../../pipeline/answer.js';
import type { Control } from './api.js';

export function userRoutes(api: Control): void {
  api.get('/users', ({ account }) => ok(listUsers(account)));
  api.patch('/users/{id}', ({ account, params, body }) => ok(updateUser(account, params.id, body)));
}

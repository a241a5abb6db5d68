import type { paths } from '../../contract/generated/v1.js';
import { ApiOperations } from '../api-operations.js';

/** Where V1's handlers are registered: `api.get('/lists/{list_id}', …)`. */
export class V1 extends ApiOperations<paths, ''> {
  constructor() {
    super('');
  }
}

/** The body of every successful DELETE (v1.md §0.2). */
export const DELETED = { success: true } as const;

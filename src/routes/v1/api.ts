import type { paths } from '../../contract/generated/v1.js';
import type { Part } from '../../lib/operation-types.js';
import type { ApiOperations } from '../api-operations.js';

/** Where V1's handlers are registered: `api.get('/lists/{list_id}', …)`. */
export type V1 = ApiOperations<paths, ''>;

/** The query that reads of a path take. */
export type Query<P extends keyof paths> = Part<paths[P]['get'], 'query'>;

/** The body of every successful DELETE (v1.md §0.2). */
export const DELETED = { success: true } as const;

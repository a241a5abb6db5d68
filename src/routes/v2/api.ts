import type { paths } from '../../contract/generated/v2.js';
import type { Part } from '../../lib/operation-types.js';
import type { ApiOperations } from '../api-operations.js';

/** Where V2's handlers are registered, by path without `/v2`: `api.get('/companies/{companyId}', …)`. */
export type V2 = ApiOperations<paths, '/v2'>;

/** What the query of a GET takes, by path without `/v2`. */
export type Query<P extends string> = `/v2${P}` extends keyof paths ? Part<paths[`/v2${P}`]['get'], 'query'> : never;

import type { paths } from '../../contract/generated/v2.js';
import { ApiOperations } from '../api-operations.js';

/** Where V2's handlers are registered, by path without `/v2`: `api.get('/companies/{companyId}', …)`. */
export class V2 extends ApiOperations<paths, '/v2'> {
  constructor() {
    super('/v2');
  }
}

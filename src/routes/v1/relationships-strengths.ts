import { ok } from '../../pipeline/answer.js';
import { Invalid } from '../../store/errors.js';
import { assertInternal, findPerson } from '../../store/rules/find.js';
import { tiesOf } from '../../store/rules/relationships.js';
import type { V1 } from './api.js';

/** v1.md §12 */
export function relationshipsStrengths(api: V1) {
  api.get('/relationships-strengths', ({ ctx, query }) => {
    const { internal_id } = query;
    const external = findPerson(ctx, query.external_id, 'externalId');
    if (external.type === 'internal')
      throw new Invalid(`expected ${external.id} to be an external or collaborator person`, 'externalId');
    if (internal_id !== undefined) assertInternal(ctx, internal_id, 'internalId');
    // LinkedIn alone makes no strength.
    const ties = tiesOf(ctx, external).filter(({ strength }) => strength > 0);
    const asked = ties.filter(({ internalId }) => internal_id === undefined || internalId === internal_id);
    return ok(
      asked.map(({ internalId, externalId, strength }) => ({
        internal_id: internalId,
        external_id: externalId,
        strength,
      })),
    );
  });
}

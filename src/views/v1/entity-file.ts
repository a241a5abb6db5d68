import type { Context } from '../../store/context.js';
import type { StoredFile } from '../../store/model.js';
import { instant, zoneOf } from './time.js';
import type { Wire } from './wire.js';

/** v1.md §14.1 */
export function entityFile(ctx: Context, file: StoredFile): Wire<'EntityFile'> {
  return {
    id: file.id,
    name: file.name,
    size: file.size,
    person_id: file.personId,
    organization_id: file.companyId,
    opportunity_id: file.opportunityId,
    created_at: instant(file.createdAt, zoneOf(ctx)),
    uploader_id: file.creatorId,
  };
}

import type { Context } from '../../store/context.js';
import type { StoredFile } from '../../store/model.js';
import { instant, zoneOf } from './time.js';
import type { Wire } from './wire.js';

/** v1.md §14.1; its owner by quirk `v1-file-owner-keys`. */
export function entityFile(ctx: Context, file: StoredFile): Wire<'EntityFile'> {
  const owners = { person_id: file.personId, organization_id: file.companyId, opportunity_id: file.opportunityId };
  return {
    id: file.id,
    name: file.name,
    size: file.size,
    ...(ctx.quirk('v1-file-owner-keys') === 'own' ? given(owners) : owners),
    created_at: instant(file.createdAt, zoneOf(ctx)),
    uploader_id: file.creatorId,
  };
}

/** Without the members that are null. */
const given = <T extends object>(members: T): Partial<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null)) as Partial<T>;

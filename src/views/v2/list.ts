import type { List } from '../../store/model.js';
import { instant } from './time.js';
import type { Schemas } from './wire.js';

/** As in the lists of one entity: without the type. */
export function listView({ id, name, creatorId, ownerId, isPublic, createdAt }: List): Schemas['List'] {
  return { id, name, creatorId, ownerId, isPublic, createdAt: instant(createdAt) };
}

export const listWithTypeView = (list: List): Schemas['ListWithType'] => ({ ...listView(list), type: list.type });

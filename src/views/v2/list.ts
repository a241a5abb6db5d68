import type { List } from '../../store/model.js';
import { instant } from './time.js';
import type { Schemas } from './wire.js';

/** As in the lists of one entity: without the type. */
export const listView = (list: List): Schemas['List'] => ({
  id: list.id,
  name: list.name,
  creatorId: list.creatorId,
  ownerId: list.ownerId,
  isPublic: list.isPublic,
  createdAt: instant(list.createdAt),
});

export const listWithTypeView = (list: List): Schemas['ListWithType'] => ({ ...listView(list), type: list.type });

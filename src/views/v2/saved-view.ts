import type { SavedView } from '../../store/model.js';
import { instant } from './time.js';
import type { Schemas } from './wire.js';

/** Neither filters nor columns are told (v2-core.md §8.7). */
export const savedViewView = ({ id, name, type, createdAt }: SavedView): Schemas['SavedView'] => ({
  id,
  name,
  type,
  createdAt: instant(createdAt),
});

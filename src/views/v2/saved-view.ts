import type { components } from '../../contract/generated/v2.js';
import type { SavedView } from '../../store/model.js';
import { instant } from './time.js';

/** Neither filters nor columns are told (v2-core.md §8.7). */
export const savedViewView = ({ id, name, type, createdAt }: SavedView): components['schemas']['SavedView'] => ({
  id,
  name,
  type,
  createdAt: instant(createdAt),
});

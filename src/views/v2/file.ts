import type { components } from '../../contract/generated/v2.js';
import type { StoredFile } from '../../store/model.js';
import { instant, instantOrNull } from './time.js';

type Schemas = components['schemas'];

/** Whose file it is, is not told (v2-2026-09-17.md §1.2). */
export const fileSummaryView = (file: StoredFile): Schemas['FileSummary'] => ({
  id: file.id,
  type: file.contentType,
  name: file.name,
  size: file.size,
  creator: { id: file.creatorId },
  createdAt: instant(file.createdAt),
  updatedAt: instantOrNull(file.updatedAt),
});

import type { StoredFile } from '../../store/model.js';
import { instant, instantOrNull } from './time.js';
import type { Schemas } from './wire.js';

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

import type { Merge } from '../../store/model.js';
import { instant, instantOrNull } from './time.js';
import type { Schemas } from './wire.js';

const state = (merge: Merge) => ({
  id: merge.id,
  status: merge.status,
  taskId: merge.taskId,
  startedAt: instant(merge.startedAt),
  completedAt: instantOrNull(merge.completedAt),
  errorMessage: merge.errorMessage,
});

export const companyMergeView = (merge: Merge): Schemas['CompanyMergeState'] => ({
  ...state(merge),
  primaryCompanyId: merge.primaryId,
  duplicateCompanyId: merge.duplicateId,
});

export const personMergeView = (merge: Merge): Schemas['PersonMergeState'] => ({
  ...state(merge),
  primaryPersonId: merge.primaryId,
  duplicatePersonId: merge.duplicateId,
});

/** The task of one merge, and so in the same state (v2-core.md §8.10). */
export const mergeTaskView = ({ taskId, status }: Merge): Schemas['CompanyMergeTask'] => ({
  id: taskId,
  status,
  resultsSummary: {
    total: 1,
    inProgress: status === 'in-progress' ? 1 : 0,
    success: status === 'success' ? 1 : 0,
    failed: status === 'failed' ? 1 : 0,
  },
});

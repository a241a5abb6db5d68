import type { Change } from './change.js';

/** Interaction values name the colleague to whom the interaction is attributed (v2-2026-09-17.md §4.3). */
export const interactionInternalPerson: Change = {
  name: 'interaction-internal-person',
  since: '2026-09-17',
  fieldValue: (value) => {
    if (value.type !== 'interaction') return value;
    const { internalPerson, ...older } = value;
    return older as typeof value;
  },
};

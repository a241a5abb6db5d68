import type { components } from '../../contract/generated/v2.js';

/** The contract's names for what V2 sends and takes. */
export type Schemas = components['schemas'];

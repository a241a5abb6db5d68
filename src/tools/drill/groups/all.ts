/** The groups that are played run by run, in the order in which they are told. */
import type { GroupOfRules } from './group.js';
import { OUTAGES } from './outages.js';

export const ALL_GROUPS: readonly GroupOfRules[] = [OUTAGES];

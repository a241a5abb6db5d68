/** The groups that are played run by run, in the order in which they are told. */
import { CONSISTENCY } from './consistency.js';
import { DATA } from './data.js';
import type { GroupOfRules } from './group.js';
import { KEYS } from './keys.js';
import { OUTAGES } from './outages.js';

export const ALL_GROUPS: readonly GroupOfRules[] = [OUTAGES, CONSISTENCY, DATA, KEYS];

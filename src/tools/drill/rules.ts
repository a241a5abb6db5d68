/** The rules that a function of a test can be held to, as `group/rule`. */
import type { Group } from './finding.js';
import { ALL_GROUPS } from './groups/all.js';

export const DRILL_RULES = [
  'outages/retries-reads',
  'outages/retries-dropped',
  'outages/retries-searches',
  'outages/pauses-grow',
  'outages/bounded',
  'outages/no-create-twice',
  'outages/timeout',
  'outages/survives-html',
  'outages/reports',
  'consistency/reads-own-writes',
  'consistency/finds-own-writes',
  'consistency/waits-for-tasks',
  'data/follows-or-reports',
  'data/no-row-lost',
  'data/no-row-twice',
  'data/new-members',
  'data/new-words',
  'data/new-value-types',
  'data/hidden-values',
  'data/nulls',
  'keys/stops-at-once',
  'keys/no-hammering',
  'keys/says-so',
] as const;

/** A rule of the drill: its group and its name. */
export type DrillRule = (typeof DRILL_RULES)[number];
/** All rules of one kind. */
export type DrillGroup = Exclude<Group, 'limits' | 'webhooks'>;

export const DRILL_GROUPS: readonly string[] = ALL_GROUPS.map(({ group }) => group);

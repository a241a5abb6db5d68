/** All that a drill found and saw. */
import type { Act, Learned } from './act.js';
import type { Finding, Group } from './finding.js';
import type { Observed } from './observed.js';

export interface About {
  command: string;
  groups: readonly Group[];
  /** When the report was made, an ISO 8601 instant. */
  at: string;
  /** Of affinity-mock. */
  version: string;
}

/** Of what was not played. */
export const NOTHING: Omit<DrillReport, 'about'> = {
  findings: [],
  limits: null,
  learned: null,
  acts: [],
  differs: null,
};

export interface DrillReport {
  about: About;
  findings: readonly Finding[];
  /** The run under tight limits; null where there was none. */
  limits: Observed | null;
  /** The undisturbed run; null where there was none. */
  learned: Learned | null;
  acts: readonly Act[];
  /** How its calls differ from run to run, where they do. */
  differs: string | null;
}

/** The ladder that an answer came down: every stage, passed, stopped at or never reached, in words. */
import type { Stage } from '../account/decision.js';
import { QUIRKS } from '../contract/quirks.js';
import type { journalView } from '../control/journal-view.js';
import { findUser, nameOf, personasOf } from '../control/people.js';
import { capital, numberOf } from './format.js';
import type { Visit } from './visit.js';

export type Journaled = ReturnType<typeof journalView>;

export interface Rung {
  stage: Stage;
  name: string;
  state: 'passed' | 'stop' | 'never';
  /** What was found there. */
  words: string;
}

/** Where a request ended, and the rung that says so; `operation` for what was served. */
export function ladderOf(visit: Visit, entry: Journaled): Rung[] {
  const stages = Object.keys(WORDS) as Stage[];
  const stoppedAt = stages.indexOf(entry.decision.stage);
  const isServed = entry.decision.stage === 'operation' && entry.status !== null && entry.status < 400;
  return stages.map((stage, i) => {
    const name = capital(stage);
    if (i > stoppedAt) return { stage, name, state: 'never', words: 'not reached' };
    if (i === stoppedAt && !isServed) return { stage, name, state: 'stop', words: 'stopped here' };
    return { stage, name, state: 'passed', words: WORDS[stage](visit, entry) };
  });
}

/** In the order in which requests are judged. */
const WORDS: Readonly<Record<Stage, (visit: Visit, entry: Journaled) => string>> = {
  key: ({ account }, { persona }) => (persona === null ? 'good' : `active, ${ownerOf(account, persona)}’s`),
  plan: ({ account: { settings } }) => `${capital(settings.tier)} has the API`,
  version: (_, { apiVersion }) => (apiVersion === null ? 'V1 has none' : apiVersion),
  limits: (_, { limits }) =>
    !limits?.perMinute || !limits.monthly || !limits.concurrent
      ? 'not bound by them'
      : `minute ${numberOf(limits.perMinute.remaining)} left of ${numberOf(limits.perMinute.limit)}, month ${numberOf(limits.monthly.remaining)} left, ${limits.concurrent.used} at a time`,
  fault: (_, { fault }) => (fault === undefined ? 'none' : `${fault} let it pass`),
  route: (_, { operationId }) => operationId ?? 'unknown',
  contract: (_, { warnings }) =>
    warnings.length === 0
      ? 'fits'
      : warnings.length === 1
        ? 'fits, with one warning'
        : `fits, with ${warnings.length} warnings`,
  permission: () => 'granted',
  operation: (_, { status }) => `answered ${status}`,
};

function ownerOf(account: Visit['account'], persona: string): string {
  try {
    return nameOf(account, findUser(account, persona).id);
  } catch {
    return personasOf(account, persona)[0] ?? persona;
  }
}

/** The evidence behind a quirk that decided. */
export const quirkOf = (id: string | undefined) => QUIRKS.find((quirk) => quirk.id === id);

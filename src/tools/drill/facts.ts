/** A drill as facts, for programs. */
import type { Act, Call } from './act.js';
import type { DrillReport } from './report.js';
import { timelineOf } from './timeline.js';

const instant = (at: number) => new Date(at).toISOString();

/** Times of calls and of what the drill did are milliseconds since their run began. */
export function factsOf({ about, findings, limits, learned, acts, differs }: DrillReport) {
  const runs = [
    ...(learned ? [{ id: 'undisturbed', title: 'nothing happens', ...runOf(learned) }] : []),
    ...acts.map((act) => ({ id: act.scene.id, title: act.scene.title, ...runOf(act) })),
  ];
  return {
    about,
    findings,
    ...(differs !== null && { differs }),
    ...(limits && limitsOf(limits)),
    ...(runs.length > 0 && { runs }),
  };
}

function limitsOf(observed: NonNullable<DrillReport['limits']>) {
  const { settings, startedAt, endedAt, code, stopped } = observed;
  const run = { ...settings, startedAt: instant(startedAt), endedAt: instant(endedAt), code, stopped };
  const timeline = timelineOf(observed).map(({ from, ...moment }) => ({
    at: from - startedAt,
    ...moment,
    ...('until' in moment && { until: moment.until - startedAt }),
  }));
  return { run, timeline };
}

function runOf({ startedAt, endedAt, code, stopped, marks, calls }: Omit<Act, 'scene'>) {
  return {
    startedAt: instant(startedAt),
    endedAt: instant(endedAt),
    code,
    stopped,
    did: marks.map(({ at, label }) => ({ at: at - startedAt, label })),
    calls: calls.map((call) => callOf(call, startedAt)),
  };
}

const callOf = ({ at, entry, isHit }: Call, startedAt: number) => ({
  at: at - startedAt,
  ms: Math.round(entry.durationMs),
  method: entry.method,
  path: entry.path,
  operationId: entry.operationId,
  status: entry.status,
  ...(isHit && { disturbed: true }),
});

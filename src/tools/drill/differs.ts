/**
 * Whether a command's calls differ from run to run by themselves. What is disturbed is planned from the calls of the undisturbed run:
 * of a client that calls something else each time, the same number disturbs other calls, or none.
 */
import { type Act, bodyTextOf, type Call, isGood, isRead, type Learned, nameOf } from './act.js';
import { peakOf } from './groups/keys.js';

/** Such as `it called GET /v2/lists/7, which it did not undisturbed`; null where the run began as the undisturbed one did. */
export function differenceOf(act: Act, learned: Learned): string | null {
  if (act.stopped !== null) return null;
  const at = disturbedAt(act);
  const early = at === null ? act.calls : act.calls.filter((call) => call.at < at);
  const known = new Set(learned.calls.map(plainName(learned.calls)));
  const names = early.map(plainName(act.calls));
  const strange = names.findIndex((name) => !known.has(name));
  if (strange >= 0) return `it called ${nameOf(early[strange] as Call)}, which it did not undisturbed`;
  if (at === null) {
    const missed = [...known].find((name) => !names.includes(name));
    if (missed !== undefined) return `it did not call ${missed}, which it did undisturbed`;
  }
  return peakOf(learned) === 1 ? otherOrder(names, learned) : null;
}

/** How many calls are on their way at a time is no order; asking the same until it is there is once. */
function otherOrder(names: readonly string[], learned: Learned): string | null {
  const once = (all: readonly string[]) => all.filter((name, i) => name !== all[i - 1]);
  const expected = once(learned.calls.map(plainName(learned.calls)));
  const own = once(names);
  const i = own.findIndex((name, place) => name !== expected[place]);
  return i < 0 ? null : `it called ${own[i]} where it had called ${expected[i] ?? 'nothing'} undisturbed`;
}

/** When the first thing happened to it; null where nothing did. A lag shows once something is written. */
function disturbedAt({ calls, marks, scene }: Act): number | null {
  const isFirst = (call: Call) => call.isHit || (scene.group === 'consistency' && !isRead(call));
  const times = [calls.find(isFirst)?.at, marks[0]?.at].filter((at) => at !== undefined);
  return times.length === 0 ? null : Math.min(...times);
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Ids that are new in each run are left out: of tasks, and of what the client has made itself. */
function plainName(calls: readonly Call[]): (call: Call) => string {
  const made = new Set(
    calls
      .filter((call) => !isRead(call) && isGood(call))
      .flatMap(({ entry }) => [...bodyTextOf(entry).matchAll(/"(?:id|\w+_?[iI]d)":(\d+)/g)].map(([, id]) => id)),
  );
  return (call) =>
    nameOf(call)
      .replace(UUID, '…')
      .replace(/\/(\d+)(?=\/|$)/g, (whole, id) => (made.has(id) ? '/…' : whole));
}

/** Stretches in which a user's minute was used up, and the client could know it. */
import type { Call } from './observed.js';

/**
 * Milliseconds. A call that was on its way when the client learned of a limit is not held against it; and a client's timer may
 * fire a little early.
 */
export const IN_FLIGHT_MS = 50;
const EARLY_MS = 25;

export interface Block {
  /** The end of the first answer that told of 0 calls left; null where the wall came unannounced. */
  toldAt: number | null;
  /** The end of the first refusal; null where the client stopped in time. */
  refusedAt: number | null;
  /** The first of the two. */
  knownAt: number;
  resetAt: number;
  /** A refused call was sent though an answer had told of fewer calls left than were sent since. */
  isOverspent: boolean;
  /** Calls that were sent with that knowledge: before the reset, and from it on. */
  during: readonly Call[];
  after: readonly Call[];
}

/** `calls` by arrival. Every user has a minute of its own. */
export function blocksOf(calls: readonly Call[], windowMs: number): Block[] {
  const users = [...new Set(calls.map(({ entry }) => entry.persona))];
  const blocks = users.flatMap((user) => {
    const own = calls.filter(({ entry }) => entry.persona === user);
    return windowsOf(own, windowMs).flatMap(({ inside, resetAt }) => blockOf(own, inside, resetAt) ?? []);
  });
  return blocks.sort((a, b) => a.knownAt - b.knownAt);
}

interface MinuteWindow {
  inside: Call[];
  resetAt: number;
}

/** A window opens with the first call that it lets through. */
function windowsOf(calls: readonly Call[], windowMs: number): MinuteWindow[] {
  const windows: MinuteWindow[] = [];
  for (const call of calls) {
    const current = windows.at(-1);
    if (current && call.at < current.resetAt) current.inside.push(call);
    else if (opens(call)) windows.push({ inside: [call], resetAt: opensAt(call, windowMs) + windowMs });
  }
  return windows;
}

/** What the other pools refuse leaves the minute as it was. */
const opens = ({ refusedBy }: Call): boolean => refusedBy === null || refusedBy === 'minute';

/** The journal may have forgotten the call that opened the window: then what is left of it tells, to the second. */
function opensAt({ at, limits, refusedBy }: Call, windowMs: number): number {
  const { used = 0, resetSeconds = 0 } = limits.perMinute ?? {};
  const isFirst = refusedBy === null && used <= 1;
  return isFirst || resetSeconds === 0 ? at : at + resetSeconds * 1000 - windowMs;
}

function blockOf(all: readonly Call[], inside: readonly Call[], resetAt: number): Block | undefined {
  const told = earliest(inside.filter((call) => call.refusedBy === null && call.limits.perMinute?.remaining === 0));
  const refusals = inside.filter((call) => call.refusedBy === 'minute');
  const refused = earliest(refusals);
  const first = earliest([told, refused].filter((call) => call !== undefined));
  if (!first) return undefined;
  const later = all.filter(({ at }) => at >= first.end + IN_FLIGHT_MS || at >= resetAt);
  return {
    toldAt: told?.end ?? null,
    refusedAt: refused?.end ?? null,
    knownAt: first.end,
    resetAt,
    isOverspent: refusals.slice(0, MOST_LOOKED_AT).some((call) => wasForeseeable(call, inside)),
    during: later.filter(({ at }) => at < resetAt - EARLY_MS),
    after: later.filter(({ at }) => at >= resetAt - EARLY_MS),
  };
}

/** Answers take this long to be read, milliseconds. */
const READING_MS = 1;
const MOST_LOOKED_AT = 50;

/** The last answer before it told of fewer calls than have been sent since, this one included. */
function wasForeseeable(refused: Call, inside: readonly Call[]): boolean {
  const heard = inside.filter(({ refusedBy, end }) => refusedBy === null && end + READING_MS <= refused.at);
  const last = heard.reduce<Call | undefined>((best, call) => (best && best.end > call.end ? best : call), undefined);
  const left = last?.limits.perMinute?.remaining;
  if (!last || typeof left !== 'number') return false;
  return inside.filter(({ at }) => at > last.at && at <= refused.at).length > left;
}

function earliest(calls: readonly Call[]): Call | undefined {
  return calls.reduce<Call | undefined>((best, call) => (best && best.end <= call.end ? best : call), undefined);
}

/** Journals made up for a drill: calls in the order in which a client sent them. Times in milliseconds since the start. */

import type { JournalView } from '../../../src/index.js';
import type { Observed } from '../../../src/tools/drill/observed.js';

export const START = Date.parse('2026-10-05T09:00:00.000Z');
export const WINDOW_MS = 3000;
export const PER_MINUTE = 4;

export interface Told {
  at: number;
  /** How long the answer took. */
  took?: number;
  /** Calls used in the minute, this one included. */
  used?: number;
  /** When the window that it falls into opened. */
  opened?: number;
  refusedBy?: 'minute' | 'month' | 'concurrent';
  atOnce?: number;
  monthLeft?: number;
  status?: number;
  method?: string;
  path?: string;
  operationId?: string;
  body?: unknown;
  persona?: string;
}

let count = 0;

export function call(told: Told): JournalView {
  const {
    at,
    took = 10,
    opened = 0,
    refusedBy,
    atOnce = 1,
    monthLeft = 1000,
    method = 'GET',
    path = '/v2/lists',
  } = told;
  const used = told.used ?? (refusedBy === 'minute' ? PER_MINUTE : 1);
  const resetSeconds = Math.ceil((opened + WINDOW_MS - at) / 1000);
  const running = refusedBy === 'concurrent' ? 3 : atOnce;
  return {
    id: `call-${++count}`,
    at: new Date(START + at).toISOString(),
    account: 'scale',
    persona: told.persona ?? 'admin',
    method,
    path,
    query: {},
    operationId: told.operationId ?? 'v2.lists.list',
    status: told.status ?? (refusedBy ? 429 : 200),
    durationMs: refusedBy ? 0 : took,
    apiVersion: null,
    limits: {
      perMinute: { limit: PER_MINUTE, used, remaining: Math.max(0, PER_MINUTE - used), resetSeconds },
      monthly: {
        limit: 1000,
        used: 1000 - monthLeft,
        remaining: refusedBy === 'month' ? 0 : monthLeft,
        resetSeconds: 9999,
      },
      concurrent: { limit: 3, used: running, remaining: Math.max(0, 3 - running) },
    },
    warnings: [],
    decision: { stage: 'operation', code: 'served', message: 'Served.' },
    requestHeaders: {},
    requestBody: told.body ?? null,
  };
}

/** A minute used up by one call after the other: the last answer, at 200 ms, says that none is left. */
export const minute = (opened = 0, told: Partial<Told> = {}): JournalView[] =>
  [1, 2, 3, 4].map((used) =>
    call({ ...told, at: opened + used * 50 - 50, opened, used, path: `/v2/lists/${opened}-${used}` }),
  );

export function observed(entries: readonly JournalView[], rest: Partial<Observed> = {}): Observed {
  const last = Math.max(0, ...entries.map(({ at }) => Date.parse(at)));
  return {
    settings: { perMinute: PER_MINUTE, windowSeconds: WINDOW_MS / 1000, monthly: null, concurrent: 3 },
    entries,
    lowered: [],
    startedAt: START,
    endedAt: last + 100,
    code: 0,
    stopped: null,
    ...rest,
  };
}

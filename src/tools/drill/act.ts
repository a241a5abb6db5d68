/** A run of the command under one disturbance: what is done to it, and what was seen of it. */
import { isDeepStrictEqual } from 'node:util';
import type { AccountHandle, JournalView, Mock } from '../../index.js';
import { type Group, type ShownCall, shownCall } from './finding.js';
import type { Output } from './output.js';

export type NewFault = Parameters<AccountHandle['faults']['add']>[0];

/** What the drill does during a run, beyond the faults that it plants before. */
export interface Stage {
  readonly account: AccountHandle;
  /** Whose key the command has. */
  readonly persona: string;
  /** A fault whose hits are the calls that the run is about. */
  fault(rule: NewFault): void;
  /** A call by somebody else of the account, which is not the client's. */
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Told of each call of the client once it was answered; `count` from 1. */
  onCall(listener: (entry: JournalView, count: number) => void): void;
  /** What the drill did just now, for the timeline. */
  mark(label: string): void;
}

/** More calls than these are a flood: the run is ended. */
export const MOST_CALLS = 20_000;

/** Who acts beside the client whose key is that of `persona`. */
export const otherThan = (persona: string): 'admin' | 'legacy' => (persona === 'legacy' ? 'admin' : 'legacy');

/** A call by a persona of the account. */
export async function askAs(
  persona: 'admin' | 'legacy',
  [mock, account]: readonly [Mock, AccountHandle],
  ...[method, path, body]: Parameters<Stage['ask']>
): ReturnType<Stage['ask']> {
  const headers = { authorization: `Bearer ${account.keys[persona]}`, 'content-type': 'application/json' };
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const answer = await mock.fetch(`https://api.affinity.co${path}`, init);
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}

export interface Scene {
  /** `outages/slow` */
  id: string;
  group: Group;
  /** What happens to the client. */
  title: string;
  arm(stage: Stage): void;
  /** How long the command may take, where that differs from the usual. */
  limitMs?: number;
  /** The last call that was disturbed may still be held when the command ends: so long, at most. */
  waitMs?: number;
}

/** A call as it was taken. */
export interface Call {
  /** Milliseconds of the epoch. */
  at: number;
  end: number;
  /** Among all calls by their arrival. */
  place: number;
  status: number | null;
  /** Method, path, query and body: the same for the same request. */
  key: string;
  /** A fault of the scene did something to it. */
  isHit: boolean;
  /** That fault lost the answer alone: the work was done. */
  wasDone: boolean;
  /** Its answer broke off in its midst. */
  isCut: boolean;
  entry: JournalView;
}

export interface Act {
  scene: Scene;
  calls: readonly Call[];
  marks: readonly { at: number; label: string }[];
  startedAt: number;
  endedAt: number;
  code: number;
  output: Output;
  /** Why the drill ended the command, where it did. */
  stopped: string | null;
}

/** The undisturbed run: which operations the client uses, and how it ends. */
export interface Learned extends Omit<Act, 'scene'> {
  durationMs: number;
}

export const keyOf = ({ method, path, query, requestBody }: JournalView): string =>
  `${method} ${path} ${JSON.stringify(Object.entries(query).sort())} ${JSON.stringify(requestBody, inOrder)}`;

/** The order of an object's members tells nothing. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What a fault did to a call: something, nothing but losing the answer to work that was done, or nothing at all. */
export type Hit = 'disturbed' | 'answer lost' | null;

/** What a fault of a run did to a call that it applied to; one that alters answers may have found nothing to alter. */
export function hitOf({ decision }: JournalView, fault: { alter?: unknown; afterWork?: boolean } | undefined): Hit {
  if (fault === undefined || (fault.alter !== undefined && decision.code !== 'altered')) return null;
  return fault.afterWork ? 'answer lost' : 'disturbed';
}

/** By arrival. */
export function callsOf(entries: readonly JournalView[], hit: (entry: JournalView) => Hit): Call[] {
  const calls = entries.map((entry) => {
    const at = Date.parse(entry.at);
    const isCut = entry.decision.code === 'altered' && entry.decision.message.includes('broke off');
    // Whoever went away does not wait for the end of what it left.
    const end = at + Math.min(entry.durationMs, entry.goneAfterMs ?? Number.POSITIVE_INFINITY);
    const what = hit(entry);
    return {
      at,
      end,
      place: 0,
      status: entry.status,
      key: keyOf(entry),
      isHit: what !== null,
      wasDone: what === 'answer lost',
      isCut,
      entry,
    };
  });
  calls.sort((a, b) => a.at - b.at);
  for (const [place, call] of calls.entries()) call.place = place;
  return calls;
}

/**
 * Whether a call came once another had been answered. Arrivals are told to the millisecond, lengths more closely: of calls that one
 * millisecond holds, their order tells.
 */
export const isAfter = (call: Call, other: Call): boolean => call.place > other.place && call.at >= other.end - 1;

export const isGood = ({ status, isCut }: Call): boolean => status !== null && status < 400 && !isCut;

export const isGet = ({ entry }: Call): boolean => entry.method === 'GET';

/** Of V2: POSTs that only read. */
export const isSearch = ({ entry }: Call): boolean =>
  entry.method === 'POST' && entry.operationId?.endsWith('.search') === true;

export const isRead = (call: Call): boolean => isGet(call) || isSearch(call);

export const isWhoami = ({ entry }: Call): boolean => /\.(auth\.whoami|rate-limit\.get)$/.test(entry.operationId ?? '');

/** How often a run sent a request. */
export const countOf = ({ calls }: Pick<Act, 'calls'>, key: string): number =>
  calls.filter((call) => call.key === key).length;

/** Of some calls those that the client sends but once by itself, where there are such: of others no try can be told from the next call. */
export function tellingOf(calls: readonly Call[], learned: Pick<Act, 'calls'>): readonly Call[] {
  const single = calls.filter(({ key }) => countOf(learned, key) === 1);
  return single.length > 0 ? single : calls;
}

/**
 * A disturbed call sent again as it was, with the same key, after its answer. Where the client sends the same several times by itself, only what comes on
 * top of that was sent again.
 */
export function repeatOf(act: Pick<Act, 'calls'>, call: Call, learned: Pick<Act, 'calls'>): Call | undefined {
  const alike = act.calls.filter(({ key, entry }) => key === call.key && entry.persona === call.entry.persona);
  const own = countOf(learned, call.key);
  const place = alike.filter(({ isHit }) => isHit).indexOf(call);
  if (own > 1 && place >= alike.length - own) return undefined;
  return alike.find((other) => isAfter(other, call));
}

export const shown = ({ startedAt }: Pick<Act, 'startedAt'>, calls: readonly Call[]): ShownCall[] =>
  calls.map(({ entry }) => shownCall(entry, startedAt));

/** `GET /v2/lists` */
export const nameOf = ({ entry }: Call): string => `${entry.method} ${entry.path}`;

export const answerOf = ({ status, isCut }: Call): string => {
  if (isCut) return 'an answer that broke off';
  return status === null ? 'a cut connection' : `${status}`;
};

/** An answer's body as JSON; of a long one the beginning. */
export const bodyTextOf = ({ responseBody }: JournalView): string =>
  typeof responseBody === 'string' ? responseBody : JSON.stringify(responseBody ?? null);

/** Whether two answers tell the same, but for instants. */
export const tellsSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(timeless(a), timeless(b));

function timeless(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g, 'T');
  if (Array.isArray(value)) return value.map(timeless);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, timeless(member)]));
}
